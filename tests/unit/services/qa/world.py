"""A small world for plans: pictures of one colour, engines that paint, a service that counts what it is asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.cloud.errors import Advice, CloudError, Verdict
from desktop.domain.errors import ErrorCode, FusionDeskError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.outcome import Figures, FusedPicture, Outcome
from desktop.domain.geometry import Box
from desktop.domain.jobs import Cancelled
from desktop.domain.qa.figures import FigureName
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.fusion.marking.metadata import MetadataMarker
from desktop.services.fusing import fuse_face, local
from desktop.services.fusing.assigning import assign
from desktop.services.fusing.saving import ResultSaver
from desktop.services.qa.desk import QaDesk
from desktop.services.qa.gathering import Gatherer
from desktop.services.qa.runner import QaRunner, RunnerPorts, RunReport
from desktop.services.qa.workbench import Workbench, WorkbenchPorts
from desktop.services.qa.workers import thread_workers
from desktop.storage.plans.files import PlanFiles
from desktop.storage.rescue import RescueFolders
from desktop.storage.runs.repository import RunFolders
from desktop.storage.saving import FileSaver
from desktop.storage.workspace.repository import WorkspaceFolders
from desktop.vision.images import PictureFiles
from desktop.vision.transform import Transformer
from desktop.vision.writer import PictureSaver
from tests.builders import make_face
from tests.runs import NOW, make_exchange

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.face import Face
    from desktop.domain.face.given import GivenFace
    from desktop.domain.fusing.consent import ConsentGap
    from desktop.domain.fusing.engine import Engine
    from desktop.domain.fusing.fusion import FaceSource
    from desktop.domain.fusing.order import Order
    from desktop.domain.jobs import Pace, PacedProgress, Progress
    from desktop.domain.picture import Picture, Pixels
    from desktop.domain.qa.results import CellResult, SentCall, TakenCall
    from desktop.services.qa.desk import OpenRun

SIDE = 40
NO_FACE = (0, 0, 0)
VERSIONS = {"local": "1", "FuseFace": "sandbox", "FuseFaceUltra": "sandbox"}


def paint(path: Path, colour: tuple[int, int, int]) -> Path:
    """A picture of one colour; in a black one there is no face."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (SIDE, SIDE), colour).save(path)
    return path


def cloud_error(who: Who, charged: Charged = Charged.NO, code: str = "ResourceUnavailable.InArrears") -> CloudError:
    verdict = Verdict(who, Advice("Pay.", "请充值。"), charged=charged)
    return CloudError(ErrorCode.CLOUD_SERVICE, "refused", verdict=verdict, service_code=code, request_id="id-e")


class Finder:
    """Sees one face in every picture that is not black, and counts how often it looks."""

    def __init__(self) -> None:
        self.looked: list[str] = []

    def analyze(self, picture: Picture, previous: Sequence[Face] = ()) -> tuple[Face, ...]:  # noqa: ARG002 - the port
        self.looked.append(picture.info.path.name)
        return (make_face(box=Box(10, 10, 20, 20)),) if picture.pixels.any() else ()

    def read(self, picture: Picture, given: GivenFace) -> Face:  # noqa: ARG002 - the port
        return make_face(given.label)


class Painter:
    """The free engine: the template, coloured by the photos."""

    info = local.INFO

    def check(self, order: Order) -> tuple[Finding, ...]:  # noqa: ARG002 - it has nothing to say
        return ()

    def fuse(self, order: Order, progress: Progress) -> Outcome:  # noqa: ARG002 - it takes no time
        pictures = [order.pictures[source] for source in order.sources]
        try:
            assign(pictures[0], [(it, order.pictures[it.photo]) for it in order.assignments])
        except FusionDeskError as error:
            return Outcome(order, error=error)
        colour = np.mean([subject.picture.pixels.mean(axis=(0, 1)) for subject in pictures], axis=0)
        mixed = (pictures[0].picture.pixels // 2 + (colour / 2).astype(np.uint8)).astype(np.uint8)
        warning = Finding(FindingCode.PHOTO_SEVERAL_FACES, Severity.WARN, {})
        return Outcome(order, FusedPicture(mixed, PictureFormat.PNG), figures=Figures(5.0), findings=(warning,))


@dataclass
class Service:
    """The charged engine: answers with ``answers`` in turn, then with pictures; ``refusal`` is its check's.

    ``turn`` is called where a call waits for its turn.
    """

    answers: list[FusionDeskError | None] = field(default_factory=list)
    refusal: FusionDeskError | None = None
    asked: list[str] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)
    turn: Callable[[], object] = int
    info = fuse_face.INFO

    @property
    def bill(self) -> int:
        return len(self.asked)

    def check(self, order: Order) -> tuple[Finding, ...]:  # noqa: ARG002 - it has nothing to say
        if self.refusal is not None:
            raise self.refusal
        return ()

    def fuse(self, order: Order, progress: Progress) -> Outcome:
        progress.report(0, 0)
        self.turn()
        order.sending.before_call(order.assignments[0].name)
        with self.lock:
            self.asked.append(order.assignments[0].name)
            number = len(self.asked)
            error = self.answers.pop(0) if self.answers else None
        if error is not None:
            return _failed(order, error)
        pixels = np.full((SIDE, SIDE, 3), number % 250, np.uint8)
        buffer = BytesIO()
        Image.fromarray(pixels).save(buffer, "PNG")
        picture = FusedPicture(pixels, PictureFormat.PNG, buffer.getvalue())
        return Outcome(
            order,
            picture,
            figures=Figures(7.0),
            request_id=f"id-{number}",
            charged=Charged.YES,
            exchange=make_exchange(f"id-{number}"),
            sent=(order.assignments[0].name.encode(),),
        )


