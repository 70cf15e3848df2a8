"""What lies over a face: our own network on the levelled square, read feature by feature."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.domain.face.covers import CoverMap, Covers, Feature, FeatureCover
from desktop.vision.mesh import (
    CHIN,
    FOREHEAD,
    LEFT_BROW,
    LEFT_CONTOUR,
    LEFT_EYE_OUTLINE,
    NOSE,
    OUTER_LIPS,
    RIGHT_BROW,
    RIGHT_CONTOUR,
    RIGHT_EYE_OUTLINE,
)
from desktop.vision.patch import PATCH_SIDE, filled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.geometry import Size
    from desktop.domain.picture import Pixels
    from desktop.vision.landmarks import MeshedFace
    from desktop.vision.patch import Mask, Points

Planes = NDArray[np.float32]
"""3 x 128 x 128, sum 1: the face's own, cover over it, all else."""

MAP_SIDE = 128

OUTLINE = (*RIGHT_CONTOUR, *LEFT_CONTOUR[-2:0:-1])

OUTLINES: dict[Feature, tuple[tuple[int, ...], ...]] = {
    Feature.LEFT_EYE: (LEFT_EYE_OUTLINE,),
    Feature.RIGHT_EYE: (RIGHT_EYE_OUTLINE,),
    Feature.NOSE: (NOSE,),
    Feature.MOUTH: (OUTER_LIPS,),
    Feature.CHIN: (CHIN,),
    Feature.BROWS: (LEFT_BROW, RIGHT_BROW),
    Feature.FOREHEAD: (FOREHEAD,),
}

SECOND_LOOK = 0.15
"""Share of an eye, the nose, the mouth or the chin from which the face is looked at once more, mirrored: 11 of 60
portraits (2026-11-30), those with glasses among them; the others cost one look."""

WHOLE = 0.95
"""Part of a feature that must lie in the picture to be judged. Of 350 faces that fill their picture (2026-11-30) the
network takes 129 chins for covered where the repeated border is counted, and 73 where half of the chin is in it."""

UNKNOWN = FeatureCover(share=0.0, confidence=0.0)

LOOKED_AT_TWICE = (Feature.LEFT_EYE, Feature.RIGHT_EYE, Feature.NOSE, Feature.MOUTH, Feature.CHIN)


class CoverModel:
    """The network ``face_cover``. One instance must not be used by two threads at once."""

    def __init__(self, model: bytes) -> None:
        self._net = cv2.dnn.readNetFromONNX(np.frombuffer(model, np.uint8))

    def read(self, meshed: MeshedFace, size: Size, scale: tuple[float, float], planes: Planes | None = None) -> Covers:
        """What covers a face in a searched picture of ``size``; with ``scale`` the map lies in the full-size one.

        What lies outside the picture is neither covered nor seen: it is left out. ``planes`` is what :meth:`look` said
        of the face's patch, where that is known.
        """
        points = meshed.local * np.float32(MAP_SIDE / PATCH_SIDE)
        places = {feature: _place(points, outlines) for feature, outlines in OUTLINES.items()}
        planes = self.look(meshed.patch) if planes is None else planes
        if any((1 - planes[0])[places[feature]].mean() >= SECOND_LOOK for feature in LOOKED_AT_TWICE):
            mirrored = self.look(np.ascontiguousarray(meshed.patch[:, ::-1]))[:, :, ::-1]
            planes = np.asarray((planes + mirrored) / 2, np.float32)
        hidden, within = 1 - planes[0], meshed.square.within(size, MAP_SIDE)
        inside = filled(hidden.shape, points, OUTLINE) & within
        return Covers(
            features={feature: _feature(hidden, place, within) for feature, place in places.items()},
            whole=float(hidden[inside].mean()) if inside.any() else 0.0,
            map=_map(meshed, hidden * inside, scale),
        )

    def look(self, patch: Pixels) -> Planes:
        """The three shares of each place of a BGR patch (256 x 256)."""
        small = cv2.resize(patch, (MAP_SIDE, MAP_SIDE), interpolation=cv2.INTER_AREA)
        self._net.setInput(cv2.dnn.blobFromImage(small, 1 / 255, swapRB=True))
        return np.array(self._net.forward()[0], np.float32)


def _place(points: Points, outlines: Sequence[Sequence[int]]) -> Mask:
    """Where a feature is: its outlines, one cell wider, so that it is never empty; a lid is part of its eye."""
    place = np.zeros((MAP_SIDE, MAP_SIDE), np.uint8)
    for outline in outlines:
        inside = np.clip(points[list(outline), :2], 0, MAP_SIDE - 1)
        cv2.fillPoly(place, [np.rint(inside).astype(np.int32)], 1)
    return np.asarray(cv2.dilate(place, np.ones((3, 3), np.uint8)), np.bool_)


def _feature(hidden: Planes, place: Mask, within: Mask) -> FeatureCover:
    """A share of cells each sure to be hidden or to show is sure; one of cells at one half is a guess."""
    seen = hidden[place & within]
    if seen.size < WHOLE * np.count_nonzero(place):
        return UNKNOWN
    return FeatureCover(share=float(seen.mean()), confidence=float(np.abs(2 * seen - 1).mean()))


def _map(meshed: MeshedFace, hidden: Planes, scale: tuple[float, float]) -> CoverMap:
    square = meshed.square
    return CoverMap(
        centre=(square.centre[0] / scale[0], square.centre[1] / scale[1]),
        side=square.side * 2 / (scale[0] + scale[1]),
        angle=square.angle,
        hidden=_bytes(hidden),
    )


def _bytes(shares: Planes) -> NDArray[np.uint8]:
    return np.asarray(np.rint(shares * 255), np.uint8)
