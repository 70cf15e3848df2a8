"""Faces in any turn, in strips and in crowds; covered and cut ones; and what is only doubtful."""

from __future__ import annotations

from math import radians
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.domain.face import Certainty, Face, Reading
from desktop.vision.detector import Candidate
from desktop.vision.finding import (
    MOST_MESHED,
    FaceReading,
    FoundFace,
    contenders,
    distortion,
    glimpsed,
    in_picture,
    judged,
    merged_places,
    one_each,
)
from desktop.vision.landmarks import MeshedFace
from desktop.vision.patch import PATCH_SIDE, Square
from tests.bench.analysis.variants import Border, Portrait, beside, face_of, truth_of, turned
from tests.unit.vision.portraits import bgr, blurred, canvas, pasted, picture, resized, tilted

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.picture import Pixels
    from desktop.vision.analyzer import FaceFinder
    from desktop.vision.mesh import FaceMesh

TURNS = (60, 90, 120, 135, 150, 180, 210, 225, 240, 270, 300)


def sure(finder: FaceFinder, pixels: Pixels) -> list[Face]:
    return [face for face in finder.analyze(picture(pixels)) if face.is_sure]


def only(finder: FaceFinder, pixels: Pixels) -> Face:
    (face,) = sure(finder, pixels)
    return face


def lean(face: Face, upright: Face) -> float:
    """By how many degrees the picture seems to have been turned."""
    return (face.pose.roll - upright.pose.roll) % 360


@pytest.mark.parametrize("degrees", TURNS)
def test_a_turned_head_is_read_the_right_way_up(finder: FaceFinder, portrait: Path, degrees: int) -> None:
    pixels = bgr(portrait)
    upright, turned = only(finder, pixels), only(finder, tilted(pixels, degrees))
    assert lean(turned, upright) == pytest.approx(degrees, abs=4)
    assert turned.pose.yaw == pytest.approx(upright.pose.yaw, abs=4)
    assert turned.reading is Reading.FITTED


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_an_upright_face_does_not_hide_a_turned_one(finder: FaceFinder, samples: Path, quarters: int) -> None:
    lying = np.ascontiguousarray(np.rot90(bgr(samples / "grace_hopper.jpg"), -quarters))
    pixels = pasted(canvas(1200, 640), bgr(samples / "astronaut.png"), 10, 40)
    faces = sure(finder, pasted(pixels, lying, 560, 10))
    left, right = sorted(faces, key=lambda face: face.box.x)
    assert lean(right, left) == pytest.approx(90 * quarters, abs=10)


@pytest.mark.parametrize(
    ("askew", "side", "degrees"),
    [("grace_hopper.jpg", 126, 135), ("grace_hopper.jpg", 177, 225), ("astronaut.png", 58, 135)],
)
def test_an_upright_face_does_not_hide_one_that_is_askew(
    finder: FaceFinder, samples: Path, askew: str, side: int, degrees: int
) -> None:
    """Between the quarter turns the detector sees such a head in none, or only a hint of one."""
    people = {name: portrait_of(finder, samples / name) for name in ("astronaut.png", "grace_hopper.jpg")}
    other = people.pop(askew)
    (one,) = people.values()
    small = face_of(other, side)
    leaning = turned(Portrait(askew, small.pixels, small.truths[0]), degrees, Border.EDGE)
    faces = sure(finder, beside(turned(one, 0, Border.WHITE), leaning).pixels)
    left, right = sorted(faces, key=lambda face: face.box.x)
    assert lean(right, left) == pytest.approx(degrees, abs=15)


def portrait_of(finder: FaceFinder, path: Path) -> Portrait:
    pixels = bgr(path)
    return Portrait(path.name, pixels, truth_of(only(finder, pixels)))


def strip(samples: Path, *, tall: bool) -> Pixels:
    """Three faces of 60 to 216 pixels, far apart."""
    woman, admiral = bgr(samples / "astronaut.png"), bgr(samples / "grace_hopper.jpg")
    pixels = pasted(canvas(9000, 620), woman, 700, 60)
    pixels = pasted(pixels, resized(admiral, 0.29), 4400, 300)
    pixels = pasted(pixels, admiral, 8200, 10)
    return np.ascontiguousarray(pixels if not tall else np.rot90(np.rot90(pixels, -1)[:, ::-1], 0))


