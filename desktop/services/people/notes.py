"""Noting where pictures of people went, so that they can be found there when they shall be deleted."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.errors import StoreError
from desktop.domain.fusing.people import KnownPlace, MadeResult
from desktop.services.duties import digest_of, digest_of_file

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.fusing.order import Order
    from desktop.domain.fusing.people import PeopleRecord, PlaceKind

Note = Callable[..., None]
"""Takes the arguments of :meth:`PlaceNotes.add`."""

logger = logging.getLogger("desktop.services.people")


def not_noted(*_: object) -> None:
    """For whoever works with folders that the program is not to remember."""


class PlaceNotes:
    """Notes workspaces, runs, and what was exported from them. ``now`` gives the time with its zone."""

    def __init__(self, record: PeopleRecord, now: Callable[[], datetime]) -> None:
        self._record = record
        self._now = now

    def add(self, kind: PlaceKind, path: Path, source: Path | None = None) -> None:
        """What was opened or written stands, whatever becomes of the note: that fails into the log."""
        whence = None if source is None else source.absolute()
        try:
            self._record.note_place(KnownPlace(path.absolute(), kind, whence), self._now())
        except StoreError as error:
            logger.warning("The place %s was not noted: %s", path, error.message)


class ResultNotes:
    """Notes files that were made of pictures of people."""

    def __init__(self, record: PeopleRecord, now: Callable[[], datetime]) -> None:
        self._record = record
        self._now = now

    def add(self, order: Order, written: Path) -> None:
        """The file at ``written`` came of ``order``. Raises StoreError and PictureError."""
        sources = frozenset(map(digest_of, order.sources))
        self._record.note_result(MadeResult(written.absolute(), digest_of_file(written), sources, self._now()))
