"""Reading picture files: bytes first, limits next, then upright 8-bit sRGB pixels. Files are never written here."""

from __future__ import annotations

import io
import stat
import struct
import warnings
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np
from PIL import Image, ImageFile
from PIL.JpegImagePlugin import JpegImageFile

from desktop.domain.files.formats import PictureFormat, named_format, sniff
from desktop.domain.files.label_metadata import given_in, labels_in
from desktop.domain.geometry import Size
from desktop.domain.picture import Picture, PictureInfo, Pixels
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.vision import colour, problems
from desktop.vision.decoders import DECODERS
from desktop.vision.orientation import UPRIGHT, oriented, oriented_size, stored_orientation
from desktop.vision.tiles import is_elongated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


MAX_FILE_BYTES = 200_000_000
MAX_PIXELS = 200_000_000
"""Both are checked before anything is decoded (the issue's limits: 200 MB and 200 MP)."""

_DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    RuntimeError,
    OverflowError,
    MemoryError,
    struct.error,
    zlib.error,
)
"""What the decoders are known to raise on damaged files; they do not keep to one class."""

_JPEG_FLAGS = {
    1: cv2.IMREAD_COLOR,
    2: cv2.IMREAD_REDUCED_COLOR_2,
    4: cv2.IMREAD_REDUCED_COLOR_4,
    8: cv2.IMREAD_REDUCED_COLOR_8,
}


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file whose header has been read. ``orientation`` is what is still to be applied to the decoded pixels."""

    data: bytes
    image: ImageFile.ImageFile
    info: PictureInfo
    orientation: int
    colours: colour.Colours


class PictureFiles:
    """Reads the files of every format in the table; safe to call from several threads."""

    def __init__(self, *, max_bytes: int = MAX_FILE_BYTES, max_pixels: int = MAX_PIXELS) -> None:
        self._max_bytes = max_bytes
        self._max_pixels = max_pixels

    def probe(self, path: Path) -> PictureInfo:
        """What the file's header says, its full size after orientation. Raises :class:`PictureError`."""
        return self.describe(self._bytes_of(path), path)

    def describe(self, data: bytes, name: Path) -> PictureInfo:
        """As :meth:`probe`, of a picture in memory; ``name`` is only its label. Raises :class:`PictureError`."""
        return self._open(data, name).info

    def read(self, path: Path, *, at_least: int | None = None) -> Picture:
        """The picture, full size or with its long side reduced to no less than ``at_least`` pixels (of an elongated
        picture its short side).

        Raises :class:`PictureError`.
        """
        return self.decode(self._bytes_of(path), path, at_least=at_least)

    def decode(self, data: bytes, name: Path, *, at_least: int | None = None) -> Picture:
        """A picture from memory; ``name`` is only its label. Raises :class:`PictureError`."""
        opened = self._open(data, name)
        with _decoding(name, data, opened.info.format):
            stored = _decoded(opened, at_least)
        pixels = oriented(stored, opened.orientation)
        pixels.setflags(write=False)
        return Picture(replace(opened.info, has_alpha=pixels.shape[2] == 4), pixels)  # noqa: PLR2004 - BGRA

    def _bytes_of(self, path: Path) -> bytes:
        try:
            status = path.stat()
            if not stat.S_ISREG(status.st_mode):
                raise problems.not_a_file(path)
            self._check_bytes(status.st_size, path)
            return path.read_bytes()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise problems.missing(path) from error
        except (OSError, ValueError) as error:  # ValueError: a name no file can have
            raise problems.unreadable_file(path, error) from error

    def _open(self, data: bytes, path: Path) -> _Opened:
        self._check_bytes(len(data), path)
        form = _format_of(data, path)
        if form is PictureFormat.JPEG and DECODERS[form].is_cut_short(data):
            raise problems.truncated(path)
        with _decoding(path, data, form):
            image = DECODERS[form].open(io.BytesIO(data))
            animated = bool(getattr(image, "is_animated", False))
        self._check_pixels(image.size, path)
        return _described(image, data=data, form=form, path=path, animated=animated)

    def _check_bytes(self, count: int, path: Path) -> None:
        if not count:
            raise problems.empty(path)
        if count > self._max_bytes:
            raise problems.too_many_bytes(path, count=count, limit=self._max_bytes)

    def _check_pixels(self, size: tuple[int, int], path: Path) -> None:
        width, height = size
        if width * height > self._max_pixels:
            raise problems.too_many_pixels(path, limit=self._max_pixels, width=width, height=height)


def _format_of(data: bytes, path: Path) -> PictureFormat:
    form = sniff(data)
    if form is None:
        raise problems.unsupported(path)
    return form


