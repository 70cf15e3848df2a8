"""Cells and their results in the tables."""

from __future__ import annotations

from array import array
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from desktop.domain.qa.browsing import Column, RunGrid
from desktop.domain.qa.cells import Cell
from desktop.domain.qa.results import CellResult, CellState
from desktop.storage.runs.queries import COLUMNS
from desktop.storage.runs.rows import (
    material_body,
    material_from,
    photo_body,
    photo_from,
    rating_from,
    result_body,
    result_fields,
    rows_made_sense_of,
    setting_body,
    setting_from,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop.domain.qa.browsing import CellOrder
    from desktop.domain.qa.cells import QaMaterial, QaPhoto, Setting
    from desktop.domain.qa.results import Rating
    from desktop.storage.runs.queries import Condition

Places = NDArray[np.int64]

FIGURES_AT = "SELECT place, name_id, value FROM figure WHERE place IN"

BY_VALUE = {
    descending: "SELECT place AS number FROM figure WHERE name_id = (SELECT id FROM figure_name WHERE name = ?)"  # noqa: S608 - constants
    f" ORDER BY value {direction}, place {direction}"
    for descending, direction in ((False, "ASC"), (True, "DESC"))
}

MOST_VALUES = 500
"""Question marks in one statement: SQLite takes 999 at the least."""


class CellRows:
    """Reads and adds cells; keeps the photos, materials and settings that they share. One thread at a time."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._photos: dict[int, QaPhoto] = {}
        self._materials: dict[int, QaMaterial] = {}
        self._settings: dict[int, Setting] = {}
        self._names: dict[str, int] = {}
        self._sorted: tuple[tuple[Condition, CellOrder], Places] | None = None

    # --- writing ---

    def insert(self, cells: Iterable[Cell]) -> None:
        """Those whose key is not there yet."""
        self._sorted = None
        ids: dict[object, int] = {}
        add = (
            "INSERT INTO cell (place, key, photo_id, material_id, setting_id, repeat, expected, state, body)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
        )
        self._database.executemany(add, (self._row(cell, ids) for cell in cells))

    def write(self, results: Sequence[CellResult]) -> None:
        """Put what came of these cells in place of what is there."""
        self._sorted = None
        run = self._database.executemany
        columns = ((it.state, it.verdict, it.code, result_body(it), it.cell.index) for it in results)
        run("UPDATE cell SET state = ?, verdict = ?, code = ?, body = ? WHERE place = ?", columns)
        run("DELETE FROM figure WHERE place = ?", ((it.cell.index,) for it in results))
        figures = (
            (it.cell.index, self._name(name), float(value)) for it in results for name, value in it.figures.items()
        )
        run("INSERT INTO figure VALUES (?, ?, ?)", list(figures))

    def _name(self, name: str) -> int:
        if name not in self._names:
            self._database.execute("INSERT INTO figure_name (name) VALUES (?) ON CONFLICT DO NOTHING", (str(name),))
            self._names[name] = int(self._numbers("SELECT id AS number FROM figure_name WHERE name = ?", str(name))[0])
        return self._names[name]

    def forget_order(self) -> None:
        """After something was written that a filter may ask for."""
        self._sorted = None

    def _row(self, cell: Cell, ids: dict[object, int]) -> tuple[object, ...]:
        parts = (cell.photo, cell.material, cell.setting)
        for part, put in zip(parts, (self._put_photo, self._put_material, self._put_setting), strict=True):
            if id(part) not in ids:
                ids[id(part)] = put(part)  # type: ignore[operator]
        empty = result_body(CellResult(cell))
        return (
            cell.index,
            cell.key,
            *(ids[id(part)] for part in parts),
            cell.repeat,
            cell.expected,
            CellState.WAITING,
            empty,
        )

    def _put_photo(self, photo: QaPhoto) -> int:
        identity = self._put("photo", {"name": photo.name, "body": photo_body(photo)})
        tags = [(tag, identity) for tag in photo.tags]
        self._database.executemany("INSERT INTO photo_tag VALUES (?, ?) ON CONFLICT DO NOTHING", tags)
        return identity

    def _put_material(self, material: QaMaterial) -> int:
        return self._put("material", {"name": material.name, "body": material_body(material)})

    def _put_setting(self, setting: Setting) -> int:
        row = {"title": setting.title, "paid": int(setting.paid), "body": setting_body(setting)}
        return self._put("setting", row)

    def _put(self, table: str, row: Mapping[str, object]) -> int:
        names = ", ".join(row)
        marks = ", ".join("?" * len(row))
        add = f"INSERT INTO {table} ({names}) VALUES ({marks}) ON CONFLICT DO NOTHING"  # noqa: S608 - constants
        self._database.execute(add, tuple(row.values()))
        find = f"SELECT id FROM {table} WHERE body = ?"  # noqa: S608 - a constant
        return int(self._database.execute(find, (row["body"],)).fetchone()[0])

    # --- reading ---

    def page(self, condition: Condition, order: CellOrder, *, offset: int, limit: int) -> tuple[CellResult, ...]:
        if order.figure is None:
            direction = "DESC" if order.descending else "ASC"
            text = f"{condition.text} ORDER BY cell.place {direction} LIMIT ? OFFSET ?"
            return self.where(text, *condition.values, limit, offset)
        return self.at(self._places(condition, order)[offset : offset + limit].tolist())

    def at(self, places: Sequence[int]) -> tuple[CellResult, ...]:
        found = {row[0]: row for some in _portions(places) for row in self._rows_at(some)}
        return self._results([found[place] for place in places if place in found])

    def grid(self) -> RunGrid:
        """Rows and columns are numbered as they are first met."""
        places, photos, materials, settings, repeats = self._columns_of_cells()
        of_rows, rows = _numbered(photos)
        of_columns, columns = _numbered(_as_one(materials, settings, repeats))
        squares = rows * len(of_columns) + columns
        ascending = np.argsort(squares)
        return RunGrid(
            tuple(self._photo(photo) for photo in photos[of_rows].tolist()),
            tuple(
                Column(self._material(material), self._setting(setting), repeat)
                for material, setting, repeat in zip(
                    *(ids[of_columns].tolist() for ids in (materials, settings, repeats)), strict=True
                )
            ),
            _plain(squares[ascending]),
            _plain(places[ascending]),
        )

    def _columns_of_cells(self) -> list[Places]:
        """Place, photo, material, setting and repeat of every cell, in the order of the run."""
        names = ("place", "photo_id", "material_id", "setting_id", "repeat")
        texts = ", ".join(f"group_concat({name})" for name in names)
        query = f"SELECT {texts} FROM (SELECT {', '.join(names)} FROM cell ORDER BY place)"  # noqa: S608 - constants
        return [_as_numbers(text) for text in self._database.execute(query).fetchone()]

    def places(self, condition: Condition, order: CellOrder) -> Places:
        """See :meth:`desktop.domain.qa.ports.RunStore.places`."""
        if order.figure is not None:
            return self._places(condition, order)
        wanted = self._wanted(condition)
        return wanted[::-1] if order.descending else wanted

    def _wanted(self, condition: Condition) -> Places:
        """Sorted here: unsorted, SQLite reads an index and no cells."""
        query = f"SELECT place AS number FROM cell WHERE {condition.text}"  # noqa: S608 - no text of the user's
        return np.sort(self._numbers(query, *condition.values))

    def _places(self, condition: Condition, order: CellOrder) -> Places:
        """All that are wanted by the figure, those without it last; kept for the next page until something is written.

        Sorted by the index of the figures and held against what is wanted here: joined, SQLite would fetch every cell.
        """
        if self._sorted is None or self._sorted[0] != (condition, order):
            wanted = self._wanted(condition)
            by_value = self._numbers(BY_VALUE[order.descending], order.figure)
            left = np.zeros(max(wanted.max(initial=0), by_value.max(initial=0)) + 1, np.bool_)
            left[wanted] = True
            first = by_value[left[by_value]]
            left[first] = False
            self._sorted = (condition, order), np.concatenate([first, wanted[left[wanted]]])
        return self._sorted[1]

    def _numbers(self, query: str, *values: object) -> Places:
        """A column of integers as one text: a third of the time that its rows take one by one (measured 2026-11-30 on
        100,000)."""
        (text,) = self._database.execute(f"SELECT group_concat(number) FROM ({query})", values).fetchone()  # noqa: S608 - queries of this module
        return _as_numbers(text)

    def _rows_at(self, places: Sequence[int]) -> list[tuple[Any, ...]]:
        query = f"SELECT {COLUMNS} FROM cell WHERE place IN ({', '.join('?' * len(places))})"  # noqa: S608 - constants
        return self._database.execute(query, places).fetchall()

    def where(self, text: str, *values: object) -> tuple[CellResult, ...]:
        query = f"SELECT {COLUMNS} FROM cell WHERE {text}"  # noqa: S608 - no text of the user's
        return self._results(self._database.execute(query, values).fetchall())

    def _results(self, rows: Sequence[tuple[Any, ...]]) -> tuple[CellResult, ...]:
        figures = self._figures([row[0] for row in rows])
        return tuple(self._result(row, figures.get(row[0], {})) for row in rows)

    def _result(self, row: tuple[Any, ...], figures: Mapping[str, float]) -> CellResult:
        place, key, photo, material, setting, repeat, expected, state, verdict, code, body = row
        cell = Cell(
            index=place,
            key=key,
            photo=self._photo(photo),
            material=self._material(material),
            setting=self._setting(setting),
            repeat=repeat,
            expected=expected,
        )
        return CellResult(cell, figures=figures, **result_fields(state, verdict, code, body))

    def _figures(self, places: Sequence[int]) -> dict[int, dict[str, float]]:
        """The names are the same objects in all of them: joined, SQLite would make each anew, half a kilobyte a
        cell."""
        names = dict(self._database.execute("SELECT id, name FROM figure_name"))
        found: dict[int, dict[str, float]] = {}
        for some in _portions(places):
            query = f"{FIGURES_AT} ({', '.join('?' * len(some))})"
            for place, name_id, value in self._database.execute(query, some):
                found.setdefault(place, {})[names[name_id]] = value
        return found

    def _photo(self, identity: int) -> QaPhoto:
        if identity not in self._photos:
            self._photos[identity] = photo_from(self._body("photo", identity)[0])
        return self._photos[identity]

    def _material(self, identity: int) -> QaMaterial:
        if identity not in self._materials:
            self._materials[identity] = material_from(self._body("material", identity)[0])
        return self._materials[identity]

    def _setting(self, identity: int) -> Setting:
        if identity not in self._settings:
            body, paid = self._body("setting", identity, "body, paid")
            self._settings[identity] = setting_from(body, paid=bool(paid))
        return self._settings[identity]

    def _body(self, table: str, identity: int, columns: str = "body") -> tuple[Any, ...]:
        query = f"SELECT {columns} FROM {table} WHERE id = ?"  # noqa: S608 - constants
        found: tuple[Any, ...] = self._database.execute(query, (identity,)).fetchone()
        return found


def _as_numbers(text: str | None) -> Places:
    """What ``group_concat`` made of a column of integers; it makes NULL of none."""
    return np.fromstring(text, np.int64, sep=",") if text else np.zeros(0, np.int64)


def _plain(numbers: Places) -> array[int]:
    return array("q", numbers.astype(np.int64).tobytes())


def _numbered(values: Places) -> tuple[Places, Places]:
    """Where each different value is first met, in that order, and of each value which of those it is."""
    _, first, which = np.unique(values, return_index=True, return_inverse=True)
    order = np.argsort(first)
    numbers = np.empty(len(order), np.int64)
    numbers[order] = np.arange(len(order))
    return first[order], numbers[which]


def _as_one(*columns: Places) -> Places:
    """One number for the values that stand side by side: equal where all of them are."""
    together = np.zeros(len(columns[0]), np.int64)
    for column in columns:
        first, numbers = _numbered(column)
        together = together * len(first) + numbers
    return together


def give_back_call(database: sqlite3.Connection, cell: Cell) -> None:
    """Where the cell's last call cost nothing, it leaves the budget."""
    changed = database.execute("UPDATE cell SET called = called - 1 WHERE place = ? AND called > 0", (cell.index,))
    database.execute("UPDATE run SET spent = spent - ?", (changed.rowcount,))


def ratings(database: sqlite3.Connection, keys: Sequence[str]) -> dict[str, Rating]:
    found: dict[str, Rating] = {}
    for some in _portions(keys):
        query = f"SELECT * FROM rating WHERE key IN ({', '.join('?' * len(some))})"  # noqa: S608 - question marks
        with rows_made_sense_of():
            found |= {row[0]: rating_from(*row) for row in database.execute(query, some)}
    return found


def _portions(values: Sequence[Any]) -> Iterator[list[Any]]:
    rest = iter(values)
    while some := list(islice(rest, MOST_VALUES)):
        yield some
