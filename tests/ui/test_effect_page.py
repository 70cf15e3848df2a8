"""The Test effect mode on screen, with the real services on the two portraits that ship with the program."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.fusing.order import Assignment, Source
from desktop.domain.fusing.outcome import FusedPicture, Outcome
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.ui.canvas.ways import Way
from desktop.ui.effect.clipboard import sources_in
from desktop.ui.effect.page import EffectPage
from desktop.ui.effect.session import EffectSession
from desktop.ui.kit.drops import Carried
from tests.labelling import assert_labelled, seen_by_exiftool
from tests.ui.effects import FakeServices, card, field, picker
from tests.ui.screens import in_every_look, save_screen

if TYPE_CHECKING:
    from collections.abc import Callable
    from itertools import count

    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.theme import ThemeSwitch

    PageMaker = Callable[[Callable[[], Services]], EffectPage]

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def fake() -> FakeServices:
    return FakeServices()


@pytest.fixture
def make_page(qtbot: QtBot, runner: JobRunner) -> PageMaker:
    def make(services: Callable[[], Services]) -> EffectPage:
        page = EffectPage(EffectSession(runner), runner, services)
        qtbot.addWidget(page)
        page.resize(1280, 800)
        page.show()
        return page

    return make


@pytest.fixture
def page(make_page: PageMaker, fake: FakeServices) -> EffectPage:
    return make_page(fake.provide)


def state(page: EffectPage) -> EffectSession:
    return page._session


def settled(qtbot: QtBot, page: EffectPage) -> None:
    qtbot.waitUntil(lambda: state(page).is_current and not page.jobs.busy)


def begin(qtbot: QtBot, page: EffectPage, template: str = "t2.png", *photos: str) -> None:
    page.jobs.load_template(Source(Path(template)), [Source(Path(name)) for name in photos])
    qtbot.waitUntil(lambda: state(page).template is not None)
    if photos:
        settled(qtbot, page)


def drop(paths: list[Path], place: QPointF) -> QDropEvent:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drop.kept = mime  # type: ignore[attr-defined]  # the event does not keep it alive
    return QDropEvent(place, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def test_the_first_page_says_what_to_do(page: EffectPage) -> None:
    assert page.start.isVisible()
    assert page.start.open.isVisible()
    assert not page.result.isVisible()


def test_while_the_first_template_is_read_the_page_says_which(qtbot: QtBot, page: EffectPage) -> None:
    page.set_template(Path("/huge/t2.png"))
    assert page.start.reading.isVisibleTo(page.start)
    assert page.start.reading.text() == "Reading t2.png…"
    qtbot.waitUntil(lambda: state(page).template is not None and not page.jobs.busy)
    assert not page.start.reading.isVisibleTo(page.start)


def test_tab_goes_through_the_rows_of_another_template_where_they_are(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page)
    page.set_template(Path("t1.png"))
    qtbot.waitUntil(lambda: len(page.rows.rows) == 1)
    order = []
    widget = page.template.open.nextInFocusChain()
    while widget is not None and widget is not page.template.open:
        order.append(widget)
        widget = widget.nextInFocusChain()
    row = page.rows.rows[0]
    assert order.index(page.template.canvas) < order.index(row.choose) < order.index(row.remove)
    assert order.index(row.remove) < order.index(page.result.save)


def test_a_picture_dropped_on_the_empty_page_becomes_the_template(
    qtbot: QtBot, page: EffectPage, tmp_path: Path
) -> None:
    page.dropEvent(drop([tmp_path / "t1.png", tmp_path / "user.png"], QPointF(10, 10)))
    settled(qtbot, page)
    assert not page.start.isVisible()
    template = state(page).template
    assert template is not None
    assert template.source.name == "t1.png"
    assert [item.name for item in state(page).assigned] == ["user.png"]


def test_a_photo_dropped_on_a_face_goes_to_that_face(qtbot: QtBot, page: EffectPage, tmp_path: Path) -> None:
    begin(qtbot, page)
    canvas = page.template.canvas
    template = state(page).template
    assert template is not None
    x, y = template.faces[1].box.centre
    canvas.dropEvent(drop([tmp_path / "user.png"], QPointF(canvas.mapFromScene(x, y))))
    settled(qtbot, page)
    assert [item.template_label for item in state(page).assigned] == ["F2"]


def test_more_photos_than_faces_are_told(qtbot: QtBot, page: EffectPage, tmp_path: Path) -> None:
    begin(qtbot, page)
    carried = Carried.of_files([tmp_path / f"user-{letter}.png" for letter in "abcd"])
    page.result.compare.pictureDropped.emit(carried, None)
    assert page.notice.isVisible()
    assert page.notice.text().startswith("2 photo")
    settled(qtbot, page)


def test_clicking_a_face_asks_for_its_photo(
    qtbot: QtBot, page: EffectPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begin(qtbot, page)
    photo = str(tmp_path / "user.png")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (photo, ""))
    page.rows.rows[1].choose.click()
    settled(qtbot, page)
    assert list(state(page).assigned) == [Assignment(Source(Path(photo)), "F2")]


def test_the_row_of_a_group_photo_offers_its_faces(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t1.png", "group3.png")
    row = page.rows.rows[0]
    assert row.photo_faces.isVisible()
    assert row.photo_faces.count() == 3
    row.photo_faces.setCurrentIndex(2)
    row.photo_faces.activated.emit(2)
    settled(qtbot, page)
    assert state(page).assigned[0].photo_label == "F3"


def test_a_photo_without_a_face_says_so_in_its_row(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t2.png")
    page.assign("F1", Path("nobody0.png"))
    page.assign("F2", Path("broken.png"))
    qtbot.waitUntil(lambda: not page.jobs.busy and not state(page).missing_sources())
    assert "No face found" in page.rows.rows[0]._state.text()
    assert "damaged" in page.rows.rows[1]._state.text()
    assert not page.result.save.isEnabled()


def test_the_swap_version_takes_no_sliders_and_says_why(page: EffectPage) -> None:
    likeness = card(page, LOCAL, "likeness")
    assert not likeness.fields["features"].isEnabled()
    assert "tuned already" in likeness.note.text()


def test_a_level_sets_both_sliders(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    picker(page, LOCAL, "algorithm", "algorithm").buttons[Algorithm.PREMIUM].click()
    likeness = card(page, LOCAL, "likeness")
    assert [button.text() for button in likeness.levels.buttons] == ["10", "20", "30", "50", "70"]
    likeness.levels.buttons[4].click()
    assert (likeness.fields["features"].value, likeness.fields["shape"].value) == (70, 70)
    assert state(page).values == ParameterValues.of(algorithm=Algorithm.PREMIUM, features=70, shape=70)
    settled(qtbot, page)


def test_a_dragged_slider_is_live_and_its_end_is_final(page: EffectPage) -> None:
    picker(page, LOCAL, "algorithm", "algorithm").buttons[Algorithm.ENJOY].click()
    told: list[tuple[ParameterValues, bool]] = []
    session = state(page)
    session.settings_changed.connect(lambda: told.append((session.values, session.live)))
    slider = field(page, LOCAL, "likeness", "features").slider
    slider.setSliderDown(True)
    slider.setValue(20)
    slider.setSliderDown(False)
    moved = ParameterValues.of(algorithm=Algorithm.ENJOY, features=20, shape=50)
    assert told == [(moved, True), (moved, False)]


def test_switching_the_label_off_warns(qtbot: QtBot, page: EffectPage, fake: FakeServices) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    assert not page.settings.marking._warning.isVisible()
    page.settings.marking.box.click()
    assert page.settings.marking._warning.isVisible()
    settled(qtbot, page)
    assert fake.local.fused[-1].marking.label is False


def test_while_a_new_result_is_made_the_old_one_says_that_it_is_old(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    assert page.result.compare._badge == "Local preview"
    picker(page, LOCAL, "algorithm", "algorithm").buttons[Algorithm.ENJOY].click()
    assert page.result.compare._badge == "Updating…"
    assert not page.result.save.isEnabled()
    settled(qtbot, page)
    assert page.result.compare._badge == "Local preview"
    assert page.result.save.isEnabled()


def test_findings_are_told_in_words(qtbot: QtBot, page: EffectPage, fake: FakeServices) -> None:
    values = {"yaw_difference": 31.0, "pitch_difference": 4.0, "limit": 25.0}
    fake.local.findings = (Finding(FindingCode.POSE_DIFFERENCE, Severity.WARN, values, "F1"),)
    begin(qtbot, page, "t1.png", "user.png")
    (label,) = page.result.findings.labels
    assert label.text().startswith("Warning · For F1 the photo is turned differently")


def test_a_run_in_the_history_can_be_gone_back_to(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    picker(page, LOCAL, "algorithm", "algorithm").buttons[Algorithm.ENJOY].click()
    settled(qtbot, page)
    strip = page.history.list
    assert [strip.item(row).text() for row in range(strip.count())] == ["2 · Enjoy 50/50", "1 · Swap"]
    strip.itemClicked.emit(strip.item(1))
    settled(qtbot, page)
    assert picker(page, LOCAL, "algorithm", "algorithm").value is Algorithm.SWAP
    assert strip.currentRow() == 1


def test_the_result_is_saved_where_the_user_says(
    qtbot: QtBot, page: EffectPage, fake: FakeServices, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    target = tmp_path / "结果.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(page.saved):
        page.result.save.click()
    assert fake.results.saved[-1][0] == target


def test_files_and_pictures_come_out_of_the_clipboard(tmp_path: Path) -> None:
    numbers = iter([7])
    files, picture, text = QMimeData(), QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    picture.setImageData(image)
    text.setText("no picture")

    def sources(mime: QMimeData) -> list[Source]:
        return sources_in(Carried.of(mime), "P{number}.png", cast("count[int]", numbers))

    assert sources(files) == [Source(tmp_path / "a.png")]
    assert sources(text) == []
    [found] = sources(picture)
    assert found.path == Path("P7.png")
    assert found.data is not None
    assert found.data.startswith(b"\x89PNG")


def test_the_divider_is_moved_by_keys_on_the_page(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    QTest.keyClick(page.result.compare, Qt.Key.Key_Home)
    assert page.result.compare.divider == 0


def test_screens_of_the_page(
    qtbot: QtBot,
    translations: Translations,
    theme: ThemeSwitch,
    make_page: PageMaker,
    services: Services,
) -> None:
    for look in in_every_look(translations, theme):
        page = make_page(lambda: services)
        save_screen(page, f"effect-start-{look}")
        page.load_samples()
        settled(qtbot, page)
        picker(page, LOCAL, "algorithm", "algorithm").buttons[Algorithm.ENJOY].click()
        settled(qtbot, page)
        save_screen(page, f"effect-{look}")
        page.close()


def test_the_samples_are_fused_and_saved_for_real(
    qtbot: QtBot, make_page: PageMaker, services: Services, tmp_path: Path
) -> None:
    page = make_page(lambda: services)
    page.load_samples()
    settled(qtbot, page)
    with qtbot.waitSignal(page.saved) as saved:
        page.jobs.save(tmp_path / "out.png")
    assert saved.args == [tmp_path / "out.png"]
    assert_labelled((tmp_path / "out.png").read_bytes())
    if shutil.which("exiftool"):
        tags = seen_by_exiftool(tmp_path / "out.png")
        assert sum("aigc" in key.lower() for key in tags) == 1
        assert not [key for key in tags if key.startswith("ExifTool:W")]
    written = QImage(str(tmp_path / "out.png"))
    template, result = state(page).template, state(page).result
    assert template is not None
    assert result is not None
    assert (written.width(), written.height()) == (template.full_size.width, template.full_size.height)
    assert result.display != template.display
    assert page.result.compare.divider * template.full_size.width < template.faces[0].box.x


def test_a_picture_in_the_clipboard_is_pasted_on_a_face(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page)
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    page.rows.rows[1].paste.click()
    settled(qtbot, page)
    assert [(item.template_label, item.name) for item in state(page).assigned] == [("F2", "Pasted 1.png")]
    assert page.paste()
    settled(qtbot, page)
    assert [item.template_label for item in state(page).assigned] == ["F1", "F2"]


def test_an_empty_clipboard_is_told(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page)
    QGuiApplication.clipboard().setText("no picture")
    page.rows.rows[0].paste.click()
    assert page.notice.text() == "There is no picture in the clipboard."
    assert not page.paste()


def test_a_click_on_a_face_of_the_template_asks_for_its_photo(
    qtbot: QtBot, page: EffectPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, page)
    asked: list[str] = []

    def ask(_parent: object, title: str, *_: object) -> tuple[str, str]:
        asked.append(title)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    canvas, template = page.template.canvas, state(page).template
    assert template is not None
    place = canvas.mapFromScene(QPointF(*template.faces[0].box.centre))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == ["Choose a user photo for F1"]


def test_a_template_that_cannot_be_read_is_told_on_the_first_page(
    qtbot: QtBot, page: EffectPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/pictures/broken.png", ""))
    with qtbot.waitSignal(page.failed):
        page.start.open.click()
    assert page.start.isVisible()
    assert "broken.png is damaged" in page.start._error.text()


def test_a_photo_is_removed_by_its_button(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    page.rows.rows[0].remove.click()
    assert state(page).assigned == ()
    assert not page.result.compare.divided
    assert not page.result.save.isEnabled()


def test_files_that_are_no_pictures_of_this_machine_are_not_taken(page: EffectPage) -> None:
    mime = QMimeData()
    mime.setText("text")
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    page.dragEnterEvent(event)
    assert not event.isAccepted()


class TestWithoutTheLabel:
    """The duty is asked about once, and every such result is written down."""

    @staticmethod
    def ready(qtbot: QtBot, page: EffectPage, monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
        begin(qtbot, page, "t1.png", "user.png")
        page.settings.marking.box.click()
        settled(qtbot, page)
        monkeypatch.setattr(page._files, "result", lambda *_: target)

    def test_who_takes_the_duty_on_is_asked_once(
        self, *, qtbot: QtBot, page: EffectPage, fake: FakeServices, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        asked = iter([True])
        monkeypatch.setattr(page._files, "takes_duty", lambda: next(asked))
        self.ready(qtbot, page, monkeypatch, tmp_path / "out.png")
        for count in (1, 2):
            with qtbot.waitSignal(page.saved):
                page.result.save.click()
            assert len(fake.unlabelled.added) == count
        assert next(asked, None) is None

    def test_each_workspace_asks_anew(
        self, *, qtbot: QtBot, page: EffectPage, fake: FakeServices, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        asked = iter([True, True])
        monkeypatch.setattr(page._files, "takes_duty", lambda: next(asked))
        self.ready(qtbot, page, monkeypatch, tmp_path / "out.png")
        for workspace in ("w1", "w1", "w2"):
            monkeypatch.setattr(page, "_workspace", lambda it=workspace: it)
            with qtbot.waitSignal(page.saved):
                page.result.save.click()
        assert next(asked, None) is None
        assert fake.unlabelled.workspace == "w2"

    def test_who_does_not_saves_nothing(
        self, *, qtbot: QtBot, page: EffectPage, fake: FakeServices, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setattr(page._files, "takes_duty", lambda: False)
        self.ready(qtbot, page, monkeypatch, tmp_path / "out.png")
        page.result.save.click()
        assert fake.results.saved == []
        assert not fake.unlabelled.told

    @pytest.mark.parametrize("taken", [True, False])
    def test_it_is_told_in_words(
        self, qtbot: QtBot, page: EffectPage, monkeypatch: pytest.MonkeyPatch, *, taken: bool
    ) -> None:
        begin(qtbot, page)
        told: list[str] = []

        def answer(box: QMessageBox) -> int:
            told.append(box.informativeText())
            role = QMessageBox.ButtonRole.AcceptRole if taken else QMessageBox.ButtonRole.RejectRole
            next(button for button in box.buttons() if box.buttonRole(button) is role).click()
            return 0

        monkeypatch.setattr(QMessageBox, "exec", answer)
        assert page._files.takes_duty() is taken
        assert "180" in told[0]

    def test_a_ledger_that_cannot_be_read_keeps_the_result_here(
        self, *, qtbot: QtBot, page: EffectPage, fake: FakeServices, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        def broken(_: str) -> bool:
            raise StoreError(ErrorCode.STORE_UNUSABLE, "gone", path="duties.db")

        self.ready(qtbot, page, monkeypatch, tmp_path / "out.png")
        monkeypatch.setattr(fake.unlabelled, "is_told", broken)
        page.result.save.click()
        assert fake.results.saved == []
        assert page.notice.isVisible()


class TestRuns:
    """Earlier runs: two of them compared, stars, notes."""

    @pytest.fixture
    def runs(self, qtbot: QtBot, page: EffectPage) -> EffectPage:
        """A run at 100 % features, then one at none."""
        begin(qtbot, page, "t1.png", "user.png")
        state(page).choose("algorithm", Algorithm.PREMIUM)
        for level in (100, 0):
            state(page).set_values(state(page).values.having(features=level))
            settled(qtbot, page)
        assert len(state(page).history) == 3
        return page

    def click(self, page: EffectPage, row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        place = page.history.list.visualItemRect(page.history.list.item(row)).center()
        QTest.mouseClick(page.history.list.viewport(), Qt.MouseButton.LeftButton, keys, place)

    def test_two_chosen_with_ctrl_are_compared_the_earlier_on_the_left(self, qtbot: QtBot, runs: EffectPage) -> None:
        self.click(runs, 0)
        settled(qtbot, runs)
        self.click(runs, 1, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: runs.comparison.sides is not None)
        sides = runs.comparison.sides
        assert sides is not None
        assert [side.image.pixelColor(3, 3).red() for side in sides] == [200, 100]
        assert runs.result.compare._captions[0].startswith("2 · ")
        assert runs.history.list.item(1).text().startswith("2 · "), "it is called as in the comparison"
        assert runs.result.compare.divider == 0.5, "a face shows both"
        assert not runs.result.findings.labels, "they are of the result, which is not shown"
        assert runs.result._state.text() == "Run 2 and run 3"
        runs.result.back.click()
        assert runs.comparison.sides is None
        assert runs.result.compare._captions == ("Template", "Result")

    def test_the_button_says_what_is_missing(self, runs: EffectPage) -> None:
        runs.history.list.clearSelection()
        assert not runs.history.compare.isEnabled()
        assert "Ctrl+click" in runs.history.compare.toolTip()
        for row in (0, 2):
            runs.history.list.item(row).setSelected(True)
        assert runs.history.compare.isEnabled()
        runs.history.compare.click()
        assert [run.number for run in runs.comparison.runs or ()] == [1, 3]

    def test_a_changed_setting_ends_the_comparison(self, qtbot: QtBot, runs: EffectPage) -> None:
        runs.comparison.compare(*state(runs).history[:2])
        qtbot.waitUntil(lambda: runs.comparison.sides is not None)
        state(runs).set_values(state(runs).values.having(features=50))
        assert runs.comparison.runs is None

    def test_a_paid_run_is_compared_by_the_file_that_came(
        self, qtbot: QtBot, runs: EffectPage, fake: FakeServices
    ) -> None:
        """Nothing is sent again; of the free one the picture is made."""
        free = state(runs).history[0]
        picture = FusedPicture(np.zeros((2, 2, 3), np.uint8), PictureFormat.JPEG, b"the file that came")
        paid = replace(free, number=9, paid=Outcome(free.order, picture, request_id="r-1"))
        made = len(fake.local.fused)
        runs.comparison.compare(paid, free)
        qtbot.waitUntil(lambda: runs.comparison.sides is not None)
        sides = runs.comparison.sides
        assert sides is not None
        assert len(fake.local.fused) == made + 1
        assert [side.image.pixelColor(3, 3).red() for side in sides] == [100, 128]

    def test_a_run_that_cannot_be_made_again_says_why(self, qtbot: QtBot, runs: EffectPage, fake: FakeServices) -> None:
        def fail(_order: object) -> None:
            raise StoreError(ErrorCode.STORE_FILE_MISSING, "the photo is gone", path="user.png")

        fake.local.before_fusing = fail
        with qtbot.waitSignal(runs.failed):
            runs.comparison.compare(*state(runs).history[:2])
        assert runs.comparison.runs is None
        assert runs.notice.isVisible()

    def test_a_digit_gives_stars_and_f2_a_note(self, qtbot: QtBot, runs: EffectPage) -> None:
        self.click(runs, 1)
        settled(qtbot, runs)
        QTest.keyClick(runs.history.list, Qt.Key.Key_4)
        assert state(runs).history[1].stars == 4
        assert "★★★★" in runs.history.list.item(1).text()
        QTest.keyClick(runs.history.list, Qt.Key.Key_F2)
        dialog = runs.findChild(QInputDialog)
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue(" 眼睛更像 ")
        dialog.accept()
        assert (state(runs).history[1].note, state(runs).history[1].stars) == ("眼睛更像", 4)
        assert runs.history.list.item(1).toolTip().endswith("眼睛更像")
        QTest.keyClick(runs.history.list, Qt.Key.Key_0)
        assert "★" not in runs.history.list.item(1).text()

    def test_keys_of_the_users_are_those_that_count(self, qtbot: QtBot, runs: EffectPage) -> None:
        runs.history.actions_.use_keys({"stars_4": ["G"]})
        self.click(runs, 1)
        settled(qtbot, runs)
        QTest.keyClick(runs.history.list, Qt.Key.Key_4)
        assert state(runs).history[1].stars == 0
        QTest.keyClick(runs.history.list, Qt.Key.Key_G)
        assert state(runs).history[1].stars == 4

    def test_the_menu_offers_what_can_be_done_with_the_chosen(self, runs: EffectPage) -> None:
        for row in (0, 1):
            runs.history.list.item(row).setSelected(True)
        actions = {action.text(): action for action in runs.history.menu().actions()}
        assert actions["Compare the two"].isEnabled()
        assert not actions["Note on a run…"].isEnabled()
        actions["3 stars  ★★★"].trigger()
        assert [run.stars for run in state(runs).history] == [3, 3, 0]
        runs.history.write_note()
        assert runs.findChild(QInputDialog) is None

    def test_screens_of_two_runs(
        self, qtbot: QtBot, runs: EffectPage, translations: Translations, theme: ThemeSwitch
    ) -> None:
        state(runs).rate(state(runs).history[0], stars=4, note="眼睛更像")
        runs.comparison.compare(*state(runs).history[:2])
        qtbot.waitUntil(lambda: runs.comparison.sides is not None)
        runs.result.pane.set_way(Way.BESIDE)
        for look in in_every_look(translations, theme):
            save_screen(runs, f"effect-runs-{look}")
