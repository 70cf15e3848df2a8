"""The composition root of the window: quick to the first paint, tells bugs, and leaves nothing running."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.domain.errors import ErrorCode, ModelError
from desktop.storage.paths import find_folders
from desktop.ui.dialogs.crash import CrashDialog
from desktop.ui.shell.main_window import MainWindow
from desktop.ui.shell.provider import ServiceProvider
from tests.ui.conftest import LONG, settled
from tests.ui.windows import prepare_of
from tests.waiting import HANG

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.looking import Looking
    from desktop.services.bundle import Services


@pytest.fixture
def unstyled(qapp: QApplication) -> Iterator[None]:
    palette, style = qapp.palette(), qapp.styleSheet()
    yield
    qapp.setStyleSheet(style)
    qapp.setPalette(palette)


def when(ready: Callable[[MainWindow], bool], act: Callable[[MainWindow], object]) -> QTimer:
    """Runs ``act`` once on the program's window as soon as it is ``ready``; a window that never is gets closed."""
    timer = QTimer(interval=10)
    waited = QElapsedTimer()
    waited.start()

    def look() -> None:
        window = next((top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow)), None)
        if window is not None and ready(window):
            timer.stop()
            act(window)
        elif waited.hasExpired(LONG):
            timer.stop()
            QApplication.closeAllWindows()

    timer.timeout.connect(look)
    timer.start()
    return timer


@pytest.mark.usefixtures("unstyled", "qtbot")
def test_pictures_named_at_the_start_are_opened(
    grace_hopper: Path, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "_build_services", lambda _: services)
    names: list[str] = []

    def note(window: MainWindow) -> None:
        names.extend(document.path.name for document in prepare_of(window).parts.session.documents)
        window.close()

    timer = when(settled, note)
    assert app.run([str(grace_hopper)]) == 0
    assert names == ["grace_hopper.jpg"]
    assert not timer.isActive()


@pytest.mark.usefixtures("unstyled", "qtbot")
def test_a_bug_is_logged_and_shown_and_the_window_stays(
    own_folders: Path, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "_build_services", lambda _: services)
    told: list[str] = []
    monkeypatch.setattr(CrashDialog, "tell", lambda _parent, error, _logs: told.append(str(error)))

    def break_it(window: MainWindow) -> None:
        sys.excepthook(ValueError, ValueError("a bug"), None)
        window.close()

    timer = when(lambda window: window.isVisible(), break_it)
    assert app.run([]) == 0
    assert told == ["a bug"]
    assert "a bug" in (own_folders / "logs" / "fusion-desk.log").read_text(encoding="utf-8")
    assert not timer.isActive()


def test_services_are_built_once() -> None:
    built: list[object] = []
    provider = ServiceProvider(lambda: built.append(1) or object())  # type: ignore[arg-type,func-returns-value,return-value]  # any object stands in for the services
    assert provider() is provider()
    assert len(built) == 1


@pytest.mark.usefixtures("unstyled")
def test_a_damaged_model_is_told_in_the_window(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> Looking:
        raise ModelError(ErrorCode.MODEL_DAMAGED, "damaged", file="face.onnx")

    monkeypatch.setattr(app, "_build_looking", fail)
    window = app.build_window(qapp, find_folders())
    qtbot.addWidget(window)
    window.start_work()
    qtbot.waitUntil(lambda: "face.onnx" in window.notice.text.text(), timeout=LONG)
    window.close()


def test_closing_the_window_ends_what_the_services_opened_and_builds_none_for_it() -> None:
    closed: list[int] = []
    cloud, dragged = SimpleNamespace(close=lambda: closed.append(1)), SimpleNamespace(clear=lambda: closed.append(2))
    services = SimpleNamespace(cloud=cloud, dragged=dragged)
    provider = ServiceProvider(lambda: services)  # type: ignore[arg-type,return-value]  # as much of them as is needed
    provider.close()
    assert closed == []
    provider()
    provider.close()
    assert closed == [1, 2]


BUSY_FOR_EVER = """
import threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop import app

begun = threading.Event()

def hang(*_):
    begun.set()
    threading.Event().wait()

def close_when_busy():
    if begun.is_set():
        timer.stop()
        QApplication.closeAllWindows()

application = QApplication([])
app._build_services = hang
timer = QTimer(interval=10)
timer.timeout.connect(close_when_busy)
timer.start()
app.run([])
print("came back")
"""


def test_the_program_ends_although_a_worker_never_comes_back(own_folders: Path) -> None:
    """A library that reads a huge picture hears of no cancel; it once kept a closed window for 13 seconds."""
    environment = {"QT_QPA_PLATFORM": "offscreen", "FUSION_DESK_HOME": str(own_folders), "PATH": ""}
    program = [sys.executable, "-c", BUSY_FOR_EVER]
    done = subprocess.run(program, env=environment, capture_output=True, text=True, timeout=HANG, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    assert "Closed while a worker was busy" in (own_folders / "logs" / "fusion-desk.log").read_text(encoding="utf-8")
