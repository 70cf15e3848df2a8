"""Which cells of the run are shown, and in which order: found in the background."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.qa.browsing import CellFilter, CellOrder, Rated
from desktop.domain.qa.results import Verdict
from desktop.ui.kit.jobs import Latest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.jobs import Progress
    from desktop.domain.qa.ports import RunStore
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.qa.matrix_model import MatrixModel
    from desktop.ui.qa.review_session import ReviewSession
    from desktop.ui.qa.run_session import RunSession


class Shown(StrEnum):
    """What is looked at; ``CHANGED``: what awaits a person's word beside the baseline."""

    ALL = "all"
    FAILED = "failed"
    WARNED = "warned"
    CHANGED = "changed"
    UNRATED = "unrated"


FILTERS = {
    Shown.ALL: CellFilter(),
    Shown.FAILED: CellFilter(verdicts=frozenset({Verdict.FAIL})),
    Shown.WARNED: CellFilter(verdicts=frozenset({Verdict.WARN})),
    Shown.CHANGED: CellFilter(),
    Shown.UNRATED: CellFilter(rated=Rated.NO),
}


@dataclass(frozen=True, slots=True)
class Browsing:
    """``tag``, ``material``: of those only; empty for any."""

    shown: Shown = Shown.ALL
    order: CellOrder = field(default_factory=CellOrder)
    tag: str = ""
    material: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it is the matrix itself."""
        return self == Browsing()

    @property
    def wanted(self) -> CellFilter:
        return replace(FILTERS[self.shown], tag=self.tag, material=self.material)


class Browser(QObject):
    """Keeps the model as :attr:`browsing` says; while the run goes on, a filter is looked up anew when it is chosen."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, session: RunSession, review: ReviewSession, model: MatrixModel, runner: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._review, self._model = session, review, model
        self.browsing = Browsing()
        self._finding = Latest(runner, self)
        self._finding.succeeded.connect(self._show)
        self._finding.failed.connect(self.failed)
        session.opened.connect(self._begin)
        review.changed.connect(self._compared)

    @property
    def busy(self) -> bool:
        return self._finding.busy

    def use(self, browsing: Browsing) -> None:
        """Show other cells, or the same in another order."""
        self.browsing = browsing
        self.again()

    def again(self) -> None:
        """Find what is wanted anew."""
        store = self._session.store
        if store is None or self.browsing.is_whole:
            self._finding.cancel()
            self._model.show_grid(self._session.grid)
            self.changed.emit()
            return
        awaited = self._review.awaited if self.browsing.shown is Shown.CHANGED else None
        self._finding.request(partial(_find, store, self.browsing, awaited))

    def _begin(self) -> None:
        self.browsing = Browsing()
        self.again()

    def _compared(self) -> None:
        if self.browsing.shown is Shown.CHANGED:
            self.again()

    def _show(self, places: Sequence[int]) -> None:
        self._model.show_places(places)
        self.changed.emit()


def _find(store: RunStore, browsing: Browsing, awaited: frozenset[int] | None, _: Progress) -> Sequence[int]:
    places = store.places(browsing.wanted, browsing.order)
    if awaited is None:
        return places
    return [int(place) for place in places if int(place) in awaited]
