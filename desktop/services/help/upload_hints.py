"""Texts for a page on which end users upload their photos, with the numbers that the service and our rules hold."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.cloud.limits import PHOTO
from desktop.domain.rules.rules import POSE_LIMIT
from desktop.services.help.topics import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.domain.settings import Language


@dataclass(frozen=True, slots=True)
class UploadHints:
    """``short``: one line; ``full``: a list of what to mind; ``refused``: when a photo did not do."""

    short: str
    full: str
    refused: str


def read_upload_hints(path: Path) -> Mapping[Language, UploadHints]:
    """Read the texts, which ship with the program, with the numbers put in. Raises ``KeyError`` for what is missing."""
    tables = tomllib.loads(path.read_text("utf-8"))
    numbers = {
        "degrees": f"{POSE_LIMIT:g}",
        "megabytes": f"{PHOTO.max_bytes // 100_000 / 10:g}",
        "least": f"{PHOTO.min_side}",
        "most": f"{PHOTO.max_side}",
    }
    return {language: _hints(tables[language.value], numbers) for language in LANGUAGES}


def _hints(table: Mapping[str, str], numbers: Mapping[str, str]) -> UploadHints:
    texts = {name: table[name].strip().format_map(numbers) for name in ("short", "full", "refused")}
    return UploadHints(**texts)
