"""What can be wrong with a picture file, in words that say what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.files.formats import format_names

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.files.formats import PictureFormat


def missing(path: Path) -> PictureError:
    message = f"{path} does not exist: it may have been moved or renamed"
    return PictureError(ErrorCode.FILE_NOT_FOUND, message, path=str(path))


def not_a_file(path: Path) -> PictureError:
    message = f"{path} is not a file: choose a picture in it"
    return PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path))


def unreadable_file(path: Path, error: Exception) -> PictureError:
    message = f"{path} cannot be opened ({error}): check its permissions and that its disk is there"
    return PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path))


def truncated(path: Path) -> PictureError:
    message = f"{path} ends too early: copy or download it again"
    return PictureError(ErrorCode.PICTURE_TRUNCATED, message, path=str(path))


def damaged(path: Path, form: PictureFormat) -> PictureError:
    message = f"{path} is damaged and cannot be decoded: open it in another program and export it again"
    return PictureError(ErrorCode.PICTURE_UNREADABLE, message, path=str(path), format=form.value)


def too_many_pixels(path: Path, *, limit: int, **size: int) -> PictureError:
    message = f"{path} has more than {limit // 1_000_000} megapixels: save a smaller copy"
    return PictureError(ErrorCode.PICTURE_TOO_MANY_PIXELS, message, path=str(path), limit=limit, **size)


def empty(path: Path) -> PictureError:
    message = f"{path} is empty (0 bytes): copy or export it again"
    return PictureError(ErrorCode.PICTURE_EMPTY, message, path=str(path))


def unsupported(path: Path) -> PictureError:
    *others, last = format_names()
    message = f"{path} is no picture this program reads: use {', '.join(others)} or {last}"
    return PictureError(ErrorCode.PICTURE_UNSUPPORTED, message, path=str(path))


def too_many_bytes(path: Path, *, count: int, limit: int) -> PictureError:
    message = f"{path} has {count} bytes, more than {limit}: save a smaller copy"
    return PictureError(ErrorCode.PICTURE_TOO_MANY_BYTES, message, path=str(path), bytes=count, limit=limit)
