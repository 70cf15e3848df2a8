"""Laying one set of points on another: behind head pose, behind carrying a face shape across, behind cut-out faces."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
"""N x 3."""

LEAST_SPREAD = 1e-9
"""Of points that all lie in one place, so that their fit stays a number."""


@dataclass(frozen=True, slots=True)
class Similarity:
    """``seen = scale * rotation @ model + shift``; ``rotation`` 3 x 3, ``shift`` 3."""

    scale: float
    rotation: NDArray[np.float64] = field(repr=False)
    shift: NDArray[np.float64] = field(repr=False)


def fit_similarity(model: Points, seen: Points, weights: NDArray[np.float64]) -> Similarity:
    """The weighted least-squares fit of ``model`` to ``seen`` (N x 3 each; ``weights`` N, any sum above 0).

    Kabsch 1976, with the reflection ruled out and the scale found as in Umeyama 1991.
    """
    column = weights[:, None] / weights.sum()
    centre, centre_seen = (column * model).sum(axis=0), (column * seen).sum(axis=0)
    model, seen = model - centre, seen - centre_seen
    left, strength, right = np.linalg.svd((column * seen).T @ model)
    sign = np.array([1.0, 1.0, np.sign(np.linalg.det(left @ right))])
    rotation = np.asarray((left * sign) @ right, np.float64)
    scale = float((strength * sign).sum() / (column * model**2).sum())
    return Similarity(scale, rotation, centre_seen - scale * rotation @ centre)


def fit_in_plane(model: NDArray[np.float64], seen: NDArray[np.float64]) -> NDArray[np.float64]:
    """Find the turn, scale and shift (2 x 3) that brings ``model`` nearest to ``seen`` (N x 2 each), by least squares.

    Points as complex numbers: seen = a * model + b. Never a mirror image, as the fit in space may be of flat points.
    """
    one, two = (points[:, 0] + 1j * points[:, 1] for points in (model, seen))
    centred = one - one.mean()
    factor = np.vdot(centred, two - two.mean()) / max(float((np.abs(centred) ** 2).sum()), LEAST_SPREAD)
    shift = two.mean() - factor * one.mean()
    return np.array([[factor.real, -factor.imag, shift.real], [factor.imag, factor.real, shift.imag]])
