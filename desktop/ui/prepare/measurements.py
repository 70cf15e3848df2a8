"""All measurements: a foldable part of the compliance card with every number of every face."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.domain.rules.findings import Severity
from desktop.domain.rules.measurements import measurements
from desktop.ui import messages
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import role_label, set_role

if TYPE_CHECKING:
    from desktop.domain.face import Face
    from desktop.domain.rules.facts import MaterialFacts
    from desktop.ui.prepare.document import Document


class MeasurementsPart(Translated, QWidget):
    """A button that unfolds the numbers; they are written only while they are seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._unfolded = False
        self.button = QToolButton(autoRaise=True, arrowType=Qt.ArrowType.RightArrow)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self._fold)
        self.table: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.button)
        self.retranslate()

    def retranslate(self) -> None:
        self.button.setText(self.tr("All measurements"))
        self._rewrite()

    def set_document(self, document: Document | None) -> None:
        self._document = document
        self.setVisible(document is not None and document.facts is not None)
        self._rewrite()

    def _fold(self, *_: object) -> None:
        self._unfolded = not self._unfolded
        self.button.setArrowType(Qt.ArrowType.DownArrow if self._unfolded else Qt.ArrowType.RightArrow)
        self._rewrite()

    def _rewrite(self) -> None:
        if self.table is not None:
            self._layout.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        facts = self._document.facts if self._document else None
        if self._document is not None and facts is not None and self._unfolded:
            self.table = _table(self._document, facts)
            self._layout.addWidget(self.table)


def _table(document: Document, facts: MaterialFacts) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(8, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(0, 1)
    for face in facts.used:
        _add_face(grid, document, facts, face)
    return table


def _add_face(grid: QGridLayout, document: Document, facts: MaterialFacts, face: Face) -> None:
    warned = {
        finding.code
        for finding in (document.check.findings if document.check else ())
        if finding.face in {None, face.label} and finding.severity.rank >= Severity.WARN.rank
    }
    if len(facts.used) > 1:
        heading = role_label("heading")
        heading.setText(face.label)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
    for measurement in measurements(facts, face):
        title, value = role_label("muted", wrap=True), QLabel(messages.measurement_value(measurement))
        title.setText(messages.measurement_title(measurement))
        title.setToolTip(measurement.row.component)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        value.setAccessibleName(f"{face.label}: {title.text()}")
        if measurement.row.judged_by in warned:
            set_role(value, "role", "warn")
        row = grid.rowCount()
        grid.addWidget(title, row, 0)
        grid.addWidget(value, row, 1)
