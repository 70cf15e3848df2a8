"""The shelf of user photos: added, found, put on faces, tagged, agreed to; all of them at once; faces that swap."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QInputDialog

from desktop.domain.fusing.consent import ConsentState, ConsentTerms
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.fusing.order import Source
from desktop.services.duties import Consents
from desktop.services.user_photos import UserPhotos
from desktop.storage.duties import DutyFile
from desktop.storage.people.shelf import ShelfFile
from desktop.ui.dialogs.consent import ConsentDialog
from desktop.ui.effect.matrix import MatrixDialog
from desktop.ui.effect.page import EffectPage
from desktop.ui.effect.session import EffectSession
from desktop.ui.kit.drops import Carried
from tests.ui.effects import FakeServices
from tests.ui.screens import in_every_look, save_screen
from tests.ui.test_effect_page import begin, settled, state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QListWidgetItem
    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.ui.effect.shelf import ShelfCard
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.theme import ThemeSwitch

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


@pytest.fixture
def own(services: Services, tmp_path: Path) -> Iterator[Services]:
    """Real services with a shelf of the test's own."""
    with closing(DutyFile(tmp_path / "duties.db")) as duties:
        consents = Consents(duties, lambda: NOW)
        shelf = UserPhotos(ShelfFile(duties), services.pictures, consents, lambda: NOW)
        yield replace(services, user_photos=shelf, consents=consents)


@pytest.fixture
def page(qtbot: QtBot, runner: JobRunner, own: Services) -> Iterator[EffectPage]:
    page = EffectPage(EffectSession(runner), runner, lambda: own)
    qtbot.addWidget(page)
    page.resize(1280, 900)
    page.show()
    page.faces.tabs.setCurrentIndex(1)
    yield page
    page.close()


@pytest.fixture
def photos(tmp_path: Path, grace_hopper: Path, astronaut: Path) -> list[Path]:
    return [
        Path(shutil.copy(grace_hopper, tmp_path / "Grace 霍珀.jpg")),
        Path(shutil.copy(astronaut, tmp_path / "Eileen.png")),
    ]


@pytest.fixture
def filled(page: EffectPage, photos: list[Path], qtbot: QtBot) -> EffectPage:
    """Two faces on the shelf, and a template."""
    page.shelf.state.add(photos)
    page.load_samples()
    quiet(page, qtbot)
    settled(qtbot, page)
    return page


def quiet(page: EffectPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.shelf.state.busy)


def shelf_of(page: EffectPage) -> ShelfCard:
    return page.shelf.card


def item(page: EffectPage, row: int) -> QListWidgetItem:
    return shelf_of(page).list.item(row)


def names(page: EffectPage) -> list[str]:
    return [item(page, row).text() for row in range(shelf_of(page).list.count())]


def choose(page: EffectPage, *rows: int) -> None:
    shelf_of(page).list.clearSelection()
    for row in rows:
        item(page, row).setSelected(True)


def drop_on(widget: object, *paths: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    shelf = cast("ShelfCard", widget)
    shelf.list.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), copy, data, left, none))
    shelf.list.dragMoveEvent(QDragMoveEvent(QPoint(5, 5), copy, data, left, none))
    event = QDropEvent(QPointF(5, 5), copy, data, left, none)
    shelf.list.dropEvent(event)
    return event


def test_an_empty_shelf_says_what_it_is_for(page: EffectPage, qtbot: QtBot) -> None:
    quiet(page, qtbot)
    assert "Drop some here" in shelf_of(page).list.hint
    assert not shelf_of(page).put.isEnabled()
    assert not shelf_of(page).more.isEnabled()


def test_photos_dropped_on_the_shelf_stay_for_the_next_time(
    page: EffectPage, photos: list[Path], qtbot: QtBot, runner: JobRunner, own: Services
) -> None:
    drop_on(shelf_of(page), *photos)
    quiet(page, qtbot)
    assert names(page) == ["Grace 霍珀", "Eileen"]
    again = EffectPage(EffectSession(runner), runner, lambda: own)
    qtbot.addWidget(again)
    again.shelf.state.load()
    quiet(again, qtbot)
    assert names(again) == ["Grace 霍珀", "Eileen"]
    assert len(again.shelf.state.pictures) == 2


def test_a_photo_without_a_face_is_told_and_the_others_are_added(
    page: EffectPage, photos: list[Path], qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")
    page.shelf.state.add([broken, *photos])
    quiet(page, qtbot)
    assert names(page) == ["Grace 霍珀", "Eileen"]
    assert page.start._error.text()


def test_the_button_asks_for_a_photo(
    page: EffectPage, photos: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(photos[1]), ""))
    shelf_of(page).add.click()
    quiet(page, qtbot)
    assert names(page) == ["Eileen"]


