"""Above the matrix: which cells, and in which order."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.qa.browsing import CellOrder
from desktop.domain.qa.figures import FIGURES, Better
from desktop.ui.kit.fields import ComboBox
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, ShrinkingLabel
from desktop.ui.kit.reasons import allow
from desktop.ui.qa import words
from desktop.ui.qa.browser import Browsing, Shown
from desktop.ui.qa.buttons import choice_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.qa.browsing import RunGrid

BOX_WIDTH = 220


class FilterBar(Translated, QWidget):
    """``chosen`` carries a :class:`Browsing`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._browsing = Browsing()
        self._compared = True
        self.shown = {it: choice_button() for it in Shown}
        self.tag, self.material, self.order = ComboBox(), ComboBox(), ComboBox()
        self.turn = choice_button()
        self.count = ShrinkingLabel()
        self.count.setProperty("role", "muted")
        group = QButtonGroup(self)
        row, below = QHBoxLayout(), QHBoxLayout()
        for line in (row, below):
            line.setSpacing(SPACE // 2)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, SPACE, 0, SPACE)
        lines.setSpacing(SPACE // 2)
        lines.addLayout(row)
        lines.addLayout(below)
        for shown, button in self.shown.items():
            group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(partial(self._choose_shown, shown))
        for box in (self.tag, self.material, self.order):
            box.setMaximumWidth(BOX_WIDTH)
            box.setMinimumContentsLength(4)
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(self._choose)
            below.addWidget(box, 1)
        below.addWidget(self.turn)
        below.addStretch(0)
        row.addStretch(0)
        row.addWidget(self.count, 1)
        self.turn.clicked.connect(self._choose)
        self._tags: Sequence[str] = ()
        self._materials: Sequence[str] = ()
        self._cells = 0
        self.retranslate()

    def show_run(self, grid: RunGrid) -> None:
        """Offer the tags and materials of a run."""
        self._tags = sorted({tag for photo in grid.photos for tag in photo.tags})
        self._materials = list(dict.fromkeys(column.material.name for column in grid.columns))
        self._fill()

    def show_browsing(self, browsing: Browsing, cells: int) -> None:
        self._browsing, self._cells = browsing, cells
        self.shown[browsing.shown].setChecked(True)
        for box, value in ((self.tag, browsing.tag), (self.material, browsing.material)):
            box.setCurrentIndex(max(0, box.findData(value)))
        self.order.setCurrentIndex(max(0, self.order.findData(browsing.order.figure)))
        self._show_turn(browsing)
        self.count.setText(self.tr("%n cell(s)", "", cells))

    def show_compared(self, *, compared: bool) -> None:
        """Only beside a baseline something can have changed."""
        self._compared = compared
        self._offer_changed()

    def _offer_changed(self) -> None:
        none = self.tr("There is nothing to compare with: choose a baseline at the top first.")
        allow(self.shown[Shown.CHANGED], "" if self._compared else none)

    def _choose_shown(self, shown: Shown, *_: object) -> None:
        self.chosen.emit(replace(self._browsing, shown=shown))

    def _choose(self) -> None:
        figure = self.order.currentData()
        worst_first = self.turn.isChecked()
        spec = next((it for it in FIGURES if it.name == figure), None)
        descending = spec is not None and (spec.better is Better.LOWER) is worst_first
        order = CellOrder(figure, descending) if spec is not None else CellOrder(None, worst_first)
        self.chosen.emit(
            replace(self._browsing, tag=self.tag.currentData(), material=self.material.currentData(), order=order)
        )

    def _show_turn(self, browsing: Browsing) -> None:
        figure = browsing.order.figure
        self.turn.setText(self.tr("Last first") if figure is None else self.tr("Worst first"))

    def _fill(self) -> None:
        for box, first, names in (
            (self.tag, self.tr("Any tag"), self._tags),
            (self.material, self.tr("Any material"), self._materials),
        ):
            box.clear()
            box.addItem(first, "")
            for name in names:
                box.addItem(name, name)
        self.order.clear()
        self.order.addItem(self.tr("Order of the plan"), None)
        for spec in FIGURES:
            self.order.addItem(words.figure_name(spec.name), spec.name)

    def retranslate(self) -> None:
        names = {
            Shown.ALL: self.tr("All"),
            Shown.FAILED: self.tr("Failed"),
            Shown.WARNED: self.tr("Warned"),
            Shown.CHANGED: self.tr("Changed"),
            Shown.UNRATED: self.tr("Unrated"),
        }
        for shown, button in self.shown.items():
            button.setText(names[shown])
        self._offer_changed()
        self.tag.setAccessibleName(self.tr("Only photos with this tag"))
        self.material.setAccessibleName(self.tr("Only this material"))
        self.order.setAccessibleName(self.tr("Order of the cells"))
        self._fill()
        self.show_browsing(self._browsing, self._cells)
