"""From saved keys to a service: opened once, changed with the keys, closed at the end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.cloud.connection import ConnectionOutcome
from desktop.domain.cloud.credentials import SANDBOX_KEYS, Credentials
from desktop.domain.cloud.errors import CloudError
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.errors import ErrorCode, KeyStoreError
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


LOOPBACK = CloudSettings(fusion_endpoint="http://127.0.0.1:8670")


def test_a_service_on_this_machine_gets_the_keys_saved_for_it(desk: Desk) -> None:
    desk.cloud.account.open(LOOPBACK)
    assert desk.keys.asked == ["sandbox"]
    assert desk.connector.made == [(KEYS, LOOPBACK)]


def test_without_any_it_gets_the_sandboxs_own(desk: Desk) -> None:
    desk.keys.delete()
    desk.cloud.account.open(LOOPBACK)
    assert desk.connector.made == [(SANDBOX_KEYS, LOOPBACK)]


def test_a_keyring_that_fails_is_no_hindrance_to_the_sandbox_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(_profile: str) -> Credentials:
        raise KeyStoreError(ErrorCode.KEYRING_LOCKED, "locked")

    monkeypatch.setattr(desk.keys, "load", locked)
    desk.cloud.account.open(LOOPBACK)
    assert desk.connector.made == [(SANDBOX_KEYS, LOOPBACK)]
    for settings in (SETTINGS, replace(LOOPBACK, key_profile="test")):
        with pytest.raises(KeyStoreError):
            desk.cloud.account.open(settings)


def test_keys_that_are_chosen_are_taken_everywhere(desk: Desk) -> None:
    desk.cloud.account.open(replace(LOOPBACK, key_profile="test"))
    desk.cloud.account.open(replace(SETTINGS, key_profile="test"))
    assert desk.keys.asked == ["test", "test"]
    desk.keys.delete()
    with pytest.raises(CloudError, match="called test") as caught:
        desk.cloud.account.open(replace(LOOPBACK, key_profile="test"))
    assert caught.value.values == {"profile": "test", "place": "keyring"}


def test_the_sandboxs_own_keys_never_leave_this_machine(desk: Desk) -> None:
    desk.keys.delete()
    with pytest.raises(CloudError, match="called sandbox"):
        desk.cloud.account.open(replace(SETTINGS, key_profile="sandbox"))
