"""The filmstrip for hundreds: search, filter, order, sizes, and what is done to many at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from desktop.domain.crop.values import Aspect, PaddingKind
from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.geometry import Box
from desktop.domain.geometry.turning import Turn
from desktop.domain.preparing import CropMode, FaceChoice, PrepareOptions
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.storage.settings import SettingsFile
from desktop.ui.kit.images import PackedImage
from desktop.ui.kit.notice import Notice, NoticeState
from desktop.ui.kit.preferences import Preferences
from desktop.ui.prepare.document import Badge, Check, Document, Thumbnails
from desktop.ui.prepare.filmstrip import SIZES
from desktop.ui.prepare.many import ManyCommands, pasted
from desktop.ui.prepare.preset_menu import PresetMenu
from desktop.ui.prepare.session import Session
from desktop.ui.prepare.strip_panel import StripPanel
from desktop.ui.prepare.strip_view import StripOrder, StripView
from tests.ui.patience import deliver
from tests.ui.screens import in_every_look, save_screen
from tests.ui.windows import prepare_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.theme import ThemeSwitch
    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

OPTIONS = PrepareOptions()
SEVERITIES = {Badge.PASS: Severity.PASS, Badge.WARN: Severity.WARN, Badge.FAIL: Severity.FAIL}
NAMES = ("春节 2.png", "春节 10.png", "team.png", "astronaut.png")


def judge(session: Session, key: int, badge: Badge, code: FindingCode = FindingCode.POSE) -> None:
    document = session.document(key)
    assert document is not None
    session.replace(key, check=Check(document.options, (Finding(code, SEVERITIES[badge]),)))


def fail_by_margins(session: Session, *documents: Document) -> None:
    """A crop that was kept fails its margins: one click crops."""
    for document in documents:
        session.replace(document.key, options=PrepareOptions(crop=CropMode.KEEP))
        judge(session, document.key, Badge.FAIL, FindingCode.MARGINS)


@pytest.fixture
def session(qtbot: QtBot) -> Session:  # noqa: ARG001 - signals need an application
    session = Session()
    keys = session.add([Path("/pictures/new year") / name for name in NAMES], OPTIONS)
    for key, badge in zip(keys, (Badge.FAIL, Badge.PASS, Badge.WARN), strict=False):
        judge(session, key, badge)
    return session


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[StripPanel]:
    panel = StripPanel(session)
    qtbot.addWidget(panel)
    panel.resize(180, 640)
    panel.show()
    deliver()
    yield panel
    panel.close()


def names(panel: StripPanel) -> list[str]:
    model = panel.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def selected(session: Session) -> list[str]:
    return [document.path.name for document in session.selection]


def test_a_little_picture_is_read_once_however_often_it_is_painted(
    panel: StripPanel, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[PackedImage] = []
    image = QImage(40, 30, QImage.Format.Format_RGB888)

    def reading(packed: PackedImage) -> QImage:
        read.append(packed)
        return image

    monkeypatch.setattr(PackedImage, "image", property(reading))
    session.replace(session.documents[0].key, thumbnails=Thumbnails(PackedImage(b"one"), {}))
    for _ in range(3):
        panel.list.viewport().grab()
    assert read == [PackedImage(b"one")]


def test_a_search_leaves_those_with_all_its_words(panel: StripPanel) -> None:
    panel.bar.search.insert("春节 1")  # an input method's way: QTest has keys for Latin letters only
    assert names(panel) == ["春节 10.png"]
    deliver()
    assert panel.bar.found.text() == "1 of 4 pictures"
    panel.bar.clear()
    deliver()
    assert len(names(panel)) == 4
    assert panel.bar.found.isHidden()


def test_the_folder_is_searched_as_well_whatever_the_case(panel: StripPanel) -> None:
    QTest.keyClicks(panel.bar.search, "NEW TEAM")
    assert names(panel) == ["team.png"]


def test_a_badge_filters_and_says_how_many_there_are(panel: StripPanel) -> None:
    assert [button.text() for button in panel.bar.badges.values()] == ["1", "1", "1"]
    panel.bar.badges[Badge.FAIL].click()
    assert names(panel) == ["春节 2.png"]
    panel.bar.badges[Badge.WARN].click()
    assert names(panel) == ["春节 2.png", "team.png"]


def test_names_sort_as_people_do_and_states_by_the_worst(panel: StripPanel) -> None:
    panel.bar.order.setCurrentIndex(panel.bar.order.findData(StripOrder.NAME))
    assert names(panel) == ["astronaut.png", "team.png", "春节 2.png", "春节 10.png"]
    panel.bar.order.setCurrentIndex(panel.bar.order.findData(StripOrder.STATE))
    assert names(panel) == ["春节 2.png", "team.png", "astronaut.png", "春节 10.png"]


def test_one_click_shows_all_again(panel: StripPanel) -> None:
    assert panel.bar.show_all.isHidden()
    panel.bar.badges[Badge.WARN].click()
    QTest.keyClicks(panel.bar.search, "zzz")
    deliver()
    panel.bar.show_all.click()
    deliver()
    assert len(names(panel)) == 4
    assert panel.bar.show_all.isHidden()


def test_what_is_hidden_is_not_selected_any_longer(panel: StripPanel, session: Session) -> None:
    panel.list.select_shown()
    panel.bar.badges[Badge.PASS].click()
    assert selected(session) == ["春节 10.png"]
    QTest.keyClicks(panel.bar.search, "zzz")
    assert (names(panel), selected(session)) == ([], ["春节 10.png"])
    deliver()
    assert panel.bar.found.text() == "None of 4 pictures matches."
    judge(session, session.selection[0].key, Badge.WARN)
    deliver()
    assert names(panel) == [], "what the program finds out meanwhile does not bring it back"
    judge(session, session.selection[0].key, Badge.PASS)
    panel.bar.clear()
    panel.bar.badges[Badge.WARN].click()
    assert selected(session) == ["team.png"]


def test_a_picture_that_was_mended_stays_until_another_is_asked_for(panel: StripPanel, session: Session) -> None:
    panel.bar.badges[Badge.FAIL].click()
    assert selected(session) == ["春节 2.png"]
    judge(session, session.selection[0].key, Badge.PASS)
    deliver()
    assert names(panel) == ["春节 2.png"]
    panel.bar.search.setText("春")
    assert names(panel) == []


def test_what_the_program_finds_out_brings_pictures_in(panel: StripPanel, session: Session, qtbot: QtBot) -> None:
    panel.bar.badges[Badge.FAIL].click()
    judge(session, session.documents[3].key, Badge.FAIL)
    deliver()
    assert names(panel) == ["春节 2.png", "astronaut.png"]
    qtbot.waitUntil(lambda: panel.bar.badges[Badge.FAIL].text() == "2")


def test_next_and_previous_go_by_what_is_shown(panel: StripPanel, session: Session) -> None:
    panel.bar.order.setCurrentIndex(panel.bar.order.findData(StripOrder.NAME))
    session.select([session.documents[3].key], session.documents[3].key)
    panel.list.step(1)
    assert selected(session) == ["team.png"]
    panel.list.step(-5)
    assert selected(session) == ["astronaut.png"]
    panel.list.step(99)
    assert selected(session) == ["春节 10.png"]


def test_an_empty_strip_has_no_next_picture(qtbot: QtBot) -> None:
    empty = StripPanel(Session(qtbot._request.getfixturevalue("qapp")))
    qtbot.addWidget(empty)
    empty.list.step(1)
    empty.list.select_shown()
    assert empty.list.keys == ()


def test_a_click_selects_and_a_selection_of_the_program_is_shown(panel: StripPanel, session: Session) -> None:
    place = panel.list.visualRect(panel.list.model().index(1, 0)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert selected(session) == ["春节 10.png"]
    session.select([session.documents[0].key, session.documents[2].key, session.documents[3].key], None)
    assert sorted(index.row() for index in panel.list.selectedIndexes()) == [0, 2, 3]


@pytest.mark.parametrize("size", SIZES)
def test_little_pictures_have_three_sizes(panel: StripPanel, size: str) -> None:
    panel.bar.size_box.setCurrentIndex(panel.bar.size_box.findData(size))
    deliver()
    assert panel.list.visualRect(panel.list.model().index(0, 0)).size() == SIZES[size]


@pytest.mark.usefixtures("translations")
class TestMany:
    @pytest.fixture
    def notice(self, qtbot: QtBot) -> Notice:
        notice = Notice()
        qtbot.addWidget(notice)
        return notice

    @pytest.fixture
    def many(self, session: Session, notice: Notice) -> ManyCommands:
        return ManyCommands(session, lambda: session.documents, notice, session)

    def test_all_that_can_be_fixed_is_fixed_in_one_step(
        self, session: Session, many: ManyCommands, notice: Notice
    ) -> None:
        """A crop that was kept fails its margins: one click crops; a pose no click can help."""
        fail_by_margins(session, *session.documents[1:3])
        many.handlers()["fix_all"]()
        assert [document.options.crop for document in session.documents] == [CropMode.AUTO] * 4
        assert notice.text.text() == "2 pictures changed; they are being checked again."
        for document in session.documents[1:3]:
            judge(session, document.key, Badge.PASS)
        assert notice.text.text() == "2 pictures fixed. 1 picture would still be rejected: no click can help it."
        assert notice.property("state") == NoticeState.WARN
        session.undo_stack.undo()
        assert [document.options.crop for document in session.documents[1:3]] == [CropMode.KEEP] * 2

    def test_what_a_fix_did_not_mend_is_counted_once_it_is_checked(
        self, session: Session, many: ManyCommands, notice: Notice
    ) -> None:
        """Two of three are changed and fail all the same: three are rejected in the end, and three are told."""
        fail_by_margins(session, *session.documents[1:3])
        many.fix_all()
        judge(session, session.documents[1].key, Badge.FAIL, FindingCode.POSE)
        assert "being checked" in notice.text.text(), "one is not checked yet"
        judge(session, session.documents[2].key, Badge.FAIL, FindingCode.POSE)
        assert notice.text.text() == "3 pictures would still be rejected: no click can help them."

    def test_a_second_fix_that_the_check_asks_for_is_told(
        self, session: Session, many: ManyCommands, notice: Notice
    ) -> None:
        big = PrepareOptions(crop=CropMode.KEEP, max_bytes=9_000_000)
        session.replace(session.documents[1].key, options=big)
        judge(session, session.documents[1].key, Badge.FAIL, FindingCode.BYTES)
        many.fix_all()
        judge(session, session.documents[1].key, Badge.FAIL, FindingCode.MARGINS)
        assert "1 picture would still be rejected: another fix may help." in notice.text.text()

    @pytest.mark.parametrize("way", ["undone", "removed"])
    def test_pictures_that_are_changed_or_gone_meanwhile_are_not_waited_for(
        self, session: Session, many: ManyCommands, notice: Notice, way: str
    ) -> None:
        fail_by_margins(session, session.documents[1])
        many.fix_all()
        if way == "undone":
            session.undo_stack.undo()
        else:
            session.remove([session.documents[1].key])
        assert notice.text.text() == "1 picture would still be rejected: no click can help it."

    def test_where_nothing_fails_there_is_nothing_to_fix(
        self, session: Session, many: ManyCommands, notice: Notice
    ) -> None:
        judge(session, session.documents[0].key, Badge.PASS)
        many.fix_all()
        assert notice.text.text() == "No picture that is shown would be rejected."
        assert not session.undo_stack.canUndo()

    def test_a_file_that_cannot_be_read_is_neither_fixed_nor_counted_with_pictures(
        self, session: Session, many: ManyCommands, notice: Notice
    ) -> None:
        """Its last check found margins that one click would mend; the file has gone since."""
        fail_by_margins(session, *session.documents[1:3])
        broken = PictureError(ErrorCode.PICTURE_UNREADABLE, "damaged", path="x.png")
        session.replace(session.documents[2].key, error=broken)
        many.fix_all()
        assert session.documents[2].options.crop is CropMode.KEEP
        assert notice.text.text() == "1 picture changed; it is being checked again."
        judge(session, session.documents[1].key, Badge.PASS)
        told = "1 picture fixed. 1 picture would still be rejected: no click can help it."
        assert notice.text.text() == f"{told} 1 file cannot be read: nothing here can mend that."

    def test_settings_are_copied_and_pasted_in_one_step(
        self, session: Session, many: ManyCommands, notice: Notice
    ) -> None:
        first, second, third, _ = session.documents
        session.replace(first.key, options=PrepareOptions(aspect=Aspect.of(3, 4), margin=2.5, max_bytes=300_000))
        session.select([first.key], first.key)
        many.copy()
        session.select([second.key, third.key], second.key)
        many.paste()
        assert [it.options.margin for it in session.documents] == [2.5, 2.5, 2.5, OPTIONS.margin]
        assert session.documents[1].options.aspect == Aspect.of(3, 4)
        session.undo_stack.undo()
        assert session.documents[1].options == OPTIONS
        assert notice.text.text().startswith("Settings copied.")

    def test_what_belongs_to_one_picture_alone_is_not_pasted(self, session: Session) -> None:
        copied = PrepareOptions(crop=CropMode.MANUAL, frame=Box(1, 2, 30, 40), faces=FaceChoice.of("F2"), max_bytes=9)
        options = pasted(session.documents[0], copied)
        assert (options.crop, options.frame, options.faces, options.max_bytes) == (
            CropMode.AUTO,
            None,
            FaceChoice.largest(),
            9,
        )
        every = pasted(session.documents[0], PrepareOptions(faces=FaceChoice.all()))
        assert every.faces == FaceChoice.all()

    def test_with_nothing_copied_that_is_told(self, many: ManyCommands, notice: Notice, session: Session) -> None:
        many.paste()
        assert notice.text.text() == "Copy the settings of a picture first."
        session.select([], None)
        many.copy()
        many.paste()
        assert not session.undo_stack.canUndo()


def test_the_order_of_equals_is_that_of_opening(session: Session) -> None:
    found = [
        document for document in session.documents if StripView(badges=frozenset({Badge.WAITING})).matches(document)
    ]
    assert [document.path.name for document in found] == ["astronaut.png"]


def test_in_the_window_keys_find_and_select(
    window: DeskWindow, opened: Opened, astronaut: Path, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(astronaut, grace_hopper)
    for document in window.session.documents:
        changed = PrepareOptions(crop=CropMode.KEEP, padding=document.options.padding)
        window.session.replace(document.key, options=changed)
    qtbot.waitUntil(lambda: all(document.fresh_check for document in window.session.documents))
    assert all(it.options.padding.kind is PaddingKind.BLUR for it in window.session.documents)
    window.actions_["find"].trigger()
    QTest.keyClicks(window.prepare.strip.bar.search, "hopper")
    assert [it.path for it in window.session.selection] == [grace_hopper]
    window.prepare.strip.bar.clear()
    window.actions_["select_all"].trigger()
    assert len(window.session.selection) == 2


def test_in_the_window_fix_all_tells_how_many_pass_once_they_are_checked(
    window: DeskWindow, opened: Opened, astronaut: Path, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(astronaut, grace_hopper)
    for document in window.session.documents:
        face = document.faces[0].box
        frame = Box(face.x - 8, face.y - 8, face.width + 16, face.height + 16)
        window.session.replace(document.key, options=replace(document.options, crop=CropMode.MANUAL, frame=frame))
    qtbot.waitUntil(lambda: all(it.badge is Badge.FAIL for it in window.session.documents))
    window.actions_["fix_all"].trigger()
    assert window.notice.text.text() == "2 pictures changed; they are being checked again."
    qtbot.waitUntil(lambda: "being checked" not in window.notice.text.text())
    assert not [it for it in window.session.documents if it.badge in {Badge.FAIL, Badge.WAITING}]
    assert window.notice.text.text() == "2 pictures fixed."


def test_screens_of_the_filmstrip(
    *,
    window: DeskWindow,
    opened: Opened,
    samples: Path,
    translations: Translations,
    theme: ThemeSwitch,
    qtbot: QtBot,
) -> None:
    opened(*sorted(samples.glob("*.jpg")), *sorted(samples.glob("*.png")))
    for look in in_every_look(translations, theme):
        window.prepare.strip.bar.search.setText("")
        save_screen(window, f"filmstrip-{look}")
        window.prepare.strip.bar.search.setText("hopper")
        qtbot.waitUntil(lambda: not window.prepare.strip.bar.found.isHidden())
        save_screen(window, f"filmstrip-found-{look}")


class TestPresets:
    @pytest.fixture
    def presets(self, session: Session, qtbot: QtBot, tmp_path: Path) -> Iterator[PresetMenu]:
        notice = Notice()
        qtbot.addWidget(notice)
        menu = PresetMenu(session, Preferences(SettingsFile(tmp_path / "settings.json")), notice, notice)
        session.select([session.documents[0].key, session.documents[1].key], session.documents[0].key)
        yield menu
        notice.close()

    def texts(self, menu: PresetMenu) -> dict[str, QAction]:
        menu.fill()
        return {action.text(): action for action in menu.actions()}

    def told(self, menu: PresetMenu) -> str:
        return menu._notice.text.text()

    def test_one_that_everybody_has_is_put_on_the_selected(self, session: Session, presets: PresetMenu) -> None:
        self.texts(presets)["Safe in base64"].trigger()
        assert [it.options.max_bytes for it in session.documents] == [375_000, 375_000, 500_000, 500_000]
        session.undo_stack.undo()
        assert session.documents[0].options == OPTIONS

    def test_settings_are_saved_put_on_others_and_forgotten(self, session: Session, presets: PresetMenu) -> None:
        first = session.documents[0]
        session.replace(first.key, options=PrepareOptions(margin=2.5, least=2.5, aspect=Aspect.of(3, 4)))
        self.texts(presets)["Save the settings of this picture…"].trigger()
        dialog = presets._window.findChild(QInputDialog)
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue("春节")
        dialog.accept()
        assert self.told(presets) == "Preset 春节 saved."
        session.select([session.documents[2].key], session.documents[2].key)
        self.texts(presets)["春节"].trigger()
        assert session.documents[2].options.margin == 2.5
        assert session.documents[2].options.aspect == Aspect.of(3, 4)
        presets.forget("春节")
        assert "春节" not in self.texts(presets)

    @pytest.mark.parametrize("name", ["standard", "a/b", ""])
    def test_a_name_that_cannot_be_is_refused(self, presets: PresetMenu, name: str) -> None:
        presets.save(name)
        assert "cannot be the name of a preset" in self.told(presets)
        assert presets._preferences.value.presets == {}

    def test_a_preset_of_a_newer_version_is_told(self, session: Session, presets: PresetMenu) -> None:
        presets.apply("later", {"sparkle": "yes"})
        assert "does not know" in self.told(presets)
        assert session.documents[0].options == OPTIONS

    def test_without_pictures_there_is_nothing_to_put_it_on(self, session: Session, presets: PresetMenu) -> None:
        session.select([], None)
        actions = self.texts(presets)
        assert not actions["Standard"].isEnabled()
        assert not actions["Save the settings of this picture…"].isEnabled()
        presets.save("x")
        presets.apply("standard", {})
        assert not session.undo_stack.canUndo()

    def test_what_belongs_to_one_picture_alone_stays(self, session: Session, presets: PresetMenu) -> None:
        first = session.documents[0]
        session.replace(first.key, options=PrepareOptions(turn=Turn(3.0), max_bytes=9_000))
        presets.apply("standard", {})
        assert session.documents[0].options == PrepareOptions(turn=Turn(3.0))


def test_the_bar_opens_all_of_it(window: DeskWindow) -> None:
    menu = prepare_of(window).parts.many_menu()
    assert [action.text() for action in menu.actions()][-1] == "Presets"
    assert len(menu.actions()) == 4
