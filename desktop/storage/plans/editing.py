"""Plans changed as text: what somebody wrote around a value, comments above all, stays."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.container import OutOfOrderTableProxy
from tomlkit.items import AoT, Array, InlineTable, Table

from desktop.domain.qa.editing import Append, Put
from desktop.storage.plans.files import parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tomlkit import TOMLDocument

    from desktop.domain.qa.editing import PlanChange, Toml
    from desktop.domain.qa.problems import Place

UNNAMED = Path("plan.toml")
"""What a plan in memory is called in messages."""

TABLES = (tomlkit.TOMLDocument, Table, InlineTable, OutOfOrderTableProxy)


class PlanTexts:
    """Implements :class:`desktop.domain.qa.editing.PlanEditor`."""

    def plain(self, text: str) -> dict[str, Toml]:
        """See the port."""
        return parsed(UNNAMED, text)

    def edited(self, text: str, changes: Sequence[PlanChange]) -> str:
        """See the port."""
        self.plain(text)
        document = tomlkit.parse(text)
        for change in changes:
            _apply(document, change)
        return document.as_string()


def _apply(document: TOMLDocument, change: PlanChange) -> None:
    *around, last = change.place
    if isinstance(change, Put):
        _put(_made(document, around), last, change.value)
    elif isinstance(change, Append):
        _append(_made(document, around), last, change.value)
    else:
        _remove(document, change.place)


def _made(document: TOMLDocument, place: Sequence[str | int]) -> Any:  # noqa: ANN401 - a part of the document
    """The table or list at ``place``; tables that are missing are made."""
    found: Any = document
    for part in place:
        if isinstance(part, str) and part not in _table(found):
            found[part] = tomlkit.inline_table() if isinstance(found, InlineTable) else tomlkit.table()
        found = found[part]
    return found


def _table(found: Any) -> Any:  # noqa: ANN401 - a part of the document
    if not isinstance(found, TABLES):
        message = f"{type(found).__name__} has no keys"
        raise TypeError(message)
    return found


def _put(owner: Any, key: str | int, value: Toml) -> None:  # noqa: ANN401 - a part of the document
    """A table of a list of tables changes key by key, so that its comments stay."""
    if isinstance(owner, AoT) and isinstance(value, dict):
        table = owner[int(key)]
        for name in [name for name in table if name not in value]:
            del table[name]
        for name, one in value.items():
            if table.get(name) != one:
                table[name] = _item(one)
    else:
        owner[key] = _item(value)


def _append(owner: Any, key: str | int, value: Toml) -> None:  # noqa: ANN401 - a part of the document
    there = owner.get(key) if isinstance(key, str) else owner[key]
    if there is None:
        owner[key] = there = _list_for(value, inline=isinstance(owner, InlineTable))
    if isinstance(there, AoT):
        there.append(_fields(value, tomlkit.table()))
    elif isinstance(there, Array):
        there.append(_item(value))
    else:
        message = f"{key} is no list"
        raise TypeError(message)


def _list_for(value: Toml, *, inline: bool) -> AoT | Array:
    return tomlkit.aot() if isinstance(value, dict) and not inline else tomlkit.array()


def _remove(document: TOMLDocument, place: Place) -> None:
    *around, last = place
    owner: Any = document
    for part in around:
        owner = owner[part]
    del owner[last]
    if isinstance(owner, AoT | Array) and not len(owner):
        _remove(document, tuple(around))


def _item(value: Toml) -> Any:  # noqa: ANN401 - an item of the document
    """Tables inside others are written in one line."""
    if isinstance(value, dict):
        return _fields(value, tomlkit.inline_table())
    if isinstance(value, list):
        array = tomlkit.array()
        array.extend(_item(it) for it in value)
        return array
    return tomlkit.item(value)


def _fields(value: Toml, table: Table | InlineTable) -> Table | InlineTable:
    if not isinstance(value, dict):
        message = f"a table expected, not {value!r}"
        raise TypeError(message)
    for name, one in value.items():
        table[name] = _item(one)
    return table
