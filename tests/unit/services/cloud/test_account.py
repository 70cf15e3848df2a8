"""From saved keys to a service: opened once, changed with the keys, closed at the end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.cloud.connection import ConnectionOutcome
from desktop.domain.cloud.credentials import Credentials
from desktop.domain.cloud.errors import CloudError
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.errors import ErrorCode
from desktop.domain.jobs import NoProgress
from tests.unit.services.cloud.conftest import SETTINGS, Desk
from tests.unit.services.cloud.fakes import KEYS


def test_the_saved_keys_open_the_service(desk: Desk) -> None:
    assert desk.cloud.account.open(SETTINGS) is desk.service
    assert desk.connector.made == [(KEYS, SETTINGS)]


def test_without_keys_nothing_is_opened_and_the_advice_is_to_save_them(desk: Desk) -> None:
    desk.keys.delete()
    with pytest.raises(CloudError) as caught:
        desk.cloud.account.open(SETTINGS)
    error = caught.value
    assert (error.code, error.verdict.who) == (ErrorCode.CLOUD_KEYS_MISSING, Who.KEYS)
    assert error.verdict.charged is Charged.NO
    assert "SecretKey" in error.verdict.advice.english
    assert "SecretKey" in error.verdict.advice.chinese
    assert desk.connector.made == []


def test_one_service_is_kept_for_the_same_keys_and_settings(desk: Desk) -> None:
    for _ in range(3):
        desk.cloud.account.open(CloudSettings())
    assert len(desk.connector.made) == 1


def test_other_keys_or_settings_open_another_service(desk: Desk) -> None:
    desk.cloud.account.open(SETTINGS)
    desk.cloud.account.open(replace(SETTINGS, region="ap-beijing"))
    desk.keys.save(Credentials("other-id", "other-key"))
    desk.cloud.account.open(SETTINGS)
    assert len(desk.connector.made) == 3


def test_closing_ends_what_was_opened_and_a_call_opens_it_anew(desk: Desk) -> None:
    desk.cloud.account.open(SETTINGS)
    desk.cloud.account.close()
    assert desk.service.closed
    desk.cloud.account.open(SETTINGS)
    assert len(desk.connector.made) == 2


def test_the_connection_is_checked_with_these_keys(desk: Desk) -> None:
    assert desk.cloud.connection.check(SETTINGS, NoProgress()).outcome is ConnectionOutcome.OK
