"""The session: every edit is one undoable step, done in order, and never lost."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.workspace.edit import Edit
from desktop.services.workspace import material_edits
from desktop.services.workspace.workspace import overview
from desktop.ui.workspace.session import WorkspaceSession
from tests.ui.conftest import LONG
from tests.waiting import HANG
from tests.workspaces import make_activity, make_material

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner

FULL = StoreError(ErrorCode.DISK_FULL, "No room is left.", path="workspace.db")


@pytest.fixture
def session(runner: JobRunner, services: Services, tmp_path: Path) -> Iterator[WorkspaceSession]:
    """On a workspace with one activity and three materials."""
    session = WorkspaceSession(runner)
    store = services.workspaces.desk.create(tmp_path / "workspace", "Test")
    store.apply(Edit(activities=(make_activity(),), materials=tuple(make_material(f"m{n}") for n in (1, 2, 3))))
    session.adopt(store, services.workspaces, overview(store))
    yield session
    runner.shutdown()
    session.close()


def rename(session: WorkspaceSession, name: str, identity: str = "m1") -> None:
    def make(store: WorkspaceStore) -> Edit:
        material = store.material(identity)
        assert material is not None
        return material_edits.rename_material(material, name)

    session.edit(f"Rename to {name}", make)


def settle(session: WorkspaceSession, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.busy, timeout=LONG)


def name_of(session: WorkspaceSession, identity: str = "m1") -> str:
    material = session.store.material(identity)
    assert material is not None
    assert session.summaries[identity].name == material.name
    return material.name


def test_an_edit_is_stored_and_told(session: WorkspaceSession, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.changed, timeout=LONG) as told:
        rename(session, "夏日")
    assert told.args is not None
    assert told.args[0].changed_ids == {"m1"}
    assert name_of(session) == "夏日"
    assert session.undo_text == "Rename to 夏日"


def test_an_edit_is_undone_and_done_again(session: WorkspaceSession, qtbot: QtBot) -> None:
    rename(session, "夏日")
    session.undo()
    settle(session, qtbot)
    assert name_of(session) == "春日写真"
    assert not session.can_undo
    assert session.redo_text == "Rename to 夏日"
    session.redo()
    settle(session, qtbot)
    assert name_of(session) == "夏日"
    assert not session.can_redo


def test_edits_asked_for_at_once_are_steps_in_that_order(session: WorkspaceSession, qtbot: QtBot) -> None:
    for name in ("a", "b", "c"):
        rename(session, name)
    session.undo()
    session.undo()
    settle(session, qtbot)
    assert name_of(session) == "a"


def test_an_edit_sees_what_the_one_before_has_done(session: WorkspaceSession, qtbot: QtBot) -> None:
    rename(session, "夏日")
    session.edit("Notes", lambda store: material_edits.change_material_notes(_material(store), "wichtig"))
    settle(session, qtbot)
    assert (_material(session.store).name, _material(session.store).notes) == ("夏日", "wichtig")


def test_an_edit_that_changes_nothing_is_no_step(session: WorkspaceSession, qtbot: QtBot) -> None:
    done: list[bool] = []
    session.edit("Nothing", lambda _: Edit(), then=lambda: done.append(True))
    settle(session, qtbot)
    assert done
    assert not session.can_undo


def test_undo_with_nothing_to_undo_does_nothing(session: WorkspaceSession, qtbot: QtBot) -> None:
    session.undo()
    session.redo()
    settle(session, qtbot)
    assert not session.can_undo


def test_a_failing_edit_is_told_and_no_step(session: WorkspaceSession, qtbot: QtBot) -> None:
    def make(_: WorkspaceStore) -> Edit:
        raise FULL

    with qtbot.waitSignal(session.failed, timeout=LONG) as told:
        session.edit("Full", make)
    assert told.args == [FULL]
    assert not session.can_undo


def test_an_undo_that_fails_can_be_tried_again(
    session: WorkspaceSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename(session, "夏日")
    settle(session, qtbot)
    with monkeypatch.context() as patch:
        patch.setattr(type(session.store), "apply", _full)
        with qtbot.waitSignal(session.failed, timeout=LONG):
            session.undo()
    assert session.can_undo
    session.undo()
    settle(session, qtbot)
    assert name_of(session) == "春日写真"


def test_closing_finishes_what_is_waiting(session: WorkspaceSession, services: Services, qtbot: QtBot) -> None:
    folder = session.store.folder
    started, go = threading.Event(), threading.Event()

    def slow(_: WorkspaceStore) -> Edit:
        started.set()
        go.wait(HANG)
        return Edit()

    session.edit("Slow", slow)
    rename(session, "夏日")
    qtbot.waitUntil(started.is_set, timeout=LONG)
    go.set()
    assert session.busy
    session.close()
    store = services.workspaces.desk.open(folder)
    assert _material(store).name == "夏日"
    store.close()


def test_a_bug_in_an_edit_holds_up_no_other(session: WorkspaceSession, qtbot: QtBot) -> None:
    def bug(_: WorkspaceStore) -> Edit:
        message = "a bug"
        raise RuntimeError(message)

    with qtbot.capture_exceptions() as caught:
        session.edit("Bug", bug)
        rename(session, "夏日")
        settle(session, qtbot)
    assert [str(it[1]) for it in caught] == ["a bug"]
    assert name_of(session) == "夏日"


def test_what_comes_back_has_its_old_place(session: WorkspaceSession, qtbot: QtBot) -> None:
    session.edit("Delete", lambda _: Edit(removed_materials=frozenset({"m1"})))
    settle(session, qtbot)
    assert list(session.summaries) == ["m2", "m3"]
    session.undo()
    settle(session, qtbot)
    assert list(session.summaries) == ["m1", "m2", "m3"]


def test_an_activity_comes_and_goes_with_its_materials(session: WorkspaceSession, qtbot: QtBot) -> None:
    session.edit(
        "Delete", lambda _: Edit(removed_activities=frozenset({"a1"}), removed_materials=frozenset({"m1", "m2", "m3"}))
    )
    settle(session, qtbot)
    assert not session.activities
    assert not session.summaries
    session.undo()
    settle(session, qtbot)
    assert [it.id for it in session.materials_of("a1")] == ["m1", "m2", "m3"]


def test_the_info_is_kept_up(session: WorkspaceSession, qtbot: QtBot) -> None:
    session.edit("Slots", lambda store: Edit(info=replace(store.info(), bought_slots=5)))
    settle(session, qtbot)
    assert session.quota.total == 15


def test_it_looks_again_when_a_worker_broke_off(session: WorkspaceSession, qtbot: QtBot) -> None:
    session.store.apply(Edit(materials=(make_material("m9"),)))
    with qtbot.waitSignal(session.reloaded, timeout=LONG):
        session.reread()
    assert "m9" in session.summaries


def test_nothing_is_there_when_nothing_is_open(runner: JobRunner) -> None:
    session = WorkspaceSession(runner)
    session.close()
    session.undo()
    session.reread()
    for ask in (lambda: session.store, lambda: session.services, lambda: session.info):
        with pytest.raises(RuntimeError, match="no workspace"):
            ask()


def _material(store: WorkspaceStore) -> WorkspaceMaterial:
    material = store.material("m1")
    assert material is not None
    return material


def _full(*_: object) -> Edit:
    raise FULL
