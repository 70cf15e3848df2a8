"""Hints for an upload page say the numbers that the program holds, in both languages."""

from __future__ import annotations

import re

import pytest

from desktop.assets import UPLOAD_HINTS
from desktop.domain.cloud.limits import PHOTO
from desktop.domain.rules.rules import POSE_LIMIT
from desktop.services.help.topics import LANGUAGES
from desktop.services.help.upload_hints import read_upload_hints

HINTS = read_upload_hints(UPLOAD_HINTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_full_text_has_the_limits(language: str) -> None:
    full = next(hints for known, hints in HINTS.items() if known == language).full
    numbers = set(re.findall(r"[\d.]+\d|\d", full))
    assert {f"{POSE_LIMIT:g}", f"{PHOTO.min_side}", f"{PHOTO.max_side}", "3.7"} <= numbers
    assert PHOTO.max_bytes >= 3.7e6
    assert "{" not in full


def test_the_short_texts_are_one_line_each() -> None:
    for hints in HINTS.values():
        assert "\n" not in hints.short + hints.refused
        assert len(hints.short) < len(hints.full)
