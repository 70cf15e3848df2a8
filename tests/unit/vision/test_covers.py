"""What lies over a face is seen, feature by feature, where it lies; a bare face is left in peace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.domain.face import Reading
from desktop.domain.face.covers import Covers, Feature, FeatureCover
from desktop.domain.geometry import Size
from desktop.vision.covers import OUTLINES
from tests.unit.vision.portraits import bgr, canvas, pasted, picture, resized, tilted

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.face import Face
    from desktop.domain.picture import Pixels
    from desktop.vision.analyzer import FaceFinder

EYES = (Feature.LEFT_EYE, Feature.RIGHT_EYE)
LOWER_FACE = (Feature.NOSE, Feature.MOUTH, Feature.CHIN)
CLOTH = (168, 47, 117, 227, 93, 58, 172, 136, 150, 149, 176, 152, 400, 379, 365, 397, 288, 323, 447, 346, 277)
"""Landmarks from the bridge of the nose around the jaw and back."""


@pytest.fixture(scope="module")
def bare(samples: Path) -> Pixels:
    return bgr(samples / "astronaut.png")


@pytest.fixture(scope="module")
def face(finder: FaceFinder, bare: Pixels) -> Face:
    (found,) = finder.analyze(picture(bare))
    return found


def painted(pixels: Pixels, corners: np.ndarray, colour: tuple[int, int, int]) -> Pixels:
    over = pixels.copy()
    cv2.fillPoly(over, [np.rint(corners).astype(np.int32)], colour, lineType=cv2.LINE_AA)
    return over


@pytest.fixture(scope="module")
def barred(bare: Pixels, face: Face) -> Pixels:
    """A black bar over both eyes."""
    eyes = np.vstack([face.landmarks[list(OUTLINES[eye][0]), :2] for eye in EYES])
    (left, top), (right, bottom) = eyes.min(axis=0) - 14, eyes.max(axis=0) + 14
    return painted(bare, np.array([(left, top), (right, top), (right, bottom), (left, bottom)]), (0, 0, 0))


@pytest.fixture(scope="module")
def masked(bare: Pixels, face: Face) -> Pixels:
    return painted(bare, face.landmarks[list(CLOTH), :2], (238, 232, 225))


def covers_of(finder: FaceFinder, pixels: Pixels) -> Covers:
    (found,) = finder.analyze(picture(pixels))
    assert found.covers is not None
    return found.covers


def shares(covers: Covers) -> dict[Feature, float]:
    return {feature: cover.share for feature, cover in covers.features.items()}


def test_a_bare_face_is_bare_but_for_its_fringe(face: Face) -> None:
    assert face.covers is not None
    seen = shares(face.covers)
    assert max(seen[feature] for feature in (*EYES, *LOWER_FACE)) < 0.15
    assert seen[Feature.FOREHEAD] > 0.5
    assert face.covers.whole < 0.2


def test_a_bar_covers_both_eyes_and_nothing_below(finder: FaceFinder, barred: Pixels) -> None:
    covers = covers_of(finder, barred)
    seen = shares(covers)
    assert min(seen[eye] for eye in EYES) > 0.95
    assert max(seen[feature] for feature in (Feature.MOUTH, Feature.CHIN)) < 0.15
    assert min(covers.features[eye].confidence for eye in EYES) > 0.9


def test_a_mask_covers_the_lower_face_and_no_eye(finder: FaceFinder, masked: Pixels) -> None:
    seen = shares(covers_of(finder, masked))
    assert min(seen[feature] for feature in LOWER_FACE) > 0.75
    assert max(seen[eye] for eye in EYES) < 0.1


def test_left_and_right_are_the_persons_own(finder: FaceFinder, bare: Pixels, face: Face) -> None:
    """The person's left eye is on the picture's right."""
    x, y = face.landmarks[list(OUTLINES[Feature.LEFT_EYE][0]), :2].mean(axis=0)
    assert x > face.box.centre[0]
    patch = np.array([(x - 20, y - 16), (x + 20, y - 16), (x + 20, y + 16), (x - 20, y + 16)])
    seen = shares(covers_of(finder, painted(bare, patch, (30, 30, 34))))
    assert seen[Feature.LEFT_EYE] > 0.9
    assert seen[Feature.RIGHT_EYE] < 0.15


def test_the_map_lies_on_the_face_in_full_size_pixels(finder: FaceFinder, barred: Pixels, face: Face) -> None:
    (found,) = finder.analyze(picture(resized(barred, 0.5), Size(512, 512)))
    assert found.covers is not None
    where = found.covers.map
    assert where.centre == pytest.approx(face.box.centre, abs=20)
    assert 1.2 < where.side / face.box.size.long_side < 2.2
    rows = np.flatnonzero(where.hidden.mean(axis=1) > 60) * where.side / len(where.hidden)
    eyes = face.landmarks[[33, 263], 1].mean()
    assert where.centre[1] - where.side / 2 + float(np.median(rows)) == pytest.approx(eyes, abs=20)


def test_nothing_outside_the_face_is_called_hidden(face: Face) -> None:
    assert face.covers is not None
    hidden = face.covers.map.hidden
    assert not hidden[[0, -1]].any()
    assert not hidden[:, [0, -1]].any()


@pytest.mark.parametrize("degrees", [30, 90])
def test_a_turned_head_is_read_alike(finder: FaceFinder, barred: Pixels, degrees: int) -> None:
    covers = covers_of(finder, tilted(barred, degrees))
    assert min(covers.features[eye].share for eye in EYES) > 0.9
    assert covers.map.angle == pytest.approx(np.radians(degrees), abs=0.15)


def test_a_face_of_which_only_the_eyes_show_is_read_too(finder: FaceFinder, samples: Path) -> None:
    """The landmark model sees no face there, the detector does."""
    hopper = bgr(samples / "grace_hopper.jpg")
    (bare,) = finder.analyze(picture(hopper))
    wrapped = painted(hopper, bare.landmarks[list(CLOTH), :2], (200, 120, 60))
    wrapped[int(bare.landmarks[6, 1]) :] = (200, 120, 60)
    (found,) = finder.analyze(picture(wrapped))
    assert found.reading is Reading.ESTIMATED
    assert found.covers is not None
    seen = shares(found.covers)
    assert min(seen[feature] for feature in LOWER_FACE) > 0.75
    assert max(seen[eye] for eye in EYES) < 0.1


def test_a_face_too_small_to_be_used_is_not_looked_at(finder: FaceFinder, bare: Pixels) -> None:
    small = pasted(canvas(640, 480), resized(bare, 0.3), 200, 100)
    (found,) = finder.analyze(picture(small))
    assert found.box.size.short_side <= 34
    assert found.covers is None


def test_what_lies_outside_the_picture_is_neither_covered_nor_seen(
    finder: FaceFinder, bare: Pixels, face: Face
) -> None:
    """A picture that ends above the chin: its border is repeated below."""
    lips = int(face.landmarks[17, 1])
    (found,) = finder.analyze(picture(bare[: lips + 6]))
    assert found.covers is not None
    assert found.covers.features[Feature.CHIN] == FeatureCover(0.0, 0.0)
    assert found.covers.features[Feature.MOUTH].share < 0.3
