"""Side faces: what the user photo does not show of one half is taken from the other half."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.geometry import regions
from desktop.fusion.geometry.canonical import place, upright
from desktop.fusion.geometry.shape import nearness, ramp

if TYPE_CHECKING:
    from desktop.domain.face import Landmarks
    from desktop.fusion.geometry.canonical import CanonicalFace, Floats
    from desktop.fusion.geometry.regions import Eye

NEGLIGIBLE = 0.1
"""Shares up to here are none: no face is quite frontal. On 62 samples and portraits (2026-11-30) faces turned by less
than 3 degrees have a largest share of 0.02 to 0.22, from 10 degrees on 0.55 to 0.95. Since 2026-11-23; a quarter more
or less (2026-11-30) changes 6 of 8 pairs, by 0.05 levels (3 at most, on cheeks)."""

SEEN_FROM, SEEN_AT = 0.1, 0.45
"""Cosine between a vertex' normal and the view from which it begins to be, and is, well seen. Since 2026-11-22; a
quarter more or less (2026-11-30) of ``SEEN_FROM`` changes 4 of 8 pairs, by 0.03 levels (2 at most, on cheeks); of
``SEEN_AT`` 4, by 0.04 levels (3 at most, on cheeks)."""

HALF_SEEN, EYE_REACH_CM, EYE_ENDS = (0.07, 0.11), 1.0, 0.1
"""Mean share of an eye's outline from which that eye begins to be, and is, taken from the other half whole, with its
brow, and how softly that ends: the far eye of a turned head lies against the bridge of the nose, which a frontal face
shows as a pale patch in it. Of 60 portraits (2026-12-01) the far eyes of two have .11 (turned by 45 degrees) and .31
(48), the next ones .03 (32)."""

ROUNDS = 10
"""How often each vertex' share becomes the mean of those around it: a side of the nose hides, the cheek behind it does
not, and a sharp change from one half to the other shows as a line. Since 2026-11-23; a quarter more or less
(2026-11-30) changes 4 of 8 pairs, by 0.02 levels (2 at most, on cheeks)."""


class HiddenHalf:
    """Holds what depends on the canonical face alone."""

    def __init__(self, canonical: CanonicalFace) -> None:
        self._canonical = canonical
        self._around_eyes = [_around(canonical, eye) for eye in regions.EYES]
        self._smoothing = np.linalg.matrix_power(_mean_of_neighbours(canonical), ROUNDS)

    def mirrored_share(self, user: Landmarks) -> Floats:
        """468 shares, 0 to 1: how much of each vertex' look comes from its twin on the other half."""
        canonical = self._canonical
        facing = (canonical.normals @ place(canonical, upright(user)).rotation.T)[:, 2]
        seen = np.clip((facing - SEEN_FROM) / (SEEN_AT - SEEN_FROM), 0, 1)
        twin = seen[canonical.mirror]
        share = self._smoothing @ ((1 - seen) * np.clip(2 * (twin - seen), 0, 1))
        share = np.asarray(np.maximum(share - NEGLIGIBLE, 0) / (1 - NEGLIGIBLE), np.float64)
        for eye, near in zip(regions.EYES, self._around_eyes, strict=True):
            share = np.maximum(share, ramp(float(share[list(eye.outline)].mean()), *HALF_SEEN) * near)
        return np.asarray(share, np.float64)


def _around(canonical: CanonicalFace, eye: Eye) -> Floats:
    """468: 1 at an eye and its brow, 0 beyond what is near them."""
    near = nearness(canonical, (*eye.outline, *eye.brow), EYE_REACH_CM)
    return np.asarray(np.maximum(near - EYE_ENDS, 0) / (1 - EYE_ENDS), np.float64)


def _mean_of_neighbours(canonical: CanonicalFace) -> Floats:
    """468 x 468: a row's vertex and those it shares a triangle with, in equal parts."""
    near = np.eye(len(canonical.vertices))
    for one, two in ((0, 1), (1, 2), (2, 0)):
        first, second = canonical.triangles[:, one], canonical.triangles[:, two]
        near[first, second] = near[second, first] = 1
    return np.asarray(near / near.sum(axis=1, keepdims=True), np.float64)
