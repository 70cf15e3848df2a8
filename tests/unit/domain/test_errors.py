"""Typed errors travel between processes as they are."""

from __future__ import annotations

import pickle

from desktop.domain.cloud.calls import Who
from desktop.domain.cloud.errors import Advice, CloudError, Verdict
from desktop.domain.errors import ErrorCode, PictureError


def test_an_error_keeps_its_code_and_numbers() -> None:
    error = PictureError(ErrorCode.PICTURE_TOO_MANY_PIXELS, "too large", path="a.jpg", pixels=9)
    error.add_note("seen in a test")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert type(again) is PictureError
    assert (again.code, again.message, str(again)) == (error.code, error.message, "too large")
    assert (again.values, again.__notes__) == ({"path": "a.jpg", "pixels": 9}, ["seen in a test"])


def test_an_error_of_the_cloud_keeps_what_to_do() -> None:
    verdict = Verdict(Who.PHOTO, Advice("Another photo.", "换一张照片。"))
    error = CloudError(ErrorCode.CLOUD_SERVICE, "refused", verdict=verdict, service_code="X", request_id="r-1")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert (again.verdict, again.service_code, again.request_id) == (verdict, "X", "r-1")
