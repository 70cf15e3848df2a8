"""A program killed while it imports real pictures loses nothing it has counted (``kill -9`` at any moment).

``python -m tests.bench.killed`` does the same two hundred times.
"""

from __future__ import annotations

import sys
from operator import attrgetter
from typing import TYPE_CHECKING

import pytest

from tests.unit.storage.workspace.killing import Expected, Program, kill_often

if TYPE_CHECKING:
    from tests.unit.services.workspace.conftest import Space

KILLS = 4
IMPORTER = Program("tests.unit.services.workspace.importer", 1.5, attrgetter("name"))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_no_picture_that_was_counted_is_lost(space: Space) -> None:
    space.store.close()
    expected = Expected()
    kill_often(space.store.folder, KILLS, expected, IMPORTER)
    assert expected.acknowledged
