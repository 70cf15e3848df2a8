"""Thin and rimless glasses: lines far weaker than thick rims, but in the places where glasses have them.

Over the root of the nose runs a bridge; from both eyes temples run to the ears, or under both eyes there are rims. Each
is the best line through a strip of the face (dynamic programming), whatever its colour. One alone says nothing:
wrinkles are as strong, but hardly in all of these places.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.covers.lenses import closed, eye_axes, profiles
from desktop.fusion.covers.paths import traced
from desktop.fusion.geometry import regions
from desktop.fusion.raster import Plane, sampled

if TYPE_CHECKING:
    from desktop.fusion.cutout import Cutout
    from desktop.fusion.geometry.canonical import Floats
    from desktop.fusion.geometry.regions import Eye

LEAST = 3.2
"""CIE76 difference to both sides along a bridge and temples; measured, the weaker of them: bare faces up to 2.4 (2.8
when sharpened), thin glasses from 4.0. On samples and portraits (2026-11-30) 28 of 31 bare faces had up to 2.8; three,
with 3.3 to 4.7, are taken for wearers. Of 22 wearers without thick rims 12 are seen. Finding them cost likeness where
rims had counted for it: .486 to .491 over all pairs (2026-11-23). Since 2026-11-23; a quarter more or less
(2026-11-30) changes 2 of 6 pairs, by 0.33 levels (131 at most, at the eyes)."""

RIM_SHARE = 0.47
"""Rims count so much: there are more wrinkles below eyes than beside them. Measured: bare faces to 5, rims from 7.
Since 2026-11-23; a quarter more or less (2026-11-30) changes none of 6 pairs."""

TEXTURE_SHARE = 2.8
"""How many times stronger the lines are than those on the cheeks, below lenses: noise and sharpening are everywhere.
Since 2026-11-23; a quarter more or less (2026-11-30) changes none of 6 pairs."""

PRESENT = 0.35
"""The share of a line that may be weaker than its strength tells: it fades before hair and shine. Since 2026-11-23; a
quarter more or less (2026-11-30) changes none of 6 pairs."""

BRIDGE, BRIDGE_HALF = (168, 6), 0.38
"""Between which points of the nose a bridge runs; half its length, between the inner eye corners. Since 2026-11-23; a
quarter more or less (2026-11-30) changes 2 of 6 pairs, by 0.06 levels (62 at most, at the eyes)."""

NOSE_ROOT = (8, 6)
"""From the second to the first is up."""

TEMPLES, TEMPLE_PART = ((33, 127), (263, 356)), (0.3, 0.95)
"""From the outer eye corners to before the ears, and the part of that which shows a temple and no crow's feet. Since
2026-11-23; a quarter more or less (2026-11-30) changes 2 of 6 pairs, by 0.08 levels (55 at most, at the eyes)."""

SHORTEST = 0.25
"""A temple that is shorter than this is turned out of sight; in eye widths. Since 2026-11-23; a quarter more or less
(2026-11-30) changes none of 6 pairs."""

COLUMNS, STEPS, ABOVE_OR_BELOW = 16, 32, 0.45
"""Of a strip along a bridge or temple; how far it reaches to both sides, in eye widths. Since 2026-11-23; a quarter
more or less (2026-11-30) of ``COLUMNS`` changes 2 of 6 pairs, by 0.05 levels (36 at most, at the eyes); of ``STEPS``
2, by 0.05 levels (48 at most, at the eyes); of ``ABOVE_OR_BELOW`` 2, by 0.07 levels (57 at most, at the eyes)."""

RIM_ANGLES, RIM_COLUMNS = (25.0, 155.0), 28
RIM_INNER, RIM_OUTER = (0.6, 0.35), (1.2, 1.0)
CHEEK_ANGLES, CHEEK_COLUMNS = (50.0, 140.0), 16
CHEEK_INNER, CHEEK_OUTER = (0.9, 1.05), (1.3, 1.75)
"""Parts of the strip between two ellipses around an eye, in degrees from the nose on, downwards; their half axes along
the eye and across it, in eye widths. The lids lie within the inner one. Since 2026-11-23; a quarter more or less
(2026-11-30) of ``RIM_ANGLES`` changes none of 6 pairs; of ``RIM_COLUMNS`` none; of ``RIM_INNER`` none; of
``RIM_OUTER`` 2, by 0.75 levels (131 at most, on cheeks, skin 0.2 dE, detail 72%); of ``CHEEK_ANGLES`` none; of
``CHEEK_COLUMNS`` none; of ``CHEEK_INNER`` 2, by 2.0 levels (173 at most, at the eyes, skin 0.6 dE, detail 61%); of
``CHEEK_OUTER`` none."""

HALF_WIDTHS = (0.012, 0.02)
"""How far to both sides of a line the skin is looked for, in face sizes. Since 2026-11-23; a quarter more or less
(2026-11-30) changes 3 of 6 pairs, by 0.51 levels (133 at most, at the eyes)."""

ENOUGH, JUMP, BEND = 12.0, 2, 0.8
"""A line stronger than the first is followed no better; see :func:`~desktop.fusion.covers.paths.traced`. Since
2026-11-23; a quarter more or less (2026-11-30) of ``ENOUGH`` changes 2 of 6 pairs, by 0.06 levels (57 at most, at the
eyes); of ``JUMP`` 2, by 0.05 levels (47 at most, at the eyes); of ``BEND`` none."""

CHEEKS = (50, 280, 101, 330, 117, 346)
BRIGHT, MOST_GAIN = 65.0, 2.5
"""CIE L* of skin; in a darker picture all differences are smaller, and are enlarged up to the second. Since
2026-11-23; a quarter more or less (2026-11-30) of ``BRIGHT`` changes 3 of 6 pairs, by 0.36 levels (132 at most, at the
nose); of ``MOST_GAIN`` none."""


def thin_rims(lines: Lines) -> bool:
    """Whether the face wears thin glasses."""
    weakest = lines.bridge.strength
    if weakest > LEAST:
        weakest = min(weakest, max(weaker(lines.temples), RIM_SHARE * weaker(lines.rims)))
    return weakest > LEAST and weakest > TEXTURE_SHARE * float(np.mean([line.strength for line in lines.cheeks]))


def weaker(lines: list[Line]) -> float:
    return min(line.strength for line in lines)


@dataclass(frozen=True, slots=True)
class Line:
    """``points`` (N x 2, cut-out pixels) and by how much each stands out (N, CIE76)."""

    points: Floats = field(repr=False)
    contrast: Floats = field(repr=False)

    @property
    def strength(self) -> float:
        return float(np.quantile(self.contrast, PRESENT))

    def part(self, points: slice) -> Line:
        return Line(self.points[points], self.contrast[points])


def crossing(seen: Plane, reach: int) -> Plane:
    """By how much (CIE76) a line stands out from both its sides in the same direction; 0 where it does not.

    ``seen``: profiles x steps x 3, across the line; the result lacks ``reach`` steps at both ends.
    """
    before, after = (seen[:, reach:-reach] - other for other in (seen[:, : -2 * reach], seen[:, 2 * reach :]))
    same_way = (before * after).sum(axis=2) > 0
    return np.asarray(np.minimum(np.linalg.norm(before, axis=2), np.linalg.norm(after, axis=2)) * same_way, np.float32)


class Lines:
    """The best line in each strip of one face, followed when asked for; the right side's first where there are two."""

    def __init__(self, cutout: Cutout, colours: Plane) -> None:
        """``colours``: the cut-out in CIE L*a*b*."""
        self._cutout, self._colours = cutout, colours
        corners = [cutout.outline(eye.corners) for eye in regions.EYES]
        self._eye_width = max(float(np.linalg.norm(one - other)) for one, other in corners)
        up = np.subtract(*cutout.outline(NOSE_ROOT))
        self._up = up / max(float(np.hypot(*up)), 1e-6) * self._eye_width
        lightness = sampled(colours[..., 0], cutout.outline(CHEEKS).astype(np.float32)[:, None])
        self._gain = float(np.clip(BRIGHT / max(float(np.median(lightness)), 1.0), 1, MOST_GAIN))

    @cached_property
    def bridge(self) -> Line:
        inner = [self._cutout.landmarks[eye.corners[eye.inner], :2] for eye in regions.EYES]
        aside = BRIDGE_HALF * (inner[1] - inner[0])
        middle = self._cutout.outline(BRIDGE).mean(axis=0)
        return self._best(self._level(middle - aside, middle + aside))

    @cached_property
    def temples(self) -> list[Line]:
        """One that is out of sight has no contrast."""
        near, far = TEMPLE_PART
        found = []
        for eye, ear in (self._cutout.outline(temple) for temple in TEMPLES):
            line = self._best(self._level(eye + near * (ear - eye), eye + far * (ear - eye)))
            in_sight = np.linalg.norm(ear - eye) > SHORTEST * self._eye_width
            found.append(Line(line.points, line.contrast * in_sight))
        return found

    @cached_property
    def rims(self) -> list[Line]:
        """The lower ones."""
        turned = np.radians(np.linspace(*RIM_ANGLES, RIM_COLUMNS))[:, None]
        return [self._best(self._around(eye, turned, RIM_INNER, RIM_OUTER)) for eye in regions.EYES]

    @cached_property
    def cheeks(self) -> list[Line]:
        turned = np.radians(np.linspace(*CHEEK_ANGLES, CHEEK_COLUMNS))[:, None]
        return [self._best(self._around(eye, turned, CHEEK_INNER, CHEEK_OUTER)) for eye in regions.EYES]

    @cached_property
    def lenses(self) -> list[Line]:
        """Once around each."""
        strips = profiles(self._cutout)
        outlines, contrasts = closed(strips, [self._contrast(strip) for strip in strips])
        return [Line(*line) for line in zip(outlines, contrasts, strict=True)]

    def _level(self, start: Floats, end: Floats) -> Floats:
        along = np.linspace(0, 1, COLUMNS)[:, None, None]
        across = np.linspace(ABOVE_OR_BELOW, -ABOVE_OR_BELOW, STEPS)[None, :, None]
        return np.asarray(start + along * (end - start) + across * self._up, np.float64)

    def _around(self, eye: Eye, turned: Floats, inner: tuple[float, float], outer: tuple[float, float]) -> Floats:
        """As high for an eye that is turned away as for the other one."""
        axes = eye_axes(self._cutout, eye)
        down = axes.down * (self._eye_width / max(float(np.hypot(*axes.outwards)), 1e-6))
        return replace(axes, down=down).between(turned, inner, outer, steps=STEPS)

    def _best(self, places: Floats) -> Line:
        """From the first to the last profile (profiles x steps x 2, in cut-out pixels)."""
        seen = self._contrast(places)
        (steps,) = traced(np.minimum(seen, ENOUGH)[None], jump=JUMP, bend=BEND)
        rows = np.arange(len(seen)), steps
        return Line(places[rows], seen[rows])

    def _contrast(self, places: Floats) -> Floats:
        seen = sampled(self._colours, places.astype(np.float32))
        seen = np.asarray(cv2.GaussianBlur(seen, (1, 3), 0, borderType=cv2.BORDER_REPLICATE), np.float32)
        step = float(np.linalg.norm(places[:, -1] - places[:, 0], axis=1).mean()) / (places.shape[1] - 1)
        best = np.zeros(seen.shape[:2])
        for width in HALF_WIDTHS:
            reach = max(1, round(width * self._cutout.size / max(step, 1e-6)))
            wide = np.pad(seen, ((0, 0), (reach, reach), (0, 0)), mode="edge")
            best = np.maximum(best, crossing(wide, reach))
        return self._gain * best
