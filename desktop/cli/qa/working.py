"""Who carries out the cells: what ``--cluster`` may say, and what is chosen without it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.services.qa.processes import local_workers

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from desktop.domain.qa.workers import Workers


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
    """The cluster that is named, or else workers of this machine."""
    if cluster:
        from desktop.cluster.workers import cluster_workers
        from desktop.composition import engine_version

        return cluster_workers(cluster, engine_version)
    return local_workers(count, cells)
