"""The numbers of the analysis, each from both sides: a quarter more or less of one fails a row here."""

from __future__ import annotations

from dataclasses import replace
from math import radians
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.vision.detail import edge_width
from desktop.vision.detector import Candidate, Detector, merged, needs_second_look
from desktop.vision.expression import KEPT_SCORES, lip_gap, read_expression
from desktop.vision.mesh import INNER_LIPS, INNER_MOUTH_CORNERS, LEFT_EYE, LIP_EDGES, OUTER_LIPS, RIGHT_EYE
from desktop.vision.patch import filled
from desktop.vision.quality import measure
from tests.unit.vision.lashes import with_lashes
from tests.unit.vision.portraits import blurred, canvas

if TYPE_CHECKING:
    from desktop.domain.face import Expression
    from desktop.domain.picture import Pixels
    from desktop.vision.landmarks import LandmarkModel, MeshedFace
    from desktop.vision.patch import Square

RELAXED = dict.fromkeys(KEPT_SCORES, 0.0)


def candidate(side: float, score: float = 0.9, x: float = 0.0) -> Candidate:
    return Candidate((x, 0.0, x + side, side), np.zeros((5, 2), np.float32), score)


@pytest.mark.parametrize(("long_side", "again"), [(512, False), (520, True)])
def test_a_picture_without_a_face_is_looked_at_again_when_it_is_larger_than_the_first_copy(
    long_side: int, again: bool
) -> None:
    assert needs_second_look([], long_side) is again


@pytest.mark.parametrize(("part", "again"), [(1 / 9, True), (1 / 7, False)])
def test_a_group_begins_where_the_largest_face_is_an_eighth_of_the_picture(part: float, again: bool) -> None:
    assert needs_second_look([candidate(2000 * part)], 2000) is again


@pytest.mark.parametrize(("score", "again"), [(0.45, True), (0.55, False)])
def test_a_candidate_is_a_face_from_one_half_on(score: float, again: bool) -> None:
    """Below it a face that large is no reason to be content with one look."""
    assert needs_second_look([candidate(900, score)], 2000) is again


@pytest.mark.parametrize(("shift", "kept"), [(50, 1), (58, 2)])
def test_candidates_that_share_three_tenths_are_one_face(shift: float, kept: int) -> None:
    """Squares of 100 moved by 50 share a third of what they cover, moved by 58 a quarter."""
    assert len(merged([candidate(100), candidate(100, 0.8, shift)])) == kept


@pytest.mark.parametrize(("side", "nothing"), [(31, True), (34, False)])
def test_a_copy_narrower_than_the_coarsest_step_is_not_searched(
    detector: Detector, monkeypatch: pytest.MonkeyPatch, side: int, nothing: bool
) -> None:
    asked: list[tuple[int, ...]] = []

    class Nets:
        """Says what it was asked to look at."""

        def detect(self, copy: Pixels) -> list[object]:
            asked.append(copy.shape)
            return []

    monkeypatch.setattr(detector, "_nets", Nets())
    detector.look(np.zeros((400, side, 3), np.uint8), 512)
    assert (not asked) is nothing


