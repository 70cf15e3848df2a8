"""Cells of the open run as far as somebody looks at them: read in the background, a page at a time."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.jobs import Progress
    from desktop.domain.qa.ports import RunStore
    from desktop.domain.qa.results import CellResult, Rating
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.qa.run_session import RunSession

PAGE = 200
"""Cells read at once: more than a screen shows."""

KEPT = 6_000
"""Of 1.5 kB each: 9 MB, and a dozen screens to scroll back over."""


@dataclass(frozen=True, slots=True)
class SeenCell:
    """A cell with what a person said of it."""

    result: CellResult
    rating: Rating | None = None


class CellCache(QObject):
    """``cell`` gives what is known at once; ``changed`` carries the places that are known by now, or anew."""

    changed = Signal(object)

    def __init__(self, session: RunSession, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._runner = session, runner
        self._known: OrderedDict[int, SeenCell] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._reading = False
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._read)
        session.opened.connect(self.forget)
        session.advanced.connect(self._age)

    @property
    def busy(self) -> bool:
        """Whether something that was asked for is still to come."""
        return self._reading or bool(self._wanted)

    def cell(self, place: int) -> SeenCell | None:
        """``None`` while it is being read; one that may be out of date is given, and read anew."""
        seen = self._known.get(place)
        if seen is not None:
            self._known.move_to_end(place)
        if seen is None or place in self._stale:
            self._wanted[place] = None
            self._wanted.move_to_end(place)
            if not self._timer.isActive():
                self._timer.start()
        return seen

    def put(self, place: int, seen: SeenCell) -> None:
        """What was just written, known without reading it."""
        self._known[place] = seen
        self.changed.emit((place,))

    def forget(self) -> None:
        """Another run is open."""
        self._known.clear()
        self._wanted.clear()
        self._stale.clear()

    def _age(self) -> None:
        """What is not final may have become so; what is looked at is asked for again when it is painted."""
        self._stale = {place for place, seen in self._known.items() if not seen.result.state.is_final}
        if self._session.running or not self._stale:
            self.changed.emit(tuple(self._stale))
        else:
            self._stale = set(self._known)
            self.changed.emit(tuple(self._known))

    def _read(self) -> None:
        store = self._session.store
        if self._reading or not self._wanted or store is None:
            return
        self._reading = True
        places = tuple(reversed(self._wanted))[:PAGE]
        job = self._runner.start(partial(_read, store, places), urgent=True)
        job.succeeded.connect(partial(self._show, store, places))
        job.settled.connect(self._settled)

    def _show(self, store: RunStore, places: Sequence[int], found: dict[int, SeenCell]) -> None:
        if store is not self._session.store:
            return
        for place in places:
            self._wanted.pop(place, None)
            self._stale.discard(place)
        self._known.update(found)
        while len(self._known) > KEPT:
            self._known.popitem(last=False)
        self.changed.emit(tuple(found))

    def _settled(self) -> None:
        self._reading = False
        if self._wanted:
            self._timer.start()


def _read(store: RunStore, places: Sequence[int], _: Progress) -> dict[int, SeenCell]:
    results = store.at(sorted(places))
    ratings = store.ratings([result.cell.key for result in results])
    return {result.cell.index: SeenCell(result, ratings.get(result.cell.key)) for result in results}
