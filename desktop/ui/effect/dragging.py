"""Results dragged out of the window: the one that is shown, and earlier ones off the history, as saving writes them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.files.formats import MATERIAL_FORMATS, PictureFormat
from desktop.domain.fusing.order import source_path
from desktop.domain.jobs import NoProgress
from desktop.ui.kit.drag_out import DragOut, DragStart, Made, ToDrag

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from desktop.domain.fusing.order import Order, PictureSource, Subject
    from desktop.domain.fusing.outcome import Outcome
    from desktop.services.bundle import Services
    from desktop.ui.effect.history import HistoryStrip
    from desktop.ui.effect.result import ResultView
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.effect.values import Run
    from desktop.ui.kit.jobs import JobRunner


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """A result to be given out: its outcome, or the order that makes it again for nothing."""

    order: Order
    outcome: Outcome | None


class ResultDragging(QObject):
    """``may_leave(order)`` says whether such a result may be given out: one without its visible label only where the
    user has taken on the duty to label it. ``said`` and ``failed`` as of :class:`~desktop.ui.kit.drag_out.DragOut`.
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        session: EffectSession,
        runner: JobRunner,
        services: Callable[[], Services],
        *,
        result: ResultView,
        history: HistoryStrip,
        may_leave: Callable[[Order], bool],
        workspace: Callable[[], str],
    ) -> None:
        super().__init__(result)
        self._session, self._may_leave, self._workspace = session, may_leave, workspace
        self._shown, self._earlier = (DragOut(runner, services, widget) for widget in (result, history.list))
        for out in (self._shown, self._earlier):
            out.said.connect(self.said)
            out.failed.connect(self.failed)
        view = result.compare
        picture = DragStart(view.viewport(), lambda place: result.shows_result and view.is_bare(place))
        picture.begun.connect(self.drag_result)
        DragStart.of_items(history.list).begun.connect(lambda: self.drag_runs(history.selected))

    @property
    def busy(self) -> bool:
        """Whether files are being made."""
        return self._shown.busy or self._earlier.busy

    def drag_result(self) -> None:
        """The result that is shown; one that is older than the settings is no answer to them."""
        result = self._session.result
        if result is None or not self._session.is_current:
            self.said.emit(self.tr("This is not the result of these settings yet: drag it when it is there."))
        elif self._may_leave(result.order):
            make = partial(_make, [Given(result.order, result.outcome)], {})
            self._shown.begin(ToDrag(result, make, self._taken([result.order]), picture=result.thumbnail))

    def drag_runs(self, runs: Sequence[Run]) -> None:
        """Earlier results; a free one is made again, of one that was paid for the file is there."""
        if runs and all(self._may_leave(run.order) for run in runs):
            given = [Given(run.order, run.paid) for run in runs]
            make = partial(_make, given, dict(self._session.pictures))
            taken = self._taken([run.order for run in runs])
            self._earlier.begin(ToDrag(tuple(runs), make, taken, picture=runs[0].thumbnail))

    def _taken(self, orders: Sequence[Order]) -> Callable[[Services, Sequence[Path]], None]:
        return partial(_note, tuple(orders), self._workspace())


def _make(given: Sequence[Given], pictures: Mapping[PictureSource, Subject], services: Services, folder: Path) -> Made:
    """What would be saved, each under the name that saving suggests."""
    files: list[Path] = []
    for it in given:
        outcome = it.outcome or _again(replace(it.order, pictures=pictures), services)
        came = outcome.fused.format
        form = came if came in MATERIAL_FORMATS else PictureFormat.PNG
        template = "result" if it.order.template is None else source_path(it.order.template).stem
        files.append(services.results.save(outcome, folder / f"{template}-fused.{form.value}", form).path)
    return Made(tuple(files))


def _again(order: Order, services: Services) -> Outcome:
    return services.engines[order.engine].fuse(order, NoProgress())


def _note(orders: Sequence[Order], workspace: str, services: Services, files: Sequence[Path]) -> None:
    """As of what is saved: of whom it was made, and what was given out without its label."""
    for order, path in zip(orders, files, strict=True):
        services.people.results.add(order, path)
        services.unlabelled.add(order, path, workspace)
