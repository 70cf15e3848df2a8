"""``python -m tests.bench.qa_cells [TEMPLATES] [PHOTOS] [WAY...]``: local cells by threads, by processes, on Dask.

Goals: 10 templates x 20 photos at 1080 x 1080 on 2 cores at most 0.15 s a cell, two workers 1.8 times one, Dask's two
worker processes 0.9 times two threads, every picture looked at once. Ratios of one session; the load of the machine is
told beside them. Ways: ``threads:1``, ``threads:2``, ``processes:2``, ``local:2`` (Dask). Not part of ``./dev test``.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from contextlib import ExitStack
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from desktop.assets import SAMPLES
from desktop.cluster.workers import cluster_workers
from desktop.composition import build_services, engine_version
from desktop.domain.qa.results import CellState
from desktop.domain.qa.stages import Stage
from desktop.services.qa.processes import process_workers
from desktop.services.qa.workers import thread_workers

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from desktop.domain.qa.workers import Workers
    from desktop.services.bundle import Services

SIDE = 1080
SAMPLE_FILES = ("astronaut.png", "grace_hopper.jpg")
WAYS = ("threads:1", "threads:2", "processes:2", "local:2")
PLAN = """\
title = "cells"
photos.paths = ["photos"]
materials = [{materials}]
settings = [{{ engine = "local" }}]
"""


def main(templates: int, photos: int, ways: list[str]) -> None:
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        os.environ["FUSION_DESK_HOME"] = str(folder / "home")
        services = build_services()
        _write(folder / "materials", templates, seed=1)
        _write(folder / "photos", photos, seed=2)
        materials = ", ".join(f'{{ path = "materials/{number:03}.jpg" }}' for number in range(templates))
        (folder / "plan.toml").write_text(PLAN.format(materials=materials), "utf-8")
        print(f"{templates} x {photos} cells of {SIDE} x {SIDE}; load {os.getloadavg()[0]:.1f}")
        for way in ways:
            print(_told(services, folder, way), flush=True)
        services.cloud.close()


def _write(folder: Path, count: int, *, seed: int) -> None:
    """The samples in turn, each with a noise of its own: no two are the same picture."""
    folder.mkdir()
    dice = np.random.default_rng(seed)
    for number, name in enumerate(islice(cycle(SAMPLE_FILES), count)):
        with Image.open(SAMPLES / name) as sample:
            square = sample.convert("RGB").resize((SIDE, SIDE), Image.Resampling.BICUBIC)
        noise = dice.normal(0, 2, (SIDE, SIDE, 1)).astype(np.int16)
        pixels = np.clip(np.asarray(square, np.int16) + noise, 0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / f"{number:03}.jpg", quality=92)


def _told(services: Services, folder: Path, way: str) -> str:
    out = folder / f"run {way.replace(':', ' ')}"
    opened = services.qa.desk.begin(folder / "plan.toml", out, services.qa.versions(""))
    worked = _processor_seconds()
    with ExitStack() as stack:
        stack.callback(opened.store.close)
        workers = stack.enter_context(_chosen(way))
        begun = perf_counter()
        report = services.qa.runner.run(opened.store, opened.plan, workers)
        seconds = perf_counter() - begun
    worked = _processor_seconds() - worked
    cells = max(1, report.totals.states.get(CellState.DONE, 0))
    return (
        f"{way}: {cells} cells, {seconds:.1f} s, {seconds / cells:.3f} s a cell;"
        f" {worked / cells:.3f} s of processors a cell, starting workers included;"
        f" {report.counts[Stage.LOOKED_AT]} pictures looked at, {report.counts[Stage.READ]} readings by workers"
    )


def _processor_seconds() -> float:
    """Of this process and of its workers that have ended."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(it.ru_utime + it.ru_stime for it in both)


def _chosen(way: str) -> AbstractContextManager[Workers]:
    kind, _, count = way.partition(":")
    if kind == "threads":
        return thread_workers(int(count))
    return process_workers(int(count)) if kind == "processes" else cluster_workers(way, engine_version)


if __name__ == "__main__":
    asked = sys.argv[1:] or ["10", "20"]
    main(int(asked[0]), int(asked[1]), asked[2:] or list(WAYS))
