"""A program that imports pictures and unpacks archives until it is killed, and says what is done.

Run by the tests as ``python -m tests.unit.services.workspace.importer FOLDER SEED``, in a ``FUSION_DESK_HOME`` of its
own. ``begin …`` is said before a picture, ``done`` when the service has counted it: it is in the workspace then.
"""

from __future__ import annotations

import random
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from desktop.composition import build_services
from desktop.domain.jobs import NoProgress
from desktop.domain.preparing import PrepareOptions
from tests.unit.storage.workspace.editor import say

if TYPE_CHECKING:
    from desktop.domain.jobs import Pace
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services

PORTRAIT = Path(__file__).resolve().parents[4] / "resources" / "samples" / "grace_hopper.jpg"
BATCH = 6
"""Pictures in one import; several are prepared at a time."""

JOBS = 2
ARCHIVE_EVERY = 3


class Told:
    """Says after each picture that it is kept, and which is the next."""

    def __init__(self, names: list[str]) -> None:
        self._names = names
        self._told = -1

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:
        del pace
        if done == self._told:
            return
        self._told = done
        if done:
            say("done")
        if done < total:
            say(f"begin put {self._names[done]} {self._names[done]}")


def main(folder: Path, seed: int) -> None:
    services = build_services()
    pictures = folder.parent / f"pictures {seed}"
    begun = _make_pictures(pictures, seed, 0)  # also loads what takes long
    with closing(services.workspaces.desk.open(folder)) as store:
        say("ready")
        for number in range(1, 100_000):
            _import(services, store, begun)
            if number % ARCHIVE_EVERY == 0:
                _copy(services, store, folder.parent, f"{seed}.{number}")
            begun = _make_pictures(pictures, seed, number)


def _import(services: Services, store: WorkspaceStore, paths: list[Path]) -> None:
    activity = store.activities()[0]
    told = Told([path.stem for path in paths])
    report = services.workspaces.intake.add(store, activity.id, paths, PrepareOptions(), told, jobs=JOBS)
    assert len(report.added) == len(paths), report


def _copy(services: Services, store: WorkspaceStore, room: Path, name: str) -> None:
    """The whole workspace out into an archive and in again; what is unpacked is there at once, or not at all."""
    say(f"begin archive {name} {name}")
    archive = store.export(room / f"{name}.zip", NoProgress())
    services.workspaces.desk.unpack(archive, room / f"copy {name}", NoProgress()).close()
    say("done")


def _make_pictures(folder: Path, seed: int, number: int) -> list[Path]:
    """Portraits of one person on papers of different colours: no two are the same bytes."""
    choose = random.Random(seed * 1000 + number)  # noqa: S311 - no secret
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{seed}.{number}.{index}.jpg" for index in range(BATCH)]
    with Image.open(PORTRAIT) as portrait:
        small = portrait.resize((256, 300))
        for path in paths:
            paper = Image.new("RGB", (450, 500), tuple(choose.randrange(256) for _ in range(3)))
            paper.paste(small, (100, 100))
            paper.save(path, quality=90)
    return paths


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
