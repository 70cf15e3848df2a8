"""Working through many items: the one runner under everything that does one thing to many pictures.

The executor comes from outside: threads here (:func:`threads`; OpenCV and Pillow release the interpreter lock),
processes, or a cluster's scheduler with the same interface. Only as much is submitted as keeps its workers busy, so a
hundred thousand items cost no memory, and pausing and cancelling have little to take back.
"""

from __future__ import annotations

import os
import time
from collections import deque
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from heapq import heappop, heappush
from operator import length_hint
from threading import Event
from typing import TYPE_CHECKING, Generic, TypeVar

from desktop.domain.errors import FusionDeskError
from desktop.domain.jobs import Cancelled, NoProgress, PaceMeter

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
    from concurrent.futures import Executor

    from desktop.domain.jobs import Journal, PacedProgress

    Retry = Callable[[Exception, int], float | None]

Item = TypeVar("Item")
Result = TypeVar("Result")

IN_FLIGHT_PER_WORKER = 2
"""One item being worked on and one to go on with: no worker waits until somebody has taken its result."""

TAKEN_PER_WORKER = 8
"""Items begun but not given out, a worker: what one slow picture may hold back while later ones go on."""

POLL = 0.1
"""Seconds between two looks at pause and cancel, half of the 200 ms within which a cancel must be heard."""


@dataclass(frozen=True, slots=True)
class Done(Generic[Item, Result]):
    """What became of one item, at place ``index`` among all: its result, or what the world had against it."""

    index: int
    item: Item
    outcome: Result | FusionDeskError
    attempts: int
    """How often it was tried; 0 for a result that the journal knew."""

    def result(self) -> Result:
        """The result; raises the error where it is one."""
        if isinstance(self.outcome, FusionDeskError):
            raise self.outcome
        return self.outcome


@dataclass(frozen=True, slots=True)
class Journalled(Generic[Item, Result]):
    """Leaves out what an earlier run has recorded in ``journal``.

    ``key`` names an item by everything that decides its result. Results go through ``to_plain`` into JSON values and
    come back through ``from_plain``. Errors are not recorded: the next run tries those items again.
    """

    journal: Journal
    key: Callable[[Item], str]
    to_plain: Callable[[Result], object]
    from_plain: Callable[[object], Result]


class Pause:
    """Holds a run: nothing new is begun until it is let go. Safe to use from any thread."""

    def __init__(self) -> None:
        self._going = Event()
        self._going.set()

    @property
    def holds(self) -> bool:
        return not self._going.is_set()

    def hold(self) -> None:
        self._going.clear()

    def let_go(self) -> None:
        self._going.set()

    def wait(self, seconds: float) -> None:
        """Return when it is let go, or after ``seconds``."""
        self._going.wait(seconds)


def never_again(error: Exception, attempts: int) -> float | None:  # noqa: ARG001 - the signature of a policy
    """The retry policy that tries everything once."""
    return None


def nothing_ends_it(error: FusionDeskError) -> bool:  # noqa: ARG001 - the signature of a policy
    """The policy by which no typed error ends a run."""
    return False


def everything_ends_it(error: FusionDeskError) -> bool:  # noqa: ARG001 - the signature of a policy
    """The policy for work that tells what is wrong with an item in its result: any error is about more than that."""
    return True


def worker_count(wanted: int = 0) -> int:
    """``wanted`` workers, or one for each core where that is 0."""
    return wanted or os.cpu_count() or 1


@contextmanager
def threads(workers: int) -> Iterator[Executor]:
    """An executor of ``workers`` threads of this process, gone when the block ends."""
    with ThreadPoolExecutor(max_workers=workers, thread_name_prefix="work") as executor:
        yield executor


