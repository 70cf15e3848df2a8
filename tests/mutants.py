"""Damaged copies of picture files, as disks, cables and card readers make them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop.domain.picture import Pixels

    Change = Callable[[bytes, np.random.Generator, int, int], bytes]

VISIBLE_LEVELS, VISIBLE_PART = 16, 0.005
"""Damage is visible where more than half a per cent of the pixels is off by more than 16 levels of 255."""

LENGTHS = (1, 4, 16, 64, 512, 4096)
"""Bytes, up to a sector."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A damaged copy: ``kind`` of change, at byte ``place``, over ``length`` bytes."""

    kind: str
    place: int
    length: int
    data: bytes = field(repr=False)


def _bit(data: bytes, random: np.random.Generator, place: int, _: int) -> bytes:
    return _over(data, place, bytes([data[place] ^ 1 << int(random.integers(8))]))


def _noise(data: bytes, random: np.random.Generator, place: int, length: int) -> bytes:
    return _over(data, place, random.bytes(length))


def _zeros(data: bytes, _: np.random.Generator, place: int, length: int) -> bytes:
    return _over(data, place, bytes(length))


def _cut(data: bytes, _: np.random.Generator, place: int, length: int) -> bytes:
    return data[:place] + data[place + length :]


def _insert(data: bytes, random: np.random.Generator, place: int, length: int) -> bytes:
    return data[:place] + random.bytes(length) + data[place:]


def _twice(data: bytes, _: np.random.Generator, place: int, length: int) -> bytes:
    return data[: place + length] + data[place:]


def _exchange(data: bytes, _: np.random.Generator, place: int, length: int) -> bytes:
    first, second = data[place : place + length], data[place + length : place + 2 * length]
    return data[:place] + second + first + data[place + 2 * length :]


def _end(data: bytes, _: np.random.Generator, place: int, __: int) -> bytes:
    return data[:place]


def _over(data: bytes, place: int, new: bytes) -> bytes:
    new = new[: len(data) - place]
    return data[:place] + new + data[place + len(new) :]


CHANGES: Mapping[str, Change] = {
    "bit": _bit,
    "noise": _noise,
    "zeros": _zeros,
    "cut": _cut,
    "insert": _insert,
    "twice": _twice,
    "exchange": _exchange,
    "end": _end,
}


def mutants(data: bytes, count: int, seed: int) -> Iterator[Mutant]:
    """``count`` damaged copies of ``data``, kinds in turn, places by chance."""
    random = np.random.default_rng(seed)
    kinds = list(CHANGES)
    for index in range(count):
        kind = kinds[index % len(kinds)]
        place = int(random.integers(2, len(data) - 1))
        length = min(int(random.choice(LENGTHS)), max(1, len(data) // 8))
        changed = CHANGES[kind](data, random, place, length)
        if changed != data:
            yield Mutant(kind, place, length, changed)


def is_visible(whole: Pixels, damaged: Pixels) -> bool:
    """Whether somebody who knows the picture would see it."""
    if whole.shape != damaged.shape:
        return True
    off = np.abs(whole.astype(np.int16) - damaged).max(axis=2) > VISIBLE_LEVELS
    return bool(off.mean() > VISIBLE_PART)
