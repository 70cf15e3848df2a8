"""A writer whose disk has no room left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, OutputError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.services.bundle import Services


class FullDisk:
    """A writer on a disk with room for ``room`` files only, those that are replaced included."""

    def __init__(self, services: Services, room: int = 0) -> None:
        self.encode = services.writer.encode
        self._writer = services.writer
        self._room = room

    def save(self, data: bytes, target: Path, *, sources: Sequence[Path] = ()) -> Path:
        self._take()
        return self._writer.save(data, target, sources=sources)

    def replace(self, data: bytes, target: Path) -> Path:
        self._take()
        return self._writer.replace(data, target)

    def _take(self) -> None:
        if self._room < 1:
            message = "no space left"
            raise OutputError(ErrorCode.DISK_FULL, message)
        self._room -= 1
