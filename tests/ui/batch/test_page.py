"""Prepare many, in the window."""

from __future__ import annotations

import csv
import json
import os
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.preparing.duplicates import DuplicateChoice
from desktop.domain.settings import Language, Theme
from desktop.services.preparing.items import BatchReport
from desktop.ui.batch.model import Column
from desktop.ui.batch.rows import RowState
from desktop.ui.kit.drops import DRAGGED_MIME
from desktop.ui.kit.notice import NoticeState
from tests.ui.dragging import browser_picture, drag_from, dropped_on, files_of, only_address
from tests.ui.screens import save_screen

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.ui.batch.page import BatchPage
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.preferences import Preferences
    from desktop.ui.kit.theme import ThemeSwitch
    from tests.ui.batch.conftest import BatchAnswers
    from tests.ui.dragging import OtherProgram
    from tests.ui.patience import PatientBot


pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def drop(page: BatchPage, *paths: Path) -> None:
    assert dropped_on(page, files_of(*paths))


def states(page: BatchPage) -> list[RowState]:
    return [row.state for row in page.session.rows]


def select(page: BatchPage, *places: int) -> None:
    rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    page.grid.selectionModel().clearSelection()
    for place in places:
        page.grid.selectionModel().select(page.model.index(place, 0), rows)


def text(page: BatchPage, place: int, column: Column) -> str:
    return str(page.model.index(place, column).data())


@pytest.fixture
def filled(page: BatchPage, many: Path, qtbot: PatientBot) -> BatchPage:
    """The three pictures wait, and the output folder is chosen."""
    page.choose_folder.click()
    drop(page, many)
    qtbot.waitUntil(lambda: len(page.session.rows) == 3)
    return page


@pytest.fixture
def done(filled: BatchPage, qtbot: PatientBot) -> BatchPage:
    """They are prepared as far as that goes."""
    with qtbot.waitSignal(filled.session.finished):
        filled.run.click()
    return filled


def test_it_begins_with_what_to_do(page: BatchPage) -> None:
    assert "Drop pictures or folders here" in page.grid.hint
    assert page.counts.text() == "0 pictures"
    assert not page.run.isEnabled()
    assert not page.export.isEnabled()


def test_dropped_folders_become_rows_each_picture_once(filled: BatchPage, many: Path, qtbot: PatientBot) -> None:
    with qtbot.waitSignal(filled.session.reset):
        drop(filled, many / "a.png", many)
    assert [row.path.name for row in filled.session.rows] == ["a.png", "b.jpg", "torn.jpg"]
    assert filled.counts.text() == "3 pictures · 3 waiting"
    assert filled.run.isEnabled()


def test_pictures_and_folders_are_asked_for(
    page: BatchPage, batch_answers: BatchAnswers, many: Path, qtbot: PatientBot, preferences: Preferences
) -> None:
    batch_answers.chosen, batch_answers.folder = [many / "b.jpg"], many
    page.add_files.click()
    qtbot.waitUntil(lambda: len(page.session.rows) == 1)
    page.add_folder.click()
    qtbot.waitUntil(lambda: len(page.session.rows) == 3)
    assert preferences.value.picture_folder == str(many)
    page.clear.click()
    assert page.session.rows == []


def test_only_wanted_pictures_are_taken(page: BatchPage, many: Path, qtbot: PatientBot) -> None:
    page.panel.selection.include.setText("*.png，torn*")
    page.panel.selection.exclude.setText("torn*")
    page.panel.selection.least_side.setValue(100)
    page.open([many])
    qtbot.waitUntil(lambda: len(page.session.rows) == 1)


def test_only_pictures_that_are_new_enough_are_taken(page: BatchPage, many: Path, qtbot: PatientBot) -> None:
    os.utime(many / "a.png", (0, 0))
    page.panel.selection.newer.setText("7d")
    page.open([many])
    qtbot.waitUntil(lambda: [row.path.name for row in page.session.rows] == ["b.jpg", "torn.jpg"])
    page.panel.selection.newer.setText("1969-12-31")
    page.open([many])
    qtbot.waitUntil(lambda: len(page.session.rows) == 3)


