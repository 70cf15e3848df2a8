"""Preparing many pictures with one worker and with two."""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from desktop.composition import build_services
from desktop.domain.jobs import NoProgress
from desktop.services.preparing.items import BatchItem
from tests.bench.pictures import make_portrait

if TYPE_CHECKING:
    from desktop.services.preparing.batch import Batch

PICTURES = 24
ROUNDS = 3


def worker_seconds(folder: Path) -> tuple[float, float]:
    """Seconds to prepare two dozen pictures of 3 MP from file to file with one worker and with two.

    The best of three, turn by turn: whatever else runs on the machine only ever adds.
    """
    items = [BatchItem(make_portrait(folder, megapixels=3, name=f"-{number}")) for number in range(PICTURES)]
    batch = build_services().batch
    _seconds(batch, items[:2], folder, jobs=2)
    rounds = [(_seconds(batch, items, folder, jobs=1), _seconds(batch, items, folder, jobs=2)) for _ in range(ROUNDS)]
    return min(one for one, _ in rounds), min(two for _, two in rounds)


def _seconds(batch: Batch, items: list[BatchItem], folder: Path, *, jobs: int) -> float:
    with tempfile.TemporaryDirectory(dir=folder) as output:
        started = perf_counter()
        batch.prepare(items, Path(output) / "out", jobs=jobs, progress=NoProgress())
        return perf_counter() - started
