"""What a search of a workspace brings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """IDs that a search has found, in the order of the lists."""

    activities: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