def test_enter_puts_a_face_on_the_template(filled: EffectPage, qtbot: QtBot, photos: list[Path]) -> None:
    choose(filled, 1)
    shelf_of(filled).list.setCurrentRow(1)
    QTest.keyClick(shelf_of(filled).list, Qt.Key.Key_Return)
    assert state(filled).assigned[0].photo == Source(photos[1])
    settled(qtbot, filled)
    choose(filled, 0)
    shelf_of(filled).put.click()
    assert state(filled).assigned[0].photo == Source(photos[0])
    settled(qtbot, filled)


def test_a_face_is_dragged_onto_a_face(filled: EffectPage, qtbot: QtBot, photos: list[Path]) -> None:
    shelf_of(filled).list.dragged = filled.shelf.state.entries[1].face
    filled.template.canvas.pictureDropped.emit(Carried.of_files([photos[1]]), "F1")
    assert state(filled).assigned[0].photo == Source(photos[1])
    settled(qtbot, filled)
    data = shelf_of(filled).list.mimeData([item(filled, 0)])
    assert [url.toLocalFile() for url in data.urls()] == [str(photos[0])]


def test_search_finds_names_and_tags(filled: EffectPage, qtbot: QtBot) -> None:
    choose(filled, 0)
    actions = {action.text(): action for action in shelf_of(filled).menu().actions()}
    assert "Put on F1" in actions
    actions["Tags…"].trigger()
    dialog = filled.findChild(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue("眼镜，QA")
    dialog.accept()
    quiet(filled, qtbot)
    assert names(filled) == ["眼镜", "Eileen"]
    shelf_of(filled).search.setText("qa")
    assert names(filled) == ["眼镜"]
    shelf_of(filled).search.setText("")
    choose(filled)
    shelf_of(filled).write_tags()


def test_consent_is_asked_once_and_shown(filled: EffectPage, qtbot: QtBot) -> None:
    assert "Nobody has agreed yet." in item(filled, 0).toolTip()
    choose(filled, 0)
    next(action for action in shelf_of(filled).menu().actions() if action.text() == "Consent…").trigger()
    dialog = filled.findChild(ConsentDialog)
    assert isinstance(dialog, ConsentDialog)
    dialog.person.setText("Grace")
    dialog.purpose.setText("test")
    dialog.agreed.setChecked(True)
    dialog.accept()
    quiet(filled, qtbot)
    assert [entry.consent for entry in filled.shelf.state.entries] == [ConsentState.GIVEN, ConsentState.MISSING]
    assert "Grace agreed." in item(filled, 0).toolTip()


def test_a_consent_that_ended_says_when(filled: EffectPage, qtbot: QtBot, own: Services) -> None:
    faces = [entry.face for entry in filled.shelf.state.entries]
    own.user_photos.consent(faces[:1], ConsentTerms("Grace", "x", date(2026, 1, 1), date(2026, 2, 1)))
    own.user_photos.consent(faces[1:], ConsentTerms("Eileen", "x", date(2026, 1, 1), date(2027, 2, 1)))
    filled.shelf.state.load()
    quiet(filled, qtbot)
    assert "The consent of Grace ended on 2026-02-01." in item(filled, 0).toolTip()
    assert "Eileen agreed until 2027-02-01." in item(filled, 1).toolTip()


def test_a_file_that_has_gone_says_so_and_can_be_taken_off(
    filled: EffectPage, qtbot: QtBot, photos: list[Path], runner: JobRunner, own: Services
) -> None:
    photos[0].unlink()
    again = EffectPage(EffectSession(runner), runner, lambda: own)
    qtbot.addWidget(again)
    again.shelf.state.load()
    quiet(again, qtbot)
    assert "cannot be read any more" in item(again, 0).toolTip()
    choose(again, 0)
    next(action for action in shelf_of(again).menu().actions() if action.text() == "Take off the shelf").trigger()
    quiet(again, qtbot)
    assert names(again) == ["Eileen"]
    assert len(filled.shelf.state.entries) == 2


class TestMatrix:
    @pytest.fixture
    def matrix(self, filled: EffectPage, qtbot: QtBot) -> MatrixDialog:
        shelf_of(filled).matrix.click()
        dialog = filled.findChild(MatrixDialog)
        assert isinstance(dialog, MatrixDialog)
        qtbot.waitUntil(lambda: dialog._job is None)
        return dialog

    def test_all_of_these_become_a_matrix_of_photos_and_versions(
        self, filled: EffectPage, matrix: MatrixDialog, qtbot: QtBot, photos: list[Path]
    ) -> None:
        assert matrix.state.text() == "6 of 6 made"
        assert (matrix.table.rowCount(), matrix.table.columnCount()) == (2, 3)
        cells = [matrix.table.item(row, column) for row in range(2) for column in range(3)]
        assert all(cell is not None and not cell.icon().isNull() for cell in cells)
        matrix.table.setCurrentCell(1, 1)
        matrix.look.click()
        assert state(filled).assigned[0].photo == Source(photos[1])
        assert state(filled).values.text("algorithm") == Algorithm.PREMIUM
        settled(qtbot, filled)

    def test_screens_of_shelf_and_matrix(
        self, filled: EffectPage, matrix: MatrixDialog, translations: Translations, theme: ThemeSwitch
    ) -> None:
        for look in in_every_look(translations, theme):
            save_screen(matrix, f"effect-matrix-{look}")
            save_screen(filled, f"effect-shelf-{look}")

    def test_a_photo_that_cannot_be_read_fails_its_row_only(
        self, filled: EffectPage, matrix: MatrixDialog, qtbot: QtBot, photos: list[Path]
    ) -> None:
        assert filled.isVisible()
        photos[0].write_bytes(b"no picture any more")
        matrix.label.activated.emit(0)
        qtbot.waitUntil(lambda: matrix._job is None)
        cell, good = matrix.table.item(0, 0), matrix.table.item(1, 0)
        assert cell is not None
        assert cell.text()
        assert good is not None
        assert not good.icon().isNull()
        matrix.table.setCurrentCell(0, 0)
        assert not matrix.look.isEnabled()

    def test_closing_it_stops_the_work(self, filled: EffectPage, matrix: MatrixDialog) -> None:
        matrix.start()
        job = matrix._job
        assert job is not None
        matrix.close()
        assert job.stop.is_set()
        assert filled.isVisible()


class TestSwapping:
    @pytest.fixture
    def fake_page(self, qtbot: QtBot, runner: JobRunner) -> Iterator[EffectPage]:
        page = EffectPage(EffectSession(runner), runner, FakeServices().provide)
        qtbot.addWidget(page)
        page.show()
        yield page
        page.close()

    def photos(self, page: EffectPage) -> dict[str, str]:
        return {item.template_label or "": item.name for item in state(page).assigned}

    def test_two_faces_swap_at_once(self, qtbot: QtBot, fake_page: EffectPage) -> None:
        begin(qtbot, fake_page, "t2.png", "a.png", "b.png")
        fake_page.rows.rows[0].swap.click()
        assert self.photos(fake_page) == {"F1": "b.png", "F2": "a.png"}
        settled(qtbot, fake_page)

    def test_of_three_faces_one_is_chosen_and_may_be_free(self, qtbot: QtBot, fake_page: EffectPage) -> None:
        begin(qtbot, fake_page, "t3.png", "a.png", "b.png")
        menu = fake_page.rows.rows[0].swap_menu()
        assert [action.text() for action in menu.actions()] == ["F2", "F3"]
        menu.actions()[1].trigger()
        assert self.photos(fake_page) == {"F2": "b.png", "F3": "a.png"}
        assert not fake_page.rows.rows[0].swap.isVisible()
        settled(qtbot, fake_page)

    def test_a_single_face_has_nothing_to_swap_with(self, qtbot: QtBot, fake_page: EffectPage) -> None:
        begin(qtbot, fake_page, "t1.png", "a.png")
        assert not fake_page.rows.rows[0].swap.isVisible()


def test_a_group_photo_gives_the_face_that_was_chosen(
    page: EffectPage, qtbot: QtBot, tmp_path: Path, grace_hopper: Path, astronaut: Path
) -> None:
    """Two portraits beside each other are a photo of two."""
    from PIL import Image

    group = tmp_path / "group.jpg"
    with Image.open(grace_hopper) as left, Image.open(astronaut) as right:
        both = Image.new("RGB", (1024, 512))
        both.paste(left.convert("RGB").resize((512, 512)), (0, 0))
        both.paste(right.convert("RGB").resize((512, 512)), (512, 0))
        both.save(group, quality=95)
    page.shelf.state.add([group])
    page.load_samples()
    quiet(page, qtbot)
    settled(qtbot, page)
    labels = [entry.face.label for entry in page.shelf.state.entries]
    assert labels == ["F1", "F2"]
    choose(page, 1)
    shelf_of(page).put.click()
    assert state(page).assigned[0].photo_label == "F2"
    settled(qtbot, page)
