"""The crop solver by example: the FAQ's own, borders, ties, offers."""

from __future__ import annotations

import pytest

from desktop.domain.crop.solve import (
    SUBSET_FACES,
    Aspect,
    CropGoal,
    CropImpossible,
    CropRequest,
    CropSolution,
    Padding,
    PaddingKind,
    Shortfall,
    Side,
    check_frame,
    fit_within,
    frame_margins,
    largest_factor,
    off_centre,
    scale_factors,
    solve,
)
from desktop.domain.geometry import Box, Margins, Size

BLUR = Padding(PaddingKind.BLUR)


def impossible(request: CropRequest) -> CropImpossible:
    answer = solve(request)
    assert isinstance(answer, CropImpossible)
    return answer


def test_the_faqs_example_a_face_of_20_x_50_gives_a_crop_of_40_x_100() -> None:
    request = CropRequest(Size(200, 200), (Box(90, 80, 20, 50),))
    assert solve(request) == CropSolution(Box(80, 55, 40, 100))


def test_three_times_the_face_box_is_the_literal_wording() -> None:
    request = CropRequest(Size(200, 200), (Box(90, 80, 20, 50),), margin=3.0)
    assert solve(request) == CropSolution(Box(70, 30, 60, 150))


def test_a_factor_means_the_decimal_it_is_written_as() -> None:
    # 0.55 of 20 is 11 pixels exactly; in binary floating point it is a hair more and would cost a twelfth
    request = CropRequest(Size(200, 200), (Box(90, 90, 20, 20),), margin=2.1)
    assert solve(request) == CropSolution(Box(79, 79, 42, 42))


def test_odd_faces_get_their_half_pixels_rounded_up() -> None:
    request = CropRequest(Size(100, 100), (Box(40, 40, 5, 7),))
    assert solve(request) == CropSolution(Box(37, 36, 11, 15))


def test_the_largest_crop_is_centred_and_reaches_the_nearest_borders() -> None:
    request = CropRequest(Size(200, 100), (Box(60, 40, 20, 20),), goal=CropGoal.LARGEST)
    # the middle is at 70, 50: a frame from 0 may reach 142, since it may be one pixel off the middle
    assert solve(request) == CropSolution(Box(0, 0, 142, 100))


def test_an_aspect_grows_the_side_that_is_too_short() -> None:
    request = CropRequest(Size(400, 400), (Box(190, 180, 20, 40),), aspect=Aspect.of(16, 9))
    assert solve(request) == CropSolution(Box(129, 160, 142, 80))


def test_a_tall_aspect_is_the_wide_one_turned() -> None:
    request = CropRequest(Size(400, 400), (Box(180, 190, 40, 20),), aspect=Aspect.of(9, 16))
    assert solve(request) == CropSolution(Box(160, 129, 80, 142))


def test_a_tie_goes_to_the_place_nearest_to_the_origin() -> None:
    # 27 pixels around a middle at 50 are half a pixel off either way: 36 to 63 or 37 to 64
    request = CropRequest(Size(100, 100), (Box(48, 40, 4, 13),), aspect=Aspect.of(1, 1))
    assert solve(request) == CropSolution(Box(36, 33, 27, 27))


def test_a_face_at_the_border_says_what_is_missing_and_where() -> None:
    answer = impossible(CropRequest(Size(200, 200), (Box(3, 80, 20, 20),)))
    assert answer.shortfalls == (Shortfall(0, Side.LEFT, 7),)


def test_a_face_that_is_cut_by_the_border_can_only_be_padded() -> None:
    face = Box(-5, 80, 20, 20)
    answer = impossible(CropRequest(Size(200, 200), (face,)))
    assert answer.offers.factor is None
    assert answer.offers.faces is None
    assert solve(CropRequest(Size(200, 200), (face,), padding=BLUR)) == CropSolution(answer.offers.pad, padded=True)


def test_a_face_outside_the_picture_has_no_factor() -> None:
    assert largest_factor(Size(50, 50), (Box(500, 10, 20, 20),)) is None


def test_each_side_names_the_face_that_reaches_furthest() -> None:
    faces = (Box(2, 40, 10, 10), Box(85, 40, 14, 10))
    answer = impossible(CropRequest(Size(100, 100), faces))
    assert answer.shortfalls == (Shortfall(0, Side.LEFT, 3), Shortfall(1, Side.RIGHT, 6))


