"""A workspace of ten thousand materials: how long it takes to open and to search, and what memory it needs."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter

from desktop.domain.cloud.calls import RemoteFace, RemoteMaterial
from desktop.domain.geometry import Box, Size
from desktop.domain.preparing import PrepareOptions
from desktop.domain.workspace.activity import Activity
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.files import StoredFile
from desktop.domain.workspace.info import WorkspaceInfo
from desktop.domain.workspace.material import WorkspaceMaterial
from desktop.domain.workspace.review import Review, ReviewEvent, ReviewState
from desktop.domain.workspace.rights import Answer, Rights, RightsAnswer, RightsQuestion
from desktop.domain.workspace.template import TemplateFace, TemplateVersion
from desktop.services.workspace.workspace import overview
from desktop.storage.workspace.repository import WorkspaceFolders
from tests.bench.measure import median_ms, status_megabytes

MATERIALS = 10_000
ACTIVITIES = 40
ROUNDS = 9
SEARCHES = ("素材 09999", "春", "mt_1000000000000004242", "nothing like it", "")
"""One material, a fortieth of all, an ID, none, all."""

START = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Figures:
    """``open_s`` from the folder to every row of the lists, in a process of its own; ``search_ms`` the slowest."""

    open_s: float
    search_ms: float
    memory_mb: float


def workspace_figures(folder: Path) -> Figures:
    """Makes the workspace in ``folder`` and measures it; the median of several openings, each in a new process."""
    place = make_workspace(folder / "large")
    command = [sys.executable, "-m", "tests.bench.workspace", str(place)]
    runs = [subprocess.run(command, check=True, capture_output=True, text=True).stdout.split() for _ in range(3)]
    return Figures(*(sorted(float(run[column]) for run in runs)[1] for column in range(3)))


def make_workspace(folder: Path) -> Path:
    """Materials as they are after a year of work: two versions, faces with IDs, a reviewed upload, rights answered."""
    with closing(
        WorkspaceFolders().create(folder, WorkspaceInfo("w", "素材库", START, bought_slots=MATERIALS))
    ) as store:
        activities = tuple(Activity(f"a-{number:02}", f"活动 {number:02}", START) for number in range(ACTIVITIES))
        store.apply(Edit(activities=(replace(activities[0], name="春节"), *activities[1:])))
        for first in range(0, MATERIALS, 1000):
            store.apply(Edit(materials=tuple(_material(number) for number in range(first, first + 1000))))
    return folder


def _material(number: int) -> WorkspaceMaterial:
    created, model_id = START + timedelta(minutes=number), f"mt_{1_000_000_000_000_000_000 + number}"
    boxes = (Box(300, 200, 200, 260), Box(600, 240, 180, 230))
    states = (ReviewState.READY, ReviewState.IN_REVIEW, ReviewState.PASSED)
    remote = tuple(RemoteFace(f"{model_id}_{face}", box) for face, box in enumerate(boxes, start=1))
    return WorkspaceMaterial(
        id=f"m-{number:05}",
        activity_id=f"a-{number % ACTIVITIES:02}",
        name=f"{'春' if number % ACTIVITIES == 0 else ''}素材 {number:05}",
        created=created,
        notes="客户确认过的版本，背景已替换。",
        versions=tuple(_version(number, version, created) for version in (1, 2)),
        faces=tuple(TemplateFace(f"F{face}", it.box, it.face_id) for face, it in enumerate(remote, start=1)),
        model_id=model_id,
        review=Review(tuple(ReviewEvent(state, created, why="审核成功") for state in states)),
        rights=Rights(tuple(RightsAnswer(question, _answer(question), created) for question in RightsQuestion)),
        synced=RemoteMaterial(model_id, f"素材 {number:05}", 21, "2026-01-05", "2026-01-06", "审核成功", remote),
    )


def _version(number: int, version: int, created: datetime) -> TemplateVersion:
    original, export = (StoredFile.of(f"{number} {version} {kind}".encode(), ".jpg") for kind in ("in", "out"))
    return TemplateVersion(
        number=version,
        created=created,
        original=original,
        original_name=f"IMG_{number:05}_{version}.jpg",
        options=PrepareOptions(),
        frame=Box(10, 20, 1000, 1200),
        export=export,
        export_size=Size(900, 1080),
        program="1.0.0",
    )


def _answer(question: RightsQuestion) -> Answer:
    return Answer.YES if question in {RightsQuestion.SELF_DESIGNED, RightsQuestion.CONSENT} else Answer.NO


def _measure(folder: Path) -> Figures:
    before = status_megabytes("VmRSS")
    started = perf_counter()
    with closing(WorkspaceFolders().open(folder)) as store:
        view = overview(store)
        opened = perf_counter() - started
        slowest = max(median_ms(partial(store.search, text), rounds=ROUNDS) for text in SEARCHES)
        used = status_megabytes("VmHWM") - before
        if len(view.summaries) != MATERIALS:
            message = f"{len(view.summaries)} materials instead of {MATERIALS}"
            raise RuntimeError(message)
    return Figures(opened, slowest, used)


if __name__ == "__main__":
    figures = _measure(Path(sys.argv[1]))
    print(figures.open_s, figures.search_ms, figures.memory_mb)
