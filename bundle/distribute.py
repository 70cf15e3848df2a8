"""``python -m bundle.distribute [--bundle FOLDER] [--output FOLDER]``: packages of a built bundle, and their checksums.

On Linux: a ``.deb``, a self-extracting ``.run``, the list of parts, and SHA256SUMS; the Windows installer's script is
compiled around a file of nothing where makensis is there, so that a mistake in it is seen here.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import tempfile
from importlib.metadata import version
from pathlib import Path

from bundle import icons
from bundle.archive import make_archive
from bundle.deb import make_deb
from bundle.tree import NAME, files, lay_out

ROOT = Path(__file__).parents[1]
INSTALLER = Path(__file__).parent / "windows" / "installer.nsi"
UNPACKED_GOAL, PACKED_GOAL = 300, 110
"""Megabytes (of a million bytes), of issue 17."""


def main() -> None:
    """Make what this machine can, and say what each file weighs."""
    arguments = _arguments()
    output: Path = arguments.output
    output.mkdir(parents=True, exist_ok=True)
    release, time = version(NAME), commit_time()
    with tempfile.TemporaryDirectory() as scratch:
        tree = Path(scratch) / "tree"
        lay_out(arguments.bundle, tree, version=release, time=time)
        _validate(tree)
        made = [
            make_archive(tree, output, version=release, machine=platform.machine()),
            make_deb(tree, output, version=release, time=time),
            Path(shutil.copy(arguments.bundle / "_internal/sbom.cdx.json", output / f"{NAME}-{release}.cdx.json")),
        ]
        compile_installer(Path(scratch), release)
    write_sums(output / "SHA256SUMS", made)
    unpacked = sum(it.stat().st_size for it in files(arguments.bundle)) / 1e6
    print(f"unpacked {unpacked:.0f} MB (<= {UNPACKED_GOAL})")  # noqa: T201
    for path in made[:2]:
        print(f"{path.name} {path.stat().st_size / 1e6:.1f} MB (<= {PACKED_GOAL})")  # noqa: T201


def commit_time() -> int:
    """The date that everything gets: SOURCE_DATE_EPOCH, or that of the commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)  # noqa: S603


def write_sums(path: Path, made: list[Path]) -> None:
    """Write the SHA-256 of ``made`` as ``sha256sum --check`` reads it."""
    rows = [f"{hashlib.sha256(it.read_bytes()).hexdigest()}  {it.name}\n" for it in sorted(made)]
    path.write_text("".join(rows), "utf-8")


def compile_installer(scratch: Path, release: str) -> Path | None:
    """Compile the installer for Windows around an empty program; ``None`` where makensis is not there."""
    if shutil.which("makensis") is None:
        return None
    program = scratch / "windows"
    program.mkdir()
    (program / f"{NAME}.exe").touch()
    icons.write_ico(scratch / "icon.ico")
    target = scratch / f"{NAME}-{release}-setup.exe"
    defined = {"VERSION": release, "BUNDLE": program, "ICON": scratch / "icon.ico", "OUTPUT": target}
    options = [f"-D{name}={value}" for name, value in defined.items()]
    subprocess.run(["makensis", "-V2", "-WX", *options, str(INSTALLER)], check=True)  # noqa: S603, S607
    return target


def _validate(tree: Path) -> None:
    """Let the desktops' own tools look at what they will read, where these are there."""
    share = tree / "usr/share"
    checks = (
        ["desktop-file-validate", str(share / f"applications/{NAME}.desktop")],
        ["appstreamcli", "validate", "--no-net", str(share / f"metainfo/{NAME}.metainfo.xml")],
    )
    for command in checks:
        if shutil.which(command[0]):
            subprocess.run(command, check=True)  # noqa: S603


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bundle", type=Path, default=ROOT / "dist" / NAME)
    parser.add_argument("--output", type=Path, default=ROOT / "dist")
    return parser.parse_args()


if __name__ == "__main__":
    main()
