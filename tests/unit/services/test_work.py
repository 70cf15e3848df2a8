"""Working through many items: bounded, in order or as finished, held, stopped, tried again, gone on with."""

from __future__ import annotations

import time
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from threading import Barrier, Event
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import ErrorCode, FusionDeskError, PictureError, StoreError
from desktop.domain.jobs import Cancelled, Pace
from desktop.services import work as work_module
from desktop.services.work import (
    IN_FLIGHT_PER_WORKER,
    POLL,
    TAKEN_PER_WORKER,
    Done,
    Journalled,
    Pause,
    run,
    threads,
    worker_count,
)
from tests.waiting import HANG

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


# --- what tests work with ---


class Steps(Executor):
    """Runs nothing by itself: each look of the run at its progress finishes one submitted item, which ``choose`` picks.

    So a test decides who finishes when, and nothing depends on the machine's speed.
    """

    def __init__(self, choose: Callable[[int], int] = lambda _: 0) -> None:
        self.choose = choose
        self.pending: list[tuple[Future[Any], Callable[[], Any]]] = []
        self.most_in_flight = 0
        self.submitted = 0
        self.held_back: set[object] = set()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.submitted += 1
        self.pending.append((future, partial(fn, *args, **kwargs)))
        self.most_in_flight = max(self.most_in_flight, len(self.pending))
        return future

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:
        del done, total, pace
        self.finish_one()

    def finish_one(self) -> None:
        self.pending = [entry for entry in self.pending if not entry[0].cancelled()]
        ready = [entry for entry in self.pending if entry[1].args[0] not in self.held_back]  # type: ignore[attr-defined]  # a partial
        if not ready:
            return
        entry = ready[self.choose(len(ready))]
        self.pending.remove(entry)
        future, call = entry
        future.set_running_or_notify_cancel()
        try:
            future.set_result(call())
        except BaseException as error:  # noqa: BLE001 - as an executor does
            future.set_exception(error)


@dataclass
class Heard:
    """Remembers what the run reports, and raises ``stop`` when ``until`` says so."""

    until: Callable[[int], bool] = lambda _: False
    stop: BaseException = field(default_factory=Cancelled)
    counts: list[tuple[int, int]] = field(default_factory=list)
    paces: list[Pace | None] = field(default_factory=list)

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:
        self.counts.append((done, total))
        self.paces.append(pace)
        if self.until(done):
            raise self.stop


@dataclass
class Memory:
    """A journal in memory that refuses from the record number ``full_at`` on."""

    known: dict[str, object] = field(default_factory=dict)
    full_at: int = 1000

    def finished(self) -> Mapping[str, object]:
        return dict(self.known)

    def record(self, key: str, result: object) -> None:
        if len(self.known) >= self.full_at:
            raise StoreError(ErrorCode.DISK_FULL, "no space left")
        self.known[key] = result


def journalled(journal: Memory) -> Journalled[int, int]:
    return Journalled(journal, str, lambda result: result, int)  # type: ignore[arg-type]  # any number


def bad(item: object) -> PictureError:
    return PictureError(ErrorCode.PICTURE_EMPTY, f"{item} is empty", item=str(item))


def square(item: int) -> int:
    return item * item


def square_or_fail(item: int) -> int:
    """Every third is bad."""
    if item % 3 == 2:
        raise bad(item)
    return item * item


def break_at(broken: int, item: int) -> int:
    if item == broken:
        message = f"a bug with {item}"
        raise ZeroDivisionError(message)
    return item * item


def told(done: Done[int, int]) -> object:
    return str(done.outcome) if isinstance(done.outcome, FusionDeskError) else done.outcome


def rest_of(outcomes: Iterator[Done[int, int]], heard: list[int]) -> None:
    heard.extend(done.index for done in outcomes)


