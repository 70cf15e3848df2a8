"""How long a test waits: until what it waits for is there.

The one deadline here only ends a test that hangs. No test passes, fails or takes longer for it, however busy the
machine is; none asserts how long anything took.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

HANG = 120
"""Seconds after which a test is taken for hanging. The five of pytest-qt were too few for a fusion of the samples on a
machine that other work used too; this only has to be more than any step takes on the worst of machines."""

HANG_MS = HANG * 1000


class PatientBot(QtBot):
    """pytest-qt's bot, that gives up only where a test hangs: its own five seconds are a race with the machine."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = HANG_MS) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = HANG_MS, **options: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitExposed(self, widget: Any, *, timeout: int = HANG_MS) -> Any:  # noqa: N802
        return super().waitExposed(widget, timeout=timeout)


def deliver(app: QApplication) -> None:
    """Bring everything that is posted to its receivers, what is to be deleted and laid out included.

    It takes the place of a pause "for the layout": what is not posted yet when it begins does not come by waiting.
    """
    for _ in range(3):  # what is delivered may post again: polish, then layout, then paint
        app.sendPostedEvents()
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
