"""One expectation: of which cells, and what should come of them."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from desktop.domain.qa.plan import OK
from desktop.services.qa.checking import OUTCOMES
from desktop.ui.kit.fields import ComboBox
from desktop.ui.kit.parts import SPACE
from desktop.ui.qa.plan_changes import Expected

if TYPE_CHECKING:
    from collections.abc import Sequence

USUAL = (OK, "face.not_found", "face.unclear", "face.ambiguous", "picture.unreadable")
"""What is expected most often; the others come behind."""


class Scope(IntEnum):
    """Which cells are meant; in the order of the picker."""

    ALL = 0
    TAG = 1
    MATERIAL = 2
    CELL = 3


class ExpectationDialog(QDialog):
    """``tags``, ``photos`` and ``materials`` are those that the plan has."""

    def __init__(self, tags: Sequence[str], photos: Sequence[str], materials: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What is expected"))
        self.scope, self.tag, self.photo, self.material = ComboBox(), ComboBox(), ComboBox(), ComboBox()
        self.outcome = ComboBox(editable=True)
        names = (self.tr("all cells"), self.tr("photos with a tag"), self.tr("a material"), self.tr("one cell"))
        for scope, name in zip(Scope, names, strict=True):
            self.scope.addItem(name, scope)
        for box, known in ((self.tag, tags), (self.photo, photos), (self.material, materials)):
            box.addItems(list(known))
            box.setEditable(True)
        self.outcome.addItems(list(dict.fromkeys((*USUAL, *OUTCOMES))))
        self._form = QFormLayout()
        self._form.addRow(self.tr("Of"), self.scope)
        self._form.addRow(self.tr("Tag"), self.tag)
        self._form.addRow(self.tr("Photo"), self.photo)
        self._form.addRow(self.tr("Material"), self.material)
        self._form.addRow(self.tr("Comes"), self.outcome)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * SPACE)
        layout.addLayout(self._form)
        layout.addWidget(buttons)
        self.scope.currentIndexChanged.connect(self._show_rows)
        self._show_rows()

    def _show_rows(self) -> None:
        scope = self.scope.currentData()
        self._form.setRowVisible(self.tag, scope == Scope.TAG)
        self._form.setRowVisible(self.photo, scope == Scope.CELL)
        self._form.setRowVisible(self.material, scope in {Scope.MATERIAL, Scope.CELL})

    def expected(self) -> Expected:
        scope, outcome = self.scope.currentData(), self.outcome.currentText() or OK
        return Expected(
            outcome,
            tag=self.tag.currentText() if scope == Scope.TAG else "",
            photo=self.photo.currentText() if scope == Scope.CELL else "",
            material=self.material.currentText() if scope in {Scope.MATERIAL, Scope.CELL} else "",
        )