@pytest.fixture(autouse=True, scope="module")
def looks_often() -> Iterator[None]:
    """A run that looks for pause and cancel every millisecond: the tests are the quicker, and no other."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(work_module, "POLL", 0.001)
        yield


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    """One worker, so that a test knows what runs and what waits."""
    with ThreadPoolExecutor(1) as pool:
        yield pool


# --- every item, once, within bounds ---


@given(items=st.lists(st.integers(0, 8), max_size=60), workers=st.integers(1, 4), ordered=st.booleans(), data=st.data())
def test_every_item_has_its_outcome_whoever_finishes_first(
    *, items: list[int], workers: int, ordered: bool, data: st.DataObject
) -> None:
    steps = Steps(lambda count: data.draw(st.integers(0, count - 1)))
    taken = 0

    def lazily() -> Iterator[int]:
        nonlocal taken
        for item in items:
            taken += 1
            yield item

    outcomes = []
    ran = run(
        lazily(), square_or_fail, executor=steps, workers=workers, progress=steps, ordered=ordered, total=len(items)
    )
    for done in ran:
        outcomes.append((done.index, done.item, told(done), done.attempts))
        assert taken - len(outcomes) < workers * TAKEN_PER_WORKER
    expected = [(at, it, f"{it} is empty" if it % 3 == 2 else it * it, 1) for at, it in enumerate(items)]
    assert (outcomes if ordered else sorted(outcomes)) == expected
    assert steps.most_in_flight <= workers * IN_FLIGHT_PER_WORKER


def test_a_hundred_thousand_items_are_not_queued() -> None:
    taken = iter(range(100_000))
    steps = Steps()
    outcomes = run(taken, square, executor=steps, workers=2, progress=steps)
    assert [next(outcomes).outcome for _ in range(3)] == [0, 1, 4]
    outcomes.close()
    assert next(taken) <= 3 + 2 * IN_FLIGHT_PER_WORKER


def test_a_slow_item_holds_back_a_few_and_not_all() -> None:
    steps = Steps()
    steps.held_back = {0}
    taken = iter(range(100_000))
    going = Heard(until=lambda _: False)

    class Stuck:
        """Lets the first item go when nothing else can."""

        def report(self, done: int, total: int, pace: Pace | None = None) -> None:
            going.report(done, total, pace)
            before = len(steps.pending)
            steps.finish_one()
            if len(steps.pending) == before == 1:
                steps.held_back = set()

    outcomes = run(taken, square, executor=steps, workers=2, progress=Stuck())
    assert next(outcomes).index == 0
    outcomes.close()
    assert next(taken) == 2 * TAKEN_PER_WORKER


def test_as_finished_a_slow_item_holds_back_nobody() -> None:
    may_end = Event()

    def work(item: int) -> int:
        if item == 0:
            may_end.wait(HANG)
        return item

    heard = []
    with threads(2) as executor:
        for done in run(range(5), work, executor=executor, workers=2, ordered=False):
            heard.append(done.index)
            if len(heard) == 4:
                may_end.set()
    assert heard == [1, 2, 3, 4, 0]


def test_nothing_to_do_is_told_as_done(pool: Executor) -> None:
    heard = Heard()
    assert list(run([], square, executor=pool, workers=1, progress=heard)) == []
    assert set(heard.counts) == {(0, 0)}


def test_nobody_needs_to_watch(pool: Executor) -> None:
    assert [done.outcome for done in run(range(4), square, executor=pool, workers=1)] == [0, 1, 4, 9]


def test_an_item_counts_once_the_caller_has_taken_it(pool: Executor) -> None:
    heard = Heard()
    for done in run(range(3), square, executor=pool, workers=1, progress=heard):
        assert heard.counts[-1] == (done.index, 3)
    assert heard.counts[-1] == (3, 3)


def test_two_workers_work_at_the_same_time() -> None:
    together = Barrier(2, timeout=HANG)
    with threads(2) as executor:
        list(run(range(4), lambda _: together.wait(), executor=executor, workers=2))


def test_there_is_a_worker_for_each_core_unless_told() -> None:
    assert worker_count(3) == 3
    assert worker_count() >= 1


# --- what ends a run ---


def test_one_bad_item_never_ends_it(pool: Executor) -> None:
    outcomes = [told(done) for done in run(range(6), square_or_fail, executor=pool, workers=1)]
    assert outcomes == [0, 1, "2 is empty", 9, 16, "5 is empty"]


def test_who_asks_for_the_result_of_a_bad_item_gets_its_error(pool: Executor) -> None:
    good, bad = run([1, 2], square_or_fail, executor=pool, workers=1)
    assert good.result() == 1
    with pytest.raises(PictureError, match="2 is empty"):
        bad.result()


@pytest.mark.parametrize("ordered", [True, False])
def test_a_bug_is_raised_after_what_is_finished_was_given_out(*, ordered: bool) -> None:
    steps, heard = Steps(), list[int]()
    outcomes = run(
        range(100), partial(break_at, 3), executor=steps, workers=2, progress=steps, ordered=ordered, total=100
    )
    with pytest.raises(ZeroDivisionError, match="a bug with 3"):
        rest_of(outcomes, heard)
    assert heard[:3] == [0, 1, 2]
    assert 3 not in heard
    assert len(heard) < 10


def test_what_was_held_back_by_a_bug_is_given_out() -> None:
    """The others are finished before the first, which breaks."""
    steps, heard = Steps(lambda count: count - 1), list[int]()
    with pytest.raises(ZeroDivisionError):
        rest_of(run(range(4), partial(break_at, 0), executor=steps, workers=2, progress=steps), heard)
    assert heard == [1, 2, 3]


def test_a_source_that_breaks_ends_it_as_a_bug(pool: Executor) -> None:
    def source() -> Iterator[int]:
        yield 1
        raise bad("the folder")

    heard: list[int] = []
    with pytest.raises(PictureError):
        rest_of(run(source(), square, executor=pool, workers=1, total=2), heard)
    assert heard in ([], [0])  # the first may have been taken back before the worker began


def test_some_errors_end_the_run_where_the_caller_says_so(pool: Executor) -> None:
    def work(item: int) -> int:
        raise bad(item) if item == 1 else StoreError(ErrorCode.DISK_FULL, "no space left") if item == 2 else KeyError

    def is_full(error: FusionDeskError) -> bool:
        return error.code is ErrorCode.DISK_FULL

    heard: list[int] = []
    with pytest.raises(StoreError):
        rest_of(run([1, 2, 2], work, executor=pool, workers=1, ends_run=is_full), heard)
    assert heard == [0]


def test_a_second_bug_is_noted_on_the_first() -> None:
    """Both are under way when the first breaks."""
    steps = Steps()

    def work(item: int) -> int:
        while steps.pending:
            steps.finish_one()
        message = f"bug {item}"
        raise ZeroDivisionError(message)

    with pytest.raises(ZeroDivisionError, match="bug 0") as caught:
        list(run(range(2), work, executor=steps, workers=1, progress=steps))
    assert caught.value.__notes__ == ["Another item failed meanwhile: ZeroDivisionError('bug 1')"]


# --- stopping ---


@pytest.mark.parametrize("stop", [Cancelled(), KeyboardInterrupt()])
def test_what_is_under_way_is_finished_and_given_out(pool: Executor, stop: BaseException) -> None:
    """The user stops during the second item; the third was submitted and is taken back."""
    begun, may_end, done = Event(), Event(), list[int]()

    def work(item: int) -> int:
        if item == 1:
            begun.set()
            may_end.wait(HANG)
        done.append(item)
        return item

    def second_is_under_way(given: int) -> bool:
        if given < 1:
            return False
        assert begun.wait(HANG)
        may_end.set()
        return True

    heard: list[int] = []
    with pytest.raises(type(stop)):
        rest_of(run(range(9), work, executor=pool, workers=1, progress=Heard(second_is_under_way, stop)), heard)
    assert heard == [0, 1]
    assert done == [0, 1]


@pytest.mark.parametrize("ordered", [True, False])
def test_what_is_finished_is_given_out_before_what_takes_long(*, ordered: bool) -> None:
    """The user stops while the third item is under way: the caller has the first two before it ends."""
    steps, heard = Steps(), list[int]()
    steps.held_back = {2}

    class StopOnceThirdRuns:
        def report(self, done: int, total: int, pace: Pace | None = None) -> None:
            del done, total, pace
            if len(steps.pending) >= 4:
                steps.pending[2][0].set_running_or_notify_cancel()
                steps.finish_one()
                steps.finish_one()
                raise Cancelled

    outcomes = run(range(9), square, executor=steps, workers=2, progress=StopOnceThirdRuns(), ordered=ordered)
    heard += [next(outcomes).index, next(outcomes).index]
    third = next(future for future, _ in steps.pending if future.running())
    assert not third.done()
    third.set_result(4)
    with pytest.raises(Cancelled):
        rest_of(outcomes, heard)
    assert heard == [0, 1, 2]


class StopWhileTheFirstRuns:
    """Finishes the second of two items and lets the user stop while the first is under way."""

    def __init__(self, steps: Steps) -> None:
        self.steps = steps
        self.running: Future[Any] | None = None

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:
        del done, total, pace
        if len(self.steps.pending) == 2:
            self.running, _ = self.steps.pending.pop(0)
            self.running.set_running_or_notify_cancel()
            self.steps.finish_one()
            raise Cancelled

    def wait(self, futures: Any, **options: Any) -> Any:
        """The first fails once the run has nothing else to do than to wait for it."""
        if self.running is not None and not self.running.done():
            self.running.set_exception(bad("the first"))
        return wait(futures, **options)


def test_in_a_run_in_order_nothing_overtakes_what_is_under_way_at_a_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    steps, heard = Steps(), list[int]()
    stop = StopWhileTheFirstRuns(steps)
    monkeypatch.setattr(work_module, "wait", stop.wait)
    with pytest.raises(Cancelled):
        rest_of(run(range(2), square, executor=steps, workers=1, progress=stop), heard)
    assert heard == [0, 1]


def test_what_fails_after_a_stop_is_told_and_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    steps, outcomes = Steps(), list[object]()
    stop = StopWhileTheFirstRuns(steps)
    monkeypatch.setattr(work_module, "wait", stop.wait)
    ran = run(range(2), square, executor=steps, workers=1, progress=stop, retry=lambda *_: 0)
    with pytest.raises(Cancelled):
        outcomes.extend(told(done) for done in ran)
    assert outcomes == ["the first is empty", 1]


def test_a_stop_is_heard_while_an_item_takes_long(pool: Executor) -> None:
    """The item ends only when the run has looked for a stop three times."""
    looks, may_end = [], Event()

    def look(given: int) -> bool:
        looks.append(given)
        if len(looks) > 3:
            may_end.set()
        return len(looks) > 3

    heard: list[int] = []
    with pytest.raises(Cancelled):
        rest_of(run(range(2), lambda _: may_end.wait(HANG), executor=pool, workers=1, progress=Heard(look)), heard)
    assert looks == [0, 0, 0, 0]
    assert heard == [0]


def test_no_wait_is_longer_than_a_cancel_may_take(pool: Executor, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of the 200 ms: a stop that comes right after one look is heard at the next."""
    waits: list[float] = []

    def watched(futures: Any, timeout: float, return_when: str) -> Any:
        waits.append(timeout)
        return wait(futures, timeout, return_when)

    monkeypatch.setattr(work_module, "POLL", POLL)
    monkeypatch.setattr(work_module, "wait", watched)
    monkeypatch.setattr(time, "sleep", waits.append)
    again = iter([0.05, None])
    run_once = run([2], square_or_fail, executor=pool, workers=1, retry=lambda *_: next(again))
    assert len(list(run_once)) == 1
    assert waits
    assert max(waits) <= POLL <= 0.2 / 2


