"""From the first picture of the window to a built one: nothing asked for between is lost, and it can be closed."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from desktop.ui.shell.startup import Startup
from tests.ui.conftest import LONG, settled, shown
from tests.ui.windows import EFFECT, DeskWindow, prepare_of
from tests.waiting import HANG

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.shell.window_parts import WindowParts

MOST_MODULES = 60
"""Of ours at the first picture; 164 before modes were imported behind it."""

HEAVY = ("numpy", "cv2", "PIL", "httpx", "keyring", "desktop.vision", "desktop.fusion", "desktop.services")

AT_FIRST_PICTURE = f"""
import sys
from PySide6.QtWidgets import QApplication
from desktop import app
from desktop.storage.paths import find_folders

def tell():
    print(sum(name.split(".")[0] == "desktop" for name in sys.modules))
    print([name for name in {HEAVY} if name in sys.modules])
    window.close()

application = QApplication([])
window = app.build_window(application, find_folders())
window.painted.connect(tell)
window.show()
application.exec()
"""


def test_few_modules_are_imported_before_the_first_picture(own_folders: Path) -> None:
    environment = {"QT_QPA_PLATFORM": "offscreen", "FUSION_DESK_HOME": str(own_folders), "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", AT_FIRST_PICTURE], env=environment, capture_output=True, text=True, check=True
    )
    count, heavy = done.stdout.splitlines()
    assert 0 < int(count) <= MOST_MODULES
    assert heavy == "[]"


def test_the_window_is_drawn_in_one_style_whatever_the_desktop_prefers(own_folders: Path) -> None:
    """And nobody asks for the style as an object before the first paint: to describe its class takes 17 ms."""
    environment = {"QT_QPA_PLATFORM": "offscreen", "FUSION_DESK_HOME": str(own_folders), "PATH": ""}
    environment |= {"QT_STYLE_OVERRIDE": "Windows"}
    asked = "from desktop.app import start_qt; print(start_qt().style().objectName())"
    done = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["fusion"]


# -- pieces ------------------------------------------------------------------------------------------------------


@pytest.fixture
def startup(runner: JobRunner) -> Iterator[Startup]:
    owner = QObject()
    yield Startup(runner, owner)
    owner.deleteLater()


def piece(name: str, done: list[str]) -> Callable[[], Callable[[], None]]:
    def load() -> Callable[[], None]:
        done.append(f"load {name}")
        return lambda: done.append(f"build {name}")

    return load


def test_pieces_are_built_one_after_the_other_and_then_what_waits(startup: Startup, qtbot: QtBot) -> None:
    done: list[str] = []
    startup.add(piece("a", done), piece("b", done))
    startup.then(lambda: done.append("first"))
    startup.then(lambda: done.append("second"))
    startup.begin()
    assert not startup.done
    qtbot.waitUntil(lambda: "second" in done, timeout=LONG)
    assert done == ["load a", "build a", "load b", "build b", "first", "second"]
    startup.then(lambda: done.append("third"))
    assert done[-1] == "third", "now, when all is there"


def test_what_needs_the_first_pieces_alone_does_not_wait_for_the_others(startup: Startup, qtbot: QtBot) -> None:
    done: list[str] = []
    startup.add(piece("a", done), piece("b", done))
    startup.then(lambda: done.append("all"))
    startup.then(lambda: done.append("a alone"), pieces=1)
    assert not done
    startup.begin()
    qtbot.waitUntil(lambda: startup.done, timeout=LONG)
    assert done == ["load a", "build a", "a alone", "load b", "build b", "all"]


def test_what_cannot_wait_is_built_at_once_and_not_once_more(startup: Startup, runner: JobRunner, qtbot: QtBot) -> None:
    done: list[str] = []
    startup.add(piece("a", done))
    startup.begin()
    startup.finish()
    assert "build a" in done
    qtbot.waitUntil(lambda: not runner._live, timeout=LONG)
    assert done.count("build a") == 1


def test_with_nothing_left_what_waits_is_done(startup: Startup) -> None:
    done: list[str] = []
    startup.begin()
    startup.then(lambda: done.append("end"))
    assert done == ["end"]


# -- the window --------------------------------------------------------------------------------------------------


@pytest.fixture
def bare(qtbot: QtBot, window_parts: WindowParts) -> Iterator[DeskWindow]:
    """Painted, and nothing built."""
    window = DeskWindow(window_parts)
    with shown(window, qtbot):
        assert not window.built
        yield window


def test_what_teaches_is_on_screen_before_anything_is_built(bare: DeskWindow) -> None:
    assert prepare_of(bare).welcome.open.isVisible()


def test_pictures_opened_too_soon_are_opened_when_the_mode_is_there(
    bare: DeskWindow, grace_hopper: Path, qtbot: QtBot
) -> None:
    bare.open([grace_hopper])
    bare.start_work()
    qtbot.waitUntil(lambda: settled(bare), timeout=LONG)
    assert [document.path for document in bare.session.documents] == [grace_hopper]


def test_quick_clicks_are_done_in_their_order(bare: DeskWindow, qtbot: QtBot) -> None:
    prepare_of(bare).welcome.samples.click()
    bare.actions_["mode_effect"].trigger()
    assert bare.mode == EFFECT, "what can be shown is shown at once"
    bare.actions_["workspace"].trigger()
    bare.start_work()
    qtbot.waitUntil(lambda: settled(bare), timeout=LONG)
    assert len(bare.session.documents) == 2
    assert not bare.workspace.dock.isHidden()


def test_files_dropped_too_soon_are_opened(bare: DeskWindow, grace_hopper: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(grace_hopper))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    prepare_of(bare).welcome.dropEvent(event)
    bare.start_work()
    qtbot.waitUntil(lambda: settled(bare), timeout=LONG)


def test_undo_too_soon_is_nothing(bare: DeskWindow, qtbot: QtBot) -> None:
    assert not bare.actions_["undo"].isEnabled()
    assert not bare.actions_["test_current"].isEnabled()
    bare.start_work()
    qtbot.waitUntil(lambda: bare.built, timeout=LONG)
    assert not bare.actions_["undo"].isEnabled()


def test_the_focus_stays_where_it_is(qapp: QApplication, bare: DeskWindow) -> None:
    bare.activateWindow()
    button = prepare_of(bare).welcome.samples
    button.setFocus()
    bare.build()
    assert qapp.focusWidget() is button


def test_closing_while_it_is_built_ends_it(qapp: QApplication, bare: DeskWindow) -> None:
    bare.start_work()
    bare.close()
    qapp.processEvents()
    assert not bare.built
    assert not bare.isVisible()


def test_asking_for_the_workspace_too_soon_builds_it(bare: DeskWindow) -> None:
    assert bare.workspace.dock.isHidden()
    assert bare.built


BEHIND_IT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop import app
from desktop.storage.paths import find_folders

def look():
    if window.built and "desktop.ui.effect.page" in sys.modules:
        timer.stop()
        print(window.modes["effect"]._inside)
        window.close()

application = QApplication([])
window = app.build_window(application, find_folders())
window.painted.connect(window.start_work)
timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
window.show()
application.exec()
"""


def test_the_page_of_test_effect_is_imported_before_it_is_shown(own_folders: Path) -> None:
    """Importing it takes as long as a third of a second: not when the user clicks."""
    environment = {"QT_QPA_PLATFORM": "offscreen", "FUSION_DESK_HOME": str(own_folders), "PATH": ""}
    environment |= {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    done = subprocess.run(
        [sys.executable, "-c", BEHIND_IT], env=environment, capture_output=True, text=True, check=True, timeout=HANG
    )
    assert done.stdout.splitlines() == ["None"]


AFTER_THE_WINDOW = """
import linecache
import desktop.ui
before = set(linecache.cache)
import colorsys, desktop.storage.settings
print(set(linecache.cache) - before)
"""


def test_no_source_is_read_for_pysides_switch_of_spelling() -> None:
    done = subprocess.run([sys.executable, "-c", AFTER_THE_WINDOW], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
