"""Reading picture files: bytes first, limits next, then upright 8-bit sRGB pixels. Files are never written here."""

from __future__ import annotations

import io
import logging
import os
import stat
import warnings
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile

from desktop.domain.errors import PictureError
from desktop.domain.files.formats import PictureFormat, named_format, sniff
from desktop.domain.files.label_metadata import given_in, labels_in, purpose_in, sketch_in
from desktop.domain.files.paths import MOST_BYTES, read_file
from desktop.domain.files.segments import JPEG_END
from desktop.domain.geometry import Size
from desktop.domain.marking.found import FoundMarking, found_marking
from desktop.domain.picture import Picture, PictureInfo, Pixels
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.vision import colour, problems
from desktop.vision.budget import PER_PICTURE, MemoryBudget, decoding_bytes
from desktop.vision.damage import jpeg
from desktop.vision.damage.found import damage_findings
from desktop.vision.damage.memory import DamageMemory
from desktop.vision.damage.scans import lacks_scans
from desktop.vision.decoders import DECODERS
from desktop.vision.heif_stills import StrangeHeifError
from desktop.vision.jpeg_tables import jpeg_quality
from desktop.vision.orientation import UPRIGHT, oriented, oriented_size, stored_orientation
from desktop.vision.sketching import held_against
from desktop.vision.tiles import is_elongated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.domain.errors import Value
    from desktop.domain.files.sketch import Sketch

MAX_PIXELS = 200_000_000
"""As the bytes, checked before anything is decoded (the issue's limits: 200 MB and 200 MP)."""
REDUCTIONS = (1, 2, 4, 8)
"""By which JPEG decoders divide each side, almost for nothing."""

