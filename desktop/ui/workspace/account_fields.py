"""Company, AppID and bought slots: what the copyright proof and the quota need to know of an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from desktop.ui.kit.fields import SpinBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout

    from desktop.domain.workspace.info import WorkspaceInfo

MOST_SLOTS = 100_000


class AccountFields(QObject):
    """Three fields for a form."""

    def __init__(self, info: WorkspaceInfo | None = None) -> None:
        super().__init__()
        self.company_field = QLineEdit(info.company if info else "")
        self.app_id_field = QLineEdit(info.app_id if info else "")
        self.slots_field = SpinBox(minimum=0, maximum=MOST_SLOTS, value=info.bought_slots if info else 0)
        self.app_id_field.setPlaceholderText("1250000000")

    def add_to(self, form: QFormLayout) -> None:
        form.addRow(self.tr("Company"), self.company_field)
        form.addRow("AppID", self.app_id_field)
        form.addRow(self.tr("Bought slots"), self.slots_field)
        self.company_field.setToolTip(self.tr("Appears on the copyright proof"))
        self.app_id_field.setToolTip(self.tr("See the account information in the console"))
        self.slots_field.setToolTip(self.tr("Besides the 10 that are free; they never expire"))

    @property
    def company(self) -> str:
        return self.company_field.text().strip()

    @property
    def app_id(self) -> str:
        return self.app_id_field.text().strip()

    @property
    def bought_slots(self) -> int:
        return self.slots_field.value()
