"""Preparing many pictures with one worker and with two."""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import perf_counter

from desktop.composition import build_services
from desktop.services.batch import BatchItem
from tests.bench.pictures import make_portrait

PICTURES = 24


class _Silent:
    def finished(self, index: int, outcome: object) -> None:
        """Nobody watches."""


def worker_seconds(folder: Path, *, jobs: int) -> float:
    """Seconds to prepare two dozen pictures of 3 MP from file to file."""
    items = [BatchItem(make_portrait(folder, megapixels=3, name=f"-{number}")) for number in range(PICTURES)]
    services = build_services()
    with tempfile.TemporaryDirectory(dir=folder) as output:
        services.batch.prepare(items[:jobs], Path(output) / "warm", jobs=jobs, watch=_Silent())
        started = perf_counter()
        services.batch.prepare(items, Path(output) / "out", jobs=jobs, watch=_Silent())
        return perf_counter() - started