APPLE_DOUBLE = b"\0\5\x16\7"
"""How the helpers of macOS start (RFC 1740, appendix B)."""

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file whose header has been read. ``orientation`` is what is still to be applied to the decoded pixels.

    ``data`` is a whole file, also where only its end marker was missing; ``sketch`` is what its metadata says that it
    looked like.
    """

    data: bytes
    image: Image.Image
    info: PictureInfo
    orientation: int
    colours: colour.Colours
    bits: int
    sketch: Sketch | None


class PictureFiles:
    """Reads the files of every format in the table; safe to call from several threads."""

    def __init__(self, *, max_bytes: int = MOST_BYTES, max_pixels: int = MAX_PIXELS) -> None:
        self._max_bytes = max_bytes
        self._max_pixels = max_pixels
        self._damage = DamageMemory()
        self._memory = MemoryBudget()

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
        """A picture from memory; ``name`` is only its label. Damage inside it is among the findings.

        Raises :class:`PictureError`, whatever the decoders raise.
        """
        opened = self._open(data, name)
        factor = _reduction(opened.image.size, at_least)
        cost = decoding_bytes(opened.image.size, opened.info.format, bits=opened.bits, factor=factor)
        with self._memory.take(cost), _decoding(name, data, opened.info.format):
            stored, found = self._decoded(opened, factor, at_least)
            pixels = oriented(stored, opened.orientation)
        pixels.setflags(write=False)
        info = replace(
            opened.info,
            has_alpha=pixels.shape[2] == 4,  # noqa: PLR2004 - BGRA
            findings=(*opened.info.findings, *found),
        )
        return Picture(held_against(info, opened.sketch, pixels), pixels)

    def _decoded(self, opened: _Opened, factor: int, at_least: int | None) -> tuple[Pixels, tuple[Finding, ...]]:
        """Pixels as stored (not yet turned upright), and what is wrong with them."""
        if opened.info.format is PictureFormat.JPEG:
            return _decoded_jpeg(opened, factor, at_least)
        opened.image.load()
        pixels = colour.to_pixels(opened.image, opened.colours, factor=factor)
        damage = self._damage.damage_of(opened.data, DECODERS[opened.info.format].damage_of)
        return pixels, damage_findings(damage, opened.image.height)

    def _bytes_of(self, path: Path) -> bytes:
        try:
            status = path.stat()
            if stat.S_ISDIR(status.st_mode) and not os.access(path, os.R_OK | os.X_OK):
                raise problems.unlistable(path)
            if not stat.S_ISREG(status.st_mode):
                raise problems.not_a_file(path)
            self._check_bytes(status.st_size, path)
            return read_file(path, self._max_bytes)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise problems.missing(path) from error
        except (OSError, ValueError) as error:  # ValueError: a name no file can have
            raise problems.unreadable_file(path, error) from error

    def _open(self, data: bytes, path: Path) -> _Opened:
        self._check_bytes(len(data), path)
        form = _format_of(data, path)
        whole = _with_its_end(data, path) if form is PictureFormat.JPEG else data
        with _decoding(path, data, form):
            image = DECODERS[form].open(io.BytesIO(whole))
            animated = bool(getattr(image, "is_animated", False))
        self._check_pixels(image.size, path)
        with _decoding(path, data, form):
            opened = _described(image, data=whole, form=form, path=path, animated=animated)
        self._check_memory(opened, path)
        if whole is data:
            return opened
        noted = (*opened.info.findings, Finding(FindingCode.END_MISSING, Severity.INFO))
        return replace(opened, info=replace(opened.info, bytes=len(data), findings=noted))

    def _check_bytes(self, count: int, path: Path) -> None:
        if not count:
            raise problems.empty(path)
        if count > self._max_bytes:
            raise problems.too_many_bytes(path, count=count, limit=self._max_bytes)

    def _check_pixels(self, size: tuple[int, int], path: Path) -> None:
        width, height = size
        if width * height > self._max_pixels:
            raise problems.too_many_pixels(path, limit=self._max_pixels, width=width, height=height)

    @staticmethod
    def _check_memory(opened: _Opened, path: Path) -> None:
        """A header of 400 kB can ask for 3 GB."""
        (width, height), form = opened.image.size, opened.info.format
        cost = decoding_bytes((width, height), form, bits=opened.bits)
        if cost > PER_PICTURE:
            most = PER_PICTURE * width * height // cost
            raise problems.too_many_pixels(path, limit=most, width=width, height=height)


def _format_of(data: bytes, path: Path) -> PictureFormat:
    form = sniff(data)
    if form is None:
        raise problems.helper(path) if data.startswith(APPLE_DOUBLE) else problems.unsupported(path)
    return form


def _described(image: Image.Image, *, data: bytes, form: PictureFormat, path: Path, animated: bool) -> _Opened:
    stored = stored_orientation(image, data, form)
    marking = found_marking(data)
    left_to_do = UPRIGHT if DECODERS[form].turns else stored
    colours = colour.colours_of(image, data, form)
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
            *_marking_findings(marking),
        ),
        labels=labels_in(packet, size),
        given=given_in(packet, size),
        jpeg_quality=jpeg_quality(image),
        marking=marking,
        purpose=purpose_in(packet, size),
    )
    bits = colour.bits_per_channel(image, data)
    return _Opened(data, image, info, left_to_do, colours, bits, sketch_in(packet, size))


def _packet(image: Image.Image, stored: int) -> bytes:
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


def _marking_findings(marking: FoundMarking) -> tuple[Finding, ...]:
    """A warning where AI is named; Content Credentials alone may also be those of a camera."""
    said = (
        ("label", bool(marking.labels)),
        ("source", bool(marking.sources)),
        ("credentials", marking.credentials),
    )
    values: dict[str, Value] = {
        "says": ", ".join(name for name, there in said if there),
        "producer": marking.producer,
        "credentials": marking.credentials,
    }
    severity = Severity.WARN if marking.labels or marking.sources else Severity.INFO
    return (Finding(FindingCode.MARKED_AS_AI, severity, values),) if marking else ()


def _with_its_end(data: bytes, path: Path) -> bytes:
    """A JPEG with its end marker, where all it lacks is that; raises for one that lacks more."""
    if not DECODERS[PictureFormat.JPEG].is_cut_short(data):
        return data
    if lacks_scans(data) or not jpeg.is_complete_but_for_its_end(data):
        raise problems.truncated(path)
    return data + JPEG_END


def _decoded_jpeg(opened: _Opened, factor: int, at_least: int | None) -> tuple[Pixels, tuple[Finding, ...]]:
    read = jpeg.read_jpeg(opened.data, factor)
    if read is None:
        return _decoded_by_pillow(opened, factor, at_least), ()
    pixels = read.pixels
    if opened.colours.transform is not None:
        solid = Image.fromarray(pixels[..., 0] if opened.image.mode == "L" else pixels[..., ::-1])
        pixels = colour.to_pixels(solid, opened.colours)
    damage = jpeg.damage_of(opened.data, read, factor)
    return pixels, damage_findings(damage, opened.image.height)


def _decoded_by_pillow(opened: _Opened, factor: int, at_least: int | None) -> Pixels:
    """CMYK, and what libjpeg-turbo gives up on: Pillow manages, or says why not."""
    size = opened.image.size
    if factor > 1 and isinstance(opened.image, JpegImageFile):
        opened.image.draft(None, (max(size[0] // factor, 1), max(size[1] // factor, 1)))
    opened.image.load()
    return colour.to_pixels(opened.image, opened.colours, factor=_reduction(opened.image.size, at_least))


def _reduction(size: tuple[int, int], at_least: int | None) -> int:
    """The largest of the factors JPEG decoders know that leaves the long side ``at_least`` pixels.

    An elongated picture keeps as many across, for faces in it are as small as its short side asks.
    """
    if at_least is None:
        return 1
    side = min(size) if is_elongated(Size(*size)) else max(size)
    return max((factor for factor in REDUCTIONS if side >= factor * at_least), default=1)


@contextmanager
def _decoding(path: Path, data: bytes, form: PictureFormat) -> Iterator[None]:
    """The boundary around everything that decoders do: whatever they raise becomes one of our errors.

    They do not keep to one class of exceptions, nor to a list of them, and one picture must not end a batch. The log
    has the whole story. What Pillow remarks on odd files stays unsaid: ours to judge a file.
    """
    warnings.filterwarnings("ignore", module=r"PIL\.")  # idempotent, so threads need no lock
    try:
        yield
    except PictureError:
        raise
    except Image.DecompressionBombError as error:
        # Pillow checks WebP canvases and TIFF tiles itself, a little below our own limit
        raise problems.too_many_pixels(path, limit=2 * (Image.MAX_IMAGE_PIXELS or MAX_PIXELS)) from error
    except StrangeHeifError as error:
        raise problems.strange(path, str(error)) from error
    except Exception as error:
        _LOG.info("%a cannot be decoded", str(path), exc_info=error)
        cut = DECODERS[form].is_cut_short(data) or (isinstance(error, OSError) and "truncated" in str(error))
        raise (problems.truncated(path) if cut else problems.damaged(path, form)) from error
