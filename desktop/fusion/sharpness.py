"""Sharpness: the user's fine detail is brought down to the template's, and never up beyond what the photo shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.raster import Plane, blurred

if TYPE_CHECKING:
    from numpy.typing import NDArray

BANDS = (1.1, 2.2)
"""Sigma in template pixels below which a band's detail lies."""

LEAST = 0.3
MATCHED = 0.9
"""Bands are not weakened further than this; those nearly as strong as the template's are left alone."""


def matched(face: Plane, template: Plane, shown: Plane, features: Plane) -> Plane:
    """``face`` with each fine band weakened to the template's strength.

    ``shown`` is 1 where the face will be seen, ``features`` 1 on eyes, brows and lips. These are measured apart from
    the skin: every face has them equally sharp, while one may have wrinkles and the other none.
    """
    parts = (shown * features > 0.5, shown * (1 - features) > 0.5)  # noqa: PLR2004 - more than not
    for sigma in reversed(BANDS):
        on_features, on_skin = (_share(face, template, part, sigma) for part in parts)
        if min(on_features, on_skin) < MATCHED:
            share = np.asarray(on_skin + features * (on_features - on_skin), np.float32)[..., None]
            low = blurred(face, sigma)
            face = np.asarray(low + share * (face - low), np.float32)
    return face


def _share(face: Plane, template: Plane, part: NDArray[np.bool_], sigma: float) -> float:
    """How much of the face's band is left, ``LEAST`` to 1; 1 where there is nothing to measure."""
    if not part.any():
        return 1.0
    strength = max(_strength(face, part, sigma), 1e-3)
    return float(np.clip(_strength(template, part, sigma) / strength, LEAST, 1))


def _strength(image: Plane, part: NDArray[np.bool_], sigma: float) -> float:
    """Mean absolute detail of the green channel, which is nearest to lightness."""
    green = np.ascontiguousarray(image[..., 1])
    return float(np.abs(green - blurred(green, sigma))[part].mean())
