"""Workspaces are made, opened, exported and brought back; trouble is told with what can be done."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.ui.workspace.details.material import MaterialDetails
from desktop.ui.workspace.opener import NewWorkspace, Trouble
from desktop.ui.workspace.trouble import offers, trouble_text
from tests.ui.conftest import LONG
from tests.ui.workspace.conftest import DeskAnswers, Filler, idle
from tests.workspaces import make_activity, make_material

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.ui.workspace.area import WorkspaceArea
    from tests.ui.windows import DeskWindow

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")
DATABASE = "workspace.db"


def wait_open(area: WorkspaceArea, qtbot: QtBot, folder: Path) -> None:
    qtbot.waitUntil(lambda: area.session.is_open and area.session.store.folder == folder, timeout=LONG)
    idle(area, qtbot)


def told(area: WorkspaceArea) -> str:
    """What the dock says of trouble or success."""
    notice = area.dock.notice
    return notice.text.text() if notice.isVisible() else ""


def press(area: WorkspaceArea, label: str) -> None:
    next(button for button in area.dock.notice.buttons if button.text() == label).click()


def test_without_a_workspace_the_dock_teaches(area: WorkspaceArea) -> None:
    assert area.dock.empty.isVisible()
    assert not area.tree.isVisible()
    assert not area.actions["new_activity"].isEnabled()


def test_a_workspace_is_made(area: WorkspaceArea, asking: DeskAnswers, tmp_path: Path, qtbot: QtBot) -> None:
    asking.workspace = NewWorkspace(tmp_path / "new", "春季", "示例公司", "125", 5)
    area.dock.empty.buttons["new"].click()
    wait_open(area, qtbot, tmp_path / "new")
    assert area.dock.name.text() == "春季"
    assert area.session.quota.total == 15
    assert area.tree.isVisible()


def test_nothing_happens_when_the_user_thinks_better_of_it(area: WorkspaceArea) -> None:
    for command in ("new", "open", "unpack"):
        area.actions[command].trigger()
    assert not area.opener.busy


def test_recent_workspaces_are_offered(desk: WorkspaceArea, qtbot: QtBot) -> None:
    folder = desk.session.store.folder
    desk.actions["close"].trigger()
    assert desk.dock.empty.isVisible()
    qtbot.waitUntil(lambda: bool(desk.dock.empty.recent_buttons), timeout=LONG)
    desk.dock.empty.recent_buttons[0].click()
    wait_open(desk, qtbot, folder)


def test_the_menu_offers_recent_ones_too(desk: WorkspaceArea, qtbot: QtBot) -> None:
    folder = desk.session.store.folder
    qtbot.waitUntil(lambda: desk.opener.recent == (folder,), timeout=LONG)
    desk.actions["close"].trigger()
    desk.menus.recent.aboutToShow.emit()
    desk.menus.recent.actions()[0].trigger()
    wait_open(desk, qtbot, folder)


def test_the_last_one_is_opened_when_the_program_starts_with_its_dock(
    desk: WorkspaceArea, window: DeskWindow, qtbot: QtBot
) -> None:
    folder = desk.session.store.folder
    desk.actions["close"].trigger()
    window.start_work()
    wait_open(desk, qtbot, folder)
    window.close()
    assert window.preferences.value.workspace_shown


def test_hiding_the_dock_is_remembered(area: WorkspaceArea, window: DeskWindow) -> None:
    window.actions_["workspace"].trigger()
    assert area.dock.isHidden()
    assert not window.preferences.value.workspace_shown


def test_the_second_window_is_told_who_has_it(
    *, area: WorkspaceArea, services: Services, asking: DeskAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    elsewhere = services.workspaces.desk.create(tmp_path / "shared", "Shared")
    asking.chosen_folder = tmp_path / "shared"
    area.actions["open"].trigger()
    qtbot.waitUntil(lambda: "open in another window" in told(area), timeout=LONG)
    assert "process" in told(area)
    elsewhere.close()
    idle(area, qtbot)
    press(area, "Try again")
    wait_open(area, qtbot, tmp_path / "shared")
    assert not told(area)


def test_a_damaged_one_is_brought_back_from_its_backup(
    *, desk: WorkspaceArea, fill: Filler, asking: DeskAnswers, qtbot: QtBot
) -> None:
    folder = desk.session.store.folder
    fill.put(make_activity())
    desk.actions["close"].trigger()
    asking.chosen_folder = folder
    desk.actions["open"].trigger()  # makes the day's backup
    wait_open(desk, qtbot, folder)
    desk.actions["close"].trigger()
    (folder / DATABASE).write_bytes(b"not a database" * 999)
    desk.actions["open"].trigger()
    qtbot.waitUntil(lambda: "damaged" in told(desk), timeout=LONG)
    idle(desk, qtbot)
    press(desk, "Bring back the backup")
    wait_open(desk, qtbot, folder)
    assert list(desk.session.activities) == ["a1"]


def test_one_of_a_newer_program_asks_for_an_update(*, desk: WorkspaceArea, asking: DeskAnswers, qtbot: QtBot) -> None:
    folder = desk.session.store.folder
    desk.actions["close"].trigger()
    with closing(sqlite3.connect(folder / DATABASE)) as database:
        database.execute("PRAGMA user_version = 999")
    asking.chosen_folder = folder
    desk.actions["open"].trigger()
    qtbot.waitUntil(lambda: "newer version" in told(desk), timeout=LONG)
    assert "Update" in told(desk)
    assert [button.text() for button in desk.dock.notice.buttons] == ["Choose another…"]


def test_a_folder_of_another_kind_is_left_alone(
    area: WorkspaceArea, asking: DeskAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    asking.chosen_folder = tmp_path
    area.actions["open"].trigger()
    qtbot.waitUntil(lambda: "not made by Fusion Desk" in told(area), timeout=LONG)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("code", [code for code in ErrorCode if code.value.startswith("store.")])
def test_every_trouble_has_words(code: ErrorCode, area: WorkspaceArea) -> None:  # noqa: ARG001 - translations
    assert trouble_text(StoreError(code, "text", path="/a/b"))
    assert "restore" not in offers(StoreError(code, "text", path="/a/b"))


def test_a_lock_of_unknown_origin_is_told_too(area: WorkspaceArea) -> None:  # noqa: ARG001 - translations
    assert "another window." in trouble_text(StoreError(ErrorCode.STORE_LOCKED, "", path="/a/b", pid=""))
    assert "since ?" in trouble_text(StoreError(ErrorCode.STORE_LOCKED, "", path="/a/b", pid="7", since="x"))


def test_the_whole_is_exported_and_opened_again(
    *, desk: WorkspaceArea, fill: Filler, asking: DeskAnswers, grace_hopper: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    picture = fill.picture(grace_hopper)
    fill.put(make_activity(), make_material("m1", picture=picture))
    asking.saved_as = tmp_path / "whole"
    desk.actions["export"].trigger()
    idle(desk, qtbot)
    archive = tmp_path / "whole.zip"
    assert str(archive) in told(desk)
    press(desk, "Open folder")
    assert asking.shown == [tmp_path]
    asking.chosen_file, asking.chosen_folder = archive, tmp_path
    desk.actions["unpack"].trigger()
    wait_open(desk, qtbot, tmp_path / "whole")
    assert desk.session.store.read_file(picture) == grace_hopper.read_bytes()


def test_a_sound_workspace_is_said_to_be_so(
    desk: WorkspaceArea, fill: Filler, grace_hopper: Path, qtbot: QtBot
) -> None:
    fill.picture(grace_hopper)
    desk.actions["verify"].trigger()
    idle(desk, qtbot)
    assert "sound" in told(desk)
    assert "1 stored picture is not used any more." in told(desk)


def test_damage_is_named(desk: WorkspaceArea, fill: Filler, qtbot: QtBot) -> None:
    fill.put(make_activity(), make_material("m1"))
    desk.actions["verify"].trigger()
    idle(desk, qtbot)
    assert "1 thing is damaged or missing:" in told(desk)
    assert "春日写真" in told(desk)


def test_nothing_else_is_opened_while_work_is_going_on(
    desk: WorkspaceArea, fill: Filler, asking: DeskAnswers, qtbot: QtBot
) -> None:
    fill.put(make_activity())
    asking.chosen_folder = desk.session.store.folder
    desk.actions["verify"].trigger()
    desk.actions["open"].trigger()
    assert "still being done" in told(desk)
    desk.actions["close"].trigger()
    assert desk.session.is_open
    idle(desk, qtbot)


def test_damage_found_in_the_open_workspace_offers_its_backup(
    desk: WorkspaceArea, asking: DeskAnswers, qtbot: QtBot
) -> None:
    folder = desk.session.store.folder
    desk.actions["close"].trigger()
    asking.chosen_folder = folder
    desk.actions["open"].trigger()
    wait_open(desk, qtbot, folder)
    backup = next((folder / "backups").iterdir())
    desk.whole.show_error(StoreError(ErrorCode.STORE_DAMAGED, "", path=str(folder), backup=str(backup)))
    press(desk, "Bring back the backup")
    wait_open(desk, qtbot, folder)
    assert not told(desk)


def test_other_errors_are_told_with_advice(desk: WorkspaceArea) -> None:
    desk.session.failed.emit(StoreError(ErrorCode.DISK_FULL, "", path="workspace.db"))
    assert "no room left" in told(desk)


def test_a_store_that_was_opened_in_vain_is_closed(
    area: WorkspaceArea, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    area.opener.create(NewWorkspace(tmp_path / "late", "Late"))
    job = area.opener._job
    assert job is not None
    qtbot.waitUntil(lambda: bool(area.opener._undelivered) or area.session.is_open, timeout=LONG)
    if not area.session.is_open:
        job.cancel()
        idle(area, qtbot)
        services.workspaces.desk.open(tmp_path / "late").close()


def test_a_restore_without_a_backup_does_nothing(area: WorkspaceArea, tmp_path: Path) -> None:
    area.whole._restore(Trouble(tmp_path, StoreError(ErrorCode.STORE_DAMAGED, "")))
    assert not area.opener.busy


def test_what_was_typed_last_is_kept_when_the_window_closes(
    *, desk: WorkspaceArea, fill: Filler, window: DeskWindow, services: Services, qtbot: QtBot
) -> None:
    fill.put(make_activity(), make_material("m1"))
    desk.dialogs.material("m1")
    details = desk.dialogs.open["material", "m1"]
    assert isinstance(details, MaterialDetails)
    qtbot.waitUntil(lambda: details.ready, timeout=LONG)
    details.overview.notes.setPlainText("the last word")
    folder = desk.session.store.folder
    window.close()
    with closing(services.workspaces.desk.open(folder)) as store:
        material = store.material("m1")
        assert material is not None
        assert material.notes == "the last word"


def test_a_command_of_the_menu_bar_shows_the_dock(window: DeskWindow) -> None:
    assert window.workspace.dock.isHidden()
    window.workspace.actions["new"].trigger()
    assert window.workspace.dock.isVisible()
