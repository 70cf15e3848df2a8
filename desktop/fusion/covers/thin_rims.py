"""Where the rims of thin glasses run: along the lines by which they are known, as far as these can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.covers.glasses import Glasses, seen_through, standing_out
from desktop.fusion.covers.lenses import PROFILES
from desktop.fusion.covers.thin_glasses import weaker
from desktop.fusion.raster import Plane, filled, grown, smooth_step

if TYPE_CHECKING:
    from desktop.fusion.covers.thin_glasses import Line, Lines
    from desktop.fusion.cutout import Cutout
    from desktop.fusion.geometry.canonical import Floats

LEAST_BELOW, LEAST_ABOVE = 4.0, 3.5
"""CIE76 contrast, of the weaker eye's line, from which lenses have rims below, and above: rimless ones have none. On
17 portraits in glasses (2026-11-30): below 1.8, 2.5, then from 4.1 on; above from 5.1 on. Since 2026-11-23; a quarter
more or less (2026-11-30) changes none of 6 pairs."""

LEAST_RIM = 3.5
"""The same, averaged along :data:`STRETCH` of a line, from which there is a piece of a rim. Since 2026-11-23; a
quarter more or less (2026-11-30) changes 1 of 6 pairs, by 0.01 levels (1 at most, at the nose)."""

STRETCH = 7
"""Points of a line. A shorter piece is none of a rim. Since 2026-11-23; a quarter more or less (2026-11-30) changes 1
of 6 pairs, by 0.01 levels (1 at most, at the nose)."""

HALF_WIDTH, SOFT = 0.009, 0.012
"""How far from its line a rim surely reaches, and how softly it ends there; in face sizes. Since 2026-11-23; a quarter
more or less (2026-11-30) of ``HALF_WIDTH`` changes 2 of 6 pairs, by 0.14 levels (33 at most, at the eyes); of ``SOFT``
2, by 0.11 levels (25 at most, at the eyes)."""

PADS = 0.05
"""How far from the bridge its pads and their shadows reach, in face sizes. Since 2026-11-23; a quarter more or less
(2026-11-30) changes 2 of 6 pairs, by 0.04 levels (41 at most, at the eyes)."""


def found(cutout: Cutout, lines: Lines, colours: Plane, strange: Plane) -> Glasses:
    """As :func:`desktop.fusion.covers.glasses.found`, in a face that wears thin glasses."""
    seen, lighter = standing_out(cutout, colours, strange)
    drawn = _drawn(cutout, [lines.bridge, *lines.temples, *_rims(lines.rims, lines.lenses)])
    pads = seen * grown(_drawn(cutout, [lines.bridge]), PADS * cutout.size)
    rims = np.asarray(np.maximum(drawn, pads) * (1 - seen_through(cutout)), np.float32)
    return Glasses(rims, filled(cutout.shape, [line.points for line in lines.lenses]), lighter, strange, thin=True)


def _rims(below: list[Line], lenses: list[Line]) -> list[Line]:
    """Which halves of ``lenses`` are rims; ``below``: the lines below the eyes, where no lid or brow is."""
    half = PROFILES // 2
    lower, upper = ([lens.part(part) for lens in lenses] for part in (slice(half), slice(half, None)))
    return (lower if weaker(below) > LEAST_BELOW else []) + (upper if weaker(upper) > LEAST_ABOVE else [])


def _drawn(cutout: Cutout, lines: list[Line]) -> Plane:
    """1 along the lines where they are seen."""
    away = np.full(cutout.shape, 255, np.uint8)
    for line in lines:
        pieces = [np.round(piece * 16).astype(np.int32) for piece in _seen(line)]
        cv2.polylines(away, pieces, isClosed=False, color=0, shift=4)
    distance = np.asarray(cv2.distanceTransform(away, cv2.DIST_L2, 5), np.float32)
    return 1 - smooth_step(distance, HALF_WIDTH * cutout.size, (HALF_WIDTH + SOFT) * cutout.size)


def _seen(line: Line) -> list[Floats]:
    """The stretches of the line that stand out; the ends of a closed one are taken for two."""
    mean = cv2.blur(line.contrast[:, None], (1, STRETCH), borderType=cv2.BORDER_REPLICATE)[:, 0]
    changes = np.flatnonzero(np.diff(mean > LEAST_RIM)) + 1
    pieces = zip(np.split(line.points, changes), np.split(mean, changes), strict=True)
    return [points for points, contrast in pieces if contrast[0] > LEAST_RIM and len(points) >= STRETCH]
