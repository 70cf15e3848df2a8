"""The JSON of the cloud commands: the contract that scripts rely on."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.calls import Charged, CloudPictureUrl, MaterialPage, RemoteFace, RemoteMaterial, Who
from desktop.domain.cloud.connection import ConnectionOutcome, ConnectionReport
from desktop.domain.cloud.errors import Advice, Verdict
from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.geometry import Box
from desktop.domain.jobs import NoProgress
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.services.cloud.documents import connection_document, fusion_document, materials_document, status_words
from desktop.services.cloud.jobs import CloudPhoto, FuseJob, Saved, UltraJob
from desktop.services.documents import error_document
from tests.unit.services.cloud.conftest import SETTINGS
from tests.unit.services.cloud.fakes import REQUEST_ID, cloud_error

if TYPE_CHECKING:
    from tests.unit.services.cloud.conftest import Desk

VERDICT = Verdict(Who.KEYS, Advice("Copy the key again.", "重新复制密钥。"))


def material(status: int) -> RemoteMaterial:
    return RemoteMaterial("mt_1", "a.png", status, "2022", "2023", "审核成功", (RemoteFace("mt_1_1", Box(1, 2, 3, 4)),))


def test_a_fusion_names_photos_boxes_and_face_ids(desk: Desk, grace_hopper: Path) -> None:
    photos = (
        CloudPhoto(grace_hopper, face_id="mt_1_1"),
        CloudPhoto(CloudPictureUrl("https://example.com/b.jpg"), face_id="mt_1_2"),
    )
    plan = desk.cloud.fuser.plan_fuse(FuseJob("at_1", "mt_1", photos))
    fusion = desk.cloud.fuser.send(plan, SETTINGS, NoProgress())
    note = Finding(FindingCode.SUFFIX_CORRECTED, Severity.INFO, {"name": "out.jpg", "format": "jpg"})
    document = json.loads(json.dumps(fusion_document(fusion, Saved(Path("out.jpg"), (note,)))))
    assert document["output"] == "out.jpg"
    assert document["engine"] == "FuseFace"
    assert document["request_id"] == REQUEST_ID
    assert document["elapsed_ms"] > 0
    assert document["faces"] == [
        {
            "photo": "grace_hopper.jpg",
            "photo_box": {"x": 175, "y": 116, "width": 181, "height": 217},
            "template_label": None,
            "template_box": None,
            "template_face_id": "mt_1_1",
        },
        {
            "photo": "https://example.com/b.jpg",
            "photo_box": None,
            "template_label": None,
            "template_box": None,
            "template_face_id": "mt_1_2",
        },
    ]
    assert [finding["code"] for finding in document["findings"]] == ["photo.unchecked", "write.suffix_corrected"]
    assert "url" not in document


def test_a_fusion_by_url_says_where_and_until_when(desk: Desk, astronaut: Path, grace_hopper: Path) -> None:
    plan = desk.cloud.fuser.plan_ultra(UltraJob(astronaut, (CloudPhoto(grace_hopper),)))
    fusion = desk.cloud.fuser.send(plan, SETTINGS, NoProgress())
    expires = datetime(2025, 3, 15, tzinfo=UTC)
    document = fusion_document(replace(fusion, url="https://h/r.png", expires=expires), Saved(Path("o.jpg")))
    assert (document["engine"], document["url"]) == ("FuseFaceUltra", "https://h/r.png")
    assert document["expires"] == "2025-03-15T00:00:00+00:00"
    assert document["faces"][0]["template_label"] == "F1"
    assert document["faces"][0]["template_box"]["width"] > 34


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
    assert connection_document(report) == {"outcome": "ok", "skew_seconds": 1.5, "request_id": "r"}


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
            "request_id": "",
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
    }


def test_other_failures_keep_their_short_form() -> None:
    error = FaceError(ErrorCode.FACE_NOT_FOUND, "none")
    assert error_document(error) == {"code": "face.not_found", "message": "none"}
