"""Preparing a material (素材): what the user asks for and what came out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.crop.values import SAFE_MARGIN_FACTOR, TARGET_MARGIN_FACTOR, Aspect, CropGoal, Padding
from desktop.domain.face.given import NOTHING_GIVEN, GivenFaces
from desktop.domain.face.labels import NO_PURPOSE, Purpose
from desktop.domain.files.formats import OutputFormat
from desktop.domain.geometry.turning import NO_TURN, Change, Turn
from desktop.domain.marking.found import NOTHING_FOUND, FoundMarking
from desktop.domain.rules.limits import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.crop.solve import CropImpossible
    from desktop.domain.errors import FusionDeskError
    from desktop.domain.face import Face
    from desktop.domain.face.given import Spot
    from desktop.domain.face.labels import LabelledBox
    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.geometry import Box, Margins, Size
    from desktop.domain.picture import PictureInfo
    from desktop.domain.rules.facts import MaterialFacts
    from desktop.domain.rules.findings import Finding
    from desktop.domain.rules.profiles import ProfileId


class CropMode(StrEnum):
    """``AUTO`` centres the faces by the double-margin rule; ``KEEP`` leaves the frame as it is."""

    AUTO = "auto"
    KEEP = "keep"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class FaceChoice:
    """Which faces a crop is built around: the largest, all that can be used, each one, or those with ``labels``."""

    labels: tuple[str, ...] = ()
    every: bool = False
    usable: bool = False

    @classmethod
    def largest(cls) -> FaceChoice:
        return cls()

    @classmethod
    def all(cls) -> FaceChoice:
        """All that can be used: see :func:`~desktop.domain.preparing.choosing.usable_faces`."""
        return cls(usable=True)

    @classmethod
    def each(cls) -> FaceChoice:
        """Every face there is, whether it can be used or not."""
        return cls(every=True)

    @classmethod
    def of(cls, *labels: str) -> FaceChoice:
        return cls(labels=labels)


@dataclass(frozen=True, slots=True)
class PrepareOptions:
    """Everything that shapes a material.

    ``turn`` is how the source is turned before anything else; ``straighten`` turns it on, until the eyes of the largest
    chosen face are level. ``frame`` is the user's own crop (``MANUAL`` only), ``given`` what the user says of the
    faces; both in pixels of the source turned by ``turn``.
    ``margin`` is the margin factor that is aimed at, ``least`` what a crop must keep where that is less. ``rules`` are
    those of other services that the material must pass as well.
    """

    crop: CropMode = CropMode.AUTO
    margin: float = TARGET_MARGIN_FACTOR
    aspect: Aspect = field(default_factory=Aspect.free)
    faces: FaceChoice = field(default_factory=FaceChoice.largest)
    padding: Padding = field(default_factory=Padding.none)
    goal: CropGoal = CropGoal.SMALLEST
    format: OutputFormat = OutputFormat.KEEP
    max_bytes: int = MAX_BYTES
    frame: Box | None = None
    allow_failing: bool = False
    given: GivenFaces = NOTHING_GIVEN
    least: float = SAFE_MARGIN_FACTOR
    turn: Turn = NO_TURN
    straighten: bool = False
    rules: tuple[ProfileId, ...] = ()

    def turned_to(self, turn: Turn, source: Size) -> PrepareOptions:
        """The same of a picture of ``source`` pixels turned by ``turn``: frame and given faces follow."""
        change = Change.between(source, self.turn, turn)
        frame = change.box(self.frame) if self.frame else None
        return replace(self, turn=turn, given=self.given.turned(change), frame=frame)

    @property
    def least_margin(self) -> float:
        """The factor below which no crop is made: a ``margin`` that is smaller is exact."""
        return min(self.margin, self.least)


@dataclass(frozen=True, slots=True)
class Quality:
    """How much of the picture a JPEG keeps: ``level`` is libjpeg's, 1 to 100, ``subsampling`` 4:4:4 or 4:2:0."""

    level: int
    subsampling: str


@dataclass(frozen=True, slots=True)
class EncodeRequest:
    """What the writer must hold to. ``background`` (BGR) is what transparency is flattened on for JPEG.

    With a ``quality`` a JPEG has that, whatever comes of the byte limit; else it has the best that fits.

    ``labels`` and what is ``given`` of the faces are written into the file's metadata, boxes in pixels of the output;
    so are ``marking``, what the source says about AI, and its ``purpose``. They count as bytes of the file.
    """

    format: PictureFormat
    max_bytes: int = MAX_BYTES
    background: tuple[int, int, int] = (255, 255, 255)
    labels: tuple[LabelledBox, ...] = ()
    given: GivenFaces = NOTHING_GIVEN
    marking: FoundMarking = NOTHING_FOUND
    purpose: Purpose = NO_PURPOSE
    quality: Quality | None = None


@dataclass(frozen=True, slots=True)
class Encoded:
    """A picture as a file in memory, within its byte limit unless a finding says otherwise."""

    data: bytes = field(repr=False)
    format: PictureFormat
    size: Size
    quality: int | None = None
    subsampling: str | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class MaterialFace:
    """A chosen face in the output: ``face`` in output pixels, and the margins its box has there.

    ``points`` are the five that the user has placed in it, also in output pixels; none where it is not a given face.
    """

    face: Face
    margins: Margins
    points: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class CropPlan:
    """What will be cut from a picture, decided before any pixel is touched.

    ``frame`` is in source pixels after EXIF orientation and the user's turn; it reaches outside the picture only where
    padding was allowed, and is ``None`` when no frame keeps the rule (``impossible`` says why and what would work).
    ``scale`` is output pixels per source pixel, never above 1. ``faces`` are the chosen faces, in output pixels: as
    they are in the source before encoding, and as they were found in the file that came out.
    """

    source: PictureInfo
    frame: Box | None
    impossible: CropImpossible | None
    padded: bool
    size: Size
    scale: float
    faces: tuple[MaterialFace, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """A prepared material: the file in memory, and on disk at ``output`` once saved.

    ``facts`` are what its rules were given: the rules of other services, and all measurements, ask them again.
    """

    plan: CropPlan
    encoded: Encoded
    findings: tuple[Finding, ...]
    output: Path | None = None
    facts: MaterialFacts | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """``source`` was left out: ``output`` was made from it before."""

    source: Path
    output: Path


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why no material came out of ``source``. Nothing was written."""

    source: Path
    error: FusionDeskError
    findings: tuple[Finding, ...] = ()
    plan: CropPlan | None = None
