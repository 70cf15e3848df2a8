"""Pictures dragged out of the window are real files: made as export and save make them, and gone with the program."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.formats import sniff
from desktop.ui.kit.drag_out import DragOut, DragStart, Made, ToDrag
from desktop.ui.kit.drops import DRAGGED_MIME, Carried, dropped_files, file_url, may_carry
from tests.labelling import assert_labelled
from tests.ui.conftest import LONG, settled
from tests.ui.dragging import browser_picture, drag_from, dropped_on, only_address, pixels_of
from tests.ui.screens import save_screen
from tests.ui.windows import EFFECT, prepare_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.ui.effect.page import EffectPage
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.prepare.dragging import StripDragging
    from tests.ui.conftest import Answers, Opened
    from tests.ui.dragging import OtherProgram
    from tests.ui.windows import DeskWindow

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


# -- the mechanism -----------------------------------------------------------------------------------------------


@pytest.fixture
def out(qtbot: QtBot, runner: JobRunner, services: Services) -> DragOut:
    source = QWidget()
    qtbot.addWidget(source)
    return DragOut(runner, lambda: services, source)


def written(text: str, made: list[Path]) -> Callable[[Services, Path], Made]:
    def make(services: Services, folder: Path) -> Made:
        made.append(services.writer.save(text.encode(), folder / "a.jpg"))
        return Made((made[-1],))

    return make


def test_a_drag_carries_files_that_are_marked_as_ours(out: DragOut, other_program: OtherProgram, qtbot: QtBot) -> None:
    told: list[Path] = []
    taken = lambda _, files: told.extend(files)  # noqa: E731 - a callback
    out.begin(ToDrag("key", written("a", []), taken))
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    assert other_program.files == {"a.jpg": b"a"}
    assert other_program.data[0].hasFormat(DRAGGED_MIME)
    assert other_program.drags[0].actions is Qt.DropAction.CopyAction


def test_what_nobody_took_is_not_told_as_taken(out: DragOut, other_program: OtherProgram, qtbot: QtBot) -> None:
    other_program.takes = False
    told: list[object] = []
    out.begin(ToDrag("key", written("a", []), lambda *_: told.append(1)))
    qtbot.waitUntil(lambda: bool(other_program.drags), timeout=LONG)
    assert not out._runner._live
    assert told == []


def test_a_button_let_go_too_early_is_told_and_the_next_drag_has_the_files(
    out: DragOut, other_program: OtherProgram, qtbot: QtBot
) -> None:
    other_program.held = False
    made: list[Path] = []
    with qtbot.waitSignal(out.said, timeout=LONG) as said:
        out.begin(ToDrag("key", written("a", made)))
    assert "drag once more" in said.args[0]
    assert other_program.drags == []
    out.begin(ToDrag("key", written("a", made)))
    assert other_program.files == {"a.jpg": b"a"}
    assert len(made) == 1


def test_other_options_are_another_drag(out: DragOut, other_program: OtherProgram, qtbot: QtBot) -> None:
    other_program.held = False
    with qtbot.waitSignal(out.said, timeout=LONG):
        out.begin(ToDrag("key", written("a", [])))
    other_program.held = True
    out.begin(ToDrag("other", written("b", [])))
    qtbot.waitUntil(lambda: bool(other_program.drags), timeout=LONG)
    assert other_program.files == {"a.jpg": b"b"}


def test_a_failure_is_told_and_begins_no_drag(out: DragOut, other_program: OtherProgram, qtbot: QtBot) -> None:
    def fail(_services: Services, _folder: Path) -> Made:
        raise OutputError(ErrorCode.DISK_FULL, "full")

    with qtbot.waitSignal(out.failed, timeout=LONG) as failed:
        out.begin(ToDrag("key", fail))
    assert failed.args[0].code is ErrorCode.DISK_FULL
    assert other_program.drags == []


def test_a_press_and_a_little_move_are_no_drag(qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    begun: list[bool] = []
    start = DragStart(label, lambda place: place.x() < 50)
    start.begun.connect(lambda: begun.append(True))
    QTest.mousePress(label, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert begun == []
    drag_from(label, QPoint(60, 10))
    assert begun == []
    drag_from(label, QPoint(10, 10))
    assert begun == [True]


def test_a_name_that_is_no_utf8_keeps_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / b"\xc8\xcb\xc1\xb3.jpg".decode(errors="surrogateescape")
    data = QMimeData()
    data.setUrls([file_url(path)])
    assert dropped_files(data) == [path]
    assert b"%C8%CB%C1%B3.jpg" in bytes(file_url(path).toEncoded().data())


def test_our_own_drags_are_taken_by_no_list_of_ours(tmp_path: Path) -> None:
    ours = tmp_path / "a.jpg"
    ours.write_bytes(b"")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(ours))])
    data.setData(DRAGGED_MIME, b"1")
    assert not may_carry(data)
    assert not Carried.of(data)
    assert dropped_files(data, also_ours=True) == [ours]


# -- Prepare -----------------------------------------------------------------------------------------------------


def strip_dragging(window: DeskWindow) -> StripDragging:
    return prepare_of(window).parts.dragging


def test_a_prepared_picture_is_dragged_off_the_filmstrip_as_an_export_writes_it(
    *,
    window: DeskWindow,
    opened: Opened,
    answers: Answers,
    other_program: OtherProgram,
    own_copy: Path,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    before = hashlib.sha256(own_copy.read_bytes()).hexdigest()
    opened(own_copy)
    strip = window.prepare.filmstrip
    drag_from(strip.viewport(), strip.visualRect(strip.model().index(0, 0)).center())
    qtbot.waitUntil(lambda: bool(other_program.drags), timeout=LONG)
    answers.output = tmp_path / "out"
    with qtbot.waitSignal(window.exporter.finished, timeout=LONG):
        window.actions_["export"].trigger()
    assert other_program.files == {own_copy.name: (tmp_path / "out" / own_copy.name).read_bytes()}
    assert hashlib.sha256(own_copy.read_bytes()).hexdigest() == before
    assert not dropped_on(strip, other_program.data[0]), "it is not opened again where it was let go by mistake"
    assert len(window.session.documents) == 1


def test_what_breaks_a_rule_is_left_out_of_the_drag_and_told(
    *,
    window: DeskWindow,
    opened: Opened,
    other_program: OtherProgram,
    own_copy: Path,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    no_face = tmp_path / "sky.png"

    Image.new("RGB", (400, 300), (120, 180, 230)).save(no_face)
    opened(own_copy, no_face)
    window.prepare.filmstrip.select_shown()
    strip_dragging(window).begin()
    qtbot.waitUntil(lambda: bool(other_program.drags), timeout=LONG)
    assert list(other_program.files) == [own_copy.name]
    assert "sky.png" in window.notice.text.text()
    save_screen(window, "drag-out-left-out")


def test_the_files_go_when_the_services_end(
    *, window: DeskWindow, opened: Opened, other_program: OtherProgram, own_copy: Path, services: Services, qtbot: QtBot
) -> None:
    opened(own_copy)
    strip_dragging(window).begin()
    qtbot.waitUntil(lambda: bool(other_program.drags), timeout=LONG)
    assert all(path.exists() for path in other_program.paths)
    services.dragged.clear()
    assert not any(path.parent.exists() for path in other_program.paths)


# -- Test effect -------------------------------------------------------------------------------------------------


@pytest.fixture
def page(window: DeskWindow, grace_hopper: Path, astronaut: Path, qtbot: QtBot) -> EffectPage:
    """A fusion, whose template and photo were dropped as a browser drags them."""
    window.show_mode(EFFECT)
    page = window.effect()
    assert dropped_on(page.start, browser_picture(grace_hopper))
    qtbot.waitUntil(lambda: window.effect_session.template is not None, timeout=LONG)
    assert dropped_on(page.result.compare, pixels_of(astronaut))
    qtbot.waitUntil(lambda: window.effect_session.is_current, timeout=LONG)
    return page


def test_pictures_of_a_browser_become_template_and_photo(window: DeskWindow, page: EffectPage) -> None:
    session = window.effect_session
    assert session.template is not None
    assert [session.template.source.name, *(it.name for it in session.assigned)] == ["Pasted 1.jpg", "Pasted 2.png"]
    assert dropped_on(page, only_address())
    assert "nothing is fetched" in page.notice.text()


def test_a_result_is_dragged_off_its_picture_with_its_label(
    page: EffectPage, other_program: OtherProgram, qtbot: QtBot
) -> None:
    view = page.result.compare
    bare = next(
        place
        for x in range(20, view.viewport().width(), 10)
        if view.is_bare(QPointF(place := QPoint(x, view.viewport().height() // 2)))
    )
    drag_from(view.viewport(), bare)
    qtbot.waitUntil(lambda: bool(other_program.drags), timeout=LONG)
    [(name, data)] = other_program.files.items()
    assert name == "Pasted 1-fused.jpg"
    assert sniff(data) is not None
    assert_labelled(data)
    save_screen(page, "drag-out-result")


def test_an_earlier_run_is_dragged_off_the_history(
    page: EffectPage, other_program: OtherProgram, qtbot: QtBot, window: DeskWindow
) -> None:
    result = window.effect_session.result
    page.dragging.drag_result()
    qtbot.waitUntil(lambda: bool(other_program.drags), timeout=LONG)
    shown = dict(other_program.files)
    strip = page.history.list
    drag_from(strip.viewport(), strip.visualItemRect(strip.item(0)).center())
    qtbot.waitUntil(lambda: len(other_program.drags) == 2, timeout=LONG)
    assert other_program.files == shown, "made again: the same bytes under the same name"
    assert window.effect_session.result is result


def test_a_result_without_its_label_leaves_only_when_the_duty_is_taken_on(
    window: DeskWindow, page: EffectPage, other_program: OtherProgram, services: Services, qtbot: QtBot
) -> None:
    page.settings.marking.box.setChecked(False)
    qtbot.waitUntil(lambda: window.effect_session.is_current, timeout=LONG)
    page.dragging.drag_result()
    page.dragging.drag_runs(page.history._session.history[:1])
    assert "where the duty is taken on" in page.notice.text()
    assert not page.dragging.busy
    services.unlabelled.accept()
    page.dragging.drag_result()
    qtbot.waitUntil(lambda: bool(services.unlabelled.all()), timeout=LONG)
    [row] = services.unlabelled.all()
    assert row.content == hashlib.sha256(other_program.files[row.name]).hexdigest()


def test_a_result_that_is_out_of_date_is_not_dragged(
    window: DeskWindow, page: EffectPage, other_program: OtherProgram
) -> None:
    window.effect_session.remove("F1")
    page.dragging.drag_result()
    assert "drag it when it is there" in page.notice.text()
    assert other_program.drags == []


# -- opening ----------------------------------------------------------------------------------------------------


def test_a_broken_picture_of_a_browser_is_told(window: DeskWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setData("image/jpeg", b"\xff\xd8\xff\xe0 no picture")
    assert dropped_on(window.prepare.welcome, data)
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert window.session.documents[0].error is not None
