"""Side faces: what the user photo does not show of one half is taken from the other half."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.canonical import place, upright

if TYPE_CHECKING:
    from desktop.domain.face import Landmarks
    from desktop.fusion.canonical import CanonicalFace, Floats

NEGLIGIBLE = 0.15
"""Shares up to here are none: no face is quite frontal."""

SEEN_FROM, SEEN_AT = 0.1, 0.45
"""Cosine between a vertex' normal and the view from which it begins to be, and is, well seen."""


def mirrored_share(canonical: CanonicalFace, user: Landmarks) -> Floats:
    """468 shares, 0 to 1: how much of each vertex' look comes from its twin on the other half."""
    facing = (canonical.normals @ place(canonical, upright(user)).rotation.T)[:, 2]
    seen = np.clip((facing - SEEN_FROM) / (SEEN_AT - SEEN_FROM), 0, 1)
    twin = seen[canonical.mirror]
    share = (1 - seen) * np.clip(2 * (twin - seen), 0, 1)
    return np.asarray(np.maximum(share - NEGLIGIBLE, 0) / (1 - NEGLIGIBLE), np.float64)
