"""Writing materials: one job for all pictures asked for, with progress and cancel."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.services.preparing.items import BatchItem
from desktop.services.preparing.results import ItemResult, ItemStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop.domain.jobs import PacedProgress
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import Job, JobRunner
    from desktop.ui.prepare.document import Document


@dataclass(frozen=True, slots=True)
class Exported:
    """What became of an export into ``folder``."""

    folder: Path
    results: tuple[ItemResult, ...]

    @property
    def written(self) -> tuple[ItemResult, ...]:
        return tuple(result for result in self.results if result.status is ItemStatus.PREPARED)

    @property
    def rejected(self) -> tuple[ItemResult, ...]:
        return tuple(result for result in self.results if result.status is ItemStatus.FAILED)


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
        results: list[ItemResult] = []

        def work(progress: PacedProgress) -> None:
            # A cancel comes back as a report: what was written by then is told.
            report = self._services().batch.prepare(items, folder, jobs=jobs, progress=progress)
            results.extend(report.results)

        job = self._runner.start(work, urgent=True)
        job.succeeded.connect(lambda _: self.finished.emit(Exported(folder, tuple(results))))
        job.cancelled.connect(lambda: self.finished.emit(Exported(folder, tuple(results))))
        job.failed.connect(self.failed)
        self.started.emit(job)
        return job


def _item(document: Document, *, allow_failing: bool) -> BatchItem:
    options = replace(document.options, allow_failing=allow_failing)
    return BatchItem(document.path, options, document.known_faces, document.template_face_ids)
