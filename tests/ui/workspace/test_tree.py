"""The tree of activities and materials: what it shows, and how little of it an edit touches."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDropEvent, QPainter, QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.domain.workspace.review import ReviewState
from desktop.domain.workspace.search import Found
from desktop.ui.kit.drops import MATERIALS_MIME, dropped_materials
from desktop.ui.workspace import tree_view
from desktop.ui.workspace.row_painter import _fitting
from desktop.ui.workspace.tree_model import ENTITY_ROLE, MANY
from tests.ui.conftest import LONG
from tests.ui.dragging import browser_picture, drag_from, dropped_on, only_address
from tests.ui.windows import EFFECT
from tests.ui.workspace.conftest import Filler, idle
from tests.workspaces import make_activity, make_material

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.workspace.area import WorkspaceArea
    from desktop.ui.workspace.tree_model import WorkspaceTree
    from tests.ui.dragging import OtherProgram
    from tests.ui.windows import DeskWindow

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")
Role = Qt.ItemDataRole


@pytest.fixture
def tree(fill: Filler) -> WorkspaceArea:
    """Two activities, three materials."""
    fill.put(make_activity("a1", "新年"), make_activity("a2", "Summer"))
    fill.put(make_material("m1"), make_material("m2", name="宇航员"), make_material("m3", activity_id="a2"))
    return fill.area


def shown(model: WorkspaceTree) -> list[list[str]]:
    """Names, each activity with its materials."""
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return [
        [str(row.data()), *(str(model.index(place, 0, row).data()) for place in range(model.rowCount(row)))]
        for row in rows
    ]


def test_it_shows_activities_with_their_materials(tree: WorkspaceArea) -> None:
    assert shown(tree.model) == [["新年", "春日写真", "宇航员"], ["Summer", "春日写真"]]


def test_it_is_a_sound_model_through_edits(tree: WorkspaceArea, fill: Filler, qtbot: QtBot) -> None:
    QAbstractItemModelTester(tree.model, QAbstractItemModelTester.FailureReportingMode.Fatal, tree.model)
    fill.put(make_material("m4", name="new"))
    tree.materials.delete([tree.session.summaries["m1"]])
    idle(tree, qtbot)
    tree.session.undo()
    tree.session.undo()
    idle(tree, qtbot)
    assert shown(tree.model)[0] == ["新年", "春日写真", "宇航员"]


def test_one_edit_touches_only_its_rows(tree: WorkspaceArea, qtbot: QtBot) -> None:
    resets: list[bool] = []
    tree.model.modelReset.connect(lambda: resets.append(True))
    with qtbot.waitSignal(tree.model.dataChanged, timeout=LONG) as changed:
        tree.materials.rename("m2", "太空")
    assert changed.args is not None
    assert changed.args[0].data() == "太空"
    with qtbot.waitSignal(tree.model.rowsRemoved, timeout=LONG):
        tree.materials.delete([tree.session.summaries["m2"]])
    with qtbot.waitSignal(tree.model.rowsInserted, timeout=LONG):
        tree.session.undo()
    idle(tree, qtbot)
    assert not resets


def test_many_changes_build_it_anew(tree: WorkspaceArea, fill: Filler) -> None:
    resets: list[bool] = []
    tree.model.modelReset.connect(lambda: resets.append(True))
    fill.put(*(make_material(f"x{number}") for number in range(MANY + 1)))
    assert resets == [True]
    assert len(shown(tree.model)[0]) == MANY + 4


def test_an_activity_that_is_renamed_keeps_its_rows(tree: WorkspaceArea, fill: Filler) -> None:
    resets: list[bool] = []
    tree.model.modelReset.connect(lambda: resets.append(True))
    fill.put(make_activity("a1", "Neujahr"))
    assert shown(tree.model)[0][0] == "Neujahr"
    assert not resets


def test_archived_activities_are_out_of_the_way(tree: WorkspaceArea, fill: Filler) -> None:
    fill.put(replace(make_activity("a1", "新年"), archived=True))
    assert [row[0] for row in shown(tree.model)] == ["Summer"]
    tree.actions["show_archived"].trigger()
    assert [row[0] for row in shown(tree.model)] == ["新年", "Summer"]
    fill.put(make_material("m9"))
    assert "Archived" in tree.model.index(0, 0).data(Role.ToolTipRole)


def test_materials_put_into_a_hidden_activity_are_not_shown(tree: WorkspaceArea, fill: Filler) -> None:
    fill.put(replace(make_activity("a1", "新年"), archived=True))
    fill.put(make_material("m9"))
    assert shown(tree.model) == [["Summer", "春日写真"]]
    assert not tree.tree.show_entity("m9")


def test_it_shows_what_a_search_found(tree: WorkspaceArea) -> None:
    tree.model.show(Found(activities=("a2",), materials=("m2",)))
    assert shown(tree.model) == [["新年", "宇航员"], ["Summer"]]
    tree.model.show(None)
    assert len(shown(tree.model)[0]) == 3


def test_rows_tell_what_they_are(tree: WorkspaceArea, fill: Filler) -> None:
    material = make_material("m1", model_id="mt_1", states=(ReviewState.READY, ReviewState.IN_REVIEW))
    fill.put(replace(material, versions=()), replace(make_activity("a1", "新年"), project_id="at_1"))
    row = tree.model.index_of("m1")
    text = row.data(Role.AccessibleTextRole)
    for part in ("春日写真", "In review", "1 face", "mt_1", "no picture here", "Rights"):
        assert part in text
    assert "at_1" in row.parent().data(Role.ToolTipRole)
    assert row.data(Role.FontRole) is None
    assert tree.model.data(QModelIndex()) is None


def test_renaming_in_place_asks_the_session(tree: WorkspaceArea, qtbot: QtBot) -> None:
    row = tree.model.index_of("m1")
    assert not tree.model.setData(row, "  ")
    assert tree.model.setData(row, "春日写真")
    assert not tree.session.busy
    assert tree.model.setData(row, " 太空 ")
    assert tree.model.setData(row.parent(), "Neujahr")
    idle(tree, qtbot)
    assert shown(tree.model)[0][:2] == ["Neujahr", "太空"]


def test_dropped_materials_are_copied(tree: WorkspaceArea, qtbot: QtBot) -> None:
    data = tree.model.mimeData([tree.model.index_of("m1"), tree.model.index_of("a1"), tree.model.index_of("m2")])
    target = tree.model.index_of("a2")
    assert tree.model.canDropMimeData(data, Qt.DropAction.CopyAction, -1, -1, target)
    assert not tree.model.canDropMimeData(data, Qt.DropAction.CopyAction, -1, -1, QModelIndex())
    assert not tree.model.dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, target)
    idle(tree, qtbot)
    assert shown(tree.model) == [["新年", "春日写真", "宇航员"], ["Summer", "春日写真", "春日写真", "宇航员"]]


def test_dropped_with_shift_they_are_moved(tree: WorkspaceArea, qtbot: QtBot) -> None:
    data = tree.model.mimeData([tree.model.index_of("m1")])
    tree.model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, tree.model.index_of("m3"))
    idle(tree, qtbot)
    assert shown(tree.model) == [["新年", "宇航员"], ["Summer", "春日写真", "春日写真"]]


def test_what_is_in_the_console_is_not_moved(tree: WorkspaceArea, fill: Filler) -> None:
    fill.put(make_material("m1", model_id="mt_1"))
    tree.materials.drop(["m1"], "a2", moving=True)
    assert not tree.session.busy
    assert "copy it instead" in tree.dock.notice.text.text()


def test_dropped_where_they_are_nothing_happens(tree: WorkspaceArea) -> None:
    tree.materials.drop(["m1", "gone"], "a1", moving=False)
    empty = QMimeData()
    empty.setData(MATERIALS_MIME, b"")
    assert not tree.model.dropMimeData(empty, Qt.DropAction.CopyAction, -1, -1, tree.model.index_of("a2"))
    assert not tree.session.busy


def test_only_materials_are_dragged(tree: WorkspaceArea) -> None:
    model = tree.model
    assert model.flags(model.index_of("m1")) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(model.index_of("a1")) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert model.supportedDropActions() == model.supportedDragActions()
    assert model.mimeTypes() == [MATERIALS_MIME]


def test_pictures_dropped_on_a_row_go_to_its_activity(tree: WorkspaceArea, grace_hopper: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(grace_hopper))])
    at = QPointF(tree.tree.visualRect(tree.model.index_of("m3")).center())
    keys, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(at, Qt.DropAction.CopyAction, data, keys, none)
    with qtbot.waitSignal(tree.tree.pictures_dropped) as told:
        tree.tree.dropEvent(event)
    assert (told.args[0].files, told.args[1]) == ([grace_hopper], "a2")
    idle(tree, qtbot)
    assert shown(tree.model)[1][-1] == "grace_hopper"


def test_what_was_open_and_selected_stays_so_when_it_is_built_anew(tree: WorkspaceArea) -> None:
    view, model = tree.tree, tree.model
    view.collapse(model.index_of("a1"))
    view.show_entity("m3")
    model.reload()
    assert not view.isExpanded(model.index_of("a1"))
    assert [it.id for it in view.selected_materials] == ["m3"]
    assert view.current_activity is not None
    assert view.current_activity.id == "a2"


def test_searching_opens_every_branch_for_the_time_being(tree: WorkspaceArea) -> None:
    view, model = tree.tree, tree.model
    view.collapse(model.index_of("a1"))
    view.searching = True
    model.show(Found(materials=("m1",)))
    assert view.isExpanded(model.index_of("a1"))
    view.searching = False
    model.show(None)
    assert not view.isExpanded(model.index_of("a1"))


def test_rows_are_painted_with_their_pictures(
    tree: WorkspaceArea, fill: Filler, grace_hopper: Path, qtbot: QtBot
) -> None:
    picture = fill.picture(grace_hopper)
    material = make_material("m1", picture=picture)
    fill.put(material, replace(make_material("m2"), versions=()))
    qtbot.waitUntil(lambda: tree.thumbnails.pixmap(picture) is not None, timeout=LONG)
    pixmap = tree.thumbnails.pixmap(picture)
    assert pixmap is not None
    assert not pixmap.isNull()
    tree.tree.grab()


def test_a_tree_without_activities_says_how_to_begin(fill: Filler, monkeypatch: pytest.MonkeyPatch) -> None:
    said = []
    monkeypatch.setattr(tree_view, "paint_hint", lambda *painted: said.append(painted[-1]))
    fill.area.tree.grab()
    assert said == ["No activity yet. Make one with +, then drop pictures or a folder on it."]
    fill.put(replace(make_activity("a1"), archived=True))
    assert fill.area.model.rowCount() == 0
    said.clear()
    fill.area.tree.grab()
    assert said == []


@pytest.mark.parametrize(("width", "text"), [(400, "F1 mt_1"), (30, "F1"), (5, "")])
def test_half_an_id_is_not_written(qapp: QApplication, width: int, text: str) -> None:
    pixmap = QPixmap(10, 10)
    with QPainter(pixmap) as painter:
        painter.setFont(qapp.font())
        assert _fitting(painter, QRect(0, 0, width, 20), ["F1 mt_1", "F1"]) == text


def test_a_picture_that_is_missing_is_marked(tree: WorkspaceArea, qtbot: QtBot) -> None:
    """The pictures of these materials were never put into the store."""
    file = tree.session.summaries["m1"].picture
    assert file is not None
    qtbot.waitUntil(lambda: tree.thumbnails.pixmap(file) is not None, timeout=LONG)
    pixmap = tree.thumbnails.pixmap(file)
    assert pixmap is not None
    assert pixmap.isNull()
    tree.tree.grab()


def test_keys_of_the_tree_do_not_reach_the_window(tree: WorkspaceArea, qtbot: QtBot) -> None:
    tree.tree.setFocus()
    tree.tree.show_entity("m1")
    QTest.keyClick(tree.tree, Qt.Key.Key_Delete)
    idle(tree, qtbot)
    assert "m1" not in tree.session.summaries
    QTest.keyClick(tree.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    idle(tree, qtbot)
    assert "m1" in tree.session.summaries


def test_f2_edits_the_name_in_place(tree: WorkspaceArea, qtbot: QtBot) -> None:
    tree.tree.show_entity("m1")
    tree.actions["rename"].trigger()
    editor = tree.tree.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Orbit")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tree.session.summaries["m1"].name == "Orbit", timeout=LONG)


def test_the_menu_of_a_row_is_about_that_row(tree: WorkspaceArea) -> None:
    def texts(at: QPoint) -> list[str]:
        return [action.text() for action in tree.menus.row_menu(at).actions() if not action.isSeparator()]

    tree.tree.show_entity("m1")
    assert "Open in &Prepare" in texts(tree.tree.visualRect(tree.model.index_of("m1")).center())
    tree.tree.show_entity("a1")
    assert "&Archive" in texts(tree.tree.visualRect(tree.model.index_of("a1")).center())
    assert texts(QPoint(5, tree.tree.viewport().height() - 5))[0] == "New &activity…"


def test_entities_are_known_to_rows(tree: WorkspaceArea) -> None:
    assert tree.model.index_of("m1").data(ENTITY_ROLE) == tree.session.summaries["m1"]
    assert tree.model.columnCount() == 1


def test_materials_are_dragged_out_as_the_pictures_to_upload(
    *, fill: Filler, own_copy: Path, other_program: OtherProgram, qtbot: QtBot, window: DeskWindow
) -> None:
    fill.put(make_activity("a1"), make_activity("a2"))
    area = fill.area
    area.activities.add([own_copy], "a1")
    idle(area, qtbot)
    [made] = area.session.summaries.values()
    fill.put(make_material("m2", name="no picture yet"))
    area.tree.selectAll()
    drag_from(area.tree.viewport(), area.tree.visualRect(area.model.index_of(made.id)).center())
    qtbot.waitUntil(lambda: bool(other_program.drags), timeout=LONG)
    export = fill.material(made.id).version
    assert export is not None
    assert export.export is not None
    assert other_program.files == {"人像_sample.jpg": area.session.store.read_file(export.export)}
    data = other_program.data[0]
    assert dropped_materials(data) == [made.id, "m2"]
    assert dropped_on(area.tree, data), "another activity takes them as materials"
    idle(area, qtbot)
    window.show_mode(EFFECT)
    assert dropped_on(window.effect(), data)


def test_an_activity_is_not_dragged(tree: WorkspaceArea, other_program: OtherProgram) -> None:
    drag_from(tree.tree.viewport(), tree.tree.visualRect(tree.model.index_of("a1")).center())
    assert not tree.dragging.out.busy
    assert other_program.drags == []


def test_a_picture_of_a_browser_becomes_a_material(tree: WorkspaceArea, grace_hopper: Path, qtbot: QtBot) -> None:
    at = QPointF(tree.tree.visualRect(tree.model.index_of("a2")).center())
    keys, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data = browser_picture(grace_hopper)
    tree.tree.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, keys, none))
    qtbot.waitUntil(lambda: len(tree.session.summaries) == 4, timeout=LONG)
    idle(tree, qtbot)
    address = only_address()
    tree.tree.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, address, keys, none))
    assert "nothing is fetched" in tree.dock.notice.text.text()
