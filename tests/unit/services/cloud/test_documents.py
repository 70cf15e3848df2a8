"""The JSON of the cloud commands: the contract that scripts rely on."""

from __future__ import annotations

import pytest

from desktop.domain.cloud.calls import Charged, MaterialPage, RemoteFace, RemoteMaterial, Who
from desktop.domain.cloud.connection import ConnectionOutcome, ConnectionReport
from desktop.domain.cloud.errors import Advice, Verdict
from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.geometry import Box
from desktop.services.cloud.documents import connection_document, materials_document, status_words
from desktop.services.documents import error_document
from tests.unit.services.cloud.fakes import REQUEST_ID, cloud_error

VERDICT = Verdict(Who.KEYS, Advice("Copy the key again.", "重新复制密钥。"))


def material(status: int) -> RemoteMaterial:
    return RemoteMaterial("mt_1", "a.png", status, "2022", "2023", "审核成功", (RemoteFace("mt_1_1", Box(1, 2, 3, 4)),))


def test_materials_say_their_status_in_words() -> None:
    document = materials_document("at_1", MaterialPage((material(0), material(21), material(99)), ()))
    assert document["activity_id"] == "at_1"
    rows = [(row["status"], row["status_words"], row["usable"]) for row in document["materials"]]
    assert rows == [(0, "in review", False), (21, "passed by machine", True), (99, "unknown", False)]
    assert document["materials"][0]["faces"] == [
        {"face_id": "mt_1_1", "box": {"x": 1, "y": 2, "width": 3, "height": 4}}
    ]


@pytest.mark.parametrize(("status", "words"), [(1, "passed by human"), (3, "under appeal"), (33, "role not in video")])
def test_every_known_status_has_words(status: int, words: str) -> None:
    assert status_words(material(status)) == words


def test_a_good_connection_tells_the_clock() -> None:
    report = ConnectionReport(ConnectionOutcome.OK, skew_seconds=1.5, request_id="r")
    assert connection_document(report) == {"outcome": "ok", "skew_seconds": 1.5, "request_id": "r", "attempts": 0}


def test_a_bad_connection_is_an_error_like_any_other() -> None:
    report = ConnectionReport(
        ConnectionOutcome.WRONG_KEY, verdict=VERDICT, service_code="AuthFailure.SignatureFailure", message="no"
    )
    assert connection_document(report) == {
        "error": {
            "code": "AuthFailure.SignatureFailure",
            "message": "no",
            "who": "keys",
            "advice": "Copy the key again.",
            "retryable": False,
            "charged": "no",
            "outcome": "wrong_key",
            "skew_seconds": None,
            "request_id": None,
            "attempts": 0,
        }
    }


def test_a_cloud_failure_says_who_must_act_and_what_it_cost() -> None:
    error = cloud_error()
    assert error_document(error) == {
        "code": "FailedOperation.NoFaceDetected",
        "message": "no face",
        "who": "photo",
        "advice": "Another photo.",
        "retryable": False,
        "charged": Charged.YES,
        "request_id": REQUEST_ID,
        "attempts": 1,
    }


def test_other_failures_keep_their_short_form() -> None:
    error = FaceError(ErrorCode.FACE_NOT_FOUND, "none")
    assert error_document(error) == {"code": "face.not_found", "message": "none"}
