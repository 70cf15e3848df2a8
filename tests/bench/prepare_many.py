"""``python -m tests.bench.prepare_many [PICTURES] [MEGAPIXELS] [--against]``: many pictures from folder to folder.

Goals for 500 pictures of 12 MP: peak memory 500 MB and flat (the last 100 against the first 100 at most 5 % more), two
workers 1.8 times one, and half the time of autocrop 2.0.0 on the same files (``--against``; it has no run over a folder
any more, so one process reads, crops and saves them one after the other with its ``Cropper``). Each run is a process of
its own, so that its memory is its own. Ratios of one session; the load of the machine is told beside them.
Not part of ``./dev test``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from desktop.domain.jobs import NoProgress
from tests.bench.measure import status_megabytes
from tests.bench.pictures import make_portrait

if TYPE_CHECKING:
    from desktop.services.preparing.results import ItemResult

PART = 5
"""The first and the last fifth of the pictures are held against each other: 100 of 500."""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("pictures", nargs="?", type=int, default=500)
    parser.add_argument("megapixels", nargs="?", type=float, default=12)
    parser.add_argument("--against", action="store_true", help="also autocrop on the same files")
    parser.add_argument("--run", nargs=3, metavar=("IN", "OUT", "JOBS"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.run:
        source, output, jobs = asked.run
        work = _prepared if int(jobs) else _by_the_peer
        print(json.dumps(work(Path(source), Path(output), int(jobs))))
        return
    with tempfile.TemporaryDirectory() as room:
        _compare(Path(room), asked.pictures, asked.megapixels, against=asked.against)


def _compare(room: Path, pictures: int, megapixels: float, *, against: bool) -> None:
    source = room / "in"
    source.mkdir()
    one = make_portrait(source, megapixels=megapixels)
    for number in range(1, pictures):
        shutil.copy(one, source / f"copy{number:05}.jpg")
    print(f"{pictures} pictures of {megapixels:g} MP; load {os.getloadavg()[0]:.1f}")
    single, double = (_in_a_process(source, room / f"out{jobs}", jobs) for jobs in (1, 2))
    for jobs, it in ((1, single), (2, double)):
        flat = it["last"] / it["first"]
        print(
            f"{jobs} worker(s): {it['seconds']:.1f} s ({it['processor']:.1f} s of processors),"
            f" peak {it['peak']:.0f} MB, last fifth / first {flat:.3f}"
        )
    print(f"two workers: {single['seconds'] / double['seconds']:.2f} times one (goal 1.8)")
    if against:
        theirs = _in_a_process(source, room / "peer", 0)
        ratio, work = double["seconds"] / theirs["seconds"], double["processor"] / theirs["processor"]
        print(
            f"autocrop: {theirs['seconds']:.1f} s ({theirs['processor']:.1f} s of processors);"
            f" ours with two workers {ratio:.3f} of it (goal 0.5), {work:.3f} of its work"
        )
    print(f"load {os.getloadavg()[0]:.1f}")


def _in_a_process(source: Path, output: Path, jobs: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.prepare_many", "--run", str(source), str(output), str(jobs)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(told)
    return found


def _prepared(source: Path, output: Path, jobs: int) -> dict[str, float]:
    from desktop.composition import build_services
    from desktop.services.preparing.items import BatchItem

    services = build_services()
    items = [BatchItem(path) for path in sorted(source.iterdir())]
    memory: list[float] = []

    def hear(_place: int, _result: ItemResult) -> None:
        memory.append(status_megabytes("VmRSS"))

    begun, worked = perf_counter(), process_time()
    services.batch.prepare(items, output, jobs=jobs, progress=NoProgress(), heard=hear)
    part = max(1, len(memory) // PART)
    return {
        "seconds": perf_counter() - begun,
        "processor": process_time() - worked,
        "peak": status_megabytes("VmHWM"),
        "first": sum(memory[:part]) / part,
        "last": sum(memory[-part:]) / part,
    }


def _by_the_peer(source: Path, output: Path, _jobs: int) -> dict[str, float]:
    from autocrop import Cropper
    from PIL import Image

    output.mkdir()
    cropper = Cropper(width=1080, height=1080)
    begun, worked = perf_counter(), process_time()
    for path in sorted(source.iterdir()):
        image = cropper.crop(str(path)).image
        if image is not None:
            Image.fromarray(image).save(output / path.name)
    return {"seconds": perf_counter() - begun, "processor": process_time() - worked}


if __name__ == "__main__":
    main()
