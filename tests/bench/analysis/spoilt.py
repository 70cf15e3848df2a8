"""Portraits spoilt by degrees: severity 0 does nothing, 1 is as bad as the way goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from desktop.domain.picture import Pixels

    Spoil = Callable[[Pixels, float, int], Pixels]


def _levels(pixels: NDArray[np.floating]) -> Pixels:
    return np.asarray(np.clip(np.rint(pixels), 0, 255), np.uint8)


def out_of_focus(pixels: Pixels, severity: float, _: int) -> Pixels:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), 0.5 + 6 * severity), np.uint8)


def shaken(pixels: Pixels, severity: float, number: int) -> Pixels:
    """By up to 30 pixels, each portrait another way."""
    size = int(30 * severity) | 1
    angle = np.pi * (number % 7) / 7
    reach = size // 2 * np.array([np.cos(angle), np.sin(angle)])
    trace = np.zeros((size, size), np.float32)
    ends = [tuple(int(value) for value in np.rint(size // 2 + way * reach)) for way in (-1, 1)]
    cv2.line(trace, ends[0], ends[1], 1.0)
    return np.asarray(cv2.filter2D(pixels, -1, trace / trace.sum()), np.uint8)


def enlarged(pixels: Pixels, shrink: float, times: float) -> Pixels:
    small = cv2.resize(pixels, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(small, None, fx=times, fy=times, interpolation=cv2.INTER_CUBIC), np.uint8)


def from_few_pixels(pixels: Pixels, severity: float, _: int) -> Pixels:
    """At 1 a seventh of the pixels each way, at 0.6 a fifth, in a picture as large as before."""
    times = 1 + 6 * severity
    return enlarged(pixels, 1 / times, times)


def noisy(pixels: Pixels, severity: float, number: int) -> Pixels:
    return _levels(pixels + np.random.default_rng(number).normal(0, 80 * severity, pixels.shape))


def as_jpeg(pixels: Pixels, severity: float, _: int) -> Pixels:
    quality = max(8, round(95 - 87 * severity))
    _, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)


def darkened(pixels: Pixels, severity: float, _: int) -> Pixels:
    return _levels(255 * (pixels / 255) ** (1 + 2.5 * severity))


def brightened(pixels: Pixels, severity: float, _: int) -> Pixels:
    return _levels(255 * (pixels / 255) ** (1 - 0.75 * severity))


def stretched(pixels: Pixels, severity: float, _: int) -> Pixels:
    return _levels(128 + (pixels - 128.0) * (1 + 4 * severity))


def flattened(pixels: Pixels, severity: float, _: int) -> Pixels:
    """At 1 to a tenth of its contrast, at 0.6 to less than a half."""
    middle = pixels.reshape(-1, 3).mean(axis=0)
    return _levels(middle + (pixels - middle) * (1 - 0.9 * severity))


def posterised(pixels: Pixels, severity: float, _: int) -> Pixels:
    """Luma in 64 levels at 0, 18 at 0.6, 4 at 1."""
    step = 255 / (max(4, round(64 - 60 * severity**0.5)) - 1)
    ycc = cv2.cvtColor(pixels, cv2.COLOR_BGR2YCrCb)
    ycc[..., 0] = _levels(np.rint(ycc[..., 0] / step) * step)
    return np.asarray(cv2.cvtColor(ycc, cv2.COLOR_YCrCb2BGR), np.uint8)


def tinted(pixels: Pixels, severity: float, number: int) -> Pixels:
    """By up to 30 of a* and b* of CIELAB: warm, cold, green, magenta in turn."""
    a, b = ((1, 1), (-1, -1), (-1, 1), (1, -1))[number % 4]
    lab = np.asarray(cv2.cvtColor((pixels / 255).astype(np.float32), cv2.COLOR_BGR2LAB), np.float32)
    moved = lab + np.float32(30 * severity) * np.array([0, a, b], np.float32)
    return _levels(255 * np.asarray(cv2.cvtColor(moved, cv2.COLOR_LAB2BGR), np.float32))


def lit_from_one_side(pixels: Pixels, severity: float, number: int) -> Pixels:
    """Across the whole picture, to a fifth of the light at 1: over a face in its middle much less."""
    ramp = np.linspace(1 - 0.8 * severity, 1, pixels.shape[1])
    return _levels(pixels * (ramp if number % 2 else ramp[::-1])[None, :, None])


def half_in_shadow(pixels: Pixels, severity: float, number: int) -> Pixels:
    """One half of a portrait that has its face in the middle, to 0.15 of its light at 1, with a soft edge."""
    columns = np.linspace(-1, 1, pixels.shape[1])
    lit = 1 - 0.85 * severity / (1 + np.exp(-columns * 30 * (1 if number % 2 else -1)))
    return _levels(pixels * lit[None, :, None])


SPOILT: dict[str, Spoil] = {
    "out of focus": out_of_focus,
    "shaken": shaken,
    "from few pixels": from_few_pixels,
    "noise": noisy,
    "JPEG": as_jpeg,
    "darkened": darkened,
    "brightened": brightened,
    "contrast stretched": stretched,
    "contrast flattened": flattened,
    "posterised": posterised,
    "colour cast": tinted,
    "half in shadow": half_in_shadow,
    "light falling off": lit_from_one_side,
}
