"""Looking through a whole workspace: the database, every entity in it, and every file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.files.paths import read_file
from desktop.domain.workspace.activity import Activity
from desktop.domain.workspace.info import WorkspaceInfo
from desktop.domain.workspace.material import WorkspaceMaterial
from desktop.domain.workspace.problems import Problem, ProblemKind
from desktop.storage.workspace.rows import SUMMARY_COLUMNS, UnreadableRow, entity_of, file_from, summary_from

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.files import StoredFile
    from desktop.storage.vault import FileVault

BODIES = (
    (WorkspaceInfo, "SELECT 'info', (SELECT body FROM info)"),
    (Activity, "SELECT id, body FROM activity ORDER BY id"),
    (WorkspaceMaterial, "SELECT id, body FROM material LEFT JOIN material_body USING (id) ORDER BY id"),
)


def verify(connection: sqlite3.Connection, files: FileVault, progress: Progress) -> Iterator[Problem]:
    """Every problem there is; reports progress by files."""
    connection.text_factory = partial(str, encoding="utf-8", errors="backslashreplace")  # looked at, whatever it is now
    yield from _database_problems(connection)
    used, unreadable = _uses(connection)
    told = (*_entity_problems(connection), *(Problem(ProblemKind.ENTITY, identity) for identity in unreadable))
    yield from dict.fromkeys(told)  # an entity has several rows: it is told once
    yield from _file_problems(used, files, progress)
    yield from _unused(used, files)


def used_files(connection: sqlite3.Connection) -> dict[StoredFile, tuple[str, ...]]:
    """Every file that materials need, and their IDs. Raises :class:`UnreadableRow`."""
    used, unreadable = _uses(connection)
    if unreadable:
        message = f"a file that {unreadable[0]} needs has no sensible name"
        raise UnreadableRow(message)
    return used


def check_whole(connection: sqlite3.Connection) -> None:
    """Raise :class:`UnreadableRow` where what every look at the workspace reads makes no sense.

    One material that does not is told when it is looked at, and by verifying: the others are good.
    """
    for kind, query in BODIES[:2]:
        for _, body in connection.execute(query):
            entity_of(kind, body or "")


def _uses(connection: sqlite3.Connection) -> tuple[dict[StoredFile, tuple[str, ...]], list[str]]:
    """As :func:`used_files`, and the IDs of materials that need what cannot be a file."""
    query = "SELECT material_id, sha256, suffix, length FROM file_use ORDER BY sha256, suffix, material_id"
    used: dict[StoredFile, tuple[str, ...]] = {}
    unreadable: list[str] = []
    for material_id, *row in connection.execute(query):
        try:
            file = file_from(tuple(row))
        except UnreadableRow:
            unreadable.append(str(material_id))
        else:
            used[file] = (*used.get(file, ()), str(material_id))
    return used, unreadable


def _database_problems(connection: sqlite3.Connection) -> Iterator[Problem]:
    for (verdict,) in connection.execute("PRAGMA integrity_check").fetchall():
        if verdict != "ok":
            yield Problem(ProblemKind.DATABASE, str(verdict))
    for table, *_ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield Problem(ProblemKind.DATABASE, f"a row of {table} refers to one that is not there")


def _entity_problems(connection: sqlite3.Connection) -> Iterator[Problem]:
    for kind, query in BODIES:
        for identity, body in connection.execute(query).fetchall():
            try:
                entity_of(kind, body or "")
            except UnreadableRow:
                yield Problem(ProblemKind.ENTITY, str(identity))
    for row in connection.execute(f"SELECT {SUMMARY_COLUMNS} FROM material ORDER BY id").fetchall():  # noqa: S608 - a constant
        try:
            summary_from(row)
        except UnreadableRow:
            yield Problem(ProblemKind.ENTITY, str(row[0]))


def _file_problems(used: dict[StoredFile, tuple[str, ...]], files: FileVault, progress: Progress) -> Iterator[Problem]:
    for done, (file, users) in enumerate(used.items()):
        progress.report(done, len(used))
        path = files.path_of(file)
        if not path.exists():
            yield Problem(ProblemKind.FILE_MISSING, file.name, users)
        elif not file.holds(read_file(path)):
            yield Problem(ProblemKind.FILE_DAMAGED, file.name, users)
    progress.report(len(used), len(used))


def _unused(used: dict[StoredFile, tuple[str, ...]], files: FileVault) -> Iterator[Problem]:
    names = {file.name for file in used}
    return (Problem(ProblemKind.FILE_UNUSED, path.name) for path in files.paths() if path.name not in names)
