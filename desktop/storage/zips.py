"""Zip files that may come from anybody: what is wrong with one is told as damage, and not with the words of a bug."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop.domain.errors import StoreError

METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""What the program writes, and others by default. ``bz2`` and ``lzma`` fail in ways of their own on damaged data."""

DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, UnicodeDecodeError)
"""What ``zipfile`` raises: ``RuntimeError`` for an encrypted entry, its subclass ``NotImplementedError`` for a kind of
compression or a version it does not know, ``UnicodeDecodeError`` for a name that is not what it is marked as."""


@contextmanager
def opened_zip(source: Path | BinaryIO, damaged: Callable[[str], StoreError]) -> Iterator[zipfile.ZipFile]:
    """``source`` for reading. Raises what ``damaged`` makes of the reason, also for what the block comes upon."""
    try:
        with zipfile.ZipFile(source) as archive:
            for entry in archive.infolist():
                _check(entry, archive.start_dir)
            yield archive
    except DAMAGE as error:
        raise damaged(str(error) or "it ends too early") from error


def _check(entry: zipfile.ZipInfo, end: int) -> None:
    """An entry lies before the list of them; elsewhere the disk would be blamed for not reading it."""
    if entry.compress_type not in METHODS or not 0 <= entry.header_offset < end:
        message = f"{entry.filename} is packed in an unknown way"
        raise zipfile.BadZipFile(message)
