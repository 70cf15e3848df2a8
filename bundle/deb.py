"""The Debian package: the tree of an installation, packed by dpkg-deb."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from bundle.tree import LINUX, NAME, fill, kilobytes, make_alike

if TYPE_CHECKING:
    from pathlib import Path


def make_deb(tree: Path, folder: Path, *, version: str, time: int) -> Path:
    """Pack ``tree`` (which gets a folder ``DEBIAN`` for it) into ``folder``; the same tree gives the same bytes.

    ``time`` is the date of its entries, in seconds. Raises ``subprocess.CalledProcessError``.
    """
    architecture = subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True, text=True).stdout  # noqa: S607
    values = {
        "VERSION": version,
        "ARCHITECTURE": architecture.strip(),
        "KILOBYTES": str(kilobytes(tree)),
    }
    fill(LINUX / "control", tree / "DEBIAN/control", values)
    make_alike(tree / "DEBIAN", time)
    package = folder / f"{NAME}_{version}_{values['ARCHITECTURE']}.deb"
    command = ["dpkg-deb", "--build", "--root-owner-group", "-Zxz", "-z6", str(tree), str(package)]
    environment = {"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": str(time)}
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603
    return package
