"""Files of the user's, read whole, and their names as text."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.files.paths import MOST_BYTES, opened_file

if TYPE_CHECKING:
    from pathlib import Path


def read_bytes(path: Path) -> bytes:
    """Raises :class:`~desktop.domain.errors.PictureError` for a file that is missing, unreadable or far too large."""
    try:
        with opened_file(path) as file:
            size = os.fstat(file.fileno()).st_size
            if size > MOST_BYTES:
                raise _too_large(path, size)
            return file.read()
    except FileNotFoundError as error:
        message = f"{path} does not exist"
        raise PictureError(ErrorCode.FILE_NOT_FOUND, message, path=str(path)) from error
    except OSError as error:
        message = f"{path} cannot be read ({error.strerror})"
        raise PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path)) from error


def _too_large(path: Path, size: int) -> PictureError:
    message = f"{path} has {size} bytes, more than {MOST_BYTES}"
    return PictureError(ErrorCode.PICTURE_TOO_MANY_BYTES, message, path=str(path), bytes=size, limit=MOST_BYTES)
