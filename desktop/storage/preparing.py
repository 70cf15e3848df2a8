"""Journals of runs that prepare pictures, in the program's own folder: none lies among the user's pictures."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from desktop.domain.errors import StoreError
from desktop.storage.failures import failures_of
from desktop.storage.journal import JsonLinesJournal
from desktop.storage.lock import FolderLock

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

KIND = "output folder"


class PreparingJournalFiles:
    """As :class:`desktop.domain.preparing.ports.PreparingJournals`, below ``room``."""

    def __init__(self, room: Path) -> None:
        self._room = room

    def open(self, folder: Path) -> PreparingJournalFile:
        spelling = os.path.normcase(os.path.realpath(folder))
        name = hashlib.sha256(os.fsencode(spelling)).hexdigest()[:32]
        with failures_of(self._room, KIND):
            self._room.mkdir(parents=True, exist_ok=True)
        lock = _locked(self._room / f"{name}.lock", folder)
        try:
            return PreparingJournalFile(self._room / f"{name}.jsonl", lock)
        except BaseException:
            lock.release()
            raise


def _locked(path: Path, folder: Path) -> FolderLock:
    """The error names the folder that pictures go to, which is not where the lock is."""
    try:
        return FolderLock(path, KIND)
    except StoreError as error:
        message = error.message.replace(str(path.parent), str(folder))
        raise StoreError(error.code, message, **{**error.values, "path": str(folder)}) from error


class PreparingJournalFile:
    """As :class:`desktop.domain.preparing.ports.PreparingJournal`. The file is there only while there is a record."""

    def __init__(self, path: Path, lock: FolderLock) -> None:
        self._path = path
        self._lock = lock
        self._journal = JsonLinesJournal(path) if path.exists() else None

    def finished(self) -> Mapping[str, object]:
        return self._journal.finished() if self._journal else {}

    def record(self, key: str, result: object) -> None:
        if self._journal is None:
            self._journal = JsonLinesJournal(self._path)
        self._journal.record(key, result)

    def clear(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None
        with failures_of(self._path, KIND):
            self._path.unlink(missing_ok=True)

    def close(self) -> None:
        if self._journal is not None:
            self._journal.close()
        self._lock.release()
