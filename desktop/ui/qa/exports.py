"""Reports written in the background."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.qa.report import Language, ReportKind
from desktop.ui.messages.wording import is_chinese
from desktop.ui.printing.pdf import paper_pdf
from desktop.ui.qa.report_view import Export

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.jobs import Progress
    from desktop.domain.qa.ports import RunStore
    from desktop.services.bundle import Services
    from desktop.services.qa.reviewing import Reviewed
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.qa.questions import QaAsking
    from desktop.ui.qa.review_session import ReviewSession
    from desktop.ui.qa.run_session import RunSession

SUFFIXES = {
    Export.BROWSER: "",
    Export.HTML: "",
    Export.SHEETS: "",
    Export.PDF: ".pdf",
    Export.CSV: ".csv",
    Export.JUNIT: ".xml",
    Export.JSON: ".json",
}
PAGE = "index.html"


class Exports(QObject):
    """``written`` carries the path that a report was really written to."""

    written = Signal(object)
    failed = Signal(object)
    job_started = Signal(object)

    def __init__(
        self,
        session: RunSession,
        review: ReviewSession,
        *,
        asking: QaAsking,
        runner: JobRunner,
        services: Callable[[], Services],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._review, self._asking = session, review, asking
        self._runner, self._services = runner, services
        self._room: TemporaryDirectory[str] | None = None

    def export(self, kind: Export) -> None:
        """Ask where to, and write it there; what is shown in the browser lies in a folder that ends with the window."""
        store = self._session.store
        if store is None or self._session.running:
            return
        target = self._in_room() if kind is Export.BROWSER else self._asking.report("report", SUFFIXES[kind])
        if target is None:
            return
        language = Language.CHINESE if is_chinese() else Language.ENGLISH
        reviewed = self._review.reviewed
        work = partial(_write, self._services, store, reviewed, kind=kind, target=target, language=language)
        job = self._runner.start(work)
        job.succeeded.connect(partial(self._done, kind))
        job.failed.connect(self.failed)
        self.job_started.emit(job)

    def close(self) -> None:
        if self._room is not None:
            self._room.cleanup()

    def _in_room(self) -> Path:
        if self._room is None:
            self._room = TemporaryDirectory(prefix="fusion-desk-report-", ignore_cleanup_errors=True)
        return Path(self._room.name) / "report"

    def _done(self, kind: Export, path: Path) -> None:
        if kind is Export.BROWSER:
            self._asking.show(path / PAGE)
        else:
            self.written.emit(path)


def _write(
    services: Callable[[], Services],
    store: RunStore,
    reviewed: Reviewed | None,
    _: Progress,
    *,
    kind: Export,
    target: Path,
    language: Language,
) -> Path:
    qa = services().qa
    if reviewed is not None:
        return _written(services, qa.reviewer.renewed(store, reviewed), kind, target, language)
    with qa.reviewer.beside(store) as alone:
        return _written(services, alone, kind, target, language)


def _written(
    services: Callable[[], Services], reviewed: Reviewed, kind: Export, target: Path, language: Language
) -> Path:
    exporter = services().qa.exporter
    if kind is Export.PDF:
        return exporter.save_printed(paper_pdf(exporter.paper(reviewed, language)), target)
    return exporter.export(ReportKind.HTML if kind is Export.BROWSER else ReportKind(kind), reviewed, target, language)
