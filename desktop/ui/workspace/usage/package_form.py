"""One package of calls, as it stands in the console."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout

from desktop.domain.cloud.billing import CallPackage
from desktop.ui.kit.fields import DateEdit, SpinBox
from desktop.ui.kit.parts import role_label
from desktop.ui.kit.reasons import allow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

MOST_CALLS = 1_000_000_000
YEAR_DAYS = 364


class PackageForm(QDialog):
    """``package`` is what was entered, under ``identity``."""

    def __init__(
        self, identity: str, today: date, package: CallPackage | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._identity = identity
        self.setWindowTitle(self.tr("Package of calls"))
        self.name = QLineEdit(package.name if package else self.tr("Package"))
        self.calls = SpinBox(minimum=0, maximum=MOST_CALLS, value=package.calls if package else 10_000)
        self.calls.setGroupSeparatorShown(True)
        self.since = _day_field(package.since if package else today)
        self.expires = _day_field(package.expires if package else date.fromordinal(today.toordinal() + YEAR_DAYS))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(self._enable)
        for field in (self.since, self.expires):
            field.dateChanged.connect(self._enable)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Calls left in it"), self.calls)
        form.addRow(self.tr("On the morning of"), self.since)
        form.addRow(self.tr("Last day"), self.expires)
        hint = role_label("muted", wrap=True)
        hint.setText(self.tr("Look it up in the console: the service has no call that would tell it."))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(self._buttons)

    @property
    def package(self) -> CallPackage:
        since, expires = _day(self.since), _day(self.expires)
        return CallPackage(self._identity, self.name.text().strip(), self.calls.value(), since, expires)

    def _enable(self) -> None:
        allow(self._buttons.button(QDialogButtonBox.StandardButton.Ok), self._why_not())

    def _why_not(self) -> str:
        if not self.name.text().strip():
            return self.tr("Give the package a name first.")
        return "" if self.since.date() <= self.expires.date() else self.tr("The last day is before the first.")


def _day_field(day: date) -> QDateEdit:
    field = DateEdit(QDate(day.year, day.month, day.day))
    field.setCalendarPopup(True)
    return field


def _day(field: QDateEdit) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())
