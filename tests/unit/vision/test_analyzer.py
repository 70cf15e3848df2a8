"""Faces as the services get them: found, labelled, measured, in full-size pixels."""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING
from weakref import WeakSet

import cv2
import numpy as np
import pytest

from desktop.assets import MODELS
from desktop.domain.face import LANDMARK_COUNT, Face
from desktop.domain.geometry import Box, Size
from desktop.vision.analyzer import FaceFinder, Nets, opaque
from desktop.vision.models import ModelStore
from desktop.vision.runtime import use_threads
from tests.unit.vision.portraits import bgr, canvas, pasted, picture, resized, tilted, turned_box
from tests.waiting import HANG

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain.picture import Pixels
    from desktop.vision.finding import FaceSearch


def only_face(finder: FaceFinder, pixels: Pixels) -> Face:
    (face,) = finder.analyze(picture(pixels))
    return face


@pytest.fixture(scope="module")
def group(samples: Path) -> Pixels:
    """Four faces of different sizes in a large picture."""
    woman, admiral = bgr(samples / "astronaut.png"), bgr(samples / "grace_hopper.jpg")
    pixels = canvas(2400, 1500)
    for portrait, factor, x, y in ((woman, 1.5, 20, 20), (admiral, 1.2, 900, 40), (woman, 0.5, 1700, 100)):
        pixels = pasted(pixels, resized(portrait, factor), x, y)
    return pasted(pixels, resized(admiral, 0.2), 2100, 1200)


def test_a_face_is_found_and_measured(finder: FaceFinder, portrait: Path) -> None:
    face = only_face(finder, bgr(portrait))
    assert face.label == "F1"
    assert face.score > 0.99
    assert face.landmarks.shape == (LANDMARK_COUNT, 3)
    assert face.landmarks.dtype == np.float32
    assert abs(face.pose.yaw) < 10
    assert abs(face.pose.pitch) < 15
    assert face.quality.sharpness > 0.4


def test_landmarks_cannot_be_written_to(finder: FaceFinder, portrait: Path) -> None:
    with pytest.raises(ValueError, match="read-only"):
        only_face(finder, bgr(portrait)).landmarks[0, 0] = 1


def test_every_face_of_a_group_is_found_largest_first(finder: FaceFinder, group: Pixels) -> None:
    faces = finder.analyze(picture(group))
    assert [face.label for face in faces] == ["F1", "F2", "F3", "F4"]
    assert [face.box.centre[0] for face in faces] == pytest.approx([1216, 357, 1811, 2152], abs=12)
    areas = [face.box.area for face in faces]
    assert areas == sorted(areas, reverse=True)


def test_faces_found_again_keep_their_labels(finder: FaceFinder, group: Pixels) -> None:
    before = [face.relabelled(label) for face, label in zip(finder.analyze(picture(group)), "DCBA", strict=True)]
    after = finder.analyze(picture(group), before[:3])
    assert [face.label for face in after] == ["D", "C", "B", "F1"]


def test_a_reduced_decode_gives_the_places_of_the_full_picture(finder: FaceFinder, samples: Path) -> None:
    large = resized(bgr(samples / "grace_hopper.jpg"), 5)
    full = only_face(finder, large)
    height, width = large.shape[:2]
    (reduced,) = finder.analyze(picture(resized(large, 0.5), Size(width, height)))
    assert reduced.box.overlap(full.box) > 0.9
    assert np.abs(reduced.landmarks[:, :2] - full.landmarks[:, :2]).max() < 12
    assert reduced.pose.yaw == pytest.approx(full.pose.yaw, abs=1)


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_picture_on_its_side_or_head_shows_its_face(finder: FaceFinder, portrait: Path, quarters: int) -> None:
    pixels = bgr(portrait)
    upright = only_face(finder, pixels)
    face = only_face(finder, np.ascontiguousarray(np.rot90(pixels, -quarters)))
    expected = turned_box(upright.box, quarters, Size(pixels.shape[1], pixels.shape[0]))
    assert face.box.overlap(expected) > 0.8
    turned_by = (face.pose.roll - upright.pose.roll - 90 * quarters + 180) % 360 - 180
    assert turned_by == pytest.approx(0, abs=3)
    assert face.pose.yaw == pytest.approx(upright.pose.yaw, abs=3)


@pytest.mark.parametrize("degrees", [-45, -20, 20, 45])
def test_a_leaning_face_has_that_much_more_roll(finder: FaceFinder, portrait: Path, degrees: float) -> None:
    pixels = bgr(portrait)
    upright, leaning = only_face(finder, pixels), only_face(finder, tilted(pixels, degrees))
    assert leaning.pose.roll - upright.pose.roll == pytest.approx(degrees, abs=4)


def test_a_mirror_turns_yaw_and_roll_round(finder: FaceFinder, portrait: Path) -> None:
    pixels = tilted(bgr(portrait), 12)
    face, mirrored = only_face(finder, pixels), only_face(finder, np.ascontiguousarray(pixels[:, ::-1]))
    assert mirrored.pose.roll == pytest.approx(-face.pose.roll, abs=2)
    assert mirrored.pose.yaw == pytest.approx(-face.pose.yaw, abs=3)
    assert mirrored.pose.pitch == pytest.approx(face.pose.pitch, abs=3)


def test_a_face_of_forty_pixels_in_a_large_picture_is_found(finder: FaceFinder, portrait: Path) -> None:
    pixels = bgr(portrait)
    factor = 40 / only_face(finder, pixels).box.height
    face = only_face(finder, pasted(canvas(3000, 2000), resized(pixels, factor), 2300, 1500))
    assert Box(2300, 1500, 250, 250).contains(face.box)
    assert face.box.height == pytest.approx(40, abs=6)


