"""What the light is worked out from: both faces, their skin, and its low frequencies."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.raster import LEAST_SIGMA, Plane, normalised, resized, tripled

if TYPE_CHECKING:
    from numpy.typing import NDArray

FAR, NEAR = 0.25, 0.06
"""Reaches at which light is looked at, in face sizes: what is beyond the first is the lamp's, what is between them is
mostly the person's own shape, what is below the second is detail. Since 2026-11-29; a quarter more or less
(2026-11-30) of ``FAR`` changes 8 of 8 pairs, by 1.7 levels (10 at most, on cheeks, skin 0.3 dE); of ``NEAR`` 8, by 1.2
levels (35 at most, at the eyes)."""

MIDDLE = 0.12
"""Instead of the first, where the template is lit from one side: else its shadow would be lost. Since 2026-11-29; a
quarter more or less (2026-11-30) changes 4 of 8 pairs, by 0.29 levels (9 at most, at the eyes, skin 0.3 dE)."""

STEEP = 0.03
"""Where detail begins at the edge of a shadow, which must not pass for it. Since 2026-11-23; a quarter more or less
(2026-11-30) changes 4 of 8 pairs, by 0.17 levels (10 at most, at the eyes)."""

TAMING = 0.06
"""Reach within which roughness is compared. Since 2026-11-22; a quarter more or less (2026-11-30) changes 8 of 8
pairs, by 0.50 levels (14 at most, on cheeks)."""

LUMA = np.array([0.114, 0.587, 0.299], np.float32)
"""BGR, ITU-R BT.601."""

UNSURE = 0.2
"""What does not look like skin still counts a little: in deep shadow there is nothing else to go by. Since 2026-11-22;
a quarter more or less (2026-11-30) changes 8 of 8 pairs, by 0.41 levels (5 at most, at the eyes)."""

SHADED = 0.6
"""How much more it counts where nothing covers the face. Since 2026-11-22; a quarter more or less (2026-11-30) changes
8 of 8 pairs, by 0.32 levels (5 at most, at the nose)."""

PRIOR = 0.02
"""Weight of the whole skin's mean where no skin is near. Since 2026-11-23; a quarter more or less (2026-11-30) changes
8 of 8 pairs, by 0.26 levels (4 at most, on cheeks)."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Two faces in one frame (height x width).

    ``skin`` weighs what is bare skin in both pictures, ``features`` what is eye, brow or lip (``brows`` these alone,
    with the hairs beside them), ``shown`` what of the user will be seen; ``inside`` is the distance to the mask's edge
    in pixels, ``size`` the face's. ``mirror``: where each pixel's twin on the other half of the face is (x, y).
    ``forehead`` is 1 above the brows, ``lips`` on the lips, ``eyes`` between the lids and on the lashes.
    """

    user: Plane = field(repr=False)
    template: Plane = field(repr=False)
    skin: Plane = field(repr=False)
    features: Plane = field(repr=False)
    brows: Plane = field(repr=False)
    shown: Plane = field(repr=False)
    inside: Plane = field(repr=False)
    mirror: Plane = field(repr=False)
    forehead: Plane = field(repr=False)
    lips: Plane = field(repr=False)
    eyes: Plane = field(repr=False)
    size: float


@dataclass(frozen=True, slots=True)
class Skin:
    """Where skin is (``weight``, 0 to 1, and ``reduced`` by ``factor``), in a face of ``size`` pixels.

    Its low frequencies are worked out on the reduced copy and carried on where there is no skin. ``chosen``: where
    there is more skin than not, of every second pixel both ways: enough for statistics.
    """

    weight: Plane = field(repr=False)
    reduced: Plane = field(repr=False)
    chosen: NDArray[np.bool_] = field(repr=False)
    factor: int
    size: float

    @classmethod
    def of(cls, scene: Scene) -> Skin:
        """What is shown of the user and is no feature counts as skin in shade; brows never do: a dark one would lie
        as a shadow on the other's pale one."""
        unsure = (UNSURE + SHADED * scene.shown * (1 - scene.features)) * (1 - scene.brows)
        weight = np.asarray(np.maximum(scene.skin * (1 - scene.brows), unsure * (scene.inside > 0)), np.float32)
        factor = max(1, int(min(NEAR, TAMING) * scene.size / LEAST_SIGMA))
        height, width = weight.shape
        shape = max(1, round(height / factor)), max(1, round(width / factor))
        return cls(weight, resized(weight, shape), mostly(weight[::2, ::2]), factor, scene.size)

    def lows(self, image: Plane, reaches: tuple[float, ...]) -> list[Plane]:
        """Of an image of the weight's size, for each reach (face sizes), at the reduced size."""
        weight = self.weight if image.ndim == self.weight.ndim else tripled(self.weight)
        weighted = resized(image * weight, self.reduced.shape)
        total = float(self.reduced.sum())
        mean = weighted.sum(axis=(0, 1)) / total if total > 1 else image.mean(axis=(0, 1))
        known = np.asarray(mean, np.float32)
        sigmas = [reach * self.size / self.factor for reach in reaches]
        return [normalised(weighted, self.reduced, sigma, prior=PRIOR, mean=known) for sigma in sigmas]


def luma(image: Plane) -> Plane:
    return np.asarray(cv2.transform(image, LUMA[None]), np.float32)


def mostly(weight: Plane) -> NDArray[np.bool_]:
    """Where there is more skin than not."""
    return np.asarray(weight > 0.5)  # noqa: PLR2004 - more than not


def spread(detail: Plane, chosen: NDArray[np.bool_]) -> float:
    """Median absolute detail where ``chosen``; 0 where that is nowhere."""
    values = np.abs(detail[chosen])
    return float(np.median(values)) if values.size else 0.0
