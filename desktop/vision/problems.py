"""What can be wrong with a picture file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, PictureError

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.files.formats import PictureFormat


def missing(path: Path) -> PictureError:
    message = f"{path} does not exist"
    return PictureError(ErrorCode.FILE_NOT_FOUND, message, path=str(path))


def not_a_file(path: Path) -> PictureError:
    message = f"{path} is not a file"
    return PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path))


def unlistable(path: Path) -> PictureError:
    message = f"The folder {path} cannot be listed"
    return PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path))


def unreadable_file(path: Path, error: Exception) -> PictureError:
    message = f"{path} cannot be opened ({error})"
    return PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path))


def truncated(path: Path) -> PictureError:
    message = f"{path} ends too early"
    return PictureError(ErrorCode.PICTURE_TRUNCATED, message, path=str(path))


def damaged(path: Path, form: PictureFormat) -> PictureError:
    message = f"{path} is damaged and cannot be decoded"
    return PictureError(ErrorCode.PICTURE_UNREADABLE, message, path=str(path), format=form.value)


def too_many_pixels(path: Path, *, limit: int, **size: int) -> PictureError:
    message = f"{path} has more than {limit // 1_000_000} megapixels"
    return PictureError(ErrorCode.PICTURE_TOO_MANY_PIXELS, message, path=str(path), limit=limit, **size)


def empty(path: Path) -> PictureError:
    message = f"{path} is empty (0 bytes)"
    return PictureError(ErrorCode.PICTURE_EMPTY, message, path=str(path))


def unsupported(path: Path) -> PictureError:
    message = f"{path} is no picture this program reads"
    return PictureError(ErrorCode.PICTURE_UNSUPPORTED, message, path=str(path))


def strange(path: Path, parts: str) -> PictureError:
    message = f"{path} is not a plain HEIC photo: it has items of the kind {parts}"
    return PictureError(ErrorCode.PICTURE_UNSUPPORTED, message, path=str(path))


def helper(path: Path) -> PictureError:
    message = f"{path} is what a Mac keeps beside a picture on a foreign disk, and no picture"
    return PictureError(ErrorCode.PICTURE_UNSUPPORTED, message, path=str(path))


def too_many_bytes(path: Path, *, count: int, limit: int) -> PictureError:
    message = f"{path} has {count} bytes, more than {limit}"
    return PictureError(ErrorCode.PICTURE_TOO_MANY_BYTES, message, path=str(path), bytes=count, limit=limit)
