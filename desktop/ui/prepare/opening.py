"""Pictures come in: files, folders, pastes. Each is read and inspected on a worker thread."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import ErrorCode, FusionDeskError, PictureError
from desktop.services.sources import find_pictures
from desktop.services.work import run, threads, worker_count
from desktop.ui.kit.images import PackedImage, compact, cut_out, fitted, reduced, to_qimage
from desktop.ui.prepare.document import FACE_SIDE, Inspected, Thumbnails

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from desktop.domain.jobs import Progress
    from desktop.domain.preparing import PrepareOptions
    from desktop.services.inspect import Inspection, Inspector
    from desktop.services.work import Done
    from desktop.ui.kit.jobs import JobRunner, Reporter
    from desktop.ui.prepare.keeping import KeptPicture
    from desktop.ui.prepare.session import Session

THUMBNAIL_SIDE = 224
"""Pixels of the long side: a little more than the largest size of the filmstrip shows."""


class Opener(QObject):
    """Adds pictures to the session and has them inspected."""

    started = Signal(object)
    """A job worth showing in the status bar."""
    unreadable = Signal(object)
    """Of several pictures those that cannot be read, each with its error: far down the filmstrip nobody sees them."""
    failed = Signal(object)
    """Something could not be opened at all; a single unreadable picture says so itself in the filmstrip."""

    def __init__(
        self, session: Session, runner: JobRunner, inspector: Callable[[], Inspector], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._inspector = inspector
        session.unseen.connect(self._read)

    def open(self, paths: Sequence[Path], options: PrepareOptions) -> None:
        """Open files as they are and folders with all pictures inside; ``options`` is what they start with."""
        job = self._runner.start(partial(_find, tuple(paths)), urgent=True)
        job.succeeded.connect(partial(self._add, options))
        job.failed.connect(self.failed)

    def reopen(self, pictures: Sequence[KeptPicture]) -> None:
        """Open pictures as they were left; one that is gone says so in the filmstrip."""
        self._read(self._session.reopen(pictures))

    def _add(self, options: PrepareOptions, paths: tuple[Path, ...]) -> None:
        if not paths:
            self.failed.emit(PictureError(ErrorCode.FILE_NOT_FOUND, "There is no picture in this folder."))
            return
        self._read(self._session.add(paths, options))

    def _read(self, keys: Sequence[int]) -> None:
        new = (self._session.document(key) for key in keys)
        files = {document.key: document.path for document in new if document is not None}
        if files:
            self._inspect(files)

    def _inspect(self, files: Mapping[int, Path]) -> None:
        """Each document hears of its picture as soon as that is inspected; one that never is goes again."""
        waiting = set(files)
        unreadable: list[tuple[Path, FusionDeskError]] = []
        job = self._runner.start(partial(_inspect_all, self._inspector, tuple(files.items())))
        job.delivered.connect(partial(self._inspected, waiting, unreadable))
        job.settled.connect(lambda: self._session.remove(waiting))
        if len(files) > 1:
            job.settled.connect(lambda: self._tell(unreadable))
        self.started.emit(job)

    def _tell(self, unreadable: list[tuple[Path, FusionDeskError]]) -> None:
        if unreadable:
            self.unreadable.emit(unreadable)

    def _inspected(
        self,
        waiting: set[int],
        unreadable: list[tuple[Path, FusionDeskError]],
        done: Done[tuple[int, Path], Inspected],
    ) -> None:
        key, path = done.item
        waiting.discard(key)
        found = done.outcome
        if isinstance(found, FusionDeskError):
            unreadable.append((path, found))
            self._session.replace(key, error=found)
        else:
            self._session.replace(key, inspection=found.inspection, thumbnails=found.thumbnails)


def _find(paths: tuple[Path, ...], _: Progress) -> tuple[Path, ...]:
    return find_pictures([path.absolute() for path in paths])


def _inspect_all(inspector: Callable[[], Inspector], files: Sequence[tuple[int, Path]], reporter: Reporter) -> None:
    """As they are finished: a large picture does not keep the others off the filmstrip."""
    workers = worker_count()
    with threads(workers) as executor:
        work = partial(_inspect, inspector)
        for done in run(files, work, executor=executor, workers=workers, progress=reporter, ordered=False):
            reporter.deliver(done)


def _inspect(inspector: Callable[[], Inspector], file: tuple[int, Path]) -> Inspected:
    _, path = file
    return summed_up(inspector().inspect(path))


def summed_up(inspection: Inspection) -> Inspected:
    """An inspection without its pixels, and little pictures of all and of the faces. For worker threads.

    Whoever looks at the picture again reads the file (:meth:`~desktop.services.inspect.Inspector.large_enough`).
    """
    picture = inspection.picture
    faces = {face.label: compact(cut_out(picture, face.box, FACE_SIDE)) for face in inspection.everyone}
    little = PackedImage.of(fitted(to_qimage(reduced(picture.pixels, THUMBNAIL_SIDE)), THUMBNAIL_SIDE))
    bare = replace(inspection, picture=replace(picture, pixels=picture.pixels[:1, :1].copy()))
    return Inspected(bare, Thumbnails(little, faces))
