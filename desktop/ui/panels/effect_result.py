"""The result of a fusion: before and after, what to know about it, and earlier runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop.domain.fusion import Algorithm
from desktop.ui import messages
from desktop.ui.canvas.compare import CompareView
from desktop.ui.canvas.divider import left_of
from desktop.ui.i18n import Translated
from desktop.ui.panels.effect_scroll import scrolled
from desktop.ui.panels.effect_settings import algorithm_name
from desktop.ui.panels.parts import SPACE, role_label, small_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.findings import Finding
    from desktop.ui.effect_session import EffectSession, Result, Run, Source

RUN_SIZE, RUN_CELL = QSize(72, 72), QSize(104, 100)
HISTORY_HEIGHT = 112
FINDINGS_HEIGHT = 88


class ResultView(Translated, QWidget):
    """Shows the session's result, and never one that is out of date without saying so."""

    save_asked = Signal()

    def __init__(self, session: EffectSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._busy = False
        self._revealed: Source | None = None
        self._heading, self._state = role_label("heading"), role_label("muted")
        self.fit, self.actual = small_button(), small_button()
        self.save = QPushButton(autoDefault=False)
        self.save.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self.compare = CompareView()
        self.hint = role_label("muted", wrap=True)
        self.findings = FindingList()
        self._findings_area = scrolled(self.findings)
        self._findings_area.setMaximumHeight(FINDINGS_HEIGHT)
        self._lay_out()
        self.fit.clicked.connect(self.compare.zoom_fit)
        self.actual.clicked.connect(self.compare.zoom_actual)
        self.save.clicked.connect(self.save_asked)
        for signal in (session.template_changed, session.result_changed):
            signal.connect(self._show_pictures)
        for signal in (session.assignments_changed, session.settings_changed):
            signal.connect(self.retranslate)
        self._show_pictures()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._heading)
        top.addWidget(self._state, 1)
        for button in (self.fit, self.actual, self.save):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addWidget(self.compare, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self._findings_area)

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot
        self._busy = busy
        self.retranslate()

    def _show_pictures(self) -> None:
        template, result = self._session.template, self._session.result
        after = result.display if result else None
        self.compare.set_pictures(
            template.display if template else None, after, template.full_size if template else None
        )
        if result is not None and result.template != self._revealed:
            self._reveal(result)
        self.findings.show_findings(result.findings if result else ())
        self._findings_area.setVisible(bool(result and result.findings))
        self.retranslate()

    def _reveal(self, result: Result) -> None:
        """Show the fused faces of a new template at once; from then on the divider is the user's."""
        self._revealed = result.template
        boxes = [face.template_box for face in result.preview.fusion.faces]
        if boxes and self.compare.full_size is not None:
            self.compare.set_divider(left_of(boxes, self.compare.full_size.width))

    def retranslate(self) -> None:
        result, current = self._session.result, self._session.is_current
        self._heading.setText(self.tr("Result"))
        self.fit.setText(self.tr("Fit"))
        self.actual.setText(self.tr("100 %"))
        self.save.setText(self.tr("Save result as…"))
        self.save.setEnabled(current)
        badge = self.tr("Local preview") if current else self.tr("Updating…")
        self.compare.set_captions(self.tr("Template"), self.tr("Result"), badge)
        self.compare.setAccessibleName(self.tr("Before and after; the arrow keys move the divider"))
        self._state.setText(self._state_words())
        self.hint.setText(self._hint_words())
        self.hint.setVisible(result is None)
        self.findings.retranslate()

    def _state_words(self) -> str:
        result = self._session.result
        if self._busy:
            return self.tr("Working…")
        if result is None:
            return ""
        return self.tr("{name} · {milliseconds} ms").format(
            name=algorithm_name(result.recipe.settings.algorithm), milliseconds=round(result.preview.elapsed_ms)
        )

    def _hint_words(self) -> str:
        template = self._session.template
        if template is None:
            return self.tr("Open a template to begin.")
        if not template.faces:
            return self.tr("No face was found in this template. Open a picture with a clear, upright face.")
        if self._busy:
            return self.tr("The preview is being made.")
        return self.tr("Now drop a user photo on a face of the template, or choose one in the list.")


class FindingList(QWidget):
    """The findings of a fusion, one sentence each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self.labels: list[QLabel] = []

    def show_findings(self, findings: Sequence[Finding]) -> None:
        self._findings = tuple(findings)
        self.retranslate()

    def retranslate(self) -> None:
        """Called by the owner: the sentences are made anew."""
        for label in self.labels:
            self._layout.removeWidget(label)
            label.deleteLater()
        self.labels = []
        for finding in self._findings:
            label = role_label(finding.severity.value, wrap=True)
            label.setText(f"{messages.severity_text(finding.severity)} · {messages.finding_text(finding)}")
            self._layout.addWidget(label)
            self.labels.append(label)


class HistoryStrip(Translated, QWidget):
    """Earlier runs, newest first; choosing one goes back to it."""

    run_chosen = Signal(object)

    def __init__(self, session: EffectSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._heading = role_label("heading")
        self.list = QListWidget()
        self.list.setViewMode(QListWidget.ViewMode.IconMode)
        self.list.setFlow(QListWidget.Flow.LeftToRight)
        self.list.setWrapping(False)
        self.list.setMovement(QListWidget.Movement.Static)
        self.list.setIconSize(RUN_SIZE)
        self.list.setGridSize(RUN_CELL)
        self.list.setUniformItemSizes(True)
        self.list.setFixedHeight(HISTORY_HEIGHT)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._heading)
        layout.addWidget(self.list)
        self.list.itemActivated.connect(self._chosen)
        self.list.itemClicked.connect(self._chosen)
        session.history_changed.connect(self._rebuild)
        session.settings_changed.connect(self._mark_current)
        session.assignments_changed.connect(self._mark_current)
        self._rebuild()

    def _rebuild(self) -> None:
        self.list.clear()
        for run in self._session.history:
            item = QListWidgetItem(QIcon(QPixmap.fromImage(run.thumbnail)), self._run_words(run))
            item.setToolTip(self._run_details(run))
            item.setSizeHint(RUN_CELL)
            self.list.addItem(item)
        self._mark_current()
        self.retranslate()

    def _mark_current(self) -> None:
        current = self._session.current_run()
        row = self._session.history.index(current) if current in self._session.history else -1
        self.list.setCurrentRow(row)

    def _chosen(self, item: QListWidgetItem) -> None:
        self.run_chosen.emit(self._session.history[self.list.row(item)])

    def retranslate(self) -> None:
        self._heading.setText(self.tr("History"))
        self.list.setAccessibleName(self.tr("Earlier runs, newest first"))
        self.setVisible(bool(self._session.history))
        for row, run in enumerate(self._session.history):
            self.list.item(row).setText(self._run_words(run))
            self.list.item(row).setToolTip(self._run_details(run))

    def _run_words(self, run: Run) -> str:
        settings = run.recipe.settings
        name = algorithm_name(settings.algorithm)
        if settings.algorithm is Algorithm.SWAP:
            return name
        degrees = settings.effective_degrees
        return f"{name} {degrees.features}/{degrees.shape}"

    def _run_details(self, run: Run) -> str:
        pairs = [f"{item.label} ← {item.source.path.name}" for item in run.recipe.assigned]
        took = self.tr("Run {number} · {milliseconds} ms").format(number=run.number, milliseconds=round(run.elapsed_ms))
        return "\n".join([took, run.template.path.name, *pairs])
