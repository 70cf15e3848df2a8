"""How alike two pictures are: a JPEG at quality 95 is noise, a changed degree is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.measure.likeness import likeness, noticeable, structural_similarity
from tests.unit.measure.conftest import as_jpeg

if TYPE_CHECKING:
    from tests.unit.measure.conftest import Fused


def test_a_picture_is_wholly_like_itself(fused: Fused) -> None:
    alike = likeness(fused.result, fused.result)
    assert alike is not None
    assert alike.structure == pytest.approx(1.0, abs=1e-4)
    assert alike.colour == 0.0


def test_a_jpeg_at_quality_95_is_noise(fused: Fused) -> None:
    alike = likeness(fused.result, as_jpeg(fused.result))
    assert alike is not None
    assert alike.structure < 0.999, "it is not the same picture"
    assert alike.is_noise


def test_a_jpeg_at_quality_60_is_none(fused: Fused) -> None:
    alike = likeness(fused.result, as_jpeg(fused.result, 60))
    assert alike is not None
    assert not alike.is_noise


def test_another_face_in_the_same_picture_is_seen(fused: Fused) -> None:
    alike = likeness(fused.result, fused.template.pixels)
    assert alike is not None
    assert not alike.is_noise


def test_one_changed_eye_speaks_although_the_rest_is_the_same(fused: Fused) -> None:
    x, y = fused.landmarks[33, :2].astype(int)
    other = fused.result.copy()
    other[y - 6 : y + 6, x - 6 : x + 6] = 0
    alike = likeness(fused.result, other)
    assert alike is not None
    assert not alike.is_noise
    assert float(structural_similarity(fused.result, other).mean()) > 0.99, "the mean over the picture hides it"


def test_a_tint_that_leaves_the_lightness_alone_is_seen() -> None:
    grey = np.full((64, 64, 3), 128, np.uint8)
    tinted = grey.copy()
    tinted[:, 32:] = (150, 123, 128)
    alike = likeness(grey, tinted)
    assert alike is not None
    assert alike.structure > 0.99
    assert alike.colour > 5


def test_pictures_of_different_sizes_are_not_compared(fused: Fused) -> None:
    assert likeness(fused.result, fused.result[:-1]) is None


def test_structural_similarity_of_two_greys_is_that_of_their_lightness() -> None:
    """With no structure at all what is left is the term for the means (Wang and others, 2004)."""
    one, two = (np.full((16, 16, 3), level, np.uint8) for level in (100, 150))
    dark = (0.01 * 255) ** 2
    expected = (2 * 100 * 150 + dark) / (100**2 + 150**2 + dark)
    assert structural_similarity(one, two) == pytest.approx(expected, abs=1e-3)


def test_where_it_shows_is_told_by_tiles() -> None:
    one = np.full((96, 128, 3), 90, np.uint8)
    other = one.copy()
    other[40:44, 100:104] = 255
    where = noticeable(one, other)
    assert where[42, 102]
    assert not where[:, :60].any()


def test_a_picture_smaller_than_a_tile_is_one_tile() -> None:
    alike = likeness(np.zeros((5, 7, 3), np.uint8), np.full((5, 7, 3), 200, np.uint8))
    assert alike is not None
    assert not alike.is_noise
