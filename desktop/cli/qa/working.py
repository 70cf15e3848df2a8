"""Who carries out the cells: what ``--cluster`` may say, and what is chosen without it."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.services.qa.processes import process_workers
from desktop.services.qa.workers import thread_workers

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from desktop.domain.qa.workers import Workers

WORTH_PROCESSES = 50
"""Free cells from which on starting processes pays: each costs 1.2 s of a processor, and saves about a quarter of each
cell's time after that (two threads 0.059 s a cell, two processes 0.044, 2026-11-29)."""


def parse_cluster(text: str) -> str:
    if not re.fullmatch(r"local:[1-9]\d?|(tcp|tls)://.+|", text):
        message = f"{text!r} is none of tcp://HOST:PORT, tls://HOST:PORT, and local:N"
        raise typer.BadParameter(message)
    return text


Cluster = Annotated[
    str,
    typer.Option(
        "--cluster",
        parser=parse_cluster,
        metavar="ADDRESS",
        help="Work on a Dask cluster: tcp://HOST:PORT, tls://HOST:PORT, or local:N processes here.",
        show_default=False,
    ),
]


def chosen_workers(cluster: str, count: int, cells: int) -> AbstractContextManager[Workers]:
    """The cluster that is named; else processes where they pay, or threads: always in a packaged program."""
    if cluster:
        from desktop.cluster.workers import cluster_workers
        from desktop.composition import engine_version

        return cluster_workers(cluster, engine_version)
    pays = count > 1 and cells >= WORTH_PROCESSES and not getattr(sys, "frozen", False)
    return process_workers(count) if pays else thread_workers(count)
