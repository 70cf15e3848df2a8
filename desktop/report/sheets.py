"""Contact sheets: results side by side, each with its number in the run and the colour of its verdict.

Numbers only: names stand in the table beside them, under the same number, since no font is shipped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.qa.results import Verdict
from desktop.report.pictures import fitted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.picture import Pixels
    from desktop.domain.qa.report import Report
    from desktop.domain.qa.results import CellResult
    from desktop.report.pictures import PictureFolder

MAX_PIXELS = 24_000_000
"""Of one sheet: what every program that shows pictures opens, chosen 2026-11-30."""

COLUMNS = 12
CELL, CAPTION, GAP, EDGE = 220, 26, 10, 4
"""Pixels; a cell is ``CELL`` square above its caption, with an ``EDGE`` around the picture."""

PAPER, EMPTY, INK = (255, 255, 255), (228, 224, 222), (40, 40, 40)
COLOURS = {Verdict.PASS: (61, 128, 21), Verdict.WARN: (9, 83, 180), Verdict.FAIL: (30, 30, 200), None: (160, 160, 160)}
"""Of verdicts, BGR."""

FONT, FONT_SCALE = cv2.FONT_HERSHEY_SIMPLEX, 0.55
QUALITY = 88


@dataclass(frozen=True, slots=True)
class Grid:
    """How many cells fit into a sheet. Raises ``ValueError`` for a limit below one cell."""

    columns: int
    rows: int

    @classmethod
    def within(cls, pixels: int, cells: int) -> Grid:
        """The largest sheet of at most ``pixels`` for so many cells."""
        columns = max(1, min(COLUMNS, cells))
        while columns > 1 and cls(columns, 1).pixels > pixels:
            columns -= 1
        if cls(columns, 1).pixels > pixels:
            message = f"a sheet of {pixels} pixels holds no cell of {cls(1, 1).pixels}"
            raise ValueError(message)
        rows = max(1, (pixels // cls(columns, 1).width - GAP) // (CELL + CAPTION + GAP))
        return cls(columns, min(rows, -(-max(1, cells) // columns)))

    @property
    def width(self) -> int:
        return self.columns * (CELL + GAP) + GAP

    @property
    def height(self) -> int:
        return self.rows * (CELL + CAPTION + GAP) + GAP

    @property
    def pixels(self) -> int:
        return self.width * self.height

    @property
    def cells(self) -> int:
        return self.columns * self.rows


def sheets(report: Report, folder: PictureFolder, *, most: int = MAX_PIXELS) -> Iterator[tuple[str, bytes]]:
    """As many JPEG files as it takes, none above ``most`` pixels; one is in memory at a time."""
    results = tuple(report.run.results)
    grid = Grid.within(most, len(results))
    for number, start in enumerate(range(0, len(results), grid.cells), start=1):
        yield f"sheet-{number:03}.jpg", _sheet(results[start : start + grid.cells], start + 1, grid, folder)


def _sheet(results: Sequence[CellResult], first: int, grid: Grid, folder: PictureFolder) -> bytes:
    rows = -(-len(results) // grid.columns)
    sheet = np.full((Grid(grid.columns, rows).height, grid.width, 3), PAPER, np.uint8)
    for place, result in enumerate(results):
        row, column = divmod(place, grid.columns)
        corner = (GAP + column * (CELL + GAP), GAP + row * (CELL + CAPTION + GAP))
        _put(sheet, corner, first + place, result, folder.pixels(result.thumbnail or result.picture))
    _, data = cv2.imencode(".jpg", sheet, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    return data.tobytes()


def _put(sheet: Pixels, corner: tuple[int, int], number: int, result: CellResult, pixels: Pixels | None) -> None:
    x, y = corner
    colour = COLOURS[result.verdict]
    cv2.rectangle(sheet, (x, y), (x + CELL - 1, y + CELL - 1), colour, cv2.FILLED)
    inner = CELL - 2 * EDGE
    frame = sheet[y + EDGE : y + EDGE + inner, x + EDGE : x + EDGE + inner]
    frame[:] = EMPTY
    if pixels is not None:
        small = fitted(pixels, inner)
        height, width = small.shape[:2]
        top, left = (inner - height) // 2, (inner - width) // 2
        frame[top : top + height, left : left + width] = small
    text = str(number) if result.code is None else f"{number}  {result.code}"
    cv2.putText(sheet, text, (x + EDGE, y + CELL + CAPTION - 8), FONT, FONT_SCALE, INK, 1, cv2.LINE_AA)
