"""FuseFace with eight workers against the sandbox, whose rate limit is the service's: 20 calls a second."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass
from statistics import quantiles
from time import perf_counter
from typing import TYPE_CHECKING

from desktop.assets import SAMPLES
from desktop.cloud.client import CloudClient
from desktop.domain.cloud.calls import CloudPictureFile, FuseRequest, MergeInfo, ResultForm
from desktop.domain.cloud.credentials import Credentials
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Size
from desktop.domain.jobs import NoProgress
from desktop.sandbox.authentication import DEFAULT_KEYS
from desktop.sandbox.sandbox import SandboxOptions
from desktop.sandbox.server import SandboxServer
from desktop.sandbox.setup import build_sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

WORKERS = 8
CALLS = 400
KEYS = Credentials(DEFAULT_KEYS.secret_id, DEFAULT_KEYS.secret_key)


@dataclass(frozen=True)
class CloudFigures:
    """``limited`` counts calls that hit the rate limit. Times of one call from sending to its reply, in ms."""

    per_second: float
    limited: int
    median: float
    p99: float


def cloud_figures() -> CloudFigures:
    """The sandbox runs in a process of its own: it fuses for real, and must not share our interpreter."""
    here, there = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(there,), daemon=True)
    process.start()
    there.close()  # so that a sandbox that cannot start is an error, not a long wait
    try:
        url, activity_id, material_id = here.recv()
        return _measure(url, FuseRequest(activity_id, material_id, (_photo(),), form=ResultForm.BASE64))
    finally:
        with suppress(BrokenPipeError):  # it could not start, and has said why
            here.send(None)
        process.join()


def _serve(connection: Connection) -> None:
    """Tells where it is, and serves until something is sent."""
    sandbox = build_sandbox(SandboxOptions())
    activity = sandbox.catalogue.activities[0]
    with SandboxServer(sandbox) as server:
        connection.send((server.url, activity.activity_id, activity.materials[0].material_id))
        connection.recv()


def _photo() -> MergeInfo:
    data = (SAMPLES / "grace_hopper.jpg").read_bytes()
    return MergeInfo(CloudPictureFile("grace_hopper.jpg", data, PictureFormat.JPEG, Size(512, 600)))


def _measure(url: str, request: FuseRequest) -> CloudFigures:
    with closing(CloudClient(KEYS, CloudSettings(fusion_endpoint=url))) as client:
        client.fuse(request, NoProgress())
        started = perf_counter()
        with ThreadPoolExecutor(WORKERS) as pool:
            tries = list(_calls(pool, client, request))
        elapsed = perf_counter() - started
    cuts = quantiles([milliseconds for milliseconds, _ in tries], n=100)
    limited = sum(attempts - 1 for _, attempts in tries)
    return CloudFigures(CALLS / elapsed, limited, median=cuts[49], p99=cuts[98])


def _calls(pool: ThreadPoolExecutor, client: CloudClient, request: FuseRequest) -> Iterator[tuple[float, int]]:
    def one(_: int) -> tuple[float, int]:
        exchange = client.fuse(request, NoProgress()).exchange
        return exchange.elapsed_ms, exchange.attempts

    return pool.map(one, range(CALLS))
