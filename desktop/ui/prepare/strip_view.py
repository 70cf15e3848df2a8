"""Which of the opened pictures the filmstrip shows, and in which order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCollator, QLocale

from desktop.domain.files.spelling import readable
from desktop.domain.geometry import Box
from desktop.ui.prepare.document import Badge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from desktop.ui.prepare.document import Document

    Key = Callable[[Document], Any]

NUMBER = re.compile(r"\d+")
DIGITS = 20
"""Of the longest number in a name that is told from another by its value: a date with its time has 14."""

WORST_FIRST = (Badge.FAIL, Badge.WARN, Badge.WAITING, Badge.PASS)


class StripOrder(StrEnum):
    """What the pictures are sorted by."""

    OPENED = "opened"
    NAME = "name"
    STATE = "state"
    PIXELS = "pixels"


@dataclass(frozen=True, slots=True)
class StripView:
    """What the user wants to see.

    All words of ``query`` must stand in a picture's name or in that of its folder, in any case. No ``badges``: any.
    """

    query: str = ""
    badges: frozenset[Badge] = frozenset()
    order: StripOrder = StripOrder.OPENED

    @property
    def hides(self) -> bool:
        """Whether pictures may be left out."""
        return bool(self.query.split() or self.badges)

    def matches(self, document: Document) -> bool:
        if self.badges and document.badge not in self.badges:
            return False
        words = self.query.casefold().split()
        return not words or all(word in _searched(document.path) for word in words)


@lru_cache(maxsize=4096)
def _searched(path: Path) -> str:
    """What is searched of a picture. Kept, for telling which bytes of a name are no text costs more than the search."""
    return readable(f"{path.parent.name}/{path.name}").casefold()


def in_order(documents: Iterable[Document], order: StripOrder) -> list[Document]:
    """Equal ones stay in the order they were opened in."""
    key = _KEYS.get(order)
    return sorted(documents, key=key()) if key is not None else list(documents)


def _by_name() -> Key:
    """As people sort: by the user's language, and 2 before 10, which Qt itself knows in some locales only."""
    collator = QCollator(QLocale())
    return lambda document: collator.sortKey(NUMBER.sub(_padded, readable(document.path.name)))


def _padded(number: re.Match[str]) -> str:
    return number[0].zfill(DIGITS)


def _by_state() -> Key:
    return lambda document: WORST_FIRST.index(document.badge)


def _by_pixels() -> Key:
    """The largest first; those not yet read come last."""
    return lambda document: -Box.of_size(document.inspection.info.size).area if document.inspection else 1


_KEYS: Mapping[StripOrder, Callable[[], Key]] = {
    StripOrder.NAME: _by_name,
    StripOrder.STATE: _by_state,
    StripOrder.PIXELS: _by_pixels,
}
