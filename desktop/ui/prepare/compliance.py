"""The compliance card: one row a rule, about what would be exported now."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.rules.findings import Severity, worst
from desktop.domain.rules.rules import RULES, FindingCode, rule_of
from desktop.ui import messages
from desktop.ui.kit.accessible import Accessible, Role
from desktop.ui.kit.icons import draw_icon
from desktop.ui.kit.parts import Card, ElidedLabel, LinkLabel, role_label, set_role, small_button
from desktop.ui.kit.theme import Themed, Tokens
from desktop.ui.prepare.fixes import fix_for
from desktop.ui.prepare.measurements import MeasurementsPart
from desktop.ui.prepare.profiles import ProfilesPart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.rules.findings import Finding
    from desktop.ui.prepare.commands import PictureEdit
    from desktop.ui.prepare.document import Document

ICON_SIDE, GAP = 18, 8
FLAT_INSET = 9
"""Pixels from the edge of a flat button, which is not seen, to its words: these stand below the words above them."""
FADED = 0.35
LINE_WIDTH = 268
"""Pixels that title, limit and value may take beside the icon; with more the value gets a line of its own, so that
neither is cut and the column need not grow."""

STATE_ICONS = {
    Severity.PASS: ("pass", "good"),
    Severity.INFO: ("info", "muted"),
    Severity.WARN: ("warn", "warn"),
    Severity.FAIL: ("fail", "bad"),
}
ROLES = {Severity.PASS: "good", Severity.INFO: "muted", Severity.WARN: "warn", Severity.FAIL: "bad"}
ORDER = {rule.code: place for place, rule in enumerate(RULES)}


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What one rule says of all faces it looked at, the gravest first."""

    findings: tuple[Finding, ...]

    @property
    def lead(self) -> Finding:
        return self.findings[0]


def rows_of(findings: Sequence[Finding]) -> list[RowFacts]:
    """One row a code: failing rules first, then warnings, notes, and what passes, each in the order of the rules."""
    by_code = sorted(findings, key=lambda finding: (ORDER.get(finding.code, len(ORDER)), finding.code))
    groups = [
        RowFacts(tuple(sorted(group, key=lambda finding: -finding.severity.rank)))
        for _, group in groupby(by_code, key=lambda finding: finding.code)
    ]
    return sorted(groups, key=lambda row: -row.lead.severity.rank)


@dataclass(frozen=True, slots=True)
class RowShape:
    """Which widgets a row is made of; rows of one shape differ in their texts alone."""

    code: FindingCode
    severity: Severity
    fixable: bool
    measured_below: bool


