"""How many of the account's material slots are taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.domain.workspace.quota import FREE_SLOTS, QuotaLevel
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import role_label, set_role, small_button

if TYPE_CHECKING:
    from desktop.domain.workspace.quota import Quota

ROLES = {
    QuotaLevel.ROOM: "muted",
    QuotaLevel.LAST: "warn",
    QuotaLevel.FULL: "bad",
    QuotaLevel.OVER: "bad",
}


class QuotaMeter(Translated, QWidget):
    """A bar, the numbers in words, and a way to enter bought slots."""

    slots_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quota: Quota | None = None
        self.bar = QProgressBar(textVisible=False)
        self.text = role_label("muted")
        self.change = small_button()
        self.change.clicked.connect(self.slots_asked)
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.bar)
        self.retranslate()

    def show_quota(self, quota: Quota) -> None:
        self._quota = quota
        self.retranslate()

    def retranslate(self) -> None:
        self.change.setText(self.tr("Slots…"))
        self.change.setToolTip(self.tr("Enter the slots you have bought"))
        self.bar.setAccessibleName(self.tr("Material slots used"))
        quota = self._quota
        if quota is None:
            return
        self.bar.setRange(0, max(1, quota.total))
        self.bar.setValue(min(quota.used, quota.total))
        self.text.setText(self._words(quota))
        self.setToolTip(self._explanation(quota))
        set_role(self.text, "role", ROLES[quota.level])
        set_role(self.bar, "state", "bad" if quota.level in {QuotaLevel.FULL, QuotaLevel.OVER} else "")

    def _words(self, quota: Quota) -> str:
        number = QLocale().toString
        if quota.level is QuotaLevel.OVER:
            words = self.tr("{used} materials, but {total} slots")
        else:
            words = self.tr("{used} of {total} slots · {left} left")
        return words.format(used=number(quota.used), total=number(quota.total), left=number(quota.left))

    def _explanation(self, quota: Quota) -> str:
        words = self.tr(
            "{free} free slots and {bought} bought. Only deleting a material in the console frees its slot."
        )
        return words.format(free=FREE_SLOTS, bought=quota.total - FREE_SLOTS)
