"""What work has left behind is let go of once nobody works any more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.jobs import Progress
    from desktop.ui.kit.jobs import JobRunner

REST_MS = 3_000
"""How long nothing runs before memory is given back: 500 pictures that were opened leave 180 MB (2026-12-01). Who moves
a slider again after so long pays for new pages once."""


class Resting(QObject):
    """Calls ``rest`` on a worker when no job has run for ``REST_MS``; once, until something has run again."""

    def __init__(self, runner: JobRunner, rest: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._let_go = runner, rest
        self._rested_at = 0
        """How many jobs there had been with the one that rested last."""
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self._rest)
        runner.idle.connect(self._wait)

    @property
    def rested(self) -> bool:
        """Whether nothing has run since the services rested."""
        return not self._runner.busy and self._runner.started == self._rested_at

    def _wait(self) -> None:
        if self._runner.started > self._rested_at:
            self._timer.start()

    def _rest(self) -> None:
        if not self._runner.busy:  # else it becomes idle again
            self._runner.start(partial(_rest, self._let_go))
            self._rested_at = self._runner.started


def _rest(let_go: Callable[[], None], _: Progress) -> None:
    let_go()
