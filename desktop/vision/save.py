"""Writing files so that they are there whole or not at all, and never in place of one that matters."""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import secrets
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT})
_NO_HARD_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL, errno.EMLINK})
"""What FAT, exFAT and some network drives answer to a hard link."""


def save_beside(data: bytes, target: Path, *, sources: Sequence[Path] = ()) -> Path:
    """Write ``data`` to ``target`` or, where that is taken, to ``name-2``, ``name-3``, …; returns what was written.

    A name is taken when anything has it (also a link, also in other letter case where the disk does not tell them
    apart) or when one of ``sources`` has it. Raises :class:`OutputError`; nothing is left behind then.
    """
    taken = frozenset(_spelling(source) for source in sources)
    with _as_output_error(target), _temporary(data, target) as temporary:
        names = (name for name in _numbered(target) if _spelling(name) not in taken)
        written = next(name for name in names if _claimed(temporary, name))
        _sync_folder(written.parent)
        return written


def write_atomically(data: bytes, target: Path, *, sources: Sequence[Path] = ()) -> None:
    """Write ``data`` to ``target`` in place of what is there (a manifest, a report), at once.

    Raises :class:`OutputError`, and changes nothing, when the disk refuses or when ``target`` is one of ``sources``.
    """
    if any(_is_same(target, source) for source in sources):
        message = f"{target} is one of the source pictures: choose another place"
        raise OutputError(ErrorCode.FILE_IS_SOURCE, message, path=str(target))
    with _as_output_error(target), _temporary(data, target) as temporary:
        temporary.replace(target)
        _sync_folder(target.parent)


def _numbered(target: Path) -> Iterator[Path]:
    yield target
    for number in itertools.count(2):
        yield target.with_name(f"{target.stem}-{number}{target.suffix}")


def _claimed(temporary: Path, name: Path) -> bool:
    """Give the file this name unless something has it, in one step: two writers never both succeed."""
    try:
        name.hardlink_to(temporary)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        return _claimed_without_links(temporary, name)
    return True


def _claimed_without_links(temporary: Path, name: Path) -> bool:
    """Reserve the name by an empty file, then put the whole one in its place."""
    try:
        name.touch(exist_ok=False)
    except FileExistsError:
        return False
    try:
        temporary.replace(name)
    except OSError:
        name.unlink(missing_ok=True)
        raise
    return True


@contextlib.contextmanager
def _temporary(data: bytes, target: Path) -> Iterator[Path]:
    """A file beside ``target`` that holds ``data`` safely on disk; gone afterwards unless it was moved."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".fusion-desk-{secrets.token_hex(8)}.tmp")
    try:
        _write_synced(data, temporary)
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _write_synced(data: bytes, path: Path) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut; where folders cannot be opened or synced, the system does it alone."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network drives refuse; the file itself is already synced
            os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _as_output_error(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _output_error(target, error) from error


def _output_error(target: Path, error: OSError) -> OutputError:
    if error.errno in _NO_SPACE:
        message = f"{target} does not fit on the disk: make room or choose another disk"
        return OutputError(ErrorCode.DISK_FULL, message, path=str(target))
    message = f"{target} cannot be written ({error.strerror}): choose a folder you may write to"
    return OutputError(ErrorCode.FILE_NOT_WRITABLE, message, path=str(target))


def _is_same(target: Path, source: Path) -> bool:
    """Whether both are one file, by links and letter case too."""
    if target.exists() and source.exists():
        return target.samefile(source)
    return _spelling(target) == _spelling(source)


def _spelling(path: Path) -> str:
    return os.path.normcase(path.resolve())
