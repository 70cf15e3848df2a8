"""Whether lids are closed: judged on the eyes' own pixels, each eye cut out along its corners."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.vision.mesh import LEFT_EYE, RIGHT_EYE

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.vision.patch import Points

Values = NDArray[np.float32]

ROWS, COLUMNS = 14, 24
AROUND, ABOVE = 0.1, 0.3
"""How far an eye's cut-out reaches beyond its corners, and above and below the line through them, per eye width."""

SOFT = 0.5
"""Sigma of the smoothing before an eye is sampled, per distance of its samples."""

FLAT = 6.0
"""Levels added to the contrast, so that noise on flat skin is not taken for an eye."""


class LidModel:
    """A linear model on 24 x 14 grey values an eye, from the outer corner to the inner one."""

    def __init__(self, weights: bytes) -> None:
        self._weights = np.load(BytesIO(weights), allow_pickle=False)

    def closed(self, patch: Pixels, local: Points) -> float:
        """How much speaks for closed lids (above 0) or open eyes (below): both eyes', each by its width in the patch.

        ``local`` are the landmarks in the BGR ``patch``.
        """
        grey = cv2.cvtColor(patch, cv2.COLOR_BGR2GRAY).astype(np.float32)
        spoken = [self._spoken(grey, local, corners) for corners in (RIGHT_EYE, LEFT_EYE)]
        whole = sum(width for _, width in spoken)
        return sum(word * width for word, width in spoken) / whole if whole > 0 else 0.0

    def _spoken(self, grey: Values, local: Points, corners: tuple[int, int]) -> tuple[float, float]:
        outer, inner = (local[corner, :2].astype(np.float64) for corner in corners)
        width = float(np.linalg.norm(inner - outer))
        values = eye_values(grey, outer, inner)
        return float(np.append(values.ravel(), 1) @ self._weights), width


def eye_values(grey: Values, outer: NDArray[np.float64], inner: NDArray[np.float64]) -> Values:
    """The eye between two corners, ``ROWS`` x ``COLUMNS``, free of brightness and contrast."""
    along = inner - outer
    down = np.array([-along[1], along[0]]) * (1 if along[0] >= 0 else -1)
    columns, rows = np.linspace(-AROUND, 1 + AROUND, COLUMNS), np.linspace(-ABOVE, ABOVE, ROWS)
    places = (outer + columns[None, :, None] * along + rows[:, None, None] * down).astype(np.float32)
    step = float(np.linalg.norm(along)) * (1 + 2 * AROUND) / COLUMNS
    soft = cv2.GaussianBlur(grey, (0, 0), max(0.3, SOFT * step))
    eye = cv2.remap(soft, places[..., 0], places[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray((eye - eye.mean()) / (eye.std() + FLAT), np.float32)
