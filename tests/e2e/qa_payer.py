"""A program that carries out a plan of paid cells against a sandbox, until it is killed or has done them all.

Run by the tests as ``python -m tests.e2e.qa_payer FOLDER URL``; begins the run in FOLDER/run, or goes on with it. All
but the engine of the cloud is as small as in :mod:`tests.unit.services.qa.world`, so that it starts quickly.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from desktop.cloud.client import connect
from desktop.cloud.record import taken_calls
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.geometry import Box
from desktop.fusion.marking.metadata import MetadataMarker
from desktop.services.cloud.bundle import CloudPorts, cloud_services
from desktop.services.fusing import fuse_face
from desktop.services.fusing.pictures import PictureLoader
from desktop.services.fusing.ports import EnginePorts
from desktop.services.fusing.saving import ResultSaver
from desktop.services.qa.desk import QaDesk
from desktop.services.qa.gathering import Gatherer
from desktop.services.qa.runner import QaRunner, RunnerPorts
from desktop.services.qa.workbench import Workbench, WorkbenchPorts
from desktop.services.qa.workers import thread_workers
from desktop.storage.plans.files import PlanFiles
from desktop.storage.rescue import RescueFolders
from desktop.storage.runs.repository import RunFolders
from desktop.storage.saving import FileSaver
from desktop.storage.usage import UsageFile
from desktop.storage.workspace.repository import WorkspaceFolders
from desktop.vision.images import PictureFiles
from desktop.vision.transform import Transformer
from desktop.vision.writer import PictureSaver
from tests.builders import make_face
from tests.clouds import KEYS
from tests.runs import NOW
from tests.unit.services.cloud.fakes import KeysInHand
from tests.unit.services.qa.world import VERSIONS, Measurer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.cloud.credentials import Credentials
    from desktop.domain.cloud.ports import CloudService
    from desktop.domain.face import Face
    from desktop.domain.face.given import GivenFace
    from desktop.domain.picture import Picture


class Finder:
    """A face in the middle of every picture."""

    def analyze(self, picture: Picture, previous: Sequence[Face] = ()) -> tuple[Face, ...]:  # noqa: ARG002 - the port
        return (make_face(box=Box(150, 150, 200, 200)),)

    def read(self, picture: Picture, given: GivenFace) -> Face:  # noqa: ARG002 - the port
        return make_face(given.label)


def main(folder: Path, url: str) -> None:
    reader, finder, writer = PictureFiles(), Finder(), PictureSaver(FileSaver())
    cloud = cloud_services(
        CloudPorts(
            reader=reader,
            analyzer=finder,
            transformer=Transformer(),
            writer=writer,
            keys=KeysInHand(KEYS),
            connect=_connect,
            ledger=UsageFile(folder / "usage.db"),
            snippet=lambda *_: "",
            reproduce=lambda _: b"",
        )
    )
    ports = EnginePorts(PictureLoader(reader, finder), cast("Any", None), cloud.fuser, writer)
    engines = {"FuseFace": fuse_face.build(ports)}
    bench = Workbench(
        WorkbenchPorts(
            reader=reader,
            analyzer=finder,
            transformer=Transformer(),
            writer=writer,
            engines={},
            results=ResultSaver(writer, MetadataMarker()),
            measurer=Measurer(),
        )
    )
    desk = QaDesk(PlanFiles(), RunFolders(), Gatherer(WorkspaceFolders()), clock=lambda: NOW)
    rescue = RescueFolders([folder / "rescued"])
    runner = QaRunner(RunnerPorts(lambda: bench, engines, reader, lambda: datetime.now(UTC), rescue, taken_calls))
    plan, out = folder / "plan.toml", folder / "run"
    opened = desk.resume(plan, out) if RunFolders().is_run(out) else desk.begin(plan, out, VERSIONS)
    try:
        with thread_workers(1) as workers:
            runner.run(opened.store, opened.plan, workers, cloud=CloudSettings(fusion_endpoint=url))
    finally:
        opened.store.close()
        cloud.close()


def _connect(credentials: Credentials, settings: CloudSettings) -> CloudService:
    return connect(credentials, settings)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
