"""The window's session, written as the work goes: what was open is open again after a start, and after a crash."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import StoreError
from desktop.domain.settings import SavedSession

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.jobs import Progress
    from desktop.domain.ports import SessionStore
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.mode import Mode, Plain

PAUSE_MS = 500
"""After the last change of many (a pull of a slider) the session is written."""


class Found(Enum):
    """How the program ended the last time."""

    CLOSED = auto()
    CRASHED = auto()
    """What was open is open again."""
    CRASHED_RESTORING = auto()
    """It may crash again: nothing is opened unless the user wants it."""


class SessionKeeper(QObject):
    """``failed`` carries what kept the session from being read or written, once."""

    failed = Signal(object)

    def __init__(self, store: SessionStore, modes: Mapping[str, Mode], runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._modes, self._runner = store, modes, runner
        self._found = self._saved = SavedSession()
        self._restoring = self._writing = self._has_failed = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._write)

    # -- what was open -------------------------------------------------------------------------------------------

    def begin(self, earlier: Mapping[str, Plain]) -> Found:
        """Open what was open, but for a session that the program has crashed on.

        ``earlier`` is what modes have kept with the settings, before there were sessions.
        """
        try:
            self._found = self._store.load()
        except StoreError as error:
            self._tell(error)
        self._found = replace(self._found, modes={**earlier, **self._found.modes})
        if self._found.restoring:
            return Found.CRASHED_RESTORING
        self.restore()
        return Found.CLOSED if self._found.ended else Found.CRASHED

    def restore(self) -> None:
        """Open what was open, whatever came of it the last time."""
        self._restoring = True
        self._keep(self._now(self._found.modes))
        for mode_id, saved in self._found.modes.items():
            if mode_id in self._modes:
                self._modes[mode_id].restore(saved)

    def restored(self) -> None:
        """All is read again, and nothing crashed."""
        self._restoring = False
        self.touch()

    # -- what is open --------------------------------------------------------------------------------------------

    def touch(self) -> None:
        """Something may have changed."""
        self._timer.start()

    def end(self) -> None:
        """The window is being closed, and no worker writes any more."""
        self._timer.stop()
        session = replace(self._now(self._modes_now()), ended=True, restoring=False)
        self._keep(session)
        try:
            self._store.sweep(session)
        except StoreError as error:
            self._tell(error)
        self._store.close()

    def _write(self) -> None:
        """On a worker, one at a time: the disk may be slow, and the newest must come last."""
        if self._writing:
            self._timer.start()
            return
        session = self._now(self._modes_now())
        if session == self._saved:
            return
        self._writing, self._saved = True, session
        job = self._runner.start(partial(_save, self._store, session), urgent=True)
        job.failed.connect(self._tell)
        job.settled.connect(self._written)

    def _written(self) -> None:
        self._writing = False

    def _keep(self, session: SavedSession) -> None:
        try:
            self._store.save(session)
        except StoreError as error:
            self._tell(error)
        self._saved = session

    def _modes_now(self) -> dict[str, Plain]:
        """What modes that are not here any more have kept stays."""
        kept = dict(self._found.modes)
        for mode_id, mode in self._modes.items():
            try:
                saved = mode.save()
            except StoreError as error:
                self._tell(error)
            else:
                kept |= {} if saved is None else {mode_id: saved}
        return kept

    def _now(self, modes: Mapping[str, Plain]) -> SavedSession:
        return SavedSession(modes, ended=False, restoring=self._restoring)

    def _tell(self, error: StoreError) -> None:
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(error)


def _save(store: SessionStore, session: SavedSession, _: Progress) -> None:
    store.save(session)
