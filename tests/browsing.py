"""Waiting for a report in Chromium, by what it shows: a quiet network may be one that nobody has asked yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

PATIENCE = 60_000
"""Milliseconds an expectation may take to come true: a busy machine is no fault of the report."""
REST = 50
"""Milliseconds between two looks."""
PICTURES_NEAR_ARE_THERE = """() => {
  const asked = [...document.querySelectorAll("img[src]")];
  return asked.length > 0 && asked.every((it) => it.complete && it.naturalWidth > 0);
}"""
"""All that were asked for have come."""


def wait_until(page: Page, condition: str) -> None:
    """Asks again and again from outside: the page's own policy forbids the ``eval`` of Playwright's polling."""
    for _ in range(PATIENCE // REST):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(REST)
    pytest.fail(f"never came true: {condition}")
