"""Export from question to summary: where to, what about failing pictures, and what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.files.spelling import readable
from desktop.domain.rules.findings import Severity
from desktop.services.work import worker_count
from desktop.ui.kit.notice import Notice, NoticeState
from desktop.ui.kit.questions import Asking, FailingAnswer
from desktop.ui.messages import error_about, error_text, finding_text
from desktop.ui.prepare.document import Badge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.kit.preferences import Preferences
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.exporting import Exported, Exporter

MAX_NAMED = 6
"""Rejected pictures that a summary names one by one."""


class ExportFlow(QObject):
    """Exports documents and says in a notice what was written and what was not."""

    def __init__(
        self, exporter: Exporter, questions: Asking, preferences: Preferences, notice: Notice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._exporter = exporter
        self._questions = questions
        self._preferences = preferences
        self._notice = notice
        exporter.finished.connect(self._summarise)

    def export(self, documents: Sequence[Document]) -> None:
        """Ask, then export in the background; does nothing when the user cancels."""
        failing = [document for document in documents if document.badge is Badge.FAIL]
        answer = FailingAnswer.SKIP
        if failing:
            answer = self._questions.about_failing([_named(document) for document in failing], len(documents))
        if answer is FailingAnswer.CANCEL:
            return
        wanted = documents if answer is FailingAnswer.EXPORT_ANYWAY else [d for d in documents if d not in failing]
        folder = self._questions.output_folder(self._preferences.value.output_folder)
        if folder is None:
            return
        self._preferences.change(output_folder=str(folder))
        jobs = worker_count(self._preferences.value.jobs)
        self._exporter.export(wanted, folder, jobs=jobs, allow_failing=answer is FailingAnswer.EXPORT_ANYWAY)

    def _summarise(self, exported: Exported) -> None:
        written, rejected = len(exported.written), exported.rejected
        lines = [self._written_text(exported)]
        lines += [error_about(readable(it.source.name), it.error) for it in rejected[:MAX_NAMED] if it.error]
        if len(rejected) > MAX_NAMED:
            lines.append(self.tr("… and %n more", "", len(rejected) - MAX_NAMED))
        state = NoticeState.GOOD if written and not rejected else NoticeState.WARN if written else NoticeState.BAD
        show = partial(self._questions.show_folder, Path(exported.folder))
        self._notice.say("\n".join(lines), state, {self.tr("Open folder"): show} if written else {})

    def _written_text(self, exported: Exported) -> str:
        if not exported.written:
            return self.tr("Nothing was exported.")
        outputs = [material.output for material in exported.written if material.output]
        place = readable(str(outputs[0] if len(outputs) == 1 else exported.folder))
        text = self.tr("%n picture(s) exported to %1", "", len(exported.written))
        return text.replace("%1", place)


def _named(document: Document) -> str:
    """The picture, and the first reason why it would be rejected."""
    check = document.fresh_check
    error = document.error or (check.error if check else None)
    failing = [it for it in check.findings if it.severity is Severity.FAIL] if check else []
    why = error_text(error) if error else finding_text(failing[0]) if failing else ""
    name = readable(document.path.name)
    return f"{name}: {why}" if why else name
