"""Where lenses end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.fusion.covers.lenses import PROFILES, outlines
from desktop.fusion.cutout import Cutout, cut_out
from desktop.fusion.geometry import regions
from desktop.fusion.raster import lab

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from tests.unit.fusion.conftest import Portrait


def looked_at(pixels: Pixels, portrait: Portrait) -> Cutout:
    return cut_out(pixels, portrait.face.landmarks, reach=0.36).shrunk(160)


def lenses_of(cutout: Cutout) -> list[np.ndarray]:
    return outlines(cutout, np.ascontiguousarray(lab(cutout.pixels.astype(np.float32))[..., 0]))


@pytest.fixture
def spectacled(collins: Portrait) -> tuple[Pixels, list[tuple[float, float]], float]:
    """Collins with two thin dark rings drawn around her eyes; their centres and radius in picture pixels."""
    pixels, points = collins.picture.pixels.copy(), collins.face.landmarks[:, :2]
    width = float(np.linalg.norm(points[33] - points[133]))
    centres = [tuple(points[list(eye.corners)].mean(axis=0)) for eye in regions.EYES]
    for x, y in centres:
        cv2.circle(pixels, (round(x), round(y)), round(0.95 * width), (30, 30, 30), 2, cv2.LINE_AA)
    return pixels, centres, 0.95 * width


def test_a_ring_around_each_eye_is_followed(
    spectacled: tuple[Pixels, list[tuple[float, float]], float], collins: Portrait
) -> None:
    pixels, centres, radius = spectacled
    cutout = looked_at(pixels, collins)
    whole = cut_out(pixels, collins.face.landmarks, reach=0.36)
    scale = cutout.size / whole.size
    shift = whole.landmarks[168, :2] - collins.face.landmarks[168, :2]
    for lens, centre in zip(lenses_of(cutout), centres, strict=True):
        middle = (np.array(centre) + shift) * scale
        distances = np.linalg.norm(lens - middle, axis=1)
        assert np.median(np.abs(distances - radius * scale)) < 0.12 * radius * scale


def test_an_outline_closes_without_a_jump(hopper: Portrait) -> None:
    for lens in lenses_of(looked_at(hopper.picture.pixels, hopper)):
        assert lens.shape == (PROFILES, 2)
        steps = np.linalg.norm(np.roll(lens, -1, axis=0) - lens, axis=1)
        assert steps.max() < 6 * np.median(steps)


def test_each_eye_lies_within_its_lens(hopper: Portrait) -> None:
    cutout = looked_at(hopper.picture.pixels, hopper)
    for lens, eye in zip(lenses_of(cutout), regions.EYES, strict=True):
        x, y = cutout.landmarks[eye.iris, :2].tolist()
        assert cv2.pointPolygonTest(lens.astype(np.float32)[:, None], (x, y), measureDist=False) > 0
