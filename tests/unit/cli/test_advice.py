"""What the command line says to do about an error, by its code."""

from __future__ import annotations

import re
from typing import Any

import pytest
from typer.main import get_command

from desktop.cli.advice import ADVICE, WITHOUT_KEYRING, advice_of, told
from desktop.cli.main import COMMANDS, application
from desktop.domain.cloud.credentials import KeyPlace, KeyringStatus
from desktop.domain.errors import ErrorCode, FusionDeskError, PictureError, StoreError
from desktop.services.cloud.refusals import NO_FACE_SEEN, WRONG_FORMAT, keys_missing, refused

CATALOGUED = frozenset(code for code in ErrorCode if code.value.startswith("cloud."))
"""Their errors bring the advice of the catalogue."""


def options_of_all_commands() -> set[str]:
    return _options_of(get_command(application()))


def _options_of(command: Any) -> set[str]:
    """Those of a command, and of the commands that are its own."""
    own = {name for parameter in command.params for name in parameter.opts}
    return own.union(*(_options_of(it) for it in getattr(command, "commands", {}).values()))


@pytest.mark.parametrize("code", sorted(set(ErrorCode) - CATALOGUED))
def test_every_error_of_this_program_has_advice(code: ErrorCode) -> None:
    assert ADVICE[code].endswith(".")
    assert advice_of(FusionDeskError(code, "plain")) == ADVICE[code]


@pytest.mark.parametrize("code", ADVICE)
def test_advice_names_only_options_and_commands_that_there_are(code: ErrorCode) -> None:
    assert set(re.findall(r"(?<!\S)\(?(--?[a-z][a-z-]*)", ADVICE[code])) <= options_of_all_commands()
    assert set(re.findall(r"fusion-desk ([a-z-]+)", ADVICE[code])) <= COMMANDS


def test_what_happened_and_what_to_do_are_two_sentences() -> None:
    assert told(PictureError(ErrorCode.PICTURE_TRUNCATED, "a.jpg ends too early")) == (
        "a.jpg ends too early. Copy or download it again."
    )
    assert told(FusionDeskError(ErrorCode.FACE_TOO_MANY, "7 were given.")) == "7 were given. Leave some photos out."


def test_a_damaged_store_with_a_backup_is_told_where_that_is() -> None:
    backed = StoreError(ErrorCode.STORE_DAMAGED, "It is damaged.", backup="/a/b.db")
    assert advice_of(backed) == "A backup is at /a/b.db: open it in the window to bring it back."
    alone = StoreError(ErrorCode.STORE_DAMAGED, "It is damaged.", backup="")
    assert "no backup" in advice_of(alone)


def test_a_refusal_of_this_side_is_told_with_the_option_that_lifts_it() -> None:
    assert advice_of(refused(NO_FACE_SEEN, "a.png")).endswith("(the call is charged). --force sends it.")
    assert advice_of(refused(WRONG_FORMAT, "a.webp")).endswith("within the limits. --shrink allows it.")


@pytest.mark.parametrize(
    ("profile", "place", "advice"),
    [
        ("real", KeyPlace.KEYRING, "fusion-desk keys set asks for them."),
        ("test", KeyPlace.KEYRING, "fusion-desk keys set --profile test asks for them."),
        ("real", KeyPlace.MEMORY, f"There is no safe keyring here. {WITHOUT_KEYRING}"),
    ],
)
def test_missing_keys_are_to_be_put_where_they_can_be_kept_here(profile: str, place: KeyPlace, advice: str) -> None:
    missing = keys_missing(profile, KeyringStatus(place, "some"))
    assert advice_of(missing) == f"Save SecretId and SecretKey. {advice}"
