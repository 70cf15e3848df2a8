"""A program that carries out one plan by threads, by processes and on a cluster, and kills a worker on the way.

Run by the tests as ``python -m tests.e2e.qa_spread FOLDER KIND...``; prints a JSON document by kind. Dask leaves
threads behind: it has a process of its own.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cluster.workers import ClusterWorkers, cluster_workers
from desktop.composition import build_services, engine_version
from desktop.domain.errors import WorkerError
from desktop.services.qa.processes import process_workers
from desktop.services.qa.workers import thread_workers

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from desktop.domain.jobs import Pace
    from desktop.domain.qa.workers import Workers
    from desktop.services.bundle import Services


class Killer:
    """Progress that kills one of the cluster's workers once the first cells are done."""

    def __init__(self, workers: Workers) -> None:
        self._left = workers if isinstance(workers, ClusterWorkers) else None

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:  # noqa: ARG002 - the port
        if self._left is not None and done > 0:
            workers, self._left = self._left, None
            pids = workers.client.run(os.getpid)
            os.kill(min(pids.values()), signal.SIGKILL)


def wrong_version() -> str:
    """Another one in every process."""
    return str(os.getpid())


def chosen(kind: str) -> AbstractContextManager[Workers]:
    if kind == "threads":
        return thread_workers(2)
    if kind == "processes":
        return process_workers(2)
    if kind == "mismatched":
        return cluster_workers("local:1", wrong_version)
    return cluster_workers(kind, engine_version)


def main(folder: Path, kinds: list[str]) -> None:
    services = build_services()
    sys.stdout.write(json.dumps({kind: spread(services, folder, kind) for kind in kinds}))
    services.cloud.close()


def spread(services: Services, folder: Path, kind: str) -> dict[str, object]:
    opened = services.qa.desk.begin(folder / "plan.toml", folder / f"run {kind.replace(':', ' ')}", {})
    document: dict[str, object] = {}
    try:
        with chosen(kind) as workers:
            report = services.qa.runner.run(opened.store, opened.plan, workers, progress=Killer(workers))
        document["counts"] = dict(report.counts)
        results = opened.store.run().results
        document["results"] = {it.cell.key: it.picture.sha256 if it.picture else it.code for it in results}
    except WorkerError as error:
        document["error"] = error.code
    finally:
        opened.store.close()
    return document


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
