"""A whole workspace as one zip file: the database, the files its materials need, and a manifest with their hashes."""

from __future__ import annotations

import hashlib
import json
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.storage.atomic import PREFIX, SUFFIX, clear_left_over, settle, sync_file
from desktop.storage.backups import back_up
from desktop.storage.vault import place_of
from desktop.storage.workspace.schema import DATABASE_NAME, FILES_NAME
from desktop.storage.workspace.verify import used_files

if TYPE_CHECKING:
    import sqlite3

    from desktop.domain.jobs import Progress
    from desktop.storage.vault import FileVault

MANIFEST_NAME = "manifest.json"
KIND, FORMAT = "fusion-desk-workspace", 1


def write_archive(connection: sqlite3.Connection, files: FileVault, target: Path, progress: Progress) -> Path:
    """Write the archive beside ``target`` and put it under that name, or the next free one, when it is complete.

    Raises :class:`~desktop.domain.errors.StoreError` when a file is missing or damaged: a workspace that would come
    back with holes is no archive. Pictures are stored as they are, the database and the manifest are deflated.
    """
    used = list(used_files(connection))
    entries: dict[str, tuple[str, int]] = {}
    target.parent.mkdir(parents=True, exist_ok=True)
    clear_left_over(target.parent)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=PREFIX, suffix=SUFFIX) as room:
        part = Path(room) / "archive.zip"
        with zipfile.ZipFile(part, "x") as archive:
            database = back_up(connection, Path(room) / DATABASE_NAME).read_bytes()
            entries[DATABASE_NAME] = _add(archive, DATABASE_NAME, database, zipfile.ZIP_DEFLATED)
            for done, file in enumerate(used):
                progress.report(done, len(used))
                name = f"{FILES_NAME}/{place_of(file)}"
                entries[name] = _add(archive, name, files.read(file), zipfile.ZIP_STORED)
            archive.writestr(MANIFEST_NAME, _manifest(entries), zipfile.ZIP_DEFLATED)
        progress.report(len(used), len(used))
        sync_file(part)
        return settle(part, target)


def _add(archive: zipfile.ZipFile, name: str, data: bytes, method: int) -> tuple[str, int]:
    archive.writestr(name, data, method)
    return hashlib.sha256(data).hexdigest(), len(data)


def _manifest(entries: dict[str, tuple[str, int]]) -> str:
    files = [{"name": name, "sha256": digest, "length": length} for name, (digest, length) in entries.items()]
    return json.dumps({"kind": KIND, "format": FORMAT, "files": files}, indent=1)
