"""Runs for tests of reports: small pictures in memory, and names that would do harm where they were taken for more."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.cloud.calls import Charged
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.qa.baseline import Acceptance, Cause, Comparison, Likeness, Standing
from desktop.domain.qa.cells import Cell, QaMaterial, QaPhoto, Setting, cell_key
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.judging import judge
from desktop.domain.qa.plan import OK, Limit
from desktop.domain.qa.report import Report
from desktop.domain.qa.results import CellResult, CellState, Mark, Rating, Run
from desktop.domain.workspace.files import StoredFile

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels

HARMFUL = "<img src=x onerror=window.harmed=1>.jpg"
NOTE = "</script><script>window.harmed=2</script> =cmd|' /C calc'!A0"
MESSAGE = "no face <b onclick=alert(1)>here</b>"
LIMITS = {FigureName.SKIN_DIFFERENCE: Limit(6, 9)}
BEGUN = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)

SETTINGS = tuple(
    Setting("local", ParameterValues.of(algorithm=algorithm)) for algorithm in ("swap", "premium", "enjoy")
)
PAID = Setting("FuseFace", paid=True)


@dataclass
class Pictures:
    """The pictures of a run, in memory."""

    files: dict[StoredFile, bytes] = field(default_factory=dict)

    def put(self, data: bytes, suffix: str = ".jpg") -> StoredFile:
        file = StoredFile.of(data, suffix)
        self.files[file] = data
        return file

    def read(self, file: StoredFile) -> bytes | None:
        return self.files.get(file)


def texture(seed: int, side: int = 96) -> Pixels:
    """A picture like no other one."""
    random = np.random.default_rng(seed)
    coarse = random.integers(0, 256, (6, 6, 3), dtype=np.uint8)
    return np.asarray(cv2.resize(coarse, (side, side), interpolation=cv2.INTER_CUBIC), np.uint8)


def jpeg(pixels: Pixels) -> bytes:
    return bytes(cv2.imencode(".jpg", pixels)[1])


@dataclass(frozen=True)
class Made:
    """A report with its pictures; ``results`` as they were."""

    report: Report
    pictures: Pictures

    @property
    def results(self) -> tuple[CellResult, ...]:
        return tuple(self.report.run.results)


def make_run(
    photos: int = 3, materials: int = 2, settings: tuple[Setting, ...] = SETTINGS[:2], *, side: int = 96
) -> Made:
    """Every photo with every material and setting; the second photo has no face, the first a harmful name."""
    pictures = Pictures()
    names = [HARMFUL, *(f"photo-{number:02}.jpg" for number in range(1, photos))]
    of_photos = [
        QaPhoto(pictures.put(jpeg(texture(number, side))), name, ("men", "women")[number % 2 :][:1])
        for number, name in enumerate(names)
    ]
    templates = [pictures.put(jpeg(texture(100 + number, side))) for number in range(materials)]
    of_materials = [QaMaterial(f"模板 {number}.png", file) for number, file in enumerate(templates)]
    cells = [
        Cell(0, cell_key(photo, material, setting, "1", 0), photo, material, setting)
        for material in of_materials
        for photo in of_photos
        for setting in settings
    ]
    results = [_result(replace(cell, index=number), pictures, side) for number, cell in enumerate(cells)]
    run = Run("run-1", "春节 <2027>", BEGUN, "", {"local": "1"}, tuple(results), BEGUN.replace(minute=4))
    return Made(Report(run, LIMITS), pictures)


def _result(cell: Cell, pictures: Pictures, side: int) -> CellResult:
    if cell.photo.name == "photo-01.jpg":
        verdict = judge(OK, "face.not_found", {}, LIMITS)
        return CellResult(cell, CellState.FAILED, verdict, "face.not_found", MESSAGE)
    figures: dict[str, float] = {
        FigureName.SKIN_DIFFERENCE: 1.0 + cell.index * 0.25,
        FigureName.OUTSIDE_CHANGED: 0.0,
        FigureName.LATENCY_MS: 100.0 + cell.index,
        FigureName.BYTES: 4096.0,
    }
    if cell.index % 3 == 0:
        figures[FigureName.COVERED] = 0.25
    paid = cell.setting.paid
    return CellResult(
        cell,
        CellState.DONE,
        judge(cell.expected, None, figures, LIMITS),
        figures=figures,
        picture=pictures.put(jpeg(texture(1000 + cell.index, side))),
        request_id=f"request-{cell.index}" if paid else "",
        charged=Charged.YES if paid else Charged.NO,
        attempts=1 if paid else 0,
        seconds=0.1,
    )


def compared(made: Made, *, changed: tuple[int, ...], accepted: tuple[int, ...] = ()) -> Made:
    """Beside a baseline in which the cells of these numbers were other pictures."""
    found = [_comparison(made, result, is_changed=number in changed) for number, result in enumerate(made.results)]
    acceptance = Acceptance().accept([found[number] for number in accepted])
    comparisons = {it.key: it for it in acceptance.applied(found)}
    return replace(made, report=replace(made.report, comparisons=comparisons, baseline="last week"))


def _comparison(made: Made, result: CellResult, *, is_changed: bool) -> Comparison:
    if not is_changed:
        return Comparison(result, result, Standing.SAME)
    before = replace(result, picture=made.pictures.put(jpeg(texture(5000 + result.cell.index))))
    return Comparison(result, before, Standing.CHANGED, (Cause.SETTINGS,), Likeness(0.8, 3.0))


def rated(made: Made, number: int, mark: Mark = Mark.BAD, note: str = NOTE) -> Made:
    """With a person's word on one cell."""
    key = made.results[number].cell.key
    rating = Rating(key, mark, 2, ("seam",), note)
    return replace(made, report=replace(made.report, ratings={**made.report.ratings, key: rating}))
