"""Dividing the room of one request: each picture may be legal, and all together too large (fact book, 1.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def shares(wanted: Sequence[int], total: int) -> tuple[int, ...]:
    """What each gets of ``total``: all it wants while that fits, else the greedy ones get the same each."""
    given = dict.fromkeys(range(len(wanted)), 0)
    left = total
    for served, index in enumerate(sorted(given, key=wanted.__getitem__)):
        given[index] = min(wanted[index], left // (len(wanted) - served))
        left -= given[index]
    return tuple(given[index] for index in range(len(wanted)))
