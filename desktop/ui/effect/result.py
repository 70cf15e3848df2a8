"""The result of a fusion: before and after or their difference, and what to know about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.services.fusing.table import engine_info
from desktop.ui import messages
from desktop.ui.canvas.compare import CompareView
from desktop.ui.canvas.divider import left_of
from desktop.ui.effect.difference import GAIN
from desktop.ui.effect.words import engine_name, run_name
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SEVERITY_ROLES, SPACE, role_label, small_button
from desktop.ui.kit.scroll import scrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.fusing.order import PictureSource
    from desktop.domain.rules.findings import Finding
    from desktop.ui.effect.difference import DifferenceMaker
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.effect.values import Result

FINDINGS_HEIGHT = 88


class ResultView(Translated, QWidget):
    """Shows the session's result, and never one that is out of date without saying so."""

    save_asked = Signal()

    def __init__(self, session: EffectSession, difference: DifferenceMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._difference = difference
        self._busy = False
        self._revealed: PictureSource | None = None
        self._heading, self._state = role_label("heading"), role_label("muted")
        self.differ, self.fit, self.actual = small_button(), small_button(), small_button()
        self.differ.setCheckable(True)
        self.save = QPushButton(autoDefault=False)
        self.save.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self.compare = CompareView()
        self.hint = role_label("muted", wrap=True)
        self.findings = FindingList()
        self._findings_area = scrolled(self.findings)
        self._findings_area.setMaximumHeight(FINDINGS_HEIGHT)
        self._lay_out()
        self._connect()
        self._show_pictures()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._heading)
        top.addWidget(self._state, 1)
        for button in (self.differ, self.fit, self.actual, self.save):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addWidget(self.compare, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self._findings_area)

    def _connect(self) -> None:
        session = self._session
        self.differ.toggled.connect(lambda on: self._difference.want(wanted=on))
        self.fit.clicked.connect(self.compare.zoom_fit)
        self.actual.clicked.connect(self.compare.zoom_actual)
        self.save.clicked.connect(self.save_asked)
        self._difference.changed.connect(self._show_pictures)
        for signal in (session.template_changed, session.result_changed):
            signal.connect(self._show_pictures)
        for signal in (session.assignments_changed, session.settings_changed):
            signal.connect(self.retranslate)

    def show_heading(self, *, shown: bool) -> None:
        """Not where a tab says the same already."""
        self._heading.setVisible(shown)

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot
        self._busy = busy
        self.retranslate()

    def _show_pictures(self) -> None:
        template, result = self._session.template, self._session.result
        size = template.full_size if template else None
        if self._difference.image is not None:
            self.compare.set_pictures(self._difference.image, None, size)
        else:
            self.compare.set_pictures(template.display if template else None, result.display if result else None, size)
        if result is not None and result.order.template != self._revealed:
            self._reveal(result)
        self.findings.show_findings(result.outcome.findings if result else ())
        self._findings_area.setVisible(bool(result and result.outcome.findings))
        self.retranslate()

    def _reveal(self, result: Result) -> None:
        """Show the fused faces of a new template at once; from then on the divider is the user's."""
        self._revealed = result.order.template
        if result.outcome.boxes and self.compare.full_size is not None:
            self.compare.set_divider(left_of(result.outcome.boxes, self.compare.full_size.width))

    def _show_logo(self) -> None:
        result, marking = self._session.result, self._session.marking
        logo = marking.logo
        shown = logo is not None and result is not None and marking.label
        self.compare.set_box(logo.box if shown and logo is not None else None)

    def retranslate(self) -> None:
        result = self._session.result
        self._heading.setText(self.tr("Result"))
        self.differ.setText(self.tr("Difference"))
        self.differ.setToolTip(
            self.tr("Show where the result differs from the template, {gain} times as strong").format(gain=GAIN)
        )
        self.differ.setEnabled(self._difference.possible or self.differ.isChecked())
        self.fit.setText(self.tr("Fit"))
        self.actual.setText(self.tr("100 %"))
        self.save.setText(self.tr("Save result as…"))
        self.save.setEnabled(self._session.is_current)
        self.compare.set_captions(self.tr("Template"), self.tr("Result"), self._badge_words(result))
        self.compare.setAccessibleName(self.tr("Before and after; the arrow keys move the divider"))
        self._show_logo()
        self._state.setText(self._state_words())
        self.hint.setText(self._hint_words())
        self.hint.setVisible(result is None)
        self.findings.retranslate()

    def _badge_words(self, result: Result | None) -> str:
        """Who made the picture; whatever is older than the settings says so."""
        if result is None:
            return ""
        made_by = engine_name(engine_info(result.order.engine))
        if self._difference.image is not None:
            made_by = self.tr("Difference × {gain} · {engine}").format(gain=GAIN, engine=made_by)
        if self._session.is_current:
            return made_by
        if self._session.engine.is_free:
            return self.tr("Updating…")
        if engine_info(result.order.engine).is_free:
            return self.tr("{engine} · the cloud was not asked yet").format(engine=made_by)
        return self.tr("{engine} · before the last change").format(engine=made_by)

    def _state_words(self) -> str:
        result = self._session.result
        if self._busy:
            return self.tr("Working…")
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
