"""A cluster as the workers of a run. What travels is values: pictures' bytes in, bytes and figures out; never a key."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from desktop.domain.errors import ErrorCode, WorkerError
from desktop.domain.qa.units import PictureBytes
from desktop.domain.qa.workers import Relayed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from distributed import Client

    from desktop.domain.qa.units import CellUnit, LookUnit, PictureHandle
    from desktop.domain.workspace.files import StoredFile

P = ParamSpec("P")
T = TypeVar("T")

LOCAL = "local:"
"""``local:N`` starts N worker processes on this machine; anything else is a scheduler's address."""

CELLS_A_UNIT = 12
"""Cells of one template in a unit: a message to a worker and back costs a cell's time, and a template's face is worked
out once. Measured 2026-11-29 with two workers: 0.070 s a cell one by one, 0.054 in rows (see docs/cluster.md)."""

SECONDS = 30
"""How long a scheduler may take to answer, and its first worker to come."""

NEVER_TRIM = 1 << 40
LARGE = 1 << 28
ENVIRONMENT = {"MALLOC_TRIM_THRESHOLD_": NEVER_TRIM, "MALLOC_MMAP_THRESHOLD_": LARGE}
"""Bytes. Dask starts workers with a low trim threshold, which also freezes glibc's mmap threshold: an engine of many
large arrays then pays a page fault for each. Measured 2026-11-29: 0.179 s a cell with it, 0.070 without."""

QUIET = {
    "distributed.worker.profile.enabled": False,
    "distributed.admin.tick.interval": "200ms",
    "distributed.admin.large-graph-warning-threshold": "1GB",
}
"""Dask looks at every worker's stack each 10 ms and at its own loops each 20, which nobody reads here: by the clock, so
that the slower the machine the more of it they take. Measured 2026-12-01, see docs/cluster.md."""

MISMATCHED = "Mismatched versions found"


@dataclass(frozen=True, slots=True)
class PictureThere:
    """A picture that the cluster holds; its bytes come to the worker with the unit that needs it."""

    future: Any

    def read(self) -> bytes:
        """Only a worker has it; here it is fetched."""
        data: bytes = self.future.result()
        return data


@dataclass(frozen=True, slots=True)
class ClusterWorkers:
    """Matches :class:`desktop.domain.qa.workers.Workers`."""

    client: Client
    count: int
    cells_a_unit: int = CELLS_A_UNIT

    @property
    def executor(self) -> Executor:
        return UnitExecutor(self.client)

    def put(self, file: StoredFile, path: Path) -> PictureHandle:
        """Sent once. As a task and not as scattered data: a copy that dies with its worker is made again."""
        data = path.read_bytes()
        return PictureThere(self.client.submit(_same, data, key=f"picture-{file.sha256}"))


@contextmanager
def cluster_workers(address: str, version: Callable[[], str]) -> Iterator[ClusterWorkers]:
    """The workers at ``address``, or ``local:N``; TLS is configured by Dask's own options.

    ``version`` is run here and on every worker, and must say the same. Raises
    :class:`~desktop.domain.errors.WorkerError`: CLUSTER_MISSING, CLUSTER_UNREACHABLE, CLUSTER_VERSION.
    """
    try:
        import distributed  # noqa: F401, PLC0415 - an extra, and heavy
    except ImportError as error:
        message = "The package distributed is not installed."
        raise WorkerError(ErrorCode.CLUSTER_MISSING, message) from error
    with ExitStack() as stack:
        client = _connected(address, stack)
        _check_versions(client, version)
        threads = client.nthreads()
        yield ClusterWorkers(client, sum(threads.values()))


def _connected(address: str, stack: ExitStack) -> Client:
    from dask import config  # noqa: PLC0415
    from distributed import Client, LocalCluster  # noqa: PLC0415

    names = {f"distributed.nanny.pre-spawn-environ.{name}": value for name, value in ENVIRONMENT.items()}
    stack.enter_context(config.set({**names, **QUIET}))
    client: Client
    try:
        if address.startswith(LOCAL):
            count = int(address.removeprefix(LOCAL))
            cluster = LocalCluster(n_workers=count, threads_per_worker=1, dashboard_address=None)
            stack.enter_context(cluster)
            client = stack.enter_context(Client(cluster, timeout=SECONDS))
        else:
            client = stack.enter_context(Client(address, timeout=SECONDS))
        client.wait_for_workers(1, timeout=SECONDS)
    except (OSError, TimeoutError, ValueError) as error:
        message = f"The cluster at {address} cannot be reached: {error}"
        raise WorkerError(ErrorCode.CLUSTER_UNREACHABLE, message, address=address) from error
    return client


def _check_versions(client: Client, version: Callable[[], str]) -> None:
    """Results are only comparable, and values only understood, between the same versions."""
    try:
        client.get_versions(check=True)
    except ValueError as error:
        raise WorkerError(ErrorCode.CLUSTER_VERSION, f"{MISMATCHED}: {error}") from error
    own, others = version(), client.run(version)
    for worker, other in sorted(others.items()):
        if other != own:
            message = f"The worker {worker} runs Fusion Desk {other}, this is {own}."
            raise WorkerError(ErrorCode.CLUSTER_VERSION, message, worker=worker, version=other)


class UnitExecutor(Executor):
    """Sends units; the pictures they name are not in them, but are where the worker finds them."""

    def __init__(self, client: Client) -> None:
        self._executor = client.get_executor(pure=False)

    def submit(self, fn: Callable[P, T], /, *args: P.args, **_kwargs: P.kwargs) -> Future[T]:
        """Raises in its future WorkerError: WORKER_LOST, or CLUSTER_UNREACHABLE when the scheduler is gone."""
        unit: Any = args[0]
        names = list(unit.handles)
        futures = [unit.handles[name].future for name in names]
        outer: Relayed[T] = Relayed()
        outer.inner = self._executor.submit(_with_pictures, fn, replace(unit, handles={}), names, futures)
        outer.inner.add_done_callback(partial(_settle, outer))
        return outer


def _settle(outer: Relayed[T], inner: Future[T]) -> None:
    from distributed.scheduler import KilledWorker  # noqa: PLC0415

    if inner.cancelled():
        if outer.is_wanted:
            message = "The cluster's scheduler is gone."
            outer.set_exception(WorkerError(ErrorCode.CLUSTER_UNREACHABLE, message, address=""))
        return
    error = inner.exception()
    if error is None:
        outer.set_result(inner.result())
    elif isinstance(error, KilledWorker):
        message = "Workers of the cluster died, one after the other, over the same work."
        outer.set_exception(WorkerError(ErrorCode.WORKER_LOST, message))
    else:
        outer.set_exception(error)


def _same(data: bytes) -> bytes:
    """A picture as a task: its result is the picture."""
    return data


def _with_pictures(
    work: Callable[[CellUnit | LookUnit], T], unit: CellUnit | LookUnit, names: list[str], pictures: list[bytes]
) -> T:
    """On the worker: the unit's work with the pictures that have come."""
    handles: Mapping[str, PictureHandle] = {
        name: PictureBytes(data) for name, data in zip(names, pictures, strict=True)
    }
    return work(replace(unit, handles=handles))
