"""A run of its own for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.storage.runs.repository import RunFolders
from tests.runs import make_run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.storage.runs.store import RunFolder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "测试 run"


@pytest.fixture
def store(folder: Path) -> Iterator[RunFolder]:
    opened = RunFolders().create(folder, make_run())
    yield opened
    opened.close()
