"""The pose check by the cloud (姿态检测): asked for one picture at a time, by the user only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.jobs import Progress
    from desktop.domain.rules.findings import Finding
    from desktop.services.bundle import Services
    from desktop.services.cloud.pose import PoseCheck
    from desktop.services.inspect import Inspection
    from desktop.ui.kit.jobs import Job, JobRunner
    from desktop.ui.prepare.document import Document


@dataclass(frozen=True, slots=True, eq=False)
class _Answer:
    """What the cloud said of the faces that ``inspection`` found."""

    inspection: Inspection
    findings: tuple[Finding, ...]


class PoseChecker(QObject):
    """Keeps the answers of this session. ``failed`` carries a :class:`~desktop.domain.errors.FusionDeskError`."""

    changed = Signal()
    failed = Signal(object)
    started = Signal(object)

    def __init__(
        self,
        runner: JobRunner,
        services: Callable[[], Services],
        settings: Callable[[], CloudSettings],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner, self._services, self._settings = runner, services, settings
        self._jobs: dict[int, Job] = {}
        self._answers: dict[int, _Answer] = {}

    def is_asking(self, document: Document) -> bool:
        return document.key in self._jobs

    def findings(self, document: Document) -> tuple[Finding, ...]:
        """What the cloud said of this picture as it is; nothing when it was not asked."""
        answer = self._answers.get(document.key)
        return answer.findings if answer is not None and answer.inspection is document.inspection else ()

    def ask(self, document: Document) -> None:
        """One call, billed by another product of the cloud; ignored while one for this picture is under way."""
        inspection = document.inspection
        if inspection is None or self.is_asking(document):
            return
        job = self._runner.start(partial(_check, self._services, document.path, self._settings()), urgent=True)
        self._jobs[document.key] = job
        job.succeeded.connect(partial(self._answered, document.key, inspection))
        job.failed.connect(self.failed)
        job.settled.connect(partial(self._settled, document.key))
        self.started.emit(job)
        self.changed.emit()

    def _answered(self, key: int, inspection: Inspection, check: PoseCheck) -> None:
        self._answers[key] = _Answer(inspection, check.findings)

    def _settled(self, key: int) -> None:
        del self._jobs[key]
        self.changed.emit()


def _check(services: Callable[[], Services], path: Path, settings: CloudSettings, progress: Progress) -> PoseCheck:
    return services().cloud.pose.check(path, settings, progress)
