"""Writing materials: one job for all pictures asked for, with progress and cancel."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.preparing import PreparedPicture
from desktop.services.batch import BatchItem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop.domain.jobs import Progress
    from desktop.domain.preparing import Rejection
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import Job, JobRunner
    from desktop.ui.prepare.document import Document


@dataclass(frozen=True, slots=True)
class Exported:
    """What became of an export into ``folder``."""

    folder: Path
    outcomes: tuple[PreparedPicture | Rejection, ...]

    @property
    def written(self) -> tuple[PreparedPicture, ...]:
        return tuple(outcome for outcome in self.outcomes if isinstance(outcome, PreparedPicture))

    @property
    def rejected(self) -> tuple[Rejection, ...]:
        return tuple(outcome for outcome in self.outcomes if not isinstance(outcome, PreparedPicture))


class Exporter(QObject):
    """Exports through the batch service."""

    started = Signal(object)
    finished = Signal(object)
    """An :class:`Exported`; after a cancel it holds what was finished by then."""
    failed = Signal(object)

    def __init__(self, runner: JobRunner, services: Callable[[], Services], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services

    def export(self, documents: Sequence[Document], folder: Path, *, jobs: int, allow_failing: bool) -> Job:
        """Prepare ``documents`` into ``folder``; ``allow_failing`` also writes what breaks a rule."""
        watch = _Watch(len(documents))
        items = [_item(document, allow_failing=allow_failing) for document in documents]

        def work(progress: Progress) -> Exported:
            watch.progress = progress
            progress.report(0, len(items))
            self._services().batch.prepare(items, folder, jobs=jobs, watch=watch)
            return Exported(folder, tuple(watch.outcomes))

        job = self._runner.start(work, urgent=True)
        job.succeeded.connect(self.finished)
        job.cancelled.connect(lambda: self.finished.emit(Exported(folder, tuple(watch.outcomes))))
        job.failed.connect(self.failed)
        self.started.emit(job)
        return job


class _Watch:
    """Hears of finished pictures on the worker thread; its list outlives a cancel."""

    def __init__(self, total: int) -> None:
        self._total = total
        self.outcomes: list[PreparedPicture | Rejection] = []
        self.progress: Progress | None = None

    def finished(self, index: int, outcome: PreparedPicture | Rejection) -> None:  # noqa: ARG002 - the batch's protocol
        self.outcomes.append(outcome)
        if self.progress is not None:
            self.progress.report(len(self.outcomes), self._total)


def _item(document: Document, *, allow_failing: bool) -> BatchItem:
    options = replace(document.options, allow_failing=allow_failing)
    return BatchItem(document.path, options, document.faces, document.template_face_ids)
