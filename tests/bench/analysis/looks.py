"""Faces drawn anew: turned in space, with lids down, with the mouth wide open."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.assets import MODELS
from desktop.domain.face import Pose
from desktop.domain.face.alignment import fit_similarity
from desktop.fusion.geometry.canonical import CanonicalFace
from desktop.vision.mesh import INNER_LIPS, LEFT_EYE_OUTLINE, RIGHT_EYE_OUTLINE
from desktop.vision.models import MESH, ModelStore
from desktop.vision.pose import TO_UPRIGHT, rotation_of
from tests.bench.analysis.variants import WALL

if TYPE_CHECKING:
    from desktop.domain.face import Face
    from desktop.domain.picture import Pixels

Floats = NDArray[np.floating]

DISTANCE = 5.0
"""Of the camera, in widths of the face."""
HALF = 8
"""Landmarks of an eye's outline from the outer corner to the inner one, along the upper lid."""
LIP, DARK = (90, 90, 170), (25, 20, 45)
"""B, G, R of the lower lip and of the inside of a mouth that is drawn open."""


@dataclass(frozen=True, slots=True)
class TurnedFace:
    """The face alone, on a wall, and how it is turned."""

    pixels: Pixels = field(repr=False)
    pose: Pose


class Turner:
    """Lays a face on the mean face's depth and draws it anew, turned. What was hidden stays out of sight."""

    def __init__(self) -> None:
        self._mesh = CanonicalFace.parse(ModelStore(MODELS).read(MESH))

    def turned(self, pixels: Pixels, face: Face, yaw: float, pitch: float) -> TurnedFace:
        """``face`` turned by so many degrees more than it is."""
        seen = face.landmarks[: len(self._mesh.vertices)].astype(np.float64) * TO_UPRIGHT
        fit = fit_similarity(self._mesh.vertices, seen, self._mesh.weights)
        laid = fit.scale * self._mesh.vertices @ fit.rotation.T + fit.shift
        solid = np.column_stack([seen[:, :2], laid[:, 2]])
        pose = Pose(face.pose.yaw + yaw, face.pose.pitch + pitch, face.pose.roll)
        turn = rotation_of(pose) @ rotation_of(face.pose).T
        middle = solid.mean(axis=0)
        moved = (solid - middle) @ turn.T
        away = DISTANCE * np.ptp(seen[:, 0])
        flat = moved[:, :2] * (away / (away - moved[:, 2]))[:, None] + middle[:2]
        target = flat * TO_UPRIGHT[:2]
        return TurnedFace(self._drawn(pixels, face.landmarks[: len(seen), :2], target, moved[:, 2]), pose)

    def _drawn(self, pixels: Pixels, source: Floats, target: Floats, depth: Floats) -> Pixels:
        canvas = np.full_like(pixels, WALL)
        for corners in self._mesh.triangles[np.argsort(depth[self._mesh.triangles].mean(axis=1))]:
            here, there = source[corners].astype(np.float32), target[corners].astype(np.float32)
            if _area(here) * _area(there) > 0:
                _draw(canvas, pixels, here, there)
        return canvas


def with_lids_down(pixels: Pixels, face: Face, amount: float = 1.0) -> Pixels:
    """The skin above each eye drawn down over it, by ``amount`` of the way to the lower lid."""
    rows, columns = np.mgrid[: pixels.shape[0], : pixels.shape[1]].astype(np.float32)
    for outline in (RIGHT_EYE_OUTLINE, LEFT_EYE_OUTLINE):
        upper, lower = outline[: HALF + 1], (*outline[HALF:], outline[0])
        edge, shut = (_line(columns[0], face.landmarks[list(some), :2]) for some in (upper, lower))
        shut = edge + (shut + 1 - edge) * amount
        across = face.landmarks[[outline[0], outline[HALF]], 0]
        within = (columns[0] > across.min()) & (columns[0] < across.max())
        top = edge - 2 * (shut - edge).max()
        stretched = top + (rows - top) * (edge - top) / np.maximum(shut - top, 1)
        rows = np.where(within & (rows >= top) & (rows <= shut), stretched, rows)
    return np.asarray(cv2.remap(pixels, columns, rows.astype(np.float32), cv2.INTER_LINEAR), np.uint8)


def with_mouth_open(pixels: Pixels, face: Face, gap: float) -> Pixels:
    """The mouth dark inside, its lower lip drawn down by ``gap`` of the mouth's width."""
    inside = face.landmarks[list(INNER_LIPS), :2].astype(np.float64)
    width = float(np.ptp(inside[:, 0]))
    below = inside[:, 1] > np.median(inside[:, 1])
    inside[below, 1] += gap * width
    lip = inside.copy()
    lip[below, 1] += 0.14 * width
    wide = pixels.copy()
    for outline, colour in ((lip, LIP), (inside, DARK)):
        cv2.fillPoly(wide, [np.rint(outline).astype(np.int32)], colour, lineType=cv2.LINE_AA)
    return wide


def _line(columns: Floats, points: Floats) -> NDArray[np.float32]:
    ordered = points[points[:, 0].argsort()]
    return np.interp(columns, ordered[:, 0], ordered[:, 1]).astype(np.float32)


def _area(corners: NDArray[np.float32]) -> float:
    (ax, ay), (bx, by) = corners[1] - corners[0], corners[2] - corners[0]
    return float(ax * by - ay * bx)


def _draw(canvas: Pixels, pixels: Pixels, here: NDArray[np.float32], there: NDArray[np.float32]) -> None:
    """One triangle of ``pixels`` onto the canvas, where that has room for it."""
    left, top = np.maximum(np.floor(there.min(axis=0)).astype(int) - 1, 0)
    right, bottom = np.minimum(np.ceil(there.max(axis=0)).astype(int) + 2, canvas.shape[1::-1])
    if right <= left or bottom <= top:
        return
    corner, size = np.array([left, top], np.float32), (int(right - left), int(bottom - top))
    part = cv2.warpAffine(pixels, cv2.getAffineTransform(here, there - corner), size, borderMode=cv2.BORDER_REPLICATE)
    mask = np.zeros(size[::-1], np.uint8)
    cv2.fillConvexPoly(mask, np.rint((there - corner) * 16).astype(np.int32), 1, shift=4)
    inside = cv2.dilate(mask, np.ones((2, 2), np.uint8)) > 0
    canvas[top:bottom, left:right][inside] = part[inside]
