"""The result of a fusion beside its template, or two earlier runs beside each other, and what to know about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.services.fusing.table import engine_info
from desktop.ui import messages
from desktop.ui.canvas.comparison import ComparePane
from desktop.ui.canvas.divider import MIDDLE, left_of
from desktop.ui.canvas.ways import Side
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, role_label, small_button
from desktop.ui.kit.reading import ReadingArea
from desktop.ui.kit.reasons import allow, set_tip
from desktop.ui.kit.scroll import scrolled
from desktop.ui.kit.severity import SEVERITY_ROLES
from desktop.ui.messages.engines import engine_name, run_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.fusing.order import PictureSource
    from desktop.domain.rules.findings import Finding
    from desktop.ui.canvas.compare_actions import CompareActions
    from desktop.ui.effect.comparing import RunComparison
    from desktop.ui.effect.material_link import MaterialLink
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.effect.values import Result, Run
    from desktop.ui.kit.jobs import JobRunner

FINDINGS_HEIGHT = 88

LEAST_HEIGHT = 240
"""Of the pictures, in screen pixels: in a window of 900 x 560 they had 110, less than the history below them; what is
below scrolls (2026-12-01)."""


class ResultView(Translated, QWidget):
    """Shows the session's result, and never one that is out of date without saying so.

    While ``runs`` compares two earlier runs, these are shown in its place.
    """

    save_asked = Signal()

    def __init__(
        self,
        session: EffectSession,
        runner: JobRunner,
        runs: RunComparison,
        link: MaterialLink,
        *,
        compared: CompareActions | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._runs, self._link = session, runs, link
        self._busy = False
        self._revealed: PictureSource | None = None
        self._pair: tuple[Run, Run] | None = None
        self._own_divider = MIDDLE
        self._heading, self._state = role_label("heading"), role_label("muted")
        self.back, self.keep = small_button(), small_button()
        self.save = QPushButton(autoDefault=False)
        self.save.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self.pane = ComparePane(runner, compared)
        self.pane.setMinimumHeight(LEAST_HEIGHT)
        self.compare, self.bar = self.pane.view, self.pane.bar
        self.hint = role_label("muted", wrap=True)
        self.findings = FindingList()
        self._findings_area = scrolled(self.findings, ReadingArea())
        self._findings_area.setMaximumHeight(FINDINGS_HEIGHT)
        self._lay_out()
        self._connect()
        self._show_pictures()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._heading)
        top.addWidget(self._state, 1)
        top.addWidget(self.save)
        tools = QHBoxLayout()
        tools.addWidget(self.bar)
        tools.addStretch(1)
        tools.addWidget(self.back)
        tools.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addLayout(tools)
        layout.addWidget(self.pane, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self._findings_area)

    def _connect(self) -> None:
        session = self._session
        self.save.clicked.connect(self.save_asked)
        self.back.clicked.connect(self._runs.clear)
        self.keep.clicked.connect(self._link.keep)
        self._link.changed.connect(self.retranslate)
        for signal in (session.template_changed, session.result_changed, self._runs.changed):
            signal.connect(self._show_pictures)
        for signal in (session.assignments_changed, session.settings_changed):
            signal.connect(self.retranslate)

    @property
    def shows_result(self) -> bool:
        """Whether the session's result is to be seen, and not two earlier runs."""
        return self._session.result is not None and self._runs.runs is None

    def show_heading(self, *, shown: bool) -> None:
        """Not where a tab says the same already."""
        self._heading.setVisible(shown)

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot
        self._busy = busy
        self.retranslate()

    def _show_pictures(self) -> None:
        result = self._session.result
        self.pane.set_sides(*self._sides())
        if result is not None and result.order.template != self._revealed:
            self._reveal(result)
        self._divide()
        findings = result.outcome.findings if result is not None and self._runs.runs is None else ()
        self.findings.show_findings(findings)
        self._findings_area.setVisible(bool(findings))
        self.retranslate()

    def _sides(self) -> tuple[Side | None, Side | None]:
        """The two runs that are compared, or the template and its result."""
        if (pair := self._runs.sides) is not None:
            return pair
        template, result = self._session.template, self._session.result
        if template is None:
            return None, None
        faces = tuple(face.box for face in template.faces)
        before = Side(template.display, template.full_size, self.tr("Template"), faces, of=template.identity)
        if result is None:
            return before, None
        return before, Side(result.display, result.full_size, self.tr("Result"), of=template.identity)

    def _reveal(self, result: Result) -> None:
        """Show the fused faces of a new template at once; from then on the divider is the user's."""
        self._revealed = result.order.template
        if result.outcome.boxes and self.compare.full_size is not None:
            self.compare.set_divider(left_of(result.outcome.boxes, self.compare.full_size.width))

    def _divide(self) -> None:
        """Two runs are divided in the middle, so that a face shows both; afterwards the divider is where it was."""
        before, self._pair = self._pair, self._runs.runs
        if self._pair is before:
            return
        if before is None:
            self._own_divider = self.compare.divider
        self.compare.set_divider(MIDDLE if self._pair is not None else self._own_divider)

    def _show_logo(self) -> None:
        result, marking = self._session.result, self._session.marking
        logo = marking.logo
        shown = logo is not None and result is not None and marking.label
        self.compare.set_box(logo.box if shown and logo is not None else None)

    def retranslate(self) -> None:
        result = self._session.result
        self._heading.setText(self.tr("Result"))
        self.back.setText(self.tr("Back to the result"))
        self.back.setVisible(self._runs.runs is not None)
        material = self._link.material
        self.keep.setText(self.tr("Keep with the material"))
        self.keep.setVisible(material is not None and self._runs.runs is None)
        if material is not None:
            told = self.tr("Puts this result, its stars and its note into the history of {name}")
            self.keep.setToolTip(told.format(name=material.name))
        allow(self.keep, self._why_not_current())
        self.save.setText(self.tr("Save result as…"))
        set_tip(self.save, self.tr("Or drag the picture to a folder or a chat"))
        allow(self.save, self._why_not_current())
        self.pane.set_captions(*(side.caption if side else "" for side in self._sides()))
        self.pane.set_badge("" if self._runs.sides else self._badge_words(result))
        self._findings_area.setAccessibleName(self.tr("What to know about the result"))
        self.compare.setAccessibleName(self.tr("Before and after; the arrow keys move the divider"))
        self._show_logo()
        self._state.setText(self._state_words())
        self.hint.setText(self._hint_words())
        self.hint.setVisible(result is None)
        self.findings.retranslate()

    def _why_not_current(self) -> str:
        if self._session.is_current:
            return ""
        if self._session.result is None:
            return self.tr("There is no result yet.")
        return self.tr("The result is older than what is set now.")

    def _badge_words(self, result: Result | None) -> str:
        """Who made the picture; whatever is older than the settings says so."""
        if result is None:
            return ""
        made_by = engine_name(engine_info(result.order.engine))
        if self._session.is_current:
            return made_by
        if self._session.engine.is_free:
            return self.tr("Updating…")
        if engine_info(result.order.engine).is_free:
            return self.tr("{engine} · the cloud was not asked yet").format(engine=made_by)
        return self.tr("{engine} · before the last change").format(engine=made_by)

    def _state_words(self) -> str:
        result = self._session.result
        if self._busy or self._runs.busy:
            return self.tr("Working…")
        if (runs := self._runs.runs) is not None:
            first, second = runs
            return self.tr("Run {first} and run {second}").format(first=first.number, second=second.number)
        if result is None:
            return ""
        return self.tr("{name} · {milliseconds} ms").format(
            name=run_name(result.order), milliseconds=round(result.outcome.elapsed_ms)
        )

    def _hint_words(self) -> str:
        template = self._session.template
        if template is None:
            return self.tr("Open a template to begin.")
        if not template.faces:
            return self.tr("No face was found in this template. Open a picture with a clear, upright face.")
        if not self._session.engine.is_free and self._session.order.assignments:
            return self.tr("Nothing has been sent yet. Press “Fuse in the cloud” to make this picture there.")
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
            label = role_label(SEVERITY_ROLES[finding.severity], wrap=True)
            label.setText(f"{messages.severity_text(finding.severity)} · {messages.finding_text(finding)}")
            self._layout.addWidget(label)
            self.labels.append(label)
