"""Milliseconds of each stage of our way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.composition import build_services
from desktop.domain.preparing import PreparedPicture, PrepareOptions
from desktop.services.inspect import ANALYSIS_SIDE
from tests.bench.measure import median_ms

if TYPE_CHECKING:
    from pathlib import Path


def stage_rows(path: Path, *, rounds: int) -> dict[str, float]:
    """Stage name to median ms."""
    services = build_services()
    options = PrepareOptions()
    picture = services.reader.read(path, at_least=ANALYSIS_SIDE)
    inspection = services.inspector.examine(picture)
    plan = services.preparer.plan(inspection, options)
    stages = {
        "decode reduced": lambda: services.reader.read(path, at_least=ANALYSIS_SIDE),
        "faces and findings": lambda: services.inspector.examine(picture),
        "plan": lambda: services.preparer.plan(inspection, options),
        "crop for looking": lambda: services.preparer.draft(plan),
        "decode full": lambda: services.reader.read(path),
        "build (full, encode, verify)": lambda: _built(services.preparer.build(inspection, options)),
    }
    return {name: median_ms(work, rounds=rounds) for name, work in stages.items()}


def _built(outcome: object) -> None:
    if not isinstance(outcome, PreparedPicture):
        message = f"the benchmark picture was rejected: {outcome}"
        raise TypeError(message)
