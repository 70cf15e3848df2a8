"""What was open is open again, also after a crash; closing asks only where work is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.crop.values import Padding
from desktop.domain.geometry import Box
from desktop.domain.preparing import CropMode
from desktop.ui.prepare.document import Badge
from tests.ui.clouds import FUSE_FACE
from tests.ui.conftest import LONG, drag, settled
from tests.ui.windows import EFFECT, PREPARE, DeskWindow
from tests.waiting import HANG

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.shell.window_parts import WindowParts
    from tests.ui.conftest import Answers, Opened

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def again(window_parts: WindowParts) -> Iterator[Callable[[], DeskWindow]]:
    """Starts the program once more."""
    windows: list[DeskWindow] = []

    def start() -> DeskWindow:
        window = DeskWindow(window_parts)
        windows.append(window)
        window.show()
        window.build()
        return window

    yield start
    for window in windows:
        window.close()
        window.deleteLater()


def session_file(own_folders: Path) -> Path:
    return own_folders / "sessions" / "1" / "session.json"


def saved(own_folders: Path) -> dict[str, object]:
    return dict(json.loads(session_file(own_folders).read_text("utf-8")))


# -- Prepare -----------------------------------------------------------------------------------------------------


def test_pictures_crops_names_and_the_selection_are_there_again(
    *,
    opened: Opened,
    window: DeskWindow,
    again: Callable[[], DeskWindow],
    astronaut: Path,
    own_copy: Path,
    qtbot: QtBot,
) -> None:
    opened(astronaut, own_copy)
    window.session.select([document.key for document in window.session.documents], window.session.documents[1].key)
    face = window.session.documents[1].faces[0].box
    drag(window, Box(face.x - 30, face.y - 30, face.width + 60, face.height + 60), 1)
    window.prepare._name_face("F1", "mt_1_1")
    before = window.session.documents
    window.close()
    restored = again()
    qtbot.waitUntil(lambda: settled(restored), timeout=LONG)
    now = restored.session.documents
    assert [it.path for it in now] == [astronaut, own_copy]
    assert [it.options for it in now] == [it.options for it in before]
    assert now[1].options.crop is CropMode.MANUAL
    assert now[1].template_face_ids == {"F1": "mt_1_1"}
    assert restored.session.current == now[1]
    assert restored.session.selection == now


def test_a_picture_opened_while_the_program_starts_is_in_front_and_offered_again(
    *,
    opened: Opened,
    window: DeskWindow,
    window_parts: WindowParts,
    samples: Path,
    own_copy: Path,
    qtbot: QtBot,
) -> None:
    """It waits neither for what was open the last time nor for the other modes."""
    opened(own_copy)
    window.close()
    started, hopper = DeskWindow(window_parts), samples / "grace_hopper.jpg"
    started.show()
    started.open([hopper])
    started.start_work()
    qtbot.waitUntil(lambda: started.built and len(started.session.documents) == 2, timeout=LONG)
    assert [it.path for it in started.session.documents] == [hopper, own_copy]
    assert started.session.current == started.session.documents[0]
    qtbot.waitUntil(lambda: len(recent(started)) > 1, timeout=LONG)
    assert recent(started)[0] == f"&1 {hopper}"
    qtbot.waitUntil(lambda: settled(started), timeout=LONG)
    started.close()
    started.deleteLater()


def test_a_picture_that_is_gone_says_so_and_the_others_are_there(
    *,
    opened: Opened,
    window: DeskWindow,
    again: Callable[[], DeskWindow],
    astronaut: Path,
    own_copy: Path,
    qtbot: QtBot,
) -> None:
    opened(astronaut, own_copy)
    window.close()
    own_copy.unlink()
    restored = again()
    qtbot.waitUntil(lambda: settled(restored), timeout=LONG)
    assert [it.badge for it in restored.session.documents][1] is Badge.FAIL
    assert restored.session.documents[1].error is not None
    assert restored.session.documents[0].inspection is not None


def test_rows_that_make_no_sense_are_told_and_the_others_are_opened(
    *,
    opened: Opened,
    window: DeskWindow,
    again: Callable[[], DeskWindow],
    astronaut: Path,
    own_folders: Path,
    qtbot: QtBot,
) -> None:
    opened(astronaut)
    window.close()
    plain = json.loads(session_file(own_folders).read_text("utf-8"))
    good = plain["modes"]["prepare"]["pictures"][0]
    bad = [{"path": 1}, {"path": "/a\0", "options": good["options"]}, "text", {**good, "options": {"crop": "sideways"}}]
    plain["modes"]["prepare"]["pictures"] = [*bad, good]
    session_file(own_folders).write_text(json.dumps(plain), "utf-8")
    restored = again()
    qtbot.waitUntil(lambda: settled(restored), timeout=LONG)
    assert [it.path for it in restored.session.documents] == [astronaut]
    assert "4 pictures of the last session could not be opened" in restored.notice.text.text()


# -- Test effect -------------------------------------------------------------------------------------------------


def test_template_photos_engine_and_ids_are_there_again(
    *, window: DeskWindow, again: Callable[[], DeskWindow], qtbot: QtBot
) -> None:
    window.show_mode(EFFECT)
    window.effect().load_samples()
    qtbot.waitUntil(lambda: window.effect_session.is_current, timeout=LONG)
    window.effect().settings.engine.buttons[FUSE_FACE].click()
    window.effect().cloud.desk.name_activity("at_7")
    window.effect().cloud.desk.name_material("mt_7")
    order = window.effect_session.order
    window.close()
    restored = again()
    restored.show_mode(EFFECT)
    session = restored.effect_session
    qtbot.waitUntil(lambda: session.template is not None and bool(session.order.assignments), timeout=LONG)
    assert restored.effect_session.order == order
    assert restored.effect().cloud.desk.model_id == "mt_7"


def test_what_nobody_has_looked_at_stays_for_the_start_after(
    *, window: DeskWindow, again: Callable[[], DeskWindow], own_folders: Path, qtbot: QtBot
) -> None:
    window.show_mode(EFFECT)
    window.effect().load_samples()
    qtbot.waitUntil(lambda: window.effect_session.is_current, timeout=LONG)
    window.close()
    before = saved(own_folders)
    again().close()
    assert saved(own_folders)["modes"] == before["modes"]


def test_an_exported_template_is_kept_and_follows_its_picture_again(
    *, opened: Opened, window: DeskWindow, again: Callable[[], DeskWindow], grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    window.actions_["test_current"].trigger()
    qtbot.waitUntil(lambda: window.effect_session.template is not None, timeout=LONG)
    source = window.effect_session.template.source  # type: ignore[union-attr]
    window.close()
    restored = again()
    qtbot.waitUntil(lambda: settled(restored), timeout=LONG)
    document = restored.session.current
    assert document is not None
    restored.session.replace(document.key, options=replace(document.options, padding=Padding.parse("color:#00ff00")))
    restored.show_mode(EFFECT)
    qtbot.waitUntil(lambda: restored.effect_session.template is not None, timeout=LONG)
    template = restored.effect_session.template
    assert template is not None
    assert template.follows is not None
    assert template.source != source


def test_a_pasted_template_is_kept_too(
    *, window: DeskWindow, again: Callable[[], DeskWindow], grace_hopper: Path, qtbot: QtBot
) -> None:
    from desktop.domain.fusing.order import Source

    source = Source(grace_hopper.with_name("Pasted 1.jpg"), grace_hopper.read_bytes())
    window.show_mode(EFFECT)
    window.effect().jobs.load_template(source)
    qtbot.waitUntil(lambda: window.effect_session.template is not None, timeout=LONG)
    window.close()
    restored = again()
    restored.show_mode(EFFECT)
    qtbot.waitUntil(lambda: restored.effect_session.template is not None, timeout=LONG)
    assert restored.effect_session.order.template == source


# -- crashes -----------------------------------------------------------------------------------------------------

RUNNING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop import app

told = []
def look():
    window = next((top for top in QApplication.topLevelWidgets() if hasattr(top, "modes")), None)
    if window is None or not window.built or window._keeper is None or told:
        return
    saved = window._keeper._saved
    pictures = saved.modes.get("prepare", {}).get("pictures", [])
    if pictures and not saved.restoring and not window._keeper._writing:
        told.append(print("written", flush=True))

timer = QTimer(interval=20)
timer.timeout.connect(look)
application = QApplication([])
timer.start()
app.run(sys.argv[1:])
"""


