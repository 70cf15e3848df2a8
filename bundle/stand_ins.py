"""Stand-ins for shared libraries that a library of ours is linked to and never calls (Linux).

OpenCV's wheel brings FFmpeg, which looks at pictures of HEIC files, in memory; and FFmpeg is linked to an OpenSSL
that gets no mendings any more, for videos from the network, and to decoders of VP8 and VP9. Its libavif reads with
dav1d and has libaom to write with, which nobody asks OpenCV for. Pillow's wheel brings libxcb, for pictures of the
screen. Debian's libdbus asks systemd whether it was started with sockets, where it is a server, and that one brings
libgcrypt. The loader asks for their names all the same: a stand-in has the same name and the symbols that are asked
for, each a function that returns 0.
"""

from __future__ import annotations

import subprocess
import sysconfig
from typing import TYPE_CHECKING

from bundle.symbols import symbols

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

OWNER = "opencv_python_headless.libs"
"""The folder of the libraries that OpenCV's wheel brings."""

_SYSTEM = str(sysconfig.get_config_var("MULTIARCH"))
"""The folder of Debian's own libraries."""

STOOD_IN_FOR = {
    OWNER: ("libssl", "libcrypto", "libvpx", "libaom"),
    "pillow.libs": ("libxcb",),
    _SYSTEM: ("libsystemd",),
}
"""How their files' names begin, by the folder of their wheel."""

USERS = frozenset({"cv2", "PIL", "libdbus-1.so.3", *STOOD_IN_FOR})
"""The folders and files of the bundle with what is linked to them."""


def is_stood_in_for(library: Path) -> bool:
    """Whether ``library`` is one of those, by folder and name."""
    return library.name.startswith(STOOD_IN_FOR.get(library.parent.name, ("/",)))


def stand_in(library: Path, users: Iterable[Path], folder: Path) -> Path:
    """A small library in ``folder`` with the name of ``library`` and those of its symbols that ``users`` ask for.

    Raises ``subprocess.CalledProcessError`` or ``FileNotFoundError`` where there is no C compiler.
    """
    wanted = set().union(*(symbols(user, "--undefined-only") for user in users))
    called = symbols(library, "--defined-only") & wanted
    source, versions, made = (folder / f"{library.name}{ending}" for ending in (".c", ".map", ""))
    source.write_text("".join(f"void *{name}(void) {{ return 0; }}\n" for name, _ in sorted(called)))
    versions.write_text(_version_script(called))
    flags = [
        "-shared",
        "-fPIC",
        "-O1",
        "-nostdlib",
        "-fno-builtin",
        "-s",
        "-Wl,--build-id=none",
        f"-Wl,-soname,{library.name}",
    ]
    script = [f"-Wl,--version-script={versions}"] if any(version for _, version in called) else []
    subprocess.run(["cc", *flags, *script, "-o", made, source], check=True)  # noqa: S603, S607 - the builder's own
    return made


def _version_script(called: set[tuple[str, str]]) -> str:
    """For the linker: which symbols each version has."""
    versions = sorted({version for _, version in called if version})
    blocks = []
    for version in versions:
        names = "".join(f"    {name};\n" for name, its in sorted(called) if its == version)
        blocks.append(f"{version} {{\n  global:\n{names}}};\n")
    return "".join(blocks)
