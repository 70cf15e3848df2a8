"""Where hair begins beside a face and over it, though its colour be near to skin.

From the features outwards the colour steps from the face's skin to what is around the face; the line around the face
along which these steps are greatest, without jumps, is where the face ends (dynamic programming). Where skin goes on
beyond the outline of the landmarks the line lies outside of that and says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.covers.paths import followed
from desktop.fusion.geometry import regions
from desktop.fusion.raster import Plane, blurred, filled, sampled

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.fusion.cutout import Cutout
    from desktop.fusion.geometry.canonical import CanonicalFace, Floats

PROFILES, STEPS = 64, 40
MARGIN, LEAST, BEYOND = 0.03, 0.05, 0.1
"""Profiles begin so far outside the features, are at least so long within the outline, and go so far beyond it; in
face sizes. Since 2026-11-23; a quarter more or less (2026-11-30) of ``PROFILES`` changes 8 of 8 pairs, by 0.16 levels
(44 at most, at the outline); of ``STEPS`` 8, by 0.14 levels (43 at most, at the outline, skin 0.5 dE); of ``MARGIN``
8, by 0.10 levels (43 at most, on cheeks, detail 6%); of ``LEAST`` 4, by 0.01 levels (9 at most, on cheeks); of
``BEYOND`` 8, by 0.08 levels (43 at most, at the outline)."""

FEATURES = tuple(
    {point for eye in regions.EYES for point in eye.outline + eye.brow} | {*regions.OUTER_LIPS, *regions.NOSE}
)
HULL_PARTS = 8
"""Points on each side of the features' hull, so that radii between its corners are right. Since 2026-11-23; a quarter
more or less (2026-11-30) changes 8 of 8 pairs, by 0.02 levels (20 at most, on cheeks)."""

WEIGHTS = np.array([0.6, 1.0, 1.0], np.float32)
"""Of L*, a*, b*: shades of skin differ in lightness most. Since 2026-11-23; a quarter more or less (2026-11-30)
changes 6 of 8 pairs, by 0.06 levels (34 at most, on cheeks)."""

BRIGHT, MOST_GAIN = 36.0, 2.1
"""Weighted lightness of skin; in a darker picture all differences are smaller, and are enlarged up to the second.
Since 2026-11-29; a quarter more or less (2026-11-30) of ``BRIGHT`` changes 7 of 8 pairs, by 0.67 levels (88 at most,
at the outline, skin 0.2 dE, detail 22%); of ``MOST_GAIN`` none."""

WINDOW = 0.05
"""How much on both sides of a step is compared, in face sizes. Since 2026-11-23; a quarter more or less (2026-11-30)
changes 8 of 8 pairs, by 0.13 levels (43 at most, on cheeks)."""

SKIN_STEPS, SKIN_PROFILES = 6, 9
"""The innermost steps, averaged over neighbouring profiles, show the skin that the profile begins with. Since
2026-11-23; a quarter more or less (2026-11-30) of ``SKIN_STEPS`` changes 6 of 8 pairs, by 0.09 levels (44 at most, on
the forehead, detail 7%); of ``SKIN_PROFILES`` 4, by 0.06 levels (28 at most, at the outline, skin 0.2 dE)."""

LEAST_STEP, ENOUGH = 11.0, 18.0
"""Colour differences (weighted) below which a step is none, and above which a greater one is no better. Since
2026-11-29; a quarter more or less (2026-11-30) of ``LEAST_STEP`` changes 4 of 6 pairs, by 0.45 levels (61 at most, on
cheeks, skin 0.3 dE, detail 9%); of ``ENOUGH`` 6, by 0.46 levels (61 at most, on cheeks, skin 0.3 dE, detail 9%)."""

STRAY, STRAY_COST = 8.0, 0.3
"""What is before the step should be skin: colour difference to it that costs nothing, and what more of it costs. Since
2026-11-23; a quarter more or less (2026-11-30) of ``STRAY`` changes 6 of 6 pairs, by 0.07 levels (26 at most, at the
eyes); of ``STRAY_COST`` 3, by 0.01 levels (4 at most, on the forehead)."""

BELOW_BROWS = np.radians(100)
WITHIN_FREE, WITHIN_COST = 0.04, 60.0
"""So far from the chin hair lies over the face by less, if at all, than a fringe does over the forehead; light and
beards end on cheeks too. How deep within the outline (in face sizes) a line costs nothing, and what one more costs.
Since 2026-11-29; a quarter more or less (2026-11-30) of ``BELOW_BROWS`` changes 1 of 6 pairs, by 0.08 levels (28 at
most, on cheeks); of ``WITHIN_FREE`` 1, by 0.01 levels (18 at most, at the mouth); of ``WITHIN_COST`` none."""

NEVER = -5.0
JUMP, BEND = 6, 0.5
"""What a step is worth at which the line never runs; how many steps it moves from one profile to the next at most, and
what each of them costs. Since 2026-11-23; a quarter more or less (2026-11-30) of ``NEVER`` changes 1 of 6 pairs, by
0.02 levels (28 at most, at the nose); of ``JUMP`` 6, by 0.04 levels (28 at most, at the outline); of ``BEND`` 4, by
0.02 levels (28 at most, at the outline)."""

CHIN, BEARDED, BARE = np.radians(16), np.radians(45), np.radians(15)
"""Where the chin is, and how far to both sides of it the line says nothing: with a beard, and without. Since
2026-11-23; a quarter more or less (2026-11-30) of ``CHIN`` changes none of 6 pairs; of ``BEARDED`` 1, by less than
0.01 levels (1 at most, at the eyes); of ``BARE`` 2, by less than 0.01 levels (8 at most, at the outline)."""

WITHIN = 0.04
BEARD = 5.0
"""Strength of a step on the chin, well within the outline, from which there is a beard or a dark neck. Since
2026-11-23; a quarter more or less (2026-11-30) of ``WITHIN`` changes 1 of 6 pairs, by 0.01 levels (9 at most, at the
outline); of ``BEARD`` none."""

SOFT = 0.012
"""How softly hair begins, in face sizes. Since 2026-11-23; a quarter more or less (2026-11-30) changes 6 of 6 pairs,
by 0.05 levels (6 at most, on cheeks)."""


def beyond_hairline(cutout: Cutout, colours: Plane, canonical: CanonicalFace) -> Plane:
    """1 outside the line. ``colours``: the cut-out in CIE L*a*b*."""
    outline = cutout.landmarks[canonical.oval, :2]
    places, from_chin = _profiles(cutout, outline)
    seen = sampled(colours, places.astype(np.float32)) * WEIGHTS
    seen *= np.clip(BRIGHT / max(float(np.median(seen[:, 0, 0])), 1.0), 1, MOST_GAIN)
    to_a_size = (STEPS - 1) * cutout.size / np.linalg.norm(places[:, -1] - places[:, 0], axis=1)
    strength = _strength(seen, np.maximum(2, (WINDOW * to_a_size).round().astype(np.intp))[:, None])
    well_within = np.arange(STEPS) < STEPS - 1 - (BEYOND + WITHIN) * to_a_size[:, None]
    strength[from_chin < _silent(strength, (from_chin < CHIN)[:, None] & well_within), :-3] = NEVER
    strength -= _within(to_a_size) * (from_chin < BELOW_BROWS)[:, None]
    line = places[np.arange(PROFILES), followed(strength[None], jump=JUMP, bend=BEND)[0]]
    return blurred(1 - filled(cutout.shape, [line]), SOFT * cutout.size)


def _within(to_a_size: Floats) -> Floats:
    """What each step of each profile costs for being within the outline. ``to_a_size``: steps to a face size."""
    depth = (STEPS - 1 - np.arange(STEPS)) / to_a_size[:, None] - BEYOND
    return np.asarray(WITHIN_COST * np.maximum(depth - WITHIN_FREE, 0), np.float64)


def _silent(strength: Floats, chin: NDArray[np.bool_]) -> float:
    """The angle around the chin in which steps tell of a beard, or of what is below the chin, and not of hair."""
    steepest = np.where(chin, strength, NEVER).max(axis=1)[chin.any(axis=1)]
    return float(BEARDED if steepest.size and np.median(steepest) > BEARD else BARE)


def _profiles(cutout: Cutout, outline: Floats) -> tuple[Floats, Floats]:
    """``PROFILES`` x ``STEPS`` x 2 places, and the angle of each profile to the one through the chin, in radians."""
    centre = outline.mean(axis=0)
    angles = np.linspace(-np.pi, np.pi, PROFILES, endpoint=False)
    reach = _radii(outline - centre, angles)
    start = _radii(_hull(cutout.outline(FEATURES)) - centre, angles) + MARGIN * cutout.size
    start = np.minimum(start, reach - LEAST * cutout.size)
    part = np.linspace(0, 1, STEPS)
    radii = start[:, None] * (1 - part) + (reach + BEYOND * cutout.size)[:, None] * part
    towards = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    down = cutout.landmarks[regions.CHIN, :2] - centre
    from_chin = np.arccos((towards @ down / np.hypot(*down)).clip(-1, 1))
    return np.asarray(centre + radii[..., None] * towards[:, None], np.float64), np.asarray(from_chin, np.float64)


def _hull(points: Floats) -> Floats:
    """The convex hull with points between its corners, so that radii between them are right."""
    corners = cv2.convexHull(points.astype(np.float32))[:, 0].astype(np.float64)
    part = np.linspace(0, 1, HULL_PARTS, endpoint=False)[None, :, None]
    sides = corners[:, None] * (1 - part) + np.roll(corners, -1, axis=0)[:, None] * part
    return np.asarray(sides.reshape(-1, 2), np.float64)


def _radii(points: Floats, angles: Floats) -> Floats:
    """Of the outline through ``points`` (around 0, 0) in each direction."""
    at = np.arctan2(points[:, 1], points[:, 0])
    return np.asarray(np.interp(angles, at, np.hypot(*points.T), period=2 * np.pi), np.float64)


def _strength(seen: Plane, window: NDArray[np.intp]) -> Floats:
    """How good each step of each profile is as the one where the face ends; 0 where the profile ends."""
    skin = seen[:, :SKIN_STEPS].mean(axis=1)
    skin = cv2.blur(np.pad(skin, ((SKIN_PROFILES, SKIN_PROFILES), (0, 0)), mode="wrap"), (1, SKIN_PROFILES))
    skin = skin[SKIN_PROFILES:-SKIN_PROFILES, None]
    sums = np.concatenate([np.zeros((PROFILES, 1, 3)), seen.cumsum(axis=1, dtype=np.float64)], axis=1)
    steps = np.arange(STEPS)[None]
    before = _mean(sums, np.maximum(steps - window, 0), steps)
    after = _mean(sums, steps, np.minimum(steps + window, STEPS))
    away = _mean(sums, steps, np.full_like(steps, STEPS)) - skin
    far = np.linalg.norm(away, axis=2)
    step = ((after - before) * away).sum(axis=2) / np.maximum(far, 1e-6)
    stray = np.linalg.norm(before - skin, axis=2)
    strength = np.minimum(np.minimum(step, far), ENOUGH) - LEAST_STEP - STRAY_COST * np.maximum(stray - STRAY, 0)
    strength[:, :2], strength[:, -3:] = NEVER, 0
    return np.asarray(strength, np.float64)


def _mean(sums: Floats, start: NDArray[np.intp], end: NDArray[np.intp]) -> Floats:
    rows = np.arange(PROFILES)[:, None]
    return np.asarray((sums[rows, end] - sums[rows, start]) / np.maximum(end - start, 1)[..., None], np.float64)