def test_after_kill_9_everything_is_open_again(
    *, again: Callable[[], DeskWindow], astronaut: Path, own_folders: Path, qtbot: QtBot
) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "FUSION_DESK_HOME": str(own_folders / "killed")}
    program = [sys.executable, "-c", RUNNING, str(astronaut)]
    with subprocess.Popen(program, env=environment, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "written\n"
        running.send_signal(signal.SIGKILL)
        running.wait(HANG)
    (own_folders / "killed" / "data" / "sessions").rename(own_folders / "sessions")
    restored = again()
    qtbot.waitUntil(lambda: settled(restored), timeout=LONG)
    assert [it.path for it in restored.session.documents] == [astronaut]
    assert "ended unexpectedly" in restored.notice.text.text()
    assert "here again" in restored.notice.text.text()


def test_a_session_that_crashes_the_program_is_not_opened_unasked(
    *,
    opened: Opened,
    window: DeskWindow,
    again: Callable[[], DeskWindow],
    astronaut: Path,
    own_folders: Path,
    qtbot: QtBot,
) -> None:
    opened(astronaut)
    window.close()
    session_file(own_folders).write_text(json.dumps({**saved(own_folders), "ended": False, "restoring": True}), "utf-8")
    restored = again()
    assert restored.session.documents == ()
    restored.notice.buttons[0].click()
    qtbot.waitUntil(lambda: settled(restored), timeout=LONG)
    assert len(restored.session.documents) == 1


def test_a_session_is_written_while_the_work_goes_on(
    *, opened: Opened, window: DeskWindow, astronaut: Path, own_folders: Path, qtbot: QtBot
) -> None:
    opened(astronaut)
    qtbot.waitUntil(lambda: "astronaut" in session_file(own_folders).read_text("utf-8"), timeout=LONG)
    assert saved(own_folders)["ended"] is False
    window.close()
    assert saved(own_folders)["ended"] is True


def test_a_damaged_session_is_told_and_the_window_is_there(own_folders: Path, again: Callable[[], DeskWindow]) -> None:
    session_file(own_folders).parent.mkdir(parents=True)
    session_file(own_folders).write_text("{", "utf-8")
    restored = again()
    assert "session.json" in restored.notice.text.text()
    assert restored.session.documents == ()


def test_without_a_place_for_sessions_the_window_is_there(own_folders: Path, again: Callable[[], DeskWindow]) -> None:
    (own_folders / "sessions").write_text("a file")
    restored = again()
    assert restored.built
    assert "sessions" in restored.notice.text.text()


def test_a_second_window_opens_nothing_of_the_first_and_writes_over_nothing(
    *, opened: Opened, window: DeskWindow, again: Callable[[], DeskWindow], astronaut: Path, own_folders: Path
) -> None:
    opened(astronaut)
    second = again()
    assert second.session.documents == ()
    second.close()
    window.close()
    assert "astronaut" in session_file(own_folders).read_text("utf-8")


# -- closing -----------------------------------------------------------------------------------------------------


def test_closing_asks_nothing_where_nothing_can_be_lost(
    *, opened: Opened, window: DeskWindow, answers: Answers, astronaut: Path
) -> None:
    opened(astronaut)
    window.open([astronaut.parent])
    window.close()
    assert not window.isVisible()
    assert answers.left == []


@pytest.mark.parametrize("leaving", [True, False])
def test_closing_asks_while_an_export_runs(window: DeskWindow, answers: Answers, leaving: bool) -> None:
    answers.leaving = leaving
    stop = threading.Event()
    job = window.runner.start(lambda _: stop.wait(HANG))
    window.jobs.show_job(job, lambda: "Exporting")
    window.close()
    assert answers.left == [["Exporting"]]
    assert window.isVisible() is not leaving
    stop.set()
    answers.leaving = True


# -- opened before -----------------------------------------------------------------------------------------------


def recent(window: DeskWindow) -> list[str]:
    window._menus.by_id["recent"].aboutToShow.emit()
    return [action.text() for action in window._menus.by_id["recent"].actions()]


def test_files_and_folders_are_offered_again(
    *, opened: Opened, window: DeskWindow, again: Callable[[], DeskWindow], own_copy: Path, qtbot: QtBot
) -> None:
    assert recent(window) == ["Nothing was opened yet"]
    opened(own_copy)
    qtbot.waitUntil(lambda: len(recent(window)) > 1, timeout=LONG)
    window.session.undo_stack.clear()
    window.close()
    restored = again()
    assert recent(restored) == [f"&1 {own_copy}", "", "&Forget them"]
    restored.session.remove([it.key for it in restored.session.documents])
    restored._menus.by_id["recent"].actions()[0].trigger()
    qtbot.waitUntil(lambda: settled(restored), timeout=LONG)
    assert [it.path for it in restored.session.documents] == [own_copy]


def test_of_many_files_the_folder_is_remembered(
    opened: Opened, window: DeskWindow, own_copy: Path, qtbot: QtBot
) -> None:
    copies = [own_copy.with_name(f"{number}.jpg") for number in range(4)]
    for copy in copies:
        copy.write_bytes(own_copy.read_bytes())
    opened(*copies)
    qtbot.waitUntil(lambda: len(recent(window)) > 1, timeout=LONG)
    assert recent(window)[0] == f"&1 {own_copy.parent}"
    window._menus.by_id["recent"].actions()[-1].trigger()
    qtbot.waitUntil(lambda: recent(window) == ["Nothing was opened yet"], timeout=LONG)


# -- samples -----------------------------------------------------------------------------------------------------


def test_samples_named_at_the_start_are_padded_like_those_of_the_button(
    *, opened: Opened, window: DeskWindow, grace_hopper: Path, astronaut: Path
) -> None:
    """./dev run names them: the first that a newcomer sees must be a crop, and not that there is none."""
    window.preferences.change(padding="none")
    opened(astronaut, grace_hopper)
    assert [it.badge is not Badge.FAIL for it in window.session.documents] == [True, True]
    assert window.mode == PREPARE
