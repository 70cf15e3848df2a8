"""What a worker does: pure functions from units to outcomes, with the pictures it used last kept at hand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from desktop.domain.cloud.errors import CloudError
from desktop.domain.errors import ErrorCode, FusionDeskError, PictureError
from desktop.domain.face import sure_faces
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.order import Sending, Subject
from desktop.domain.geometry import Size
from desktop.domain.jobs import NoProgress
from desktop.domain.preparing import EncodeRequest
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.stages import Counts, Stage
from desktop.domain.qa.units import Looked, Made, UnitOutcome
from desktop.domain.rules.findings import Severity
from desktop.services.fusing.assigning import assign
from desktop.services.given_faces import faces_of
from desktop.services.qa.orders import CellPictures, order_of
from desktop.services.qa.shelf import PictureShelf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.fusing.engine import Engine
    from desktop.domain.fusing.order import Assignment, Order
    from desktop.domain.fusing.outcome import Outcome
    from desktop.domain.picture import Picture, Pixels
    from desktop.domain.ports import FaceAnalyzer, PictureReader, PictureTransformer, PictureWriter
    from desktop.domain.qa.cells import Cell
    from desktop.domain.qa.ports import FigureMeasurer
    from desktop.domain.qa.units import CellUnit, LookUnit, PictureHandle
    from desktop.domain.workspace.files import StoredFile
    from desktop.services.fusing.saving import ResultSaver

THUMBNAIL = 256
"""Pixels of a thumbnail's long side: the largest cell of the matrix at twice the density."""

THUMBNAIL_BYTES = 40_000


@dataclass(frozen=True, slots=True)
class WorkbenchPorts:
    """What a workbench stands on; ``engines`` by ID."""

    reader: PictureReader
    analyzer: FaceAnalyzer
    transformer: PictureTransformer
    writer: PictureWriter
    engines: Mapping[str, Engine]
    results: ResultSaver
    measurer: FigureMeasurer


