"""What was worked out for a face is remembered as long as its picture lives, and no longer."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

from desktop.fusion.sides import KEPT, Side, Sides

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.fusion.canonical import CanonicalFace
    from tests.unit.fusion.conftest import Portrait


def side_of(sides: Sides, portrait: Portrait, pixels: Pixels, size: float | None = None) -> Side:
    return sides.of(pixels, portrait.face.landmarks, size=size, keep_covers=True)


def test_the_same_face_is_looked_at_once(canonical: CanonicalFace, collins: Portrait) -> None:
    sides = Sides(canonical)
    pixels = collins.picture.pixels
    assert side_of(sides, collins, pixels) is side_of(sides, collins, pixels)


def test_another_picture_or_size_is_another_face(canonical: CanonicalFace, collins: Portrait) -> None:
    sides = Sides(canonical)
    pixels = collins.picture.pixels
    first = side_of(sides, collins, pixels)
    assert side_of(sides, collins, pixels.copy()) is not first
    assert side_of(sides, collins, pixels, size=40.0).full.size < first.full.size


def test_only_the_last_ones_are_kept(canonical: CanonicalFace, collins: Portrait) -> None:
    sides = Sides(canonical)
    pixels = collins.picture.pixels
    first = side_of(sides, collins, pixels)
    for step in range(KEPT):
        side_of(sides, collins, pixels, size=20.0 + step)
    assert side_of(sides, collins, pixels) is not first


def test_pictures_are_not_kept_alive(canonical: CanonicalFace, collins: Portrait) -> None:
    sides = Sides(canonical)
    pixels = collins.picture.pixels.copy()
    side_of(sides, collins, pixels)
    reference = weakref.ref(pixels)
    del pixels
    gc.collect()
    assert reference() is None
