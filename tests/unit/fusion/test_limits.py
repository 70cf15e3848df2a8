"""Numbers of the fusion that decide on yes or no, each from both sides: a quarter more or less fails a row here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.cloud.degrees import Degrees
from desktop.domain.face import Pose
from desktop.domain.fusing.fusion import Algorithm, FusionSettings
from desktop.domain.geometry import Box
from desktop.domain.rules.rules import FindingCode
from desktop.fusion.checks import findings_of
from desktop.fusion.raster import Fine, blurred
from desktop.fusion.render import bent, toned
from desktop.fusion.sides import Sides
from tests.networks import shipped_networks
from tests.unit.fusion.conftest import Portrait, source
from tests.unit.fusion.test_render import maps_with

if TYPE_CHECKING:
    from desktop.fusion.engine import LocalEngine
    from desktop.fusion.geometry.canonical import CanonicalFace


def turned(portrait: Portrait, yaw: float, pitch: float) -> Portrait:
    return Portrait(portrait.picture, (replace(portrait.face, pose=Pose(yaw, pitch, 0.0)),))


@pytest.mark.parametrize(("yaw", "pitch", "said"), [(24, 0, False), (26, 0, True), (0, -24, False), (0, -26, True)])
def test_poses_are_far_apart_from_25_degrees_on(collins: Portrait, yaw: float, pitch: float, said: bool) -> None:
    codes = [finding.code for finding in findings_of(source(turned(collins, yaw, pitch), turned(collins, 0, 0)))]
    assert codes == ([FindingCode.POSE_DIFFERENCE] if said else [])


@pytest.mark.parametrize(("side", "said"), [(63, True), (64, False)])
def test_faces_are_small_below_64_pixels(collins: Portrait, side: int, said: bool) -> None:
    face = replace(collins.face, box=Box(0, 0, side, 300))
    small = Portrait(collins.picture, (face,))
    codes = [finding.code for finding in findings_of(source(small, collins))]
    assert codes == ([FindingCode.FUSION_SMALL_FACE] if said else [])


class TestTextureShare:
    """At a features degree of 100 four fifths of the template's own features show, and one fifth of the user's."""

    @pytest.mark.parametrize(("degree", "left"), [(25, 0.8), (50, 0.6), (100, 0.2)])
    def test_what_is_left_of_the_user(self, engine: LocalEngine, hopper: Portrait, degree: int, left: float) -> None:
        """Of a hollow in both cheeks of the same face: nothing moves, and tone is laid on in proportion."""
        settings = [
            FusionSettings(Algorithm.PREMIUM, Degrees(features=part, shape=100), label=False) for part in (0, degree)
        ]
        own = hopper.picture.pixels.astype(np.float32)
        whole, part = (
            blurred(engine.fuse(hopper.picture, [source(hollow(hopper), hopper)], each).pixels - own, 5.0)
            for each in settings
        )
        strong = np.abs(whole) > 10
        assert strong.any()
        assert np.median(part[strong] / whole[strong]) == pytest.approx(left, abs=0.03)


def hollow(portrait: Portrait) -> Portrait:
    """The same face with a soft dark spot on both cheeks."""
    rows, columns = np.indices(portrait.picture.pixels.shape[:2])
    share, reach = np.ones(rows.shape), 0.08 * portrait.face.box.width
    for x, y in portrait.face.landmarks[[205, 425], :2]:
        share -= 0.5 * np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / (2 * reach**2))
    return portrait.showing((portrait.picture.pixels * share[..., None]).astype(np.uint8))


@pytest.mark.parametrize(("pixels", "doubled"), [(1_450_000, True), (1_550_000, False)])
def test_pictures_are_doubled_up_to_one_and_a_half_megapixels(pixels: int, doubled: bool) -> None:
    assert (Fine(np.zeros((pixels // 1000, 1000, 3), np.uint8)).scale == 2) is doubled


@pytest.mark.parametrize(("sigma", "whole"), [(4.8, True), (5.2, False)])
def test_blurs_are_worked_out_on_a_half_from_twice_two_and_a_half_pixels_on(sigma: float, whole: bool) -> None:
    """A column beside the middle tells: two by two pixels averaged no longer know which of both it was."""
    one, other = np.zeros((80, 80), np.float32), np.zeros((80, 80), np.float32)
    one[:, 40], other[:, 41] = 100, 100
    assert (not np.array_equal(blurred(one, sigma), blurred(other, sigma))) is whole


@pytest.mark.parametrize(("move", "changes"), [(1 / 75, False), (1 / 55, True)])
def test_a_move_of_less_than_a_sixty_fourth_of_a_pixel_is_none(move: float, changes: bool) -> None:
    before = np.random.default_rng(3).integers(0, 256, (40, 40, 3), np.uint8)
    region = before.copy()
    bent(region, maps_with(np.full((40, 40, 2), move, np.float32)), Fine(before))
    assert bool((region != before).any()) is changes


@pytest.mark.parametrize(("tone", "changes"), [(0.45, False), (0.55, True)])
def test_a_tone_of_less_than_half_a_level_is_none(tone: float, changes: bool) -> None:
    region = np.full((20, 20, 3), 100, np.uint8)
    toned(region, np.full((20, 20, 3), tone, np.float32))
    assert bool((region != 100).any()) is changes


@pytest.mark.parametrize(("times", "reduced"), [(1.3, False), (1.5, True)])
def test_a_user_is_reduced_from_one_and_two_fifths_of_the_templates_size_on(
    canonical: CanonicalFace, collins: Portrait, times: float, reduced: bool
) -> None:
    pixels, landmarks = collins.picture.pixels, collins.face.landmarks
    own = Sides(canonical, shipped_networks()).of_template(pixels, landmarks).full.size
    seen = Sides(canonical, shipped_networks()).of_user(pixels, landmarks, size=own / times).full.size
    assert (seen < own - 1) is reduced


def test_six_pairs_of_sides_that_fit_into_1080_by_1080_are_remembered(canonical: CanonicalFace) -> None:
    """And little more: 48 million bytes."""
    assert 36_000_000 < Sides(canonical, shipped_networks())._kept_bytes < 60_000_000


def test_a_face_is_looked_at_with_160_pixels_and_36_hundredths_around(
    canonical: CanonicalFace, collins: Portrait
) -> None:
    side = Sides(canonical, shipped_networks()).of_template(collins.picture.pixels, collins.face.landmarks)
    assert side.work.size == pytest.approx(min(160, side.full.size), rel=0.02)
    around = side.full.landmarks[:, 0].min() / side.full.size
    assert around == pytest.approx(0.36, abs=0.02)


def test_of_a_user_little_more_than_the_landmarks_rectangle_is_kept(
    canonical: CanonicalFace, collins: Portrait
) -> None:
    pixels, landmarks = collins.picture.pixels, collins.face.landmarks
    side = Sides(canonical, shipped_networks()).of_user(pixels, landmarks, size=1000.0)
    width, height = np.ptp(landmarks[:, :2], axis=0) + 2 * (0.02 * side.full.size + 2)
    assert side.fine.nbytes / 12 == pytest.approx(width * height, rel=0.012)
