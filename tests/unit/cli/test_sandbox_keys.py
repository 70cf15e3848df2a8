"""Whose keys the sandbox takes, and which of them it shows."""

from __future__ import annotations

import pytest
import typer

from desktop.cli.sandbox import _own_keys, _shown
from desktop.sandbox.authentication import DEFAULT_KEYS, TEMPORARY_KEYS

OWN = {"TENCENTCLOUD_SECRET_ID": "own-id", "TENCENTCLOUD_SECRET_KEY": "own-key", "TENCENTCLOUD_TOKEN": "own-token"}


def test_own_keys_come_from_the_variables_of_the_sdks() -> None:
    keys = _own_keys(OWN)
    assert (keys.secret_id, keys.secret_key, keys.token) == ("own-id", "own-key", "own-token")


@pytest.mark.parametrize("missing", ["TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY"])
def test_without_both_it_says_which_are_needed(missing: str) -> None:
    with pytest.raises(typer.BadParameter, match="TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY"):
        _own_keys({name: value for name, value in OWN.items() if name != missing})


def test_own_keys_are_never_shown() -> None:
    assert "own-" not in _shown(_own_keys(OWN))
    assert "own-key" not in repr(_own_keys(OWN))


def test_those_of_the_sandbox_are() -> None:
    assert _shown(DEFAULT_KEYS) == "sandbox-id   SecretKey sandbox-key"
    assert _shown(TEMPORARY_KEYS).endswith("Token sandbox-token")
