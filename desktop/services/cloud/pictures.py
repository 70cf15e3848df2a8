"""Pictures on their way to the service: byte for byte where it takes them so, else encoded anew, which is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import CloudPictureFile
from desktop.domain.cloud.limits import UPLOAD_FORMATS
from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.face import sure_faces
from desktop.domain.files.formats import PictureFormat
from desktop.domain.files.paths import read_file
from desktop.domain.fusing.order import Subject
from desktop.domain.geometry import Box, Size
from desktop.domain.preparing import EncodeRequest
from desktop.domain.rules.findings import Finding, Severity, passed, worst
from desktop.domain.rules.rules import FindingCode
from desktop.services.cloud import refusals
from desktop.services.cloud.jobs import PastedPicture
from desktop.services.given_faces import faces_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from desktop.domain.cloud.limits import PictureLimits
    from desktop.domain.picture import Picture
    from desktop.domain.ports import FaceAnalyzer, PictureReader, PictureTransformer, PictureWriter
    from desktop.domain.preparing import Encoded
    from desktop.services.cloud.refusals import Refusal

LONG_SIDES = (4000, 3000, 2000, 1500, 1080, 800)
"""Tried in turn, in pixels, until a JPEG of good quality has room (fact book, discrepancy 25, offers 2000)."""

WITH_ALPHA = 4
OPAQUE = 255


class Reason(StrEnum):
    """Why a picture cannot go as it is."""

    FORMAT = "format"
    ORIENTATION = "orientation"
    TRANSPARENCY = "transparency"
    SIDES = "sides"
    BYTES = "bytes"


REFUSALS: Mapping[Reason, Refusal] = {
    Reason.FORMAT: refusals.WRONG_FORMAT,
    Reason.ORIENTATION: refusals.LIES_ON_ITS_SIDE,
    Reason.SIDES: refusals.TOO_LONG,
    Reason.BYTES: refusals.TOO_HEAVY,
}
"""What becomes of it when it may not be encoded anew. A transparent PNG then goes as it is: the format is allowed."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A picture's own bytes, and the same decoded and analysed."""

    name: str
    data: bytes = field(repr=False)
    subject: Subject = field(repr=False)


@dataclass(frozen=True, slots=True)
class Fitted:
    """What is sent, and how to find a place of the original in it."""

    picture: CloudPictureFile
    original: Size
    findings: tuple[Finding, ...] = ()

    def place(self, box: Box) -> Box:
        """``box`` (full-size pixels of the original) in pixels of what is sent, cut at its borders."""
        size = self.picture.size
        moved = box.scaled(size.width / self.original.width, size.height / self.original.height)
        left, top = min(max(moved.x, 0), size.width - 1), min(max(moved.y, 0), size.height - 1)
        return Box.from_edges(left, top, min(moved.right, size.width), min(moved.bottom, size.height))


class PictureOpener:
    """Reads a picture once, for sending and for looking at it."""

    def __init__(self, reader: PictureReader, analyzer: FaceAnalyzer) -> None:
        self._reader = reader
        self._analyzer = analyzer

    def open(self, source: Path | PastedPicture, subject: Subject | None = None) -> Opened:
        """``subject`` when it is known already. Raises :class:`~desktop.domain.errors.PictureError`."""
        name, data = (source.name, source.data) if isinstance(source, PastedPicture) else (source, self._bytes(source))
        if subject is None:
            picture = self._reader.decode(data, name)
            subject = Subject(picture, sure_faces(faces_of(self._analyzer, picture)))
        return Opened(name.name, data, subject)

    def _bytes(self, path: Path) -> bytes:
        self._reader.probe(path)  # says what is wrong with the file, and stops one that is far too large
        try:
            return read_file(path)
        except OSError as error:
            message = f"{path} cannot be read ({error.strerror})"
            raise PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path)) from error


def must_change(opened: Opened, limits: PictureLimits) -> bool:
    """Whether more than its number of bytes keeps the picture from going as it is."""
    return bool(set(_reasons(opened, limits)) - {Reason.BYTES})


