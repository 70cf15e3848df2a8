"""A window used by chance: actions, clicks, drags, keys, drops, dialogs. No crash, no warning, no growing memory.

The short form does a number of actions, the long one works for half an hour and holds the memory's slope to its goal.
"""

from __future__ import annotations

import ctypes
import faulthandler
import gc
import os
import random
import shutil
import socket
import sys
import tempfile
import time
import traceback
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from desktop.app import build_window
from desktop.assets import SAMPLES
from desktop.storage.paths import find_folders
from desktop.ui.kit.garbage import GarbageCollection
from tests.campaigns.report import Effort, Report
from tests.ui.pointer import move_pointer
from tests.ui.windows import prepare_of

if TYPE_CHECKING:
    from collections.abc import Callable


ACTIONS, MINUTES = 160, 30
"""Of the short form, and of the long one."""

SLOPE_GOAL, SETTLED = 1.0, 300
"""MB a minute, and the seconds from which that is held: all that is built once, and every set of networks, is there by
then."""

EVERY = 150
"""Seconds between two figures of memory that are told: a slope of jumps is another than one of drops."""

OWN_WORDS_OF_OFFSCREEN = ("This plugin does not support", "Cannot open file ''")

KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Right,
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Home, Qt.Key.Key_PageDown, Qt.Key.Key_1,
    Qt.Key.Key_A, Qt.Key.Key_Plus, Qt.Key.Key_Minus)  # fmt: skip
CHORDS = (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_V, Qt.Key.Key_A, Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2)
"""With the control key."""

TOUCHES = 4
"""How often a dialog is touched before it is dismissed."""

MOST_PICTURES = 12
"""More are taken off the list: memory is held against time, with a steady number of pictures."""

HANGING = 300
"""Seconds that jobs may run before the window is taken for hanging."""

STUCK = 2 * HANGING
"""Seconds after which one action ends the campaign, with the stacks of all threads: a fault that would otherwise be a
test that never ends."""


