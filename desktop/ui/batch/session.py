"""The pictures that are to be prepared, and the run through them."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.files.paths import is_folder
from desktop.domain.preparing import PrepareOptions
from desktop.domain.preparing.duplicates import DuplicateChoice, DuplicateIndex
from desktop.domain.preparing.naming import NamePattern
from desktop.domain.preparing.selection import Selection
from desktop.services.preparing.items import BatchOptions, BatchReport
from desktop.services.preparing.overrides import OverridesError, overridden, read_overrides, unused
from desktop.services.preparing.places import Existing
from desktop.services.preparing.selecting import Selector
from desktop.services.preparing.watching import WatchedFolders
from desktop.services.work import Pause
from desktop.ui.batch.rows import Row, RowState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from desktop.domain.jobs import PacedProgress
    from desktop.domain.preparing.presets import OutputProfile
    from desktop.services.bundle import Services
    from desktop.services.preparing.items import BatchItem
    from desktop.services.preparing.overrides import Override
    from desktop.services.preparing.results import ItemResult
    from desktop.ui.batch.rows import Change
    from desktop.ui.kit.jobs import Job, JobRunner, Reporter

LOOK_SECONDS = 0.5
"""Between two looks at watched folders."""


@dataclass(frozen=True, slots=True)
class BatchSetup:
    """What holds for all pictures of the next run."""

    options: PrepareOptions = field(default_factory=PrepareOptions)
    profiles: tuple[OutputProfile, ...] = ()
    pattern: NamePattern = field(default_factory=NamePattern)
    selection: Selection = field(default_factory=Selection)
    duplicates: DuplicateChoice = DuplicateChoice.KEEP
    existing: Existing = Existing.BESIDE
    overrides: tuple[Override, ...] = ()
    jobs: int = 1

    def item(self, row: Row, number: int) -> BatchItem:
        """What is to be done with a picture; of what is said of it alone its row has the last word."""
        options = overridden(self.options, row.path, self.overrides)
        profiles = [replace(it, options=overridden(it.options, row.path, self.overrides)) for it in self.profiles]
        return row.item(number, options, profiles)


@dataclass(frozen=True, slots=True)
class OverrideFile:
    """A file with options of single pictures, as it was read; with a ``problem`` nothing of it holds."""

    path: Path
    overrides: tuple[Override, ...] = ()
    problem: OverridesError | None = None


class BatchSession(QObject):
    """Holds the rows. What takes time happens in jobs; everything here is for the GUI thread."""

    reset = Signal()
    """The rows are others."""
    row_changed = Signal(int)
    arrived = Signal()
    """Pictures have come into a watched folder."""
    running_changed = Signal()
    """Whether it runs or pauses, or looks for pictures."""
    started = Signal(object)
    """A job, for whoever shows its progress."""
    finished = Signal(object)
    """A :class:`~desktop.services.preparing.items.BatchReport`."""
    failed = Signal(object)
    """A :class:`~desktop.domain.errors.FusionDeskError`."""
    overrides_read = Signal(object)
    """An :class:`OverrideFile`."""
    unused_found = Signal(object)
    """The overrides that no picture fits."""

    def __init__(self, runner: JobRunner, services: Callable[[], Services], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self.rows: list[Row] = []
        self._folders: list[Path] = []
        self._pause = Pause()
        self._job: Job | None = None
        self._watch: Job | None = None
        self._index = DuplicateIndex()

    # --- what it is ---

    @property
    def running(self) -> bool:
        return self._job is not None

    @property
    def paused(self) -> bool:
        return self.running and self._pause.holds

    @property
    def watching(self) -> bool:
        return self._watch is not None

    def count(self, *states: RowState) -> int:
        return sum(row.state in states for row in self.rows)

    @property
    def results(self) -> list[ItemResult]:
        return [result for row in self.rows for result in row.results]

    # --- pictures ---

    def add(self, paths: Sequence[Path], selection: Selection, without: Path | None = None) -> Job:
        """Find the pictures of ``paths`` that are wanted, and let those that are new wait.

        ``without`` is the folder of the outputs, which are no pictures to prepare.
        """
        self._folders += [path for path in paths if is_folder(path) and path not in self._folders]
        job = self._runner.start(partial(_found, self._services, tuple(paths), selection, without))
        job.succeeded.connect(self._take)
        job.failed.connect(self.failed)
        self.started.emit(job)
        return job

    def clear(self) -> None:
        """Forget all pictures; files are left alone."""
        self.rows, self._folders = [], []
        self._index = DuplicateIndex()
        self.reset.emit()

    def _take(self, paths: Sequence[Path]) -> None:
        known = {row.path for row in self.rows}
        self.rows += [Row(path) for path in paths if path not in known]
        self.reset.emit()

    # --- some of them ---

    def fix(self, places: Sequence[int]) -> int:
        """Let those with a fix be prepared again with it; tells how many."""
        fixed = {place: row for place in places if (row := self.rows[place].fixed()) is not None}
        for place, row in fixed.items():
            self._put(place, row)
        return len(fixed)

    def change(self, places: Sequence[int], change: Change) -> None:
        """Let them be prepared (again) with ``change``."""
        for place in places:
            row = self.rows[place]
            self._put(place, replace(row.waiting(), changes=(*row.changes, change)))

    def exclude(self, places: Sequence[int], *, excluded: bool) -> None:
        for place in places:
            self._put(place, replace(self.rows[place], excluded=excluded))

    def _put(self, place: int, row: Row) -> None:
        self.rows[place] = row
        self.row_changed.emit(place)

    # --- the run ---

    def run(self, folder: Path, setup: BatchSetup) -> None:
        """Prepare everything that waits into ``folder``."""
        places = [place for place, row in enumerate(self.rows) if row.state is RowState.WAITING]
        if self.running or not places:
            return
        items = [setup.item(self.rows[place], place + 1) for place in places]
        how = BatchOptions(
            existing=setup.existing,
            pattern=setup.pattern,
            duplicates=setup.duplicates,
        )
        reports: list[BatchReport] = []
        self._pause = Pause()
        work = _Run(self._services, items, tuple(places), folder, how, setup.jobs, self._pause, self._index)
        self._job = job = self._runner.start(lambda reporter: reports.append(work(reporter)))
        job.delivered.connect(self._hear)
        job.failed.connect(self.failed)
        job.cancelled.connect(partial(_tell_cancelled, reports))
        job.settled.connect(partial(self._settled, reports))
        self.started.emit(job)
        self.running_changed.emit()
        if setup.overrides:
            paths = [row.path for row in self.rows]
            looking = self._runner.start(lambda _: unused(setup.overrides, paths))
            looking.succeeded.connect(self.unused_found)

    def read_overrides(self, path: Path) -> None:
        """Read what is said of single pictures; ``overrides_read`` tells what came of it."""
        job = self._runner.start(partial(_overrides, path), urgent=True)
        job.succeeded.connect(self.overrides_read)
        job.failed.connect(self.failed)

    def retry(self, folder: Path, setup: BatchSetup) -> None:
        """Try everything that failed again."""
        for place, row in enumerate(self.rows):
            if row.state is RowState.FAILED:
                self._put(place, row.waiting())
        self.run(folder, setup)

    def pause(self, *, hold: bool) -> None:
        if hold:
            self._pause.hold()
        else:
            self._pause.let_go()
        self.running_changed.emit()

    def cancel(self) -> None:
        """What is being prepared is finished; what waits goes on waiting."""
        if self._job is not None:
            self._job.cancel()
            self._pause.let_go()

    def _hear(self, heard: tuple[int, ItemResult]) -> None:
        place, result = heard
        self._put(place, self.rows[place].with_result(result))

    def _settled(self, reports: Sequence[BatchReport]) -> None:
        self._job = None
        self.running_changed.emit()
        for report in reports:
            self.finished.emit(report)

    # --- watched folders ---

    def watch(self, selection: Selection, without: Path | None = None) -> None:
        """Let pictures that come into the folders wait, too, once they are whole."""
        if self._watch is not None or not self._folders:
            return
        known = [row.path for row in self.rows]
        self._watch = job = self._runner.start(
            partial(_watched, self._services, tuple(self._folders), selection, without, known)
        )
        job.delivered.connect(self._arrive)
        job.failed.connect(self.failed)
        job.settled.connect(self._watch_settled)
        self.running_changed.emit()

    def watch_no_longer(self) -> None:
        if self._watch is not None:
            self._watch.cancel()

    def _arrive(self, paths: Sequence[Path]) -> None:
        """One that was there already has changed: it is prepared again."""
        for place, row in enumerate(self.rows):
            if row.path in paths:
                self._put(place, row.waiting())
        self._take(paths)
        self.arrived.emit()

    def _watch_settled(self) -> None:
        self._watch = None
        self.running_changed.emit()


@dataclass(frozen=True, slots=True)
class _Run:
    """What the worker does: no widget, no row."""

    services: Callable[[], Services]
    items: Sequence[BatchItem]
    places: tuple[int, ...]
    folder: Path
    how: BatchOptions
    jobs: int
    pause: Pause
    index: DuplicateIndex

    def __call__(self, reporter: Reporter) -> BatchReport:
        return self.services().batch.prepare(
            self.items,
            self.folder,
            jobs=self.jobs,
            progress=reporter,
            how=self.how,
            pause=self.pause,
            index=self.index,
            heard=lambda place, result: reporter.deliver((self.places[place], result)),
        )


def _overrides(path: Path, _: PacedProgress) -> OverrideFile:
    """Raises PictureError for a file that cannot be read."""
    try:
        return OverrideFile(path, read_overrides(path))
    except OverridesError as problem:
        return OverrideFile(path, problem=problem)
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror}."
        raise PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path)) from error


def _tell_cancelled(reports: list[BatchReport]) -> None:
    """Cancelled before it began, a run tells nothing itself."""
    if not reports:
        reports.append(BatchReport((), cancelled=True))


def _found(
    services: Callable[[], Services],
    paths: Sequence[Path],
    selection: Selection,
    without: Path | None,
    _: PacedProgress,
) -> tuple[Path, ...]:
    return Selector(services().reader).find(paths, selection, without=without)


def _watched(  # noqa: PLR0917 - bound by a partial
    services: Callable[[], Services],
    folders: Sequence[Path],
    selection: Selection,
    without: Path | None,
    known: Sequence[Path],
    reporter: Reporter,
) -> None:
    selector = Selector(services().reader)
    watched = WatchedFolders(lambda: selector.find(folders, selection, without=without))
    watched.take_all(known, 0.0)
    for paths in watched.arrivals(_looks(reporter)):
        reporter.deliver(paths)


def _looks(reporter: Reporter) -> Iterator[float]:
    """Moments to look at watched folders, until the job is cancelled."""
    idle = threading.Event()
    while True:
        reporter.report(0, 0)
        yield monotonic()
        idle.wait(LOOK_SECONDS)
