"""The keys that the user has chosen for actions, beside those that the program gives them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.ui.kit.actions import ActionPlace

PORTABLE = QKeySequence.SequenceFormat.PortableText


@dataclass(frozen=True, slots=True)
class Slot:
    """An action by the place that it works in."""

    place: str
    action: str

    @property
    def key(self) -> str:
        """As it stands in the settings."""
        return f"{self.place}.{self.action}"


def own_keys_in(place: ActionPlace, chosen: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """Gives what of ``chosen`` is for the actions of ``place``, by their ids."""
    known = ((spec.id, Slot(place.id, spec.id).key) for spec in place.actions.table)
    return {action: chosen[key] for action, key in known if key in chosen}


class OwnKeys:
    """What would be chosen, while it is edited. One key does one thing in a place: who gets it takes it from another.

    Keys are portable texts. The first of ``places`` is around the others: an inner place's own key goes before its.
    """

    def __init__(self, places: Sequence[ActionPlace], chosen: Mapping[str, Sequence[str]]) -> None:
        self.places = tuple(place for place in places if place.actions.table)
        self._chosen = {key: tuple(keys) for key, keys in chosen.items()}
        self._given = {
            Slot(place.id, spec.id): tuple(key.toString(PORTABLE) for key in place.actions.keys[spec.id])
            for place in self.places
            for spec in place.actions.table
        }

    @property
    def chosen(self) -> dict[str, tuple[str, ...]]:
        """For the settings."""
        return dict(self._chosen)

    @property
    def outermost(self) -> str:
        return self.places[0].id

    @property
    def any_own(self) -> bool:
        return bool(self._chosen)

    def of(self, slot: Slot) -> tuple[str, ...]:
        """Its keys, the one that is shown first."""
        return self._chosen.get(slot.key, self._given[slot])

    def is_own(self, slot: Slot) -> bool:
        return slot.key in self._chosen

    def taken_by(self, slot: Slot, key: str) -> Slot | None:
        """Which other action of the same place has ``key``."""
        return next((it for it in self._with(key) if it.place == slot.place and it != slot), None)

    def also_in(self, slot: Slot, key: str) -> Slot | None:
        """Which action of a place around or inside has ``key``, too: the inner one is done where both could be."""
        others = (it for it in self._with(key) if it.place != slot.place)
        return next((it for it in others if self.outermost in {it.place, slot.place}), None)

    def give(self, slot: Slot, key: str) -> None:
        """Let ``slot`` have ``key`` and no other; an empty one is none at all."""
        if key and (loser := self.taken_by(slot, key)) is not None:
            self._chosen[loser.key] = tuple(it for it in self.of(loser) if it != key)
        self._chosen[slot.key] = (key,) if key else ()
        self._tidy(slot)

    def reset(self, slot: Slot) -> None:
        """Back to the program's keys, which are taken from whoever has them now."""
        self._chosen.pop(slot.key, None)
        for key in self._given[slot]:
            if (loser := self.taken_by(slot, key)) is not None:
                self._chosen[loser.key] = tuple(it for it in self.of(loser) if it != key)

    def reset_all(self) -> None:
        self._chosen = {}

    def _tidy(self, slot: Slot) -> None:
        """What the program gives anyway is not the user's."""
        if self._chosen[slot.key] == self._given[slot]:
            del self._chosen[slot.key]

    def _with(self, key: str) -> Iterator[Slot]:
        return (slot for slot in self._given if key in self.of(slot))
