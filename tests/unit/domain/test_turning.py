"""Where the places of a picture are once it is turned: laws on any turn, and the turns one can do in the head."""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.domain.crop.solve import (
    Aspect,
    CropGoal,
    CropImpossible,
    CropRequest,
    CropSolution,
    Padding,
    PaddingKind,
    check_frame,
    largest_factor,
    solve,
    solve_towards,
)
from desktop.domain.face import face_lean, key_points, turned_face
from desktop.domain.face.given import GivenFace, GivenFaces
from desktop.domain.geometry import Box, Side, Size
from desktop.domain.geometry.turning import NO_TURN, Change, Turn, TurnedSize, lean
from desktop.domain.preparing import CropMode, PrepareOptions
from tests.builders import make_face, make_info

if TYPE_CHECKING:
    from desktop.domain.geometry.turning import Spot

SOURCE = Size(300, 200)
NEAR = 1e-6

sizes = st.builds(Size, st.integers(1, 4000), st.integers(1, 4000))
angles = st.integers(-17_999, 18_000).map(lambda hundredths: hundredths / 100)
turns = st.builds(Turn, angles, st.booleans())
exact_turns = st.builds(Turn, st.sampled_from([0.0, 90.0, 180.0, -90.0]), st.booleans())
spots = st.tuples(st.floats(-5000, 5000), st.floats(-5000, 5000))
boxes = st.builds(Box, st.integers(-500, 4000), st.integers(-500, 4000), st.integers(1, 900), st.integers(1, 900))


def near(first: Spot, second: Spot, *, within: float = NEAR) -> bool:
    return hypot(first[0] - second[0], first[1] - second[1]) <= within


@pytest.mark.parametrize(
    ("turn", "size", "corner"),
    [
        (NO_TURN, Size(300, 200), (0, 0)),
        (Turn(90), Size(200, 300), (200, 0)),
        (Turn(180), Size(300, 200), (300, 200)),
        (Turn(-90), Size(200, 300), (0, 300)),
        (Turn(flipped=True), Size(300, 200), (300, 0)),
        (Turn(90, flipped=True), Size(200, 300), (200, 300)),
    ],
)
def test_quarters_and_mirrors_bring_the_upper_left_corner_where_one_expects(
    turn: Turn, size: Size, corner: Spot
) -> None:
    turned = TurnedSize(turn, SOURCE)
    assert (turned.size, turned.spot((0, 0))) == (size, corner)
    assert turned.whole == Box.of_size(size)


@pytest.mark.parametrize("degrees", [181.0, -180.5, float("nan"), float("inf")])
def test_what_is_no_angle_is_refused(degrees: float) -> None:
    with pytest.raises(ValueError, match="degrees"):
        Turn(degrees)


@given(turn=turns, size=sizes, spot=spots)
def test_a_place_comes_back(turn: Turn, size: Size, spot: Spot) -> None:
    turned = TurnedSize(turn, size)
    assert near(turned.back(turned.spot(spot)), spot)


@given(turn=turns, size=sizes)
def test_all_of_the_picture_is_in_the_turned_one(turn: Turn, size: Size) -> None:
    turned = TurnedSize(turn, size)
    for corner in ((0, 0), (size.width, 0), (0, size.height), (size.width, size.height)):
        x, y = turned.spot(corner)
        assert -NEAR <= x <= turned.size.width + NEAR
        assert -NEAR <= y <= turned.size.height + NEAR


@given(first=turns, degrees=angles, flip=st.booleans(), spot=spots)
def test_two_turns_after_each_other_are_one(first: Turn, degrees: float, flip: bool, spot: Spot) -> None:
    once = TurnedSize(first, SOURCE)
    again = TurnedSize(Turn(degrees, flip), once.size)
    both = TurnedSize(first.then(degrees, flip=flip), SOURCE)
    middle, all_at_once = again.spot(once.spot((150, 100))), again.spot(once.spot(spot))
    expected = both.spot(spot)
    moved = (all_at_once[0] - middle[0], all_at_once[1] - middle[1])
    assert near(moved, (expected[0] - both.size.width / 2, expected[1] - both.size.height / 2), within=1e-3)


@given(turn=turns)
def test_a_turn_and_its_opposite_are_none(turn: Turn) -> None:
    back = turn.then(flip=turn.flipped)
    assert not back.then(-back.degrees)
    assert -180 < turn.then(360).degrees <= 180


@given(turn=turns, size=sizes, box=boxes)
def test_a_box_comes_back_to_the_pixel(turn: Turn, size: Size, box: Box) -> None:
    there, back = Change.between(size, NO_TURN, turn), Change.between(size, turn, NO_TURN)
    again = back.box(there.box(box))
    assert again.size == box.size
    assert max(abs(again.x - box.x), abs(again.y - box.y)) <= 2


