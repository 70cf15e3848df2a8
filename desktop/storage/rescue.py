"""Places for what was paid for and does not fit where it belongs."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from desktop.domain.files.paths import read_file
from desktop.storage.atomic import OWNER, write_atomically

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class RescueFolders:
    """As :class:`desktop.domain.qa.ports.PictureRescue`: the first of ``folders`` that takes the file has it."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)

    def save(self, name: str, data: bytes) -> Path | None:
        """Readable by its owner only."""
        for folder in self._folders:
            with contextlib.suppress(OSError):
                write_atomically(folder / name, data, mode=OWNER)
                return folder / name
        return None

    def find(self, name: str) -> bytes | None:
        """What is kept under ``name``."""
        for folder in self._folders:
            with contextlib.suppress(OSError):
                return read_file(folder / name)
        return None

    def remove(self, name: str) -> bool:
        """Remove what is kept under ``name``, and say whether something was; what cannot be removed stays."""
        removed = False
        for folder in self._folders:
            with contextlib.suppress(OSError):
                (folder / name).unlink()
                removed = True
        return removed
