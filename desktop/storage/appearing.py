"""Folders that appear whole or not at all, and what is left of those whose program was killed."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, StoreError
from desktop.storage.atomic import PREFIX, SUFFIX, sync_folder
from desktop.storage.failures import check_length, failures_of

if TYPE_CHECKING:
    from collections.abc import Iterator

RESTORE_PREFIX = ".restore-"
HALF_DONE = (f"{RESTORE_PREFIX}*", "backups/.*.part", f"files/*/{PREFIX}*{SUFFIX}", "files/*/.*.part")
"""In a workspace or a run: restores, backups and pictures that were not finished; the last are of older versions."""


@contextmanager
def appearing(folder: Path, kind: str, database: str) -> Iterator[Path]:
    """An empty folder beside ``folder`` that takes its place when the block ends well, and is gone when not.

    ``kind`` and the name of its ``database`` are for messages, and for the longest path in it.

    What programs that were killed have left for the same ``folder`` goes with it: it can never take the place now.
    """
    with ExitStack() as undo:
        undo.enter_context(failures_of(folder, kind))
        check_length(folder / database, kind)
        _check_empty(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        room = Path(tempfile.mkdtemp(dir=folder.parent, prefix=_prefix(folder)))
        undo.callback(shutil.rmtree, room, ignore_errors=True)
        yield room
        if folder.exists():
            folder.rmdir()  # empty; Windows would not put another in its place
        room.replace(folder)
        sync_folder(folder.parent)
        for left in folder.parent.glob(f"{_prefix(folder)}*"):
            shutil.rmtree(left, ignore_errors=True)


def clear_half_done(folder: Path, kind: str) -> None:
    """Remove what a killed program has begun in ``folder``; only for whoever holds its lock."""
    with failures_of(folder, kind):
        for path in (path for pattern in HALF_DONE for path in folder.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _prefix(folder: Path) -> str:
    """Of one length: the name of ``folder`` may have the longest that the disk takes."""
    return f"{PREFIX}{hashlib.sha256(os.fsencode(folder.name)).hexdigest()[:8]}-"


def _check_empty(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()):
        message = f"The folder {folder} is not empty."
        raise StoreError(ErrorCode.STORE_FOREIGN, message, path=str(folder), reason="it is not empty")
