"""Edits as SQL: puts, removals, and the values that were there before. Runs inside a transaction of the caller's."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from desktop.domain.workspace.activity import Activity
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.info import WorkspaceInfo
from desktop.domain.workspace.material import WorkspaceMaterial
from desktop.storage.workspace.rows import (
    SUMMARY_COLUMNS,
    activity_row,
    body_of,
    entity_of,
    file_rows,
    material_row,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

T = TypeVar("T")


def _upsert(table: str, columns: str) -> str:
    """Not ``INSERT OR REPLACE``: that would delete the row, and what refers to it, first."""
    names = [name.strip() for name in columns.split(",")]
    sets = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
    marks = ", ".join("?" * len(names))
    return f"INSERT INTO {table} ({columns}) VALUES ({marks}) ON CONFLICT ({names[0]}) DO UPDATE SET {sets}"  # noqa: S608 - constants


PUT_INFO = _upsert("info", "only, body")
PUT_ACTIVITY = _upsert("activity", "id, created, search, body")
PUT_MATERIAL = _upsert("material", f"{SUMMARY_COLUMNS}, created, search")
PUT_BODY = _upsert("material_body", "id, body")


def apply(database: sqlite3.Connection, edit: Edit) -> Edit:
    """Do ``edit`` and give its inverse. What is both put and removed is removed."""
    inverse = _inverse(database, edit)
    if edit.info is not None:
        put_info(database, edit.info)
    database.executemany(PUT_ACTIVITY, map(activity_row, edit.activities))
    for material in edit.materials:
        _put_material(database, material)
    database.executemany("DELETE FROM material WHERE id = ?", _rows(edit.removed_materials))
    database.executemany("DELETE FROM activity WHERE id = ?", _rows(edit.removed_activities))
    return inverse


def put_info(database: sqlite3.Connection, info: WorkspaceInfo) -> None:
    database.execute(PUT_INFO, (1, body_of(info)))


def info_in(database: sqlite3.Connection) -> WorkspaceInfo:
    """Raises :class:`~desktop.storage.workspace.rows.UnreadableRow` also where there is none."""
    (body,) = database.execute("SELECT (SELECT body FROM info)").fetchone()
    return entity_of(WorkspaceInfo, body or "")


def _put_material(database: sqlite3.Connection, material: WorkspaceMaterial) -> None:
    database.execute(PUT_MATERIAL, material_row(material))
    database.execute(PUT_BODY, (material.id, body_of(material)))
    database.execute("DELETE FROM file_use WHERE material_id = ?", (material.id,))
    database.executemany("INSERT INTO file_use VALUES (?, ?, ?, ?)", file_rows(material))


def _inverse(database: sqlite3.Connection, edit: Edit) -> Edit:
    activity_ids = {activity.id for activity in edit.activities} | edit.removed_activities
    material_ids = {material.id for material in edit.materials} | edit.removed_materials
    activities = _existing(database, Activity, "SELECT body FROM activity WHERE id = ?", activity_ids)
    materials = _existing(database, WorkspaceMaterial, "SELECT body FROM material_body WHERE id = ?", material_ids)
    info = edit.info and info_in(database)
    return Edit(
        info=info,
        activities=activities,
        materials=materials,
        removed_activities=frozenset(activity_ids - {activity.id for activity in activities}),
        removed_materials=frozenset(material_ids - {material.id for material in materials}),
    )


def _existing(database: sqlite3.Connection, kind: type[T], query: str, ids: Iterable[str]) -> tuple[T, ...]:
    found = (database.execute(query, (identity,)).fetchone() for identity in sorted(ids))
    return tuple(entity_of(kind, row[0]) for row in found if row is not None)


def _rows(ids: Iterable[str]) -> list[tuple[str]]:
    return [(identity,) for identity in ids]
