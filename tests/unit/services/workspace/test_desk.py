"""Opening and finding workspaces."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.jobs import NoProgress
from desktop.domain.workspace.info import WorkspaceInfo
from desktop.domain.workspace.quota import QuotaLevel
from desktop.domain.workspace.reminders import ReminderKind
from desktop.domain.workspace.review import Review, ReviewEvent, ReviewState
from desktop.services.workspace.workspace import WorkspaceDesk, overview
from desktop.storage.recent import RecentFile
from desktop.storage.workspace.repository import WorkspaceFolders
from desktop.storage.workspace.store import WorkspaceFolder
from tests.unit.services.workspace.values import MOMENT, make_material

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from desktop.services.workspace.bundle import WorkspaceServices
    from tests.unit.services.workspace.conftest import Clock, Space


def test_a_new_workspace_knows_whose_it_is(spaces: WorkspaceServices, tmp_path: Path) -> None:
    store = spaces.desk.create(tmp_path / "库", " 素材库 ", company=" 某公司 ", app_id=" 125 ", bought_slots=5)
    assert store.info() == WorkspaceInfo("id-1", "素材库", store.info().created, "某公司", "125", bought_slots=5)
    store.close()


def test_recent_ones_come_latest_first_as_long_as_they_are_there(spaces: WorkspaceServices, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        spaces.desk.create(tmp_path / name, name).close()
    spaces.desk.open(tmp_path / "a").close()
    (tmp_path / "b").rename(tmp_path / "moved")
    assert spaces.desk.recent() == (tmp_path / "a", tmp_path / "c")


def test_a_workspace_can_be_made_where_nothing_is(spaces: WorkspaceServices, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_bytes(b"x")
    places = ("nowhere", "empty", "file", ".")
    assert [spaces.desk.is_vacant(tmp_path / place) for place in places] == [True, True, False, False]


def test_a_free_place_is_one_where_nothing_is(spaces: WorkspaceServices, tmp_path: Path) -> None:
    place = tmp_path / "whole"
    assert spaces.desk.free_place(place) == place
    place.mkdir()
    assert spaces.desk.free_place(place) == tmp_path / "whole-2"


def test_opening_makes_the_days_backup(spaces: WorkspaceServices, tmp_path: Path) -> None:
    spaces.desk.create(tmp_path / "a", "a").close()
    spaces.desk.open(tmp_path / "a").close()
    assert len(list((tmp_path / "a" / "backups").iterdir())) == 1


def test_a_damaged_database_is_replaced_by_a_backup(spaces: WorkspaceServices, tmp_path: Path) -> None:
    spaces.desk.create(tmp_path / "a", "a").close()
    spaces.desk.open(tmp_path / "a").close()
    (tmp_path / "a" / "workspace.db").write_bytes(b"SQLite format 3\0" + b"rubbish" * 500)
    with pytest.raises(StoreError) as caught:
        spaces.desk.open(tmp_path / "a")
    assert caught.value.code is ErrorCode.STORE_DAMAGED
    (backup,) = (tmp_path / "a" / "backups").iterdir()
    store = spaces.desk.restore(tmp_path / "a", backup)
    assert store.info().name == "a"
    store.close()


def test_an_exported_workspace_comes_back_elsewhere(space: Space, tmp_path: Path) -> None:
    archive = space.store.export(tmp_path / "all.zip", NoProgress())
    store = space.spaces.desk.unpack(archive, tmp_path / "elsewhere", NoProgress())
    assert [activity.name for activity in store.activities()] == ["春节"]
    store.close()


class _FullRecent(RecentFile):
    def add(self, place: Path) -> None:
        raise StoreError(ErrorCode.DISK_FULL, f"no room for {place}")


@pytest.fixture
def desk(tmp_path: Path, clock: Clock, new_id: Callable[[], str]) -> WorkspaceDesk:
    """With a list of recent workspaces that cannot be written."""
    recent = _FullRecent(tmp_path / "recent.json")
    return WorkspaceDesk(WorkspaceFolders(), recent, clock=clock, new_id=new_id)


def fail_backups(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def failing(_self: WorkspaceFolder, _today: date) -> None:
        raise error

    monkeypatch.setattr(WorkspaceFolder, "back_up_if_due", failing)


def test_neither_a_failing_backup_nor_list_keeps_a_workspace_closed(
    desk: WorkspaceDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fail_backups(monkeypatch, StoreError(ErrorCode.DISK_FULL, "no room"))
    with caplog.at_level(logging.WARNING):
        desk.create(tmp_path / "a", "a").close()
        desk.open(tmp_path / "a").close()
    assert "There is no backup of today: no room" in caplog.text
    assert "recent workspaces was not written" in caplog.text


def test_a_bug_on_the_way_leaves_nothing_open(
    desk: WorkspaceDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.create(tmp_path / "a", "a").close()
    fail_backups(monkeypatch, ZeroDivisionError("a bug"))
    with pytest.raises(ZeroDivisionError):
        desk.open(tmp_path / "a")
    WorkspaceFolders().open(tmp_path / "a").close()


def test_the_overview_has_quota_and_reminders(space: Space) -> None:
    waiting = Review((ReviewEvent(ReviewState.READY, MOMENT), ReviewEvent(ReviewState.IN_REVIEW, MOMENT)))
    materials = [make_material(identity=f"m-{number}", model_id=f"mt_{number}") for number in range(8)]
    space.put(*materials, replace(make_material(identity="m-9"), review=waiting))
    view = overview(space.store)
    assert (view.quota.used, view.quota.level) == (9, QuotaLevel.LAST)
    kinds = [reminder.kind for reminder in view.reminders(MOMENT + timedelta(days=2))]
    assert kinds == [ReminderKind.LAST_SLOT, ReminderKind.REVIEW_DUE]
    assert len(view.of("spring")) == 9
    assert view.of("autumn") == ()
