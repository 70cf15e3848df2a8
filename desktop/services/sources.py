"""The pictures that files and folders named by a user stand for."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.files.formats import named_format
from desktop.domain.files.names import natural_key
from desktop.domain.files.paths import is_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HELPERS = frozenset({
    "__macosx", "$recycle.bin", "system volume information", "lost+found", "@eadir",
    "thumbs.db", "desktop.ini",
})  # fmt: skip
"""What systems keep in folders for themselves, in lower case; what begins with a dot (``._x.jpg`` beside each picture
that a Mac wrote to a foreign disk, hidden folders, the trash) is theirs as well."""


def find_pictures(paths: Sequence[Path], *, without: Path | None = None) -> tuple[Path, ...]:
    """Files as given, folders searched with their subfolders for picture files, each once, in a stable order.

    A file that is reached by two paths (twice, by a link, relative and absolute) comes by the first. In folders,
    helpers and hidden files of systems are left out; whatever is named is taken. A subfolder that cannot be listed
    comes as itself: reading it says so. ``without`` is left out with all it holds: the output folder may lie inside an
    input folder. Raises :class:`PictureError` for a named folder that cannot be listed.
    """
    found = [file for path in paths for file in (_in_folder(path, without) if is_folder(path) else [path])]
    first: dict[object, Path] = {}
    for path in found:
        first.setdefault(_identity(path), path)
    return tuple(first.values())


def _in_folder(folder: Path, without: Path | None) -> list[Path]:
    excluded = _real(without) if without else None
    refused: list[OSError] = []
    files = list(_walk(folder, excluded, refused))
    for error in refused:
        if error.filename is None or Path(os.fsdecode(error.filename)) == folder:
            message = f"The folder {folder} cannot be listed: {error.strerror}."
            raise PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(folder)) from error
    return sorted([*files, *(Path(os.fsdecode(error.filename)) for error in refused)], key=_counted)


def _counted(path: Path) -> list[object]:
    return [natural_key(part) for part in path.parts]


def _walk(folder: Path, excluded: str | None, refused: list[OSError]) -> Iterator[Path]:
    for place, folders, files in os.walk(folder, onerror=refused.append):
        here = Path(place)
        folders[:] = [name for name in folders if not _is_helper(name) and _real(here / name) != excluded]
        if excluded is not None and _real(here) == excluded:
            folders.clear()
            continue
        yield from (here / name for name in files if _is_picture(here / name))


def _is_picture(path: Path) -> bool:
    """By its name; of a file that may not be looked at, in a folder that may only be listed, reading it tells."""
    if _is_helper(path.name) or named_format(path.suffix) is None:
        return False
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except PermissionError:
        return True
    except OSError:
        return False


def _real(path: Path) -> str:
    """Where links lead; a circle of them leads nowhere, and is no error here."""
    return os.path.realpath(path)


def _is_helper(name: str) -> bool:
    return name.startswith(".") or name.lower() in HELPERS


def _identity(path: Path) -> object:
    """What two paths to one file have in common."""
    try:
        status = path.stat()
    except (OSError, ValueError):  # ValueError: a name no file can have
        return os.path.normcase(path.absolute())
    return (status.st_dev, status.st_ino) if status.st_ino else os.path.normcase(_real(path))
