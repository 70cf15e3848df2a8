"""Writing files so that they are there whole or not at all, and never in place of one that matters."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import time
from itertools import chain
from typing import TYPE_CHECKING

from desktop.domain.files.names import numbered, numbered_behind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_NO_HARD_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL, errno.EMLINK})
"""What FAT, exFAT and some network drives answer to a hard link."""

PREFIX, SUFFIX = ".fusion-desk-", ".tmp"
"""How everything is called that is not finished yet, files and folders."""

DAY = 86_400
"""Seconds."""

FULL_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

EVERYBODY, OWNER = 0o666, 0o600
"""Who may read and write a new file, less what the user's umask takes away."""


def write_atomically(target: Path, data: bytes, *, mode: int = EVERYBODY) -> None:
    """Replace ``target`` by a file that holds ``data``; raises ``OSError`` and then leaves the old file as it was.

    The folder is made when it is missing. The new file is on the disk (fsync) before it gets its name.
    """
    with _temporary(data, target, mode) as temporary:
        temporary.replace(target)
        sync_folder(target.parent)


def write_beside(target: Path, data: bytes, *, is_free: Callable[[Path], bool] = lambda _: True) -> Path:
    """Write ``data`` to ``target`` or, where that is taken, to ``name-2``, ``name-3``, …; returns what was written.

    A name is taken when anything has it (also a link, also in other letter case where the disk does not tell them
    apart) or when ``is_free`` says so. Raises ``OSError``; nothing is left behind then.
    """
    with _temporary(data, target, EVERYBODY) as temporary:
        return settle(temporary, target, is_free=is_free)


def write_synced(path: Path, data: bytes, *, mode: int = EVERYBODY) -> None:
    """Write a new file that is safely on the disk, for a folder that nobody sees yet. Raises ``OSError``."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), mode)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def settle(made: Path, target: Path, *, is_free: Callable[[Path], bool] = lambda _: True) -> Path:
    """Give the file ``made`` the first free name of ``target``, ``name-2``, …; two writers never get the same.

    ``made`` may stay beside it as a second name of the file: whoever made it removes it. Raises ``OSError``.
    """
    written = next(name for name in numbered(target) if is_free(name) and _claimed(made, name))
    sync_folder(written.parent)
    return written


def sync_file(path: Path) -> None:
    """Put on the disk what was written to ``path`` by others: before it gets the name that promises a whole file."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def clear_left_over(folder: Path, *patterns: str) -> None:
    """Remove what programs that were killed have begun in ``folder``, and in a folder of ours what fits ``patterns``.

    Only what nobody has touched for a day: another program may be writing right now. What cannot be removed stays.
    """
    oldest = time.time() - DAY
    for path in chain.from_iterable(folder.glob(pattern) for pattern in (f"{PREFIX}*{SUFFIX}", *patterns)):
        with contextlib.suppress(OSError):
            if path.lstat().st_mtime < oldest:
                _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def free_name(path: Path) -> Path:
    """``path``, or the first of ``path.2``, ``path.3`` … that no file has."""
    return next(name for name in numbered_behind(path) if not name.exists())


def next_name(path: Path) -> Path:
    """As :func:`free_name`, for folders that people open: ``name-2``, ``name-3`` …"""
    return next(name for name in numbered(path) if not name.exists())


def _claimed(made: Path, name: Path) -> bool:
    """Give the file this name unless something has it, in one step."""
    try:
        name.hardlink_to(made)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        return _claimed_without_links(made, name)
    return True


def _claimed_without_links(made: Path, name: Path) -> bool:
    """Reserve the name by an empty file, then put the whole one in its place."""
    try:
        name.touch(exist_ok=False)
    except FileExistsError:
        return False
    try:
        made.replace(name)
    except OSError:
        name.unlink(missing_ok=True)
        raise
    return True


@contextlib.contextmanager
def _temporary(data: bytes, target: Path, mode: int) -> Iterator[Path]:
    """A file beside ``target`` that holds ``data`` safely on disk; gone afterwards unless it was moved.

    Its name is short: that of ``target`` may be as long as the disk takes.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}")
    try:
        write_synced(temporary, data, mode=mode)
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut; where folders cannot be opened or synced, the system does it alone."""
    with contextlib.suppress(OSError):  # Windows opens none, some network drives sync none
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
