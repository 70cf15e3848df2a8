"""Files of the window's own, written whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QSaveFile

from desktop.domain.errors import ErrorCode, OutputError

if TYPE_CHECKING:
    from pathlib import Path


FORBIDDEN = frozenset('<>:"/\\|?*')
"""In file names on Windows."""


def save_bytes(path: Path, data: bytes) -> Path:
    """Write ``data`` in place of what is at ``path``; raises :class:`~desktop.domain.errors.OutputError`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _not_written(path, error.strerror or str(error)) from error
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(data) != len(data) or not file.commit():
        raise _not_written(path, file.errorString())
    return path


def free_path(path: Path) -> Path:
    """``path``, or with a number behind its name when something is there already."""
    place, number = path, 2
    while place.exists():
        place, number = path.with_name(f"{path.stem}-{number}{path.suffix}"), number + 1
    return place


def with_suffix(path: Path, suffix: str) -> Path:
    """``path`` with ``suffix`` behind it, unless it is there in any case: file dialogs leave it to the user."""
    return path if path.suffix.lower() == suffix else path.with_name(f"{path.name}{suffix}")


def plain_name(text: str) -> str:
    """``text`` as every file system takes it."""
    return "".join("_" if letter in FORBIDDEN else letter for letter in text).strip(". ") or "_"


def _not_written(path: Path, reason: str) -> OutputError:
    message = f"{path} cannot be written: {reason}. Choose another folder."
    return OutputError(ErrorCode.FILE_NOT_WRITABLE, message, path=str(path), reason=reason)
