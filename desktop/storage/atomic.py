"""Writing the program's own files: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


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
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_name(f"{path.name}.{number}")
        number += 1
    return candidate
