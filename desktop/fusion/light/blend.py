"""Two-band blending: tone passes over a wide seam, detail over a narrow one, so that no detail shows twice."""

from __future__ import annotations

from desktop.fusion.raster import Plane, blurred, smooth_step, tripled

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