def test_a_stop_before_the_first_item_begins_nothing(pool: Executor) -> None:
    begun: list[int] = []
    with pytest.raises(Cancelled):
        list(run(range(3), begun.append, executor=pool, workers=1, progress=Heard(lambda _: True)))
    assert begun == []


def test_a_stop_does_not_hide_a_bug() -> None:
    """It happens in what was under way when the user stopped."""
    steps = Steps()
    stop = Heard(until=lambda given: given == 1)

    class StopThenFinish:
        def report(self, done: int, total: int, pace: Pace | None = None) -> None:
            steps.finish_one()
            if done == 1:
                while steps.pending:
                    steps.finish_one()
            stop.report(done, total, pace)

    with pytest.raises(ZeroDivisionError) as caught:
        list(run(range(3), partial(break_at, 2), executor=steps, workers=2, progress=StopThenFinish()))
    assert isinstance(caught.value.__context__, Cancelled)


def test_who_leaves_the_loop_leaves_nothing_running(pool: Executor) -> None:
    begun, done = Event(), list[int]()

    def work(item: int) -> int:
        if item == 1:
            begun.set()
        done.append(item)
        return item

    journal = Memory()
    outcomes = run(range(50), work, executor=pool, workers=1, journalled=journalled(journal))
    assert next(outcomes).index == 0
    assert begun.wait(HANG)
    outcomes.close()
    assert sorted(journal.known) == [str(item) for item in done]
    assert pool.submit(list, done).result() == done