def test_the_first_look_is_at_512_pixels_and_the_second_at_1280(
    detector: Detector, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []

    def look(_: Pixels, side: int) -> tuple[()]:
        looks.append(side)
        return ()

    monkeypatch.setattr(detector, "look", look)
    detector.find(canvas(1400, 1000))
    assert looks == [512, 1280]


def test_weak_candidates_are_told_from_fifteen_hundredths_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[object] = []
    monkeypatch.setattr(cv2.FaceDetectorYN, "create", lambda *arguments: given.extend(arguments))
    Detector(b"model")
    assert given[4:6] == [0.15, 0.3]


def read(face: MeshedFace, **scores: float) -> Expression:
    return read_expression({**RELAXED, **scores}, face)


@pytest.mark.parametrize(
    ("below", "blink", "closed", "told"),
    [
        (0.06, 0.5, True, True),
        (0.0, 0.5, False, False),
        (-0.06, 0.5, False, True),
        (-0.06, 0.65, True, True),
        (-0.12, 0.6, False, True),
        (0.12, 0.36, True, True),
        (0.12, 0.25, False, True),
    ],
)
def test_eyes_are_closed_where_lashes_and_landmarks_say_so(
    hopper_meshed: MeshedFace, below: float, blink: float, *, closed: bool, told: bool
) -> None:
    expression = read(with_lashes(hopper_meshed, below, below), eyeBlinkLeft=blink, eyeBlinkRight=blink)
    assert expression.eyes_closed is closed
    assert (expression.eyes_confidence >= 0.5) is told


@pytest.mark.parametrize(("gap", "wide"), [(0.1, False), (0.11, True)])
def test_a_mouth_is_open_from_a_dark_opening_of_a_tenth_on(
    hopper_meshed: MeshedFace, gap: float, *, wide: bool
) -> None:
    face = opened(hopper_meshed, gap, 0.3)
    assert read(face).mouth_open is wide
    assert read(face).mouth_confidence < 0.6


def test_teeth_alone_do_not_open_a_mouth(hopper_meshed: MeshedFace) -> None:
    assert not read(opened(hopper_meshed, 0.39, 2.0)).mouth_open
    assert read(opened(hopper_meshed, 0.39, 0.3)).mouth_confidence == 1.0


def test_nothing_is_told_of_a_face_too_small(hopper_meshed: MeshedFace) -> None:
    small = replace(hopper_meshed, square=replace(hopper_meshed.square, side=53 * 1.5))
    expression = read(small, eyeBlinkLeft=1, eyeBlinkRight=1)
    assert not expression.eyes_closed
    assert (expression.eyes_confidence, expression.mouth_confidence, expression.teeth_confidence) == (0, 0, 0)


def opened(face: MeshedFace, gap: float, brightness: float) -> MeshedFace:
    """Lips apart by ``gap`` of their width; between them so many times their own brightness."""
    local, patch = face.local.copy(), face.patch.copy()
    wide = float(np.linalg.norm(np.subtract(*local[list(INNER_MOUTH_CORNERS), :2])))
    middle = local[list(INNER_MOUTH_CORNERS), :2].mean(axis=0)
    upper = local[list(LIP_EDGES), 1].argmin()
    for number, edge in enumerate(LIP_EDGES):
        local[edge, :2] = middle
        local[edge, 1] += (-0.5 if number == upper else 0.5) * gap * wide
    lips, between = filled(patch.shape[:2], local, OUTER_LIPS), filled(patch.shape[:2], local, INNER_LIPS)
    patch[lips] = 100
    patch[between] = round(100 * brightness)
    return replace(face, local=local, patch=patch)


@pytest.mark.parametrize(("gap", "showing"), [(0.085, False), (0.115, True)])
def test_teeth_can_be_seen_when_the_lips_are_a_tenth_of_their_width_apart(
    hopper_meshed: MeshedFace, gap: float, showing: bool
) -> None:
    face = opened(hopper_meshed, gap, 2.0)
    assert lip_gap(face.local) == pytest.approx(gap, rel=0.02)
    assert read(face).teeth_showing is showing


@pytest.mark.parametrize(("brightness", "showing"), [(1.1, False), (1.35, True)])
def test_teeth_are_a_fifth_brighter_than_lips(hopper_meshed: MeshedFace, brightness: float, showing: bool) -> None:
    assert read(opened(hopper_meshed, 0.4, brightness)).teeth_showing is showing


@pytest.mark.parametrize(("level", "clipped"), [(4, 1.0), (5, 0.0), (250, 0.0), (251, 1.0)])
def test_skin_is_clipped_up_to_4_and_from_251_on(hopper_meshed: MeshedFace, level: int, clipped: float) -> None:
    patch = np.full_like(hopper_meshed.patch, level)
    assert measure(patch, hopper_meshed.local).clipped == clipped


@pytest.mark.parametrize("sigma", [1.0, 2.0, 3.0])
def test_the_width_of_an_edge_is_that_of_the_blur_on_it(hopper_meshed: MeshedFace, sigma: float) -> None:
    rings = np.hypot(*(np.indices((256, 256)) - 128.0))
    pixels = blurred(np.where(rings % 44 < 22, 60, 180).astype(np.uint8), sigma)
    assert edge_width(pixels, hopper_meshed.local) == pytest.approx(sigma, abs=0.3)


@pytest.mark.parametrize("grain_of", [5.0, 20.0])
def test_noise_is_told_in_levels(hopper_meshed: MeshedFace, grain_of: float) -> None:
    noise = np.random.default_rng(3).normal(0, grain_of, hopper_meshed.patch.shape)
    patch = np.clip(128 + noise, 0, 255).astype(np.uint8)
    assert measure(patch, hopper_meshed.local).noise == pytest.approx(grain_of, rel=0.15)


@pytest.mark.parametrize(("level", "dark", "bright"), [(25, 1, 0), (26, 0, 0), (246, 0, 0), (247, 0, 1)])
def test_under_and_overexposed_are_the_levels_of_the_standard(
    hopper_meshed: MeshedFace, level: int, dark: float, bright: float
) -> None:
    tones = measure(np.full_like(hopper_meshed.patch, level), hopper_meshed.local).tones
    assert (tones.dark, tones.bright) == (dark, bright)


class Passes:
    """A landmark model whose every pass finds the eyes at the same slope."""

    def __init__(self, face: MeshedFace, degrees: float) -> None:
        self.count, self._face = 0, face
        turn = radians(degrees)
        rotation = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        self._local = face.local.copy()
        eyes = face.local[[*RIGHT_EYE, *LEFT_EYE], :2]
        level = np.arctan2(*(eyes[2:].mean(axis=0) - eyes[:2].mean(axis=0))[::-1])
        back = np.array([[np.cos(level), -np.sin(level)], [np.sin(level), np.cos(level)]])
        self._local[:, :2] = (face.local[:, :2] - 128) @ back @ rotation + 128

    def mesh(self, _: Pixels, square: Square) -> MeshedFace:
        self.count += 1
        return replace(self._face, local=self._local.astype(np.float32), square=square)


@pytest.mark.parametrize(("degrees", "passes"), [(4.2, 2), (5.8, 6)])
def test_passes_go_on_up_to_six_while_the_eyes_are_steeper_than_five_degrees(
    landmark_model: LandmarkModel,
    hopper_meshed: MeshedFace,
    monkeypatch: pytest.MonkeyPatch,
    degrees: float,
    passes: int,
) -> None:
    model = Passes(hopper_meshed, degrees)
    monkeypatch.setattr(landmark_model, "mesh", model.mesh)
    landmark_model.fit(hopper_meshed.patch, candidate(200))
    assert model.count == passes
