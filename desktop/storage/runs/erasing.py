"""Deleting a person from a run: their photos, every cell they are in, what came of it, and the plan's words on them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from desktop.domain.fusing.people import Erasure, Kept, Removed
from desktop.domain.qa.results import rescue_name
from desktop.storage.people.wiping import deleted, wiping

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

    from desktop.domain.fusing.people import Traces
    from desktop.storage.vault import FileVault

DELETED = "deleted"
"""What stands in a plan in the place of a name."""

PICTURES = ("picture", "thumbnail")
CALL = "call"
"""A list of files: the exchange, then the pictures that went out."""

Elsewhere = Callable[[str], bool]
"""Removes the picture of that name which did not fit into its run; whether there was one."""


def erase_in(
    database: sqlite3.Connection, folder: Path, vault: FileVault, traces: Traces, elsewhere: Elsewhere
) -> Erasure:
    """``database`` is the open one of the run in ``folder``.

    A cell goes with its figures and its rating where one of its photos or its template is of the person. The run
    cannot be gone on with by a plan that still names them.
    """
    with wiping(database):
        photos = _of(database, "photo", lambda body: _is_theirs(body, traces))
        materials = _of(database, "material", lambda body: _material_is_theirs(body, traces))
        cells = _cells(database, photos, materials)
        gone = _files_of_cells(database, cells) | traces.contents
        _delete_cells(database, cells)
        deleted(database, "DELETE FROM photo_tag WHERE photo_id = ?", photos)
        deleted(database, "DELETE FROM photo WHERE id = ?", photos)
        deleted(database, "DELETE FROM material WHERE id = ?", materials)
        _forget_in_plan(database, traces)
        files = _unlink(vault, gone - _used_files(database)) + _unlink_elsewhere(database, cells, elsewhere)
    counts = ((Kept.CELL, len(cells)), (Kept.PHOTO, files))
    return Erasure(tuple(Removed(kept, folder, count) for kept, count in counts if count))


def expire_in(database: sqlite3.Connection, folder: Path, vault: FileVault, elsewhere: Elsewhere) -> Erasure:
    """Delete every user photo of the run, every result and thumbnail, and every call: its answer may say where the
    service keeps the result. Templates, cells, figures and ratings stay."""
    with wiping(database):
        gone, templates = _photos_in(database), _templates_in(database)
        for place, body in database.execute("SELECT place, body FROM cell").fetchall():
            plain = json.loads(body)
            gone |= _pictures_in(plain) - templates
            plain.pop(CALL, None)
            left = json.dumps(plain | dict.fromkeys(PICTURES), ensure_ascii=False, separators=(",", ":"))
            database.execute("UPDATE cell SET body = ? WHERE place = ?", (left, place))
        cells = database.execute("SELECT place, key FROM cell").fetchall()
        count = _unlink(vault, gone) + _unlink_elsewhere(database, cells, elsewhere)
    return Erasure((Removed(Kept.PHOTO, folder, count),) if count else ())


def _unlink_elsewhere(database: sqlite3.Connection, cells: Iterable[tuple[int, str]], elsewhere: Elsewhere) -> int:
    (run_id,) = database.execute("SELECT id FROM run").fetchone()
    return sum(elsewhere(rescue_name(run_id, key)) for _, key in cells)


def _photos_in(database: sqlite3.Connection) -> set[str]:
    photos = [json.loads(body) for (body,) in database.execute("SELECT body FROM photo")]
    materials = [json.loads(body) for (body,) in database.execute("SELECT body FROM material")]
    fixed = [photo for body in materials for _, _, photo in body["faces"] if photo]
    return {photo["file"][0] for photo in (*photos, *fixed)}


def _templates_in(database: sqlite3.Connection) -> set[str]:
    """A template that fitted as it was went out with the photos."""
    materials = [json.loads(body) for (body,) in database.execute("SELECT body FROM material")]
    return {body["file"][0] for body in materials if body["file"]}


def _of(database: sqlite3.Connection, table: str, is_wanted: Callable[[dict[str, Any]], bool]) -> list[int]:
    rows = database.execute(f"SELECT id, body FROM {table}")  # noqa: S608 - constants
    return [identity for identity, body in rows if is_wanted(json.loads(body))]


def _is_theirs(body: dict[str, Any], traces: Traces) -> bool:
    return bool(body["file"]) and body["file"][0] in traces.contents


def _material_is_theirs(body: dict[str, Any], traces: Traces) -> bool:
    fixed = [photo for _, _, photo in body["faces"] if photo]
    return any(_is_theirs(it, traces) for it in (body, *fixed))


def _cells(database: sqlite3.Connection, photos: Iterable[int], materials: Iterable[int]) -> list[tuple[int, str]]:
    found: dict[int, str] = {}
    for column, identities in (("photo_id", photos), ("material_id", materials)):
        for identity in identities:
            query = f"SELECT place, key FROM cell WHERE {column} = ?"  # noqa: S608 - constants
            found |= dict(database.execute(query, (identity,)))
    return list(found.items())


def _files_of_cells(database: sqlite3.Connection, cells: Iterable[tuple[int, str]]) -> set[str]:
    query = "SELECT body FROM cell WHERE place = ?"
    bodies = (database.execute(query, (place,)).fetchone()[0] for place, _ in cells)
    return {content for body in bodies for content in _pictures_in(json.loads(body))}


def _pictures_in(body: dict[str, Any]) -> set[str]:
    """And what else lies in the store for a cell."""
    files = [body[name] for name in PICTURES if body[name]] + body.get(CALL, [])
    return {file[0] for file in files}


def _delete_cells(database: sqlite3.Connection, cells: Iterable[tuple[int, str]]) -> None:
    for place, key in cells:
        database.execute("DELETE FROM figure WHERE place = ?", (place,))
        database.execute("DELETE FROM rating WHERE key = ?", (key,))
        database.execute("DELETE FROM cell WHERE place = ?", (place,))


def _forget_in_plan(database: sqlite3.Connection, traces: Traces) -> None:
    """Names stand in it where photos are listed, tagged or expected something of; and perhaps in its title."""
    texts = database.execute("SELECT plan, title FROM run").fetchone()
    database.execute("UPDATE run SET plan = ?, title = ?", [traces.without_names(text, DELETED) for text in texts])


def _used_files(database: sqlite3.Connection) -> set[str]:
    used: set[str] = set()
    for (body,) in database.execute("SELECT body FROM photo UNION ALL SELECT body FROM material"):
        plain = json.loads(body)
        named = [plain["file"], *(photo["file"] for _, _, photo in plain.get("faces", ()) if photo)]
        used |= {file[0] for file in named if file}
    for (body,) in database.execute("SELECT body FROM cell"):
        used |= _pictures_in(json.loads(body))
    return used


def _unlink(vault: FileVault, contents: set[str]) -> int:
    """Before the rows are gone for good: a file that cannot go is found again by them."""
    gone = [path for path in vault.paths() if path.stem in contents]
    for path in gone:
        path.unlink()
    return len(gone)
