"""What goes to a cluster and comes back, without one: who answers here is a thread."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import pytest
from distributed.scheduler import KilledWorker

from desktop.cluster.workers import ClusterWorkers
from desktop.domain.errors import ErrorCode, WorkerError
from desktop.domain.qa.units import LookUnit
from tests.runs import stored

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILE = stored("anna.jpg")


@dataclass
class Thread:
    """As Dask's client: tasks run at once; futures among the arguments are resolved, and ``answers`` go first."""

    answers: list[Future[Any]]

    def get_executor(self, *, pure: bool) -> Executor:
        assert not pure, "the same unit again is worked on again"
        return cast("Executor", self)

    def submit(self, fn: Callable[..., Any], *args: Any, key: str = "") -> Future[Any]:
        if self.answers:
            return self.answers.pop(0)
        assert key in {"", f"picture-{FILE.sha256}"}
        known = [
            [it.result() for it in arg] if isinstance(arg, list) and "result" in dir(arg[0]) else arg for arg in args
        ]
        done: Future[Any] = Future()
        done.set_result(fn(*known))
        return done


def look(unit: LookUnit) -> bytes:
    return unit.handles[FILE.sha256].read()


def sent(tmp_path: Path, *answers: Future[Any]) -> Future[bytes]:
    """A unit with a picture, on its way."""
    path = tmp_path / "anna.jpg"
    path.write_bytes(b"picture")
    client = Thread([])
    workers = ClusterWorkers(cast("Any", client), 2)
    handle = workers.put(FILE, path)
    assert handle.read() == b"picture"
    client.answers.extend(answers)
    return workers.executor.submit(look, LookUnit(FILE, "anna.jpg", {FILE.sha256: handle}))


def test_a_unit_finds_its_pictures_where_it_is_worked_on(tmp_path: Path) -> None:
    assert sent(tmp_path).result() == b"picture"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KilledWorker("task", cast("Any", "tcp://10.0.0.7:1"), 3), ErrorCode.WORKER_LOST),
        (WorkerError(ErrorCode.DISK_FULL, "full"), ErrorCode.DISK_FULL),
    ],
)
def test_an_error_of_the_cluster_is_typed_and_one_of_the_work_is_its_own(
    tmp_path: Path, error: Exception, code: ErrorCode
) -> None:
    answer: Future[Any] = Future()
    answer.set_exception(error)
    with pytest.raises(WorkerError) as caught:
        sent(tmp_path, answer).result()
    assert caught.value.code is code


def test_what_a_scheduler_takes_along_is_told_as_unreachable(tmp_path: Path) -> None:
    answer: Future[Any] = Future()
    answer.cancel()
    with pytest.raises(WorkerError) as caught:
        sent(tmp_path, answer).result()
    assert caught.value.code is ErrorCode.CLUSTER_UNREACHABLE


def test_what_nobody_has_begun_with_can_be_taken_back(tmp_path: Path) -> None:
    waiting, running = Future[Any](), Future[Any]()
    running.set_running_or_notify_cancel()
    assert sent(tmp_path, waiting).cancel()
    outer = sent(tmp_path, running)
    assert not outer.cancel()
    running.set_result(b"done")
    assert outer.result() == b"done"


def test_a_future_of_nothing_is_not_cancelled() -> None:
    from desktop.domain.qa.workers import Relayed

    assert not Relayed[int]().cancel()
