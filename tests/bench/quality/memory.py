"""Memory above the decoded pictures, in a process of its own (Linux): the peak, and growth over 200 previews."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from desktop.assets import SAMPLES
from desktop.domain.cloud.degrees import Degrees
from desktop.domain.fusing.fusion import Algorithm, FaceSource, FusionSettings
from tests.bench.measure import status_megabytes
from tests.bench.quality.goals import Goal, Row
from tests.bench.quality.ours import Ours
from tests.bench.quality.speed import framed

PREVIEWS = 200
SETTLED = 20
"""After so many previews all caches are filled."""


def rows() -> list[Row]:
    """The classical side keeps nothing, so it has no figures here."""
    command = [sys.executable, "-m", "tests.bench.quality.memory"]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    figures: dict[str, float] = json.loads(output)
    return [
        Row(Goal("memory above the pictures, MB", "<=", 250, ".0f"), figures["peak"], None),
        Row(Goal(f"growth from preview {SETTLED} to {PREVIEWS}, MB", "<=", 5, ".1f"), figures["growth"], None),
    ]


def _measure() -> dict[str, float]:
    ours = Ours()
    photo, template = (framed(ours.reader.read(SAMPLES / name)) for name in ("grace_hopper.jpg", "astronaut.png"))
    before = status_megabytes("VmRSS")
    source = FaceSource(photo, ours.analyzer.analyze(photo)[0], ours.analyzer.analyze(template)[0])
    settled = before
    for number in range(PREVIEWS):
        degrees = Degrees(number % 101, (number * 7) % 101)
        ours.engine.fuse(template, [source], FusionSettings(Algorithm.PREMIUM, degrees))
        if number == SETTLED:
            settled = status_megabytes("VmRSS")
    growth = status_megabytes("VmRSS") - settled
    return {"peak": status_megabytes("VmHWM") - before, "growth": growth}


if __name__ == "__main__":
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    print(json.dumps(_measure()))
