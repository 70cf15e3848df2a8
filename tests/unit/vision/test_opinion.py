"""Drawings are offered and not taken for people; people are still taken for people."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.face import Certainty, Reading
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Box, Size
from desktop.domain.picture import Picture, PictureInfo
from desktop.vision.analyzer import labelled
from desktop.vision.covers import MAP_SIDE
from desktop.vision.detector import Candidate
from desktop.vision.finding import FoundFace
from desktop.vision.landmarks import MeshedFace
from desktop.vision.opinion import (
    BEYOND_DOUBT,
    DECIDED,
    SecondOpinion,
    decidedness,
    made_whole,
    of_one_colour,
    outlined,
    shown,
)
from desktop.vision.patch import PATCH_SIDE, Square
from desktop.vision.proposals import proposals
from tests.builders import make_face
from tests.drawings import COMIC_FACE, cartoon, comic
from tests.unit.vision.portraits import bgr, resized

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.vision.analyzer import FaceFinder
    from desktop.vision.covers import Planes

SIDE = 40
LOCAL = np.random.default_rng(4).uniform(40, 210, (478, 3)).astype(np.float32)


def picture(pixels: Pixels) -> Picture:
    size = Size(pixels.shape[1], pixels.shape[0])
    return Picture(PictureInfo(Path("drawn.png"), PictureFormat.PNG, size, 1000), pixels)


class Network:
    """Gives the same share of own face everywhere; ``asked`` counts."""

    def __init__(self, own: float) -> None:
        self.own = own
        self.asked = 0

    def look(self, _: Pixels) -> Planes:
        self.asked += 1
        return np.full((3, MAP_SIDE, MAP_SIDE), self.own, np.float32)


def found(score: float, certainty: Certainty = Certainty.FACE) -> FoundFace:
    square = Square((50, 50), 100, 0.0)
    patch = np.random.default_rng(2).integers(0, 256, (PATCH_SIDE, PATCH_SIDE, 3), np.uint8)
    candidate = Candidate((10, 10, 90, 90), np.zeros((5, 2), np.float32), score)
    return FoundFace(candidate, MeshedFace(0.99, square, patch, LOCAL), certainty)


@pytest.mark.parametrize(
    ("own", "certainty"), [(0.99, Certainty.FACE), (0.01, Certainty.FACE), (0.6, Certainty.UNSURE)]
)
def test_an_undecided_network_makes_a_doubtful_face_an_unsure_one(own: float, certainty: Certainty) -> None:
    assert SecondOpinion(Network(own)).on(found(0.8), Size(100, 100)).certainty is certainty  # type: ignore[arg-type]


@pytest.mark.parametrize("one", [found(BEYOND_DOUBT), found(0.7, Certainty.UNSURE)])
def test_nobody_is_asked_about_what_is_beyond_doubt_or_unsure_already(one: FoundFace) -> None:
    network = Network(0.5)
    assert SecondOpinion(network).on(one, Size(100, 100)) is one  # type: ignore[arg-type]
    assert network.asked == 0


def test_of_a_map_the_part_in_the_picture_is_known() -> None:
    part = shown(Square((0, 50), 100, 0.0), Size(200, 40))
    assert not part[:, : MAP_SIDE // 2].any()
    assert part[: MAP_SIDE * 2 // 5, MAP_SIDE // 2 :].all()
    assert not part[MAP_SIDE * 2 // 5 + 1 :].any()


def test_of_a_face_without_an_area_nothing_is_decided() -> None:
    planes = np.ones((3, MAP_SIDE, MAP_SIDE), np.float32)
    assert decidedness(planes, outlined(np.full((478, 3), -900, np.float32))) == 0
    assert decidedness(planes, outlined(LOCAL)) == 0.5


@pytest.mark.parametrize(("own", "certainty"), [(0.93, Certainty.FACE), (0.9, Certainty.UNSURE)])
def test_of_a_face_that_the_border_cuts_less_decidedness_is_asked_for(own: float, certainty: Certainty) -> None:
    assert SecondOpinion(Network(own)).on(found(0.8), Size(100, 60)).certainty is certainty  # type: ignore[arg-type]
    assert SecondOpinion(Network(0.93)).on(found(0.8), Size(100, 100)).certainty is Certainty.UNSURE  # type: ignore[arg-type]


def test_what_the_border_cuts_off_is_made_up_of_the_other_side() -> None:
    patch = np.random.default_rng(1).integers(0, 256, (PATCH_SIDE, PATCH_SIDE, 3), np.uint8)
    inside = np.ones((MAP_SIDE, MAP_SIDE), np.bool_)
    inside[:, : MAP_SIDE // 4] = False
    whole, quarter = made_whole(patch, inside), PATCH_SIDE // 4
    assert (whole[:, quarter:] == patch[:, quarter:]).all()
    assert (whole[:, :quarter] == patch[:, ::-1][:, :quarter]).all()


@pytest.fixture(scope="module")
def grace_hopper(samples: Path) -> Pixels:
    return bgr(samples / "grace_hopper.jpg")


def test_a_person_is_decided(finder: FaceFinder, grace_hopper: Pixels) -> None:
    with finder._nets() as nets:
        (face,) = nets.search.find(grace_hopper)
        assert decidedness(nets.covers.look(face.meshed.patch), outlined(face.meshed.local)) >= DECIDED


def test_a_drawing_is_offered_where_its_face_is(finder: FaceFinder) -> None:
    faces = finder.analyze(picture(comic()))
    assert faces
    assert {face.certainty for face in faces} == {Certainty.UNSURE}
    assert max(face.box.overlap(COMIC_FACE) for face in faces) > 0.4


@pytest.mark.parametrize("zoom", [0.6, 1.0])
def test_a_drawing_with_all_features_is_a_question(finder: FaceFinder, zoom: float) -> None:
    """Flat paint tells it from a person: the detector's score is up to 0.89, the cover network decided."""
    faces = finder.analyze(picture(resized(cartoon(), zoom)))
    assert [face.certainty for face in faces] == [Certainty.UNSURE]


