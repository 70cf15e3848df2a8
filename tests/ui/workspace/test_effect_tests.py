"""A material goes to the test of its effect, and its results come back into its history."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest

from desktop.domain.cloud.calls import Action
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.fusing.order import Source
from desktop.domain.workspace.activity import switched
from desktop.domain.workspace.effect_test import EffectTest
from desktop.domain.workspace.template import TemplateFace
from desktop.ui.kit.drops import MATERIALS_MIME
from desktop.ui.kit.mode import KnownId
from desktop.ui.workspace.details.material import MaterialDetails
from tests.ui.conftest import LONG
from tests.ui.screens import in_every_look, save_screen
from tests.ui.windows import EFFECT
from tests.ui.workspace.conftest import Filler, idle
from tests.workspaces import FACE_BOX, NOW, make_activity, make_material

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QLineEdit
    from pytestqt.qtbot import QtBot

    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.ui.effect.page import EffectPage
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.theme import ThemeSwitch
    from desktop.ui.workspace.area import WorkspaceArea
    from tests.ui.windows import DeskWindow

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


@pytest.fixture
def filled(fill: Filler, astronaut: Path) -> WorkspaceArea:
    """An activity of the premium version with a material that the console knows, and one without a picture."""
    activity = replace(make_activity("a1", "新年"), project_id="at_1")
    picture = fill.picture(astronaut)
    material = replace(
        make_material("m1", name="宇航员", picture=picture, model_id="mt_1"),
        faces=(TemplateFace("F1", FACE_BOX, "mt_1_1"),),
    )
    bare = replace(make_material("m2", name="console only", model_id="mt_2"), versions=(), faces=())
    fill.put(switched(activity, Algorithm.PREMIUM, time=NOW), material, bare)
    return fill.area


def under_test(window: DeskWindow, qtbot: QtBot) -> EffectPage:
    qtbot.waitUntil(lambda: window.effect().link.material is not None, timeout=LONG)
    return window.effect()


def test_a_material_fills_picture_ids_faces_and_algorithm(
    filled: WorkspaceArea, window: DeskWindow, qtbot: QtBot
) -> None:
    filled.tree.show_entity("m1")
    filled.actions["test_effect"].trigger()
    page = under_test(window, qtbot)
    assert window.modes[EFFECT].page.isVisible()
    template = window.effect_session.template
    assert template is not None
    assert (template.source.name, [face.label for face in template.faces]) == ("宇航员.png", ["F1"])
    assert (page.cloud.desk.project_id, page.cloud.desk.model_id) == ("at_1", "mt_1")
    assert window.effect_session.face_ids == {"F1": "mt_1_1"}
    assert window.effect_session.values.text("algorithm") == Algorithm.PREMIUM


def test_a_material_is_tested_by_dragging_it_there(filled: WorkspaceArea, window: DeskWindow, qtbot: QtBot) -> None:
    window.show_mode(EFFECT)
    data = QMimeData()
    data.setData(MATERIALS_MIME, b"m1\nm2")
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page = window.effect()
    entered = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
    page.dragEnterEvent(entered)
    assert entered.isAccepted()
    page.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    assert under_test(window, qtbot).link.material is not None
    assert filled.session.is_open


def test_another_template_ends_the_test_of_a_material(
    filled: WorkspaceArea, window: DeskWindow, qtbot: QtBot, grace_hopper: Path
) -> None:
    filled.effect_tests.test("m1")
    page = under_test(window, qtbot)
    assert page.result.keep.isVisible()
    page.set_template(grace_hopper)
    qtbot.waitUntil(lambda: page.link.material is None, timeout=LONG)
    assert not page.result.keep.isVisible()


def test_a_material_without_a_picture_is_told(filled: WorkspaceArea, qtbot: QtBot) -> None:
    filled.tree.show_entity("m2")
    assert not filled.actions["test_effect"].isEnabled()
    filled.effect_tests.test("m2")
    idle(filled, qtbot)
    assert "console only is missing from the workspace" in filled.dock.notice.text.text()
    filled.effect_tests.test("nobody")
    assert not filled.jobs.busy


def result_of(filled: WorkspaceArea, window: DeskWindow, qtbot: QtBot, photo: Path) -> EffectPage:
    """The material with a photo, and a result on screen."""
    filled.effect_tests.test("m1")
    page = under_test(window, qtbot)
    page.assign("F1", photo)
    qtbot.waitUntil(lambda: window.effect_session.is_current, timeout=LONG)
    return page


def kept(filled: WorkspaceArea) -> WorkspaceMaterial:
    material = filled.session.store.material("m1")
    assert material is not None
    return material


def test_a_result_goes_into_the_materials_history(
    filled: WorkspaceArea, window: DeskWindow, qtbot: QtBot, grace_hopper: Path
) -> None:
    page = result_of(filled, window, qtbot, grace_hopper)
    window.effect_session.rate(window.effect_session.history[0], stars=4, note="眼睛像")
    page.result.keep.click()
    idle(filled, qtbot)
    [test] = kept(filled).tests
    assert (test.engine, test.photos, test.version) == ("local", ("grace_hopper.jpg",), 1)
    assert (test.stars, test.note) == (4, "眼睛像")
    assert "algorithm=premium" in test.settings
    assert filled.session.store.read_file(test.picture)[:4] == b"\x89PNG"
    assert "kept with 宇航员.png" in filled.dock.notice.text.text()
    filled.actions["undo"].trigger()
    idle(filled, qtbot)
    assert kept(filled).tests == ()


def test_a_material_that_has_gone_keeps_nothing(
    filled: WorkspaceArea, window: DeskWindow, qtbot: QtBot, grace_hopper: Path
) -> None:
    page = result_of(filled, window, qtbot, grace_hopper)
    filled.materials.delete([filled.session.summaries["m1"]])
    idle(filled, qtbot)
    page.result.keep.click()
    assert "was not kept" in filled.dock.notice.text.text()


def popup_of(field: QLineEdit) -> QAbstractItemView:
    popup = field.completer().popup()
    assert popup is not None
    return popup


def offered(popup: QAbstractItemView) -> list[str]:
    return [str(popup.model().index(row, 0).data()) for row in range(popup.model().rowCount())]


def test_the_fields_list_known_activities_and_materials(
    filled: WorkspaceArea, window: DeskWindow, qtbot: QtBot
) -> None:
    assert filled.effect_tests.activities() == (KnownId("at_1", "新年"),)
    window.show_mode(EFFECT)
    window.effect().set_template(Path(__file__).parents[3] / "resources" / "samples" / "astronaut.png")
    qtbot.waitUntil(lambda: window.effect_session.template is not None, timeout=LONG)
    page = window.effect()
    page.settings.engine.buttons[Action.FUSE_FACE.value].click()
    card = page.settings.material
    card.activity.setFocus()
    QTest.keyClick(card.activity, Qt.Key.Key_Down)
    popup = popup_of(card.activity)
    assert popup.isVisible()
    assert offered(popup) == ["新年 · at_1"]
    popup.setCurrentIndex(popup.model().index(0, 0))
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.cloud.desk.project_id == "at_1")
    card.material.setFocus()
    QTest.keyClick(card.material, Qt.Key.Key_Down)
    assert offered(popup_of(card.material)) == ["宇航员 · mt_1", "console only · mt_2"]


def test_the_details_show_each_test_and_test_again(
    *,
    filled: WorkspaceArea,
    fill: Filler,
    window: DeskWindow,
    qtbot: QtBot,
    grace_hopper: Path,
    translations: Translations,
    theme: ThemeSwitch,
) -> None:
    shown = EffectTest(NOW, fill.picture(grace_hopper), 1, "local", ("features=30",), ("anna.jpg",), 3, "gut")
    gone = replace(shown, engine="gone", stars=0, picture=replace(shown.picture, sha256="0" * 64))
    fill.put(replace(kept(filled), tests=(gone, shown)))
    filled.dialogs.material("m1")
    dialog = window.findChild(MaterialDetails)
    assert isinstance(dialog, MaterialDetails)
    qtbot.waitUntil(lambda: dialog.ready, timeout=LONG)
    dialog.tabs.setCurrentWidget(dialog.tests)
    assert [dialog.tests.table.cell(row, 3).text() for row in range(2)] == ["★★★", ""]
    qtbot.waitUntil(lambda: not dialog.tests.preview._image.isNull(), timeout=LONG)
    assert "gut" in dialog.tests.state.text()
    for look in in_every_look(translations, theme):
        save_screen(dialog, f"material-tests-{look}")
    dialog.tests.table.selectRow(1)
    qtbot.waitUntil(lambda: "missing" in dialog.tests.preview._message or "缺" in dialog.tests.preview._message)
    assert dialog.tests.state.text().startswith("gone")
    dialog.tests.again.click()
    assert under_test(window, qtbot).link.material is not None
    dialog.close()


def test_nothing_kept_says_how(filled: WorkspaceArea, window: DeskWindow, qtbot: QtBot) -> None:
    filled.dialogs.material("m1")
    dialog = window.findChild(MaterialDetails)
    assert isinstance(dialog, MaterialDetails)
    qtbot.waitUntil(lambda: dialog.ready, timeout=LONG)
    assert dialog.tests.table._hint.startswith("Nothing kept yet")
    assert dialog.tests.test is None
    dialog.close()


def test_a_source_of_the_same_name_is_no_material(filled: WorkspaceArea, window: DeskWindow, qtbot: QtBot) -> None:
    filled.effect_tests.test("m1")
    page = under_test(window, qtbot)
    material = page.link.material
    assert material is not None
    assert window.effect_session.template is not None
    assert window.effect_session.template.source == Source(Path("宇航员.png"), material.picture)
