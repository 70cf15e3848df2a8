"""The few OpenCV operations the engine is built from, with fixed types: float32 in, float32 out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

Plane = NDArray[np.float32]
"""Height x width, or height x width x channels."""

NO_SECOND_MAP = np.empty(0, np.float32)
"""Both coordinates are in the first."""

LEAST_SIGMA = 2.5
"""Pixels: a Gaussian no narrower than this survives the reduced copy and its bilinear enlargement unharmed. Since
2026-11-22; a quarter more or less (2026-11-30) changes 8 of 8 pairs, by 0.61 levels (9 at most, at the mouth, skin 0.2
dE)."""

Shape = tuple[int, int]
"""Height, width."""

Pair = tuple[float, float]
"""x, y."""

Window = tuple[slice, slice]
"""Rows and columns of a part of a picture."""


def resized(image: Plane, shape: Shape) -> Plane:
    """Area-averaged when smaller, bilinear when larger; the same array when nothing changes."""
    height, width = shape
    if image.shape[:2] == shape:
        return image
    shrinks = height * width < image.shape[0] * image.shape[1]
    method = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(image, (width, height), interpolation=method), np.float32)


def extent(part: NDArray[np.bool_]) -> Window:
    """The smallest rectangle around what is true (a single pixel when nothing is)."""
    left, top, width, height = cv2.boundingRect(part.view(np.uint8))
    return slice(top, top + max(height, 1)), slice(left, left + max(width, 1))


def carried_on(part: Plane, window: Window, shape: Shape) -> Plane:
    """``part``, what is in ``window`` of an image of ``shape``, with its edge repeated all around."""
    rows, columns = window
    around = rows.start, shape[0] - rows.stop, columns.start, shape[1] - columns.stop
    return np.asarray(cv2.copyMakeBorder(part, *around, cv2.BORDER_REPLICATE), np.float32)


def rescaled(places: Plane, factor: Pair, shift: Pair) -> Plane:
    """``places`` (height x width x 2) times ``factor`` plus ``shift`` (x, y).

    As rows of twice the width: numpy is slow over an axis of two.
    """
    height, width = places.shape[:2]
    factors, shifts = (np.tile(np.asarray(pair, np.float32), width) for pair in (factor, shift))
    return (places.reshape(height, -1) * factors + shifts).reshape(places.shape)


def sampled(image: NDArray[np.float32] | NDArray[np.uint8], places: Plane) -> Plane:
    """``image`` at ``places`` (height x width x 2: x, y in its pixels); beyond its edge the edge is repeated."""
    taken = cv2.remap(image, places, NO_SECOND_MAP, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(taken, np.float32)


DOUBLED_UP_TO = 1_500_000
"""Pixels of the largest picture that :class:`Fine` doubles: it takes four times its memory meanwhile. Since
2026-11-22; a quarter more or less (2026-11-30) changes none of 8 pairs."""


class Fine:
    """A BGR picture to be sampled between its pixels about as well as bicubic does it, at a fraction of the time.

    The picture is doubled (bicubic) once and then sampled linearly. ``origin`` (x, y): what its first pixel is called.
    """

    def __init__(self, pixels: NDArray[np.uint8], origin: tuple[int, int] = (0, 0)) -> None:
        height, width = pixels.shape[:2]
        self.scale = 2 if height * width <= DOUBLED_UP_TO else 1
        if self.scale > 1:
            size = width * self.scale, height * self.scale
            pixels = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_CUBIC), np.uint8)
        self._pixels = pixels
        middle = (self.scale - 1) / 2
        self.offset = middle - self.scale * origin[0], middle - self.scale * origin[1]

    @property
    def nbytes(self) -> int:
        return self._pixels.nbytes

    def at(self, places: Plane) -> NDArray[np.uint8]:
        """The pixels at ``places`` (height x width x 2: x, y); beyond the edge it is repeated.

        Places come multiplied by ``scale``, with ``offset`` added, so that whole numbers are pixel centres before.
        """
        method = cv2.INTER_LINEAR if self.scale > 1 else cv2.INTER_CUBIC
        taken = cv2.remap(self._pixels, places, NO_SECOND_MAP, method, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(taken, np.uint8)


def to_bytes(values: Plane) -> NDArray[np.uint8]:
    """Rounded and kept within 0 to 255."""
    return np.asarray(cv2.convertScaleAbs(np.maximum(values, 0)), np.uint8)


def blurred(image: Plane, sigma: float) -> Plane:
    """Gaussian of ``sigma`` pixels; wide ones are done on a reduced copy, where they look the same and cost little."""
    if sigma <= 0:
        return image
    factor = max(1, int(sigma / LEAST_SIGMA))
    if factor == 1:
        return np.asarray(cv2.GaussianBlur(image, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE), np.float32)
    height, width = image.shape[:2]
    small = resized(image, (max(1, height // factor), max(1, width // factor)))
    small = np.asarray(cv2.GaussianBlur(small, (0, 0), sigma / factor, borderType=cv2.BORDER_REPLICATE), np.float32)
    return resized(small, (height, width))


def box_mean(image: Plane, radius: int) -> Plane:
    side = 2 * radius + 1
    return np.asarray(cv2.blur(image, (side, side), borderType=cv2.BORDER_REFLECT), np.float32)


def filled(shape: Shape, outlines: Sequence[NDArray[np.floating]], *, hull: bool = False) -> Plane:
    """1 inside the outlines (each N x 2, x and y), 0 outside, with anti-aliased edges."""
    mask = np.zeros(shape, np.uint8)
    for outline in outlines:
        points = np.round(outline * 16).astype(np.int32)
        cv2.fillPoly(mask, [cv2.convexHull(points) if hull else points], 255, cv2.LINE_AA, 4)
    return np.asarray(mask, np.float32) / np.float32(255)


def grown(mask: Plane, radius: float) -> Plane:
    """The mask dilated by ``radius`` pixels."""
    return np.asarray(cv2.dilate(mask, disc(radius)), np.float32)


def widened(mask: Plane, radius: float, softness: float) -> Plane:
    """The mask dilated by ``radius`` pixels, then softened by a Gaussian of ``softness``."""
    return blurred(grown(mask, radius), softness)


def normalised(weighted: Plane, weight: Plane, sigma: float, *, prior: float, mean: Plane | float = 0.0) -> Plane:
    """Normalised convolution: what is known (``weighted`` by ``weight``) carried to where less is.

    ``prior``: the weight of ``mean``, which is left where nothing is known.
    """
    share = blurred(weight, sigma)
    share = share if weighted.ndim == share.ndim else tripled(share)
    least = np.float32(prior)
    return np.asarray((blurred(weighted, sigma) + least * mean) / (share + least), np.float32)


def closed(mask: Plane, radius: float) -> Plane:
    """The mask with gaps of up to twice ``radius`` pixels filled."""
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, disc(radius)), np.float32)


def disc(radius: float) -> NDArray[np.uint8]:
    """A kernel for morphology, at least three pixels wide."""
    side = 2 * max(1, round(radius)) + 1
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)), np.uint8)


def distance_inside(mask: Plane) -> Plane:
    """How far each pixel of the mask (above one half) is from its edge, in pixels; 0 outside."""
    inside = (mask > 0.5).astype(np.uint8)  # noqa: PLR2004 - the middle of an anti-aliased edge
    framed = cv2.copyMakeBorder(inside, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=1)
    return np.asarray(cv2.distanceTransform(framed, cv2.DIST_L2, 5)[1:-1, 1:-1], np.float32)


def put(part: NDArray[np.uint8], pixels: NDArray[np.uint8], where: NDArray[np.bool_]) -> None:
    """Set those of ``part`` (height x width x 3), in place, that are true in ``where`` (height x width).

    With one truth a channel: numpy is slow at broadcasting them.
    """
    np.copyto(part, pixels, where=cv2.cvtColor(where.view(np.uint8), cv2.COLOR_GRAY2BGR).view(np.bool_))


def tripled(plane: Plane) -> Plane:
    """One channel as three equal ones: multiplying by that is faster than broadcasting."""
    return np.asarray(cv2.cvtColor(plane, cv2.COLOR_GRAY2BGR), np.float32)


def smooth_step(values: Plane, low: float, high: float) -> Plane:
    """0 below ``low``, 1 above ``high``, an S curve between."""
    part = np.asarray((values - np.float32(low)) / np.float32(high - low), np.float32)
    np.minimum(np.maximum(part, 0, out=part), 1, out=part)
    squared = part * part
    part *= -2
    part += 3
    part *= squared
    return part


def rising(values: Plane, low: float, high: float) -> Plane:
    """0 up to ``low``, 1 from ``high``, straight between."""
    return np.asarray(np.clip((values - low) / (high - low), 0, 1), np.float32)


def excess(part: Plane) -> Plane:
    """What ``part`` is divided by to stay within -1 and 1: nearly 1 where it is well within, its size far beyond."""
    squared = part * part
    return np.asarray(np.sqrt(np.sqrt(1 + squared * squared)), np.float32)


def lab(image: Plane) -> Plane:
    """CIE L*a*b* (L 0 to 100) of BGR 0 to 255."""
    return np.asarray(cv2.cvtColor(np.clip(image, 0, 255) * np.float32(1 / 255), cv2.COLOR_BGR2Lab), np.float32)
