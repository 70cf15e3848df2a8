"""Writing down the consent of the people on user photos: once for all of them, before the first goes to the cloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
)

from desktop.domain.fusing.consent import ConsentTerms
from desktop.ui.kit.fields import DateEdit
from desktop.ui.kit.parts import SPACE, role_label
from desktop.ui.kit.reasons import allow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

WIDTH = 500


MOST_NAMED = 5
"""Photos in the dialog's sentence; of more only how many."""


class ConsentDialog(QDialog):
    """Asks for the terms of ``photos`` (their names), or for new ones of ``count`` photos that have some.

    ``terms`` are what the user wrote down, once accepted.
    """

    def __init__(self, photos: Sequence[str], today: date, parent: QWidget | None = None, *, count: int = 0) -> None:
        super().__init__(parent)
        self._count = count
        self._today = today
        self.setWindowTitle(self.tr("Consent of the person shown"))
        self.setMinimumWidth(WIDTH)
        self.person, self.purpose, self.guardian = QLineEdit(), QLineEdit(), QLineEdit()
        self.ends, self.under_14 = QCheckBox(self.tr("until")), QCheckBox(self.tr("The person is under 14"))
        first = QDate(today.year, today.month, today.day)
        self.until = DateEdit(first.addYears(1))
        self.until.setCalendarPopup(True)
        self.until.setMinimumDate(first)
        self.agreed = QCheckBox(self.tr("The person was told of the fusion and agreed to it separately"))
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self._lay_out(photos)
        self._connect()
        self._show()

    def _lay_out(self, photos: Sequence[str]) -> None:
        about = role_label("", wrap=True)
        about.setText(self._about(photos))
        kept = role_label("muted", wrap=True)
        kept.setText(self.tr("It is kept on this computer with the photo's content, and asked for once."))
        end = QHBoxLayout()
        end.addWidget(self.ends)
        end.addWidget(self.until, 1)
        form = QFormLayout()
        form.addRow(self.tr("Who agreed"), self.person)
        form.addRow(self.tr("For what"), self.purpose)
        form.addRow(self.tr("How long"), end)
        self.until.setAccessibleName(self.tr("Last day of the consent"))
        form.addRow("", self.under_14)
        form.addRow(self.tr("Guardian who agreed"), self.guardian)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(about)
        layout.addLayout(form)
        layout.addWidget(self.agreed)
        layout.addWidget(kept)
        layout.addWidget(self.buttons)

    def _about(self, photos: Sequence[str]) -> str:
        if self._count:
            return self.tr("New terms for %n photo(s), in the place of those there are.", "", self._count)
        text = self.tr("Nobody has agreed yet to the use of %n photo(s), or no longer: {names}", "", len(photos))
        more = [self.tr("and %n more", "", len(photos) - MOST_NAMED)] if len(photos) > MOST_NAMED else []
        return text.format(names=", ".join([*photos[:MOST_NAMED], *more]))

    def _connect(self) -> None:
        for line in (self.person, self.purpose, self.guardian):
            line.textChanged.connect(self._show)
        for box in (self.ends, self.under_14, self.agreed):
            box.toggled.connect(self._show)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def terms(self) -> ConsentTerms | None:
        """``None`` while something is missing."""
        if not self.agreed.isChecked():
            return None
        until = self.until.date()
        end = self._today.replace(year=until.year(), month=until.month(), day=until.day())
        try:
            return ConsentTerms(
                self.person.text().strip(),
                self.purpose.text().strip(),
                self._today,
                end if self.ends.isChecked() else None,
                self.under_14.isChecked(),
                self.guardian.text().strip() if self.under_14.isChecked() else "",
            )
        except ValueError:
            return None

    def _show(self) -> None:
        allow(self.until, "" if self.ends.isChecked() else self.tr("Tick “until” to give a last day."))
        allow(self.guardian, "" if self.under_14.isChecked() else self.tr("Only for a person under 14."))
        allow(self.buttons.button(QDialogButtonBox.StandardButton.Ok), self._why_not())

    def _why_not(self) -> str:
        if not self.agreed.isChecked():
            return self.tr("Tick that the person was told and agreed.")
        return "" if self.terms is not None else self.tr("Say who agreed and for what; under 14 the guardian too.")
