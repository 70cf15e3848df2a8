"""What JPEG leaves behind in pixels: steps along a grid of 8."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.vision.view import Luma

BLOCK = 8
LEAST_BLOCKS = 7
"""Along either side: with fewer the eyes and the mouth of one face pass for a grid. Since 2026-11-30; of 59 portraits
reduced to 60 pixels none is taken for a bad JPEG, to 40 pixels 2 would be."""

STRONGEST = 30
"""Levels; what differs more between neighbours is an edge of the face and counts no further."""


def block_step(luma: Luma) -> tuple[float, float] | None:
    """The step across the borders of blocks beyond the mean difference of other neighbours: in levels, and as a part of
    that. ``None`` for a picture of too few blocks.

    The grid may begin anywhere; of both directions the one with the weaker grid counts, for a fence has one as well.
    """
    if min(luma.shape) <= LEAST_BLOCKS * BLOCK:
        return None
    levels = luma.astype(np.int16)
    across, down = _grid(np.diff(levels, axis=1).T), _grid(np.diff(levels, axis=0))
    return min(across[0], down[0]), min(across[1], down[1])


def _grid(differences: NDArray[np.int16]) -> tuple[float, float]:
    """Of differences line by line, the line between two blocks every eighth."""
    lines = np.minimum(np.abs(differences), STRONGEST).mean(axis=1)
    whole = len(lines) // BLOCK * BLOCK
    phases = lines[:whole].reshape(-1, BLOCK).mean(axis=0)
    border = int(phases.argmax())
    others = float(np.delete(phases, border).mean())
    step = float(phases[border]) - others
    return step, step / max(others, 0.05)