def test_a_bug_is_not_lost_when_the_caller_leaves() -> None:
    steps = Steps()
    outcomes = run(range(9), partial(break_at, 1), executor=steps, workers=1, progress=steps)
    assert next(outcomes).index == 0
    while steps.pending:
        steps.finish_one()
    with pytest.raises(ZeroDivisionError):
        outcomes.close()


# --- holding ---


class Held:
    """Finishes the first item, and holds the run once its outcome is taken: the second is under way, the third waits.

    Three looks later it finishes the second, and then lets the run go, or stops it.
    """

    def __init__(self, steps: Steps, pause: Pause, *, stop: bool = False) -> None:
        self.steps = steps
        self.pause = pause
        self.stop = stop
        self.looks = 0
        self.under_way: Future[Any] | None = None
        self.waiting: list[Future[Any]] = []
        self.submitted: list[int] = []

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:
        del total, pace
        if self.pause.holds:
            self._look()
        elif done and self.under_way is None:
            self.under_way, *self.waiting = [future for future, _ in self.steps.pending]
            self.under_way.set_running_or_notify_cancel()
            self.pause.hold()
        elif done or len(self.steps.pending) > 1:
            self.steps.finish_one()

    def _look(self) -> None:
        self.looks += 1
        self.submitted.append(self.steps.submitted)
        if self.looks == 3:
            self._finish()
        elif self.looks > 3:
            self.pause.let_go()

    def _finish(self) -> None:
        _, call = self.steps.pending.pop(0)
        assert self.under_way is not None
        self.under_way.set_result(call())
        if self.stop:
            raise Cancelled


