"""What of a fused picture changes with a number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.geometry import regions
from desktop.fusion.geometry.canonical import MESH_VERTICES
from desktop.measure.areas import CHEEKS, FOREHEAD, edge_band, filled
from desktop.measure.colour import delta_e_2000, lab
from desktop.measure.figures import detail, gradient

if TYPE_CHECKING:
    from desktop.domain.face import Landmarks
    from desktop.domain.picture import Pixels
    from desktop.measure.areas import Mask, Shape

AREAS = {
    "eyes": tuple(eye.outline + eye.brow for eye in regions.EYES),
    "mouth": (regions.OUTER_LIPS,),
    "nose": (regions.NOSE,),
    "cheeks": CHEEKS,
    "forehead": (FOREHEAD,),
}


@dataclass(frozen=True, slots=True)
class Change:
    """Of one pair, in the template's face unless said otherwise.

    ``most`` and ``mean`` in grey levels (0 to 255), the first anywhere; ``share`` of the face's pixels that change;
    ``skin``: CIEDE2000 of the cheeks' and forehead's mean; ``seam`` and ``detail``: how many times as strong the
    gradient along the edge and the fine detail on cheeks become; ``where``: the area that changes most.
    """

    most: float
    mean: float
    share: float
    skin: float
    seam: float
    detail: float
    where: str


NO_CHANGE = Change(0.0, 0.0, 0.0, 0.0, 1.0, 1.0, "")


def change(before: Pixels, after: Pixels, landmarks: Landmarks) -> Change:
    """``landmarks`` (478 x 3) of the template, in pixels of both."""
    if np.array_equal(before, after):
        return NO_CHANGE
    most = float(cv2.absdiff(before, after).max())
    part, landmarks = _around(landmarks, before.shape)
    before, after = (np.ascontiguousarray(image[part][..., :3]) for image in (before, after))
    apart = np.asarray(cv2.absdiff(before, after).max(axis=2), np.float32)
    shape = (apart.shape[0], apart.shape[1])
    face = filled(shape, landmarks[:MESH_VERTICES, :2])
    areas = {name: _area(shape, landmarks, parts) for name, parts in AREAS.items()}
    band = edge_band(face)
    areas["outline"] = band if band.any() else face
    means = {name: float(apart[area].mean()) for name, area in areas.items() if area.any()}
    skin = areas["cheeks"] | areas["forehead"]
    one, two = (lab(image)[skin].mean(axis=0) for image in (before, after))
    return Change(
        most=most,
        mean=float(apart[face].mean()),
        share=float((apart[face] > 0).mean()),
        skin=float(delta_e_2000(one, two)),
        seam=float(gradient(after)[band].mean() / max(gradient(before)[band].mean(), 1e-6)),
        detail=detail(after, areas["cheeks"]) / max(detail(before, areas["cheeks"]), 1e-6),
        where=max(means, key=lambda name: means[name]),
    )


def _around(landmarks: Landmarks, shape: tuple[int, ...]) -> tuple[tuple[slice, slice], Landmarks]:
    """The part of the picture with the face, a tenth of it around, and the landmarks in it."""
    low, high = landmarks[:, :2].min(axis=0), landmarks[:, :2].max(axis=0)
    margin = 0.1 * (high - low)
    left, top = np.maximum(low - margin, 0).astype(int).tolist()
    right, bottom = np.minimum(high + margin, [shape[1], shape[0]]).astype(int).tolist()
    return (slice(top, bottom), slice(left, right)), landmarks - np.array([left, top, 0], np.float32)


def _area(shape: Shape, landmarks: Landmarks, parts: tuple[tuple[int, ...], ...]) -> Mask:
    masks = [filled(shape, landmarks[list(part), :2]) for part in parts]
    return np.asarray(np.logical_or.reduce(masks), np.bool_)
