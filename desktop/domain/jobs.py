"""Long work: how it tells its progress, how it is stopped, and what it remembers after a crash."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    BeforeCall = Callable[[str], None]

PACE_SAMPLES = 20
"""Steps that a rate is measured over: enough to even out pictures of different sizes, few enough to follow a change."""

PACE_INTERVAL = 0.5
"""Seconds between two samples at least, so that quick steps are measured over 10 s and not over an instant."""

PACE_SETTLES = 1.0
"""Seconds before a rate is told: the first steps (models loading, caches cold) say little about the rest."""


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """The user stopped the work."""


class Progress(Protocol):
    """Handed to long work, which calls it between steps."""

    def report(self, done: int, total: int) -> None:
        """Tell how far the work is; raises :class:`Cancelled` when the user has stopped it."""
        ...


@dataclass(frozen=True, slots=True)
class Pace:
    """How quickly work goes on: steps a second, and seconds left at that rate."""

    rate: float
    left: float


class PacedProgress(Progress, Protocol):
    """Progress that can also show how quickly the work goes on."""

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:
        """As :meth:`Progress.report`; ``pace`` is ``None`` while nobody knows it."""
        ...


class NoProgress:
    """For callers that neither watch nor stop."""

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:
        """Do nothing."""


def unnoted(_body: str) -> None:
    """Nobody notes that a charged call is about to be made."""


class PaceMeter:
    """Measures the rate of the last steps. ``clock`` gives seconds that never go back."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._samples: deque[tuple[float, int]] = deque(maxlen=PACE_SAMPLES)

    def at(self, done: int, total: int) -> Pace | None:
        """The pace now that ``done`` of ``total`` steps are done; ``None`` while it cannot be told.

        A number of steps that falls begins another count.
        """
        now = self._clock()
        if self._samples and done < self._samples[-1][1]:
            self._samples.clear()
        if not self._samples or self._is_next(now, done):
            self._samples.append((now, done))
        since, before = self._samples[0]
        if done <= before or now - since < PACE_SETTLES:
            return None
        rate = (done - before) / (now - since)
        return Pace(rate, max(0, total - done) / rate)

    def _is_next(self, now: float, done: int) -> bool:
        """Only steps are samples: time that passes without one makes the rate fall by itself."""
        last, before = self._samples[-1]
        return done > before and now - last >= PACE_INTERVAL


class Journal(Protocol):
    """Remembers on the disk what is done, for the run that comes after a crash."""

    def finished(self) -> Mapping[str, object]:
        """What was recorded until now, by key, as plain JSON values; the last record of a key counts."""
        ...

    def record(self, key: str, result: object) -> None:
        """Append one record, which survives a crash once this returns; raises ``StoreError``."""
        ...