def test_a_cover_of_one_colour_is_no_drawing() -> None:
    one = found(0.8)
    one.meshed.patch[PATCH_SIDE // 2 :] = 40
    assert SecondOpinion(LowerHalfCovered()).on(one, Size(100, 100)).certainty is Certainty.FACE  # type: ignore[arg-type]


class LowerHalfCovered:
    """Is sure that the upper half is the person's own and the lower one is not."""

    def look(self, _: Pixels) -> Planes:
        planes = np.zeros((3, MAP_SIDE, MAP_SIDE), np.float32)
        planes[0, : MAP_SIDE // 2] = 1
        return planes


def test_what_the_network_said_of_a_whole_patch_is_kept_for_what_covers_it() -> None:
    whole = SecondOpinion(Network(0.99)).on(found(0.8), Size(100, 100))  # type: ignore[arg-type]
    assert whole.planes is not None
    assert SecondOpinion(Network(0.99)).on(found(0.8), Size(100, 60)).planes is None  # type: ignore[arg-type]


def test_how_much_of_a_face_is_of_one_colour() -> None:
    patch = np.full((PATCH_SIDE, PATCH_SIDE, 3), 120, np.uint8)
    patch[: PATCH_SIDE // 4] = 130
    everywhere = np.ones((MAP_SIDE, MAP_SIDE), np.bool_)
    assert of_one_colour(patch, everywhere) == 0.75
    assert of_one_colour(patch, ~everywhere) == 0


def test_what_is_known_is_not_proposed_again(finder: FaceFinder) -> None:
    with finder._nets() as nets:
        first = proposals(nets.detector, comic(), ())
        assert first
        assert proposals(nets.detector, comic(), first) == []


def test_beside_a_person_nothing_more_is_proposed(finder: FaceFinder, grace_hopper: Pixels) -> None:
    beside = np.vstack([comic()[:, :512], grace_hopper])
    assert [face.is_sure for face in finder.analyze(picture(beside))].count(True) == 1


def test_what_was_a_face_before_is_not_doubted_again() -> None:
    doubted = replace(make_face("", Box(100, 100, 80, 90)), certainty=Certainty.UNSURE, reading=Reading.ESTIMATED)
    (again,) = labelled([doubted], [("F4", Box(104, 98, 80, 90))])
    assert (again.label, again.is_sure) == ("F4", True)
    (elsewhere,) = labelled([doubted], [("F4", Box(400, 98, 80, 90))])
    assert not elsewhere.is_sure