class RuleRow(Accessible, QWidget):
    """State, title, limit and measured value on one line; below, what is wrong, where that is written, and the fix."""

    accessible_role = Role.Grouping
    fix_asked = Signal(object)
    why_asked = Signal(str)
    """The code of its rule."""

    def __init__(self, row: RowFacts, edit: PictureEdit | None, shape: RowShape, tokens: Tokens) -> None:
        super().__init__()
        self.shape = shape
        self.fix: QPushButton | None = None
        self.why: QPushButton | None = None
        self._rule = row.lead.code.value if rule_of(row.lead.code) is not None else ""
        self._title, self._limit, self._measured = self._title_label(), ElidedLabel(), QLabel()
        self._explanation: QLabel | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(2)
        column.addLayout(self._line(row, tokens))
        if self.shape.measured_below:
            column.addWidget(self._measured, 0, Qt.AlignmentFlag.AlignRight)
        if self.shape.severity is not Severity.PASS:
            column.addLayout(self._below(row.lead))
        self.say(row, edit)

    def say(self, row: RowFacts, edit: PictureEdit | None) -> None:
        """Tell ``row``, which has this row's shape, in the widgets that are there."""
        finding, self._edit = row.lead, edit
        self._title.setText(_title(row))
        self._limit.setText(messages.finding_limit(finding))
        self._measured.setText(messages.finding_measured(finding))
        if self._explanation is not None:
            self._explanation.setText(_explained(finding))
        if self.fix is not None and edit is not None:
            self.fix.setText(edit.text)
        self.setToolTip(_tool_tip(row))
        state = messages.severity_text(finding.severity)
        self.setAccessibleName(f"{state} · {_title(row)}: {messages.finding_text(finding)}")

    def _line(self, row: RowFacts, tokens: Tokens) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(_state_icon(row.lead.severity, tokens))
        line.addWidget(self._title)
        self._limit.setProperty("role", "muted")
        self._limit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._limit, 1)
        if not self.shape.measured_below:
            line.addWidget(self._measured)
        return line

    def _title_label(self) -> QLabel:
        """A click on the name of a rule opens what help says of it, as the button does where something is wrong."""
        if not self._rule:
            return QLabel()
        title = LinkLabel("")
        title.clicked.connect(lambda: self.why_asked.emit(self._rule))
        return title

    def _below(self, finding: Finding) -> QVBoxLayout:
        below = QVBoxLayout()
        below.setContentsMargins(ICON_SIDE + GAP, 0, 0, 4)
        self._explanation = role_label("muted", wrap=True)
        below.addWidget(self._explanation)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.setContentsMargins(0 if self.shape.fixable else -FLAT_INSET, 0, 0, 0)
        if self.shape.fixable:
            self.fix = small_button()
            self.fix.clicked.connect(lambda: self.fix_asked.emit(self._edit))
            buttons.addWidget(self.fix)
        if self._rule:
            self.why = self._why_button(finding)
            buttons.addWidget(self.why)
        buttons.addStretch(1)
        below.addLayout(buttons)
        return below

    def _why_button(self, finding: Finding) -> QPushButton:
        why = small_button()
        why.setProperty("flat", True)  # noqa: FBT003 - a Qt property
        why.setText(self.tr("Why?"))
        why.setToolTip(self.tr("What the rule is, where it is written, and what can be done"))
        why.setAccessibleName(f"{self.tr('Why?')} {messages.finding_title(finding.code)}")
        why.clicked.connect(lambda: self.why_asked.emit(self._rule))
        return why


class ComplianceCard(Themed, Card):
    """Shows a document's check. While the check is stale its rows are faded, as they may no longer hold."""

    fix_asked = Signal(object)
    """A :class:`~desktop.ui.prepare.commands.PictureEdit`."""
    why_asked = Signal(str)
    """The code of a rule."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._summary = role_label("muted")
        self._busy = QProgressBar(textVisible=False, maximum=0, minimum=0)
        self._busy.setFixedWidth(56)
        self._error = role_label("bad", wrap=True)
        self.rows: list[RuleRow] = []
        self._rows = QWidget()
        self._faded = QGraphicsOpacityEffect(self._rows, opacity=FADED)
        self._faded.setEnabled(False)
        self._rows.setGraphicsEffect(self._faded)
        self._row_layout = QVBoxLayout(self._rows)
        self._row_layout.setContentsMargins(0, 0, 0, 0)
        self._row_layout.setSpacing(2)
        self.profiles = ProfilesPart()
        self.measurements = MeasurementsPart()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self.body.removeWidget(self.heading)
        top = QHBoxLayout()
        top.addWidget(self.heading)
        top.addStretch(1)
        top.addWidget(self._summary)
        top.addWidget(self._busy)
        self.body.addLayout(top)
        self.body.addWidget(self._error)
        self.body.addWidget(self._rows)
        self.body.addWidget(self.profiles)
        self.body.addWidget(self.measurements)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Compliance of the export"))
        self._make_anew()

    def restyle(self) -> None:
        self._make_anew()

    def set_document(self, document: Document | None) -> None:
        before, self._document = self._document, document
        if _shown(before) != _shown(document):
            self._show_rows()
            self.profiles.set_document(document)
            self.measurements.set_document(document)
        self._show_state()

    @property
    def is_faded(self) -> bool:
        """Whether the rows speak of options that have changed since."""
        return self._faded.isEnabled()

    def _make_anew(self) -> None:
        """Texts and colours that are not of the check are those of the rows' making."""
        self._remove(self.rows)
        self.rows = []
        self._show_rows()

    def _show_rows(self) -> None:
        """Rows that are there say what is new; to make and lay out all of them takes 80 ms."""
        document = self._document
        check = document.check if document is not None else None
        facts = rows_of(check.findings) if check is not None else []
        left = {row.shape.code: row for row in self.rows}
        self.rows = [self._row(left, document, row) for row in facts if document is not None]
        self._remove([row for row in left.values() if row not in self.rows])
        for place, widget in enumerate(self.rows):
            if self._row_layout.indexOf(widget) != place:
                self._row_layout.insertWidget(place, widget)
        self._show_state()

    def _remove(self, rows: Sequence[RuleRow]) -> None:
        for row in rows:
            self._row_layout.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _row(self, left: dict[FindingCode, RuleRow], document: Document, facts: RowFacts) -> RuleRow:
        edit = fix_for(document, facts.lead)
        shape, there = _shape(facts, edit), left.get(facts.lead.code)
        if there is not None and there.shape == shape:
            there.say(facts, edit)
            return there
        made = RuleRow(facts, edit, shape, Tokens.of(self.palette()))
        made.fix_asked.connect(self.fix_asked)
        made.why_asked.connect(self.why_asked)
        return made

    def _show_state(self) -> None:
        document = self._document
        waiting = document is not None and document.error is None and document.fresh_check is None
        self._busy.setVisible(waiting)
        self._faded.setEnabled(waiting)
        error = _error(document)
        self._error.setText(messages.error_text(error) if error else "")
        self._error.setVisible(error is not None)
        self._rows.setVisible(bool(self.rows) and (document is None or document.error is None))
        self._summarise()

    def _summarise(self) -> None:
        check = self._document.fresh_check if self._document else None
        severity = worst(check.findings) if check else Severity.INFO
        if check is not None and check.error is not None:
            severity = Severity.FAIL
        texts = {
            Severity.PASS: self.tr("Passes"),
            Severity.INFO: self.tr("Passes"),
            Severity.WARN: self.tr("Passes with warnings"),
            Severity.FAIL: self.tr("Would be rejected"),
        }
        self._summary.setText(texts[severity] if check else "")
        set_role(self._summary, "role", "good" if severity is Severity.INFO else ROLES[severity])


