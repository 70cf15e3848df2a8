"""The shelf of user photos in the window: what is on it, read and changed in the background."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import FusionDeskError
from desktop.ui.kit.images import cut_out

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtGui import QImage

    from desktop.domain.fusing.consent import ConsentTerms
    from desktop.domain.fusing.shelf import ShelfEntry, ShelfFace
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.services.user_photos import UserPhotos
    from desktop.ui.kit.jobs import JobRunner

    Key = tuple[str, str]
    Change = Callable[[UserPhotos], object]

FACE_SIDE = 96
READ_SIDE = 480
"""A photo is read for its faces' little pictures so that its long side is at least this (pixels)."""


@dataclass(frozen=True, slots=True, eq=False)
class Shelved:
    """What came of reading the shelf. ``pictures`` are those that were not known before; of a file that has gone, or
    is no picture any more, there is none. ``errors``: what could not be put on it."""

    entries: tuple[ShelfEntry, ...]
    pictures: Mapping[Key, QImage]
    errors: tuple[FusionDeskError, ...] = field(default=())


class ShelfState(QObject):
    """GUI thread only. ``failed`` carries a :class:`~desktop.domain.errors.FusionDeskError`."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, runner: JobRunner, services: Callable[[], Services], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._services = runner, services
        self._running = 0
        self.entries: tuple[ShelfEntry, ...] = ()
        self.pictures: Mapping[Key, QImage] = {}

    @property
    def busy(self) -> bool:
        return self._running > 0

    def load(self) -> None:
        self._start(lambda _: None)

    def add(self, paths: Sequence[Path]) -> None:
        """Put all faces of these photos on the shelf; each that cannot be is told."""
        self._start(partial(_add_all, tuple(paths)))

    def tag(self, faces: Sequence[ShelfFace], tags: tuple[str, ...]) -> None:
        self._start(lambda shelf: shelf.tag(faces, tags))

    def take(self, faces: Sequence[ShelfFace]) -> None:
        self._start(lambda shelf: shelf.take(faces))

    def consent(self, faces: Sequence[ShelfFace], terms: ConsentTerms) -> None:
        self._start(lambda shelf: shelf.consent(faces, terms))

    def _start(self, change: Change) -> None:
        self._running += 1
        job = self._runner.start(partial(_changed, self._services, change, frozenset(self.pictures)), urgent=True)
        job.succeeded.connect(self._show)
        job.failed.connect(self.failed)
        job.settled.connect(self._settled)

    def _show(self, shelved: Shelved) -> None:
        self.entries = shelved.entries
        there = {entry.face.key for entry in shelved.entries}
        known = {**self.pictures, **shelved.pictures}
        self.pictures = {key: picture for key, picture in known.items() if key in there}
        self.changed.emit()
        for error in shelved.errors:
            self.failed.emit(error)

    def _settled(self) -> None:
        self._running -= 1
        self.changed.emit()


def _changed(services: Callable[[], Services], change: Change, known: frozenset[Key], _: Progress) -> Shelved:
    shelf = services().user_photos
    errors = change(shelf)
    entries = shelf.entries()
    new = [entry.face for entry in entries if entry.face.key not in known]
    pictures = {face.key: picture for face in new if (picture := _picture(services(), face)) is not None}
    return Shelved(entries, pictures, errors if isinstance(errors, tuple) else ())


def _add_all(paths: tuple[Path, ...], shelf: UserPhotos) -> tuple[FusionDeskError, ...]:
    """One bad photo keeps no other off the shelf."""
    errors = []
    for path in paths:
        try:
            shelf.add(path)
        except FusionDeskError as error:
            errors.append(error)
    return tuple(errors)


def _picture(services: Services, face: ShelfFace) -> QImage | None:
    """Why there is none is told where the photo is used."""
    try:
        return cut_out(services.reader.read(face.path, at_least=READ_SIDE), face.box, FACE_SIDE)
    except FusionDeskError:
        return None
