"""A QA engineer's evening, by keyboard: from an empty plan to a report beside the baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.qa.baseline import Standing
from desktop.domain.qa.editing import Put
from desktop.domain.qa.results import Mark, Verdict
from desktop.ui.qa.browser import Shown
from desktop.ui.qa.report_view import Export
from tests.ui.dragging import dropped_on, files_of
from tests.ui.qa.conftest import settled

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.ui.qa.conftest import QaAnswers, QaWindow


def drop(widget: QWidget, *paths: Path) -> None:
    assert dropped_on(widget, files_of(*paths))


def test_a_plan_is_written_run_rated_compared_and_exported_by_keyboard(  # noqa: PLR0915 - an evening is long
    *, window: QaWindow, small: Path, qa_answers: QaAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    parts, bench = window.parts, window.bench

    # a new plan, with what is dropped on its lists
    QTest.keyClick(bench.start.new, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: parts.plan.is_open)
    drop(bench.lists.photos.list, small / "panel")
    drop(bench.lists.materials.list, small / "team.jpg", small / "solo.png")
    bench.lists.add_engine("local")
    qtbot.waitUntil(lambda: settled(window))
    bench.lists.settings.list.setCurrentRow(0)
    bench.lists.all_versions.setFocus()
    QTest.keyClick(bench.lists.all_versions, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: settled(window))
    assert bench.lists.cells.text() == "12 cells"
    assert bench.head.cost.text().startswith("12 cells · local free · about")

    # saved, and carried out
    qa_answers.plan = tmp_path / "smoke.toml"
    QTest.keyClick(bench.lists.photos.list, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not parts.plan.modified)
    qtbot.waitUntil(lambda: settled(window))
    QTest.keyClick(bench.lists.photos.list, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: parts.run.store is not None and settled(window))
    assert parts.run.totals.verdicts == {Verdict.PASS: 12}

    # looked through
    bench.matrix.setFocus()
    before = bench.matrix.place
    QTest.keyClick(bench.matrix, Qt.Key.Key_Right)
    assert bench.matrix.place != before
    QTest.keyClick(bench.matrix, Qt.Key.Key_3)
    qa_answers.said = "the seam shows"
    QTest.keyClick(bench.matrix, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: settled(window))
    seen = bench.cell.seen
    assert seen is not None
    assert seen.rating is not None
    assert (seen.rating.mark, seen.rating.note) == (Mark.BAD, "the seam shows")
    QTest.keyClick(bench.filters.shown[Shown.UNRATED], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: parts.model.shown == 11)
    assert parts.run.folder is not None
    first = parts.run.folder

    # one parameter is changed, and the plan run again
    parts.plan.edit("x", Put(("settings", 0, "algorithm"), ["swap", "premium"]), Put(("settings", 0, "features"), 100))
    qtbot.waitUntil(lambda: settled(window))
    QTest.keyClick(bench.lists.photos.list, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: parts.run.folder not in {None, first} and settled(window))
    bench.head.baseline.setCurrentIndex(1)
    bench.head.baseline.activated.emit(1)
    qtbot.waitUntil(lambda: parts.review.compared and settled(window))
    standings = [it.standing for it in parts.review.comparisons.values()]
    assert {it: standings.count(it) for it in standings} == {
        Standing.SAME: 4,
        Standing.CHANGED: 2,
        Standing.UNNOTICEABLE: 2,  # whose photo and template show the same person
    }

    # what changed is looked at, accepted, and taken back
    QTest.keyClick(bench.filters.shown[Shown.CHANGED], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: settled(window) and parts.model.shown == 2)
    bench.matrix.setFocus()
    QTest.keyClick(bench.matrix, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: settled(window) and parts.model.shown == 1)
    QTest.keyClick(bench.matrix, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: settled(window) and parts.model.shown == 2)
    QTest.keyClick(bench.matrix, Qt.Key.Key_Space)
    assert bench.cell.compare.view.hasFocus()
    QTest.keyClick(bench.cell.compare.view, Qt.Key.Key_Escape)
    assert bench.matrix.hasFocus()

    # told
    qa_answers.target = tmp_path / "report.csv"
    bench.report.kinds[Export.CSV].trigger()
    qtbot.waitUntil(lambda: settled(window) and qa_answers.target is not None and qa_answers.target.exists())
    assert (tmp_path / "report.csv").read_text("utf-8-sig").count("\n") == 9