def _described(image: ImageFile.ImageFile, *, data: bytes, form: PictureFormat, path: Path, animated: bool) -> _Opened:
    stored = stored_orientation(image, data, form)
    left_to_do = UPRIGHT if DECODERS[form].turns else stored
    colours = colour.colours_of(image)
    packet, size = _packet(image, stored), oriented_size(image.size, left_to_do)
    info = PictureInfo(
        path=path,
        format=form,
        size=size,
        bytes=len(data),
        has_alpha=colour.may_be_transparent(image),
        findings=(
            *_name_findings(path, form),
            *_turn_findings(stored),
            *_frame_findings(animated=animated),
            *colour.depth_findings(image, data),
            *colours.findings,
        ),
        labels=labels_in(packet, size),
        given=given_in(packet, size),
    )
    return _Opened(data, image, info, left_to_do, colours)


def _packet(image: ImageFile.ImageFile, stored: int) -> bytes:
    """The XMP, in which faces may be named. Of a picture that somebody has turned since, it says nothing."""
    packet = image.info.get("xmp", b"")
    return packet if isinstance(packet, bytes) and stored == UPRIGHT else b""


def _name_findings(path: Path, form: PictureFormat) -> tuple[Finding, ...]:
    if not path.suffix or named_format(path.suffix) is form:  # a name without extension says nothing wrong
        return ()
    values = {"extension": path.suffix, "format": form.value}
    return (Finding(FindingCode.WRONG_EXTENSION, Severity.INFO, values),)


def _turn_findings(orientation: int) -> tuple[Finding, ...]:
    if orientation == UPRIGHT:
        return ()
    return (Finding(FindingCode.ORIENTED, Severity.INFO, {"orientation": orientation}),)


def _frame_findings(*, animated: bool) -> tuple[Finding, ...]:
    return (Finding(FindingCode.FIRST_FRAME_ONLY, Severity.INFO),) if animated else ()


def _decoded(opened: _Opened, at_least: int | None) -> Pixels:
    """Pixels as stored (not yet turned upright)."""
    factor = _reduction(opened.image.size, at_least)
    if _is_plain_jpeg(opened) and (pixels := _decoded_jpeg(opened.data, factor)) is not None:
        return pixels
    if factor > 1 and isinstance(opened.image, JpegImageFile):
        opened.image.draft(None, (opened.image.width // factor, opened.image.height // factor))
    opened.image.load()
    return colour.to_pixels(opened.image, opened.colours, factor=_reduction(opened.image.size, at_least))


def _is_plain_jpeg(opened: _Opened) -> bool:
    """OpenCV is twice as fast as Pillow at these: 8-bit grey or colour that need no profile."""
    plain = opened.image.mode in {"L", "RGB"} and opened.colours.transform is None
    return plain and opened.info.format is PictureFormat.JPEG


def _decoded_jpeg(data: bytes, factor: int) -> Pixels | None:
    """``None`` when OpenCV gives up; Pillow then says why, or manages."""
    flags = _JPEG_FLAGS[factor] | cv2.IMREAD_IGNORE_ORIENTATION
    decoded = cv2.imdecode(np.frombuffer(data, np.uint8), flags)
    return None if decoded is None else np.asarray(decoded, np.uint8)


def _reduction(size: tuple[int, int], at_least: int | None) -> int:
    """The largest of the factors JPEG decoders know that leaves the long side ``at_least`` pixels.

    An elongated picture keeps as many across, for faces in it are as small as its short side asks.
    """
    if at_least is None:
        return 1
    side = min(size) if is_elongated(Size(*size)) else max(size)
    return max((factor for factor in _JPEG_FLAGS if side >= factor * at_least), default=1)


@contextmanager
def _decoding(path: Path, data: bytes, form: PictureFormat) -> Iterator[None]:
    """Turns what the decoders raise into our errors, and keeps Pillow's remarks about odd files to itself."""
    warnings.filterwarnings("ignore", module=r"PIL\.")  # idempotent, so threads need no lock; ours to judge a file
    try:
        yield
    except Image.DecompressionBombError as error:
        # Pillow checks WebP canvases and TIFF tiles itself, a little below our own limit
        raise problems.too_many_pixels(path, limit=2 * (Image.MAX_IMAGE_PIXELS or MAX_PIXELS)) from error
    except _DAMAGE as error:
        cut = DECODERS[form].is_cut_short(data) or (isinstance(error, OSError) and "truncated" in str(error))
        raise (problems.truncated(path) if cut else problems.damaged(path, form)) from error