def test_an_age_that_makes_no_sense_is_told_and_nothing_is_taken(page: BatchPage, many: Path) -> None:
    selection = page.panel.selection
    selection.newer.setText("a week")
    assert selection.problem.isVisible()
    assert "7d, 12h or 30m" in selection.problem.text()
    assert page.panel.setup is None
    page.open([many])
    selection.watch.setChecked(True)
    assert (page.session.rows, selection.watch.isChecked()) == ([], False)
    assert "Nothing was added" in page.notice.text.text()
    selection.newer.setText("2026-11-30")
    assert not selection.problem.isVisible()
    assert page.panel.setup is not None


# --- options of single pictures ---


def choose_overrides(page: BatchPage, answers: BatchAnswers, path: Path, qtbot: PatientBot) -> None:
    answers.overrides = path
    with qtbot.waitSignal(page.session.overrides_read):
        page.panel.overrides.choose.click()


def test_a_file_gives_pictures_options_of_their_own(
    *, filled: BatchPage, batch_answers: BatchAnswers, tmp_path: Path, qtbot: PatientBot
) -> None:
    (tmp_path / "own.csv").write_text("name,pad,format\na*,blur,jpg\nb.jpg,blur,\nanne*,,png\n", "utf-8")
    choose_overrides(filled, batch_answers, tmp_path / "own.csv", qtbot)
    card = filled.panel.overrides
    assert card.file.text() == "own.csv · 3 patterns"
    with qtbot.waitSignals([filled.session.finished, filled.session.unused_found]):
        filled.run.click()
    assert states(filled) == [RowState.PREPARED, RowState.PREPARED, RowState.FAILED]
    assert text(filled, 0, Column.OUTPUT) == "a.jpg", "the source is a PNG"
    assert card.unused.text() == "No picture fits: anne*"
    card.remove.click()
    assert (card.overrides, card.file.isVisible()) == ((), False)


def test_a_fix_of_a_row_has_the_last_word(
    *, filled: BatchPage, batch_answers: BatchAnswers, tmp_path: Path, qtbot: PatientBot
) -> None:
    (tmp_path / "own.toml").write_text('["*"]\npad = "none"\n', "utf-8")
    choose_overrides(filled, batch_answers, tmp_path / "own.toml", qtbot)
    select(filled, 0)
    filled.pad_selected.trigger()
    setup = filled.panel.setup
    assert setup is not None
    changed, plain = (setup.item(filled.session.rows[place], 1).options.padding for place in (0, 1))
    assert changed != plain


@pytest.mark.parametrize(
    ("name", "written", "said"),
    [
        ("o.csv", b"name,pad\na*,pink\n", "o.csv:2: There is no such option, or not with this value: pad = pink"),
        ("o.csv", b"name,sharpen\na*,1\n", "o.csv:2: There is no such option"),
        ("o.csv", b"file,pad\na*,blur\n", "o.csv:1: There is no column “name”"),
        ("o.csv", b"name,pad\na*,blur,blur\n", "o.csv:2: This line has more values"),
        ("o.csv", b"name,pad\n,blur\n", "o.csv:2: This line does not say which pictures"),
        ("o.csv", b'name,pad\n"a,blur\n', "o.csv:1: Here the file breaks off"),
        ("o.csv", b"name,pad\n\xff,blur\n", "o.csv: The file is not UTF-8"),
        ("o.toml", b"[a\n", "o.toml:1: Here the file breaks off"),
        ("o.toml", b"a = 1\n", 'o.toml: ["a"]: This has to be a table'),
    ],
)
def test_a_file_that_makes_no_sense_stops_it_and_is_told_with_its_place(
    *,
    filled: BatchPage,
    batch_answers: BatchAnswers,
    tmp_path: Path,
    qtbot: PatientBot,
    name: str,
    written: bytes,
    said: str,
) -> None:
    (tmp_path / name).write_bytes(written)
    choose_overrides(filled, batch_answers, tmp_path / name, qtbot)
    card = filled.panel.overrides
    assert card.problem.text().startswith(said)
    assert not filled.run.isEnabled()
    (tmp_path / name).write_text("name,pad\na*,blur\n" if name.endswith("csv") else '["a*"]\npad = "blur"\n')
    with qtbot.waitSignal(filled.session.overrides_read):
        card.again.click()
    assert not card.problem.isVisible()
    assert filled.run.isEnabled()