def test_a_held_run_begins_nothing_and_finishes_what_it_is_at() -> None:
    steps, pause = Steps(), Pause()
    held = Held(steps, pause)
    outcomes = run(range(6), square, executor=steps, workers=1, progress=held, pause=pause)
    assert [done.outcome for done in outcomes] == [0, 1, 4, 9, 16, 25]
    assert held.looks > 3
    assert len(set(held.submitted)) == 1
    assert held.waiting
    assert all(future.cancelled() for future in held.waiting), "what waits for a worker is taken back"


def test_what_ends_while_held_is_given_out() -> None:
    steps, pause, looks = Steps(), Pause(), list[int]()

    class HoldWhileTheFirstRuns:
        def report(self, done: int, total: int, pace: Pace | None = None) -> None:
            del total, pace
            looks.append(done)
            if len(looks) == 2:
                steps.pending[0][0].set_running_or_notify_cancel()
                pause.hold()
            elif len(looks) == 4:
                steps.pending.pop(0)[0].set_result(7)
            elif done == 1:
                pause.let_go()
                steps.finish_one()

    outcomes = run([0, 1], square, executor=steps, workers=1, progress=HoldWhileTheFirstRuns(), pause=pause)
    assert [done.outcome for done in outcomes] == [7, 1]
    assert looks[:4] == [0, 0, 0, 0]


