"""What lies over a face (遮挡): how much of each feature cannot be seen, and a map of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop.domain.face.square import LevelSquare

if TYPE_CHECKING:
    from collections.abc import Mapping

Shares = NDArray[np.uint8]
"""N x N, 0 to 255: how sure the model is, cell by cell."""


class Feature(StrEnum):
    """Parts of a face that can be covered; left and right are the person's own."""

    LEFT_EYE = "left_eye"
    RIGHT_EYE = "right_eye"
    NOSE = "nose"
    MOUTH = "mouth"
    CHIN = "chin"
    BROWS = "brows"
    FOREHEAD = "forehead"


@dataclass(frozen=True, slots=True)
class FeatureCover:
    """``share`` of the feature that cannot be seen, and how sure that is, 0 to 1 each."""

    share: float
    confidence: float


@dataclass(frozen=True, slots=True)
class CoverMap(LevelSquare):
    """The square around a face, cell by cell.

    ``hidden`` is what of the face, inside the outline of its landmarks, does not show. Each face that is open keeps
    its map: there is nothing in it that nobody shows.
    """

    hidden: Shares = field(repr=False, compare=False)

    def __post_init__(self) -> None:
        self.hidden.setflags(write=False)

    def moved(self, *, dx: float = 0, dy: float = 0, scale_x: float = 1.0, scale_y: float = 1.0) -> CoverMap:
        """The same map in a picture first shifted by (dx, dy), then resized by the two factors."""
        x, y = self.centre
        side = self.side * (scale_x + scale_y) / 2
        return replace(self, centre=((x + dx) * scale_x, (y + dy) * scale_y), side=side)


@dataclass(frozen=True, slots=True)
class Covers:
    """What covers one face. ``whole`` is the share of the face inside its outline that cannot be seen."""

    features: Mapping[Feature, FeatureCover]
    whole: float
    map: CoverMap

    def moved(self, *, dx: float = 0, dy: float = 0, scale_x: float = 1.0, scale_y: float = 1.0) -> Covers:
        return replace(self, map=self.map.moved(dx=dx, dy=dy, scale_x=scale_x, scale_y=scale_y))
