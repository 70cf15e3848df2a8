"""When to look again, what is one face and what two, and what YuNet finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.vision.detector import (
    FIRST_LOOK,
    GROUP_FACE,
    HINT,
    SECOND_LOOK,
    SURE,
    Candidate,
    Detector,
    merged,
    needs_second_look,
)
from tests.unit.vision.portraits import bgr, canvas, pasted, resized

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.picture import Pixels

LARGE_PICTURE = 2000


def candidate(x: float, y: float, side: float, score: float = 0.9) -> Candidate:
    return Candidate((x, y, x + side, y + side), np.zeros((5, 2), np.float32), score)


def test_a_portrait_with_one_large_face_is_looked_at_once() -> None:
    assert not needs_second_look([candidate(500, 300, 700)], LARGE_PICTURE)


def test_a_picture_without_a_face_is_looked_at_again() -> None:
    assert needs_second_look([], LARGE_PICTURE)


def test_a_group_is_looked_at_again() -> None:
    assert needs_second_look([candidate(0, 0, LARGE_PICTURE * GROUP_FACE * 0.9)], LARGE_PICTURE)


def test_a_hint_of_another_face_is_followed() -> None:
    assert needs_second_look([candidate(500, 300, 700), candidate(50, 50, 30, (HINT + SURE) / 2)], LARGE_PICTURE)


def test_nothing_more_is_to_be_seen_in_a_small_picture() -> None:
    assert not needs_second_look([], FIRST_LOOK)


def test_of_overlapping_candidates_the_best_stays() -> None:
    worse, better, apart = candidate(0, 0, 100, 0.7), candidate(10, 5, 100, 0.9), candidate(300, 0, 50, 0.8)
    assert merged([worse, better, apart]) == (better, apart)


def test_the_face_box_lies_around_the_face(samples: Path, detector: Detector) -> None:
    (found,) = detector.find(bgr(samples / "grace_hopper.jpg"))
    assert found.edges == pytest.approx((180, 120, 352, 332), abs=9)
    assert found.points[0] == pytest.approx((228, 197), abs=8)  # the eye on the picture's left
    assert found.points[1] == pytest.approx((307, 195), abs=8)


@pytest.mark.parametrize("long_side", [320, FIRST_LOOK, SECOND_LOOK])
def test_places_are_those_of_the_picture_whatever_the_copy(detector: Detector, samples: Path, long_side: int) -> None:
    pixels = resized(bgr(samples / "astronaut.png"), 4)
    best = detector.look(pixels, long_side)[0]
    assert best.edges == pytest.approx((178 * 4, 63 * 4, 268 * 4, 176 * 4), abs=40)


def test_the_second_look_finds_a_face_too_small_for_the_first(detector: Detector, portrait: Path) -> None:
    face_side = 28
    (seen,) = detector.find(bgr(portrait))
    small = resized(bgr(portrait), face_side / seen.side)
    pixels = pasted(canvas(2600, 1700), small, 2100, 1300)
    assert not [one for one in detector.look(pixels, FIRST_LOOK) if one.score >= SURE]
    (found,) = detector.find(pixels)
    assert found.points[:, 0].min() > 2100
    assert found.points[:, 1].min() > 1300


def test_a_small_face_beside_a_large_one_is_found(detector: Detector, samples: Path) -> None:
    pixels = pasted(canvas(1400, 1300), resized(bgr(samples / "grace_hopper.jpg"), 2), 20, 50)
    pixels = pasted(pixels, resized(bgr(samples / "astronaut.png"), 0.35), 1150, 200)
    assert [found.side > 300 for found in sorted(detector.find(pixels), key=lambda one: one.edges[0])] == [True, False]


def test_without_persistence_an_empty_picture_is_looked_at_once(
    detector: Detector, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    look = detector.look

    def counted(pixels: Pixels, long_side: int) -> tuple[Candidate, ...]:
        looks.append(long_side)
        return look(pixels, long_side)

    monkeypatch.setattr(detector, "look", counted)
    detector.find(canvas(1400, 1000), persist=False)
    assert looks == [FIRST_LOOK]


@pytest.mark.parametrize("shape", [(1, 1), (1, 400), (400, 1), (9, 9), (12, 900)])
def test_pictures_too_small_for_a_face_hold_none(detector: Detector, shape: tuple[int, int]) -> None:
    assert detector.find(np.full((*shape, 3), 127, np.uint8)) == ()
