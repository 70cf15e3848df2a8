"""Photos made worse on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.qa.tips import STEPS, Flaw
from desktop.measure.figures import detail
from desktop.measure.spoiling import Spoiler

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.vision.analyzer import FaceFinder
    from tests.unit.measure.conftest import Fused


def spoilt(fused: Fused, flaw: Flaw, step: float) -> Pixels:
    return Spoiler().spoilt(fused.source.photo.pixels, fused.source.photo_face, flaw, step)


@pytest.mark.parametrize("flaw", Flaw)
def test_a_photo_is_never_changed_in_place_and_is_spoilt_the_same_way_again(fused: Fused, flaw: Flaw) -> None:
    before = fused.source.photo.pixels.copy()
    one, other = (spoilt(fused, flaw, STEPS[flaw][1]) for _ in range(2))
    assert np.array_equal(one, other)
    assert np.array_equal(before, fused.source.photo.pixels)
    assert one.dtype == np.uint8
    assert flaw is Flaw.SMALL or one.shape == before.shape


def test_blur_takes_detail_step_by_step(fused: Fused) -> None:
    area = np.ones(fused.source.photo.pixels.shape[:2], np.bool_)
    left = [detail(spoilt(fused, Flaw.BLUR, step), area) for step in STEPS[Flaw.BLUR]]
    assert left == sorted(left, reverse=True)


def test_dark_takes_light(fused: Fused) -> None:
    whole = fused.source.photo.pixels.mean()
    assert spoilt(fused, Flaw.DARK, 0.5).mean() == pytest.approx(whole / 2, abs=1)


def test_small_is_the_face_s_height_and_never_larger(fused: Fused) -> None:
    box, height = fused.source.photo_face.box, fused.source.photo.pixels.shape[0]
    assert spoilt(fused, Flaw.SMALL, 64).shape[0] == pytest.approx(height * 64 / box.height, abs=1)
    assert spoilt(fused, Flaw.SMALL, 10_000).shape[0] == height


def test_tilted_leans_clockwise(fused: Fused, finder: FaceFinder) -> None:
    before = fused.source.photo_face
    picture = fused.source.photo
    leaning = type(picture)(picture.info, spoilt(fused, Flaw.TILTED, 30))
    after = finder.analyze(leaning)[0]
    assert after.pose.roll - before.pose.roll == pytest.approx(30, abs=5)


def test_covered_hides_the_face_from_below(fused: Fused) -> None:
    changes = (spoilt(fused, Flaw.COVERED, 0.5) != fused.source.photo.pixels).any(axis=2)
    box = fused.source.photo_face.box
    face = changes[box.y : box.bottom, box.x : box.right]
    assert face.mean() == pytest.approx(0.5, abs=0.02)
    assert not face[: face.shape[0] // 3].any()
