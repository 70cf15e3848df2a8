"""A workspace of its own for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain.workspace.edit import Edit
from desktop.storage.workspace.repository import WorkspaceFolders
from tests.workspaces import make_activity, make_info

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.domain.workspace.ports import WorkspaceRepository, WorkspaceStore
    from desktop.storage.workspace.store import WorkspaceFolder


@pytest.fixture
def repository() -> WorkspaceRepository:
    return WorkspaceFolders()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "素材 workspace"


@pytest.fixture
def workspace(folder: Path) -> Iterator[WorkspaceFolder]:
    """With one activity, ``a1``."""
    opened = WorkspaceFolders().create(folder, make_info())
    opened.apply(Edit(activities=(make_activity(),)))
    yield opened
    opened.close()


@pytest.fixture
def store(workspace: WorkspaceFolder) -> WorkspaceStore:
    """The same, as others see it."""
    return workspace
