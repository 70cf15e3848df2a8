"""The pictures of files and folders that a selection takes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.domain.errors import PictureError
from desktop.services.sources import find_pictures

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.ports import PictureReader
    from desktop.domain.preparing.selection import Selection


class Selector:
    """Finds pictures and leaves out what is not wanted."""

    def __init__(self, reader: PictureReader) -> None:
        self._reader = reader

    def find(self, paths: Sequence[Path], selection: Selection, *, without: Path | None = None) -> tuple[Path, ...]:
        """As :func:`~desktop.services.sources.find_pictures`, those that ``selection`` takes.

        What cannot be looked at is taken: preparing says what is wrong with it.
        """
        return tuple(path for path in find_pictures(paths, without=without) if self.takes(path, selection))

    def takes(self, path: Path, selection: Selection) -> bool:
        """Asks the name first, then the disk, then the file: each takes longer than the one before."""
        return (
            selection.takes_name(path)
            and _takes_age(path, selection)
            and (not selection.least_side or self._takes_size(path, selection))
        )

    def _takes_size(self, path: Path, selection: Selection) -> bool:
        try:
            return selection.takes_size(self._reader.probe(path).size)
        except PictureError:
            return True


def _takes_age(path: Path, selection: Selection) -> bool:
    if selection.newer_than is None:
        return True
    try:
        return selection.takes_age(datetime.fromtimestamp(path.stat().st_mtime, UTC))
    except (OSError, ValueError, OverflowError):
        return True