def test_a_face_that_fills_the_frame_is_found(finder: FaceFinder, portrait: Path) -> None:
    pixels = bgr(portrait)
    box = only_face(finder, pixels).box
    close = resized(pixels[max(0, box.y) : box.bottom, max(0, box.x) : box.right], 8)
    face = only_face(finder, close)
    assert face.box.overlap(Box(0, 0, close.shape[1], close.shape[0])) > 0.75


def test_a_face_cut_by_the_border_is_found(finder: FaceFinder, samples: Path) -> None:
    face = only_face(finder, bgr(samples / "grace_hopper.jpg")[:, 235:])
    assert face.box.overlap(Box(0, 120, 118, 213)) > 0.75


def noise() -> Pixels:
    return np.random.default_rng(3).integers(0, 256, (500, 700, 3), dtype=np.uint8)


def gradient() -> Pixels:
    return np.tile(np.linspace(0, 255, 900).astype(np.uint8)[None, :, None], (500, 1, 3))


def text() -> Pixels:
    pixels = np.full((700, 1000, 3), 255, np.uint8)
    for line in range(17):
        cv2.putText(pixels, "Face (o_o) :-) QO80 material", (20, 40 * line + 35), 0, 1.2, (0, 0, 0), 2)
    return pixels


def flat() -> Pixels:
    return canvas(300, 200)


@pytest.mark.parametrize("make", [noise, gradient, text, flat])
def test_there_is_no_face_where_there_is_none(finder: FaceFinder, make: Callable[[], Pixels]) -> None:
    assert finder.analyze(picture(make())) == ()


def test_the_same_picture_gives_the_same_faces_from_any_thread(
    finder: FaceFinder, group: Pixels, samples: Path
) -> None:
    pictures = [picture(group), picture(bgr(samples / "astronaut.png"))] * 2
    alone = [finder.analyze(one) for one in pictures]
    with ThreadPoolExecutor(3) as pool:
        together = list(pool.map(finder.analyze, pictures))
    assert together == alone
    for first, second in zip(sum(alone, ()), sum(together, ()), strict=True):
        assert np.array_equal(first.landmarks, second.landmarks)


def test_results_do_not_depend_on_the_number_of_threads(finder: FaceFinder, portrait: Path) -> None:
    before = cv2.getNumThreads()
    try:
        use_threads(1)
        alone = only_face(finder, bgr(portrait))
        use_threads(2)
        assert only_face(finder, bgr(portrait)) == alone
    finally:
        cv2.setNumThreads(before)


def test_there_are_no_more_networks_than_wanted_however_many_ask(
    portrait: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A set takes 33 MB; the calls beyond wait for one."""
    load, loaded = FaceFinder._load, []

    def counted(finder: FaceFinder) -> Nets:
        loaded.append(finder)
        return load(finder)

    monkeypatch.setattr(FaceFinder, "_load", counted)
    finder, pixels = FaceFinder(ModelStore(MODELS), most=2), bgr(portrait)
    with ThreadPoolExecutor(6) as executor:
        found = [face.label for face in executor.map(lambda _: only_face(finder, pixels), range(6))]
    assert found == ["F1"] * 6
    assert len(loaded) <= 2


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> WeakSet[FaceSearch]:
    """Of each set of networks that there is, one."""
    there: WeakSet[FaceSearch] = WeakSet()
    load = FaceFinder._load

    def noted(finder: FaceFinder) -> Nets:
        nets = load(finder)
        there.add(nets.search)
        return nets

    monkeypatch.setattr(FaceFinder, "_load", noted)
    return there


def borrow_together(finder: FaceFinder, calls: int) -> None:
    """As many sets are lent at once."""
    together = Barrier(calls)

    def borrow() -> None:
        with finder._nets():
            together.wait(HANG)

    with ThreadPoolExecutor(calls) as executor:
        for borrowed in [executor.submit(borrow) for _ in range(calls)]:
            borrowed.result()
    gc.collect()


def test_no_networks_are_kept_while_nobody_works(portrait: Path, loaded: WeakSet[FaceSearch]) -> None:
    """They take 35 to 60 MB a set, and are made anew in 55 ms."""
    finder, pixels = FaceFinder(ModelStore(MODELS), most=3, kept=3), bgr(portrait)
    before = only_face(finder, pixels)
    borrow_together(finder, 3)
    assert len(loaded) == 3
    finder.rest()
    gc.collect()
    assert not loaded
    assert only_face(finder, pixels).box == before.box


def test_networks_beyond_those_that_are_kept_go_with_their_call(loaded: WeakSet[FaceSearch]) -> None:
    finder = FaceFinder(ModelStore(MODELS), most=3, kept=1)
    borrow_together(finder, 3)
    assert len(loaded) == 1


def test_the_picture_is_not_written_to(finder: FaceFinder, group: Pixels) -> None:
    frozen = np.dstack([group, np.full(group.shape[:2], 255, np.uint8)])
    frozen.setflags(write=False)
    assert len(finder.analyze(picture(frozen))) == 4


def test_a_cut_out_face_is_looked_at_over_white(finder: FaceFinder, samples: Path) -> None:
    pixels = bgr(samples / "astronaut.png")
    alpha = np.zeros(pixels.shape[:2], np.uint8)
    cv2.ellipse(alpha, (223, 120), (80, 105), 0, 0, 360, 255, -1)
    face = only_face(finder, np.dstack([pixels, alpha]))
    assert face.box.overlap(only_face(finder, pixels).box) > 0.7


def test_transparency_mixes_with_white() -> None:
    pixels = np.array([[[10, 20, 30, 0], [10, 20, 30, 255], [0, 100, 200, 51]]], np.uint8)
    assert opaque(pixels).tolist() == [[[255, 255, 255], [10, 20, 30], [204, 224, 244]]]