def run(
    items: Iterable[Item],
    work: Callable[[Item], Result],
    *,
    executor: Executor,
    workers: int,
    progress: PacedProgress | None = None,
    total: int | None = None,
    ordered: bool = True,
    pause: Pause | None = None,
    retry: Retry = never_again,
    ends_run: Callable[[FusionDeskError], bool] = nothing_ends_it,
    journalled: Journalled[Item, Result] | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Generator[Done[Item, Result], None, None]:
    """Do ``work`` to every item on ``executor``, and give out each outcome, in the items' order or as finished.

    ``executor`` has ``workers`` workers and stays open. ``items`` may be lazy; ``total`` is their number where they
    have no length. A typed error is the outcome of its item, once ``retry`` (error, attempts so far) gives no seconds
    to wait before the next attempt. ``progress`` hears how many the caller has taken, with rate and time left by
    ``clock``, at least every 0.1 s.

    The run ends early when ``progress`` raises Cancelled, with an error for which ``ends_run``, with a bug, or when
    the caller is interrupted in it: nothing new is begun, what is being worked on is finished and given out, and then
    the exception is raised. Who leaves the loop otherwise closes the generator, and it waits for what is under way.
    """
    return _Run(
        source=enumerate(items),
        work=work,
        executor=executor,
        workers=max(1, workers),
        progress=progress or NoProgress(),
        total=length_hint(items) if total is None else total,
        ordered=ordered,
        pause=pause or Pause(),
        retry=retry,
        ends_run=ends_run,
        journalled=journalled,
        clock=clock,
    ).outcomes()


@dataclass(frozen=True, slots=True)
class _Task(Generic[Item]):
    index: int
    item: Item
    attempts: int = 0


@dataclass(slots=True)
class _Run(Generic[Item, Result]):
    """One run. A task is in one place at a time: ``source``, ``returned``, ``later``, ``running`` or ``ready``."""

    source: Iterator[tuple[int, Item]]
    work: Callable[[Item], Result]
    executor: Executor
    workers: int
    progress: PacedProgress
    total: int
    ordered: bool
    pause: Pause
    retry: Retry
    ends_run: Callable[[FusionDeskError], bool]
    journalled: Journalled[Item, Result] | None
    clock: Callable[[], float]

    exhausted: bool = False
    returned: deque[_Task[Item]] = field(default_factory=deque)
    """Submitted, and taken back before a worker began."""
    later: list[tuple[float, int, _Task[Item]]] = field(default_factory=list)
    """A heap of tasks to be tried again, by the time they are due."""
    running: dict[Future[Result], _Task[Item]] = field(default_factory=dict)
    ready: dict[int, Done[Item, Result]] = field(default_factory=dict)
    """Finished and not given out."""
    given: int = 0
    known: int = 0
    """How many of those given out came from the journal."""
    recorded: Mapping[str, object] = field(default_factory=dict)
    held: float = 0
    """Seconds spent in pauses."""
    meter: PaceMeter = field(init=False)

    def __post_init__(self) -> None:
        self.meter = PaceMeter(lambda: self.clock() - self.held)

    # -- giving out --------------------------------------------------------------------------------------------------

    def outcomes(self) -> Generator[Done[Item, Result], None, None]:
        """See :func:`run`."""
        try:
            yield from self._until_done()
        except GeneratorExit:
            self._take_back()
            wait(self.running)
            _raise_first(self._settle_ended())
            raise
        except BaseException as stop:
            failures = yield from self._wind_up()
            if isinstance(stop, Cancelled):
                _raise_first(failures)
            _note_all(failures, stop)
            raise

    def _until_done(self) -> Generator[Done[Item, Result], None, None]:
        self._tell()
        if self.journalled is not None:
            self.recorded = self.journalled.journal.finished()
        while self._fill():
            while (index := self._next_index()) in self.ready:
                done = self.ready.pop(index)
                yield done
                self.given += 1
                self.known += done.attempts == 0
                self._tell()
            self._wait()

    def _next_index(self) -> int:
        return self.given if self.ordered else min(self.ready, default=self.given)

    def _tell(self) -> None:
        pace = self.meter.at(self.given - self.known, self.total - self.known)
        self.progress.report(self.given, self.total, pace)

    # -- submitting --------------------------------------------------------------------------------------------------

    def _fill(self) -> bool:
        """Submit as much as may be in flight; whether anything is still to come."""
        while not self.pause.holds and len(self.running) < self.workers * IN_FLIGHT_PER_WORKER:
            task = self._next_task()
            if task is None:
                break
            self.running[self.executor.submit(self.work, task.item)] = task
        return bool(self.running or self.ready or self.returned or self.later) or not self.exhausted

    def _next_task(self) -> _Task[Item] | None:
        if self.returned:
            return self.returned.popleft()
        if self.later and self.later[0][0] <= self.clock():
            return heappop(self.later)[2]
        return self._next_new_task()

    def _next_new_task(self) -> _Task[Item] | None:
        """The next item that the journal does not know; ``None`` where enough are begun, or there is none."""
        while len(self.running) + len(self.later) + len(self.ready) < self.workers * TAKEN_PER_WORKER:
            entry = next(self.source, None)
            if entry is None:
                self.exhausted = True
                return None
            index, item = entry
            if not self._is_recorded(index, item):
                return _Task(index, item)
        return None

    def _is_recorded(self, index: int, item: Item) -> bool:
        if self.journalled is None or (key := self.journalled.key(item)) not in self.recorded:
            return False
        self.ready[index] = Done(index, item, self.journalled.from_plain(self.recorded[key]), attempts=0)
        return True

    # -- waiting -----------------------------------------------------------------------------------------------------

    def _wait(self) -> None:
        """Until something has finished, but no longer than until the next look at pause and cancel."""
        if self.pause.holds:
            self._hold()
        elif self.running:
            self._settle_all(wait(self.running, timeout=POLL, return_when=FIRST_COMPLETED).done)
        elif self.later:
            time.sleep(POLL)
        self._tell()

    def _hold(self) -> None:
        """Nothing is begun; what is being worked on is finished."""
        since = self.clock()
        self._take_back()
        self.pause.wait(POLL)
        self.held += self.clock() - since
        self._settle_all({future for future in self.running if future.done()})

    def _take_back(self) -> None:
        """Everything that no worker has begun with."""
        idle = [future for future in self.running if future.cancel()]
        self.returned.extendleft([self.running.pop(future) for future in reversed(idle)])

    # -- what became of it -------------------------------------------------------------------------------------------

    def _settle_all(self, done: Iterable[Future[Result]]) -> None:
        for future in sorted(done, key=lambda it: self.running[it].index):
            self._settle(future, self.retry)

    def _settle(self, future: Future[Result], retry: Retry) -> None:
        """Raises what ends the run: a bug, or an error for which ``ends_run``."""
        task = self.running.pop(future)
        attempts, error = task.attempts + 1, future.exception()
        if error is None:
            self._succeed(task, attempts, future.result())
            return
        pause = retry(error, attempts) if isinstance(error, Exception) else None
        if pause is not None:
            heappush(self.later, (self.clock() + pause, task.index, _Task(task.index, task.item, attempts)))
        elif isinstance(error, FusionDeskError) and not self.ends_run(error):
            self.ready[task.index] = Done(task.index, task.item, error, attempts)
        else:
            raise error

    def _succeed(self, task: _Task[Item], attempts: int, result: Result) -> None:
        """Ready first: a journal that cannot be written must not lose it."""
        self.ready[task.index] = Done(task.index, task.item, result, attempts)
        if self.journalled is not None:
            it = self.journalled
            it.journal.record(it.key(task.item), it.to_plain(result))

    # -- an early end ------------------------------------------------------------------------------------------------

    def _wind_up(self) -> Generator[Done[Item, Result], None, list[BaseException]]:
        """Begin nothing more, and give out what is finished, and then what is under way once it is.

        Returns what else would have ended the run.
        """
        self._take_back()
        failures = self._settle_ended()
        while True:
            for index in self._indices_in_turn():
                yield self.ready.pop(index)
            if not self.running:
                return failures
            wait(self.running, return_when=FIRST_COMPLETED)
            failures += self._settle_ended()

    def _indices_in_turn(self) -> list[int]:
        """In a run in order nothing overtakes what is still under way."""
        indices = sorted(self.ready)
        if self.ordered and self.running:
            first = min(task.index for task in self.running.values())
            return [index for index in indices if index < first]
        return indices

    def _settle_ended(self) -> list[BaseException]:
        failures: list[BaseException] = []
        for future in sorted(filter(Future.done, self.running), key=lambda it: self.running[it].index):
            try:
                self._settle(future, never_again)
            except BaseException as failure:  # noqa: BLE001 - every one is raised, or noted on what is
                failures.append(failure)
        return failures


def _raise_first(failures: list[BaseException]) -> None:
    for failure in failures:
        _note_all(failures[1:], failure)
        raise failure


def _note_all(failures: list[BaseException], main: BaseException) -> None:
    for failure in failures:
        main.add_note(f"Another item failed meanwhile: {failure!r}")
