"""The window: opening, editing, undoing, exporting, switching language and theme, all by keyboard too."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from PIL import Image, ImageFilter
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest

from desktop.domain.crop.values import MARGINS, CropGoal, PaddingKind
from desktop.domain.files.formats import OutputFormat
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.geometry import Box
from desktop.domain.jobs import NoProgress
from desktop.domain.preparing import CropMode, CropPlan, PrepareOptions
from desktop.domain.rules.findings import Severity
from desktop.domain.rules.limits import BASE64_SAFE_BYTES
from desktop.domain.rules.rules import RULES, FindingCode
from desktop.domain.settings import Language, Theme
from desktop.ui import messages
from desktop.ui.kit import arrivals
from desktop.ui.kit.actions import SEPARATOR, MenuSpec
from desktop.ui.kit.drops import Carried, dropped_files
from desktop.ui.kit.notice import NoticeState, place_in
from desktop.ui.kit.questions import FailingAnswer
from desktop.ui.kit.theme import DARK, LIGHT, Tokens
from desktop.ui.prepare.document import Badge
from desktop.ui.shell.actions import TOOL_BAR, actions_with, menus_with
from desktop.ui.shell.modes import MODES
from tests.ui.conftest import LONG, drag, settled
from tests.ui.patience import deliver
from tests.ui.screens import cut_off, save_screen
from tests.ui.windows import EFFECT, PREPARE

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.ui.prepare.document import Document
    from tests.ui.conftest import Answers, Opened
    from tests.ui.windows import DeskWindow


def current(window: DeskWindow) -> Document:
    document = window.session.current
    assert document is not None
    return document


def act(window: DeskWindow, action_id: str) -> None:
    action = window.actions_[action_id]
    assert action.isEnabled()
    action.trigger()


# -- opening -----------------------------------------------------------------------------------------------------


def test_an_empty_window_teaches_and_opens_the_samples(window: DeskWindow, qtbot: QtBot) -> None:
    assert window.prepare.welcome.isVisible()
    window.prepare.welcome.samples.click()
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert [document.path.name for document in window.session.documents] == ["astronaut.png", "grace_hopper.jpg"]
    assert not window.prepare.welcome.isVisible()


def test_a_picture_that_is_being_read_is_named_in_the_place_of_the_welcome(
    window: DeskWindow, grace_hopper: Path
) -> None:
    """A large one takes seconds."""
    window.session.add([grace_hopper], PrepareOptions())
    assert not window.prepare.welcome.isVisible()
    assert "Reading grace_hopper.jpg" in window.prepare.canvas._hint


def test_of_the_samples_a_crop_is_shown_at_once(window: DeskWindow, qtbot: QtBot) -> None:
    act(window, "open_samples")
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert all(document.options.padding.kind is PaddingKind.BLUR for document in window.session.documents)
    assert isinstance(current(window).plan(), CropPlan)


def test_pictures_are_opened_by_dialog(window: DeskWindow, answers: Answers, grace_hopper: Path, qtbot: QtBot) -> None:
    answers.chosen = [grace_hopper]
    act(window, "open")
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert current(window).path == grace_hopper
    assert window.preferences.value.picture_folder == str(grace_hopper.parent)


def test_a_folder_is_opened_with_its_subfolders(
    window: DeskWindow, answers: Answers, own_copy: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    own_copy.rename(deep / own_copy.name)
    answers.folder = tmp_path
    act(window, "open_folder")
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert current(window).path == deep / own_copy.name


def test_files_dropped_on_the_empty_window_are_opened(window: DeskWindow, grace_hopper: Path, qtbot: QtBot) -> None:
    drop_files(window, [grace_hopper])
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert current(window).path == grace_hopper


def drop_files(window: DeskWindow, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    welcome = window.prepare.welcome
    welcome.dragEnterEvent(enter)
    assert enter.isAccepted()
    welcome.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_pasted_picture_gets_a_file_of_its_own(
    window: DeskWindow, grace_hopper: Path, own_folders: Path, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setImage(QImage(str(grace_hopper)))
    act(window, "paste")
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert current(window).path.parent == own_folders / "paste"
    assert current(window).faces


def test_two_pictures_pasted_at_once_get_a_file_each(services: Services, tmp_path: Path, grace_hopper: Path) -> None:
    image = QImage(str(grace_hopper))
    carried = Carried([], image, b"", is_address=False)
    written = [arrivals._write(lambda: services, carried, tmp_path / "paste", NoProgress()) for _ in range(2)]
    assert len({path for (path,) in written}) == 2
    assert all(QImage(str(path)).size() == image.size() for (path,) in written)


def test_pasted_files_are_opened_where_they_are(window: DeskWindow, grace_hopper: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(grace_hopper))])
    QGuiApplication.clipboard().setMimeData(data)
    act(window, "paste")
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert current(window).path == grace_hopper


def test_pasting_nothing_says_so(window: DeskWindow) -> None:
    QGuiApplication.clipboard().setText("no picture")
    act(window, "paste")
    assert window.notice.isVisible()


def test_an_unreadable_file_says_why_and_the_others_go_on(
    opened: Opened, window: DeskWindow, tmp_path: Path, grace_hopper: Path
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0 not a picture")
    opened(broken, grace_hopper)
    assert [document.badge for document in window.session.documents] == [Badge.FAIL, Badge.PASS]
    assert window.session.documents[0].error is not None


def test_a_folder_without_pictures_says_so(window: DeskWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.open([tmp_path])
    qtbot.waitUntil(window.notice.isVisible, timeout=LONG)
    assert not window.session.documents


def test_a_picture_is_not_opened_twice(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    opened(grace_hopper)
    opened(grace_hopper)
    assert len(window.session.documents) == 1


# -- editing -----------------------------------------------------------------------------------------------------


def test_faces_and_frame_are_on_the_canvas(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    opened(grace_hopper)
    frame = window.prepare.canvas.frame_box()
    assert frame is not None
    assert frame.contains(current(window).faces[0].box)


def test_a_covered_face_is_told_on_the_card_and_shown_on_the_canvas(
    opened: Opened, window: DeskWindow, astronaut: Path, tmp_path: Path
) -> None:
    spoilt = tmp_path / "covered.png"
    with Image.open(astronaut) as picture:
        picture.paste((0, 0, 0), (170, 92, 280, 124))
        picture.save(spoilt)
    opened(spoilt)
    canvas, faces = window.prepare.canvas, window.prepare.faces
    assert any("left eye" in row.accessibleName() for row in window.prepare.compliance.rows)
    assert canvas.heated() == ("F1",)
    faces.heat.click()
    assert canvas.heated() == ()
    faces.heat.click()
    assert save_screen(window, "window-covered").exists()


def test_dragging_the_frame_is_one_undo_step(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    opened(grace_hopper)
    before = current(window).options
    for step in range(3):
        drag(window, Box(step, 0, 300, 300), 7)
    assert current(window).options.crop is CropMode.MANUAL
    assert window.session.undo_stack.count() == 1
    act(window, "undo")
    assert current(window).options == before
    act(window, "redo")
    assert current(window).options.frame == Box(2, 0, 300, 300)


def test_two_drags_are_two_undo_steps(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    opened(grace_hopper)
    drag(window, Box(0, 0, 300, 300), 1)
    drag(window, Box(9, 0, 300, 300), 2)
    assert window.session.undo_stack.count() == 2


def test_an_edit_that_changes_nothing_is_no_undo_step(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    opened(grace_hopper)
    window.prepare.crop.aspect.activated.emit(0)
    assert window.session.undo_stack.count() == 0


def test_a_stale_check_is_never_shown_as_fresh(
    opened: Opened, window: DeskWindow, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    window.prepare.output.format.activated.emit(list(OutputFormat).index(OutputFormat.PNG))
    assert current(window).fresh_check is None
    assert current(window).badge is Badge.WAITING
    assert window.prepare.compliance.is_faded
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    check = current(window).fresh_check
    assert check is not None
    assert check.format == "png"
    assert not window.prepare.compliance.is_faded


def test_a_failing_rule_is_fixed_by_one_click(
    opened: Opened, window: DeskWindow, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    drag(window, current(window).faces[0].box, 1)
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert current(window).badge is Badge.FAIL
    button = next(row.fix for row in window.prepare.compliance.rows if row.fix is not None)
    button.click()
    assert current(window).options.crop is CropMode.AUTO
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert current(window).badge is Badge.PASS
    act(window, "undo")
    assert current(window).options.crop is CropMode.MANUAL


def test_an_impossible_crop_offers_what_would_work(
    opened: Opened, window: DeskWindow, astronaut: Path, qtbot: QtBot
) -> None:
    opened(astronaut)
    window.prepare.crop.padding.activated.emit(list(PaddingKind).index(PaddingKind.NONE))
    window.prepare.crop.margin.changed.emit(6.0, None)
    assert window.prepare.canvas.frame_box() is None
    offers = window.prepare.crop.offers
    assert len(offers) >= 2
    offers[0].click()
    assert current(window).options.padding.kind is PaddingKind.BLUR
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert current(window).badge is not Badge.FAIL


def test_of_a_blurred_face_the_crop_says_that_and_no_missing_pixels(
    opened: Opened, window: DeskWindow, grace_hopper: Path, tmp_path: Path
) -> None:
    blurred = tmp_path / "blurred.jpg"
    with Image.open(grace_hopper) as picture:
        picture.crop((175, 0, 512, 600)).filter(ImageFilter.GaussianBlur(6)).save(blurred, quality=92)
    opened(blurred)
    window.prepare.crop.padding.activated.emit(list(PaddingKind).index(PaddingKind.NONE))
    crop = window.prepare.crop
    assert crop._impossible.text().startswith("F1: too blurred")
    assert "px" not in crop._impossible.text()
    assert crop.offers == []


def test_edits_apply_to_all_selected_pictures(
    opened: Opened, window: DeskWindow, grace_hopper: Path, astronaut: Path
) -> None:
    opened(grace_hopper, astronaut)
    act(window, "select_all")
    window.prepare.output.limit.activated.emit(1)
    assert {document.options.max_bytes for document in window.session.documents} == {BASE64_SAFE_BYTES}
    act(window, "undo")
    assert BASE64_SAFE_BYTES not in {document.options.max_bytes for document in window.session.documents}


def test_the_margin_is_chosen_by_name_or_by_a_pull_at_the_slider(
    opened: Opened, window: DeskWindow, grace_hopper: Path
) -> None:
    opened(grace_hopper)
    crop = window.prepare.crop
    assert crop.wish.currentData() == "auto"
    assert crop.margin.number.value() == pytest.approx(2.2, abs=0.1), "what the crop has, not what it aims at"
    crop.wish.activated.emit(list(MARGINS).index("minimum"))
    assert (current(window).options.margin, current(window).options.least_margin) == (2.0, 2.0)
    crop.margin.changed.emit(2.6, None)
    assert crop.wish.currentData() == "own"
    assert (current(window).options.margin, current(window).options.least_margin) == (2.6, 2.6)
    crop.wish.activated.emit(list(MARGINS).index("auto"))
    assert current(window).options.margin == 3.0
    crop.wish.activated.emit(len(MARGINS))
    assert current(window).options.margin == crop.margin.number.value()


def test_a_frame_that_was_nudged_says_which_line_it_misses_and_is_no_failure(
    opened: Opened, window: DeskWindow, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    window.prepare.crop.margin.changed.emit(3.0, None)
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    frame = window.prepare.canvas.frame_box()
    assert frame is not None
    drag(window, frame.translated(60, 0), 1)
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    check = current(window).fresh_check
    assert check is not None
    [margins] = [finding for finding in check.findings if finding.code is FindingCode.MARGINS]
    assert (margins.severity, margins.values["side"]) == (Severity.INFO, "left")
    assert "left" in messages.finding_text(margins)
    texts = [messages.finding_fixes(code)[0].text for code in (FindingCode.MARGINS, FindingCode.CENTRED)]
    assert texts == ["Crop with the full margin", "Centre the face"]


def test_where_no_crop_fits_the_card_still_shows_every_rule(
    opened: Opened, window: DeskWindow, astronaut: Path, qtbot: QtBot
) -> None:
    opened(astronaut)
    window.prepare.crop.padding.activated.emit(list(PaddingKind).index(PaddingKind.NONE))
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert window.prepare.canvas.frame_box() is None
    assert len(window.prepare.compliance.rows) > len(RULES)


def test_keeping_the_whole_picture_shows_the_whole_frame(
    opened: Opened, window: DeskWindow, grace_hopper: Path
) -> None:
    opened(grace_hopper)
    window.prepare.crop.mode_buttons[CropMode.KEEP].click()
    assert current(window).options.crop is CropMode.KEEP
    assert window.prepare.canvas.frame_box() == Box(0, 0, 512, 600)


def test_cropping_by_hand_starts_with_the_frame_shown(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    opened(grace_hopper)
    before = window.prepare.canvas.frame_box()
    window.prepare.crop.mode_buttons[CropMode.MANUAL].click()
    assert current(window).options.frame == before


def test_the_largest_frame_can_be_asked_for(opened: Opened, window: DeskWindow, astronaut: Path) -> None:
    opened(astronaut)
    window.prepare.crop.padding.activated.emit(list(PaddingKind).index(PaddingKind.NONE))
    window.prepare.crop.wish.activated.emit(list(MARGINS).index("minimum"))
    before = window.prepare.canvas.frame_box()
    window.prepare.crop.largest.click()
    after = window.prepare.canvas.frame_box()
    assert current(window).options.goal is CropGoal.LARGEST
    assert before is not None
    assert after is not None
    assert after.area > before.area


def test_a_template_face_id_is_kept_and_undone(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    opened(grace_hopper)
    row = window.prepare.faces.rows["F1"]
    QTest.keyClicks(row.face_id, " m_123 ")
    assert current(window).template_face_ids == {"F1": "m_123"}
    act(window, "undo")
    assert not current(window).template_face_ids
    assert not row.face_id.text()


def test_the_last_face_cannot_be_left_out(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    opened(grace_hopper)
    assert not window.prepare.faces.rows["F1"].include.isEnabled()
    window.prepare.canvas.faceClicked.emit("F1")
    assert current(window).chosen == {"F1"}


def test_removed_pictures_come_back_with_undo(
    opened: Opened, window: DeskWindow, grace_hopper: Path, astronaut: Path
) -> None:
    opened(grace_hopper, astronaut)
    act(window, "remove")
    assert current(window).path == astronaut
    act(window, "undo")
    assert [document.path for document in window.session.documents] == [grace_hopper, astronaut]
    assert current(window).path == grace_hopper
    assert grace_hopper.exists()


# -- exporting ---------------------------------------------------------------------------------------------------


def test_export_writes_a_material_and_leaves_the_source(
    *, opened: Opened, window: DeskWindow, answers: Answers, own_copy: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    before = hashlib.sha256(own_copy.read_bytes()).hexdigest()
    opened(own_copy)
    answers.output = tmp_path / "out"
    with qtbot.waitSignal(window.exporter.finished, timeout=LONG):
        act(window, "export")
    written = tmp_path / "out" / own_copy.name
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert 0 < written.stat().st_size <= 500_000
    assert manifest["items"][0]["output"] == str(written)
    assert hashlib.sha256(own_copy.read_bytes()).hexdigest() == before
    window.notice.buttons[0].click()
    assert answers.shown == [tmp_path / "out"]


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are text there")
def test_a_name_that_is_no_text_is_dropped_shown_and_exported(
    *, opened: Opened, window: DeskWindow, answers: Answers, grace_hopper: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / os.fsdecode("人脸.jpg".encode("gbk"))
    shutil.copy(grace_hopper, path)
    data = QMimeData()
    data.setUrls([QUrl.fromEncoded(f"file://{quote(os.fsencode(path))}".encode())])
    assert dropped_files(data) == [path]
    opened(path)
    model = window.prepare.filmstrip.model()
    assert model.index(0, 0).data() == "人脸.jpg (GBK?)"
    answers.output = tmp_path / "out"
    with qtbot.waitSignal(window.exporter.finished, timeout=LONG):
        act(window, "export")
    assert (tmp_path / "out" / path.name).exists()
    assert "人脸.jpg (GBK?)" in window.notice.text.text()


def test_a_failing_picture_is_asked_about_and_not_exported_on_cancel(
    *, opened: Opened, window: DeskWindow, answers: Answers, grace_hopper: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    drag(window, current(window).faces[0].box, 1)
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    answers.output = tmp_path / "out"
    act(window, "export")
    [[named]] = answers.asked
    assert named.startswith("grace_hopper.jpg: "), "with the reason"
    assert len(named) > len("grace_hopper.jpg: ")
    assert not window.jobs.running
    assert not answers.output.exists()


def test_a_failing_picture_is_exported_when_the_user_insists(
    *, opened: Opened, window: DeskWindow, answers: Answers, grace_hopper: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    window.prepare.crop.margin.changed.emit(2.0, None)
    face = current(window).faces[0].box
    drag(window, Box(face.x - 40, face.y - 40, face.width + 80, face.height + 80), 1)
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    answers.output, answers.failing = tmp_path / "out", FailingAnswer.EXPORT_ANYWAY
    with qtbot.waitSignal(window.exporter.finished, timeout=LONG):
        act(window, "export")
    assert (tmp_path / "out" / "grace_hopper.jpg").exists()


def test_an_export_can_be_cancelled_and_says_what_was_done(
    *, opened: Opened, window: DeskWindow, answers: Answers, tmp_path: Path, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    answers.output = tmp_path / "out"
    with qtbot.waitSignal(window.exporter.finished, timeout=LONG):
        act(window, "export")
        act(window, "cancel_job")
    assert window.notice.isVisible()
    assert not window.jobs.running


# -- keyboard, language, theme -----------------------------------------------------------------------------------


def test_every_action_can_be_reached(window: DeskWindow) -> None:
    placed = {item for menu in menus_with(MODES) for item in _items(menu)} | set(TOOL_BAR)
    for spec in actions_with(MODES):
        assert spec.id in placed
        assert window.actions_[spec.id].text()
    assert placed - {SEPARATOR} == {spec.id for spec in actions_with(MODES)}


def _items(menu: MenuSpec) -> set[str]:
    found: set[str] = set()
    for item in menu.items:
        found |= _items(item) if isinstance(item, MenuSpec) else {item}
    return found


def test_no_shortcut_is_given_twice(window: DeskWindow) -> None:
    keys = [key.toString() for spec in actions_with(MODES) for key in window.actions_[spec.id].shortcuts()]
    assert len(set(keys)) == len(keys)


def test_modes_are_switched_by_keyboard(window: DeskWindow) -> None:
    window.activateWindow()
    seen = []
    for key in (Qt.Key.Key_2, Qt.Key.Key_1):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        seen.append(window.mode)
    assert seen == [EFFECT, PREPARE]


def test_pictures_are_stepped_through_by_keyboard(
    opened: Opened, window: DeskWindow, grace_hopper: Path, astronaut: Path
) -> None:
    opened(grace_hopper, astronaut)
    QTest.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert current(window).path == astronaut
    QTest.keyClick(window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert current(window).path == grace_hopper


def test_everything_that_takes_the_focus_has_a_name(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    opened(grace_hopper)
    prepare = window.prepare
    nameless = [
        widget
        for widget in (prepare.crop.margin.slider, prepare.crop.margin.number, prepare.output.own, prepare.filmstrip)
        if not widget.accessibleName()
    ]
    assert not nameless
    assert prepare.canvas.accessibleName()
    assert prepare.faces.rows["F1"].face_id.accessibleName()


def test_the_language_is_switched_while_running(
    opened: Opened, window: DeskWindow, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    heading = window.prepare.compliance.heading
    act(window, "language_zh_CN")
    qtbot.waitUntil(lambda: heading.text() == "导出合规检查")
    assert window.actions_["export"].text().startswith("导出")
    assert window.preferences.value.language is Language.CHINESE
    act(window, "language_en")
    qtbot.waitUntil(lambda: heading.text() == "Compliance of the export")


def test_the_theme_is_switched_while_running(window: DeskWindow) -> None:
    assert Tokens.of(window.palette()) == LIGHT
    act(window, "theme_dark")
    assert Tokens.of(window.palette()) == DARK
    assert window.preferences.value.theme is Theme.DARK


def test_the_current_picture_goes_to_the_effect_test(
    opened: Opened, window: DeskWindow, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    act(window, "test_current")
    assert window.mode is EFFECT
    qtbot.waitUntil(lambda: window.effect_session.template is not None, timeout=LONG)


def test_the_algorithm_version_is_remembered(window: DeskWindow) -> None:
    window.preferences.change(algorithm=Algorithm.ENJOY)
    window.show_mode(EFFECT)
    assert window.effect_session.values == ParameterValues.of(algorithm=Algorithm.ENJOY)
    window.effect_session.choose("algorithm", Algorithm.PREMIUM)
    assert window.preferences.value.algorithm is Algorithm.PREMIUM


def test_zooming_is_told(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    opened(grace_hopper)
    act(window, "zoom_actual")
    assert window.zoom.text() == "100%"


@pytest.mark.parametrize("mode", [spec.id for spec in MODES])
def test_closing_keeps_the_window_place(window: DeskWindow, mode: str) -> None:
    window.show_mode(mode)
    window.close()
    assert window.preferences.value.window_geometry


def test_what_of_many_pictures_cannot_be_read_is_told(
    *, opened: Opened, window: DeskWindow, grace_hopper: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """Far down the filmstrip nobody would see it."""
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")
    opened(grace_hopper, broken)
    qtbot.waitUntil(window.notice.isVisible, timeout=LONG)
    assert "1 picture could not be read" in window.notice.text.text()
    assert window.notice.text.text().count("broken.jpg") == 1, "the error names its file itself"


def test_a_notice_goes_with_the_mode_it_spoke_of(window: DeskWindow) -> None:
    window.notice.say("Exported", NoticeState.WARN)
    window.show_mode(PREPARE)
    assert window.notice.isVisible()
    window.show_mode(EFFECT)
    assert not window.notice.isVisible()


def test_a_notice_moves_nothing_and_stays_over_the_page(window: DeskWindow) -> None:
    """In a row of its own it pushed everything down, away from under the pointer."""
    hosts = {window.notice: window._pages, window.workspace.dock.notice: window.workspace.dock._pages}
    window.workspace.dock.show()
    for notice, host in hosts.items():
        for size in ((1440, 900), (900, 560)):
            window.resize(*size)
            deliver()
            before = host.geometry()
            notice.say(
                "\n".join(f"人像 {place}.jpg cannot be read: it is no picture." for place in range(20)), NoticeState.BAD
            )
            deliver()
            assert host.geometry() == before
            assert host.geometry().contains(notice.geometry())
            assert notice.text.height() >= notice.text.heightForWidth(notice.text.width())
        window.resize(1200, 700)
        deliver()
        assert host.geometry().contains(notice.geometry())
        notice.hide()


@pytest.mark.parametrize("width", [876, 1440])
def test_words_and_buttons_of_a_notice_have_their_room(window: DeskWindow, width: int) -> None:
    """In a narrow page, as in the dock, the buttons stand below the words."""
    window.resize(width, 500)
    window.workspace.dock.show()
    deliver()
    buttons = dict.fromkeys(("Open the folder", "Select all that failed"), lambda: None)
    told = "3 pictures failed; the notes say why. The others are in the folder that was chosen."
    for notice in (window.notice, window.workspace.dock.notice):
        notice.say(told, NoticeState.WARN, buttons)
        deliver()
        assert not cut_off(notice)
        assert notice.text.x() < 20
        assert notice.close_button.geometry().right() > notice.width() - 20


def test_a_notice_does_not_come_up_under_the_pointer() -> None:
    page, size = QRect(100, 50, 800, 500), QSize(400, 60)
    foot = place_in(page, size)
    assert foot.bottom() == page.bottom()
    pointer = QRect(foot.center(), QSize(20, 20))
    assert not place_in(page, size, [pointer]).intersects(pointer)
    assert page.contains(place_in(page, size, [pointer]))
    assert place_in(page, size, [pointer, QRect(page.topLeft(), QSize(800, 80))]) == foot


def test_a_notice_of_success_goes_by_itself_and_any_other_stays(window: DeskWindow) -> None:
    window.notice.say("Exported", NoticeState.GOOD)
    assert window.notice._timer.isActive()
    window.notice._timer.timeout.emit()
    assert not window.notice.isVisible()
    window.notice.say("Full", NoticeState.BAD)
    assert not window.notice._timer.isActive()
