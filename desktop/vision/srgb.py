"""sRGB: the light of its levels, and the hue of its colours as CIELAB has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def linear_light(levels: NDArray[Any]) -> NDArray[np.float64]:
    """Turn ``levels``, 0 to 1, into light, 0 to 1 (IEC 61966-2-1)."""
    return np.where(levels <= 0.04045, levels / 12.92, ((levels + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 - the norm's


LIGHT = linear_light(np.arange(256) / 255)
"""Of each of the 256 levels. Since 2026-12-01."""

TO_XYZ = np.array([[0.180437, 0.35758, 0.412453], [0.072169, 0.71516, 0.212671], [0.950227, 0.119193, 0.019334]])
"""From linear blue, green and red to X, Y and Z; each row's sum is white's (D65). Since 2026-12-01."""

LINE, SLOPE, FOOT = 6 / 29, 841 / 108, 4 / 29
"""Below the first (a cube root) CIELAB is a line (ISO/CIE 11664-4). Since 2026-12-01."""


def chroma(colours: NDArray[np.uint8]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Reckon a* and b* of BGR ``colours`` (N x 3) by the formulas themselves.

    OpenCV's fractional CIELAB makes tables first, a tenth of the time until the first picture is analysed.
    """
    lit = np.cbrt(LIGHT[colours.reshape(-1, 3)] @ TO_XYZ.T / TO_XYZ.sum(axis=1))
    dark = lit < LINE
    lit[dark] = lit[dark] ** 3 * SLOPE + FOOT
    x, y, z = lit.T
    return 500 * (x - y), 200 * (y - z)
