"""The second judge of ``./dev quality`` tells faces apart, by whatever network it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.bench.quality.judge import SecondJudge, apart
from tests.own_models import face_model

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def judge(tmp_path: Path) -> SecondJudge:
    path = tmp_path / "judge.onnx"
    path.write_bytes(face_model())
    return SecondJudge(path)


def points() -> np.ndarray:
    """A mesh that lies all over a square, with the five points where a face has them."""
    landmarks = np.random.default_rng(1).uniform(60, 240, (478, 3)).astype(np.float32)
    places = {
        33: (100, 120),
        133: (130, 120),
        362: (170, 120),
        263: (200, 120),
        1: (150, 160),
        61: (120, 200),
        291: (180, 200),
    }
    for number, place in places.items():
        landmarks[number, :2] = place
    return landmarks


def test_the_same_picture_is_not_apart_and_another_is(judge: SecondJudge) -> None:
    chance = np.random.default_rng(2)
    red, blue = (chance.integers(*it, (300, 300, 3)).astype(np.uint8) for it in ((0, 60), (90, 250)))
    blue[..., 2] //= 4
    one, again, other = (judge.descriptor(pixels, points()) for pixels in (red, red, blue))
    assert apart(one, again) == pytest.approx(0, abs=1e-6)
    assert apart(one, other) > 1e-3
    assert np.linalg.norm(one) == pytest.approx(1)
