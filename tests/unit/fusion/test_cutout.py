"""Faces cut out of their pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.fusion.cutout import cut_out

if TYPE_CHECKING:
    from tests.unit.fusion.conftest import Portrait


def test_a_part_shows_the_same_pixels_in_the_same_places(collins: Portrait) -> None:
    points = collins.face.landmarks
    whole = cut_out(collins.picture.pixels, points, reach=0.36).shrunk(100)
    window = whole.near_face(0.1)
    part = whole.part(window)
    assert part.shape < whole.shape
    assert np.array_equal(part.pixels, whole.pixels[window])
    assert part.place(points[:, :2].astype(np.float64)) == pytest.approx(part.landmarks[:, :2], abs=1e-6)


def test_what_is_near_a_face_begins_and_ends_at_even_numbers(collins: Portrait) -> None:
    whole = cut_out(collins.picture.pixels, collins.face.landmarks, reach=0.36)
    parts = [part for reach in (0.0, 0.05, 0.1, 0.15) for part in whole.near_face(reach)]
    assert min(part.start for part in parts) > 0
    assert not any(part.start % 2 or part.stop % 2 for part in parts)


def test_an_odd_length_is_left_whole(collins: Portrait) -> None:
    whole = cut_out(collins.picture.pixels, collins.face.landmarks, reach=0.36)
    height, width = whole.shape
    odd = whole.part((slice(0, height), slice(0, width - 1)))
    rows, columns = odd.near_face(0.0)
    assert rows.stop - rows.start < height
    assert columns == slice(0, width - 1)


@pytest.mark.parametrize("away", [(-3000, 0), (3000, 0), (0, -3000), (3000, 3000)])
def test_a_face_outside_the_picture_still_has_a_pixel_near_it(collins: Portrait, away: tuple[int, int]) -> None:
    landmarks = (collins.face.landmarks + np.array([*away, 0])).astype(np.float32)
    whole = cut_out(collins.picture.pixels, landmarks, reach=0.36)
    assert whole.part(whole.near_face(0.1)).pixels.size > 0