def test_a_file_that_is_not_there_is_told(
    page: BatchPage, batch_answers: BatchAnswers, tmp_path: Path, qtbot: PatientBot
) -> None:
    batch_answers.overrides = tmp_path / "none.csv"
    with qtbot.waitSignal(page.session.failed):
        page.panel.overrides.choose.click()
    assert "none.csv" in page.notice.text.text()
    assert page.panel.overrides.overrides == ()
    batch_answers.overrides = None
    page.panel.overrides.choose.click()


def test_a_folder_that_cannot_be_listed_is_told(page: BatchPage, tmp_path: Path, qtbot: PatientBot) -> None:
    page.open([tmp_path / "gone"])
    qtbot.waitUntil(lambda: len(page.session.rows) == 1)
    assert states(page) == [RowState.WAITING], "the run says what is wrong with it"


def test_a_run_tells_what_became_of_each(done: BatchPage) -> None:
    assert states(done)[2] is RowState.FAILED
    assert RowState.WAITING not in states(done)
    assert "failed" in done.counts.text()
    assert "no picture" not in text(done, 2, Column.NOTES)
    assert text(done, 2, Column.NOTES)
    assert done.notice.isVisible()
    assert done.export.isEnabled()


def test_what_can_be_fixed_is_fixed_for_several_at_once(done: BatchPage, qtbot: PatientBot) -> None:
    failed = [place for place, state in enumerate(states(done)) if state is RowState.FAILED]
    done.select_failed.trigger()
    assert done._chosen == failed
    done.fix_selected.trigger()
    assert states(done)[2] is RowState.FAILED, "for one that is no picture there is no fix"
    assert "there is no fix" in done.notice.text.text()
    done.pad_selected.trigger()
    assert [states(done)[place] for place in failed] == [RowState.WAITING] * len(failed)
    with qtbot.waitSignal(done.session.finished):
        done.run.click()
    assert states(done) == [RowState.PREPARED, RowState.PREPARED, RowState.FAILED]
    assert done.model.index(0, Column.STATE).data() in {"Prepared", "Prepared, see notes"}
    assert text(done, 1, Column.OUTPUT) == "b.jpg"
    assert "KB" in text(done, 1, Column.SIZE)


def test_excluded_ones_are_left_alone_until_they_are_included_again(filled: BatchPage, qtbot: PatientBot) -> None:
    select(filled, 0, 1)
    filled.activateWindow()
    filled.run.setFocus()
    QTest.keyClick(filled.run, Qt.Key.Key_Delete)
    assert states(filled) == [RowState.WAITING] * 3, "elsewhere the key is somebody else's"
    filled.grid.setFocus()
    QTest.keyClick(filled.grid, Qt.Key.Key_Delete)
    assert states(filled) == [RowState.EXCLUDED, RowState.EXCLUDED, RowState.WAITING]
    assert filled.counts.text() == "3 pictures · 2 left out · 1 waiting"
    with qtbot.waitSignal(filled.session.finished):
        filled.run.click()
    assert states(filled) == [RowState.EXCLUDED, RowState.EXCLUDED, RowState.FAILED]
    filled.include_selected.trigger()
    assert states(filled)[:2] == [RowState.WAITING, RowState.WAITING]


def test_failed_ones_are_tried_again(done: BatchPage, many: Path, grace_hopper: Path, qtbot: PatientBot) -> None:
    shutil.copy(grace_hopper, many / "torn.jpg")
    done.panel.options.fields["pad"].setCurrentIndex(1)  # type: ignore[index]
    done.panel.outputs.duplicates.setCurrentIndex(list(DuplicateChoice).index(DuplicateChoice.IGNORE))
    with qtbot.waitSignal(done.session.finished):
        done.retry.click()
    assert states(done) == [RowState.PREPARED] * 3
    assert done.notice.text.text() == "Everything is prepared."


def test_a_pause_holds_and_a_cancel_keeps_what_is_finished(filled: BatchPage, qtbot: PatientBot) -> None:
    filled.run.click()
    assert filled.pause.text() == "Pause"
    filled.pause.click()
    assert filled.pause.text() == "Go on"
    assert not filled.run.isEnabled()
    filled.pause.click()
    assert filled.pause.text() == "Pause"
    filled.pause.click()
    with qtbot.waitSignal(filled.session.finished) as finished:
        filled.cancel.click()
    assert finished.args[0].cancelled
    assert "what was finished is kept" in filled.notice.text.text()
    assert filled.session.count(RowState.WAITING) + len(finished.args[0].results) == 3


