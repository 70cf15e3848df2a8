"""One program at a time: a file locked by the operating system, which lets go of it even when the program is killed."""

from __future__ import annotations

import contextlib
import errno
import getpass
import json
import os
import platform
import sys
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.files.spelling import parsed_json
from desktop.storage.failures import failures_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

OWNER_FIELDS = ("user", "host", "pid", "since")
LOCKED_BYTE = 1 << 30
"""Windows lets nobody read a locked byte, so the one that is locked lies far behind the owner's name."""

PATIENCE, PAUSE = 10.0, 0.02
"""Seconds that a turn is waited for, and between two tries. A turn takes as long as one file is read and written."""

_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL})
"""What some network drives answer to a lock."""

if sys.platform == "win32":  # pragma: no cover - the tests run on Linux
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _give_up(file: BinaryIO, path: Path) -> None:
        """Windows deletes no file that is open: not ours before it is closed, and not one that the next has opened."""
        file.close()
        with contextlib.suppress(OSError):
            path.unlink()
else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _give_up(file: BinaryIO, path: Path) -> None:
        """Who has opened it and waits will see that it has no name any more."""
        with contextlib.suppress(OSError):
            path.unlink()
        file.close()


@contextlib.contextmanager
def turn(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Let one program at a time, and one thread of it, into the block; the lock file ``path`` goes afterwards.

    What a killed program has left of it is in nobody's way. Where the drive knows no locks nobody waits. Raises
    ``OSError``, ``TimeoutError`` where others had it for longer than ``patience`` seconds.
    """
    file = _waited_for(path, time.monotonic() + patience)
    try:
        yield
    finally:
        _give_up(file, path)


def _waited_for(path: Path, end: float) -> BinaryIO:
    while True:
        if (file := _tried(path)) is not None:
            return file
        if time.monotonic() > end:
            raise TimeoutError(errno.ETIMEDOUT, "another program is writing it", str(path))
        time.sleep(PAUSE)


def _tried(path: Path) -> BinaryIO | None:
    file = path.open("ab", buffering=0)
    try:
        if _is_taken(file, path):
            return file
    except BaseException:
        file.close()
        raise
    file.close()
    return None


def _is_taken(file: BinaryIO, path: Path) -> bool:
    """Whether the lock is ours now: had, and of the file that still has the name."""
    try:
        _lock(file)
    except (BlockingIOError, PermissionError):
        return False
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


class FolderLock:
    """Held from its making until ``release``. Raises :class:`~desktop.domain.errors.StoreError`.

    The error of a folder that somebody else has open has their ``user``, ``host``, ``pid`` and ``since`` (ISO 8601,
    UTC) in its values; they are empty when that program has not written them yet.
    """

    def __init__(self, path: Path, kind: str) -> None:
        self._kind = kind
        with failures_of(path.parent, kind):
            self._file = path.open("a+b", buffering=0)
        try:
            self._take(path)
        except BaseException:
            self._file.close()
            raise

    def _take(self, path: Path) -> None:
        try:
            _lock(self._file)
        except (BlockingIOError, PermissionError) as error:
            raise _in_use(path, kind=self._kind, owner=_owner_in(path)) from error
        with failures_of(path.parent, self._kind):
            self._file.truncate(0)
            self._file.write(json.dumps(_own_name()).encode())

    def release(self) -> None:
        """The file stays: to delete it could take the lock of somebody who has just opened it."""
        self._file.close()


def _own_name() -> dict[str, str]:
    return {
        "user": _user(),
        "host": platform.node(),
        "pid": str(os.getpid()),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }


def _user() -> str:
    """Some systems give a program no user name; the lock works without one."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def _owner_in(path: Path) -> dict[str, str]:
    try:
        plain = parsed_json(path.read_bytes())
    except (OSError, ValueError):
        plain = None
    known = plain if isinstance(plain, dict) else {}
    return {field: str(known.get(field, "")) for field in OWNER_FIELDS}


def _in_use(path: Path, *, kind: str, owner: dict[str, str]) -> StoreError:
    who = f"{owner['user'] or 'somebody'} on {owner['host'] or 'this machine'} (process {owner['pid'] or 'unknown'})"
    message = f"The {kind} {path.parent} is open elsewhere: {who}."
    return StoreError(ErrorCode.STORE_LOCKED, message, path=str(path.parent), **owner)
