"""Orders and outcomes: what makes two of them the same, and what must not be written over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from desktop.domain.cloud.calls import CloudPictureUrl
from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.fusion import FusedFace
from desktop.domain.fusing.order import Assignment, Order, Sending, Source
from desktop.domain.fusing.outcome import FusedPicture, Outcome
from desktop.domain.geometry import Box

TEMPLATE, PHOTO = Source(Path("t.png")), Source(Path("user.jpg"))
URL = CloudPictureUrl("https://example.com/user.jpg")
ORDER = Order("local", TEMPLATE, (Assignment(PHOTO, "F1"),))
PICTURE = FusedPicture(np.zeros((4, 4, 3), np.uint8), PictureFormat.PNG)
NO_FACE = FaceError(ErrorCode.FACE_NOT_FOUND, "none")


def test_what_is_only_about_the_way_does_not_make_another_order() -> None:
    subject = cast("Any", object())
    assert replace(ORDER, pictures={TEMPLATE: subject}, sending=Sending(force=True)) == ORDER
    assert replace(ORDER, engine="FuseFace") != ORDER


def test_the_users_own_files_are_known_once_each() -> None:
    pasted = Source(Path("Pasted 1.png"), b"png")
    photos = (Assignment(PHOTO, "F1"), Assignment(PHOTO, "F2"), Assignment(pasted), Assignment(URL))
    assert replace(ORDER, assignments=photos).files == (Path("t.png"), Path("user.jpg"))
    assert Order("FuseFace", None, photos).sources == (PHOTO, pasted, URL)


def test_a_photo_is_called_by_its_file_name_or_the_end_of_its_address() -> None:
    assert Assignment(Source(Path("/pictures/anna.jpg"))).name == "anna.jpg"
    assert Assignment(URL).name == "user.jpg"
    assert PHOTO.name == "user.jpg"


def test_a_history_keeps_no_pictures_that_went_in() -> None:
    full = replace(ORDER, pictures={TEMPLATE: cast("Any", object())})
    assert Outcome(full, PICTURE).kept().order.pictures == {}
    small = np.ones((2, 2, 3), np.uint8)
    assert Outcome(full, PICTURE).kept(small).fused.pixels is small


def test_an_outcome_is_a_picture_or_an_error() -> None:
    with pytest.raises(ValueError, match="a picture or an error"):
        Outcome(ORDER)
    with pytest.raises(ValueError, match="a picture or an error"):
        Outcome(ORDER, PICTURE, NO_FACE)


def test_asking_for_the_picture_of_a_failure_raises_it() -> None:
    with pytest.raises(FaceError, match="none"):
        _ = Outcome(ORDER, error=NO_FACE).fused
    with pytest.raises(ValueError, match="is a picture"):
        _ = Outcome(ORDER, PICTURE).failure


def test_boxes_that_were_left_to_the_service_are_not_known() -> None:
    known = FusedFace("a.jpg", template_box=Box(1, 2, 3, 4))
    assert Outcome(ORDER, PICTURE, faces=(known, FusedFace("b.jpg"))).boxes == (Box(1, 2, 3, 4),)
