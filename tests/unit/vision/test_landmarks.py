"""Landmarks sit on the features, whatever the size, tilt and place of the face."""

from __future__ import annotations

from math import radians
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.vision.detector import Candidate, Detector
from desktop.vision.patch import PATCH_SIDE, Square, square_around, square_around_points
from tests.unit.vision.portraits import bgr, canvas, resized, tilted

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.vision.landmarks import LandmarkModel, MeshedFace

NOSE_TIP, CHIN, RIGHT_IRIS, LEFT_IRIS = 1, 152, 468, 473

squares = st.builds(
    Square,
    centre=st.tuples(st.floats(-50, 500), st.floats(-50, 500)),
    side=st.floats(20, 900),
    angle=st.floats(-3.1, 3.1),
)


def test_landmarks_sit_on_the_features(hopper_meshed: MeshedFace) -> None:
    points = hopper_meshed.points
    assert points[RIGHT_IRIS, :2] == pytest.approx((222, 191), abs=4)
    assert points[LEFT_IRIS, :2] == pytest.approx((305, 187), abs=4)
    assert points[CHIN, 1] == pytest.approx(334, abs=6)
    assert hopper_meshed.presence > 0.99


def test_landmarks_grow_with_the_picture(
    samples: Path, detector: Detector, landmark_model: LandmarkModel, hopper_meshed: MeshedFace
) -> None:
    large = resized(bgr(samples / "grace_hopper.jpg"), 4)
    points = landmark_model.fit(large, detector.find(large)[0]).points
    assert np.abs(points[:, :2] / 4 - hopper_meshed.points[:, :2]).max() < 3


def test_the_second_pass_makes_up_for_a_bad_box(
    samples: Path, landmark_model: LandmarkModel, hopper_meshed: MeshedFace
) -> None:
    eyes = np.array([[228, 197], [307, 195], [267, 240], [235, 280], [300, 280]], np.float32)
    off = Candidate((150, 90, 400, 370), eyes, 0.9)
    points = landmark_model.fit(bgr(samples / "grace_hopper.jpg"), off).points
    assert np.abs(points[:, :2] - hopper_meshed.points[:, :2]).max() < 6


def test_a_leaning_face_is_levelled_before_it_is_looked_at(
    samples: Path, detector: Detector, landmark_model: LandmarkModel
) -> None:
    pixels = tilted(bgr(samples / "grace_hopper.jpg"), 35)
    meshed = landmark_model.fit(pixels, detector.find(pixels)[0])
    assert meshed.square.angle == pytest.approx(radians(33), abs=radians(4))
    assert meshed.local[RIGHT_IRIS, 1] == pytest.approx(meshed.local[LEFT_IRIS, 1], abs=6)


def test_there_is_no_face_on_a_blank_wall(landmark_model: LandmarkModel) -> None:
    assert landmark_model.mesh(canvas(300, 300), Square((150, 150), 200, 0.0)).presence < 0.1


@given(squares, st.lists(st.tuples(st.floats(5, 250), st.floats(5, 250)), min_size=3, max_size=9))
def test_a_square_around_points_holds_them_all(square: Square, spots: list[tuple[float, float]]) -> None:
    local = np.array([(x, y, 0) for x, y in spots], np.float32)
    points = square.to_picture(local)
    eyes = square.to_picture(np.array([(60, 100, 0), (190, 100, 0)], np.float32))
    around = square_around_points(points, eyes[0, :2], eyes[1, :2])
    distances = np.linalg.norm(points[:, :2] - np.array(around.centre), axis=1)
    assert (distances <= around.side * 2**0.5 / 3 + 0.01).all()  # 1.5 times their extent, so half of it is side / 3
    assert np.cos(around.angle - square.angle) == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("side", [100.0, 256.0, 700.0, 1500.0])
@pytest.mark.parametrize("angle", [0.0, 0.6, -2.0])
def test_what_is_cut_out_is_where_it_says(side: float, angle: float) -> None:
    square = Square((1010.0, 980.0), side, angle)
    spot = square.to_picture(np.array([[180.5, 70.5, 0]], np.float32))[0, :2]
    rows, columns = np.mgrid[0:2000, 0:2000] + 0.5
    bump = 255 * np.exp(-((columns - spot[0]) ** 2 + (rows - spot[1]) ** 2) / (2 * (side / 25) ** 2))
    patch = square.cut(np.repeat(bump[:, :, None], 3, axis=2).astype(np.uint8))[:, :, 0].astype(float)
    rows, columns = np.mgrid[0:PATCH_SIDE, 0:PATCH_SIDE] + 0.5
    weights = np.where(patch > 30, patch, 0)
    assert (columns * weights).sum() / weights.sum() == pytest.approx(180.5, abs=0.3)
    assert (rows * weights).sum() / weights.sum() == pytest.approx(70.5, abs=0.3)


@given(squares)
def test_a_square_may_reach_outside_the_picture_or_miss_it(square: Square) -> None:
    assert square.cut(np.full((60, 80, 3), 90, np.uint8)).shape == (PATCH_SIDE, PATCH_SIDE, 3)


def test_a_very_long_picture_can_be_cut() -> None:
    strip = np.full((20, 40_000, 3), 90, np.uint8)
    assert square_around((39_900, 2, 39_916, 18), *np.array([[39_904, 8], [39_912, 8]], np.float32)).cut(strip).any()
