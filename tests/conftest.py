"""Every test runs offscreen, in folders of its own, without keys and without a network beyond this machine."""

from __future__ import annotations

import gc
import os
import socket
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

if not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen:"):  # a screen that a test has described
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"  # the system's language is English here, whoever runs the tests
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

import pytest
from hypothesis import HealthCheck, settings

from tests.waiting import HANG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QWidget

# Machines are shared and noisy: a slow example is not a failing one.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("desk")

ROOT = Path(__file__).resolve().parents[1]


def pytest_collection_finish() -> None:
    """What is there by now stays till the end: neither the collector nor the look for timers need see it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, data and logs of a test go to a folder of its own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("FUSION_DESK_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches for the network fails loudly."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            message = f"a test tried to reach {address[0]}"
            raise RuntimeError(message)
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Whoever starts a thread ends it."""
    before = set(threading.enumerate())
    yield
    started = set(threading.enumerate()) - before
    for thread in started:
        # Python makes up a dummy for each thread of Qt's that it sees, and never forgets it.
        if not isinstance(thread, threading._DummyThread):
            thread.join(timeout=HANG)
            assert not thread.is_alive(), f"the test left {thread} running"


@pytest.fixture(autouse=True)
def no_window_left(request: pytest.FixtureRequest, own_folders: Path) -> Iterator[None]:
    """Whoever opens a window closes it, and stops its timers."""
    if "qapp" not in request.fixturenames:
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QSettings

    for layout in QSettings.Format.NativeFormat, QSettings.Format.IniFormat:
        QSettings.setPath(layout, QSettings.Scope.UserScope, str(own_folders))
    windows, timers = _windows(), _running_timers()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if _windows() - windows:
        gc.collect()
    assert not _windows() - windows, "the test left these windows"
    assert not _running_timers() - timers, "the test left these timers running"


def _windows() -> set[QWidget]:
    from PySide6.QtWidgets import QApplication

    return {window for window in QApplication.topLevelWidgets() if not window.inherits("QTipLabel")}


def _running_timers() -> set[QTimer]:
    from PySide6.QtCore import QTimer
    from shiboken6 import isValid

    known = [thing for thing in gc.get_objects() if issubclass(type(thing), QTimer)]
    return {timer for timer in known if isValid(timer) and timer.isActive()}


@pytest.fixture(scope="session")
def samples() -> Path:
    """The two portraits that ship with the program."""
    return ROOT / "resources" / "samples"


@pytest.fixture
def astronaut(samples: Path) -> Path:
    return samples / "astronaut.png"


@pytest.fixture
def grace_hopper(samples: Path) -> Path:
    return samples / "grace_hopper.jpg"