def test_every_face_of_a_wide_strip_is_found(finder: FaceFinder, samples: Path) -> None:
    faces = sure(finder, strip(samples, tall=False))
    assert sorted(face.box.x // 1000 for face in faces) == [0, 4, 8]


def test_every_face_of_a_tall_strip_is_found(finder: FaceFinder, samples: Path) -> None:
    tall = canvas(620, 9000)
    for place, name in ((500, "astronaut.png"), (4000, "grace_hopper.jpg"), (8300, "grace_hopper.jpg")):
        tall = pasted(tall, resized(bgr(samples / name), 0.6), 100, place)
    assert sorted(face.box.y // 1000 for face in sure(finder, tall)) == [0, 4, 8]


@pytest.mark.parametrize("degrees", [120, 135])
def test_a_turned_face_beside_an_upright_one_in_a_strip_is_found(
    finder: FaceFinder, samples: Path, degrees: int
) -> None:
    """A glance at all of a strip shows the detector less than it can look at: its parts are glanced at."""
    small = tilted(resized(bgr(samples / "astronaut.png")[:420, 60:400], 0.35), degrees)
    pixels = pasted(canvas(3600, 600), bgr(samples / "grace_hopper.jpg")[:590], 200, 5)
    left, right = sorted(sure(finder, pasted(pixels, small, 2400, 100)), key=lambda face: face.box.x)
    assert lean(right, left) == pytest.approx(degrees, abs=15)


def test_a_face_half_outside_the_picture_is_read_as_it_stands(finder: FaceFinder, samples: Path) -> None:
    whole = only(finder, bgr(samples / "grace_hopper.jpg"))
    half = only(finder, bgr(samples / "grace_hopper.jpg")[:, : int(whole.box.centre[0]) + 4])
    assert half.box.x == pytest.approx(whole.box.x, abs=12)
    assert abs(half.pose.roll) < 10


def test_a_face_behind_a_cloth_is_found(finder: FaceFinder, samples: Path) -> None:
    pixels = bgr(samples / "grace_hopper.jpg").copy()
    whole = only(finder, pixels)
    cv2.rectangle(pixels, (165, 205), (365, 420), (60, 60, 190), -1)
    covered = only(finder, pixels)
    assert covered.box.overlap(whole.box) > 0.6
    assert abs(covered.pose.roll) < 12


def test_in_a_crowd_the_largest_faces_get_landmarks_of_their_own(finder: FaceFinder, samples: Path) -> None:
    head = bgr(samples / "grace_hopper.jpg")[90:360, 140:400]
    crowd = canvas(1240, 940)
    for number in range(24):
        small = resized(head, 0.62 if number % 6 == 5 else 0.72)
        crowd = pasted(crowd, small, 5 + number % 6 * 205, 5 + number // 6 * 230)
    faces = sure(finder, crowd)
    assert len(faces) == 24
    fitted = [face for face in faces if face.reading is Reading.FITTED]
    assert len(fitted) == MOST_MESHED
    others = [face for face in faces if face.reading is Reading.ESTIMATED]
    assert max(face.box.area for face in others) <= min(face.box.area for face in fitted) * 1.1
    for face in others:
        assert abs(face.pose.roll) < 10
        assert abs(face.pose.yaw) < 15


def test_the_badge_on_a_cap_is_no_face(finder: FaceFinder, samples: Path) -> None:
    few_pixels = resized(resized(bgr(samples / "grace_hopper.jpg"), 0.12), 8)
    assert len(finder.analyze(picture(few_pixels))) == 1


def test_a_blurred_face_is_not_taken_for_a_lying_one(finder: FaceFinder, samples: Path) -> None:
    face = only(finder, blurred(bgr(samples / "astronaut.png"), 6))
    assert abs(face.pose.roll) < 15


def candidate(x: float, side: float, score: float, *, leaning: bool = False) -> Candidate:
    eyes = ((x, 10.0), (x, 30.0)) if leaning else ((x, 10.0), (x + 20, 10.0))
    points = np.array([*eyes, (x + 10, 20), (x + 5, 30), (x + 15, 30)], np.float32)
    return Candidate((x, 0, x + side, side), points, score)


def reading(
    one: Candidate, *, presence: float, first: float = 1.0, apart: float = 0.03, bent: float = 0.5, lean: float = 0.0
) -> FaceReading:
    patch = np.zeros((PATCH_SIDE, PATCH_SIDE, 3), np.uint8)
    square = Square((50, 50), 60, radians(lean))
    return FaceReading(one, MeshedFace(presence, square, patch, np.zeros((478, 3), np.float32), first), apart, bent)


@pytest.mark.parametrize(
    ("score", "presence", "leaning", "expected"),
    [
        (0.93, 1.0, False, (Certainty.FACE, Reading.FITTED)),
        (0.6, 0.95, True, (Certainty.FACE, Reading.FITTED)),
        (0.9, 0.0, False, (Certainty.FACE, Reading.ESTIMATED)),
        (0.7, 0.0, False, (Certainty.UNSURE, Reading.ESTIMATED)),
        (0.7, 0.5, True, (Certainty.UNSURE, Reading.ESTIMATED)),
        (0.7, 0.0, True, None),
        (0.5, 0.5, False, None),
    ],
)
def test_what_both_models_say_makes_a_face_a_question_or_nothing(
    mesh: FaceMesh, *, score: float, presence: float, leaning: bool, expected: tuple[Certainty, Reading] | None
) -> None:
    one = reading(candidate(10, 40, score, leaning=leaning), presence=presence)
    found = judged(one, canvas(100, 100), mesh)
    assert (found and (found.certainty, found.reading)) == expected


@pytest.mark.parametrize("doubt", [{"apart": 0.25}, {"bent": 1.4}, {"first": 0.0, "apart": 0.19, "bent": 1.09}])
def test_landmarks_that_lie_beside_the_face_are_not_used(mesh: FaceMesh, doubt: dict[str, float]) -> None:
    one = reading(candidate(10, 40, 0.85), presence=0.92, **doubt)
    found = judged(one, canvas(100, 100), mesh)
    assert found is not None
    assert found.reading is Reading.ESTIMATED


@pytest.mark.parametrize(
    "doubt",
    [
        {"presence": 0.85},
        {"presence": 1.0, "first": 0.5},
        {"presence": 1.0, "apart": 0.1},
        {"presence": 1.0, "bent": 1.2},
    ],
)
def test_one_doubt_is_enough_for_a_second_look(doubt: dict[str, float]) -> None:
    assert reading(candidate(10, 40, 0.93), presence=1.0).is_convincing
    assert not reading(candidate(10, 40, 0.93), **doubt).is_convincing
    assert not reading(candidate(10, 40, 0.8), presence=1.0).is_convincing


def test_the_smaller_faces_of_a_crowd_have_the_detectors_word(mesh: FaceMesh) -> None:
    likely, doubtful = (glimpsed(candidate(10, 40, score), canvas(100, 100), mesh) for score in (0.9, 0.55))
    assert isinstance(likely, FoundFace)
    assert (likely.certainty, doubtful.certainty) == (Certainty.FACE, Certainty.UNSURE)
    assert likely.meshed.presence == 0.9


def test_a_place_that_is_settled_is_left_alone() -> None:
    settled, inside, beside = candidate(0, 100, 0.9), candidate(20, 40, 0.95), candidate(200, 50, 0.6)
    assert merged_places([inside, beside, candidate(205, 40, 0.5)], [settled]) == [beside]


def test_of_two_readings_of_one_place_the_weightier_stays() -> None:
    upright, lying = reading(candidate(0, 40, 0.85), presence=1.0), reading(candidate(3, 44, 0.89), presence=0.1)
    assert one_each([lying, upright]) == [upright]


def test_landmarks_of_the_mean_face_are_not_distorted(mesh: FaceMesh) -> None:
    assert distortion((mesh.vertices * [30, -30, -30] + 200).astype(np.float32), mesh) == pytest.approx(0, abs=1e-3)


def test_a_leaning_head_is_looked_at_again_however_convincing() -> None:
    assert reading(candidate(0, 40, 0.93), presence=1.0, lean=18).is_convincing
    assert not reading(candidate(0, 40, 0.93), presence=1.0, lean=-22).is_convincing


def test_two_turns_contend_when_the_landmark_model_sees_a_face_in_both() -> None:
    best = reading(candidate(0, 40, 0.9), presence=1.0, lean=30)
    alike = reading(candidate(0, 40, 0.88), presence=1.0, lean=40)
    against = reading(candidate(0, 40, 0.8), presence=0.95, lean=-150)
    unseen = reading(candidate(0, 40, 0.89), presence=0.5, lean=-150)
    assert contenders([alike, against, best]) == [best, against]
    assert contenders([alike, unseen, best]) == [best]
    assert contenders([]) == []


def test_what_two_readings_weigh_the_same_is_taken_for_the_one_that_stands() -> None:
    standing, hanging = (reading(candidate(0, 40, 0.9), presence=1.0, lean=lean) for lean in (0, 180))
    assert standing.weight == hanging.weight
    assert one_each([hanging, standing]) == [standing]


def test_a_box_seen_in_a_lying_square_lies_in_the_picture() -> None:
    square = Square((500.0, 300.0), 2.0 * PATCH_SIDE, radians(90))
    points = np.full((5, 2), PATCH_SIDE / 2, np.float32)
    seen = Candidate((PATCH_SIDE / 2 - 20, PATCH_SIDE / 2 - 40, PATCH_SIDE / 2 + 20, PATCH_SIDE / 2 + 40), points, 0.9)
    placed = in_picture(seen, square)
    assert placed.edges == pytest.approx((420, 260, 580, 340), abs=0.01)
    assert placed.points == pytest.approx(np.tile([500.0, 300.0], (5, 1)), abs=0.01)


def test_boxes_without_any_area_share_nothing() -> None:
    assert candidate(0, 0, 0.9).covers(candidate(0, 40, 0.9)) == 0
