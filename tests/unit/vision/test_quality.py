"""Sharpness, light and clipping follow what was done to a picture."""

from __future__ import annotations

from dataclasses import astuple, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.domain.rules.face_quality import (
    MAX_BLOCKS,
    MAX_CAST,
    MIN_EVENNESS,
    MIN_SHADES,
    MIN_SHARPNESS,
    cast_of,
)
from desktop.vision.quality import _chroma, measure, measure_view
from desktop.vision.view import view_of
from tests.unit.vision.portraits import bgr, blurred, lit_from_the_left, picture, resized

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.face import Face, FaceQuality
    from desktop.domain.picture import Pixels
    from desktop.vision.analyzer import FaceFinder
    from desktop.vision.landmarks import MeshedFace


def only_face(finder: FaceFinder, pixels: Pixels) -> Face:
    (face,) = finder.analyze(picture(pixels))
    return face


def measured(meshed: MeshedFace, pixels: Pixels) -> FaceQuality:
    return measure(meshed.square.cut(pixels), meshed.local)


def saved(pixels: Pixels, quality: int) -> Pixels:
    """As a JPEG of that quality comes back."""
    _, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)


def test_blurring_lowers_sharpness_step_by_step(hopper_meshed: MeshedFace, samples: Path) -> None:
    sharp = bgr(samples / "grace_hopper.jpg")
    steps = [sharp, *(blurred(sharp, sigma) for sigma in (0.7, 1.5, 3, 5, 8, 12))]
    values = [measured(hopper_meshed, pixels).sharpness for pixels in steps]
    assert values == sorted(values, reverse=True)
    assert values[0] > 0.6
    assert values[-1] < 0.15


@pytest.mark.parametrize("factor", [0.25, 0.7, 2, 4])
def test_a_sharp_face_is_sharp_at_any_size(finder: FaceFinder, samples: Path, factor: float) -> None:
    face = only_face(finder, resized(bgr(samples / "grace_hopper.jpg"), factor))
    assert face.quality.sharpness > MIN_SHARPNESS + 0.15


@pytest.mark.parametrize("times", [4, 5])
def test_a_face_enlarged_from_40_pixels_is_not_sharp_and_holds_their_detail(
    finder: FaceFinder, samples: Path, times: int
) -> None:
    small = resized(bgr(samples / "grace_hopper.jpg"), 40 / 217)
    quality = only_face(finder, resized(small, times)).quality
    assert quality.sharpness < MIN_SHARPNESS
    assert quality.detail == pytest.approx(40, rel=0.25)


@pytest.mark.parametrize("degrees", [0, 30, 60, 90, 135])
def test_a_shaken_picture_is_not_sharp_whichever_way_it_was_shaken(
    hopper_meshed: MeshedFace, samples: Path, degrees: float
) -> None:
    pixels = bgr(samples / "grace_hopper.jpg")
    trace = np.zeros((25, 25), np.float32)
    reach = 12 * np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
    ends = [tuple(int(value) for value in np.rint(12 + way * reach)) for way in (-1, 1)]
    cv2.line(trace, ends[0], ends[1], 1.0)
    shaken = np.asarray(cv2.filter2D(pixels, -1, trace / trace.sum()), np.uint8)
    assert measured(hopper_meshed, shaken).sharpness < MIN_SHARPNESS


@pytest.mark.parametrize("quality", [5, 10, 30])
def test_jpeg_does_not_make_a_face_sharper(hopper_meshed: MeshedFace, samples: Path, quality: int) -> None:
    for sigma in (1.0, 4.0):
        soft = blurred(bgr(samples / "grace_hopper.jpg"), sigma)
        before = measured(hopper_meshed, soft).sharpness
        assert measured(hopper_meshed, saved(soft, quality)).sharpness < before + 0.06


def test_blocks_grow_as_the_quality_sinks_and_do_not_hang_on_where_the_grid_begins(
    finder: FaceFinder, samples: Path
) -> None:
    pixels = bgr(samples / "grace_hopper.jpg")
    steps = [only_face(finder, saved(pixels, quality)[3:, 5:]).quality.blocks or 0 for quality in (95, 30, 10)]
    assert steps == sorted(steps)
    assert steps[0] < MAX_BLOCKS < steps[1]


def test_of_a_small_face_no_blocks_are_told(finder: FaceFinder, samples: Path) -> None:
    assert only_face(finder, resized(bgr(samples / "grace_hopper.jpg"), 0.2)).quality.blocks is None


@pytest.mark.parametrize("sigma", [12, 48])
def test_noise_does_not_make_a_face_sharper_and_is_told_itself(
    hopper_meshed: MeshedFace, samples: Path, sigma: float
) -> None:
    pixels = bgr(samples / "grace_hopper.jpg").astype(float)
    noisy = np.clip(pixels + np.random.default_rng(5).normal(0, sigma, pixels.shape), 0, 255).astype(np.uint8)
    clean, rough = measured(hopper_meshed, pixels.astype(np.uint8)), measured(hopper_meshed, noisy)
    assert rough.sharpness < clean.sharpness + 0.06
    assert rough.noise > clean.noise + sigma / 4


