"""Python's garbage is collected on the GUI thread, never on a worker.

Python collects on whatever thread makes the next object. On a worker that may take a widget's Python side away at the
moment Qt deletes the widget on the GUI thread, which ends the program with signal 11 (one run in three of 400 actions
of the seeded monkey, in ``Shiboken::Object::destroy``, 2026-11-30; see ``tests/ui/test_garbage.py``).
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
