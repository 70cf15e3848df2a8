"""What paid for the calls of a month, in the order of the bill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from desktop.domain.cloud.billing import FREE_CALLS, MonthCost
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import role_label, set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

ROWS, FREE = 4, 1
LOW = 0.9
"""The part of the free calls from which on the bar warns."""


class Summary(Translated, QWidget):
    """Four lines: calls, free ones, those of packages, and those on the bill."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cost: MonthCost | None = None
        self._names = [role_label("muted") for _ in range(ROWS)]
        self.values: list[QLabel] = [role_label("") for _ in range(ROWS)]
        self.bar = QProgressBar(textVisible=False, minimum=0, maximum=FREE_CALLS)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(2, 1)
        for row, (name, value) in enumerate(zip(self._names, self.values, strict=True)):
            grid.addWidget(name, row, 0)
            grid.addWidget(value, row, 1, 1, 1 if row == FREE else 2)
        grid.addWidget(self.bar, FREE, 2)
        self.retranslate()

    def show_cost(self, cost: MonthCost) -> None:
        self._cost = cost
        self.retranslate()

    def retranslate(self) -> None:
        names = (self.tr("Calls"), self.tr("Free calls used"), self.tr("From packages"), self.tr("Post-paid"))
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        self.bar.setAccessibleName(self.tr("Free calls used"))
        if self._cost is not None:
            self._fill(self._cost)

    def _fill(self, cost: MonthCost) -> None:
        number, usage = QLocale().toString, cost.usage
        calls = self.tr("{calls}: {charged} charged, {free} not charged, {unknown} not known")
        counts = {name: number(getattr(usage, name)) for name in ("calls", "charged", "free", "unknown")}
        paid = number(cost.post_paid)
        if cost.within_qps:
            paid += " · " + self.tr("{calls} within the bought QPS").format(calls=number(cost.within_qps))
        free = self.tr("{used} of {all}").format(used=number(cost.free_used), all=number(FREE_CALLS))
        values = (calls.format(**counts), free, number(sum(use.used for use in cost.packages)), paid)
        for label, value in zip(self.values, values, strict=True):
            label.setText(value)
        self.bar.setValue(cost.free_used)
        set_role(self.bar, "state", "bad" if cost.free_used >= LOW * FREE_CALLS else "")
