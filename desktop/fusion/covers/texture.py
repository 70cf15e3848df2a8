"""Detail for skin that a network made up: the person's own pores, from where their skin shows.

The network paints a face of 128 pixels. Enlarged, what it made up is as smooth as wax beside real skin, and stands out
by that more than by its colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.domain.fusing.networks import BARE_SIDE
from desktop.fusion.light.scene import luma
from desktop.fusion.raster import Window, blurred

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.fusion.covers.look import FaceSquare
    from desktop.fusion.cutout import Cutout
    from desktop.fusion.raster import Plane

FINER = 1.5
"""What is finer than this (sigma, pixels of the network's square) it does not paint. Since 2026-12-01."""

PLACES = ((50, 205, 187, 108), (280, 425, 411, 337))
"""Landmarks around which skin is looked for, on each half: cheekbone, cheek, jaw, forehead. The calmest that nothing
covers is taken: beard, crease and rim are rougher. Since 2026-12-01: with the cheekbones alone the rims of glasses
that sit low came back as a pattern in two of eight wearers looked at."""

PATCH = 0.06
"""Half the side of what is taken there, in face sizes. Since 2026-12-01."""

ROUGHEST = 10.0
"""Mean detail (of 255) of a patch from which it has no pores but wrinkles, which would be repeated as waves. The
calmest patches of 30 wearers of glasses (2026-12-01) have .4 to 7.0, one furrowed forehead 16. Since 2026-12-01."""

MADE_UP = 0.05
"""Mean share of made-up colours from which a patch is no skin of the person's. Since 2026-12-01."""

MOST = 2.0
"""What is stronger than so many times the patch's mean is a mole or a hair, and would be repeated. Since 2026-12-01."""

NOSE = 6
"""Landmark on the bridge of the nose, between both halves. Since 2026-12-01."""


def texture(square: FaceSquare, made_up: Plane) -> Plane:
    """Repeats fine detail of bare skin over all of the square's cut-out: lightness to add (height x width, of 255).

    ``made_up``, of the same size, is 1 where the face's colours are not the person's own. Each half has its own patch,
    mirrored at its edges; 0 all over where no bare skin is found.
    """
    cutout = square.cutout
    light = luma(cutout.pixels.astype(np.float32))
    fine = np.asarray(light - blurred(light, FINER * square.square.side / BARE_SIDE), np.float32)
    found = [_calmest(cutout, fine, made_up, half) for half in PLACES]
    height, width = cutout.shape
    middle = int(np.clip(round(float(cutout.landmarks[NOSE, 0])), 0, width))
    whole = np.zeros((height, width), np.float32)
    for own, other, columns in zip(found, found[::-1], (slice(0, middle), slice(middle, width)), strict=True):
        window = own or other
        if window is not None:
            whole[:, columns] = _repeated(fine, window, columns)
    return whole


def _calmest(cutout: Cutout, fine: Plane, made_up: Plane, half: tuple[int, ...]) -> Window | None:
    """Where on one half bare skin has the least detail; None where none of it is calm."""
    reach = max(2, round(PATCH * cutout.size))
    windows = []
    for column, row in cutout.landmarks[list(half), :2].round().astype(int).tolist():
        window = slice(max(0, row - reach), max(0, row + reach)), slice(max(0, column - reach), max(0, column + reach))
        if fine[window].size and float(made_up[window].mean()) < MADE_UP:
            windows.append(window)
    calm = [window for window in windows if _detail(fine[window]) < ROUGHEST]
    return min(calm, key=lambda window: _detail(fine[window]), default=None)


def _detail(patch: Plane) -> float:
    return float(np.abs(patch).mean())


def _repeated(fine: Plane, window: Window, columns: slice) -> Plane:
    """The patch in ``window`` over all rows and those ``columns``, every second time the other way round."""
    patch = fine[window]
    most = MOST * _detail(patch)
    rows = _there_and_back(range(fine.shape[0]), window[0].start, patch.shape[0])
    across = _there_and_back(range(columns.start, columns.stop), window[1].start, patch.shape[1])
    return np.asarray(np.clip(patch, -most, most)[rows[:, None], across], np.float32)


def _there_and_back(places: range, start: int, length: int) -> NDArray[np.intp]:
    """For each of ``places`` the index (0 to ``length`` - 1) it has in a patch that begins at ``start``."""
    along = (np.arange(places.start, places.stop) - start) % (2 * length)
    return np.asarray(np.minimum(along, 2 * length - 1 - along), np.intp)
