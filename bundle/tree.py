"""The files of an installation on Linux, as they lie under its root: what packages and archives hold."""

from __future__ import annotations

import os
import shutil
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bundle import icons

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NAME = "fusion-desk"
LINUX = Path(__file__).with_name("linux")
PROGRAM = Path("usr/lib") / NAME


def lay_out(bundle: Path, root: Path, *, version: str, time: int) -> None:
    """Lay ``bundle`` with all that desktops ask for into ``root`` (new); every file gets the date ``time``."""
    shutil.copytree(bundle, root / PROGRAM, symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    share = root / "usr/share"
    icons.write_theme(share / "icons/hicolor")
    filled = {"VERSION": version, "DATE": datetime.fromtimestamp(time, UTC).date().isoformat()}
    fill(LINUX / f"{NAME}.desktop", share / f"applications/{NAME}.desktop", filled)
    fill(LINUX / f"{NAME}.metainfo.xml", share / f"metainfo/{NAME}.metainfo.xml", filled)
    documents = share / "doc" / NAME
    documents.mkdir(parents=True)
    shutil.copy(bundle / "_internal/THIRD_PARTY_NOTICES.txt", documents / "copyright")
    shutil.copy(bundle / "_internal/sbom.cdx.json", documents)
    make_alike(root, time)


def fill(template: Path, target: Path, values: Mapping[str, str]) -> None:
    """Write ``template`` to ``target`` with ``@NAME@`` replaced by the value of that name."""
    text = template.read_text("utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def make_alike(root: Path, time: int) -> None:
    """Give every file and folder under ``root`` the date ``time``, and rights that do not depend on who built it."""
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & stat.S_IXUSR
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (time, time), follow_symlinks=False)


def kilobytes(root: Path) -> int:
    """What the files under ``root`` take, links not counted."""
    return sum(it.stat().st_size for it in files(root)) // 1000


def files(root: Path) -> Iterator[Path]:
    """The regular files under ``root``, in order."""
    return (it for it in sorted(root.rglob("*")) if it.is_file() and not it.is_symlink())