def test_padding_is_not_used_where_the_picture_is_enough() -> None:
    request = CropRequest(Size(200, 200), (Box(90, 80, 20, 50),), padding=BLUR)
    assert solve(request) == CropSolution(Box(80, 55, 40, 100), padded=False)


def test_largest_stays_inside_the_picture_even_where_padding_is_allowed() -> None:
    request = CropRequest(Size(200, 100), (Box(90, 40, 20, 20),), padding=BLUR, goal=CropGoal.LARGEST)
    assert solve(request) == CropSolution(Box(0, 0, 200, 100), padded=False)


def test_largest_falls_back_to_the_smallest_padded_frame() -> None:
    request = CropRequest(Size(200, 100), (Box(3, 40, 20, 20),), padding=BLUR, goal=CropGoal.LARGEST)
    assert solve(request) == CropSolution(Box(-7, 30, 40, 40), padded=True)


def test_a_smaller_factor_is_offered_that_the_picture_allows() -> None:
    request = CropRequest(Size(200, 200), (Box(25, 80, 20, 20),), margin=4.0)
    assert impossible(request).offers.factor == 3.5


def test_the_largest_factor_is_rounded_down_to_hundredths() -> None:
    # 10 pixels beside 15 are 2/3 of the face: 2.3333...
    assert largest_factor(Size(35, 400), (Box(10, 200, 15, 15),)) == 2.33


def test_no_factor_is_offered_where_two_is_too_much() -> None:
    assert largest_factor(Size(100, 100), (Box(4, 40, 10, 10),)) is None


def test_fewer_faces_are_offered_when_one_is_at_the_border() -> None:
    faces = (Box(90, 80, 20, 20), Box(1, 80, 20, 20), Box(120, 80, 20, 20))
    assert impossible(CropRequest(Size(200, 200), faces)).offers.faces == (0, 2)


def test_of_equally_many_faces_the_larger_ones_are_kept() -> None:
    faces = (Box(5, 80, 12, 12), Box(176, 80, 14, 14))
    answer = impossible(CropRequest(Size(190, 200), faces, margin=2.0))
    assert answer.offers.faces is None
    faces = (Box(20, 80, 12, 12), Box(150, 80, 20, 20))
    answer = impossible(CropRequest(Size(190, 200), faces, margin=3.2))
    assert answer.offers.faces == (0,)


def test_a_crowd_is_reduced_to_the_largest_faces_that_fit() -> None:
    inner = tuple(Box(100 + 30 * index, 200, 20, 20) for index in range(SUBSET_FACES + 2))
    edge = Box(0, 200, 30, 30)
    answer = impossible(CropRequest(Size(600, 400), (*inner, edge)))
    assert answer.offers.faces == tuple(range(SUBSET_FACES - 1))


def test_a_users_own_frame_is_told_where_it_falls_short() -> None:
    faces = (Box(40, 40, 20, 20), Box(70, 40, 10, 10))
    assert check_frame(faces, Box(30, 30, 55, 40), 2.0) == ()
    assert check_frame(faces, Box(33, 30, 50, 37), 2.0) == (
        Shortfall(0, Side.LEFT, 3),
        Shortfall(0, Side.BOTTOM, 3),
        Shortfall(1, Side.RIGHT, 2),
    )


def test_margins_are_measured_for_each_face() -> None:
    faces = (Box(40, 40, 20, 20), Box(70, 40, 10, 10))
    assert frame_margins(faces, Box(30, 20, 60, 60)) == (Margins(0.5, 1.5, 1.0, 1.0), Margins(4.0, 1.0, 2.0, 3.0))


def test_off_centre_points_from_the_middle_of_the_frame_to_that_of_the_faces() -> None:
    assert off_centre((Box(40, 40, 20, 20),), Box(30, 30, 30, 50)) == (5.0, -5.0)


@pytest.mark.parametrize(
    ("size", "fitted"),
    [
        (Size(4000, 3000), Size(1080, 810)),
        (Size(3000, 4000), Size(810, 1080)),
        (Size(1080, 1080), Size(1080, 1080)),
        (Size(200, 100), Size(200, 100)),
        (Size(1081, 1), Size(1080, 1)),
        (Size(20000, 3), Size(1080, 1)),
    ],
)
def test_a_size_is_only_ever_shrunk(size: Size, fitted: Size) -> None:
    assert fit_within(size, 1080) == fitted


def test_the_scale_factors_are_what_rounding_made_of_them() -> None:
    assert scale_factors(Size(3001, 2000), Size(1080, 720)) == (1080 / 3001, 0.36)
