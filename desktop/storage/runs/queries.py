"""Filters and orders as SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.qa.browsing import Rated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.qa.browsing import CellFilter

COLUMNS = "cell.place, key, photo_id, material_id, setting_id, repeat, expected, state, verdict, code, cell.body"

RATED = {
    Rated.YES: "key IN (SELECT key FROM rating)",
    Rated.NO: "key NOT IN (SELECT key FROM rating)",
}

BY_TEXT = {
    "photo": "photo_id IN (SELECT id FROM photo WHERE name = ?)",
    "material": "material_id IN (SELECT id FROM material WHERE name = ?)",
    "setting": "setting_id IN (SELECT id FROM setting WHERE title = ?)",
    "tag": "photo_id IN (SELECT photo_id FROM photo_tag WHERE tag = ?)",
    "code": "code = ?",
}
"""Conditions by the filter's fields that are texts."""


@dataclass(frozen=True, slots=True)
class Condition:
    """The part behind WHERE, with the values for its question marks."""

    text: str
    values: tuple[object, ...] = ()


def condition_of(wanted: CellFilter) -> Condition:
    parts = list(_parts(wanted))
    texts = [part.text for part in parts] or ["1"]
    return Condition(" AND ".join(texts), tuple(value for part in parts for value in part.values))


def _parts(wanted: CellFilter) -> Iterator[Condition]:
    for column, some in (("state", wanted.states), ("verdict", wanted.verdicts)):
        if some:
            yield Condition(f"{column} IN ({', '.join('?' * len(some))})", tuple(sorted(some)))
    for field, text in BY_TEXT.items():
        if value := getattr(wanted, field):
            yield Condition(text, (value,))
    if wanted.rated in RATED:
        yield Condition(RATED[wanted.rated])
    if wanted.paid is not None:
        yield Condition("setting_id IN (SELECT id FROM setting WHERE paid = ?)", (int(wanted.paid),))
