"""One charged call: its picture is verified, its usage recorded."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.calls import Action, Charged, CloudPictureUrl
from desktop.domain.cloud.errors import CloudError
from desktop.domain.cloud.usage import SUCCEEDED
from desktop.domain.errors import ErrorCode
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Size
from desktop.domain.jobs import Cancelled, NoProgress
from desktop.domain.rules.rules import FindingCode
from desktop.services.cloud.jobs import CloudFusion, CloudPhoto, FuseJob, UltraJob
from desktop.services.cloud.usage import CANCELLED, RETRIED
from tests.unit.services.cloud.conftest import SETTINGS, Desk, build_desk
from tests.unit.services.cloud.fakes import (
    EXCHANGE,
    REQUEST_ID,
    BrokenLedger,
    FakeCloud,
    Stopped,
    cloud_error,
    tried_again,
)

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.vision.analyzer import FaceFinder

PHOTO = CloudPhoto(CloudPictureUrl("https://example.com/user.jpg"))
JOB = FuseJob("at_1", "mt_1", (PHOTO,))


def fused(desk: Desk, job: FuseJob = JOB) -> CloudFusion:
    return desk.cloud.fuser.send(desk.cloud.fuser.plan_fuse(job), SETTINGS, NoProgress())


def failure(desk: Desk) -> CloudError:
    with pytest.raises(CloudError) as caught:
        fused(desk)
    return caught.value


def test_the_result_is_what_the_service_sent_and_a_picture(desk: Desk, grace_hopper: Path) -> None:
    fusion = fused(desk)
    assert fusion.data == grace_hopper.read_bytes()
    assert (fusion.size, fusion.format) == (Size(512, 600), PictureFormat.JPEG)
    assert fusion.pixels.shape == (600, 512, 3)
    assert (fusion.request_id, fusion.exchange) == (REQUEST_ID, EXCHANGE)
    assert fusion.elapsed_ms > 0
    assert fusion.faces == fusion.plan.faces
    assert desk.service.fused == [fusion.plan.request]


def test_ultra_sends_its_own_request(desk: Desk, couple: Path) -> None:
    plan = desk.cloud.fuser.plan_ultra(UltraJob(couple, (PHOTO,)))
    fusion = desk.cloud.fuser.send(plan, SETTINGS, NoProgress())
    assert desk.service.fused == [fusion.plan.request]
    assert desk.recorded[0].action is Action.FUSE_FACE_ULTRA


def test_a_call_that_succeeded_is_recorded_as_charged(desk: Desk) -> None:
    fused(desk)
    [record] = desk.recorded
    assert (record.action, record.code, record.charged) == (Action.FUSE_FACE, SUCCEEDED, Charged.YES)
    assert (record.project_id, record.model_id, record.request_id) == ("at_1", "mt_1", REQUEST_ID)
    assert (record.time, record.latency_ms, record.endpoint) == (EXCHANGE.started, 321.0, SETTINGS.fusion_url)


def test_each_earlier_attempt_may_have_been_charged_too(desk: Desk) -> None:
    desk.service.exchange = tried_again(3)
    fused(desk)
    assert [(record.code, record.charged) for record in desk.recorded] == [
        (RETRIED, Charged.UNKNOWN),
        (RETRIED, Charged.UNKNOWN),
        (SUCCEEDED, Charged.YES),
    ]


def test_an_error_of_the_service_is_recorded_and_raised(desk: Desk) -> None:
    desk.service.error = cloud_error()
    assert failure(desk) is desk.service.error
    [record] = desk.recorded
    assert (record.code, record.charged) == ("FailedOperation.NoFaceDetected", Charged.YES)


@pytest.mark.parametrize(
    "error",
    [
        cloud_error("RequestSizeLimitExceeded", code=ErrorCode.CLOUD_REQUEST, charged=Charged.NO, exchange=None),
        cloud_error("InvalidAction", code=ErrorCode.CLOUD_NOT_OFFERED, charged=Charged.NO),
        cloud_error(
            "cloud.network",
            code=ErrorCode.CLOUD_NETWORK,
            charged=Charged.NO,
            exchange=replace(EXCHANGE, status=None, failure="cloud.network"),
        ),
    ],
    ids=lambda error: error.code.value,
)
def test_what_never_reached_the_service_is_not_recorded(desk: Desk, error: CloudError) -> None:
    desk.service.error = error
    failure(desk)
    assert desk.recorded == ()


def test_a_call_without_a_reply_may_have_been_charged(desk: Desk) -> None:
    silent = replace(EXCHANGE, status=None, failure="cloud.timeout")
    desk.service.error = cloud_error(
        "cloud.timeout", code=ErrorCode.CLOUD_TIMEOUT, charged=Charged.UNKNOWN, exchange=silent
    )
    failure(desk)
    assert [(record.code, record.charged) for record in desk.recorded] == [("cloud.timeout", Charged.UNKNOWN)]


def test_a_call_that_was_stopped_may_have_been_charged(desk: Desk) -> None:
    plan = desk.cloud.fuser.plan_fuse(JOB)
    with pytest.raises(Cancelled):
        desk.cloud.fuser.send(plan, SETTINGS, Stopped())
    assert [(record.code, record.charged) for record in desk.recorded] == [(CANCELLED, Charged.UNKNOWN)]


def test_a_result_that_is_no_picture_never_looks_like_one(desk: Desk) -> None:
    desk.service.picture = b"<html>not a picture</html>"
    error = failure(desk)
    assert (error.code, error.verdict.charged) == (ErrorCode.CLOUD_RESULT, Charged.YES)
    assert (error.request_id, error.exchange) == (REQUEST_ID, EXCHANGE)
    assert [(record.code, record.charged) for record in desk.recorded] == [("cloud.result", Charged.YES)]


def test_a_truncated_result_is_found_out(desk: Desk, grace_hopper: Path) -> None:
    desk.service.picture = grace_hopper.read_bytes()[:20_000]
    assert failure(desk).code is ErrorCode.CLOUD_RESULT


def test_a_ledger_that_cannot_be_written_costs_nobody_the_result(analyzer: FaceFinder, grace_hopper: Path) -> None:
    desk = build_desk(analyzer, BrokenLedger(), FakeCloud(grace_hopper.read_bytes()))
    fusion = fused(desk)
    assert fusion.data == grace_hopper.read_bytes()
    [finding] = [finding for finding in fusion.findings if finding.code is FindingCode.USAGE_NOT_RECORDED]
    assert finding.values == {"reason": "no room for the ledger"}


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (sqlite3.OperationalError("an error that nobody has heard of"), "nobody has heard of"),
        (ValueError("a bug in the ledger"), "ValueError: a bug in the ledger"),
    ],
)
def test_nothing_that_a_ledger_raises_costs_the_result(
    analyzer: FaceFinder, grace_hopper: Path, caplog: pytest.LogCaptureFixture, error: Exception, reason: str
) -> None:
    """A bug is logged as one, and the picture that was paid for is there."""
    desk = build_desk(analyzer, BrokenLedger(error), FakeCloud(grace_hopper.read_bytes()))
    fusion = fused(desk)
    assert fusion.data == grace_hopper.read_bytes()
    [finding] = [finding for finding in fusion.findings if finding.code is FindingCode.USAGE_NOT_RECORDED]
    assert reason in str(finding.values["reason"])
    assert "this is a bug" in caplog.text


def test_a_ledger_that_cannot_be_written_does_not_hide_the_error_of_a_call(analyzer: FaceFinder) -> None:
    desk = build_desk(analyzer, BrokenLedger(), FakeCloud(error=cloud_error()))
    error = failure(desk)
    assert error.service_code == "FailedOperation.NoFaceDetected"
    assert any("no room for the ledger" in note for note in error.__notes__)


def test_closing_ends_the_connections_and_the_ledger(desk: Desk) -> None:
    fused(desk)
    desk.cloud.close()
    assert desk.service.closed
    assert desk.ledger._connection is None
