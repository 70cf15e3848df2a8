"""Colour differences as people see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels

Floats = NDArray[np.float64]

FAR = 25.0**7


def lab(pixels: Pixels | NDArray[np.float32]) -> Floats:
    """CIE L*a*b* (D65) of BGR, 0 to 255."""
    return np.asarray(cv2.cvtColor(pixels.astype(np.float32) / np.float32(255), cv2.COLOR_BGR2Lab), np.float64)


def delta_e_2000(one: Floats, two: Floats) -> Floats:
    """CIEDE2000 (Sharma, Wu, Dalal 2005) of L*a*b* colours along the last axis."""
    (l1, a1, b1), (l2, a2, b2) = np.moveaxis(one, -1, 0), np.moveaxis(two, -1, 0)
    stretch = 1.5 - 0.5 * _strong((np.hypot(a1, b1) + np.hypot(a2, b2)) / 2)
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.arctan2(b1, a1), np.arctan2(b2, a2)
    turn = np.angle(np.exp(1j * (h2 - h1)))
    hue = h1 + turn / 2
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    by_light = (l2 - l1) / (1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2))
    by_chroma = (c2 - c1) / (1 + 0.045 * chroma)
    by_hue = 2 * np.sqrt(c1 * c2) * np.sin(turn / 2) / (1 + 0.015 * chroma * _hue_weight(hue))
    blue = np.deg2rad(30) * np.exp(-(((np.rad2deg(hue) % 360 - 275) / 25) ** 2))
    crossed = -np.sin(2 * blue) * 2 * _strong(chroma)
    return np.asarray(np.sqrt(by_light**2 + by_chroma**2 + by_hue**2 + crossed * by_chroma * by_hue), np.float64)


def _strong(chroma: Floats) -> Floats:
    return np.asarray(np.sqrt(chroma**7 / (chroma**7 + FAR)), np.float64)


def _hue_weight(hue: Floats) -> Floats:
    terms = ((-0.17, 1, 30.0), (0.24, 2, 0.0), (0.32, 3, -6.0), (-0.20, 4, 63.0))
    return np.asarray(
        1 + sum(size * np.cos(times * hue - np.deg2rad(shift)) for size, times, shift in terms), np.float64
    )
