"""Two-band blending: tone passes over a wide seam, detail over a narrow one, so that no detail shows twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.raster import Plane, blurred, smooth_step, tripled

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels

DETAIL = 0.02
"""What is finer than this (sigma, in face sizes) is detail. Since 2026-11-22; a quarter more or less (2026-11-30)
changes 8 of 8 pairs, by 0.75 levels (8 at most, at the eyes)."""


def blended(base: Plane, face: Plane, alpha: Plane, *, size: float) -> Plane:
    """``base`` where ``alpha`` is 0, exactly; ``face`` where it is 1. ``base`` and ``face`` have three channels."""
    difference = face - base
    tone = blurred(difference, DETAIL * size)
    difference -= tone
    difference *= tripled(smooth_step(alpha, 0.25, 0.75))
    tone *= tripled(alpha)
    tone += difference
    tone += base
    return tone


def put_on(face: Plane, bare: Plane, worn: Pixels) -> Plane:
    """Adds to ``face`` what ``worn`` has and ``bare`` has not, as glasses do: glints are added, rims and tint darken in
    proportion, so that they get no darker than they are where the face is. All are BGR, of one size.
    """
    change = worn - bare
    darker = np.minimum(change, 0) * np.clip(face / np.maximum(bare, 1), 0, 1)
    return np.asarray(face + darker + np.maximum(change, 0), np.float32)
