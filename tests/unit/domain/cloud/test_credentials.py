"""Secrets are masked wherever they stand."""

from __future__ import annotations

from base64 import standard_b64encode, urlsafe_b64encode
from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.credentials import hiding, masked

if TYPE_CHECKING:
    from collections.abc import Callable

TOKEN = "a/token+of&somebody="  # noqa: S105 - of nobody


@pytest.mark.parametrize(
    "spelling", [TOKEN, "a%2Ftoken%2Bof%26somebody%3D", "a/token+of&amp;somebody=", r"a\/token+of&somebody="]
)
def test_a_secret_is_masked_however_it_is_spelled(spelling: str) -> None:
    assert hiding([TOKEN])(f"<{spelling}>") == f"<{masked(TOKEN)}>"


@pytest.mark.parametrize("name", ["", "x", "xy", "token:"])
@pytest.mark.parametrize("encoded", [standard_b64encode, urlsafe_b64encode, bytes.hex])
def test_nor_can_it_be_decoded(name: str, encoded: Callable[[bytes], bytes | str]) -> None:
    """As a proxy gives back a header; what stands before it moves its bits."""
    told = encoded(f"{name}{TOKEN}:more".encode())
    text = told if isinstance(told, str) else told.decode()
    assert masked(TOKEN) in hiding([TOKEN])(text)
    assert len(hiding([TOKEN])(text)) < len(text) - len(TOKEN) + len(masked(TOKEN)) + 2


def test_the_longer_of_two_secrets_is_masked_whole() -> None:
    assert hiding(["secret-key", "secret-key-and-more"])("secret-key-and-more") == masked("secret-key-and-more")


def test_what_is_too_short_for_a_secret_is_left_alone() -> None:
    """The sandbox's tests have keys like ``key``."""
    assert hiding(["key", ""])("a key is a key") == "a key is a key"
