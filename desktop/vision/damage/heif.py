"""Damage inside a HEIC: libheif shows what libde265 made of it and says nothing.

Three things give it away. HEVC codes a picture as one long number, and says where it ends; nonsense does not end where
the data does. So the last bytes of a damaged one may be anything, or it would read on beyond them. And a picture coded
in rows that can be decoded at once says where each row begins: libde265 believes it, FFmpeg goes on where the row
before has ended, so after damage they disagree.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.vision.damage import hevc
from desktop.vision.damage.boxes import coded_items
from desktop.vision.damage.found import Damage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.domain.picture import Pixels
    from desktop.vision.damage.boxes import Item

LAST, OTHER = 4, 0x55
"""How many of the last bytes are changed, and by which bits. Measured on 2026-11-30: of 8 sound pictures every one
changes with them."""

LAST_HIDDEN, TREE = 64, 64
"""As many where a side is no multiple of ``TREE``, the largest block: the last bytes may then be of pixels that are cut
off (one thumbnail of 236 rows, 2026-12-01)."""

PADDING, MOST_PADDING = re.compile(rb"(?:\x00\x00\x03)+.{0,4}\Z", re.DOTALL), 4096
"""Zero words (ITU-T H.265, 7.3.2.13) with what two makers of phones write behind them, and in how many of the last
bytes they are looked for."""

BEHIND = bytes([OTHER]) * 16
"""What is put behind the last byte: a sound picture has said before that it ends there."""

BLOCK = 8
LEAST_LEVELS, LEAST_PART = 10, 0.0005
"""The decoders disagree where more than this part of the blocks (8 x 8) is off by more than so many levels. Of 35 sound
files of cameras, phones and encoders (2026-12-01) no block was off by more than 7.6, where saturated colours are
clipped otherwise, and none but that one by more than 3.3."""

OUTLIER = 16
"""Levels beyond which a pixel does not help to find how colours of one decoder become those of the other."""

SPARSE = 7
"""Every so many pixels, along and down, are enough for that."""


def damage_of(data: bytes) -> Damage | None:
    """Whether one of the coded pictures of a HEIC is damaged."""
    try:
        items = [item for item in coded_items(data) if item.kind == b"hvc1"]
        if any(start + length > len(data) for item in items for start, length in item.extents):
            return Damage()  # libheif leaves out the tiles that are missing
        groups = groupby(items, key=lambda item: _configuration(data, item))
        found = any(_is_damaged(data, configuration, list(group)) for configuration, group in groups)
    except ValueError:  # boxes that libheif reads otherwise than we do: nothing is known
        return None
    return Damage() if found else None


def _configuration(data: bytes, item: Item) -> bytes:
    box = item.configuration(b"hvcC")
    return data[box.start : box.end] if box else b""


def _is_damaged(data: bytes, configuration: bytes, items: list[Item]) -> bool:
    samples = [b"".join(data[start : start + length] for start, length in item.extents) for item in items]
    if not configuration or any(len(sample) <= 2 * LAST for sample in samples):
        return False
    shown = [
        hevc.by_libheif(configuration, sample, _size(data, item)) for item, sample in zip(items, samples, strict=True)
    ]
    if any(
        _end_is_odd(configuration, sample, _size(data, item), picture)
        for item, sample, picture in zip(items, samples, shown, strict=True)
    ):
        return True
    if hevc.depth(configuration) > 8:  # noqa: PLR2004 - OpenCV has FFmpeg convert deeper colours to other ones
        return False
    frames = hevc.by_ffmpeg(hevc.stream(configuration, samples))
    if len(frames) != len(samples):
        return bool(frames)  # FFmpeg can decode these, and left one out
    return any(_disagree(picture, frame) for picture, frame in zip(shown, frames, strict=True))


def _end_is_odd(configuration: bytes, sample: bytes, size: tuple[int, int], shown: Pixels | None) -> bool:
    """Whether other last bytes change nothing, or bytes behind the last change something."""
    if shown is None:
        return False
    end = _end(sample)
    last = min(LAST if not any(side % TREE for side in size) else LAST_HIDDEN, end // 2)
    changed = sample[: end - last] + bytes(value ^ OTHER for value in sample[end - last : end]) + sample[end:]
    other = hevc.by_libheif(configuration, changed, size)
    if other is not None and np.array_equal(shown, other):
        return True
    longer = hevc.by_libheif(configuration, hevc.lengthened(sample, BEHIND), size)
    return longer is not None and not np.array_equal(shown, longer)


def _end(sample: bytes) -> int:
    """Where the coded picture ends: some encoders put zero words behind it, and a few bytes more."""
    padding = PADDING.search(sample, max(0, len(sample) - MOST_PADDING))
    return padding.start() if padding is not None and padding.start() > 2 * LAST else len(sample)


def _size(data: bytes, item: Item) -> tuple[int, int]:
    """Width and height that the file gives the picture. Raises ``ValueError`` where it gives none."""
    box = item.configuration(b"ispe")
    if box is None or box.end - box.start < 12:  # noqa: PLR2004 - version, width, height
        message = "a picture without a size"
        raise ValueError(message)
    return int.from_bytes(data[box.start + 4 : box.start + 8]), int.from_bytes(data[box.start + 8 : box.start + 12])


def _disagree(shown: Pixels | None, frame: Pixels) -> bool:
    if shown is None:
        return False
    height, width = min(shown.shape[0], frame.shape[0]), min(shown.shape[1], frame.shape[1])
    ours, theirs = shown[:height, :width].astype(np.float32), frame[:height, :width].astype(np.float32)
    off = np.abs(ours - _as_if_by(theirs, ours)).max(axis=2)
    blocks = cv2.resize(off, (max(width // BLOCK, 1), max(height // BLOCK, 1)), interpolation=cv2.INTER_AREA)
    return bool((blocks > LEAST_LEVELS).mean() > LEAST_PART)


def _as_if_by(theirs: NDArray[np.float32], ours: NDArray[np.float32]) -> NDArray[np.float32]:
    """The colours of one decoder as the other would show them: matrix and range are theirs to choose, and linear."""
    seen, wanted = _few(theirs), _few(ours)
    change, *_ = np.linalg.lstsq(seen, wanted[:, :3], rcond=None)
    close = (np.abs(seen @ change - wanted[:, :3]).max(axis=1)) < OUTLIER
    if close.mean() > 0.5:  # noqa: PLR2004 - else there is nothing to hold on to
        change, *_ = np.linalg.lstsq(seen[close], wanted[close, :3], rcond=None)
    return np.asarray(theirs @ change[:3] + change[3], np.float32)


def _few(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Some of the pixels as rows of B, G, R and 1."""
    some = pixels[::SPARSE, ::SPARSE].reshape(-1, 3)
    return np.hstack([some, np.ones((len(some), 1), np.float32)])
