"""Quota (素材额度): how many materials the console can hold, and what deleting some would free."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

FREE_SLOTS = 10
"""Given on activation (快速入门, 素材额度)."""


class QuotaLevel(StrEnum):
    """``LAST``: one slot is left; ``OVER``: more materials than slots, so something is not known here."""

    ROOM = "room"
    LAST = "last"
    FULL = "full"
    OVER = "over"


class TakesSlot(Protocol):
    """A material, whole or in summary."""

    @property
    def takes_slot(self) -> bool: ...

    @property
    def model_id(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Quota:
    """``used`` counts materials in the console, whatever their review said: only deleting frees a slot."""

    total: int
    used: int

    @property
    def left(self) -> int:
        return max(0, self.total - self.used)

    @property
    def level(self) -> QuotaLevel:
        if self.used > self.total:
            return QuotaLevel.OVER
        return {0: QuotaLevel.FULL, 1: QuotaLevel.LAST}.get(self.left, QuotaLevel.ROOM)

    def has_room_for(self, materials: int) -> bool:
        return materials <= self.left


def quota_of(materials: Iterable[TakesSlot], *, bought_slots: int) -> Quota:
    return Quota(FREE_SLOTS + bought_slots, slots_of(materials))


def slots_of(materials: Iterable[TakesSlot]) -> int:
    """The slots that ``materials`` take, and that deleting them in the console would free.

    One material ID is one slot, also where it was entered for two of them.
    """
    taking = [material.model_id for material in materials if material.takes_slot]
    return len(set(taking) - {""}) + taking.count("")
