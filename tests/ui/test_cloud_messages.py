"""Every value of the cloud has its words, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.cloud.errors import CATALOGUE, refusal, service_error, verdict_of, wire_error
from desktop.domain.cloud.calls import USABLE, Charged, MaterialStatus, RemoteMaterial, Site, Who
from desktop.domain.cloud.connection import ConnectionOutcome
from desktop.domain.cloud.credentials import REAL, KeyPlace, KeyringStatus
from desktop.domain.errors import ErrorCode
from desktop.domain.settings import Language
from desktop.services.cloud.refusals import (
    LIES_ON_ITS_SIDE,
    NO_FACE_SEEN,
    SMALL_FACE,
    TOO_HEAVY,
    TOO_LONG,
    WRONG_FORMAT,
    Refusal,
    keys_missing,
    refused,
)
from desktop.ui import messages
from tests.ui.clouds import exchange

if TYPE_CHECKING:
    from desktop.ui.kit.i18n import Translations

KEYRING = KeyringStatus(KeyPlace.KEYRING, "a keyring")


def material(status: int) -> RemoteMaterial:
    return RemoteMaterial("mt_1", "a.jpg", status, "", "", "", ())


@pytest.mark.parametrize("who", Who)
def test_everyone_who_must_act_is_named(who: Who) -> None:
    assert messages.who_text(who)


@pytest.mark.parametrize("charged", Charged)
def test_it_is_said_whether_a_call_was_charged(charged: Charged) -> None:
    assert "charged" in messages.charged_text(charged)


@pytest.mark.parametrize("site", Site)
def test_both_sites_have_a_name(site: Site) -> None:
    assert messages.site_text(site)


@pytest.mark.parametrize("outcome", ConnectionOutcome)
def test_every_outcome_of_a_connection_check_has_a_sentence(outcome: ConnectionOutcome) -> None:
    assert messages.outcome_text(outcome).endswith(".")


@pytest.mark.parametrize("status", MaterialStatus)
def test_every_status_has_words_and_only_what_cannot_be_used_is_explained(status: MaterialStatus) -> None:
    assert messages.status_text(material(status))
    assert bool(messages.unusable_text(material(status))) is (status not in USABLE)


def test_a_status_that_is_newer_than_the_program_stays_readable() -> None:
    assert messages.status_text(material(99)) == "Unknown status 99"
    assert "console" in messages.unusable_text(material(99))


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_advice_of_the_catalogue_is_shown_in_the_language_of_the_window(
    code: str, translations: Translations
) -> None:
    error = service_error(code, "plain", request_id="r", exchange=exchange())
    assert messages.error_advice(error) == verdict_of(code).advice.english
    translations.use(Language.CHINESE)
    assert messages.error_advice(error) == verdict_of(code).advice.chinese


def test_the_picture_at_fault_is_named_without_its_folders() -> None:
    error = refusal("FailedOperation.ImageSizeExceed", "too large", picture="/home/somebody/用户 1.jpg")
    assert messages.error_text(error) == "用户 1.jpg: The call was not made: the service would refuse it."


def test_an_error_of_the_network_has_its_own_sentence() -> None:
    error = wire_error("cloud.network.dns", "no such host")
    assert error.code is ErrorCode.CLOUD_NETWORK
    assert messages.error_text(error) == "The service could not be reached."


@pytest.mark.parametrize(
    ("advice", "lines"),
    [
        ("Sub-account. 1. Log in. 2. Grant the policy.", ["Sub-account.", "1. Log in.", "2. Grant the policy."]),
        ("子账号。1. 登录。2. 授权。", ["子账号。", "1. 登录。", "2. 授权。"]),
        ("Wait 3.5 s, then use 10.0. Try again.", ["Wait 3.5 s, then use 10.0. Try again."]),
    ],
)
def test_numbered_steps_stand_on_lines_of_their_own(advice: str, lines: list[str]) -> None:
    assert messages.in_steps(advice).split("\n") == lines


def test_missing_keys_are_told_by_the_windows_own_words() -> None:
    assert messages.error_advice(keys_missing(REAL, KEYRING)) == "Save SecretId and SecretKey in the settings."


@pytest.mark.parametrize("why", [NO_FACE_SEEN, SMALL_FACE, WRONG_FORMAT, LIES_ON_ITS_SIDE, TOO_LONG, TOO_HEAVY])
def test_the_window_does_not_send_anyone_to_the_command_line(why: Refusal, translations: Translations) -> None:
    for language in (Language.ENGLISH, Language.CHINESE):
        translations.use(language)
        advice = messages.error_advice(refused(why, "a.png"))
        assert "--" not in advice
        assert advice != messages.advice_text(why.advice), "the window has a box or a button for it"