def test_several_outputs_of_each_are_ticked(filled: BatchPage, many: Path, qtbot: PatientBot) -> None:
    select(filled, 0, 2)
    filled.exclude_selected.trigger()
    outputs = filled.panel.outputs
    filled.panel.options.fields["pad"].setCurrentIndex(1)  # type: ignore[index]
    outputs.ticks["standard"].setChecked(True)
    outputs.ticks["base64"].setChecked(True)
    outputs.pattern.setText("{n:03}-{profile}")
    with qtbot.waitSignal(filled.session.finished):
        filled.run.click()
    assert text(filled, 1, Column.OUTPUT).splitlines() == ["002-standard.jpg", "002-base64.jpg"]
    assert {path.name for path in (many.parent / "out").iterdir()} == {
        "002-standard.jpg",
        "002-base64.jpg",
        "manifest.json",
    }


def test_a_pattern_that_makes_no_name_stops_it_and_says_how_one_is_made(filled: BatchPage) -> None:
    filled.panel.outputs.pattern.setText("{name}")
    assert not filled.run.isEnabled()
    assert filled.panel.outputs.problem.isVisible()
    assert "{stem} or {n}" in filled.panel.outputs.problem.text()
    filled.start()
    assert not filled.session.running
    filled.panel.outputs.pattern.clear()
    assert filled.run.isEnabled()


def test_presets_are_saved_used_and_removed(
    page: BatchPage, batch_answers: BatchAnswers, preferences: Preferences
) -> None:
    options = page.panel.options
    options.fields["pad"].setCurrentIndex(1)  # type: ignore[index]
    batch_answers.name = "web"
    options.save.click()
    assert preferences.value.presets["web"]["pad"] == "blur"
    assert options.preset.currentData() == "web"
    assert "web" in page.panel.outputs.ticks
    options.preset.setCurrentIndex(options.preset.findData("base64"))
    options.preset.activated.emit(options.preset.currentIndex())
    assert (options.texts["pad"], options.texts["max-bytes"]) == ("none", "375000")
    assert not options.remove.isEnabled()
    options.preset.setCurrentIndex(options.preset.findData("web"))
    options.preset.activated.emit(options.preset.currentIndex())
    assert options.texts["pad"] == "blur"
    options.remove.click()
    assert preferences.value.presets == {}
    batch_answers.name = "base64"
    options.save.click()
    assert "cannot be a preset's name" in page.notice.text.text()
    batch_answers.name = None
    options.save.click()
    assert preferences.value.presets == {}


def test_a_preset_of_the_command_line_keeps_what_no_field_shows(page: BatchPage, preferences: Preferences) -> None:
    preferences.change(presets={"odd": {"margin": "4", "aspect": "3:4"}, "newer": {"sharpen": "yes"}})
    page.panel.show_presets("odd")
    assert page.panel.options.texts["aspect"] == "3:4"
    assert page.panel.options.preset.findData("newer") == -1
    page.panel.show_presets("alibaba")
    assert page.panel.options.texts["rules"] == "alibaba"


def test_results_are_saved_as_a_table_or_a_document(
    done: BatchPage, batch_answers: BatchAnswers, tmp_path: Path
) -> None:
    done.as_csv.trigger()
    with (tmp_path / "results.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 3
    batch_answers.results = tmp_path / "results.json"
    done.as_csv.trigger()
    assert len(json.loads((tmp_path / "results.json").read_bytes())["items"]) == 3
    batch_answers.results = tmp_path / "torn.jpg" / "in a file"
    (tmp_path / "torn.jpg").touch()
    done.as_csv.trigger()
    assert done.notice.property("state") == NoticeState.BAD
    batch_answers.results = None
    done.as_csv.trigger()


def test_the_folder_is_shown(done: BatchPage, batch_answers: BatchAnswers, tmp_path: Path) -> None:
    done.show_folder.click()
    done.notice.buttons[0].click()
    assert batch_answers.shown == [tmp_path / "out"] * 2


def test_a_full_disk_is_told(page: BatchPage) -> None:
    error = OutputError(ErrorCode.DISK_FULL, "full", path="/out/a.jpg")
    page.session.finished.emit(BatchReport((), stopped=error))
    assert page.notice.property("state") == NoticeState.BAD


def test_a_manifest_of_the_user_is_told(filled: BatchPage, tmp_path: Path, qtbot: PatientBot) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "manifest.json").write_text("{}")
    with qtbot.waitSignal(filled.session.failed):
        filled.run.click()
    qtbot.waitUntil(lambda: not filled.session.running)
    assert filled.notice.property("state") == NoticeState.BAD
    assert states(filled) == [RowState.WAITING] * 3


