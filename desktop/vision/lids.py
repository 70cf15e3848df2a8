"""Where the dark of an eye lies: an iris looks out above the corners, the lashes of a closed lid hang below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.vision.mesh import LEFT_EYE, RIGHT_EYE

if TYPE_CHECKING:
    from desktop.vision.patch import Points

Values = NDArray[np.float64]

REACH = 0.2
"""How far above and below the line through its corners the dark of an eye is looked for, per eye width: not in the
brow. On 1529 faces (all of ``expression.DARK_SAYS``, 2026-11-30) 0.15 tells the same, at 0.25 two pairs of closed
eyes more are missed."""

MIDDLE = 0.18
"""How far to both sides of its middle an eye is looked at, per eye width: where the iris is, and a lid hangs lowest.
Since 2026-11-30; on the same faces a quarter more or less tells the same."""

ROWS, COLUMNS = 21, 12


def dark_below(luma: NDArray[np.uint8], local: Points) -> float:
    """How far below the line through an eye's corners its darkest part lies, per eye width; above it less than 0.

    Both eyes' value, each by its width; 0 where nothing is darker than the rest. ``local`` are the landmarks in the
    patch with this ``luma``.
    """
    grey = luma.astype(np.float32)
    right, left = (_dark_below(grey, *local[list(corners), :2].astype(np.float64)) for corners in (RIGHT_EYE, LEFT_EYE))
    return by_width(right, left, local)


def by_width(right: float, left: float, local: Points) -> float:
    """One value of both eyes: each counts by its width in the picture, so that a turned head's far eye says less."""
    widths = [float(np.linalg.norm(local[outer, :2] - local[inner, :2])) for outer, inner in (RIGHT_EYE, LEFT_EYE)]
    of_right, of_left = widths if sum(widths) > 0 else (1.0, 1.0)
    return (right * of_right + left * of_left) / (of_right + of_left)


def _dark_below(grey: NDArray[np.float32], outer: Values, inner: Values) -> float:
    """Of one eye: the mean height of the darkest place in each column across its middle."""
    along = inner - outer
    down = np.array([-along[1], along[0]]) * (1 if along[0] >= 0 else -1)
    columns, rows = np.linspace(0.5 - MIDDLE, 0.5 + MIDDLE, COLUMNS), np.linspace(-REACH, REACH, ROWS)
    places = (outer + columns[None, :, None] * along + rows[:, None, None] * down).astype(np.float32)
    seen = cv2.remap(grey, places[..., 0], places[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    darkest = seen == seen.min(axis=0)
    return float((rows @ darkest / darkest.sum(axis=0)).mean())
