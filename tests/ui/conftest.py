"""A window with real services, its own folders, compiled catalogues, and answers in place of dialogs."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from desktop.assets import SAMPLES, TRANSLATIONS
from desktop.composition import build_services
from desktop.domain.settings import Language, Theme
from desktop.storage.duties import DUTIES_NAME, DutyFile
from desktop.storage.logs import recent_log
from desktop.storage.recent import RECENT_PICTURES, RECENT_PICTURES_NAME, RecentFile
from desktop.storage.saving import FileSaver
from desktop.storage.session import SessionFolder
from desktop.storage.settings import SettingsFile
from desktop.ui.kit import drag_out
from desktop.ui.kit.i18n import Translations
from desktop.ui.kit.jobs import JobRunner
from desktop.ui.kit.preferences import Preferences
from desktop.ui.kit.questions import FailingAnswer
from desktop.ui.kit.theme import ThemeSwitch
from desktop.ui.shell.window_parts import WindowParts
from desktop.ui.workspace.asking import WorkspaceQuestions
from tests.ui.clouds import with_duties
from tests.ui.dragging import OtherProgram
from tests.ui.patience import PatientBot
from tests.ui.windows import DeskWindow, prepare_of
from tests.waiting import HANG_MS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desktop.domain.geometry import Box
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import Job, Work
    from desktop.ui.shell.main_window import MainWindow
    from desktop.ui.workspace.asking import WorkspaceAsking

LONG = HANG_MS


@dataclass
class Answers:
    """Answers at once what a dialog would ask."""

    chosen: list[Path] = field(default_factory=list)
    folder: Path | None = None
    output: Path | None = None
    failing: FailingAnswer = FailingAnswer.CANCEL
    leaving: bool = True
    asked: list[list[str]] = field(default_factory=list)
    left: list[list[str]] = field(default_factory=list)
    shown: list[Path] = field(default_factory=list)

    def pictures(self, folder: str) -> list[Path]:  # noqa: ARG002 - as the dialog
        return self.chosen

    def picture_folder(self, folder: str) -> Path | None:  # noqa: ARG002 - as the dialog
        return self.folder

    def output_folder(self, folder: str) -> Path | None:  # noqa: ARG002 - as the dialog
        return self.output

    def about_failing(self, names: list[str], total: int) -> FailingAnswer:  # noqa: ARG002 - as the dialog
        self.asked.append(names)
        return self.failing

    def leave(self, running: list[str]) -> bool:
        self.left.append(running)
        return self.leaving

    def show_folder(self, folder: Path) -> None:
        self.shown.append(folder)


@pytest.fixture(autouse=True, scope="session")
def traced_workers() -> Iterator[None]:
    """Qt's own threads are unknown to coverage: it traces the threads of Python only, unless it is told."""
    with pytest.MonkeyPatch.context() as patch:
        run = JobRunner._run

        def traced(self: JobRunner, job: Job, work: Work) -> None:
            sys.settrace(threading.gettrace())
            run(self, job, work)

        patch.setattr(JobRunner, "_run", traced)
        yield


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:  # noqa: ARG001 - it must be there
    """In place of pytest-qt's: it waits until a test hangs, and not for five seconds."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def own_locale() -> Iterator[None]:
    """The language that a test switches to stays its own."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def loaded_services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Real ones, with a usage ledger in a folder of their own; the models are loaded once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FUSION_DESK_HOME", str(tmp_path_factory.mktemp("services")))
        services = build_services()
    yield services
    services.cloud.close()


@pytest.fixture
def services(loaded_services: Services, own_folders: Path) -> Iterator[Services]:
    """The real ones, with duties of the test's own: a consent that another test has recorded is not asked for again."""
    duties = DutyFile(own_folders / DUTIES_NAME)
    yield with_duties(loaded_services, duties)
    duties.close()