@given(turn=exact_turns, size=sizes, box=boxes)
def test_quarters_and_mirrors_keep_a_box_exactly(turn: Turn, size: Size, box: Box) -> None:
    there, back = Change.between(size, NO_TURN, turn), Change.between(size, turn, NO_TURN)
    corners = [there.spot(corner) for corner in ((box.x, box.y), (box.right, box.bottom))]
    (left, right), (top, bottom) = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    assert there.box(box) == Box.from_edges(left, top, right, bottom)
    assert back.box(there.box(box)) == box


@given(before=turns, after=turns, box=boxes)
def test_a_box_on_the_way_through_other_turns_is_the_same_box(before: Turn, after: Turn, box: Box) -> None:
    """Pulled by hand through any angles it neither grows nor shrinks."""
    way = Change.between(SOURCE, before, after).box(Change.between(SOURCE, NO_TURN, before).box(box))
    direct = Change.between(SOURCE, NO_TURN, after).box(box)
    assert way.size == direct.size
    assert max(abs(way.x - direct.x), abs(way.y - direct.y)) <= 2


@given(turn=turns, size=sizes)
def test_the_whole_picture_without_empty_corners_is_as_large_as_can_be(turn: Turn, size: Size) -> None:
    assume(size.short_side >= 10)
    turned = TurnedSize(turn, size)
    whole = turned.whole
    assert turned.holds(whole)
    larger = Box(whole.x - 2, whole.y - 2, whole.width + 4, whole.height + 4)
    assert not turned.holds(larger)


@given(turn=turns, frame=boxes)
def test_a_frame_that_is_held_has_its_corners_in_the_source(turn: Turn, frame: Box) -> None:
    turned = TurnedSize(turn, Size(2000, 1500))
    corners = ((frame.x, frame.y), (frame.right, frame.y), (frame.x, frame.bottom), (frame.right, frame.bottom))
    places = [turned.back(corner) for corner in corners]
    shown = all(-NEAR <= x <= 2000 + NEAR and -NEAR <= y <= 1500 + NEAR for x, y in places)
    assert turned.holds(frame) is shown


def test_a_corner_that_reaches_out_is_told_by_the_side_that_must_give_way() -> None:
    turned = TurnedSize(Turn(10), SOURCE)
    whole = turned.whole
    missing = dict(turned.overhang(Box(whole.x, whole.y - 7, whole.width, whole.height + 7)))
    assert 6 <= missing.pop(Side.TOP) <= 8
    assert sum(missing.values()) <= 2, "what the leaning edges beside it take"


@given(lean_of=st.floats(-179, 179), turn=turns)
def test_what_leans_leans_so_much_more(lean_of: float, turn: Turn) -> None:
    """In a mirror the other eye is the right one, and the lean the opposite."""
    angle = np.radians(lean_of)
    right, left = (100.0, 100.0), (100.0 + 40 * np.cos(angle), 100.0 + 40 * np.sin(angle))
    change = Change.between(SOURCE, NO_TURN, turn)
    seen = [change.spot(right), change.spot(left)]
    first, second = reversed(seen) if change.mirrors else seen
    expected = (-lean_of if turn.flipped else lean_of) + turn.degrees
    assert abs((lean(first, second) - expected + 180) % 360 - 180) < 1e-6
    assert change.degrees == turn.degrees


def test_eyes_at_one_place_do_not_lean() -> None:
    assert lean((3, 4), (3, 4)) == 0


# -- faces ---------------------------------------------------------------------------------------------------------


def upright_face(box: Box) -> GivenFace:
    points = ((110, 120), (150, 120), (130, 140), (115, 160), (145, 160))
    return GivenFace(box, "F1", points=points)


def test_points_of_a_given_face_change_sides_in_a_mirror() -> None:
    """The person's own right eye is then the one on the other side."""
    given = GivenFaces((upright_face(Box(100, 100, 60, 80)),), dismissed=(Box(0, 0, 10, 20),))
    seen = given.turned(Change.between(SOURCE, NO_TURN, Turn(flipped=True)))
    assert seen.faces[0] == GivenFace(
        Box(140, 100, 60, 80), "F1", points=((150, 120), (190, 120), (170, 140), (155, 160), (185, 160))
    )
    assert seen.dismissed == (Box(290, 0, 10, 20),)
    assert seen.turned(Change.between(SOURCE, Turn(flipped=True), NO_TURN)) == given


def test_a_given_face_without_points_has_none_in_a_mirror() -> None:
    seen = GivenFace(Box(0, 0, 10, 10)).turned(Change.between(SOURCE, NO_TURN, Turn(flipped=True)))
    assert seen.points == ()


