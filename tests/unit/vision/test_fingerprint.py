"""What pictures look like, in 64 bits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import pytest

from desktop.domain.preparing.duplicates import MOST_BITS
from desktop.vision.fingerprint import Fingerprints
from desktop.vision.images import PictureFiles

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain.picture import Pixels

CHANGES: dict[str, Callable[[Any], Any]] = {
    "encoded anew": lambda it: cv2.imdecode(cv2.imencode(".jpg", it, [cv2.IMWRITE_JPEG_QUALITY, 30])[1], 1),
    "a quarter": lambda it: cv2.resize(it, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA),
    "lighter": lambda it: cv2.convertScaleAbs(it, alpha=1.1, beta=8),
    "with transparency": lambda it: cv2.cvtColor(it, cv2.COLOR_BGR2BGRA),
}


def looks(pixels: Pixels) -> int:
    return Fingerprints().looks_of(pixels)


@pytest.mark.parametrize("change", CHANGES)
def test_a_picture_looks_like_itself_after(grace_hopper: Path, change: str) -> None:
    pixels = PictureFiles().read(grace_hopper).pixels
    assert (looks(pixels) ^ looks(CHANGES[change](pixels))).bit_count() <= MOST_BITS


def test_other_pictures_look_different(grace_hopper: Path, astronaut: Path) -> None:
    one, other = (PictureFiles().read(path).pixels for path in (grace_hopper, astronaut))
    assert (looks(one) ^ looks(other)).bit_count() > 2 * MOST_BITS
    assert (looks(one) ^ looks(np.ascontiguousarray(one[:, ::-1]))).bit_count() > 2 * MOST_BITS


def test_one_colour_has_looks_too() -> None:
    assert looks(np.full((20, 30, 3), 80, np.uint8)) == looks(np.full((9, 9, 3), 80, np.uint8))
