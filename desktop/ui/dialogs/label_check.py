"""Checking the labels of any pictures (标识检查): dropped here, told clause by clause with what was measured."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from desktop.domain.errors import FusionDeskError
from desktop.domain.marking.clauses import REFERENCES, Clause, ClauseState
from desktop.services.label_check import LabelReport
from desktop.services.sources import find_pictures
from desktop.ui.kit.busy import BusyBar
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.drops import dropped_files
from desktop.ui.kit.hint import paint_hint
from desktop.ui.kit.i18n import Translated, sentences
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import SPACE, role_label, set_role
from desktop.ui.messages import error_text
from desktop.ui.messages.people_rows import CLAUSE_STATES, CLAUSES, CREDENTIAL_STATES, MEASURES, say_of_people
from desktop.ui.messages.wording import percent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.domain.jobs import Progress
    from desktop.domain.marking.clauses import ClauseResult
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner

    Checked = tuple[Path, LabelReport | FusionDeskError]

SIZE = QSize(880, 600)
MARKS = {ClauseState.PASS: "✓", ClauseState.FAIL: "✗", ClauseState.UNKNOWN: "?"}
CLAUSE, STATE, MEASURED, REFERENCE = range(4)


class _Results(QTreeWidget):
    """A picture with its clauses below; a hint while there is none."""

    hint = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.topLevelItemCount() == 0:
            paint_hint(QPainter(self.viewport()), self.viewport(), self.hint)


class LabelCheckDialog(Translated, QDialog):
    """Takes files and folders, by drop or from ``pictures()``; nothing is written."""

    def __init__(
        self,
        services: Callable[[], Services],
        runner: JobRunner,
        pictures: Callable[[], Sequence[Path]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._pictures = services, pictures
        self.checked: tuple[Checked, ...] = ()
        self._about, self.verdict = role_label("muted", wrap=True), role_label("muted", wrap=True)
        self.results = _Results()
        self.results.setColumnCount(4)
        self.results.setAlternatingRowColors(True)
        self.results.setAcceptDrops(False)
        header = self.results.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(MEASURED, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        self.choose, self.close_button = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self._work = Latest(runner, self)
        self.setAcceptDrops(True)
        self._lay_out()
        self.choose.clicked.connect(lambda: self.check(self._pictures()))
        self.close_button.clicked.connect(self.reject)
        self._work.succeeded.connect(self._show)
        self._work.failed.connect(self._show_error)
        self._work.busy_changed.connect(self._show_verdict)
        self.finished.connect(self._work.cancel)
        self.retranslate()

    def _lay_out(self) -> None:
        bottom = QHBoxLayout()
        bottom.addWidget(self.choose)
        bottom.addStretch(1)
        bottom.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addWidget(self._about)
        layout.addWidget(self.results, 1)
        layout.addWidget(BusyBar(self._work))
        layout.addWidget(self.verdict)
        layout.addLayout(bottom)
        open_at(self, SIZE)

    def check(self, paths: Sequence[Path]) -> None:
        """Check these pictures, and those in these folders."""
        if paths:
            self._work.request(partial(_check, self._services, tuple(paths)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData(), also_ours=True):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.check(dropped_files(event.mimeData(), also_ours=True))

    def _show(self, checked: tuple[Checked, ...]) -> None:
        self.checked = checked
        self.results.clear()
        for path, report in checked:
            item = QTreeWidgetItem([path.name, "", "", ""])
            item.setToolTip(CLAUSE, str(path))
            self.results.addTopLevelItem(item)
            self._fill(item, report)
            item.setExpanded(len(checked) == 1 or not _passes(report))
        self._show_verdict()

    def _fill(self, item: QTreeWidgetItem, report: LabelReport | FusionDeskError) -> None:
        if isinstance(report, FusionDeskError):
            item.setText(STATE, _marked(ClauseState.FAIL, self.tr("cannot be read")))
            item.setText(MEASURED, error_text(report))
            return
        verdicts = {ClauseState.PASS: self.tr("passes"), ClauseState.FAIL: self.tr("does not pass")}
        state = ClauseState.PASS if report.passed else ClauseState.FAIL
        item.setText(STATE, _marked(state, verdicts[state]))
        for result in report.results:
            told = _marked(result.state, say_of_people(CLAUSE_STATES[result.state]))
            row = [say_of_people(CLAUSES[result.clause]), told, _measured(result), REFERENCES[result.clause]]
            child = QTreeWidgetItem(row)
            child.setToolTip(MEASURED, row[MEASURED])
            item.addChild(child)
        if (found := report.credentials) is not None:
            state_words = say_of_people(CREDENTIAL_STATES[found.state])
            row = [self.tr("Content Credentials"), state_words, found.signer, "C2PA"]
            item.addChild(QTreeWidgetItem(row))

    def _show_verdict(self) -> None:
        if self._work.busy:
            text, role = self.tr("The labels are being checked."), "muted"
        elif not self.checked:
            text, role = "", "muted"
        else:
            failed = sum(not _passes(report) for _, report in self.checked)
            text = self.tr("%n picture(s) checked.", "", len(self.checked)) + " "
            passing = self.tr("%n do(es) not pass.", "", failed) if failed else self.tr("All pass.")
            text = sentences(text.strip(), passing)
            role = "bad" if failed else "good"
        self.verdict.setText(text)
        set_role(self.verdict, "role", role)

    def _show_error(self, error: FusionDeskError) -> None:
        self.verdict.setText(error_text(error))
        set_role(self.verdict, "role", "bad")

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Check AI labels"))
        self._about.setText(
            self.tr(
                "What GB 45438-2025 asks of a picture, clause by clause. Words that this program did not draw cannot be"
                " measured from the file: look at those yourself."
            )
        )
        self.results.hint = self.tr("Drop pictures or folders here, from this program or from any other.")
        self.results.setHeaderLabels([self.tr("Clause"), self.tr("State"), self.tr("Measured"), self.tr("Source")])
        self.results.setAccessibleName(self.tr("Results by picture and clause"))
        self.choose.setText(self.tr("Choose pictures…"))
        self.close_button.setText(self.tr("Close"))
        self._show(self.checked)


def _passes(report: LabelReport | FusionDeskError) -> bool:
    return isinstance(report, LabelReport) and report.passed


def _marked(state: ClauseState, words: str) -> str:
    return f"{MARKS[state]} {words}"


def _measured(result: ClauseResult) -> str:
    """What stands in the command line's JSON, in words; heights in per cent of the short side."""
    values = dict(result.values)
    if result.clause is Clause.VISIBLE:
        values = {name: percent(float(value)) for name, value in values.items()}
    return " · ".join(f"{say_of_people(MEASURES[name])} {value}" for name, value in values.items() if value != "")


def _check(services: Callable[[], Services], paths: tuple[Path, ...], progress: Progress) -> tuple[Checked, ...]:
    checker, files = services().labels, find_pictures(paths)
    done: list[Checked] = []
    for number, path in enumerate(files):
        progress.report(number, len(files))
        try:
            done.append((path, checker.check(path)))
        except FusionDeskError as error:
            done.append((path, error))
    return tuple(done)
