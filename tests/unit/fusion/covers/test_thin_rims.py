"""Thin and rimless glasses: who wears them, and where they run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.fusion.covers.skin import surface
from desktop.fusion.covers.thin_glasses import Lines, thin_rims
from desktop.fusion.cutout import Cutout, cut_out
from desktop.fusion.geometry import regions
from desktop.fusion.raster import lab

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.fusion.geometry.canonical import CanonicalFace
    from tests.unit.fusion.conftest import Portrait

BLACK, GREY, BROWN = (35, 35, 35), (110, 110, 110), (30, 50, 90)
EVERY_PART = ("rims", "bridge", "temples")
CHEEKS, EYES = (50, 280), (468, 473, 133, 362, 159, 386)
OFTEN = 5


def lines_of(points: np.ndarray) -> dict[str, list[np.ndarray]]:
    """The parts of wire glasses on a face (landmarks N x 2, picture pixels)."""
    up = points[8] - points[6]
    up = up / np.linalg.norm(up) * np.linalg.norm(points[33] - points[133])
    angles = np.linspace(0, 2 * np.pi, 65)[:, None]
    rims, inner, outer = [], [], []
    for eye in regions.EYES:
        corners = points[list(eye.corners)]
        outwards, middle = corners[1 - eye.inner] - corners[eye.inner], corners.mean(axis=0) - 0.15 * up
        rims.append(middle + 0.85 * np.cos(angles) * outwards + 0.55 * np.sin(angles) * up)
        inner.append(middle - 0.85 * outwards)
        outer.append(middle + 0.85 * outwards)
    temples = [np.stack(ends) for ends in zip(outer, points[[127, 356]], strict=True)]
    return {"rims": rims, "bridge": [np.stack(inner)], "temples": temples}


def wearing(portrait: Portrait, colour: tuple[int, int, int], parts: tuple[str, ...] = EVERY_PART) -> Pixels:
    """The portrait with wires one pixel wide drawn on it."""
    pixels = portrait.picture.pixels.copy()
    lines = lines_of(portrait.face.landmarks[:, :2])
    for line in (line for part in parts for line in lines[part]):
        points = [np.round(line * 16).astype(np.int32)]
        cv2.polylines(pixels, points, isClosed=False, color=colour, lineType=cv2.LINE_AA, shift=4)
    return pixels


def looked_at(portrait: Portrait, pixels: Pixels) -> Cutout:
    return cut_out(pixels, portrait.face.landmarks, reach=0.36).shrunk(160)


def found_in(cutout: Cutout) -> bool:
    return thin_rims(Lines(cutout, lab(cutout.pixels.astype(np.float32))))


def along(plane: np.ndarray, cutout: Cutout, lines: list[np.ndarray]) -> np.ndarray:
    """``plane`` at each end and middle of every piece of the lines (picture pixels)."""
    dense = [piece[0] + part * (piece[1] - piece[0]) for line in lines for piece in _pieces(line) for part in (0, 0.5)]
    columns, rows = cutout.place(np.array(dense)).round().astype(int).T
    return np.asarray(plane[rows, columns])


def _pieces(line: np.ndarray) -> list[np.ndarray]:
    return [line[k : k + 2] for k in range(len(line) - 1)]


def at(plane: np.ndarray, cutout: Cutout, landmarks: tuple[int, ...]) -> float:
    columns, rows = cutout.landmarks[list(landmarks), :2].round().astype(int).T
    return float(plane[rows, columns].max())


@pytest.mark.parametrize("colour", [BLACK, GREY, BROWN])
@pytest.mark.parametrize("parts", [EVERY_PART, ("bridge", "temples"), ("rims", "bridge")])
def test_thin_glasses_are_seen(collins: Portrait, colour: tuple[int, int, int], parts: tuple[str, ...]) -> None:
    assert found_in(looked_at(collins, wearing(collins, colour, parts)))


@pytest.mark.parametrize("parts", [("rims",), ("bridge",), ("temples",), ("rims", "temples")])
def test_lines_in_some_of_the_places_are_wrinkles(collins: Portrait, parts: tuple[str, ...]) -> None:
    assert not found_in(looked_at(collins, wearing(collins, BLACK, parts)))


def test_bags_under_the_eyes_and_a_frown_are_no_glasses(collins: Portrait) -> None:
    drawn = np.zeros(collins.picture.pixels.shape[:2], np.float32)
    lines = lines_of(collins.face.landmarks[:, :2])
    for line in (*(rim[32:] for rim in lines["rims"]), *lines["bridge"]):
        cv2.polylines(drawn, [line.round().astype(np.int32)], isClosed=False, color=1, thickness=3)
    shade = 1 - 0.35 * cv2.GaussianBlur(drawn, (0, 0), 2.5)[..., None]
    darker = np.asarray((collins.picture.pixels * shade).round(), np.uint8)
    assert np.abs(darker.astype(int) - collins.picture.pixels).max() > 20
    assert not found_in(looked_at(collins, darker))


@pytest.mark.parametrize("seed", range(OFTEN))
def test_noise_is_no_glasses(collins: Portrait, seed: int) -> None:
    noise = np.random.default_rng(seed).normal(0, 12, collins.picture.pixels.shape)
    noisy = np.asarray((collins.picture.pixels + noise).clip(0, 255).round(), np.uint8)
    assert not found_in(looked_at(collins, noisy))


def test_a_temple_turned_out_of_sight_is_no_evidence(collins: Portrait) -> None:
    cutout = looked_at(collins, wearing(collins, BLACK, ("bridge", "temples")))
    cutout.landmarks[127] = cutout.landmarks[33]
    assert not found_in(cutout)


@pytest.mark.parametrize(("keep", "least"), [(True, 0.7), (False, 0.9)])
def test_thin_rims_are_covered_wholly_and_nothing_else(
    canonical: CanonicalFace, collins: Portrait, *, keep: bool, least: float
) -> None:
    """So a template's stay, and nothing is left of a user's."""
    cutout = looked_at(collins, wearing(collins, BLACK))
    cover = surface(cutout, canonical, keep_covers=keep).cover
    lines = lines_of(collins.face.landmarks[:, :2])
    for part in ("rims", "bridge"):
        assert float((along(cover, cutout, lines[part]) > least).mean()) > 0.85
    assert at(cover, cutout, EYES) < 0.3
    assert at(cover, cutout, CHEEKS) < 0.1


def test_nothing_goes_where_a_users_lenses_have_no_rims(canonical: CanonicalFace, collins: Portrait) -> None:
    cutout = looked_at(collins, wearing(collins, BLACK, ("bridge", "temples")))
    cover = surface(cutout, canonical, keep_covers=False).cover
    lines = lines_of(collins.face.landmarks[:, :2])
    below = [rim[36:61] for rim in lines["rims"]]
    assert float(along(cover, cutout, below).mean()) < 0.15
    assert float(along(cover, cutout, lines["bridge"]).max()) > 0.9


def test_a_line_under_one_eye_only_is_no_rim(canonical: CanonicalFace, collins: Portrait) -> None:
    pixels = wearing(collins, BLACK, ("bridge", "temples"))
    scar = lines_of(collins.face.landmarks[:, :2])["rims"][0][36:61]
    cv2.polylines(pixels, [scar.round().astype(np.int32)], isClosed=False, color=BLACK)
    cutout = looked_at(collins, pixels)
    rimless = surface(cutout, canonical, keep_covers=True).glasses
    assert rimless is not None
    assert float(along(rimless.rims, cutout, [scar]).mean()) < 0.2
