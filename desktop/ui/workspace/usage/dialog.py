"""This month's calls: how many, what pays for them, on which days; and all of them as CSV."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.domain.cloud.usage import BILLING_ZONE, month_days
from desktop.domain.workspace.reminders import package_reminders
from desktop.services.workspace.bundle import make_id
from desktop.ui.kit.busy import BusyBar
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, Translated
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import SPACE, role_label, set_role
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.saving import with_suffix
from desktop.ui.kit.scroll import scrolled
from desktop.ui.messages import error_told
from desktop.ui.workspace.usage.day_chart import DayChart
from desktop.ui.workspace.usage.summary import Summary
from desktop.ui.workspace.usage.terms import TermsPanel
from desktop.ui.workspace.words import reminder_text, say

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from desktop.domain.cloud.billing import BillingTerms, MonthCost
    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.ui.workspace.context import WorkspaceContext

SIZE = QSize(760, 640)
MONTHS = 12
SAVING = QT_TRANSLATE_NOOP("Workspace", "Saving the calls")


@dataclass(frozen=True, slots=True)
class MonthShown:
    """``today`` is the day of the bill."""

    cost: MonthCost
    terms: BillingTerms
    today: date


class UsageDialog(Translated, QDialog):
    """Opens without a workspace: the ledger belongs to the user, not to one of them."""

    def __init__(self, parts: WorkspaceContext) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self.shown: MonthShown | None = None
        self._month: tuple[int, int] | None = None
        self.month = role_label("heading")
        self.back, self.forward = QToolButton(autoRaise=True), QToolButton(autoRaise=True)
        self.back.setArrowType(Qt.ArrowType.LeftArrow)
        self.forward.setArrowType(Qt.ArrowType.RightArrow)
        self.summary, self.chart = Summary(), DayChart()
        self.reminders = role_label("warn", wrap=True)
        self.note = role_label("muted", wrap=True)
        self.terms = TermsPanel(make_id, self._today)
        self._headings = [role_label("heading") for _ in range(2)]
        self.save, self.close_button = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self._loading = Latest(parts.runner, self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._load()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for widget in (self.back, self.month, self.forward):
            top.addWidget(widget)
        top.addStretch(1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.save)
        bottom.addStretch(1)
        bottom.addWidget(self.close_button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.summary)
        column.addWidget(self.reminders)
        column.addWidget(self._headings[0])
        column.addWidget(self.chart, 2)
        column.addWidget(self._headings[1])
        column.addWidget(self.terms, 2)
        column.addWidget(self.note)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addWidget(scrolled(inside), 1)
        layout.addWidget(BusyBar(self._loading))
        layout.addLayout(bottom)
        open_at(self, SIZE)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self._step(-1))
        self.forward.clicked.connect(lambda: self._step(1))
        self._loading.succeeded.connect(self._show)
        self._loading.failed.connect(self._show_error)
        self.terms.edited.connect(self._store)
        self.save.clicked.connect(self._save)
        self.close_button.clicked.connect(self.reject)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Usage and cost"))
        self.back.setToolTip(self.tr("The month before"))
        self.forward.setToolTip(self.tr("The next month"))
        for button in (self.back, self.forward):
            button.setAccessibleName(button.toolTip())
        self.chart.setAccessibleName(self.tr("Calls per day"))
        for label, text in zip(self._headings, (self.tr("Calls per day"), self.tr("Bought")), strict=True):
            label.setText(text)
        self.note.setText(
            self.tr("Counted on this computer. Free calls are used first, then packages, then the post-paid bill.")
        )
        self.save.setText(self.tr("Save as CSV…"))
        self.close_button.setText(self.tr("Close"))
        if self.shown is not None:
            self._show(self.shown)

    # -- loading -------------------------------------------------------------------------------------------------

    def _today(self) -> date:
        """The day of the bill, as far as it is known."""
        return self.shown.today if self.shown is not None else _today()

    def _load(self, terms: BillingTerms | None = None) -> None:
        self._loading.request(partial(_look, self._parts.services, self._month, terms))

    def _store(self, terms: BillingTerms) -> None:
        self._load(terms)

    def _step(self, by: int) -> None:
        if self.shown is not None:
            usage = self.shown.cost.usage
            months = usage.year * MONTHS + usage.month - 1 + by
            self._month = (months // MONTHS, months % MONTHS + 1)
            self._load()

    def _show(self, shown: MonthShown) -> None:
        self.shown = shown
        usage = shown.cost.usage
        self.month.setText(QLocale().toString(QDate(usage.year, usage.month, 1), self.tr("MMMM yyyy")))
        is_past = (usage.year, usage.month) < (shown.today.year, shown.today.month)
        allow(self.forward, "" if is_past else self.tr("This is the month of today."))
        self.summary.show_cost(shown.cost)
        self.chart.show_days(usage.days)
        self.terms.show_terms(shown.terms, shown.cost)
        due = package_reminders(shown.cost, shown.today)
        self.reminders.setText("\n".join(map(reminder_text, due)))
        self.reminders.setVisible(bool(due))
        set_role(self.reminders, "role", "warn")

    def _show_error(self, error: FusionDeskError) -> None:
        self.reminders.setText(error_told(error))
        self.reminders.show()
        set_role(self.reminders, "role", "bad")

    # -- CSV -----------------------------------------------------------------------------------------------------

    def _save(self) -> None:
        if self.shown is None:
            return
        usage = self.shown.cost.usage
        name = f"fusion-desk-{usage.year}-{usage.month:02}.csv"
        target = self._parts.asking.target(self.tr("Save as CSV"), name, "CSV (*.csv)")
        if target is not None:
            work = partial(
                _save_csv, self._parts.services, with_suffix(target, ".csv"), month_days(usage.year, usage.month)
            )
            self._parts.jobs.start(work, lambda: say(SAVING), self._parts.tell_saved)


def _today() -> date:
    return datetime.now(BILLING_ZONE).date()


def _look(
    services: Callable[[], Services], month: tuple[int, int] | None, terms: BillingTerms | None, _: Progress
) -> MonthShown:
    """Store ``terms`` if they are given, then count anew."""
    workspaces = services().workspaces
    if terms is not None:
        workspaces.usage.set_terms(terms)
    today = workspaces.clock().astimezone(BILLING_ZONE).date()
    year, number = month or (today.year, today.month)
    return MonthShown(workspaces.usage.month(year, number), workspaces.usage.terms(), today)


def _save_csv(services: Callable[[], Services], target: Path, days: tuple[date, date], _: Progress) -> Path:
    return services().workspaces.usage.save_csv(target, *days)
