"""Two earlier runs side by side: their pictures are made again, or decoded where they were paid for."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.geometry import Size
from desktop.ui.canvas.ways import Side
from desktop.ui.kit.images import reduced, to_qimage
from desktop.ui.kit.jobs import Latest
from desktop.ui.messages.engines import run_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.fusing.order import PictureSource, Subject
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.effect.values import Run
    from desktop.ui.kit.jobs import JobRunner

    Pictures = Mapping[PictureSource, Subject]

DISPLAY_SIDE = 1024
"""As for the result on screen."""


class RunComparison(QObject):
    """``sides`` are the two runs' pictures once they are there; anything the user changes ends the comparison."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, session: EffectSession, runner: JobRunner, services: Callable[[], Services], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._services = session, services
        self._latest = Latest(runner, self)
        self._latest.succeeded.connect(self._made)
        self._latest.failed.connect(self._give_up)
        self.runs: tuple[Run, Run] | None = None
        self._sides: tuple[Side, Side] | None = None
        for signal in (session.template_changed, session.assignments_changed, session.settings_changed):
            signal.connect(self.clear)

    @property
    def busy(self) -> bool:
        return self._latest.busy

    @property
    def sides(self) -> tuple[Side, Side] | None:
        """The earlier run, then the later one, with captions in the language of now."""
        if self._sides is None or self.runs is None:
            return None
        first, second = (
            replace(side, caption=f"{run.number} · {run_name(run.order)}")
            for side, run in zip(self._sides, self.runs, strict=True)
        )
        return first, second

    def compare(self, first: Run, second: Run) -> None:
        """Show two runs; the earlier one stands on the left."""
        earlier, later = sorted((first, second), key=lambda run: run.number)
        self.runs, self._sides = (earlier, later), None
        known = dict(self._session.pictures)
        self._latest.request(partial(_make_both, self._services, self.runs, known))
        self.changed.emit()

    def clear(self) -> None:
        """Back to the template and its result."""
        if self.runs is not None:
            self._latest.cancel()
            self.runs = self._sides = None
            self.changed.emit()

    def _made(self, sides: tuple[Side, Side]) -> None:
        self._sides = sides
        self.changed.emit()

    def _give_up(self, error: object) -> None:
        self.clear()
        self.failed.emit(error)


def _make_both(
    services: Callable[[], Services], runs: tuple[Run, Run], known: Pictures, progress: Progress
) -> tuple[Side, Side]:
    first, second = (_side(services(), run, known, progress) for run in runs)
    return first, second


def _side(services: Services, run: Run, known: Pictures, progress: Progress) -> Side:
    """The picture of a run; raises the error that making it again ends in."""
    order = run.order
    if run.paid is None:
        wanted = {source: known[source] for source in order.sources if source in known}
        outcome = services.engines[order.engine].fuse(replace(order, pictures=wanted), progress)
        pixels = outcome.fused.pixels
    else:
        outcome = run.paid
        pixels = outcome.fused.pixels
        if outcome.fused.data is not None:
            pixels = services.reader.decode(outcome.fused.data, Path(f"result.{outcome.fused.format}")).pixels
    height, width = pixels.shape[:2]
    return Side(to_qimage(reduced(pixels, DISPLAY_SIDE)), Size(width, height), "", outcome.boxes, of=order.template)
