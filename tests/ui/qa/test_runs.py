"""A run in the window: held, stopped, gone on with, found again after a restart, looked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.qa.browsing import CellOrder
from desktop.domain.qa.editing import Append, Put
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.results import CellState
from desktop.domain.settings import Language
from desktop.ui.canvas.ways import Way
from desktop.ui.qa.browser import Browsing
from desktop.ui.qa.cell_pictures import Beside
from desktop.ui.qa.page import MATRIX, QUEUE, REPORT
from desktop.ui.qa.panel_dialog import PanelDialog
from desktop.ui.qa.report_view import Export
from desktop.ui.qa.tips_dialog import TipsDialog
from tests.labelling import assert_labelled
from tests.ui.dragging import drag_from
from tests.ui.patience import deliver
from tests.ui.qa.conftest import settled
from tests.ui.screens import save_screen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.ui.kit.i18n import Translations
    from tests.ui.dragging import OtherProgram
    from tests.ui.qa.conftest import QaAnswers, QaWindow


@pytest.fixture
def _plan(window: QaWindow, small: Path, qtbot: QtBot) -> None:
    """Three photos, of which one has no face, two materials and three versions: 18 cells."""
    window.parts.plan.new(
        "smoke",
        Append(("photos", "paths"), str(small / "panel")),
        Append(("photos", "paths"), str(small / "sky.png")),
        Append(("materials",), {"path": str(small / "team.jpg")}),
        Append(("materials",), {"path": str(small / "solo.png")}),
        Append(("settings",), {"engine": "local", "algorithm": ["swap", "premium", "enjoy"]}),
    )
    qtbot.waitUntil(lambda: window.parts.plan.is_open and settled(window))


def ran(window: QaWindow, qtbot: QtBot) -> None:
    before = window.parts.run.folder
    window.bench.actions_["run"].trigger()
    qtbot.waitUntil(lambda: window.parts.run.folder != before and settled(window))


@pytest.mark.usefixtures("_plan")
def test_a_run_is_held_and_let_go_of(window: QaWindow, qtbot: QtBot) -> None:
    run, actions = window.parts.run, window.bench.actions_
    actions["run"].trigger()
    qtbot.waitUntil(lambda: run.running)
    actions["pause"].trigger()
    assert run.paused
    assert not actions["pause"].isEnabled()
    assert actions["resume"].isEnabled()
    actions["resume"].trigger()
    qtbot.waitUntil(lambda: not run.running and settled(window))
    assert run.totals.states == {CellState.DONE: 12, CellState.FAILED: 6}


@pytest.mark.usefixtures("_plan")
def test_a_cancelled_run_waits_in_the_queue_also_after_a_restart(
    window: QaWindow, make_window: Callable[[], QaWindow], qtbot: QtBot
) -> None:
    run = window.parts.run
    window.bench.actions_["run"].trigger()
    qtbot.waitUntil(lambda: run.running)
    window.bench.actions_["cancel"].trigger()
    qtbot.waitUntil(lambda: not run.running and settled(window))
    left = run.unfinished
    assert left > 0
    assert window.bench.actions_["resume"].isEnabled()
    window.close()

    again = make_window()
    qtbot.addWidget(again)
    again.show()
    again.show_mode("qa")
    qtbot.waitUntil(lambda: again.parts.run.store is not None and settled(again))
    assert again.parts.plan.draft is not None
    assert again.parts.plan.draft.outline.title == "smoke", "what was never saved is there, too"
    again.bench.tabs.setCurrentIndex(QUEUE)
    qtbot.waitUntil(lambda: settled(again) and again.bench.queue.model.rowCount() >= left)
    again.bench.actions_["resume"].trigger()
    qtbot.waitUntil(lambda: not again.parts.run.unfinished and settled(again))
    assert again.parts.run.totals.states == {CellState.DONE: 12, CellState.FAILED: 6}


@pytest.mark.usefixtures("_plan")
def test_the_queue_says_why_and_failed_cells_are_tried_again(window: QaWindow, qtbot: QtBot) -> None:
    ran(window, qtbot)
    bench = window.bench
    bench.tabs.setCurrentIndex(QUEUE)
    qtbot.waitUntil(lambda: settled(window))
    model = bench.queue.model
    qtbot.waitUntil(lambda: model.rowCount() == 6 and model.index(0, 1).data() is not None)
    assert model.index(0, 1).data().startswith("face.not_found · ")
    bench.queue.table.setCurrentIndex(model.index(0, 0))
    bench.queue.table.activated.emit(model.index(0, 0))
    assert bench.tabs.currentIndex() == MATRIX
    assert bench.cell.seen is not None
    assert bench.cell.seen.result.code == "face.not_found"
    bench.actions_["retry_failed"].trigger()
    qtbot.waitUntil(lambda: window.parts.run.running)
    qtbot.waitUntil(lambda: settled(window))
    assert window.parts.run.totals.states == {CellState.DONE: 12, CellState.FAILED: 6}


@pytest.mark.usefixtures("_plan")
def test_only_what_is_visible_is_decoded(window: QaWindow, qtbot: QtBot) -> None:
    ran(window, qtbot)
    window.bench.matrix.resize(300, 260)
    thumbnails = window.parts.thumbnails
    assert 0 < thumbnails.decoded <= 12, "cells without a picture have none, and none is read twice"


@pytest.mark.usefixtures("_plan")
def test_cells_are_sorted_by_a_figure_the_worst_first(window: QaWindow, qtbot: QtBot) -> None:
    ran(window, qtbot)
    parts = window.parts
    parts.browser.use(Browsing(order=CellOrder(FigureName.SEAM, descending=True)))
    qtbot.waitUntil(lambda: not parts.model.is_grid and settled(window))
    qtbot.waitUntil(lambda: all(parts.model.seen(parts.model.index(0, column)) for column in range(2)))
    seen = [parts.model.seen(parts.model.index(0, column)) for column in range(2)]
    figures = [it.result.figures[FigureName.SEAM] for it in seen if it is not None]
    assert figures == sorted(figures, reverse=True)
    parts.browser.use(Browsing(tag="glasses"))
    qtbot.waitUntil(lambda: parts.model.shown == 6 and settled(window))


@pytest.mark.usefixtures("_plan")
def test_the_cell_shows_its_pictures_over_each_other(window: QaWindow, qtbot: QtBot) -> None:
    ran(window, qtbot)
    cell = window.bench.cell
    assert cell.compare.bar.ways[Way.DIVIDER].isChecked()
    assert cell.figures.rowCount() > 5
    size = cell.compare.view.full_size
    for beside in (Beside.USER, Beside.TEMPLATE):
        QTest.keyClick(cell.beside[beside], Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: settled(window))
        assert cell.compare.view.full_size == size, "all lie on the result"
    assert not cell.beside[Beside.BASELINE].isEnabled()
    with qtbot.waitActive(window):
        window.activateWindow()
    cell.compare.view.setFocus()
    fitted = cell.compare.view.zoom()
    QTest.keyClick(cell.compare.view, Qt.Key.Key_F)
    close = cell.compare.view.zoom()
    assert close > fitted
    QTest.keyClick(cell.compare.view, Qt.Key.Key_X)
    assert cell.compare.bar.ways[Way.DIFFERENCE].isChecked()
    window.bench.matrix.setFocus()
    QTest.keyClick(window.bench.matrix, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: settled(window))
    assert (cell.compare.view.zoom(), cell.compare.way) == (close, Way.DIFFERENCE), "kept from cell to cell"


@pytest.mark.usefixtures("_plan")
def test_a_report_is_shown_in_the_browser_and_live_in_the_window(
    *, window: QaWindow, qa_answers: QaAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    bench = window.bench
    bench.tabs.setCurrentIndex(REPORT)
    before_any_run = bench.report.failures.hint
    cell = bench.cell
    assert not cell._area.isVisibleTo(cell), "without a cell there is nothing to scroll"
    assert cell._hint.width() > 0.9 * (cell.width() - 24), "its words have all of the room"
    ran(window, qtbot)
    bench.tabs.setCurrentIndex(REPORT)
    qtbot.waitUntil(lambda: bench.report.overview is not None and settled(window))
    assert bench.report.numbers.text() == "✓ 12 passed   ✗ 6 failed   nothing was charged"
    assert bench.report.failures.cell(0, 1).text() == "face.not_found"
    assert (before_any_run, bench.report.failures.hint) == ("", "No cell failed.")
    bench.report.open.click()
    qtbot.waitUntil(lambda: bool(qa_answers.shown) and settled(window))
    assert "<html" in qa_answers.shown[0].read_text("utf-8")
    for kind, name in (
        (Export.PDF, "r.pdf"),
        (Export.JUNIT, "r.xml"),
        (Export.SHEETS, "sheets"),
        (Export.JSON, "r.json"),
    ):
        qa_answers.target = tmp_path / name
        bench.report.kinds[kind].trigger()
        qtbot.waitUntil(lambda: qa_answers.target.exists() and settled(window))  # type: ignore[union-attr]
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
    assert window.notice.isVisible()


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.usefixtures("_plan")
def test_photo_tips_and_the_panel_are_reached_from_the_report(
    window: QaWindow, translations: Translations, qtbot: QtBot
) -> None:
    ran(window, qtbot)
    bench = window.bench
    bench.tabs.setCurrentIndex(REPORT)
    qtbot.waitUntil(lambda: bench.report.overview is not None and settled(window))
    for language in Language.ENGLISH, Language.CHINESE:
        translations.use(language)
        for button, kind, rows in ((bench.report.tips, TipsDialog, 5), (bench.report.panel, PanelDialog, 8)):
            button.click()
            (dialog,) = window.findChildren(kind)
            qtbot.waitUntil(lambda dialog=dialog, rows=rows: dialog.table.rowCount() == rows)  # type: ignore[misc]
            save_screen(dialog, f"qa-{kind.__name__}-{language}")
            dialog.close()
            deliver()


@pytest.mark.usefixtures("_plan")
def test_a_review_is_kept_with_the_run(window: QaWindow, make_window: Callable[[], QaWindow], qtbot: QtBot) -> None:
    ran(window, qtbot)
    ran(window, qtbot)
    window.bench.head.baseline.setCurrentIndex(1)
    window.bench.head.baseline.activated.emit(1)
    bar, shown = window.bench.comparing, list[int]()
    bar.valueChanged.connect(lambda: shown.append(bar.value()) if bar.isVisible() else None)
    qtbot.waitUntil(lambda: window.parts.review.compared and settled(window))
    assert shown, "how far the comparison is was seen"
    assert not bar.isVisible()
    baseline = window.parts.review.baseline
    assert baseline is not None
    window.bench.tabs.setCurrentIndex(REPORT)
    cells = window.parts.run.totals.cells
    assert window.bench.report.beside.text() == f"Beside {baseline.name}: {cells} the same"
    window.bench.tabs.setCurrentIndex(MATRIX)
    seen = window.bench.cell.seen
    assert seen is not None
    window.parts.review.accept(seen.result.cell.key)
    qtbot.waitUntil(lambda: settled(window))
    assert window.parts.review.acceptance is not None
    assert len(window.parts.review.acceptance.steps) == 1
    kept = window.parts.review.acceptance
    window.close()
    again = make_window()
    qtbot.addWidget(again)
    again.show()
    again.show_mode("qa")
    qtbot.waitUntil(lambda: again.parts.review.compared and settled(again))
    assert (again.parts.review.baseline, again.parts.review.acceptance) == (baseline, kept)


@pytest.mark.usefixtures("_plan")
def test_runs_that_the_window_has_open_itself_are_opened_and_compared(
    *, window: QaWindow, qa_answers: QaAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    ran(window, qtbot)
    first = window.parts.run.folder
    ran(window, qtbot)
    second = window.parts.run.folder
    assert first is not None
    assert second is not None
    window.parts.review.hold_against(first)
    qtbot.waitUntil(lambda: window.parts.review.compared and settled(window))

    qa_answers.run = second
    window.bench.deeds["open_run"]()
    qtbot.waitUntil(lambda: settled(window))
    window.parts.other_baseline()
    assert "the run itself" in window.notice.text.text()
    assert window.parts.review.baseline == first
    window.notice.hide()

    qa_answers.run = tmp_path
    window.bench.deeds["open_run"]()
    qtbot.waitUntil(lambda: window.notice.isVisible() and settled(window))
    assert (window.parts.run.folder, window.parts.review.compared) == (second, True)
    window.notice.hide()

    qa_answers.run = first
    window.bench.deeds["open_run"]()
    qtbot.waitUntil(lambda: window.parts.run.folder == first and settled(window))
    assert not window.notice.isVisible()


def test_a_run_that_is_gone_is_told_and_the_rest_is_there(
    *, window: QaWindow, make_window: Callable[[], QaWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    window.close()
    again = make_window()
    qtbot.addWidget(again)
    again.show()
    again.modes["qa"].restore({"plan": None, "text": 'title = "kept"\n', "run": str(tmp_path / "gone")})
    again.show_mode("qa")
    qtbot.waitUntil(lambda: again.notice.isVisible() and settled(again))
    assert again.parts.plan.text == 'title = "kept"\n'
    assert again.parts.run.store is None


@pytest.mark.usefixtures("_plan")
def test_a_cell_is_dragged_out_with_its_label_and_a_name_that_says_what_it_is(
    window: QaWindow, other_program: OtherProgram, qtbot: QtBot
) -> None:
    ran(window, qtbot)
    matrix = window.bench.matrix
    matrix.go_to(0)
    qtbot.waitUntil(lambda: settled(window))
    seen, store = window.bench.cell.seen, window.parts.run.store
    assert seen is not None
    assert seen.result.picture is not None
    assert store is not None
    drag_from(matrix.viewport(), matrix.visualRect(matrix.currentIndex()).center())
    qtbot.waitUntil(lambda: bool(other_program.drags) and settled(window))
    [(name, data)] = other_program.files.items()
    assert data == store.read_file(seen.result.picture)
    assert_labelled(data)
    assert name.startswith("anna-team-")
    assert name.endswith(seen.result.picture.suffix)


@pytest.mark.usefixtures("_plan")
def test_a_cell_without_a_label_leaves_only_when_the_duty_is_taken_on(
    window: QaWindow, other_program: OtherProgram, services: Services, qtbot: QtBot
) -> None:
    window.parts.plan.edit("label", Put(("run", "label"), value=False))
    qtbot.waitUntil(lambda: settled(window))
    ran(window, qtbot)
    matrix = window.bench.matrix
    matrix.go_to(0)
    qtbot.waitUntil(lambda: settled(window))
    drag_from(matrix.viewport(), matrix.visualRect(matrix.currentIndex()).center())
    assert "no visible label" in window.notice.text.text()
    services.unlabelled.accept()
    drag_from(matrix.viewport(), matrix.visualRect(matrix.currentIndex()).center())
    qtbot.waitUntil(lambda: bool(other_program.drags) and settled(window))
