"""Stand-ins for shared libraries that a library of ours is linked to and never calls (Linux).

OpenCV's wheel brings FFmpeg, which looks at pictures of HEIC files, in memory; and FFmpeg is linked to an OpenSSL that
gets no mendings any more, for videos from the network, and to decoders of VP8 and VP9. The loader asks for their names
all the same: a stand-in has the same name and the symbols that are asked for, each a function that returns 0.
"""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

STOOD_IN_FOR = ("libssl", "libcrypto", "libvpx")
"""How their files' names begin."""

OWNER = "opencv_python_headless.libs"
"""The folder of the wheel whose libraries are meant."""

_SYMBOL = re.compile(r"^\S*\s+[A-Za-z]\s+(?P<name>[A-Za-z_]\w*)(?:@+(?P<version>\w+))?$", re.MULTILINE)


def is_stood_in_for(library: Path) -> bool:
    """Whether ``library`` is one of those, by folder and name."""
    return library.parent.name == OWNER and library.name.startswith(STOOD_IN_FOR)


def stand_in(library: Path, users: Iterable[Path], folder: Path) -> Path:
    """A small library in ``folder`` with the name of ``library`` and those of its symbols that ``users`` ask for.

    Raises ``subprocess.CalledProcessError`` or ``FileNotFoundError`` where there is no C compiler.
    """
    wanted = set().union(*(_symbols(user, "--undefined-only") for user in users))
    symbols = _symbols(library, "--defined-only") & wanted
    source, versions, made = (folder / f"{library.name}{ending}" for ending in (".c", ".map", ""))
    source.write_text("".join(f"void *{name}(void) {{ return 0; }}\n" for name, _ in sorted(symbols)))
    versions.write_text(_version_script(symbols))
    flags = ["-shared", "-fPIC", "-O1", "-nostdlib", "-fno-builtin", f"-Wl,-soname,{library.name}"]
    script = [f"-Wl,--version-script={versions}"] if any(version for _, version in symbols) else []
    subprocess.run(["cc", *flags, *script, "-o", made, source], check=True)  # noqa: S603, S607 - the builder's own
    return made


def direct_links(library: Path) -> set[str]:
    """Names of the libraries that ``library`` itself is linked to, less those that only these are linked to."""
    command = ["readelf", "-d", str(library)]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
    return set(re.findall(r"\(NEEDED\).*\[(.+)\]", listed))


def _symbols(library: Path, which: str) -> set[tuple[str, str]]:
    """Names with their versions, empty for none."""
    command = ["nm", "-D", "--with-symbol-versions", which, str(library)]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
    return {(it["name"], it["version"] or "") for it in _SYMBOL.finditer(listed)}


def _version_script(symbols: set[tuple[str, str]]) -> str:
    """For the linker: which symbols each version has."""
    versions = sorted({version for _, version in symbols if version})
    blocks = []
    for version in versions:
        names = "".join(f"    {name};\n" for name, its in sorted(symbols) if its == version)
        blocks.append(f"{version} {{\n  global:\n{names}}};\n")
    return "".join(blocks)
