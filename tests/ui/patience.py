"""Waiting in the window's tests: for what is there in the end, and never for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from tests.waiting import HANG_MS

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 3
"""What is delivered may post again: polish, then layout, then paint."""


class PatientBot(QtBot):
    """pytest-qt's bot, that gives up only where a test hangs: its own five seconds are a race with the machine."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = HANG_MS) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = HANG_MS, **options: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitSignals(self, signals: Any, *, timeout: int = HANG_MS, **options: Any) -> Any:  # noqa: N802
        return super().waitSignals(signals, timeout=timeout, **options)

    def waitExposed(self, widget: Any, *, timeout: int = HANG_MS) -> Any:  # noqa: N802
        return super().waitExposed(widget, timeout=timeout)


def deliver() -> None:
    """Bring everything that is posted to its receivers, what is to be deleted and laid out included.

    It takes the place of a pause "for the layout": what is not posted when it begins does not come by waiting.
    """
    for _ in range(ROUNDS):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