def _shape(row: RowFacts, edit: PictureEdit | None) -> RowShape:
    finding = row.lead
    texts = _title(row), messages.finding_limit(finding), messages.finding_measured(finding)
    below = sum(QLabel(text).sizeHint().width() + GAP for text in texts) > LINE_WIDTH
    return RowShape(finding.code, finding.severity, fixable=edit is not None, measured_below=below)


def _shown(document: Document | None) -> tuple[object, ...]:
    """What the rows are made from."""
    return (document.check, document.options, document.faces) if document else ()


def _error(document: Document | None) -> FusionDeskError | None:
    if document is None:
        return None
    check = document.fresh_check
    return document.error or (check.error if check else None)


def _state_icon(severity: Severity, tokens: Tokens) -> QLabel:
    name, token = STATE_ICONS[severity]
    label = QLabel()
    pixmap = draw_icon(name, getattr(tokens, token), 2 * ICON_SIDE)
    pixmap.setDevicePixelRatio(2)
    label.setPixmap(pixmap)
    label.setAccessibleName(messages.severity_text(severity))
    return label


def _title(row: RowFacts) -> str:
    title = messages.finding_title(row.lead.code)
    several = len(row.findings) > 1 and row.lead.severity is not Severity.PASS
    return f"{title} · {row.lead.face}" if several and row.lead.face else title


def _explained(finding: Finding) -> str:
    """What is wrong, how sure that is, and where it is written that this is wrong."""
    parts = messages.finding_text(finding), messages.finding_confidence(finding), _citation(finding.code)
    return "\n".join(part for part in parts if part)


def _asked(finding: Finding) -> str:
    """The limit and where it is written."""
    parts = [messages.finding_limit(finding), _citation(finding.code)]
    return " · ".join(part for part in parts if part)


def _citation(code: FindingCode) -> str:
    rule = rule_of(code)
    return messages.citation(rule) if rule else ""


def _tool_tip(row: RowFacts) -> str:
    lines = [
        f"{finding.face}: {messages.finding_text(finding)}" if finding.face else messages.finding_text(finding)
        for finding in row.findings
    ]
    return "\n".join([*lines, _asked(row.lead)]).strip()
