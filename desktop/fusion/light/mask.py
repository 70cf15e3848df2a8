"""Where the user's face shows: inside the face's outline, where nothing covers it in either picture."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.cutout import face_size
from desktop.fusion.geometry.regions import EYES
from desktop.fusion.raster import Plane, Shape, blurred, distance_inside, filled, smooth_step

if TYPE_CHECKING:
    from desktop.fusion.geometry.canonical import CanonicalFace, Floats

FOREHEAD_INSET = 0.02
"""How far below the landmarks' forehead the mask ends, in forehead-to-chin lengths: below the hairline. When it was
made smaller, together with the user's open eyes and a levelled edge, the seam of 380 pairs of 20 faces went from 1.098
to 1.075 (2026-11-23). Since 2026-11-23; a quarter more or less (2026-11-30) changes 8 of 8 pairs, by 0.12 levels (29
at most, on the forehead)."""


FOREHEAD_ENDS = 0.04
"""How softly (sigma, in face sizes) the forehead ends. Since 2026-12-01."""


@dataclass(frozen=True, slots=True)
class Oval:
    """``inside``: distance to the mask's outer edge in pixels; ``edge`` runs from 0 there to 1 over the feather."""

    inside: Plane = field(repr=False)
    edge: Plane = field(repr=False)


def oval(shape: Shape, target: Floats, canonical: CanonicalFace, *, feather: float) -> Oval:
    """``target`` (468 x 2) in pixels of ``shape``; ``feather`` in face sizes."""
    mask = filled(shape, [_below_hairline(target, canonical)])
    inside = distance_inside(mask)
    return Oval(inside, smooth_step(inside, 0.0, feather * face_size(target)))


def forehead(shape: Shape, target: Floats, canonical: CanonicalFace) -> Plane:
    """1 above the brows, softly 0 from the eyes down; ``target`` (468 x 2) in pixels of ``shape``."""
    brows = [point for eye in EYES for point in eye.brow]
    above = canonical.vertices[canonical.oval, 1] > canonical.vertices[brows, 1].min()
    outline = target[np.concatenate([canonical.oval[above], brows])]
    return blurred(filled(shape, [outline], hull=True), FOREHEAD_ENDS * face_size(target))


def _below_hairline(target: Floats, canonical: CanonicalFace) -> Floats:
    outline = target[canonical.oval]
    heights = canonical.vertices[canonical.oval, 1]
    high = np.clip(heights / heights.max(), 0, 1)[:, None] ** 2
    down = outline[np.argmin(heights)] - outline[np.argmax(heights)]
    return np.asarray(outline + FOREHEAD_INSET * high * down, np.float64)
