"""The report as it is now, and as a file: for a browser, on paper, for a build server."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.domain.files.spelling import readable
from desktop.domain.qa.baseline import Standing
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.summary import overview
from desktop.ui.kit.busy import BusyBar
from desktop.ui.kit.fields import TabWidget
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import SPACE, ElidedLabel, role_label, set_role, small_button
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.table import Table
from desktop.ui.kit.tabs import name_pages
from desktop.ui.qa import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QShowEvent

    from desktop.domain.jobs import Progress
    from desktop.domain.qa.plan import Limit
    from desktop.domain.qa.ports import RunStore
    from desktop.domain.qa.summary import Group, Overview
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.qa.review_session import ReviewSession
    from desktop.ui.qa.run_session import RunSession

PAUSE = 1_500
"""Milliseconds between two summaries of a run that goes on: one of 10,000 cells takes half a second (2026-12-01)."""


ACCEPTED = "accepted"
BESIDE = (Standing.FAILED, Standing.CHANGED, Standing.NEW, ACCEPTED, Standing.UNNOTICEABLE, Standing.SAME)
"""How cells can stand beside their baseline, in the order in which that is told."""


class Export(StrEnum):
    """What a report can be written as; ``BROWSER`` is shown at once, and kept nowhere."""

    BROWSER = "browser"
    HTML = "html"
    PDF = "pdf"
    SHEETS = "sheets"
    CSV = "csv"
    JUNIT = "junit"
    JSON = "json"


class ReportView(Translated, QWidget):
    """``export_asked`` carries an :class:`Export`; ``tips_asked`` the name of a photo."""

    export_asked = Signal(object)
    tips_asked = Signal(str)
    panel_asked = Signal()

    def __init__(
        self, session: RunSession, review: ReviewSession, runner: JobRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._review = session, review
        self.overview: Overview | None = None
        self._summing = Latest(runner, self, delay_ms=PAUSE)
        self._summing.succeeded.connect(self._show_overview)
        self.title, self.numbers, self.beside = ElidedLabel(), role_label("", wrap=True), role_label("", wrap=True)
        self.title.setProperty("role", "title")
        self.open, self.export = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self.open.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self.menu = QMenu(self)
        self.kinds: dict[Export, QAction] = {
            kind: self.menu.addAction("") for kind in Export if kind is not Export.BROWSER
        }
        self.tips, self.panel = small_button(), small_button()
        self.failures = Table(("",) * 3, stretch=1)
        self.materials, self.photos, self.settings = (Table(("",) * 8, stretch=0) for _ in range(3))
        self.times = Table(("",) * 6, stretch=0)
        self._tabs = TabWidget(documentMode=True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.export.setMenu(self.menu)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.title, 1)
        for button in (self.open, self.export):
            top.addWidget(button)
        for button in (self.tips, self.panel):
            bottom.addWidget(button)
        bottom.addStretch(1)
        for table in (self.failures, self.materials, self.photos, self.settings, self.times):
            self._tabs.addTab(table, "")
        self._tabs.tabBar().setDrawBase(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addWidget(self.numbers)
        layout.addWidget(self.beside)
        layout.addWidget(BusyBar(self._summing))
        layout.addWidget(self._tabs, 1)
        layout.addLayout(bottom)

    def _connect(self) -> None:
        self.open.clicked.connect(lambda: self.export_asked.emit(Export.BROWSER))
        for kind, action in self.kinds.items():
            action.triggered.connect(partial(self._ask, kind))
        self.tips.clicked.connect(self._ask_tips)
        self.panel.clicked.connect(self.panel_asked)
        self._session.opened.connect(self._begin)
        self._session.advanced.connect(self._follow)
        self._session.changed.connect(self._show_buttons)
        self._review.changed.connect(self._show_beside)

    @property
    def busy(self) -> bool:
        return self._summing.busy

    def _ask(self, kind: Export, *_: object) -> None:
        self.export_asked.emit(kind)

    def _ask_tips(self) -> None:
        chosen = self.photos.chosen
        names = [group.name for group in self.overview.photos] if self.overview is not None else []
        self.tips_asked.emit(str(chosen) if chosen in names else next(iter(names), ""))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def _begin(self) -> None:
        self.overview = None
        self._show()
        self._follow()

    def _follow(self) -> None:
        """What nobody looks at need not be live."""
        store, plan = self._session.store, self._session.plan
        if self.isVisible() and store is not None and plan is not None and not self._summing.busy:
            self._summing.request(partial(_sum_up, store, plan.limits), urgent=False)

    def _show_overview(self, overview: Overview) -> None:
        self.overview = overview
        self._show()

    # -- what is shown -------------------------------------------------------------------------------------------

    def _show(self) -> None:
        run, it = self._session.run, self.overview
        self.title.setText(run.title if run is not None else self.tr("No run yet"))
        self._show_buttons()
        self._show_beside()
        if it is None:
            self.numbers.setText("" if run is not None else self.tr("Run a plan, or open a run, to see its report."))
            self.failures.set_hint("")
            for table in (self.failures, self.materials, self.photos, self.settings, self.times):
                table.fill([])
            return
        self.numbers.setText(self._number_words(it))
        self.failures.set_hint(self.tr("No cell failed."))
        self.failures.fill(
            [(words.failure_name(kind), _cause(name), f"{cells:,}") for kind, name, cells in it.failures]
        )
        for table, groups in ((self.materials, it.materials), (self.photos, it.photos), (self.settings, it.settings)):
            table.fill([self._group(one, it.scores) for one in groups], [one.name for one in groups])
        self.times.fill([*self._times(it)])

    def _show_buttons(self) -> None:
        none = "" if self._session.run is not None else self.tr("Run a plan, or open a run, to see its report.")
        going = self.tr("The run goes on: it can be written once it has ended.") if self._session.running else ""
        for button in (self.tips, self.panel):
            allow(button, none)
        for button in (self.open, self.export):
            allow(button, none or going)

    def _show_beside(self) -> None:
        """How the run stands beside its baseline: what awaits a word first."""
        baseline, comparisons = self._review.baseline, self._review.comparisons.values()
        self.beside.setVisible(baseline is not None and self._review.compared)
        if baseline is None or not comparisons:
            return
        counts = Counter(ACCEPTED if it.accepted else it.standing for it in comparisons)
        told = [f"{count:,} {words.standing_words(it)}" for it in BESIDE if (count := counts[it])]
        text = self.tr("Beside {baseline}: {counts}")
        self.beside.setText(text.format(baseline=readable(baseline.name), counts=" · ".join(told)))
        set_role(self.beside, "role", "warn" if any(it.awaits_review for it in comparisons) else "muted")

    def _number_words(self, it: Overview) -> str:
        counts = (
            (self.tr("✓ {count} passed"), it.tally.passed),
            (self.tr("! {count} warned"), it.tally.warned),
            (self.tr("✗ {count} failed"), it.tally.failed),
            (self.tr("– {count} skipped"), it.tally.skipped),
            (self.tr("… {count} waiting"), it.tally.waiting),
        )
        parts = [text.format(count=f"{count:,}") for text, count in counts if count]
        charged = sum(one.charged for one in it.spent)
        parts.append(self.tr("%n charged call(s)", "", charged) if charged else self.tr("nothing was charged"))
        return "   ".join(parts)

    def _group(self, group: Group, scores: Mapping[str, int]) -> tuple[str, ...]:
        one = group.tally
        means = [
            words.figure_value(figure, group.means[figure]) if figure in group.means else "–"
            for figure in (FigureName.SEAM, FigureName.SKIN_DIFFERENCE)
        ]
        score = f"{scores[group.name]}" if group.name in scores else "–"
        return (group.name, str(one.passed), str(one.warned), str(one.failed), str(one.waiting), *means, score)

    def _times(self, it: Overview) -> list[tuple[str, ...]]:
        charged = {one.engine: str(one.charged) for one in it.spent}
        return [
            (
                words.engine_title(one.engine),
                f"{one.cells:,}",
                f"{one.median:,.0f} ms",
                f"{one.p90:,.0f} ms",
                f"{one.most:,.0f} ms",
                charged.get(one.engine, self.tr("free")),
            )
            for one in it.latencies
        ]

    def retranslate(self) -> None:
        self.open.setText(self.tr("Open in the browser"))
        self.export.setText(self.tr("Export"))
        names = {
            Export.HTML: self.tr("HTML folder…"),
            Export.PDF: self.tr("PDF…"),
            Export.SHEETS: self.tr("Contact sheets…"),
            Export.CSV: self.tr("CSV…"),
            Export.JUNIT: self.tr("JUnit XML…"),
            Export.JSON: self.tr("JSON…"),
        }
        for kind, action in self.kinds.items():
            action.setText(names[kind])
        self.tips.setText(self.tr("Photo tips…"))
        self.tips.setToolTip(self.tr("Spoil the chosen photo step by step, and see where its fusion is no longer good"))
        self.panel.setText(self.tr("What the panel lacks…"))
        titles = (self.tr("Why cells failed"), self.tr("By material"), self.tr("By photo"), self.tr("By setting"))
        for place, title in enumerate((*titles, self.tr("Time and cost"))):
            self._tabs.setTabText(place, title)
        name_pages(self._tabs)
        self.failures.set_titles((self.tr("Kind"), self.tr("Cause"), self.tr("Cells")))
        counts = (self.tr("Passed"), self.tr("Warned"), self.tr("Failed"), self.tr("Waiting"))
        means = (words.figure_name(FigureName.SEAM), words.figure_name(FigureName.SKIN_DIFFERENCE))
        for table, name in (
            (self.materials, self.tr("Material")),
            (self.photos, self.tr("Photo")),
            (self.settings, self.tr("Setting")),
        ):
            table.set_titles((name, *counts, *means, self.tr("Robustness")))
            table.setColumnHidden(7, table is not self.materials)
        self.times.set_titles(
            (
                self.tr("Engine"),
                self.tr("Cells"),
                self.tr("Median"),
                self.tr("9 of 10"),
                self.tr("Most"),
                self.tr("Cost"),
            )
        )
        self._show()


def _cause(name: str) -> str:
    """A figure by its words, a code as it is."""
    return words.figure_name(FigureName(name)) if name in {it.value for it in FigureName} else name


def _sum_up(store: RunStore, limits: Mapping[FigureName, Limit], progress: Progress) -> Overview:
    return overview(store.run().results, limits, words.setting_name, progress)
