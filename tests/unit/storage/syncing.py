"""What is on the disk before it has its name."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


class Synced:
    """The files that were put on the disk while ``target`` was not there yet."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
        self._inodes: set[int] = set()
        sync = os.fsync

        def watched(handle: int) -> None:
            if not target.exists():
                self._inodes.add(os.fstat(handle).st_ino)
            sync(handle)

        monkeypatch.setattr(os, "fsync", watched)

    def __contains__(self, path: object) -> bool:
        return Path(str(path)).stat().st_ino in self._inodes
