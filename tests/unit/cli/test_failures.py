"""One error document, whatever ended a command; and how one says that Ctrl-C did."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import typer

from desktop.cli.output import CallStopped, failure_document, reported
from desktop.domain.errors import (
    ErrorCode,
    FaceError,
    FusionDeskError,
    KeyStoreError,
    OutputError,
    PictureError,
    SettingsError,
)
from desktop.domain.jobs import Cancelled
from desktop.interrupts import STOPPED
from tests.unit.services.cloud.fakes import REQUEST_ID, cloud_error

if TYPE_CHECKING:
    from desktop.services.documents import JsonObject


@pytest.mark.parametrize(
    ("error", "who"),
    [
        (PictureError(ErrorCode.PICTURE_TRUNCATED, "half"), "photo"),
        (FaceError(ErrorCode.FACE_NOT_FOUND, "none"), "photo"),
        (OutputError(ErrorCode.DISK_FULL, "full"), "caller"),
        (KeyStoreError(ErrorCode.KEYRING_LOCKED, "locked"), "keys"),
        (SettingsError(ErrorCode.SETTINGS_DAMAGED, "torn"), "caller"),
        (FusionDeskError(ErrorCode.CONSENT_MISSING, "nobody agreed"), "caller"),
    ],
)
def test_every_failure_has_the_same_fields(error: FusionDeskError, who: str) -> None:
    document = failure_document(error)
    assert sorted(document) == sorted(STOPPED) == sorted(failure_document(cloud_error()))
    assert (document["code"], document["who"]) == (error.code, who)
    assert document["advice"]
    assert (document["retryable"], document["charged"], document["request_id"], document["attempts"]) == (
        False,
        "no",
        None,
        0,
    )


def test_a_cloud_failure_brings_its_own() -> None:
    document = failure_document(cloud_error())
    assert (document["request_id"], document["charged"], document["attempts"]) == (REQUEST_ID, "yes", 1)


@pytest.mark.parametrize(("stop", "charged", "attempts"), [(Cancelled(), "no", 0), (CallStopped(), "unknown", None)])
def test_a_command_that_was_stopped_says_what_that_may_cost(
    stop: Cancelled, charged: str, attempts: int | None, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit) as caught, reported(as_json=True):
        raise stop
    told = capsys.readouterr()
    error: JsonObject = json.loads(told.out)["error"]
    assert (caught.value.exit_code, sorted(error)) == (130, sorted(STOPPED))
    assert (error["code"], error["charged"], error["attempts"]) == ("interrupted", charged, attempts)
    assert ("may have been charged" in told.err) is (charged == "unknown")