class PictureFitter:
    """Brings pictures inside the limits of an upload."""

    def __init__(self, transformer: PictureTransformer, writer: PictureWriter) -> None:
        self._transformer = transformer
        self._writer = writer

    def fit(self, opened: Opened, limits: PictureLimits, *, shrink: bool, keep_alpha: bool = False) -> Fitted:
        """``opened`` as the service takes it; ``keep_alpha`` lets transparency be, for templates.

        Raises :class:`~desktop.domain.cloud.errors.CloudError` (CLOUD_PICTURE_UNFIT) when it may not be changed and
        would be refused, or has no room at any size.
        """
        info = opened.subject.picture.info
        bearable = {Reason.TRANSPARENCY} if keep_alpha or not shrink else set()
        reasons = tuple(reason for reason in _reasons(opened, limits) if reason not in bearable)
        if not reasons:
            return Fitted(CloudPictureFile(opened.name, opened.data, info.format, info.size), info.size)
        if not shrink:
            raise refusals.refused(REFUSALS[reasons[0]], opened.name)
        return self._rewritten(opened, limits, reasons)

    def _rewritten(self, opened: Opened, limits: PictureLimits, reasons: tuple[Reason, ...]) -> Fitted:
        encoded = self._encoded(opened, limits)
        if not passed(encoded.findings):
            raise refusals.refused(refusals.TOO_HEAVY, opened.name)
        picture = CloudPictureFile(opened.name, encoded.data, encoded.format, encoded.size)
        finding = _rewriting(opened, encoded, reasons)
        return Fitted(picture, opened.subject.picture.info.size, (finding, *encoded.findings))

    def _encoded(self, opened: Opened, limits: PictureLimits) -> Encoded:
        """As JPEG, at the largest size whose quality is good; at the smallest when none is."""
        picture = opened.subject.picture
        sizes = _sizes(picture.info.size, limits.max_side)
        encoded = self._encoded_at(next(sizes), picture, limits.max_bytes)
        for size in sizes:
            if _is_good(encoded):
                break
            encoded = self._encoded_at(size, picture, limits.max_bytes)
        return encoded

    def _encoded_at(self, size: Size, picture: Picture, max_bytes: int) -> Encoded:
        pixels = picture.pixels if size == picture.decoded_size else self._transformer.resize(picture.pixels, size)
        request = EncodeRequest(format=PictureFormat.JPEG, max_bytes=max_bytes, marking=picture.info.marking)
        return self._writer.encode(pixels, request)


def _reasons(opened: Opened, limits: PictureLimits) -> tuple[Reason, ...]:
    picture = opened.subject.picture
    facts = {
        Reason.FORMAT: picture.info.format not in UPLOAD_FORMATS,
        Reason.ORIENTATION: any(it.code is FindingCode.ORIENTED for it in picture.info.findings),
        Reason.TRANSPARENCY: picture.pixels.shape[2] == WITH_ALPHA and bool((picture.pixels[..., 3] < OPAQUE).any()),
        Reason.SIDES: picture.info.size.long_side > limits.max_side,
        Reason.BYTES: len(opened.data) > limits.max_bytes,
    }
    return tuple(reason for reason, holds in facts.items() if holds)


def _sizes(full: Size, longest: int) -> Iterator[Size]:
    """The full size, or the largest allowed, then the steps below it."""
    first = min(full.long_side, longest)
    for side in (first, *(step for step in LONG_SIDES if step < first)):
        scale = side / full.long_side
        yield Size(max(1, round(full.width * scale)), max(1, round(full.height * scale)))


def _is_good(encoded: Encoded) -> bool:
    """Transparency laid on white is no loss of quality."""
    lost = [finding for finding in encoded.findings if finding.code is not FindingCode.ALPHA_FLATTENED]
    return worst(lost).rank < Severity.WARN.rank


def _rewriting(opened: Opened, encoded: Encoded, reasons: tuple[Reason, ...]) -> Finding:
    info = opened.subject.picture.info
    values = {
        "photo": opened.name,
        "reasons": ", ".join(reasons),
        "from_format": info.format.value,
        "from_width": info.size.width,
        "from_height": info.size.height,
        "width": encoded.size.width,
        "height": encoded.size.height,
        "bytes": len(encoded.data),
    }
    return Finding(FindingCode.PHOTO_REWRITTEN, Severity.INFO, values)
