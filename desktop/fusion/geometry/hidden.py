"""Side faces: what the user photo does not show of one half is taken from the other half."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.geometry.canonical import place, upright

if TYPE_CHECKING:
    from desktop.domain.face import Landmarks
    from desktop.fusion.geometry.canonical import CanonicalFace, Floats

NEGLIGIBLE = 0.1
"""Shares up to here are none: no face is quite frontal. On 62 samples and portraits (2026-11-30) faces turned by less
than 3 degrees have a largest share of 0.02 to 0.22, from 10 degrees on 0.55 to 0.95. Since 2026-11-23; a quarter more
or less (2026-11-30) changes 6 of 8 pairs, by 0.05 levels (3 at most, on cheeks)."""

SEEN_FROM, SEEN_AT = 0.1, 0.45
"""Cosine between a vertex' normal and the view from which it begins to be, and is, well seen. Since 2026-11-22; a
quarter more or less (2026-11-30) of ``SEEN_FROM`` changes 4 of 8 pairs, by 0.03 levels (2 at most, on cheeks); of
``SEEN_AT`` 4, by 0.04 levels (3 at most, on cheeks)."""

ROUNDS = 10
"""How often each vertex' share becomes the mean of those around it: a side of the nose hides, the cheek behind it does
not, and a sharp change from one half to the other shows as a line. Since 2026-11-23; a quarter more or less
(2026-11-30) changes 4 of 8 pairs, by 0.02 levels (2 at most, on cheeks)."""


class HiddenHalf:
    """Holds what depends on the canonical face alone."""

    def __init__(self, canonical: CanonicalFace) -> None:
        self._canonical = canonical
        self._smoothing = np.linalg.matrix_power(_mean_of_neighbours(canonical), ROUNDS)

    def mirrored_share(self, user: Landmarks) -> Floats:
        """468 shares, 0 to 1: how much of each vertex' look comes from its twin on the other half."""
        canonical = self._canonical
        facing = (canonical.normals @ place(canonical, upright(user)).rotation.T)[:, 2]
        seen = np.clip((facing - SEEN_FROM) / (SEEN_AT - SEEN_FROM), 0, 1)
        twin = seen[canonical.mirror]
        share = self._smoothing @ ((1 - seen) * np.clip(2 * (twin - seen), 0, 1))
        return np.asarray(np.maximum(share - NEGLIGIBLE, 0) / (1 - NEGLIGIBLE), np.float64)


def _mean_of_neighbours(canonical: CanonicalFace) -> Floats:
    """468 x 468: a row's vertex and those it shares a triangle with, in equal parts."""
    near = np.eye(len(canonical.vertices))
    for one, two in ((0, 1), (1, 2), (2, 0)):
        first, second = canonical.triangles[:, one], canonical.triangles[:, two]
        near[first, second] = near[second, first] = 1
    return np.asarray(near / near.sum(axis=1, keepdims=True), np.float64)