class Workbench:
    """Carries out units. One a process; safe to call from several threads."""

    def __init__(self, ports: WorkbenchPorts, shelf: PictureShelf | None = None) -> None:
        self._ports = ports
        self._shelf = shelf or PictureShelf()

    def look(self, unit: LookUnit) -> Looked:
        """Find the faces of a picture. What is wrong with it is the outcome."""
        counts = Counts()
        try:
            picture = self.picture(unit.file, unit.name, unit.handles[unit.file.sha256], counts)
            counts[Stage.LOOKED_AT] += 1
            return Looked(unit.file, sure_faces(faces_of(self._ports.analyzer, picture)), counts)
        except FusionDeskError as error:
            return Looked(unit.file, error, counts)

    def make(self, unit: CellUnit) -> UnitOutcome:
        """Fuse, measure and draw each cell. An error of the world is the outcome of its cell."""
        counts = Counts()
        return UnitOutcome(tuple(self._made(cell, unit, counts) for cell in unit.cells), counts)

    def picture(self, file: StoredFile, name: str, handle: PictureHandle, counts: Counts) -> Picture:
        """The decoded picture; raises :class:`~desktop.domain.errors.PictureError`."""

        def read() -> Picture:
            counts[Stage.READ] += 1
            return self._ports.reader.decode(_bytes_of(handle, name), Path(name))

        return self._shelf.get(file.sha256, read)

    def pictures(self, cell: Cell, unit: CellUnit, counts: Counts, *, with_bytes: bool = False) -> CellPictures:
        """The cell's pictures with their faces, of a unit that has no :meth:`~CellUnit.trouble` with it."""
        names = {photo.file.sha256: photo.name for photo in cell.photos}
        subjects = {}
        for file in cell.pictures:
            faces = unit.faces[file.sha256]
            name = names.get(file.sha256, cell.material.name)
            picture = self.picture(file, name, unit.handles[file.sha256], counts)
            subjects[file.sha256] = Subject(picture, () if isinstance(faces, FusionDeskError) else faces)
        data = {file.sha256: unit.handles[file.sha256].read() for file in cell.pictures} if with_bytes else {}
        return CellPictures(subjects, data)

    def finished(self, cell: Cell, outcome: Outcome, counts: Counts) -> Made:
        """What is kept of an outcome with a picture: its file, a thumbnail, figures."""
        fused = outcome.fused
        if fused.data is None:
            encoded = self._ports.results.encode(outcome)
            data, suffix = encoded.data, encoded.format.value
        else:
            data, suffix = fused.data, fused.format.value
        thumbnail = self._thumbnail(fused.pixels)
        counts[Stage.DRAWN] += 1
        figures = {**self._measured(outcome, counts), FigureName.LATENCY_MS: outcome.elapsed_ms}
        return Made(
            cell,
            data,
            f".{suffix}",
            thumbnail,
            figures={**figures, FigureName.BYTES: float(len(data))},
            seconds=outcome.elapsed_ms / 1000,
            notes=tuple(str(it.code) for it in outcome.findings if it.severity in {Severity.WARN, Severity.FAIL}),
        )

    def _made(self, cell: Cell, unit: CellUnit, counts: Counts) -> Made:
        started = perf_counter()
        if trouble := unit.trouble(cell):
            return failed(cell, trouble)
        try:
            order = order_of(cell, self.pictures(cell, unit, counts), Sending())
            counts[Stage.FUSED] += 1
            outcome = self._ports.engines[cell.setting.engine].fuse(order, NoProgress())
            if outcome.error is not None:
                return failed(cell, outcome.error, perf_counter() - started)
            return self.finished(cell, outcome, counts)
        except FusionDeskError as error:
            return failed(cell, error, perf_counter() - started)

    def _measured(self, outcome: Outcome, counts: Counts) -> dict[str, float]:
        """Against the template, where its picture is known.

        The pixels of a picture made here are those before it was labelled and encoded: neither is a fault of it.
        """
        order = outcome.order
        template = order.pictures.get(order.template) if order.template else None
        if template is None:
            return {}
        sources, _ = assign(template, _photos(order))
        counts[Stage.MEASURED] += 1
        fused = outcome.fused
        pixels = fused.pixels if fused.unlabelled is None else fused.unlabelled
        return dict(self._ports.measurer.measure(template.picture, sources, pixels))

    def _thumbnail(self, pixels: Pixels) -> bytes:
        height, width = pixels.shape[:2]
        scale = min(1.0, THUMBNAIL / max(height, width))
        size = Size(max(1, round(width * scale)), max(1, round(height * scale)))
        small = self._ports.transformer.resize(pixels, size)
        return self._ports.writer.encode(small, EncodeRequest(PictureFormat.JPEG, THUMBNAIL_BYTES)).data


@dataclass(frozen=True, slots=True)
class BenchWork:
    """A unit's work as a value that travels to a worker process: ``bench`` gives that process its own workbench."""

    bench: Callable[[], Workbench]

    def look(self, unit: LookUnit) -> Looked:
        return self.bench().look(unit)

    def make(self, unit: CellUnit) -> UnitOutcome:
        return self.bench().make(unit)


def failed(cell: Cell, error: FusionDeskError, seconds: float = 0.0) -> Made:
    return Made(cell, code=code_of(error), message=error.message, seconds=seconds)


def code_of(error: FusionDeskError) -> str:
    """The service's own code where it gave one: that is what a plan expects."""
    return error.service_code if isinstance(error, CloudError) else error.code.value


def _photos(order: Order) -> list[tuple[Assignment, Subject]]:
    return [(assignment, order.pictures[assignment.photo]) for assignment in order.assignments]


def _bytes_of(handle: PictureHandle, name: str) -> bytes:
    try:
        return handle.read()
    except OSError as error:
        message = f"{name} cannot be read: {error.strerror}."
        raise PictureError(ErrorCode.FILE_NOT_READABLE, message, path=name) from error