def test_a_held_run_can_be_stopped() -> None:
    """The second is under way then, and is given out."""
    steps, pause, heard = Steps(), Pause(), list[int]()
    held = Held(steps, pause, stop=True)
    with pytest.raises(Cancelled):
        rest_of(run(range(50), square, executor=steps, workers=1, progress=held, pause=pause), heard)
    assert heard == [0, 1]
    assert held.looks == 3


# --- trying again ---


class Flaky:
    """Fails ``times`` for each item before it works."""

    def __init__(self, times: int, error: Callable[[object], Exception] = bad) -> None:
        self.times = times
        self.error = error
        self.tries: dict[int, int] = {}

    def __call__(self, item: int) -> int:
        self.tries[item] = self.tries.get(item, 0) + 1
        if self.tries[item] <= self.times:
            raise self.error(item)
        return item * item


def twice_more(error: Exception, attempts: int) -> float | None:
    return 0 if isinstance(error, (PictureError, ConnectionError)) and attempts < 3 else None


def test_a_failed_item_is_tried_again_as_the_policy_says(pool: Executor) -> None:
    outcomes = list(run(range(4), Flaky(2), executor=pool, workers=1, retry=twice_more))
    assert [(done.outcome, done.attempts) for done in outcomes] == [(0, 3), (1, 3), (4, 3), (9, 3)]


def test_an_item_that_goes_on_failing_ends_with_its_error(pool: Executor) -> None:
    outcomes = list(run(range(2), Flaky(3), executor=pool, workers=1, retry=twice_more))
    assert [(told(done), done.attempts) for done in outcomes] == [("0 is empty", 3), ("1 is empty", 3)]


def test_a_lost_worker_can_be_tried_again_too(pool: Executor) -> None:
    work = Flaky(1, lambda item: ConnectionError(f"the worker with {item} is gone"))
    assert [done.outcome for done in run(range(2), work, executor=pool, workers=1, retry=twice_more)] == [0, 1]


def test_an_attempt_waits_its_seconds_and_others_go_on() -> None:
    """The clock goes on by a second at each look; the failed one waits for five of them."""
    steps = Steps()
    now, tried = [0.0], list[tuple[float, int]]()
    flaky = Flaky(1)

    def work(item: int) -> int:
        tried.append((now[0], item))
        return flaky(item) if item == 0 else item

    class Tick:
        def report(self, done: int, total: int, pace: Pace | None = None) -> None:
            now[0] += 1
            steps.report(done, total, pace)

    outcomes = run(
        range(12), work, executor=steps, workers=1, progress=Tick(), retry=lambda *_: 5.0, clock=lambda: now[0]
    )
    assert [done.index for done in outcomes] == list(range(12))
    first, second = (when for when, item in tried if item == 0)
    assert second - first >= 5
    assert [item for _, item in tried].index(1) < len(tried) - 1
    assert any(first < when < second for when, item in tried if item != 0)


# --- going on after a crash ---


def test_what_the_journal_knows_is_not_done_again(pool: Executor) -> None:
    done: list[int] = []

    def work(item: int) -> int:
        done.append(item)
        return item * item

    known = journalled(Memory({"1": 100, "3": 300}))
    outcomes = list(run(range(5), work, executor=pool, workers=1, journalled=known))
    assert [(it.outcome, it.attempts) for it in outcomes] == [(0, 1), (100, 0), (4, 1), (300, 0), (16, 1)]
    assert done == [0, 2, 4]


def test_a_run_that_was_done_already_begins_nothing(pool: Executor) -> None:
    known = journalled(Memory({str(item): item for item in range(100)}))
    outcomes = run(range(100), partial(break_at, 0), executor=pool, workers=1, journalled=known)
    assert [done.outcome for done in outcomes] == list(range(100))


