"""Python's garbage is collected on the GUI thread, never on a worker.

Python collects on whatever thread makes the next object. On a worker that takes widgets' and jobs' Python sides away
while Qt may be deleting the same on the GUI thread, which Qt and PySide allow of no other thread.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 200
"""How often is looked whether there is enough to collect. A collection of all, with a few pictures open, takes 55 ms on
a busy machine, and well below 1 ms with what is there at the start left out (2026-12-01)."""


class GarbageCollection(QObject):
    """Takes over from Python until :meth:`close`, at Python's own thresholds. GUI thread only.

    What is there when it begins is taken for permanent: it makes no later collection longer.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(collect_due)
        self._timer.start()

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()


def collect_due() -> int | None:
    """Collect the oldest generation that has reached its threshold; returns which, ``None`` for none."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, threshold) in enumerate(counts) if count > threshold]
    if not due:
        return None
    gc.collect(due[-1])
    return due[-1]
