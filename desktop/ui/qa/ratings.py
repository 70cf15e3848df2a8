"""What a person says of cells: kept in the run at once, and shown at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.qa.results import Rating

if TYPE_CHECKING:
    from desktop.domain.qa.results import Mark
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.qa.cell_cache import CellCache, SeenCell
    from desktop.ui.qa.run_session import RunSession


class Ratings(QObject):
    """``rated`` carries the place of the cell once its rating is on the disk."""

    rated = Signal(int)
    failed = Signal(object)

    def __init__(self, session: RunSession, cache: CellCache, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._cache, self._runner = session, cache, runner

    def mark(self, seen: SeenCell, mark: Mark) -> None:
        """Say it of the cell; said once more it is taken back."""
        now = seen.rating or Rating(seen.result.cell.key)
        self._keep(seen, replace(now, mark=None if now.mark is mark else mark))

    def note(self, seen: SeenCell, text: str) -> None:
        """Keep a note; an empty one takes it away."""
        now = seen.rating or Rating(seen.result.cell.key)
        self._keep(seen, replace(now, note=text.strip()))

    def _keep(self, seen: SeenCell, rating: Rating) -> None:
        store = self._session.store
        if store is None:
            return
        place = seen.result.cell.index
        is_empty = rating == Rating(rating.key)
        self._cache.put(place, replace(seen, rating=None if is_empty else rating))
        job = self._runner.start(lambda _: store.rate(rating), urgent=True)
        job.succeeded.connect(partial(self._told, place))
        job.failed.connect(partial(self._take_back, place, seen))

    def _told(self, place: int, _: object) -> None:
        self.rated.emit(place)

    def _take_back(self, place: int, seen: SeenCell, error: object) -> None:
        self._cache.put(place, seen)
        self.failed.emit(error)
