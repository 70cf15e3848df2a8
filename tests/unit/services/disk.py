"""A writer whose disk has no room left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, OutputError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.services.bundle import Services


class FullDisk:
    """A writer on a disk without room."""

    def __init__(self, services: Services) -> None:
        self.encode = services.writer.encode
        self.replace = services.writer.replace
        self.turn = services.writer.turn

    def save(self, data: bytes, target: Path, *, sources: Sequence[Path] = ()) -> Path:  # noqa: ARG002 - the port
        message = "no space left"
        raise OutputError(ErrorCode.DISK_FULL, message)