def test_pictures_that_come_are_prepared(filled: BatchPage, many: Path, grace_hopper: Path, qtbot: PatientBot) -> None:
    filled.panel.options.fields["pad"].setCurrentIndex(1)  # type: ignore[index]
    with qtbot.waitSignal(filled.session.finished):
        filled.run.click()
    filled.panel.selection.watch.setChecked(True)
    assert filled.session.watching
    shutil.copy(grace_hopper, many / "new.jpg")
    qtbot.waitUntil(lambda: len(filled.session.rows) == 4 and states(filled)[3] is RowState.PREPARED)
    filled.panel.selection.watch.setChecked(False)
    qtbot.waitUntil(lambda: not filled.session.watching)


def test_without_a_folder_nothing_can_be_waited_for(page: BatchPage) -> None:
    page.panel.selection.watch.setChecked(True)
    assert not page.session.watching
    assert not page.panel.selection.watch.isChecked()
    assert "Add a folder first" in page.notice.text.text()


def test_little_pictures_are_read_for_rows_that_are_shown(filled: BatchPage, qtbot: PatientBot) -> None:
    index = filled.model.index(1, Column.PICTURE)
    qtbot.waitUntil(lambda: index.data(Qt.ItemDataRole.DecorationRole).__class__.__name__ == "QPixmap")


def test_its_screens(
    page: BatchPage, many: Path, translations: Translations, theme: ThemeSwitch, qtbot: PatientBot
) -> None:
    save_screen(page, "batch-empty-en")
    page.choose_folder.click()
    drop(page, many)
    qtbot.waitUntil(lambda: len(page.session.rows) == 3)
    with qtbot.waitSignal(page.session.finished):
        page.run.click()
    index = page.model.index(1, Column.PICTURE)
    qtbot.waitUntil(lambda: index.data(Qt.ItemDataRole.DecorationRole).__class__.__name__ == "QPixmap")
    for language in (Language.ENGLISH, Language.CHINESE):
        for look in (Theme.LIGHT, Theme.DARK):
            translations.use(language)
            theme.use(look)
            save_screen(page, f"batch-{language.value}-{look.value}")
    assert page.notice.text.text() == "3 张图片未通过，原因见说明。"


def test_what_was_written_is_dragged_out_of_the_list(
    done: BatchPage, other_program: OtherProgram, batch_answers: BatchAnswers, qtbot: PatientBot
) -> None:
    done.select_failed.trigger()
    done.pad_selected.trigger()
    with qtbot.waitSignal(done.session.finished):
        done.run.click()
    grid, row = done.grid, states(done).index(RowState.PREPARED)
    drag_from(grid.viewport(), grid.visualRect(done.model.index(row, Column.PICTURE)).center())
    assert batch_answers.output is not None
    written = [path for path in sorted(batch_answers.output.iterdir()) if path.suffix != ".json"]
    assert sorted(other_program.paths) == written, "all that are selected"
    assert len(written) > 1
    assert not other_program.data[0].hasFormat(DRAGGED_MIME), "it stays where it is"


def test_a_picture_of_a_browser_becomes_a_row(
    page: BatchPage, grace_hopper: Path, tmp_path: Path, qtbot: PatientBot
) -> None:
    assert dropped_on(page, browser_picture(grace_hopper))
    qtbot.waitUntil(lambda: len(page.session.rows) == 1)
    assert page.session.rows[0].path.parent == tmp_path / "paste"
    assert dropped_on(page, only_address())
    assert "nothing is fetched" in page.notice.text.text()