@pytest.fixture(scope="session")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations as ``./dev`` compiles them."""
    folder = tmp_path_factory.mktemp("i18n")
    compiler = Path(PySide6.__file__).parent / "lrelease"
    for source in TRANSLATIONS.glob("*.ts"):
        target = folder / f"{source.stem}.qm"
        subprocess.run([str(compiler), "-silent", str(source), "-qm", str(target)], check=True)
    return folder


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[JobRunner]:  # noqa: ARG001 - jobs need an event loop
    runner = JobRunner()
    yield runner
    runner.shutdown()


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def translations(qapp: QApplication, catalogues: Path) -> Iterator[Translations]:
    translations = Translations(qapp, catalogues)
    translations.use(Language.ENGLISH)
    yield translations
    translations.remove()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[ThemeSwitch]:
    palette = qapp.palette()
    switch = ThemeSwitch(qapp)
    switch.use(Theme.LIGHT)
    yield switch
    switch.close()
    qapp.setStyleSheet("")
    qapp.setPalette(palette)


@pytest.fixture
def workspace_questions() -> Callable[[QWidget], WorkspaceAsking]:
    """The dialogs themselves; tests of the workspace answer in their place."""
    return WorkspaceQuestions


@pytest.fixture
def window_parts(
    *,
    services: Services,
    answers: Answers,
    translations: Translations,
    theme: ThemeSwitch,
    own_folders: Path,
    workspace_questions: Callable[[QWidget], WorkspaceAsking],
) -> WindowParts:
    """English and light, with folders of the test's own. Padded: the samples have too little room above the head."""
    preferences = Preferences(SettingsFile(own_folders / "settings.json"))
    preferences.change(padding="blur")
    return WindowParts(
        services=lambda: services,
        inspector=lambda: services.inspector,
        preferences=preferences,
        translations=translations,
        theme=theme,
        paste_folder=own_folders / "paste",
        samples=(SAMPLES,),
        session=lambda: SessionFolder(own_folders / "sessions"),
        recent=lambda: RecentFile(own_folders / RECENT_PICTURES_NAME, RECENT_PICTURES),
        logs=own_folders / "logs",
        recent_log=lambda: recent_log(own_folders / "logs"),
        save=FileSaver().save,
        questions=lambda _: answers,
        workspace_questions=workspace_questions,
    )


@contextmanager
def shown(window: MainWindow, qtbot: QtBot) -> Iterator[None]:
    """Nothing of ``window`` may be left afterwards."""
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    yield
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
    assert QApplication.topLevelWidgets() == []


@pytest.fixture
def window(qtbot: QtBot, window_parts: WindowParts) -> Iterator[DeskWindow]:
    """Built, shown, empty."""
    window = DeskWindow(window_parts)
    window.build()
    with shown(window, qtbot):
        yield window


@pytest.fixture
def other_program(monkeypatch: pytest.MonkeyPatch) -> OtherProgram:
    """In place of the machine's pointer and of whoever lies under it."""
    program = OtherProgram()
    monkeypatch.setattr(drag_out, "carry", program.carry)
    monkeypatch.setattr(drag_out, "is_held", lambda: program.held)
    return program


Opened = Callable[..., None]


@pytest.fixture
def opened(window: DeskWindow, qtbot: QtBot) -> Opened:
    """Opens pictures and waits until each is checked and the current one is on screen."""

    def open_and_wait(*paths: Path) -> None:
        window.open(paths)
        qtbot.waitUntil(lambda: settled(window), timeout=LONG)

    return open_and_wait


def settled(window: MainWindow) -> bool:
    """Whether nothing more is to come for the documents."""
    documents = prepare_of(window).parts.session.documents if window.built else ()
    return bool(documents) and all(item.error or item.fresh_check for item in documents) and not window.jobs.running


@pytest.fixture
def own_copy(tmp_path: Path, grace_hopper: Path) -> Path:
    """A sample under a name that is not ASCII, in a folder of the test."""
    return Path(shutil.copy(grace_hopper, tmp_path / "人像 sample.jpg"))


def drag(window: DeskWindow, frame: Box, number: int) -> None:
    """Drag the crop frame on the canvas; moves with the same ``number`` are one drag."""
    window.prepare.canvas.frameDragged.emit(frame, number, True)  # noqa: FBT003 - a signal takes no keywords
