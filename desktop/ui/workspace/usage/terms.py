"""What was bought, entered by hand: packages of calls, and the mode of billing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domain.cloud.billing import BillingMode, BillingTerms, CallPackage, ModeChange, MonthCost
from desktop.ui.kit.fields import ComboBox, SpinBox
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import role_label
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.table import Table
from desktop.ui.workspace.usage.package_form import PackageForm
from desktop.ui.workspace.words import short_date

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

MOST_QPS = 10_000


class TermsPanel(Translated, QWidget):
    """``edited`` carries the new terms; what is shown follows when they have been stored."""

    edited = Signal(object)

    def __init__(self, new_id: Callable[[], str], today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new_id, self._today = new_id, today
        self._terms = BillingTerms()
        self._cost: MonthCost | None = None
        self.table = Table(("",) * 5, stretch=0)
        self.add, self.change, self.remove = (QPushButton(autoDefault=False) for _ in range(3))
        self._label = role_label("")
        self.mode, self.qps = ComboBox(), SpinBox(minimum=1, maximum=MOST_QPS)
        for mode in BillingMode:
            self.mode.addItem("", mode)
        self._lay_out()
        self.add.clicked.connect(lambda: self._open_form(None))
        self.change.clicked.connect(lambda: self._open_form(self.package))
        self.remove.clicked.connect(self._remove)
        self.table.itemSelectionChanged.connect(self._enable)
        self.mode.activated.connect(self._change_mode)
        self.qps.editingFinished.connect(self._change_mode)
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.add, self.change, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._label)
        buttons.addWidget(self.mode)
        buttons.addWidget(self.qps)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)

    def retranslate(self) -> None:
        self.mode.setAccessibleName(self.tr("How calls are charged"))
        self.table.set_titles(
            (self.tr("Package"), self.tr("From"), self.tr("Last day"), self.tr("Used this month"), self.tr("Left"))
        )
        self.table.setAccessibleName(self.tr("Packages"))
        self.table.set_hint(
            self.tr("No package is entered. Add those you have bought, so that their calls are counted.")
        )
        self.add.setText(self.tr("Add a package…"))
        self.change.setText(self.tr("Change…"))
        self.remove.setText(self.tr("Remove"))
        self._label.setText(self.tr("Billing from today:"))
        self.mode.setItemText(0, self.tr("per call"))
        self.mode.setItemText(1, "QPS")
        self.qps.setSuffix(self.tr(" calls a second"))
        self._fill()

    def show_terms(self, terms: BillingTerms, cost: MonthCost) -> None:
        self._terms, self._cost = terms, cost
        self._fill()

    def _fill(self) -> None:
        uses = {use.package.id: use for use in self._cost.packages} if self._cost else {}
        number = QLocale().toString
        rows = [
            (it.name, short_date(it.since), short_date(it.expires), number(uses[it.id].used), number(uses[it.id].left))
            for it in self._terms.packages
            if it.id in uses
        ]
        self.table.fill(rows, [it.id for it in self._terms.packages if it.id in uses])
        mode = self._terms.mode_on(self._today())
        self.mode.setCurrentIndex(self.mode.findData(mode.mode))
        self.qps.setVisible(mode.mode is BillingMode.QPS)
        self.qps.setValue(max(1, mode.qps))
        self._enable()

    @property
    def package(self) -> CallPackage | None:
        """The chosen one."""
        return next((package for package in self._terms.packages if package.id == self.table.chosen), None)

    def _enable(self) -> None:
        why_not = "" if self.package is not None else self.tr("Choose a package in the list first.")
        allow(self.change, why_not)
        allow(self.remove, why_not)

    # -- what the user does --------------------------------------------------------------------------------------

    def _open_form(self, package: CallPackage | None) -> None:
        identity = package.id if package is not None else self._new_id()
        form = PackageForm(identity, self._today(), package, self)
        form.accepted.connect(lambda: self._put(form.package))
        form.finished.connect(form.deleteLater)
        form.open()

    def _put(self, package: CallPackage) -> None:
        known = [package if it.id == package.id else it for it in self._terms.packages]
        packages = known if package in known else [*known, package]
        self.edited.emit(replace(self._terms, packages=tuple(packages)))

    def _remove(self) -> None:
        chosen = self.package
        self.edited.emit(replace(self._terms, packages=tuple(it for it in self._terms.packages if it != chosen)))

    def _change_mode(self) -> None:
        """In force from today; a second change on the same day replaces the first."""
        mode, today = BillingMode(self.mode.currentData()), self._today()
        change = ModeChange(today, mode, self.qps.value() if mode is BillingMode.QPS else 0)
        if change == replace(self._terms.mode_on(today), since=today):
            return
        earlier = tuple(it for it in self._terms.modes if it.since != today)
        self.edited.emit(replace(self._terms, modes=(*earlier, change)))
