"""Planning a crop: which faces, which frame, which size."""

from __future__ import annotations

import pytest

from desktop.domain.crop.solve import Aspect, Padding, PaddingKind
from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.geometry import Box, Size
from desktop.domain.preparing import CropMode, FaceChoice, PrepareOptions
from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FindingCode
from desktop.services.plan import choose_faces, plan_crop
from tests.builders import make_face, make_info

SMALL = make_face("F2", Box(100, 100, 80, 100))
LARGE = make_face("F1", Box(500, 400, 160, 200))


def test_the_largest_face_is_chosen_whatever_its_label() -> None:
    assert choose_faces((SMALL, LARGE), FaceChoice.largest()) == (LARGE,)


def test_all_faces_are_chosen() -> None:
    assert choose_faces((LARGE, SMALL), FaceChoice.all()) == (LARGE, SMALL)


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
    plan = plan_crop(make_info(), (LARGE,), PrepareOptions())
    assert plan.frame == Box(420, 300, 320, 400)
    assert plan.size == Size(320, 400)
    assert plan.faces[0].margins.smallest == pytest.approx(0.5)


def test_faces_are_told_in_output_pixels() -> None:
    plan = plan_crop(make_info(), (LARGE,), PrepareOptions())
    assert plan.faces[0].face.box == Box(80, 100, 160, 200)


def test_a_large_crop_is_scaled_down_to_the_limit_and_says_so() -> None:
    face = make_face("F1", Box(1200, 900, 1000, 1000))
    plan = plan_crop(make_info(Size(4000, 3000)), (face,), PrepareOptions())
    assert plan.size == Size(1080, 1080)
    assert plan.scale == pytest.approx(0.54)
    assert FindingCode.SCALED_DOWN in {finding.code for finding in plan.findings}


def test_a_small_crop_is_never_scaled_up() -> None:
    assert plan_crop(make_info(), (LARGE,), PrepareOptions()).scale == 1.0


def test_a_face_that_falls_below_the_limit_by_scaling_is_warned_of() -> None:
    faces = (make_face("F1", Box(200, 300, 900, 1200)), make_face("F2", Box(3000, 800, 80, 90)))
    options = PrepareOptions(crop=CropMode.KEEP, faces=FaceChoice.all())
    plan = plan_crop(make_info(Size(4000, 3000)), faces, options)
    shrunk = [finding for finding in plan.findings if finding.code is FindingCode.FACE_SHRUNK]
    assert [(finding.face, finding.severity) for finding in shrunk] == [("F2", Severity.WARN)]
    assert shrunk[0].values["limit"] == 34


def test_a_face_at_the_border_fails_with_side_and_pixels() -> None:
    face = make_face("F1", Box(10, 400, 160, 200))
    plan = plan_crop(make_info(), (face,), PrepareOptions())
    assert plan.frame is None
    assert plan.impossible is not None
    finding = plan.findings[0]
    assert (finding.code, finding.severity, finding.face) == (FindingCode.CROP_IMPOSSIBLE, Severity.FAIL, "F1")
    assert finding.values == {"side": "left", "pixels": 70}


def test_padding_makes_room_at_the_border_and_says_how_much() -> None:
    face = make_face("F1", Box(10, 400, 160, 200))
    plan = plan_crop(make_info(), (face,), PrepareOptions(padding=Padding(PaddingKind.BLUR)))
    assert plan.padded
    assert plan.frame == Box(-70, 300, 320, 400)
    padded = next(finding for finding in plan.findings if finding.code is FindingCode.PADDED)
    assert padded.values == {"left": 70, "top": 0, "right": 0, "bottom": 0}


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