def test_a_cast_moves_the_tint_of_skin_and_eyes(hopper_meshed: MeshedFace) -> None:
    lab = np.asarray(cv2.cvtColor(hopper_meshed.patch, cv2.COLOR_BGR2LAB), np.uint8) + np.array([0, 20, 20], np.uint8)
    warm = np.asarray(cv2.cvtColor(lab, cv2.COLOR_LAB2BGR), np.uint8)
    before, after = (measure(patch, hopper_meshed.local).tint for patch in (hopper_meshed.patch, warm))
    assert np.subtract(after.skin, before.skin) == pytest.approx((20, 20), abs=4)
    assert np.subtract(after.eyes, before.eyes) == pytest.approx((20, 20), abs=8)
    assert cast_of(before) < MAX_CAST < cast_of(after)


def test_a_black_and_white_picture_has_no_cast(hopper_meshed: MeshedFace) -> None:
    grey = np.asarray(np.repeat(cv2.cvtColor(hopper_meshed.patch, cv2.COLOR_BGR2GRAY)[..., None], 3, axis=2), np.uint8)
    tint = measure(grey, hopper_meshed.local).tint
    assert not tint.coloured
    assert cast_of(tint) == 0


@pytest.mark.parametrize(("levels", "fine"), [(64, True), (16, False), (4, False)])
def test_posterised_tones_use_few_of_their_shades(
    hopper_meshed: MeshedFace, samples: Path, levels: int, fine: bool
) -> None:
    step = 255 / (levels - 1)
    poor = np.rint(np.rint(bgr(samples / "grace_hopper.jpg") / step) * step).astype(np.uint8)
    assert (measure_view(view_of(poor, hopper_meshed)).tones.shades >= MIN_SHADES) is fine


def test_what_is_around_a_face_has_a_gradient(hopper_meshed: MeshedFace) -> None:
    plain = measure(np.full_like(hopper_meshed.patch, 90), hopper_meshed.local)
    filled = measure(hopper_meshed.patch, np.full_like(hopper_meshed.local, 40))
    assert plain.backdrop == 0
    assert filled.backdrop > 1


def test_nothing_is_around_a_face_that_fills_the_patch(hopper_meshed: MeshedFace) -> None:
    wide = hopper_meshed.local.copy()
    wide[:, :2] = (wide[:, :2] - 128) * 4 + 128
    assert measure(hopper_meshed.patch, wide).backdrop == 0


def test_hair_over_half_a_forehead_is_no_light_from_one_side(hopper_meshed: MeshedFace) -> None:
    patch = hopper_meshed.patch.copy()
    top = hopper_meshed.local[[10, 151, 9], :2]
    patch[: int(top[1:, 1].max()), : int(top[:, 0].mean())] //= 4
    assert measure(patch, hopper_meshed.local).evenness > MIN_EVENNESS


def test_noise_alone_does_not_make_a_blurred_face_sharp(hopper_meshed: MeshedFace, samples: Path) -> None:
    soft = blurred(bgr(samples / "grace_hopper.jpg"), 6).astype(float)
    noisy = np.clip(soft + np.random.default_rng(7).normal(0, 4, soft.shape), 0, 255).astype(np.uint8)
    assert measured(hopper_meshed, noisy).sharpness < 0.3


def test_light_from_one_side_lowers_evenness_step_by_step(finder: FaceFinder, samples: Path) -> None:
    pixels = bgr(samples / "grace_hopper.jpg")
    face = only_face(finder, pixels)
    lit = [lit_from_the_left(pixels, face.box, darkest) for darkest in (0.8, 0.5, 0.25)]
    values = [face.quality.evenness, *(only_face(finder, one).quality.evenness for one in lit)]
    assert values == sorted(values, reverse=True)
    assert values[0] > 0.9
    assert values[-1] < 0.65


def test_brightness_is_the_mean_luma_of_the_skin(hopper_meshed: MeshedFace) -> None:
    grey = replace(hopper_meshed, patch=np.full_like(hopper_meshed.patch, 102))
    quality = measure(grey.patch, grey.local)
    assert (quality.sharpness, quality.brightness, quality.evenness, quality.clipped) == (0.0, 0.4, 1.0, 0.0)


@pytest.mark.parametrize(("gain", "offset"), [(3.0, 0.0), (1.0, -200.0)])
def test_burnt_out_and_black_skin_counts_as_clipped(
    hopper_meshed: MeshedFace, samples: Path, gain: float, offset: float
) -> None:
    pixels = bgr(samples / "grace_hopper.jpg")
    spoilt = np.clip(pixels * gain + offset, 0, 255).astype(np.uint8)
    assert measured(hopper_meshed, pixels).clipped < 0.01
    assert measured(hopper_meshed, spoilt).clipped > 0.5


def test_landmarks_in_one_spot_still_give_numbers(hopper_meshed: MeshedFace) -> None:
    nowhere = np.full_like(hopper_meshed.local, -40)
    quality = measure(hopper_meshed.patch, nowhere)
    numbers = quality.sharpness, quality.detail, quality.evenness, quality.noise, quality.backdrop
    assert np.isfinite([*numbers, *astuple(quality.tones), *quality.tint.skin, *quality.tint.eyes]).all()


@pytest.mark.parametrize(
    ("colour", "a", "b"),
    [((0, 0, 255), 80.09, 67.20), ((0, 255, 0), -86.18, 83.18), ((255, 0, 0), 79.19, -107.86), ((7, 7, 7), 0, 0)],
)
def test_tints_are_those_of_cielab(colour: tuple[int, int, int], a: float, b: float) -> None:
    """The primaries of sRGB under D65, as tables of colours give them; no grey has a tint, however dark."""
    assert _chroma(np.array([colour], np.uint8)) == pytest.approx((a, b), abs=0.02)
