"""Planning a crop: which faces, which frame, which size."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.crop.solve import Aspect, Padding, PaddingKind
from desktop.domain.crop.values import JITTER
from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.geometry import Box, Size
from desktop.domain.preparing import CropMode, FaceChoice, PrepareOptions
from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FindingCode
from desktop.services.plan import choose_faces, plan_crop
from tests.builders import make_face, make_info

SMALL = make_face("F2", Box(100, 100, 80, 100))
LARGE = make_face("F1", Box(500, 400, 160, 200))
EXACT = PrepareOptions(margin=2.0)
PADDED = PrepareOptions(margin=2.0, padding=Padding(PaddingKind.BLUR))


def test_the_largest_face_is_chosen_whatever_its_label() -> None:
    assert choose_faces((SMALL, LARGE), FaceChoice.largest()) == (LARGE,)


def test_all_faces_that_can_be_used_are_chosen() -> None:
    tiny = make_face("F3", Box(300, 10, 34, 40))
    assert choose_faces((LARGE, SMALL, tiny), FaceChoice.all()) == (LARGE, SMALL)


def test_each_face_is_chosen_whether_it_can_be_used_or_not() -> None:
    tiny = make_face("F3", Box(300, 10, 34, 40))
    assert choose_faces((LARGE, SMALL, tiny), FaceChoice.each()) == (LARGE, SMALL, tiny)


def test_faces_are_chosen_by_label_each_once() -> None:
    assert choose_faces((LARGE, SMALL), FaceChoice.of("F2", "F2")) == (SMALL,)


def test_an_unknown_label_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(FaceError) as caught:
        choose_faces((LARGE, SMALL), FaceChoice.of("F3"))
    assert caught.value.code is ErrorCode.FACE_UNKNOWN_LABEL
    assert caught.value.values["known"] == "F1, F2"


def test_an_automatic_crop_without_a_face_is_an_error() -> None:
    with pytest.raises(FaceError) as caught:
        plan_crop(make_info(), (), PrepareOptions())
    assert caught.value.code is ErrorCode.FACE_NOT_FOUND


def test_the_smallest_crop_keeps_exactly_the_double_margin() -> None:
    plan = plan_crop(make_info(), (LARGE,), EXACT)
    assert plan.frame == Box(420, 300, 320, 400)
    assert plan.size == Size(320, 400)
    assert plan.faces[0].margins.smallest == pytest.approx(0.5)


def test_the_usual_crop_is_three_times_the_face() -> None:
    assert plan_crop(make_info(), (LARGE,), PrepareOptions()).frame == Box(340, 200, 480, 600)


def test_where_three_times_does_not_fit_it_is_as_near_to_it_as_the_picture_allows() -> None:
    face = make_face("F1", Box(150, 400, 160, 200))
    plan = plan_crop(make_info(), (face,), PrepareOptions())
    assert not plan.padded
    assert plan.faces[0].margins.smallest == pytest.approx(150 / 160, abs=0.01)


def test_below_the_jitter_no_crop_is_made_unless_the_exact_minimum_is_asked_for() -> None:
    face = make_face("F1", Box(85, 400, 160, 200))
    usual = plan_crop(make_info(), (face,), PrepareOptions())
    assert usual.frame is None
    assert usual.impossible is not None
    assert usual.impossible.offers.factor == pytest.approx(2.06)
    assert plan_crop(make_info(), (face,), EXACT).frame == Box(5, 300, 320, 400)


def test_no_more_is_padded_than_the_jitter_asks_for() -> None:
    face = make_face("F1", Box(10, 400, 160, 200))
    plan = plan_crop(make_info(), (face,), replace(PADDED, margin=3.0))
    assert plan.faces[0].margins.smallest == pytest.approx(0.5 + JITTER)


def test_faces_are_told_in_output_pixels() -> None:
    plan = plan_crop(make_info(), (LARGE,), EXACT)
    assert plan.faces[0].face.box == Box(80, 100, 160, 200)


def test_a_large_crop_is_scaled_down_to_the_limit_and_says_so() -> None:
    face = make_face("F1", Box(1200, 900, 1000, 1000))
    plan = plan_crop(make_info(Size(4000, 3000)), (face,), EXACT)
    assert plan.size == Size(1080, 1080)
    assert plan.scale == pytest.approx(0.54)
    assert FindingCode.SCALED_DOWN in {finding.code for finding in plan.findings}


def test_a_small_crop_is_never_scaled_up() -> None:
    assert plan_crop(make_info(), (LARGE,), PrepareOptions()).scale == 1.0


def test_a_face_that_falls_below_the_limit_by_scaling_is_warned_of() -> None:
    faces = (make_face("F1", Box(200, 300, 900, 1200)), make_face("F2", Box(3000, 800, 80, 90)))
    options = PrepareOptions(crop=CropMode.KEEP, faces=FaceChoice.each())
    plan = plan_crop(make_info(Size(4000, 3000)), faces, options)
    shrunk = [finding for finding in plan.findings if finding.code is FindingCode.FACE_SHRUNK]
    assert [(finding.face, finding.severity) for finding in shrunk] == [("F2", Severity.WARN)]
    assert shrunk[0].values["limit"] == 34


def test_a_face_at_the_border_fails_with_side_and_pixels() -> None:
    face = make_face("F1", Box(10, 400, 160, 200))
    plan = plan_crop(make_info(), (face,), EXACT)
    assert plan.frame is None
    assert plan.impossible is not None
    finding = plan.findings[0]
    assert (finding.code, finding.severity, finding.face) == (FindingCode.CROP_IMPOSSIBLE, Severity.FAIL, "F1")
    assert finding.values == {"side": "left", "pixels": 70}


def test_padding_makes_room_at_the_border_and_says_how_much() -> None:
    face = make_face("F1", Box(10, 400, 160, 200))
    plan = plan_crop(make_info(), (face,), PADDED)
    assert plan.padded
    assert plan.frame == Box(-70, 300, 320, 400)
    padded = next(finding for finding in plan.findings if finding.code is FindingCode.PADDED)
    assert padded.values == {"left": 70, "top": 0, "right": 0, "bottom": 0}


def test_of_all_usable_faces_one_that_would_be_too_small_in_the_output_is_left_out() -> None:
    large, far = make_face("F1", Box(1200, 1300, 900, 1000)), make_face("F2", Box(2600, 800, 60, 70))
    usable = PrepareOptions(margin=2.0, faces=FaceChoice.all())
    plan = plan_crop(make_info(Size(4000, 3500)), (large, far), usable)
    assert [item.face.label for item in plan.faces] == ["F1"]
    (told,) = [one for one in plan.findings if one.code is FindingCode.FACES_LEFT_OUT]
    assert told.values == {"count": 1, "used": 1, "least": 34, "most": 6}
    strict = plan_crop(make_info(Size(4000, 3500)), (large, far), replace(usable, faces=FaceChoice.each()))
    assert [item.face.label for item in strict.faces] == ["F1", "F2"]
    assert FindingCode.FACES_LEFT_OUT not in {one.code for one in strict.findings}


def test_keeping_the_frame_keeps_all_of_it() -> None:
    plan = plan_crop(make_info(), (LARGE,), PrepareOptions(crop=CropMode.KEEP))
    assert plan.frame == Box(0, 0, 1200, 1000)


def test_a_frame_of_ones_own_is_taken_as_it_is() -> None:
    frame = Box(50, 60, 700, 800)
    plan = plan_crop(make_info(), (LARGE,), PrepareOptions(crop=CropMode.MANUAL, frame=frame))
    assert (plan.frame, plan.padded) == (frame, False)


def test_a_frame_of_ones_own_beyond_the_picture_is_padded() -> None:
    frame = Box(-50, 60, 700, 800)
    assert plan_crop(make_info(), (LARGE,), PrepareOptions(crop=CropMode.MANUAL, frame=frame)).padded


def test_the_aspect_is_met() -> None:
    plan = plan_crop(make_info(), (LARGE,), PrepareOptions(aspect=Aspect.of(1, 1)))
    assert abs(plan.size.width - plan.size.height) <= 1