def run(effort: Effort) -> Report:
    """See the table in ``__main__``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    with tempfile.TemporaryDirectory() as home:
        os.environ["FUSION_DESK_HOME"] = str(Path(home) / "home")
        os.chdir(home)
        return _Monkey(Path(home), effort).use()


class _Monkey:
    """Uses one window; ``home`` holds everything that it may write."""

    def __init__(self, home: Path, effort: Effort) -> None:
        self._effort = effort
        self._choose = random.Random(effort.seed)  # noqa: S311 - no secret
        self._report = Report()
        self._files = _pictures(home / "pictures")
        self._output = home / "output"
        self._output.mkdir()
        self._touched = 0
        self._memory: list[tuple[float, float]] = []
        self._used: list[float] = []
        self._stay_here()
        qInstallMessageHandler(self._hear)
        sys.excepthook = self._bug
        warnings.showwarning = self._warned  # type: ignore[assignment] # whatever else it is told
        self._application = QApplication(["monkey"])
        self._window = build_window(self._application, find_folders())
        self._garbage = GarbageCollection(self._window)

    def use(self) -> Report:
        """Open the window, use it, close it; what was found."""
        window = self._window
        window.painted.connect(window.start_work)
        window.show()
        self._until(lambda: window.built)
        window.open(self._files[:2])
        self._watch_dialogs()
        begun = time.monotonic()
        number = 0
        while number < ACTIONS if not self._effort.long else time.monotonic() - begun < MINUTES * 60:
            faulthandler.dump_traceback_later(STUCK, exit=True)
            self._step(number)
            number += 1
            if number % 5 == 0:
                self._keep_few()
                self._until(lambda: not window.jobs.running)
                self._memory.append((time.monotonic() - begun, _megabytes()))
                self._used.append(_megabytes_used())
            if not window.isVisible():
                self._report.faults.append(f"action {number}: the window is gone")
                break
        self._tell_memory()
        self._garbage.close()
        window.close()
        faulthandler.cancel_dump_traceback_later()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return self._report

    def _step(self, number: int) -> None:
        kinds: tuple[Callable[[], None], ...] = (
            self._trigger, self._trigger, self._trigger, self._click, self._click, self._drag, self._key, self._key,
            self._wheel, self._resize, self._drop, self._copy,
        )  # fmt: skip
        kind = self._choose.choice(kinds)
        try:
            kind()
        except Exception:  # noqa: BLE001 - that is what is looked for
            self._report.faults.append(f"action {number}, {kind.__name__}: {traceback.format_exc()[-600:]}")
        self._report.counts[kind.__name__.strip("_")] += 1
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # -- what a monkey does ------------------------------------------------------------------------------------

    def _trigger(self) -> None:
        deaf = self._window.actions_["quit"]
        found = [it for it in self._window.findChildren(QAction) if it.isEnabled() and it.text() and it is not deaf]
        self._choose.choice([it for it in found if it.menu() is None]).trigger()

    def _click(self) -> None:
        if widget := self._some_widget():
            button = self._choose.choice((Qt.MouseButton.LeftButton,) * 4 + (Qt.MouseButton.RightButton,))
            QTest.mouseClick(widget, button, pos=self._some_place(widget))

    def _drag(self) -> None:
        widget = self._some_widget()
        if widget is None:
            return
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(widget, left, pos=self._some_place(widget))
        for _ in range(3):
            move_pointer(widget, self._some_place(widget), holding=left)
        QTest.mouseRelease(widget, left, pos=self._some_place(widget))

    def _key(self) -> None:
        target = QApplication.focusWidget() or self._window
        if self._choose.random() < 0.3:
            QTest.keyClick(target, self._choose.choice(CHORDS), Qt.KeyboardModifier.ControlModifier)
        else:
            QTest.keyClick(target, self._choose.choice(KEYS))

    def _wheel(self) -> None:
        if widget := self._some_widget():
            place = self._some_place(widget)
            no_pixels, inverted = QPoint(), False
            turn = QPoint(0, self._choose.choice((-240, -120, 120, 240)))
            modifiers = self._choose.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier))
            event = QWheelEvent(
                QPointF(place), QPointF(widget.mapToGlobal(place)), no_pixels, turn,
                Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, inverted,
            )  # fmt: skip
            QApplication.sendEvent(widget, event)

    def _resize(self) -> None:
        self._window.resize(self._choose.randint(700, 1700), self._choose.randint(500, 1100))

    def _drop(self) -> None:
        self._window.open(self._choose.sample(self._files, self._choose.randint(1, 3)))

    def _copy(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if self._choose.random() < 0.5:
            clipboard.setText("no picture")
        else:
            clipboard.setImage(QImage(str(self._files[0])))

    # -- what stands around it ---------------------------------------------------------------------------------

    def _some_widget(self) -> QWidget | None:
        found = [
            it for it in self._window.findChildren(QWidget) if it.isVisible() and it.isEnabled() and it.width() > 4
        ]
        return self._choose.choice(found) if found else None

    def _some_place(self, widget: QWidget) -> QPoint:
        return QPoint(self._choose.randrange(widget.width()), self._choose.randrange(max(widget.height(), 1)))

    def _watch_dialogs(self) -> None:
        self._timer = QTimer(interval=20)
        self._timer.timeout.connect(self._dialog)
        self._timer.start()

    def _dialog(self) -> None:
        """Dialogs and menus have loops of their own: this is called from inside.

        What it does is posted: a dialog that a click opens would otherwise run inside of this timer's slot, and Qt
        calls none again before it has returned.
        """
        if popup := QApplication.activePopupWidget():
            popup.close()
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog is self._window:
            self._touched = 0
            return
        self._touched += 1
        buttons = [it for it in dialog.findChildren(QAbstractButton) if it.isVisible() and it.isEnabled()]
        if buttons and self._touched <= TOUCHES:
            button = self._choose.choice(buttons)
            QTimer.singleShot(0, lambda: button.click() if isValid(button) else None)
        elif isinstance(dialog, QDialog):
            QTimer.singleShot(0, lambda: dialog.reject() if isValid(dialog) else None)
        else:
            QTimer.singleShot(0, lambda: dialog.close() if isValid(dialog) else None)

    def _keep_few(self) -> None:
        if len(prepare_of(self._window).parts.session.documents) > MOST_PICTURES:
            for name in ("mode_prepare", "select_all", "remove"):
                self._window.actions_[name].trigger()

    def _until(self, done: Callable[[], bool]) -> None:
        deadline = time.monotonic() + HANGING
        while not done():
            QCoreApplication.processEvents()
            time.sleep(0.002)
            if time.monotonic() > deadline:
                stacks = ["".join(traceback.format_stack(frame)[-3:]) for frame in sys._current_frames().values()]
                self._report.faults.append(f"nothing came in {HANGING} s; threads: " + "\n".join(stacks))
                return

    def _tell_memory(self) -> None:
        since = SETTLED if self._effort.long else 0
        settled = [look for look in self._memory if look[0] >= since]
        if len(settled) < 3:
            return
        seconds, megabytes = zip(*settled, strict=True)
        slope = float(np.polyfit(np.array(seconds) / 60, megabytes, 1)[0])
        self._report.figures["memory"] = f"{megabytes[-1]:.0f} MB in the end, {slope:+.1f} MB/min from {since} s on"
        looks = [
            next(i for i, (at, _) in enumerate(self._memory) if at >= since)
            for since in range(0, int(seconds[-1]), EVERY)
        ]
        steps = [f"{self._memory[look][1]:.0f} ({self._used[look]:.0f})" for look in looks]
        self._report.figures[f"every {EVERY} s (of it used in the C heap)"] = ", ".join(steps)
        if self._effort.long and slope > SLOPE_GOAL:
            self._report.faults.append(f"memory grows by {slope:.1f} MB/min")

    def _hear(self, kind: QtMsgType, _: object, said: str) -> None:
        if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg} and not said.startswith(OWN_WORDS_OF_OFFSCREEN):
            self._report.faults.append(f"Qt says: {said}")

    def _bug(self, kind: type[BaseException], error: BaseException, trace: Any) -> None:
        self._report.faults.append("".join(traceback.format_exception(kind, error, trace))[-800:])

    def _warned(self, message: Warning | str, *_: object) -> None:
        """Of NumPy, say: what it warns of is looked for where it came from."""
        stack = "".join(traceback.format_stack()[-6:-1])
        self._report.faults.append(f"warning: {message}\n{stack}")

    def _stay_here(self) -> None:
        """Nothing leaves this machine, no browser opens, and files are chosen without a dialog."""
        connect = socket.socket.connect

        def only_here(this: socket.socket, address: Any) -> None:
            if this.family in {socket.AF_INET, socket.AF_INET6}:
                raise ConnectionRefusedError
            connect(this, address)

        socket.socket.connect = only_here  # type: ignore[method-assign,assignment]

        def nothing(_: QUrl) -> bool:
            return True

        chosen = {
            "getOpenFileNames": lambda: ([str(it) for it in self._choose.sample(self._files, 2)], ""),
            "getOpenFileName": lambda: (str(self._choose.choice(self._files)), ""),
            "getExistingDirectory": lambda: str(self._output),
            "getSaveFileName": lambda: (str(self._output / f"{self._choose.randrange(10**6)}.out"), ""),
        }
        QDesktopServices.openUrl = staticmethod(nothing)  # type: ignore[method-assign,assignment]
        for name, choose in chosen.items():
            setattr(QFileDialog, name, staticmethod(lambda *_, choose=choose, **__: choose()))


def _pictures(folder: Path) -> list[Path]:
    """The samples, some that are broken, and names that are not ASCII."""
    folder.mkdir()
    copies = [Path(shutil.copy(path, folder)) for path in sorted(SAMPLES.glob("*.[jp]*g"))]
    whole = copies[0].read_bytes()
    (folder / "坏.jpg").write_bytes(whole[: len(whole) // 3])
    (folder / "empty.png").touch()
    shutil.copy(copies[1], folder / "人像 2.jpg")
    QImage(5, 3000, QImage.Format.Format_RGB32).save(str(folder / "thin.png"))
    return [*copies, *sorted(set(folder.iterdir()) - set(copies))]


def _megabytes() -> float:
    gc.collect()
    with open("/proc/self/statm") as file:  # noqa: PTH123 - no path of the user's
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


class _Heap(ctypes.Structure):
    """``struct mallinfo2`` of glibc's malloc.h."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost",
        )
    )  # fmt: skip


def _megabytes_used() -> float:
    """What lives in the C library's heap: what else RSS has is Python's, files', or was used once. 0 without glibc."""
    library = ctypes.CDLL(None)
    if not hasattr(library, "mallinfo2"):
        return 0.0
    library.mallinfo2.restype = _Heap
    heap = library.mallinfo2()
    return float(heap.uordblks + heap.hblkhd) / 1e6