def test_results_are_recorded_and_errors_are_tried_again(pool: Executor) -> None:
    journal = Memory()
    list(run(range(4), square_or_fail, executor=pool, workers=1, journalled=journalled(journal)))
    assert journal.known == {"0": 0, "1": 1, "3": 9}


def test_a_result_is_recorded_when_it_is_there_and_not_when_its_turn_comes() -> None:
    """The first item takes longest; the others are safe before it is done."""
    journal, steps = Memory(), Steps(lambda count: count - 1)
    outcomes = run(range(4), square, executor=steps, workers=2, progress=steps, journalled=journalled(journal))
    assert next(outcomes).index == 0
    assert list(journal.known) == ["3", "2", "1", "0"]


def test_a_journal_that_cannot_be_written_ends_it_and_loses_nothing() -> None:
    journal, steps, heard = Memory(full_at=1), Steps(), list[int]()
    with pytest.raises(StoreError):
        rest_of(run(range(9), square, executor=steps, workers=1, progress=steps, journalled=journalled(journal)), heard)
    assert heard[:2] == [0, 1]


# --- how quickly ---


def test_rate_and_time_left_are_told_by_the_clock_given() -> None:
    """Two seconds an item, of which one is done and taken at a time."""
    steps, heard, now = Steps(), Heard(), [0.0]

    class FinishOne:
        def report(self, done: int, total: int, pace: Pace | None = None) -> None:
            heard.report(done, total, pace)
            if done == total or len(steps.pending) > total - done - 1 or len(steps.pending) == 2:
                steps.finish_one()

    def work(item: int) -> int:
        now[0] += 2
        return item

    list(run(range(6), work, executor=steps, workers=1, progress=FinishOne(), clock=lambda: now[0]))
    assert heard.paces[0] is None
    assert dict(zip(heard.counts, heard.paces, strict=True))[6, 6] == Pace(rate=0.5, left=0)
    assert dict(zip(heard.counts, heard.paces, strict=True))[3, 6] is not None


def test_what_the_journal_knew_is_no_measure_of_speed(pool: Executor) -> None:
    heard, now = Heard(), [0.0]

    def work(item: int) -> int:
        now[0] += 2
        return item

    known = journalled(Memory({str(item): item for item in range(98)}))
    list(run(range(100), work, executor=pool, workers=1, progress=heard, journalled=known, clock=lambda: now[0]))
    rates = [pace.rate for pace in heard.paces if pace]
    assert rates
    assert max(rates) <= 0.5


def test_a_pause_does_not_make_it_slow() -> None:
    """Two seconds an item, held for a thousand."""
    steps, heard, now = Steps(), Heard(), [0.0]

    class Long(Pause):
        def wait(self, seconds: float) -> None:
            super().wait(seconds)
            now[0] += 1000

    pause = Long()

    class HoldOnce:
        def report(self, done: int, total: int, pace: Pace | None = None) -> None:
            heard.report(done, total, pace)
            if now[0] > 1000:
                pause.let_go()
            elif done == 2:
                pause.hold()
            if not pause.holds:
                steps.finish_one()

    def work(item: int) -> int:
        now[0] += 2
        return item

    list(run(range(6), work, executor=steps, workers=1, progress=HoldOnce(), pause=pause, clock=lambda: now[0]))
    assert now[0] == 1012
    assert heard.paces[-1] == Pace(rate=0.5, left=0)


# --- processes ---


def test_a_process_pool_does_it_as_threads_do() -> None:
    """Spawned, as Windows and macOS do it: work, items, results and errors travel as values."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        outcomes = list(run(range(7), square_or_fail, executor=executor, workers=2))
        assert [told(done) for done in outcomes] == [0, 1, "2 is empty", 9, 16, "5 is empty", 36]
        error = outcomes[2].outcome
        assert isinstance(error, PictureError)
        assert (error.code, dict(error.values)) == (ErrorCode.PICTURE_EMPTY, {"item": "2"})
        with pytest.raises(ZeroDivisionError, match="a bug with 1"):
            list(run(range(3), partial(break_at, 1), executor=executor, workers=2))