def _failed(order: Order, error: FusionDeskError) -> Outcome:
    if not isinstance(error, CloudError):
        return Outcome(order, error=error)
    charged, exchange = error.verdict.charged, error.exchange
    return Outcome(order, error=error, request_id=error.request_id, charged=charged, exchange=exchange, sent=(b"sent",))


class Measurer:
    """Every result has the same seam."""

    def measure(self, template: Picture, sources: Sequence[FaceSource], result: Pixels) -> Mapping[str, float]:  # noqa: ARG002 - the port
        return {FigureName.SEAM: 1.0}


class StopAfter:
    """Progress that stops the work once so many cells are done; remembers what it was told."""

    def __init__(self, cells: int) -> None:
        self._cells = cells
        self.told: list[tuple[int, int]] = []

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:  # noqa: ARG002 - the port
        self.told.append((done, total))
        if done >= self._cells:
            raise Cancelled


PLAN = """\
title = "smoke"
photos.paths = ["panel"]
settings = [{ engine = "local", algorithm = ["swap", "premium"] }]
materials = [{ path = "team.png", project_id = "at_1", model_id = "mt_1" }, { path = "solo.png" }]
"""

COLOURS = {"anna.png": (200, 30, 30), "ben.png": (30, 200, 30), "glasses/eve.png": (30, 30, 200)}


class World:
    """A folder with three photos and two materials, and the program around it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.out = folder / "run"
        for name, colour in COLOURS.items():
            paint(folder / "panel" / name, colour)
        paint(folder / "team.png", (120, 120, 120))
        paint(folder / "solo.png", (60, 60, 60))
        self.finder, self.service = Finder(), Service()
        self.taken: dict[str, tuple[TakenCall, ...]] = {}
        """What the service says it has received, by the body; without it does not tell."""
        self.rescue = RescueFolders([folder / "rescued"])
        reader, writer = PictureFiles(), PictureSaver(FileSaver())
        engines: dict[str, Engine] = {"local": Painter(), "FuseFace": self.service}
        self.bench = Workbench(
            WorkbenchPorts(
                reader=reader,
                analyzer=self.finder,
                transformer=Transformer(),
                writer=writer,
                engines=engines,
                results=ResultSaver(writer, MetadataMarker()),
                measurer=Measurer(),
            )
        )
        self.notes: dict[str, ConsentGap] = {}
        self.noted: list[CellResult] = []
        self.desk = QaDesk(
            PlanFiles(),
            RunFolders(),
            Gatherer(WorkspaceFolders()),
            clock=lambda: NOW,
            consent_notes=lambda photos: tuple(self.notes[name] for name in photos.values() if name in self.notes),
        )
        ports = RunnerPorts(
            lambda: self.bench, engines, reader, lambda: NOW, self.rescue, self._record, self.noted.extend
        )
        self.runner = QaRunner(ports)

    def _record(self, _: CloudSettings, sent: SentCall) -> tuple[TakenCall, ...] | None:
        return self.taken.get(sent.body)

    def write(self, *changes: str, plan: str = PLAN) -> Path:
        """The plan, with lines of ``changes`` in place of those that begin alike, or behind."""
        lines = plan.splitlines()
        for change in changes:
            begins = change.split("=")[0]
            lines = [line for line in lines if not line.startswith(begins)] + [change]
        path = self.folder / "plan.toml"
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return path

    def begin(self, *changes: str) -> OpenRun:
        return self.desk.begin(self.write(*changes), self.out, VERSIONS)

    def run(self, opened: OpenRun, progress: PacedProgress | None = None, *, workers: int = 2) -> RunReport:
        with thread_workers(workers) as some:
            return self.runner.run(opened.store, opened.plan, some, progress=progress)

    def carry_out(self, *changes: str) -> tuple[OpenRun, RunReport]:
        opened = self.begin(*changes)
        return opened, self.run(opened)
