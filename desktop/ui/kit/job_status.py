"""The running job in the status bar, with its progress and a cancel button."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from desktop.domain.errors import FusionDeskError
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.icons import icon
from desktop.ui.kit.notice import NoticeState
from desktop.ui.kit.parts import ShrinkingLabel
from desktop.ui.kit.theme import Themed, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.jobs import Pace
    from desktop.ui.kit.jobs import Job
    from desktop.ui.kit.notice import Notice

BAR_WIDTH = 160

SLOW = 1.0
"""Steps a second below which a rate is told by the minute."""


@dataclass(frozen=True, slots=True)
class JobEnd:
    """What became of a job that was shown. ``words`` are what the window says of it, in the language of now."""

    name: str
    state: NoticeState
    seconds: float
    words: str = ""
    error: FusionDeskError | None = None


@dataclass(slots=True)
class _Shown:
    """One job, how far it is, and what became of it."""

    job: Job
    name: Callable[[], str]
    safe: bool
    begun: float
    state: NoticeState | None = None
    error: FusionDeskError | None = None
    done: int = 0
    total: int = 0
    pace: Pace | None = None


class JobStatus(Themed, Translated, QWidget):
    """Shows the job begun last; when it ends, the one before if that still runs."""

    running_changed = Signal()
    progressed = Signal(object)
    """How far the job is that is shown, 0 to 1; ``None`` where none is, or nobody knows."""
    ended = Signal(object)
    """A :class:`JobEnd`, unless the job was cancelled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[_Shown] = []
        self._said: tuple[str, NoticeState] | None = None
        self.text = ShrinkingLabel()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(BAR_WIDTH)
        self._cancel = QToolButton(autoRaise=True)
        self._cancel.clicked.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        for widget in (self.text, self._bar, self._cancel):
            row.addWidget(widget)
        self.retranslate()
        self.restyle()
        self._show_last()

    @property
    def running(self) -> bool:
        return bool(self._jobs)

    @property
    def at_stake(self) -> list[str]:
        """What runs and would be lost, or left half done, if the window were closed now."""
        return [shown.name() for shown in self._jobs if not shown.safe]

    def show_job(self, job: Job, name: Callable[[], str], *, safe: bool = False) -> None:
        """``name`` gives what the job does, in the language shown at the time; ``safe``: to stop it loses nothing."""
        shown = _Shown(job, name, safe, monotonic())
        self._jobs.append(shown)
        job.succeeded.connect(partial(self._note, shown, NoticeState.GOOD))
        job.failed.connect(partial(self._note, shown, NoticeState.BAD))
        job.crashed.connect(partial(self._note, shown, NoticeState.BAD))
        job.progressed.connect(partial(self._progress, shown))
        job.settled.connect(partial(self._end, shown))
        self._show_last()
        self.running_changed.emit()

    def cancel(self) -> None:
        if self._jobs:
            self._jobs[-1].job.cancel()

    def retranslate(self) -> None:
        self._cancel.setToolTip(self.tr("Cancel the running job"))
        self._cancel.setAccessibleName(self.tr("Cancel the running job"))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._show_last()

    def restyle(self) -> None:
        self._cancel.setIcon(icon("close", Tokens.of(self.palette()).text))

    def _progress(self, shown: _Shown, done: int, total: int, pace: Pace | None) -> None:
        shown.done, shown.total, shown.pace = done, total, pace
        self._show_last()

    def listen(self, notice: Notice) -> None:
        """What ``notice`` says while a job's end is delivered is said of that job."""
        notice.said.connect(self._hear)

    def _hear(self, text: str, state: NoticeState) -> None:
        self._said = text, state
        QTimer.singleShot(0, self, self._forget)

    def _forget(self) -> None:
        self._said = None

    def _note(self, shown: _Shown, state: NoticeState, result: object) -> None:
        shown.state = state
        shown.error = result if isinstance(result, FusionDeskError) else None

    def _end(self, shown: _Shown) -> None:
        self._jobs.remove(shown)
        self._show_last()
        self.running_changed.emit()
        if shown.state is not None:
            words, said = self._said or ("", shown.state)
            state = shown.state if shown.state is NoticeState.BAD else said
            self.ended.emit(JobEnd(shown.name(), state, monotonic() - shown.begun, words, shown.error))
        self._forget()

    def _show_last(self) -> None:
        self.setVisible(bool(self._jobs))
        shown = self._jobs[-1] if self._jobs else None
        self.progressed.emit(shown.done / shown.total if shown is not None and shown.total else None)
        if shown is None:
            return
        self.text.setText(self._words(shown))
        self._bar.setRange(0, shown.total)
        self._bar.setValue(shown.done)

    def _words(self, shown: _Shown) -> str:
        """``Exporting  12/40 · 1.4/s · 0:20 left``, as far as it is known."""
        if not shown.total:
            return shown.name()
        return " · ".join([f"{shown.name()}  {shown.done}/{shown.total}", *self._pace_words(shown.pace)])

    def _pace_words(self, pace: Pace | None) -> list[str]:
        if pace is None:
            return []
        if pace.rate >= SLOW:
            rate = self.tr("%1/s").replace("%1", f"{pace.rate:.1f}")
        else:
            rate = self.tr("%1/min").replace("%1", f"{pace.rate * 60:.1f}")
        minutes, seconds = divmod(round(pace.left), 60)
        return [rate, self.tr("%1 left", "time").replace("%1", f"{minutes}:{seconds:02}")]
