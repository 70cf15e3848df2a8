"""A window with a workspace in a folder of the test, and answers in place of its dialogs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.composition import build_services
from desktop.domain.cloud.billing import BillingTerms, CallPackage
from desktop.domain.cloud.calls import Action, Charged
from desktop.domain.cloud.usage import BILLING_ZONE, UsageRecord
from desktop.domain.workspace.activity import Activity
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.material import WorkspaceMaterial
from desktop.storage.paths import HOME_VARIABLE, find_folders
from desktop.storage.recent import RECENT_NAME
from desktop.storage.usage import LEDGER_NAME, UsageFile
from desktop.ui.workspace.opener import NewWorkspace
from tests.ui.conftest import LONG

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desktop.domain.workspace.files import StoredFile
    from desktop.domain.workspace.review import ReviewState
    from desktop.services.bundle import Services
    from desktop.services.workspace.proof import ProofLanguage
    from desktop.ui.workspace.area import WorkspaceArea
    from desktop.ui.workspace.asking import WorkspaceAsking
    from desktop.ui.workspace.step_dialog import StepAnswer
    from tests.ui.windows import DeskWindow


@dataclass
class DeskAnswers:
    """Answers at once what a dialog of the workspace would ask."""

    workspace: NewWorkspace | None = None
    chosen_folder: Path | None = None
    chosen_file: Path | None = None
    chosen_files: list[Path] = field(default_factory=list)
    saved_as: Path | None = None
    name: str | None = None
    why: StepAnswer | None = None
    language: ProofLanguage | None = None
    asked: list[str] = field(default_factory=list)
    shown: list[Path] = field(default_factory=list)

    def new_workspace(self, folder: Path) -> NewWorkspace | None:
        self.asked.append(str(folder))
        return self.workspace

    def folder(self, title: str, start: str) -> Path | None:
        self.asked.append(f"{title} {start}")
        return self.chosen_folder

    def file(self, title: str, start: str, pattern: str) -> Path | None:
        self.asked.append(f"{title} {start} {pattern}")
        return self.chosen_file

    def files(self, title: str, start: str, pattern: str) -> list[Path]:
        self.asked.append(f"{title} {start} {pattern}")
        return self.chosen_files

    def target(self, title: str, suggestion: str, pattern: str) -> Path | None:
        self.asked.append(f"{title} {suggestion} {pattern}")
        return self.saved_as

    def text(self, title: str, label: str, value: str) -> str | None:
        self.asked.append(f"{title} {label} {value}")
        return self.name

    def step(self, title: str, state: ReviewState) -> StepAnswer | None:
        self.asked.append(f"{title} {state}")
        return self.why

    def proof_language(self, usual: ProofLanguage) -> ProofLanguage | None:
        self.asked.append(usual)
        return self.language

    def show_folder(self, folder: Path) -> None:
        self.shown.append(folder)


@pytest.fixture
def asking() -> DeskAnswers:
    return DeskAnswers()


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the recent workspaces and the ledger of these tests are."""
    return tmp_path_factory.mktemp("desk")


@pytest.fixture(scope="session")
def services(home: Path) -> Services:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FUSION_DESK_HOME", str(home))
        return build_services()


@pytest.fixture(autouse=True)
def nothing_before(services: Services, home: Path) -> None:
    """No test sees what another has opened or bought."""
    (find_folders({HOME_VARIABLE: str(home)}).data / RECENT_NAME).unlink(missing_ok=True)
    services.workspaces.usage.set_terms(BillingTerms())


@pytest.fixture
def workspace_questions(asking: DeskAnswers) -> Callable[[QWidget], WorkspaceAsking]:
    return lambda _: asking


@pytest.fixture
def area(window: DeskWindow, qtbot: QtBot) -> WorkspaceArea:
    """The workspace part of the window, its dock shown and nothing open."""
    window.workspace.toggle()
    idle(window.workspace, qtbot)
    return window.workspace


@pytest.fixture
def desk(area: WorkspaceArea, tmp_path: Path, qtbot: QtBot) -> WorkspaceArea:
    """With a new workspace open."""
    area.opener.create(NewWorkspace(tmp_path / "workspace", "春季素材", "示例公司", "1250000000"))
    qtbot.waitUntil(lambda: area.session.is_open and not area.opener.busy, timeout=LONG)
    return area


def idle(area: WorkspaceArea, qtbot: QtBot) -> None:
    """Wait until nothing is being done in the workspace."""
    qtbot.waitUntil(
        lambda: not (area.session.busy or area.jobs.busy or area.opener.busy or area.search.busy), timeout=LONG
    )


@dataclass
class Filler:
    """Puts things into the open workspace, as undoable steps."""

    area: WorkspaceArea
    qtbot: QtBot

    def put(self, *entities: Activity | WorkspaceMaterial) -> None:
        activities = tuple(it for it in entities if isinstance(it, Activity))
        materials = tuple(it for it in entities if isinstance(it, WorkspaceMaterial))
        self.area.session.edit("put", lambda _: Edit(activities=activities, materials=materials))
        idle(self.area, self.qtbot)

    def picture(self, path: Path) -> StoredFile:
        return self.area.session.store.put_file(path.read_bytes(), path.suffix)

    def material(self, identity: str) -> WorkspaceMaterial:
        material = self.area.session.store.material(identity)
        assert material is not None
        return material


@pytest.fixture
def fill(desk: WorkspaceArea, qtbot: QtBot) -> Filler:
    return Filler(desk, qtbot)


@dataclass
class Calls:
    """Fills the ledger with calls of this month."""

    services: Services
    home: Path
    qtbot: QtBot

    def fill(self) -> None:
        """Calls on the first days, and a package that pays for the rest."""
        workspaces = self.services.workspaces
        today = workspaces.clock().astimezone(BILLING_ZONE).date()
        first = today.replace(day=1)
        ledger = UsageFile(find_folders({HOME_VARIABLE: str(self.home)}).data / LEDGER_NAME)
        for day, count in ((1, 30), (2, 12), (3, 45)):
            for number in range(count):
                charged = (Charged.YES, Charged.YES, Charged.NO, Charged.UNKNOWN)[number % 4]
                time = datetime(first.year, first.month, day, 4, tzinfo=UTC)
                ledger.add(UsageRecord(time, Action.FUSE_FACE, "https://facefusion.example.com", charged))
        ledger.close()
        package = CallPackage("p1", "资源包 10,000", 10_000, first, today + timedelta(days=9))
        workspaces.usage.set_terms(BillingTerms((package,)))


@pytest.fixture
def ledger(services: Services, home: Path, qtbot: QtBot) -> Calls:
    return Calls(services, home, qtbot)
