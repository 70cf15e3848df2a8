"""Cutting and resizing pixels. Inside the picture every pixel stays exactly what it was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar, assert_never, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.domain.crop.solve import Padding, PaddingKind
from desktop.domain.geometry import Box, Size
from desktop.domain.geometry.turning import NO_TURN, Turn, TurnedSize
from desktop.domain.picture import Pixels

if TYPE_CHECKING:
    from collections.abc import Callable

_Floats = NDArray[np.float32]
_Array = TypeVar("_Array", _Floats, Pixels)
_Indices = NDArray[np.intp]

_CHANNELS_WITH_ALPHA = 4
_SHARP_UNTIL = 1.0
_SOFT_FROM = 5.0
"""How far outside the picture, in pixels of one pyramid level, the next coarser level starts and takes over."""
_KERNEL = 3
"""Pixels around a place that say what is there when it lies between pixels, and one for rounding."""
_ROUNDED = 2
"""Pixels by which a frame that was brought to a reduced picture may reach over an edge that leans."""
_COARSEST = 4
"""Sides of the last pyramid level in pixels: coarser would be one colour."""


class Transformer:
    """Turns, crops and resizes BGR and BGRA pixels; results are read-only and never share memory with the input."""

    def crop(self, pixels: Pixels, frame: Box, padding: Padding, turn: Turn = NO_TURN) -> Pixels:
        """The pixels inside ``frame`` (pixels of the picture turned by ``turn``), which may reach outside it.

        Raises ``ValueError`` when it does and ``padding`` is none: the crop solver must not ask for that. Quarters and
        mirrors leave every pixel what it was; other turns resample.
        """
        pixels = pixels[:, ::-1] if turn.flipped else pixels
        if turn.is_exact:
            return self._cut(np.rot90(pixels, -turn.quarters), frame, padding)
        turned = TurnedSize(Turn(turn.degrees), Size(pixels.shape[1], pixels.shape[0]))
        return self._tilted(pixels, frame, padding, turned)

    def turn(self, pixels: Pixels, turn: Turn) -> Pixels:
        """The whole turned picture; corners that it does not have are filled softly, so that no face comes into being
        there."""
        if not turn:
            return pixels
        whole = TurnedSize(turn, Size(pixels.shape[1], pixels.shape[0])).size
        return self.crop(pixels, Box.of_size(whole), Padding(PaddingKind.BLUR), turn)

    def _tilted(self, pixels: Pixels, frame: Box, padding: Padding, turned: TurnedSize) -> Pixels:
        """The part of the source around ``frame``, padded where there is none, and that turned."""
        reach = max((pixels for _, pixels in turned.overhang(frame)), default=0)
        if padding.kind is PaddingKind.NONE:
            if reach > _ROUNDED:
                message = f"{frame} reaches outside the picture and no padding was asked for"
                raise ValueError(message)
            padding = Padding(PaddingKind.BLUR)
        corners = np.array([turned.back(spot) for spot in _corners(frame)])
        left, top = np.floor(corners.min(axis=0)).astype(int) - _KERNEL
        right, bottom = np.ceil(corners.max(axis=0)).astype(int) + _KERNEL
        part = self._cut(pixels, Box.from_edges(left, top, right, bottom), padding)
        origin, across, down = (
            np.array(turned.back((frame.x + x + 0.5, frame.y + y + 0.5))) - 0.5 - (left, top)
            for x, y in ((0, 0), (1, 0), (0, 1))
        )
        matrix = np.column_stack([across - origin, down - origin, origin])
        warp = partial(_warped, matrix=matrix, size=frame.size)
        return _frozen(warp(part) if part.shape[2] < _CHANNELS_WITH_ALPHA else _with_weighted_colours(part, warp))

    @staticmethod
    def _cut(pixels: Pixels, frame: Box, padding: Padding) -> Pixels:
        picture = Box(0, 0, pixels.shape[1], pixels.shape[0])
        if picture.contains(frame):
            return _frozen(pixels[frame.y : frame.bottom, frame.x : frame.right].copy())
        filled = _filled(pixels, frame, padding)
        _copy_inside(pixels, frame, filled)
        return _frozen(filled)

    def resize(self, pixels: Pixels, size: Size) -> Pixels:
        """Resampled to ``size``: area-averaged when a side shrinks, else bicubic. Transparent pixels lend no colour."""
        height, width = pixels.shape[:2]
        if (width, height) == (size.width, size.height):
            return _frozen(pixels.copy())
        shrinks = size.width < width or size.height < height
        method = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
        if pixels.shape[2] < _CHANNELS_WITH_ALPHA:
            return _frozen(_resized(pixels, size, method))
        return _frozen(_with_weighted_colours(pixels, lambda values: _resized(values, size, method)))


def _corners(frame: Box) -> tuple[tuple[float, float], ...]:
    return ((frame.x, frame.y), (frame.right, frame.y), (frame.right, frame.bottom), (frame.x, frame.bottom))


def _warped(values: _Array, *, matrix: NDArray[np.float64], size: Size) -> _Array:
    flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
    warped = cv2.warpAffine(values, matrix, (size.width, size.height), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return cast("_Array", warped)


def _filled(pixels: Pixels, frame: Box, padding: Padding) -> Pixels:
    match padding.kind:
        case PaddingKind.NONE:
            message = f"{frame} reaches outside the picture and no padding was asked for"
            raise ValueError(message)
        case PaddingKind.COLOUR:
            return _coloured(pixels, frame, padding.colour)
        case PaddingKind.REFLECT:
            return _extended(pixels, frame, _mirrored)
        case PaddingKind.BLUR:
            return _blurred(pixels, frame)
        case _:
            assert_never(padding.kind)


def _copy_inside(pixels: Pixels, frame: Box, filled: Pixels) -> None:
    height, width = pixels.shape[:2]
    left, right = max(frame.x, 0), min(frame.right, width)
    top, bottom = max(frame.y, 0), min(frame.bottom, height)
    if left < right and top < bottom:
        place = filled[top - frame.y : bottom - frame.y, left - frame.x : right - frame.x]
        place[:] = pixels[top:bottom, left:right]


def _coloured(pixels: Pixels, frame: Box, rgb: tuple[int, int, int]) -> Pixels:
    red, green, blue = rgb
    channels = pixels.shape[2]
    filled = np.empty((frame.height, frame.width, channels), np.uint8)
    filled[:] = (blue, green, red, 255)[:channels]
    return filled


def _extended(pixels: Pixels, frame: Box, inside: Callable[[_Indices, int], _Indices]) -> Pixels:
    """Rows and columns of ``frame``, those outside taken from where ``inside`` says."""
    rows = inside(np.arange(frame.y, frame.bottom), pixels.shape[0])
    columns = inside(np.arange(frame.x, frame.right), pixels.shape[1])
    return pixels.take(rows, axis=0).take(columns, axis=1)


def _mirrored(places: _Indices, length: int) -> _Indices:
    """Back and forth, the edge pixel twice, however far outside."""
    there_and_back = places % (2 * length)
    return np.minimum(there_and_back, 2 * length - 1 - there_and_back)


def _repeated(places: _Indices, length: int) -> _Indices:
    return places.clip(0, length - 1)


def _blurred(pixels: Pixels, frame: Box) -> Pixels:
    """The edge drawn outwards, the softer the farther away: no seam at the edge, no second face as mirrors make."""
    distance = _distance_outside(frame, Size(pixels.shape[1], pixels.shape[0]))
    extended = _extended(pixels, frame, _repeated)
    if pixels.shape[2] < _CHANNELS_WITH_ALPHA:
        return _softened(extended, distance)
    return _with_weighted_colours(extended, lambda values: _softened(values, distance))


def _distance_outside(frame: Box, picture: Size) -> _Floats:
    """How many pixels each pixel of ``frame`` lies outside the picture; 0 inside."""
    columns = np.arange(frame.x, frame.right, dtype=np.float32)
    rows = np.arange(frame.y, frame.bottom, dtype=np.float32)
    across = np.maximum(np.maximum(-columns, columns - (picture.width - 1)), 0)
    down = np.maximum(np.maximum(-rows, rows - (picture.height - 1)), 0)
    return _floats(np.hypot(across[np.newaxis, :], down[:, np.newaxis]))


def _softened(values: _Array, distance: _Floats) -> _Array:
    """Blurred in proportion to ``distance``: each level of a pyramid hands over to the next coarser one."""
    height, width = values.shape[:2]
    if min(height, width) <= _COARSEST or float(distance.max()) <= _SHARP_UNTIL:
        return values
    coarse = _softened(cast("_Array", cv2.pyrDown(values)), _floats(cv2.pyrDown(distance) * 0.5))
    share = ((distance - _SHARP_UNTIL) / (_SOFT_FROM - _SHARP_UNTIL)).clip(0, 1)
    grown = cv2.pyrUp(coarse, dstsize=(width, height))
    return cast("_Array", cv2.blendLinear(grown, values, share, 1 - share))


def _with_weighted_colours(pixels: Pixels, change: Callable[[_Floats], _Floats]) -> Pixels:
    """``change`` applied to BGRA with colours weighted by their alpha (Porter and Duff's premultiplied colours)."""
    values = pixels.astype(np.float32)
    values[..., :3] *= values[..., 3:] / 255
    changed = change(values)
    alpha = changed[..., 3:]
    colours = np.divide(changed[..., :3] * 255, alpha, out=np.zeros_like(changed[..., :3]), where=alpha > 0)
    return _rounded(np.concatenate([colours, alpha], axis=-1))


def _resized(values: _Array, size: Size, method: int) -> _Array:
    return cast("_Array", cv2.resize(values, (size.width, size.height), interpolation=method))


def _rounded(values: _Floats) -> Pixels:
    return np.rint(values).clip(0, 255).astype(np.uint8)


def _floats(values: object) -> _Floats:
    """OpenCV's stubs speak of arrays of anything."""
    return cast("_Floats", values)


def _frozen(pixels: Pixels) -> Pixels:
    whole = np.ascontiguousarray(pixels)
    whole.setflags(write=False)
    return whole
