"""Writing the program's own files: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def write_atomically(target: Path, data: bytes) -> None:
    """Replace ``target`` by a file that holds ``data``; raises ``OSError`` and then leaves the old file as it was.

    The folder is made when it is missing. The new file is on the disk (fsync) before it gets its name, and only
    its owner may read it.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def free_name(path: Path) -> Path:
    """``path``, or the first of ``path.2``, ``path.3`` … that no file has."""
    return _first_free(path, (path.with_name(f"{path.name}.{number}") for number in count(2)))


def next_name(path: Path) -> Path:
    """As :func:`free_name`, for what people open: ``name-2.zip``, ``name-3.zip`` …"""
    return _first_free(path, (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2)))


def _first_free(path: Path, others: Iterator[Path]) -> Path:
    return next(name for name in chain([path], others) if not name.exists())
