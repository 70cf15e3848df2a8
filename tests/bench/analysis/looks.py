"""Faces drawn anew: turned in space, with lids down, with the mouth wide open."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.assets import MODELS
from desktop.domain.face import Pose
from desktop.domain.face.alignment import fit_similarity
from desktop.fusion.geometry.canonical import CanonicalFace
from desktop.vision.mesh import INNER_LIPS, LEFT_CHEEK, LEFT_EYE_OUTLINE, RIGHT_CHEEK, RIGHT_EYE_OUTLINE
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
DARK, TOOTH, TONGUE = (25, 20, 45), (190, 205, 215), (90, 85, 165)
"""B, G, R of the inside of a mouth that is drawn open, of its upper teeth and of its tongue, in good light."""
WELL_LIT = 150
"""Mean level of a light skin in good light."""
TEETH_TO, TONGUE_FROM = 0.35, 0.6
"""Part of the opening, from above, that the teeth fill, and below which the tongue lies."""
FADES, EDGE = 1.2, 0.01
"""Of the mouth's width: how far below the lip the skin is drawn along, and the sigma of the opening's soft edge."""
UPPER_INNER, LOWER_INNER = INNER_LIPS[:11], (*INNER_LIPS[:1], *INNER_LIPS[:9:-1])
"""Landmarks of the upper and of the lower lip's inner edge, from the right corner to the left one."""


class Inside(Enum):
    """What is to be seen in a mouth that is drawn open."""

    DARK = "dark"
    TEETH = "teeth"
    TONGUE = "tongue"


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


def with_mouth_open(pixels: Pixels, face: Face, gap: float, inside: Inside) -> Pixels:
    """The lower lip, and what is below it, drawn down by ``gap`` of the mouth's width in its middle, less to the chin.

    Between the lips it is dark, as dark as the face's light makes it, with teeth or a tongue where ``inside`` says so.
    """
    upper, lower = (face.landmarks[list(some), :2].astype(np.float64) for some in (UPPER_INNER, LOWER_INNER))
    along = upper[-1] - upper[0]
    width = float(np.linalg.norm(along))
    axis = along / width
    down = np.array([-axis[1], axis[0]])
    rows, columns = np.mgrid[: pixels.shape[0], : pixels.shape[1]].astype(np.float64)
    across = (columns - upper[0][0]) * axis[0] + (rows - upper[0][1]) * axis[1]
    below = (columns - upper[0][0]) * down[0] + (rows - upper[0][1]) * down[1]
    top, bottom = (np.interp(across, (part - upper[0]) @ axis, (part - upper[0]) @ down) for part in (upper, lower))
    bottom = np.maximum(top, bottom)
    opened = gap * width * np.sqrt(np.clip(1 - (2 * across / width - 1) ** 2, 0, 1))
    reach = FADES * width
    moved = np.where(below >= bottom + opened, opened * np.clip(1 - (below - bottom - opened) / reach, 0, 1), 0)
    left, high = (np.asarray(places, np.float32) for places in (columns - moved * down[0], rows - moved * down[1]))
    wide = np.asarray(cv2.remap(pixels, left, high, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float64)
    opening = (across > 0) & (across < width) & (below > top) & (below < bottom + opened)
    alpha = cv2.GaussianBlur(opening.astype(np.float32), (0, 0), max(0.4, width * EDGE))[..., None]
    filling = _filling(inside, (below - top) / np.maximum(bottom + opened - top, 1)) * _light(pixels, face)
    return np.asarray(np.clip(np.rint(wide * (1 - alpha) + filling * alpha), 0, 255), np.uint8)


def _filling(kind: Inside, depth: Floats) -> Floats:
    """B, G, R between the lips, from the upper (``depth`` 0) to the lower (1)."""
    layers = np.broadcast_to(np.array(DARK, np.float64), (*depth.shape, 3))
    if kind is Inside.TEETH:
        layers = np.where((depth < TEETH_TO)[..., None], np.array(TOOTH, np.float64), layers)
    if kind is Inside.TONGUE:
        layers = np.where((depth > TONGUE_FROM)[..., None], np.array(TONGUE, np.float64), layers)
    return layers


def _light(pixels: Pixels, face: Face) -> float:
    """How bright the skin is, per that of a well lit light one."""
    places = np.clip(np.rint(face.landmarks[list(RIGHT_CHEEK + LEFT_CHEEK), :2]).astype(int), 0, None)
    skin = pixels[np.minimum(places[:, 1], len(pixels) - 1), np.minimum(places[:, 0], pixels.shape[1] - 1)]
    return float(np.clip(skin.mean() / WELL_LIT, 0.3, 1.2))


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