def with_eyes(right: Spot, left: Spot) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    points = make_face().landmarks.copy()
    points[[33, 133], :2], points[[263, 362], :2] = right, left
    return points


@given(turn=turns)
def test_a_face_leans_as_the_picture_is_turned_and_looks_the_other_way_in_a_mirror(turn: Turn) -> None:
    face = replace(make_face(yaw=12.0), landmarks=with_eyes((100, 100), (140, 100)))
    seen = turned_face(face, Change.between(SOURCE, NO_TURN, turn))
    assert abs((face_lean(seen) - turn.degrees + 180) % 360 - 180) < 0.01
    assert seen.pose.yaw == (-12.0 if turn.flipped else 12.0)
    assert abs((seen.pose.roll - turn.degrees + 180) % 360 - 180) < 0.01
    assert seen.covers is None
    back = turned_face(seen, Change.between(SOURCE, turn, NO_TURN))
    assert np.allclose(key_points(back.landmarks), key_points(face.landmarks), atol=0.01)


# -- pictures and options ------------------------------------------------------------------------------------------


def test_what_a_file_says_of_its_faces_is_turned_with_it() -> None:
    info = replace(
        make_info(SOURCE), labels=(("F1", Box(10, 20, 30, 40)),), given=GivenFaces((GivenFace(Box(10, 20, 30, 40)),))
    )
    turned = info.turned_to(Turn(90))
    assert (turned.size, turned.source_size, turned.turn) == (Size(200, 300), SOURCE, Turn(90))
    assert turned.labels == (("F1", Box(140, 10, 40, 30)),)
    assert turned.given.faces[0].box == Box(140, 10, 40, 30)
    assert turned.corners is None
    assert info.turned_to(Turn(5)).corners is not None
    assert turned.turned_to(NO_TURN) == info


def test_frame_and_given_faces_of_the_options_follow_the_picture() -> None:
    options = PrepareOptions(
        crop=CropMode.MANUAL, frame=Box(0, 0, 100, 50), given=GivenFaces((GivenFace(Box(10, 20, 30, 40)),))
    )
    turned = options.turned_to(Turn(90), SOURCE)
    assert (turned.frame, turned.given.faces[0].box) == (Box(150, 0, 50, 100), Box(140, 10, 40, 30))
    assert turned.turned_to(NO_TURN, SOURCE) == options


# -- crops ---------------------------------------------------------------------------------------------------------

CANVAS = Size(1600, 1200)


@st.composite
def tilted(draw: st.DrawFn) -> CropRequest:
    """Faces somewhere in a picture that leans."""
    degrees = draw(st.integers(-17_999, 18_000).filter(lambda it: it % 9000)) / 100
    turned = TurnedSize(Turn(degrees, draw(st.booleans())), CANVAS)
    width, height = turned.size.width, turned.size.height
    box = st.builds(Box, st.integers(0, width), st.integers(0, height), st.integers(20, 300), st.integers(20, 300))
    aspect = draw(st.sampled_from([Aspect(), Aspect.of(1, 1), Aspect.of(3, 4)]))
    faces = tuple(draw(st.lists(box, min_size=1, max_size=3)))
    margin = draw(st.integers(200, 400)) / 100
    return CropRequest(turned.size, faces, margin=margin, aspect=aspect, turned=turned)


@given(request=tilted(), goal=st.sampled_from(CropGoal))
def test_a_crop_keeps_out_of_the_empty_corners_or_says_how_much_is_missing(
    request: CropRequest, goal: CropGoal
) -> None:
    answer = solve(replace(request, goal=goal))
    assert request.turned is not None
    if isinstance(answer, CropSolution):
        assert request.turned.holds(answer.frame)
        assert not check_frame(request.faces, answer.frame, request.margin)
    else:
        assert answer.shortfalls
        padded = solve(replace(request, padding=Padding(PaddingKind.BLUR)))
        assert padded == CropSolution(answer.offers.pad, padded=True)


@given(request=tilted())
def test_towards_a_factor_the_crop_comes_as_near_as_the_leaning_picture_lets_it(request: CropRequest) -> None:
    reached = largest_factor(request.picture, request.faces, request.aspect, request.turned)
    answer = solve_towards(request, least=2.0)
    assert isinstance(answer, CropImpossible) is (reached is None)
    if reached is not None:
        assert answer == solve(replace(request, margin=min(reached, request.margin)))


def test_fewer_faces_are_offered_where_one_lies_in_an_empty_corner() -> None:
    turned = TurnedSize(Turn(20), CANVAS)
    middle = Box(turned.size.width // 2 - 50, turned.size.height // 2 - 50, 100, 100)
    answer = solve(CropRequest(turned.size, (middle, Box(5, 5, 100, 100)), turned=turned))
    assert isinstance(answer, CropImpossible)
    assert answer.offers.faces == (0,)
