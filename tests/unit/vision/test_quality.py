"""Sharpness, light and clipping follow what was done to a picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.face import Face, FaceQuality
from desktop.vision.quality import measure
from tests.unit.vision.portraits import bgr, blurred, lit_from_the_left, picture, resized

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.picture import Pixels
    from desktop.vision.analyzer import FaceFinder
    from desktop.vision.landmarks import MeshedFace


def only_face(finder: FaceFinder, pixels: Pixels) -> Face:
    (face,) = finder.analyze(picture(pixels))
    return face


def measured(meshed: MeshedFace, pixels: Pixels) -> FaceQuality:
    return measure(meshed.square.cut(pixels), meshed.local)


def test_blurring_lowers_sharpness_step_by_step(hopper_meshed: MeshedFace, samples: Path) -> None:
    sharp = bgr(samples / "grace_hopper.jpg")
    steps = [sharp, *(blurred(sharp, sigma) for sigma in (0.7, 1.5, 3, 5, 8, 12))]
    values = [measured(hopper_meshed, pixels).sharpness for pixels in steps]
    assert values == sorted(values, reverse=True)
    assert values[0] > 0.6
    assert values[-1] < 0.15


@pytest.mark.parametrize("factor", [0.7, 2, 4])
def test_sharpness_does_not_depend_on_the_size_of_the_picture(finder: FaceFinder, samples: Path, factor: float) -> None:
    pixels = bgr(samples / "grace_hopper.jpg")
    native = only_face(finder, pixels).quality.sharpness
    assert only_face(finder, resized(pixels, factor)).quality.sharpness == pytest.approx(native, abs=0.06)


def test_a_face_enlarged_from_few_pixels_is_not_sharp(finder: FaceFinder, samples: Path) -> None:
    pixels = bgr(samples / "grace_hopper.jpg")
    enlarged = resized(resized(pixels, 0.12), 8)
    assert only_face(finder, enlarged).quality.sharpness < only_face(finder, pixels).quality.sharpness - 0.2


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
    assert values[-1] < 0.6


def test_brightness_is_the_mean_luma_of_the_skin(hopper_meshed: MeshedFace) -> None:
    grey = replace(hopper_meshed, patch=np.full_like(hopper_meshed.patch, 102))
    assert measure(grey.patch, grey.local) == FaceQuality(sharpness=0.0, brightness=0.4, evenness=1.0, clipped=0.0)


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
    assert np.isfinite([quality.sharpness, quality.brightness, quality.evenness, quality.clipped]).all()
