"""How patchy the colour of skin is: mottled cheeks, red folds, violet highlights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.geometry.regions import EYES, LIPS
from desktop.fusion.raster import normalised
from desktop.measure.areas import filled, grown, outline_area

if TYPE_CHECKING:
    from desktop.domain.face import Landmarks
    from desktop.domain.picture import Pixels
    from desktop.fusion.raster import Plane
    from desktop.measure.areas import Mask

INNER, AROUND_FEATURES = 0.92, 0.02
"""What part of the outline is looked at, and how much around eyes, brows and lips is not (face heights)."""

FINE, WIDE = 0.02, 0.12
"""Patches are what is between these reaches (sigma, face heights)."""

LEAST = 1e-3
"""Weight of no skin, so that none at all divides."""


def patchiness(result: Pixels, template: Pixels, landmarks: Landmarks) -> float:
    """Spread of the chroma (a*, b*) of skin's patches, the result's over the template's."""
    size = float(np.ptp(landmarks[:, :2], axis=0).max())
    skin = _skin(landmarks, (template.shape[0], template.shape[1]), size)
    of_result, of_template = (_spread(pixels, skin, size) for pixels in (result, template))
    return of_result / max(of_template, LEAST)


def _skin(landmarks: Landmarks, shape: tuple[int, int], size: float) -> Mask:
    skin = outline_area(landmarks, shape, size=INNER)
    for part in (*([*eye.outline, *eye.brow] for eye in EYES), LIPS):
        skin &= ~grown(filled(shape, landmarks[list(part), :2]), round(AROUND_FEATURES * size))
    return skin


def _spread(pixels: Pixels, skin: Mask, size: float) -> float:
    """Root mean square."""
    colours = np.asarray(cv2.cvtColor(pixels[..., :3].astype(np.float32) / 255, cv2.COLOR_BGR2Lab), np.float32)
    fine, wide = (_low(colours, skin, reach * size) for reach in (FINE, WIDE))
    patches = (fine - wide)[skin][:, 1:]
    return float(np.sqrt(np.square(patches).sum(axis=1).mean())) if patches.size else float("nan")


def _low(colours: Plane, skin: Mask, sigma: float) -> Plane:
    weight = skin.astype(np.float32)
    return normalised(np.asarray(colours * weight[..., None], np.float32), weight, sigma, prior=LEAST)
