"""Deleting a person from a workspace: the materials their pictures are in, the files, and both again in backups."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain.errors import StoreError
from desktop.domain.fusing.people import Erasure, Kept, Left, LeftBecause, Removed
from desktop.storage.people.wiping import copies_of, deleted, wiped_copy, wiping
from desktop.storage.workspace.schema import DATABASE_NAME, SCHEMA

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from desktop.domain.fusing.people import Traces
    from desktop.storage.vault import FileVault


@dataclass(slots=True)
class _Files:
    """By the names that the vault gives them."""

    gone: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)


def erase_in(database: sqlite3.Connection, folder: Path, vault: FileVault, traces: Traces) -> Erasure:
    """``database`` is the open one of the workspace in ``folder``.

    A material goes with everything of it where one of its files is of the person. Where one went, files that no
    material needs go too, in any version of the database: they may be what an earlier deletion of a material has left.
    """
    files, place = _Files(), folder / DATABASE_NAME
    with wiping(database):
        materials, in_cloud = _forget_in(database, files, traces)
        done = Erasure(
            (Removed(Kept.MATERIAL, place, materials),) if materials else (),
            tuple(Left(LeftBecause.IN_CLOUD, place, model_id) for model_id in in_cloud),
        )
        for copy in copies_of(place):
            done += _erase_in_copy(copy, files, traces)
        # Before the rows are gone for good: a file that cannot go is found again by them.
        return done + _erase_files(vault, folder, files, traces)


def _forget_in(database: sqlite3.Connection, files: _Files, traces: Traces) -> tuple[int, list[str]]:
    """How many materials went, and the IDs under which the console still has some."""
    uses = database.execute("SELECT material_id, sha256, suffix FROM file_use").fetchall()
    theirs = {material_id for material_id, sha256, _ in uses if sha256 in traces.contents}
    for material_id, sha256, suffix in uses:
        (files.gone if material_id in theirs else files.used).add(f"{sha256}{suffix}")
    in_cloud = [
        model_id
        for identity in sorted(theirs)
        for (model_id,) in database.execute(
            "SELECT model_id FROM material WHERE id = ? AND model_id != ''", (identity,)
        )
    ]
    for table in ("material_body", "file_use"):
        column = "id" if table == "material_body" else "material_id"
        deleted(database, f"DELETE FROM {table} WHERE {column} = ?", theirs)  # noqa: S608 - constants
    return deleted(database, "DELETE FROM material WHERE id = ?", theirs), in_cloud


def _erase_in_copy(copy: Path, files: _Files, traces: Traces) -> Erasure:
    try:
        with wiped_copy(copy, SCHEMA.kind) as database:
            materials, _ = _forget_in(database, files, traces)
    except StoreError as error:
        return Erasure(left=(Left(LeftBecause.UNUSABLE, copy, error.message),))
    return Erasure((Removed(Kept.MATERIAL, copy, materials),) if materials else ())


def _erase_files(vault: FileVault, folder: Path, files: _Files, traces: Traces) -> Erasure:
    count = 0
    for path in tuple(vault.paths()):
        is_theirs = path.stem in traces.contents or path.name in files.gone
        is_unused = bool(files.gone) and path.name not in files.used
        if is_unused or (is_theirs and path.name not in files.used):
            path.unlink()
            count += 1
    return Erasure((Removed(Kept.PHOTO, folder, count),) if count else ())
