"""The window's session: what was open, written as the work goes, and found again after a crash."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.files.paths import read_file
from desktop.domain.files.spelling import parsed_json
from desktop.domain.settings import SavedSession
from desktop.storage.atomic import OWNER, clear_left_over, free_name, write_atomically
from desktop.storage.failures import failures_of, store_error
from desktop.storage.lock import FolderLock

if TYPE_CHECKING:
    from pathlib import Path

KIND = "session"
FILE_NAME, LOCK_NAME, FILES_NAME = "session.json", "lock", "files"
SIGNS = re.compile(r"[0-9a-f]{64}\.[a-z0-9]{1,5}")
"""A file of the session is called by its content."""


class SessionFolder:
    """As :class:`desktop.domain.ports.SessionStore`, in a folder that one window has at a time.

    A second window takes the next folder: neither writes over what the other one has open.
    """

    def __init__(self, root: Path) -> None:
        """Take the first folder below ``root`` that no other window has; raises StoreError."""
        self._folder, self._lock = _first_free(root)
        self._file, self._files = self._folder / FILE_NAME, self._folder / FILES_NAME
        clear_left_over(self._folder)

    def load(self) -> SavedSession:
        if not self._file.exists():
            return SavedSession()
        with failures_of(self._file, KIND):
            data = read_file(self._file)
        try:
            return _session_of(parsed_json(data))
        except ValueError as error:
            raise self._damaged(str(error)) from error

    def save(self, session: SavedSession) -> None:
        plain = {"modes": dict(session.modes), "ended": session.ended, "restoring": session.restoring}
        with failures_of(self._file, KIND):
            write_atomically(self._file, json.dumps(plain).encode(), mode=OWNER)

    def put(self, data: bytes, suffix: str) -> str:
        name = f"{sha256(data).hexdigest()}.{suffix}"
        target = self._files / name
        with failures_of(target, KIND):
            if not target.exists():
                write_atomically(target, data, mode=OWNER)
        return name

    def get(self, name: str) -> bytes:
        target = self._files / (name if SIGNS.fullmatch(name) else "none")
        with failures_of(target, KIND):
            return read_file(target)

    def sweep(self, session: SavedSession) -> None:
        used = set(SIGNS.findall(json.dumps(dict(session.modes))))
        for path in self._files.glob("*"):
            if path.name not in used:
                with failures_of(path, KIND):
                    path.unlink(missing_ok=True)

    def close(self) -> None:
        self._lock.release()

    def _damaged(self, reason: str) -> StoreError:
        """Kept aside: the window begins anew, and nothing is written over."""
        aside = free_name(self._file.with_name(f"{FILE_NAME}.damaged"))
        with failures_of(self._file, KIND):
            self._file.replace(aside)
        return store_error(ErrorCode.STORE_DAMAGED, self._file, KIND, reason=f"{reason}; it was kept as {aside}")


def _first_free(root: Path) -> tuple[Path, FolderLock]:
    for number in count(1):
        folder = root / str(number)
        with failures_of(root, KIND):
            folder.mkdir(parents=True, exist_ok=True)
        try:
            return folder, FolderLock(folder / LOCK_NAME, KIND)
        except StoreError as error:
            if error.code is not ErrorCode.STORE_LOCKED:
                raise
    raise AssertionError  # pragma: no cover - numbers do not end


def _session_of(plain: Any) -> SavedSession:  # noqa: ANN401 - JSON of any shape
    if not isinstance(plain, dict) or not isinstance(plain.get("modes"), dict):
        message = "it names no modes"
        raise ValueError(message)  # noqa: TRY004 - as json's own
    return SavedSession(plain["modes"], ended=plain.get("ended") is True, restoring=plain.get("restoring") is True)
