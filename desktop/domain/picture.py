"""Pictures in memory and what is known about the file they came from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop.domain.face.given import NOTHING_GIVEN, GivenFaces
from desktop.domain.face.labels import NO_PURPOSE, Purpose
from desktop.domain.geometry import Size
from desktop.domain.geometry.turning import NO_TURN, Change, Turn, TurnedSize
from desktop.domain.marking.found import NOTHING_FOUND, FoundMarking

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.face.labels import LabelledBox
    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.rules.findings import Finding

Pixels = NDArray[np.uint8]
"""Height x width x 3 (BGR) or 4 (BGRA, straight alpha), sRGB, already oriented. Treated as immutable."""


@dataclass(frozen=True, slots=True)
class PictureInfo:
    """What a file says of itself. ``size`` is the full size after EXIF orientation; ``bytes`` the file's length.

    Where the user has turned the picture, ``turned`` says how, and ``size`` and all places are those of the turned one.

    ``labels`` are the faces that the file's own metadata names, ``given`` those of them, and the places without one,
    that its user has given; boxes in pixels of ``size``. ``marking`` is what it says about AI, ``purpose`` what it was
    prepared for.
    """

    path: Path
    format: PictureFormat
    size: Size
    bytes: int
    has_alpha: bool = False
    findings: tuple[Finding, ...] = ()
    labels: tuple[LabelledBox, ...] = ()
    jpeg_quality: int | None = None
    given: GivenFaces = NOTHING_GIVEN
    marking: FoundMarking = NOTHING_FOUND
    purpose: Purpose = NO_PURPOSE
    turned: TurnedSize | None = None

    @property
    def turn(self) -> Turn:
        return self.turned.turn if self.turned else NO_TURN

    @property
    def source_size(self) -> Size:
        """Before the user turned it."""
        return self.turned.source if self.turned else self.size

    @property
    def corners(self) -> TurnedSize | None:
        """How it is turned, where that leaves corners without pixels."""
        return None if self.turn.is_exact else self.turned

    def turned_to(self, turn: Turn) -> PictureInfo:
        """The same picture, turned otherwise."""
        change = Change.between(self.source_size, self.turn, turn)
        return replace(
            self,
            size=change.after.size,
            labels=tuple((label, change.box(box)) for label, box in self.labels),
            given=self.given.turned(change),
            turned=change.after if turn else None,
        )


@dataclass(frozen=True, slots=True)
class Picture:
    """Decoded pixels of a file, perhaps at a reduced size.

    ``pixels.shape`` may be smaller than ``info.size`` (both sides by nearly the same factor); everything the program
    says about places in a picture is in full-size pixels of ``info.size``, whatever the reduction.
    """

    info: PictureInfo
    pixels: Pixels = field(repr=False, compare=False)

    @property
    def decoded_size(self) -> Size:
        height, width = self.pixels.shape[:2]
        return Size(width, height)

    @property
    def scale(self) -> tuple[float, float]:
        """Decoded pixels per full-size pixel, along x and y (1.0 when nothing was reduced)."""
        decoded = self.decoded_size
        return decoded.width / self.info.size.width, decoded.height / self.info.size.height
