"""A run with paid cells that is killed (``kill -9``) goes on without a call being made twice."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from desktop.services.qa.runner import CALLS_AT_ONCE
from tests.e2e.qa_killing import BillingSandbox, check_bill, kill_at, start

if TYPE_CHECKING:
    from pathlib import Path

CELLS = 40

KILLED_AT = ("before", 1), ("after", 3), ("before", 5)
"""While the sandbox has a call and has not answered it, or just has, and how many calls have come since the start."""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_the_bill_is_the_number_of_cells_and_what_may_be_on_it_is_told(tmp_path: Path, grace_hopper: Path) -> None:
    sandbox = BillingSandbox()
    sandbox.write_plan(tmp_path, grace_hopper, CELLS)
    with sandbox.server:
        for moment, calls in KILLED_AT:
            assert kill_at(sandbox, tmp_path, moment, calls)
        process = start(tmp_path, sandbox.server.url)
        assert process.wait() == 0
    unknown = check_bill(sandbox, tmp_path, CELLS)
    assert 1 <= unknown <= len(KILLED_AT) * CALLS_AT_ONCE, "only those that were under way"
