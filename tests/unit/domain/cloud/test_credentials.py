"""Secrets are masked wherever they stand."""

from __future__ import annotations

import pytest

from desktop.domain.cloud.credentials import hiding, masked

TOKEN = "a/token+of&somebody="  # noqa: S105 - of nobody


@pytest.mark.parametrize(
    "spelling", [TOKEN, "a%2Ftoken%2Bof%26somebody%3D", "a/token+of&amp;somebody=", r"a\/token+of&somebody="]
)
def test_a_secret_is_masked_however_it_is_spelled(spelling: str) -> None:
    assert hiding([TOKEN])(f"<{spelling}>") == f"<{masked(TOKEN)}>"


def test_the_longer_of_two_secrets_is_masked_whole() -> None:
    assert hiding(["secret-key", "secret-key-and-more"])("secret-key-and-more") == masked("secret-key-and-more")


def test_what_is_too_short_for_a_secret_is_left_alone() -> None:
    """The sandbox's tests have keys like ``key``."""
    assert hiding(["key", ""])("a key is a key") == "a key is a key"
