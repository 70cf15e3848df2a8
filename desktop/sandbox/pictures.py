"""Pictures of a request: base64, or a URL on this machine; checked against the limits of the service (fact book, 4)."""

from __future__ import annotations

import binascii
import hashlib
from base64 import b64decode
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx
from cachetools import LRUCache

from desktop.domain.cloud.limits import DETECT_FORMATS, UPLOAD_FORMATS
from desktop.domain.cloud.settings import is_loopback
from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.files.formats import PictureFormat
from desktop.sandbox.fields import PARAMETER_VALUE
from desktop.sandbox.protocol import ApiError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.fusing.order import Subject
    from desktop.domain.picture import Picture, PictureInfo
    from desktop.domain.ports import PictureReader
    from desktop.sandbox.protocol import JsonObject
    from desktop.services.fusing.pictures import PictureLoader

DOWNLOAD_SECONDS = 10.0
KEPT_SUBJECTS = 12
KEPT_BYTES = 16_000_000
"""Decoded pictures up to this size are kept for the next call with the same picture."""

DECODING = {ErrorCode.PICTURE_TOO_MANY_PIXELS: "FailedOperation.ImageSizeInvalid"}
"""Our own errors by the service's codes; all others are pictures that cannot be decoded."""


@dataclass(frozen=True, slots=True)
class PictureLimits:
    """Characters of base64, bytes of a download, and the sides: ``short_side`` and ``long_side`` are still allowed.

    ``long_side_other`` is for all formats but JPEG. The codes are those of a picture too large, and of none at all.
    """

    base64: int
    download: int
    long_side: int
    long_side_other: int
    short_side: int = 65
    formats: frozenset[PictureFormat] = UPLOAD_FORMATS
    too_large: str = "FailedOperation.ImageSizeInvalid"
    empty: str = PARAMETER_VALUE


PHOTO = PictureLimits(base64=5_000_000, download=10_000_000, long_side=4095, long_side_other=4095)
ULTRA_PHOTO = PictureLimits(base64=10_000_000, download=10_000_000, long_side=7999, long_side_other=7999)
ULTRA_TEMPLATE = PictureLimits(base64=10_000_000, download=20_000_000, long_side=7999, long_side_other=7999)
LOGO = PictureLimits(base64=5_000_000, download=10_000_000, long_side=4095, long_side_other=4095, short_side=1)
ULTRA_LOGO = PictureLimits(base64=10_000_000, download=10_000_000, long_side=7999, long_side_other=7999, short_side=1)
DETECTED = PictureLimits(
    base64=5_000_000,
    download=3_750_000,
    long_side=4000,
    long_side_other=2000,
    short_side=64,
    formats=DETECT_FORMATS,
    too_large="FailedOperation.ImageResolutionExceed",
    empty="InvalidParameterValue.ImageEmpty",
)
"""DetectFace; a download is held to 5 M of base64 as well."""


class Pictures:
    """Fetches, decodes and analyses. Raises :class:`ApiError` for everything a picture can have wrong."""

    def __init__(self, reader: PictureReader, loader: PictureLoader) -> None:
        self._reader = reader
        self._loader = loader
        self._lock = Lock()
        self._kept: LRUCache[str, Subject] = LRUCache(KEPT_SUBJECTS)

    def subject(self, source: JsonObject, names: tuple[str, str], limits: PictureLimits) -> Subject:
        """The picture with its faces; ``names`` are the fields of ``source`` that hold URL and base64. The URL wins."""
        data = fetch(source, names, limits)
        key = hashlib.sha256(data).hexdigest()
        name = Path(names[1])
        self._check_head(data, name, limits)
        with self._lock:
            known = self._kept.get(key)
        with _decoding():
            subject = known or self._loader.decode(data, name)
        if subject.picture.pixels.nbytes <= KEPT_BYTES:
            with self._lock:
                self._kept[key] = subject
        return subject

    def picture(self, source: JsonObject, names: tuple[str, str], limits: PictureLimits) -> Picture:
        """The same without looking for faces: a logo."""
        data, name = fetch(source, names, limits), Path(names[1])
        self._check_head(data, name, limits)
        with _decoding():
            return self._reader.decode(data, name)

    def _check_head(self, data: bytes, name: Path, limits: PictureLimits) -> None:
        """Before a pixel is decoded: a few kilobytes may hold two hundred million of them."""
        with _decoding():
            info = self._reader.describe(data, name)
        _check(info, limits)


def fetch(source: JsonObject, names: tuple[str, str], limits: PictureLimits) -> bytes:
    url, text = (source.get(name) or "" for name in names)
    if url:
        return _download(url, limits)
    if not text:
        raise ApiError(limits.empty, f"`{names[1]}`, `{names[0]}`")
    if len(text) > limits.base64:
        raise ApiError("FailedOperation.ImageSizeExceed")
    try:
        return b64decode(text, validate=True)  # no data-URI prefix, no line breaks (fact book, 1.4)
    except (binascii.Error, ValueError) as error:
        raise ApiError("FailedOperation.ImageDecodeFailed") from error


def _download(url: str, limits: PictureLimits) -> bytes:
    """Only from this machine: the sandbox does not reach out."""
    if not is_loopback(_host(url)):
        raise ApiError("FailedOperation.ImageDownloadError", "(sandbox: 127.0.0.1 / localhost only)")
    data = bytearray()
    try:
        with httpx.Client(trust_env=False, timeout=DOWNLOAD_SECONDS) as client, client.stream("GET", url) as response:
            if response.status_code != httpx.codes.OK:
                raise ApiError("FailedOperation.ImageDownloadError", f"HTTP {response.status_code}")
            for part in response.iter_bytes():
                data += part
                if len(data) > limits.download:
                    raise ApiError("FailedOperation.ImageSizeExceed")
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise ApiError("FailedOperation.ImageDownloadError") from error
    return bytes(data)


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
        host = parts.hostname if parts.scheme in {"http", "https"} else None
    except ValueError:
        host = None
    if not host:
        raise ApiError("InvalidParameterValue.UrlIllegal")
    return host


@contextmanager
def _decoding() -> Iterator[None]:
    try:
        yield
    except PictureError as error:
        raise ApiError(DECODING.get(error.code, "FailedOperation.ImageDecodeFailed")) from error


def _check(info: PictureInfo, limits: PictureLimits) -> None:
    if info.format not in limits.formats:
        raise ApiError("FailedOperation.ImageDecodeFailed")
    if info.size.short_side < limits.short_side:
        raise ApiError("FailedOperation.ImageResolutionTooSmall")
    if info.size.long_side > (limits.long_side if info.format is PictureFormat.JPEG else limits.long_side_other):
        raise ApiError(limits.too_large)
