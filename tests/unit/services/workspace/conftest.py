"""Real workspaces on the disk of a test, with a clock and IDs that can be told beforehand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest

from desktop.domain.jobs import Cancelled
from desktop.domain.preparing import PrepareOptions
from desktop.services.workspace.activity_edits import new_activity
from desktop.services.workspace.bundle import WorkspacePorts, WorkspaceServices, workspace_services
from desktop.storage.packages import PackageFiles
from desktop.storage.recent import RecentFile
from desktop.storage.usage import UsageFile
from desktop.storage.workspace.repository import WorkspaceFolders
from desktop.vision.contact_sheet import ContactSheets
from tests.unit.services.workspace.values import MOMENT, make_material

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.jobs import Pace
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services


class Clock:
    """A minute later each time it is asked."""

    def __init__(self) -> None:
        self.now = MOMENT

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


class StopAt:
    """Progress that the user stops when ``done`` have been reported."""

    def __init__(self, done: int) -> None:
        self._done = done

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:
        del total, pace
        if done >= self._done:
            raise Cancelled


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[UsageFile]:
    file = UsageFile(tmp_path / "usage.db")
    yield file
    file.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def new_id() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"id-{next(numbers)}"


@pytest.fixture
def spaces(
    services: Services, ledger: UsageFile, tmp_path: Path, clock: Clock, new_id: Callable[[], str]
) -> WorkspaceServices:
    """As the program wires them, in folders of the test."""
    ports = WorkspacePorts(
        repository=WorkspaceFolders(),
        recent=RecentFile(tmp_path / "recent.json"),
        packages=PackageFiles(),
        sheet=ContactSheets(),
        ledger=ledger,
        writer=services.writer,
        inspector=services.inspector,
        preparer=services.preparer,
        materials=services.cloud.materials,
        program="1.2.3",
    )
    return workspace_services(ports, clock, new_id)


@dataclass
class Space:
    """An open workspace with one activity."""

    store: WorkspaceStore
    spaces: WorkspaceServices

    @property
    def activity(self) -> Activity:
        return self.store.activities()[0]

    @property
    def materials(self) -> tuple[WorkspaceMaterial, ...]:
        return self.store.materials(self.activity.id)

    def put(self, *materials: WorkspaceMaterial) -> None:
        from desktop.domain.workspace.edit import Edit

        self.store.apply(Edit(materials=materials))

    def with_picture(self, path: Path, **changes: object) -> WorkspaceMaterial:
        """A material whose original and export are the file at ``path``, put into the store."""
        file = self.store.put_file(path.read_bytes(), path.suffix)
        material = replace(make_material(file, activity_id=self.activity.id), **changes)  # type: ignore[arg-type]  # any field
        self.put(material)
        return material


@pytest.fixture
def space(spaces: WorkspaceServices, tmp_path: Path) -> Iterator[Space]:
    store = spaces.desk.create(tmp_path / "workspace", "素材库", company="某公司", app_id="1250000000")
    store.apply(new_activity("春节", new_id="spring", time=MOMENT, project_id="at_1"))
    yield Space(store, spaces)
    store.close()


@pytest.fixture
def options() -> PrepareOptions:
    return PrepareOptions()
