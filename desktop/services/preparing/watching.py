"""A watched folder: pictures are taken once they have been written whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    Looks = Iterable[float]
    Find = Callable[[], Iterable[Path]]

QUIET_SECONDS = 1.0
"""For so long a file must not have changed to count as written. Since 2026-11-30: copying programs write at least
every tenth of a second; what takes longer between two writes (a download that stalls) is taken early, is told as cut
off, and taken again once it changes."""


@dataclass(slots=True)
class _Seen:
    state: tuple[int, int]
    """Bytes and time of the last change."""
    since: float
    taken: bool = False


@dataclass(slots=True)
class WatchedFolders:
    """Gives out the pictures that have come, or were changed, since they were last given out.

    ``find`` says which pictures there are. Nothing here waits: looking again is the caller's, who says when.
    """

    find: Find
    _seen: dict[Path, _Seen] = field(default_factory=dict)

    def take_all(self, paths: Iterable[Path], now: float) -> None:
        """Those pictures are known: they are given out only once they change."""
        for path in paths:
            if state := _state(path):
                self._seen[path] = _Seen(state, now, taken=True)

    def arrivals(self, looks: Looks) -> Iterator[tuple[Path, ...]]:
        """At each of ``looks`` (seconds of any clock), the pictures that are whole now, where there are any."""
        for now in looks:
            if whole := tuple(self._whole(now)):
                yield whole

    def _whole(self, now: float) -> Iterator[Path]:
        for path in self.find():
            state = _state(path)
            if state is None:
                continue
            seen = self._seen.get(path)
            if seen is None or seen.state != state:
                self._seen[path] = _Seen(state, now)
            elif not seen.taken and state[0] > 0 and now - seen.since >= QUIET_SECONDS:
                seen.taken = True
                yield path


def _state(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:  # gone again
        return None
    return status.st_size, status.st_mtime_ns
