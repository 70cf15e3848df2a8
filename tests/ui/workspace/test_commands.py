"""What can be done with activities and materials, each as one undoable step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.review import Actor, Review, ReviewEvent, ReviewReason, ReviewState
from desktop.services.workspace.intake import Intake
from desktop.ui.kit.actions import SEPARATOR
from desktop.ui.workspace.actions import ACTIVITY_MENU, COMMANDS, EMPTY_MENU, MATERIAL_MENU, MENU
from desktop.ui.workspace.step_dialog import StepAnswer
from tests.ui.conftest import LONG
from tests.ui.workspace.conftest import DeskAnswers, Filler, idle
from tests.workspaces import NOW, make_activity, make_material

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.workspace.area import WorkspaceArea
    from tests.ui.windows import DeskWindow

SUBMENUS = {"recent", "review", "copy_to"}
pytestmark = pytest.mark.qt_log_ignore("plugin does not support")
READY, IN_REVIEW = ReviewState.READY, ReviewState.IN_REVIEW


@pytest.fixture
def filled(fill: Filler) -> WorkspaceArea:
    fill.put(make_activity("a1", "新年"), make_activity("a2", "Summer"))
    fill.put(make_material("m1"), make_material("m2", states=(READY, IN_REVIEW), model_id="mt_2"))
    return fill.area


def told(area: WorkspaceArea) -> str:
    return area.dock.notice.text.text() if area.dock.notice.isVisible() else ""


def state_of(area: WorkspaceArea, identity: str) -> ReviewState:
    return area.session.summaries[identity].state


def test_every_menu_names_commands_that_are_there() -> None:
    known = {spec.id for spec in COMMANDS} | SUBMENUS | {SEPARATOR}
    for menu in (MENU, ACTIVITY_MENU, MATERIAL_MENU, EMPTY_MENU):
        assert set(menu) <= known


def test_a_new_activity_is_made_and_selected(desk: WorkspaceArea, asking: DeskAnswers, qtbot: QtBot) -> None:
    asking.name = "新年换脸"
    desk.actions["new_activity"].trigger()
    idle(desk, qtbot)
    assert [it.name for it in desk.session.activities.values()] == ["新年换脸"]
    assert desk.tree.selected_activity is not None
    asking.name = None
    desk.actions["new_activity"].trigger()
    assert not desk.session.busy


def test_an_activity_is_archived_and_taken_out_again(filled: WorkspaceArea, qtbot: QtBot) -> None:
    filled.actions["show_archived"].trigger()
    filled.tree.show_entity("a1")
    filled.actions["archive"].trigger()
    idle(filled, qtbot)
    assert filled.session.activities["a1"].archived
    filled.tree.show_entity("a1")
    assert not filled.actions["archive"].isEnabled()
    filled.actions["unarchive"].trigger()
    idle(filled, qtbot)
    assert not filled.session.activities["a1"].archived


def test_deleting_an_activity_takes_its_materials_and_tells_what_it_frees(filled: WorkspaceArea, qtbot: QtBot) -> None:
    filled.tree.show_entity("a1")
    filled.actions["delete"].trigger()
    idle(filled, qtbot)
    assert list(filled.session.activities) == ["a2"]
    assert "2 materials" in told(filled)
    assert "frees 1 slot" in told(filled)
    filled.dock.notice.buttons[0].click()
    idle(filled, qtbot)
    assert list(filled.session.summaries) == ["m1", "m2"]


def test_deleting_a_material_in_the_console_says_so(filled: WorkspaceArea, qtbot: QtBot) -> None:
    filled.tree.show_entity("m2")
    filled.actions["delete"].trigger()
    idle(filled, qtbot)
    assert "Deleted here only" in told(filled)
    assert filled.session.quota.used == 0


def test_deleting_with_nothing_selected_does_nothing(filled: WorkspaceArea) -> None:
    filled.materials.delete([])
    filled.materials.advance([], READY)
    filled.materials.rename("gone", "x")
    assert not filled.session.busy


def test_materials_are_copied_by_the_menu(filled: WorkspaceArea, qtbot: QtBot) -> None:
    filled.tree.show_entity("m1")
    filled.menus.copy_to.aboutToShow.emit()
    next(action for action in filled.menus.copy_to.actions() if action.text() == "Summer").trigger()
    idle(filled, qtbot)
    assert [it.name for it in filled.session.materials_of("a2")] == ["春日写真"]
    assert filled.session.undo_text == "Copy 1 material"


def test_empty_menus_say_so(desk: WorkspaceArea) -> None:
    desk.menus.fill_review(desk.materials)
    desk.menus.fill_copy_to(desk.materials)
    for menu in (desk.menus.review, desk.menus.copy_to):
        assert [action.text() for action in menu.actions()] == ["(none)"]


def test_the_review_menu_has_the_steps_of_the_table(filled: WorkspaceArea, qtbot: QtBot) -> None:
    filled.tree.show_entity("m1")
    filled.menus.review.aboutToShow.emit()
    assert [action.text() for action in filled.menus.review.actions()] == ["Ready for upload"]
    filled.menus.review.actions()[0].trigger()
    idle(filled, qtbot)
    assert state_of(filled, "m1") is READY
    filled.tree.show_entity("m2")
    filled.menus.review.aboutToShow.emit()
    texts = [action.text() for action in filled.menus.review.actions()]
    assert texts == ["Deleted in the console", "The review passed it", "The review rejected it"]


def test_a_rejection_asks_why(filled: WorkspaceArea, fill: Filler, asking: DeskAnswers, qtbot: QtBot) -> None:
    summary = filled.session.summaries["m2"]
    filled.materials.advance([summary], ReviewState.FAILED)
    assert not filled.session.busy
    asking.why = StepAnswer("涉及明星", ReviewReason.COPYRIGHT)
    filled.materials.advance([summary], ReviewState.FAILED)
    idle(filled, qtbot)
    event = fill.material("m2").review.events[-1]
    assert (event.why, event.reason, event.by) == ("涉及明星", ReviewReason.COPYRIGHT, Actor.USER)


def test_a_second_appeal_is_not_recorded(
    filled: WorkspaceArea, fill: Filler, asking: DeskAnswers, qtbot: QtBot
) -> None:
    steps = (READY, IN_REVIEW, ReviewState.FAILED, ReviewState.APPEALED, ReviewState.FAILED)
    events = tuple(ReviewEvent(state, NOW, Actor.SERVICE) for state in steps)
    fill.put(replace(make_material("m3"), review=Review(events)))
    asking.why = StepAnswer("please")
    filled.materials.advance([filled.session.summaries["m3"]], ReviewState.APPEALED)
    idle(filled, qtbot)
    assert state_of(filled, "m3") is ReviewState.FAILED


def test_pictures_become_materials(
    *, filled: WorkspaceArea, asking: DeskAnswers, own_copy: Path, astronaut: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"no picture")
    asking.chosen_files = [own_copy, astronaut, bad]
    filled.tree.show_entity("a2")
    filled.actions["add_pictures"].trigger()
    idle(filled, qtbot)
    assert sorted(it.name for it in filled.session.materials_of("a2")) == ["astronaut", "人像 sample"]
    assert "2 pictures added." in told(filled)
    assert "bad.jpg" in told(filled)
    filled.session.undo()
    idle(filled, qtbot)
    assert filled.session.materials_of("a2") == []
    filled.session.redo()
    idle(filled, qtbot)
    assert len(filled.session.materials_of("a2")) == 2


def test_a_folder_is_added_once(filled: WorkspaceArea, asking: DeskAnswers, samples: Path, qtbot: QtBot) -> None:
    asking.chosen_folder = samples
    filled.tree.show_entity("a2")
    filled.actions["add_folder"].trigger()
    idle(filled, qtbot)
    count = len(filled.session.materials_of("a2"))
    assert count >= 2
    filled.actions["add_folder"].trigger()
    idle(filled, qtbot)
    assert len(filled.session.materials_of("a2")) == count
    assert "were there already" in told(filled)


def test_adding_is_stopped_by_the_cancel_button(
    filled: WorkspaceArea, window: DeskWindow, samples: Path, qtbot: QtBot
) -> None:
    filled.activities.add([samples], "a2")
    assert window.jobs.running
    window.jobs.cancel()
    filled.activities.delete(filled.session.activities["a2"])
    assert "Cancel that first" in told(filled)
    idle(filled, qtbot)
    assert "a2" in filled.session.activities


def test_a_cancelled_addition_says_so(filled: WorkspaceArea, samples: Path, qtbot: QtBot) -> None:
    jobs = filled.jobs
    filled.activities.add([samples], "a2")
    job = jobs._running[-1]
    job.progressed.connect(lambda *_: job.cancel())
    idle(filled, qtbot)
    assert "cancelled" in told(filled)


def test_a_broken_addition_shows_what_came_before(
    filled: WorkspaceArea, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Intake, "add", _full)
    filled.session.store.apply(Edit(materials=(make_material("m9", activity_id="a2"),)))
    filled.activities.add([tmp_path / "gone"], "a2")
    qtbot.waitUntil(lambda: "m9" in filled.session.summaries, timeout=LONG)
    assert told(filled)


def test_the_search_box_finds_while_typing(filled: WorkspaceArea, qtbot: QtBot) -> None:
    filled.actions["search"].trigger()
    assert filled.dock.search.hasFocus()
    filled.dock.search.setText("mt_2")
    qtbot.waitUntil(filled.dock.found.isVisible, timeout=LONG)
    assert filled.dock.found.text() == "1 material found"
    assert not filled.tree.show_entity("m1")
    filled.materials.rename("m2", "太空")
    idle(filled, qtbot)
    filled.dock.search.setText("nowhere")
    qtbot.waitUntil(lambda: filled.dock.found.text() == "Nothing found", timeout=LONG)
    filled.dock.search.clear()
    assert filled.tree.show_entity("m1")
    assert not filled.dock.found.isVisible()


def test_reminders_lead_to_what_they_are_about(filled: WorkspaceArea, qtbot: QtBot) -> None:
    """The review began in the spring of 2026: it is long due."""
    reminders = filled.dock.reminders
    assert reminders.isVisible()
    assert "1 reminder" in reminders.button.text()
    reminders.button.click()
    filled.dock.search.setText("nowhere")
    qtbot.waitUntil(filled.dock.found.isVisible, timeout=LONG)
    reminders.list.itemClicked.emit(reminders.list.item(0))
    qtbot.waitUntil(lambda: [it.id for it in filled.tree.selected_materials] == ["m2"], timeout=LONG)


def test_the_meter_warns_before_the_last_slot(fill: Filler) -> None:
    meter = fill.area.dock.meter
    fill.put(make_activity())
    fill.put(*(make_material(f"m{number}", model_id=f"mt_{number}") for number in range(9)))
    assert meter.text.text() == "9 of 10 slots · 1 left"
    assert meter.text.property("role") == "warn"
    assert "Only one material slot" in fill.area.dock.reminders.list.item(0).text()
    fill.put(*(make_material(f"n{number}", model_id=f"mx_{number}") for number in range(2)))
    assert meter.text.text() == "11 materials, but 10 slots"
    fill.area.dock.reminders.chosen.emit("")
    assert ("properties", "") in fill.area.dialogs.open


def _full(*_: object, **__: object) -> None:
    raise StoreError(ErrorCode.DISK_FULL, "No room is left.", path="workspace.db")
