"""Writing materials: one job for all pictures asked for, with progress and cancel."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.preparing import PreparedPicture, Skipped
from desktop.services.batch import BatchItem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop.domain.jobs import PacedProgress
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
        items = [_item(document, allow_failing=allow_failing) for document in documents]
        outcomes: list[PreparedPicture | Rejection] = []

        def work(progress: PacedProgress) -> None:
            # A cancel comes back as a report: what was written by then is told.
            report = self._services().batch.prepare(items, folder, jobs=jobs, progress=progress)
            outcomes.extend(it for it in report.outcomes if not isinstance(it, Skipped))

        job = self._runner.start(work, urgent=True)
        job.succeeded.connect(lambda _: self.finished.emit(Exported(folder, tuple(outcomes))))
        job.cancelled.connect(lambda: self.finished.emit(Exported(folder, tuple(outcomes))))
        job.failed.connect(self.failed)
        self.started.emit(job)
        return job


def _item(document: Document, *, allow_failing: bool) -> BatchItem:
    options = replace(document.options, allow_failing=allow_failing)
    return BatchItem(document.path, options, document.faces, document.template_face_ids)
