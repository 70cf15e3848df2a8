"""IDs of things made here."""

from __future__ import annotations

from desktop.services.workspace.bundle import make_id


def test_no_two_ids_are_the_same() -> None:
    assert len({make_id() for _ in range(1000)}) == 1000
