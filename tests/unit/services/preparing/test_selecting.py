"""Which pictures of folders are taken."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from desktop.domain.preparing.selection import Selection
from desktop.services.preparing.selecting import Selector

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.services.bundle import Services

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, side, hours in (("small.png", 99, 0), ("large.png", 100, 0), ("old.png", 100, -2)):
        Image.new("RGB", (side, 400)).save(tmp_path / name)
        moment = (NOON + timedelta(hours=hours)).timestamp()
        os.utime(tmp_path / name, (moment, moment))
    (tmp_path / "torn.png").write_bytes(b"no picture")
    os.utime(tmp_path / "torn.png", (NOON.timestamp(), NOON.timestamp()))
    return tmp_path


def names(services: Services, folder: Path, selection: Selection) -> list[str]:
    return [path.name for path in Selector(services.reader).find([folder], selection)]


def test_without_a_selection_all_are_taken(services: Services, folder: Path) -> None:
    assert names(services, folder, Selection()) == ["large.png", "old.png", "small.png", "torn.png"]


def test_what_is_not_wanted_is_left_out(services: Services, folder: Path) -> None:
    assert names(services, folder, Selection(exclude=("o*", "t*"))) == ["large.png", "small.png"]
    assert names(services, folder, Selection(newer_than=NOON - timedelta(hours=1), include=("[lo]*",))) == ["large.png"]


def test_what_cannot_be_read_is_taken_and_told_later(services: Services, folder: Path) -> None:
    assert names(services, folder, Selection(least_side=100)) == ["large.png", "old.png", "torn.png"]


def test_what_is_gone_is_taken_too(services: Services, folder: Path) -> None:
    selection = Selection(newer_than=NOON)
    assert Selector(services.reader).takes(folder / "gone.png", selection)
