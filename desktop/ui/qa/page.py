"""Batch and QA: the plan at the left, its run in the middle, the cell that is looked at on the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.qa.results import Mark
from desktop.ui.kit.busy import BusyBar
from desktop.ui.kit.fields import TabBar
from desktop.ui.kit.folding import FoldingColumns, SideColumn
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE
from desktop.ui.kit.scroll import scrolled
from desktop.ui.kit.theme import Themed, Tokens
from desktop.ui.qa import words
from desktop.ui.qa.actions import LETTERS
from desktop.ui.qa.cell_painter import CellPainter
from desktop.ui.qa.cell_pictures import CellPictures
from desktop.ui.qa.cell_view import LEAST_WIDTH, CellView
from desktop.ui.qa.filter_bar import FilterBar
from desktop.ui.qa.head import Head
from desktop.ui.qa.matrix_view import MatrixView
from desktop.ui.qa.plan_lists import PlanLists
from desktop.ui.qa.plan_text import PlanText
from desktop.ui.qa.queue_view import QueueView
from desktop.ui.qa.report_view import ReportView
from desktop.ui.qa.start import StartPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from desktop.services.bundle import Services
    from desktop.ui.kit.actions import Actions
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.qa.actions import QaState
    from desktop.ui.qa.parts import QaParts

LEFT_WIDTH, RIGHT_WIDTH = 320, 400
LEFT_LEAST, MIDDLE_LEAST = 286, 300
CLOSE_SHARE = 0.6
"""Of the room right of the lists, while a cell is looked at closely."""

MATRIX, QUEUE, REPORT, TEXT = range(4)


class QaPage(Themed, Translated, QWidget):
    """Shows the mode's state, and does what its actions say."""

    def __init__(
        self,
        state: QaParts,
        runner: JobRunner,
        services: Callable[[], Services],
        actions: Actions[QaState],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self.deeds = self._deeds()
        """What each action does, by its id."""
        self.actions_ = actions
        self.centre = QWidget()
        self.start = StartPage()
        self.head = Head(self.actions_)
        self.lists = PlanLists(state.plan, state.chips, state.asking, state.arrivals)
        self.painter = CellPainter(state.thumbnails, state.review.comparison, self)
        self.matrix = MatrixView(state.model, self.painter)
        self.filters = FilterBar()
        self.queue = QueueView(state.run, state.cache, runner, self.actions_)
        self.report = ReportView(state.run, state.review, runner)
        self.text = PlanText(state.plan)
        pictures = CellPictures(services, state.review.picture)
        self.cell = CellView(
            state.run, state.review, pictures=pictures, runner=runner, actions=self.actions_, calls=state.calls
        )
        self.comparing = BusyBar(state.review.comparing)
        self.tabs = TabBar(drawBase=False, expanding=False)
        self._views = QStackedWidget()
        for letter in LETTERS:  # elsewhere on the page they are letters
            actions.work_in(letter, self.matrix, self.cell)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.restyle()
        self._show()

    def _lay_out(self) -> None:
        matrix = QWidget()
        column = QVBoxLayout(matrix)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.matrix, 1)
        for view in (matrix, self.queue, self.report, self.text):
            self._views.addWidget(view)
            self.tabs.addTab("")
        self.tabs.currentChanged.connect(self._views.setCurrentIndex)
        middle = QVBoxLayout(self.centre)
        middle.setContentsMargins(SPACE // 2, SPACE, SPACE // 2, SPACE)
        middle.setSpacing(0)
        middle.addWidget(self.tabs)
        middle.addWidget(self._views, 1)
        self.centre.setMinimumWidth(MIDDLE_LEAST)
        left = scrolled(self.lists)
        self.columns = FoldingColumns(
            SideColumn(left, LEFT_WIDTH, LEFT_LEAST), self.centre, SideColumn(self.cell, RIGHT_WIDTH, LEAST_WIDTH)
        )
        self._filled = QWidget()
        page = QVBoxLayout(self._filled)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.head)
        page.addWidget(self.comparing)
        page.addWidget(self.columns, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(scrolled(self.start))
        self._stack.addWidget(self._filled)

    def _connect(self) -> None:
        state = self._state
        for signal in (state.plan.changed, state.plan.foreseen, state.run.changed, state.review.changed):
            signal.connect(self._show)
        state.run.opened.connect(self._run_opened)
        state.browser.changed.connect(self._show_browsing)
        state.cache.changed.connect(self._cells_changed)
        state.thumbnails.ready.connect(self.matrix.viewport().update)
        state.review.changed.connect(self.matrix.viewport().update)
        state.baselines_changed.connect(self._show_baselines)
        self.start.new_asked.connect(state.new)
        self.start.open_asked.connect(state.open)
        self.start.samples_asked.connect(state.try_samples)
        self.start.dropped.connect(lambda carried: state.arrivals.take(carried, state.take))
        self.head.baseline_chosen.connect(state.review.hold_against)
        self.head.other_asked.connect(state.other_baseline)
        self.filters.chosen.connect(state.browser.use)
        self.matrix.cell_chosen.connect(self._look_at)
        self.matrix.opened.connect(self.look_closely)
        self.cell.left.connect(self.look_away)
        self.cell.call.save_asked.connect(state.save_call)
        self.queue.cell_asked.connect(self._find_cell)
        self.report.export_asked.connect(state.exports.export)
        self.report.tips_asked.connect(state.show_tips)
        self.report.panel_asked.connect(state.show_panel)

    def _deeds(self) -> dict[str, Callable[[], None]]:
        """What each action does."""
        state = self._state
        return {
            "new": state.new,
            "open": state.open,
            "save": state.save,
            "save_as": state.save_as,
            "run": state.begin,
            "resume": state.go_on,
            "pause": state.run.hold,
            "cancel": state.run.cancel,
            "retry_failed": state.retry_failed,
            "open_run": state.open_run,
            "rate_good": partial(self._rate, Mark.GOOD),
            "rate_doubtful": partial(self._rate, Mark.DOUBTFUL),
            "rate_bad": partial(self._rate, Mark.BAD),
            "note": self._note,
            "next_changed": self._next_changed,
            "accept": self._accept,
            "accept_material": self._accept_material,
            "undo_accept": state.review.undo,
        }

    # -- cells ---------------------------------------------------------------------------------------------------

    def _look_at(self, place: int | None) -> None:
        self.cell.show_cell(self._state.cache.cell(place) if place is not None else None)
        self._update_actions()

    def _cells_changed(self, places: Sequence[int]) -> None:
        if self.matrix.place in places:
            self._look_at(self.matrix.place)

    def look_closely(self) -> None:
        """The cell gets most of the room, and the keys."""
        self.columns.give_right(round(self.columns.room * CLOSE_SHARE))
        self.cell.setFocus()

    def look_away(self) -> None:
        """Back to the matrix."""
        if self.columns.folded[1]:
            self.columns.close_right()
        else:
            self.columns.give_right(RIGHT_WIDTH)
        self.matrix.setFocus()

    def _find_cell(self, place: int) -> None:
        self.tabs.setCurrentIndex(MATRIX)
        self.matrix.go_to(place)
        self.matrix.setFocus()

    def _rate(self, mark: Mark) -> None:
        if self.cell.seen is not None:
            self._state.ratings.mark(self.cell.seen, mark)

    def _note(self) -> None:
        seen = self.cell.seen
        if seen is None:
            return
        text = self._state.asking.note(seen.rating.note if seen.rating is not None else "")
        if text is not None:
            self._state.ratings.note(seen, text)

    def _next_changed(self) -> None:
        """The next in the order of the run, from the current one on; after the last the first again."""
        awaited = sorted(self._state.review.awaited)
        here = self.matrix.place if self.matrix.place is not None else -1
        after = [place for place in awaited if place > here] or awaited
        if after:
            self.matrix.go_to(after[0])

    def _accept(self) -> None:
        if self.cell.seen is not None:
            self._state.review.accept(self.cell.seen.result.cell.key)

    def _accept_material(self) -> None:
        if self.cell.seen is not None:
            self._state.review.accept_material(self.cell.seen.result.cell.material.name)

    # -- what is shown -------------------------------------------------------------------------------------------

    def _run_opened(self) -> None:
        self.filters.show_run(self._state.run.grid)
        self.tabs.setCurrentIndex(MATRIX)

    def _show_browsing(self) -> None:
        browsing = self._state.browser.browsing
        self.filters.show_browsing(browsing, self._state.model.shown)
        self.matrix.set_hint(self._matrix_hint())

    def _show(self) -> None:
        state = self._state
        plan, run = state.plan, state.run
        self._stack.setCurrentIndex(1 if plan.is_open or run.store is not None else 0)
        title = plan.draft.outline.title if plan.draft is not None else ""
        self.head.show_plan(title or self.tr("Untitled plan"), str(plan.path or ""), modified=plan.modified)
        forecast = plan.prospect.forecast if plan.prospect is not None else None
        first = next(iter(plan.problems), None)
        empty = plan.draft is not None and plan.draft.outline.is_empty
        why = words.problem_text(first) if first is not None and not empty else ""
        self.head.show_forecast(forecast, state.free_left, why)
        self.head.show_running(running=run.running, paused=run.paused)
        self.filters.show_compared(compared=state.review.compared)
        self._show_browsing()
        self._update_actions()

    def _show_baselines(self) -> None:
        self.head.show_baselines(self._state.baselines, self._state.review.baseline)

    def _matrix_hint(self) -> str:
        if self._state.run.store is None:
            told = self.tr("Every cell is one photo in one material under one setting.\n{run} tries them.")
            return told.format(run=self.actions_["run"].toolTip().splitlines()[0])
        return self.tr("No cell fits this filter.")

    def _update_actions(self) -> None:
        now = self._state.now(self.cell.seen is not None)
        self.actions_.update(now)
        self.head.show_resumable(resumable=self.actions_["resume"].isEnabled())

    def retranslate(self) -> None:
        self.actions_.retranslate()
        self.columns.set_names(self.tr("Plan"), self.tr("Cell"))
        names = (self.tr("Matrix"), self.tr("Queue"), self.tr("Report"), self.tr("Plan as text"))
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
        self.comparing.setToolTip(self.tr("The run is being compared with its baseline"))
        self.tabs.setAccessibleName(self.tr("What is shown of the run"))
        self.matrix.setAccessibleName(
            self.tr("Cells of the run; arrow keys move, Space opens, 1 2 3 rate, N takes a note")
        )
        self._show()

    def restyle(self) -> None:
        self.actions_.restyle(Tokens.of(self.palette()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Tab goes from tab to tab."""
        if event.key() == Qt.Key.Key_Tab and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + 1) % self.tabs.count())
        else:
            super().keyPressEvent(event)
