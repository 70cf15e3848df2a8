"""A program killed at any moment loses nothing it has acknowledged (``kill -9`` during edits and imports).

``python -m tests.bench.killed`` does the same two hundred times.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from desktop.domain.workspace.edit import Edit
from tests.unit.storage.workspace.killing import Expected, check_workspace, kill_often
from tests.workspaces import make_material

if TYPE_CHECKING:
    from desktop.domain.workspace.ports import WorkspaceStore

KILLS = 12


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_nothing_acknowledged_is_lost(store: WorkspaceStore) -> None:
    store.close()
    expected = Expected()
    kill_often(store.folder, KILLS, expected)
    assert expected.acknowledged


def test_a_lost_edit_would_be_seen(store: WorkspaceStore) -> None:
    picture = store.put_file(b"abc", ".jpg")
    store.apply(Edit(materials=(make_material("m1", name="0.1", picture=picture),)))
    store.close()
    expected = Expected()
    expected.follow("ready\nbegin put m1 0.1\ndone\nbegin put m2 0.2\ndone\nbegin put m")
    with pytest.raises(AssertionError, match=r"m2"):
        check_workspace(store.folder, expected)
