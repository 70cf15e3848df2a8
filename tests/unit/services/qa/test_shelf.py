"""Decoded pictures are read once, and the oldest go when there are too many."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.picture import Picture
from desktop.services.qa.shelf import PictureShelf
from tests.builders import make_info

if TYPE_CHECKING:
    from collections.abc import Callable

PICTURE_BYTES = 300


def reading(reads: list[str], name: str) -> Callable[[], Picture]:
    def read() -> Picture:
        reads.append(name)
        return Picture(make_info(), np.zeros((10, 10, 3), np.uint8))

    return read


def test_a_picture_is_read_once_by_however_many_at_once() -> None:
    shelf, reads, together = PictureShelf(), list[str](), Barrier(4)

    def get(_: int) -> Picture:
        together.wait()
        return shelf.get("a", reading(reads, "a"))

    with ThreadPoolExecutor(4) as executor:
        pictures = list(executor.map(get, range(4)))
    assert reads == ["a"]
    assert all(picture is pictures[0] for picture in pictures)


def test_the_one_used_last_stays() -> None:
    shelf, reads = PictureShelf(kept_bytes=2 * PICTURE_BYTES), list[str]()
    for name in ("a", "b", "a", "c", "a", "b"):
        shelf.get(name, reading(reads, name))
    assert reads == ["a", "b", "c", "b"]


def test_one_picture_stays_however_large() -> None:
    shelf, reads = PictureShelf(kept_bytes=1), list[str]()
    for _ in range(2):
        shelf.get("a", reading(reads, "a"))
    assert reads == ["a"]


def test_what_could_not_be_read_is_tried_again() -> None:
    shelf, reads = PictureShelf(), list[str]()

    def broken() -> Picture:
        raise PictureError(ErrorCode.PICTURE_EMPTY, "empty")

    with pytest.raises(PictureError):
        shelf.get("a", broken)
    shelf.get("a", reading(reads, "a"))
    assert reads == ["a"]
