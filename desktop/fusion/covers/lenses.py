"""Where lenses end: the dark line around each eye that is followed best without jumping (dynamic programming)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.covers.paths import followed
from desktop.fusion.geometry import regions
from desktop.fusion.raster import Plane, sampled

if TYPE_CHECKING:
    from desktop.fusion.cutout import Cutout
    from desktop.fusion.geometry.canonical import Floats
    from desktop.fusion.geometry.regions import Eye

PROFILES, STEPS = 96, 64
INNER, OUTER = (0.55, 0.24), (1.6, 1.25)
"""Half axes of the ellipses between which a lens ends, in eye widths: along the eye, and across it. Since 2026-11-22;
a quarter more or less (2026-11-30) of ``PROFILES`` changes 6 of 6 pairs, by 0.27 levels (75 at most, at the eyes); of
``STEPS`` 6, by 0.46 levels (107 at most, at the eyes, skin 0.2 dE, detail 19%); of ``INNER`` 6, by 0.32 levels (99 at
most, at the eyes); of ``OUTER`` 6, by 1.2 levels (108 at most, at the eyes, skin 0.3 dE, detail 28%)."""

LOWER = 0.15
"""How much farther down than up a lens may reach, in eye widths. Since 2026-11-22; a quarter more or less (2026-11-30)
changes 6 of 6 pairs, by 0.18 levels (75 at most, at the eyes)."""

TWIN = 1.0
"""How much the other lens' rim tells of this one's: creases of the skin are less alike. Since 2026-11-22; a quarter
more or less (2026-11-30) changes 6 of 6 pairs, by 0.39 levels (107 at most, on cheeks, skin 0.2 dE, detail 19%)."""

WIDTHS = (0.012, 0.022, 0.035)
"""Half widths of rims, in face sizes. Since 2026-11-22; a quarter more or less (2026-11-30) changes 4 of 6 pairs, by
0.46 levels (107 at most, at the eyes, skin 0.2 dE, detail 17%)."""

ENOUGH = 9.0
"""CIE L* from which a line is no better for being darker: brows would win over pale rims. Since 2026-11-22; a quarter
more or less (2026-11-30) changes 6 of 6 pairs, by 0.16 levels (75 at most, at the eyes)."""

JUMP = 3
BEND = 0.7
"""How many steps a line moves from one profile to the next at most, and what each step costs (L*). Since 2026-11-22; a
quarter more or less (2026-11-30) of ``JUMP`` changes 6 of 6 pairs, by 0.34 levels (107 at most, at the eyes, skin 0.2
dE, detail 19%); of ``BEND`` 6, by 0.12 levels (75 at most, at the eyes)."""


@dataclass(frozen=True, slots=True)
class EyeAxes:
    """Of one eye, in cut-out pixels: its ``middle``, the way ``outwards`` (from the nose) from corner to corner, and
    ``down`` across it."""

    middle: Floats
    outwards: Floats
    down: Floats

    def between(
        self, turned: Floats, inner: tuple[float, float], outer: tuple[float, float], *, steps: int, lower: float = 0.0
    ) -> Floats:
        """Profiles from one ellipse to another (half axes along and across the eye): profiles x ``steps`` x 2.

        ``turned`` (profiles x 1): the angles, from the nose on, downwards. ``lower``: how far down the outer one lies.
        """
        start, end = (x * np.cos(turned) * -self.outwards + y * np.sin(turned) * self.down for x, y in (inner, outer))
        part = np.linspace(0, 1, steps)[None, :, None]
        end = end + lower * self.down
        return np.asarray(self.middle + start[:, None] * (1 - part) + end[:, None] * part, np.float64)


def eye_axes(cutout: Cutout, eye: Eye) -> EyeAxes:
    """Alike for both eyes."""
    corners = cutout.outline(eye.corners)
    outwards = corners[1 - eye.inner] - corners[eye.inner]
    down = np.array([-outwards[1], outwards[0]]) * (1 if eye.inner == 0 else -1)
    return EyeAxes(corners.mean(axis=0), outwards, down)


def outlines(cutout: Cutout, lightness: Plane) -> list[Floats]:
    """For each eye's lens ``PROFILES`` points once around, in cut-out pixels. ``lightness``: CIE L*."""
    strips = profiles(cutout)
    return closed(strips, [_darkness(lightness, strip, cutout.size) for strip in strips])[0]


def profiles(cutout: Cutout) -> list[Floats]:
    """For each eye (``PROFILES`` x ``STEPS`` x 2), alike for both: from the nose on, downwards."""
    turned = np.linspace(0, 2 * np.pi, PROFILES, endpoint=False)[:, None]
    around = [eye_axes(cutout, eye) for eye in regions.EYES]
    return [axes.between(turned, INNER, OUTER, steps=STEPS, lower=LOWER) for axes in around]


def closed(strips: list[Floats], strengths: list[Floats]) -> tuple[list[Floats], list[Floats]]:
    """The best closed line through each strip (``PROFILES`` x 2) and how strong it is at each of its points."""
    seen = [np.minimum(strength, ENOUGH) for strength in strengths]
    twins = [TWIN * _nearby(other) for other in reversed(seen)]
    wanted = np.stack([own + twin for own, twin in zip(seen, twins, strict=True)])
    steps, rows = followed(wanted, jump=JUMP, bend=BEND), np.arange(PROFILES)
    lines = [np.asarray(strip[rows, step], np.float64) for strip, step in zip(strips, steps, strict=True)]
    return lines, [strength[rows, step] for strength, step in zip(strengths, steps, strict=True)]


def _nearby(strength: Floats) -> Floats:
    """The best within two steps along each profile: two lenses are alike, but no two views of them."""
    return np.asarray(cv2.dilate(strength, np.ones((3, 7), np.uint8)), np.float64)


def _darkness(lightness: Plane, places: Floats, size: float) -> Floats:
    """By how much (L*) each place is darker than both of its sides along its profile; 0 where it is not."""
    seen = sampled(lightness, places.astype(np.float32)).astype(np.float64)
    step = float(np.linalg.norm(places[:, 1] - places[:, 0], axis=1).mean())
    best = np.zeros(seen.shape)
    for width in WIDTHS:
        reach = max(1, round(width * size / step))
        wide = np.pad(seen, ((0, 0), (reach, reach)), mode="edge")
        best = np.maximum(best, np.minimum(wide[:, : -2 * reach], wide[:, 2 * reach :]) - seen)
    return best
