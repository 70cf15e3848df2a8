"""Contact sheets, and the report as it is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.qa.report import Language, ReportKind
from desktop.report.pictures import PictureFolder
from desktop.report.sheets import CAPTION, CELL, COLOURS, GAP, MAX_PIXELS, Grid, sheets
from desktop.report.writer import Reports
from desktop.vision.images import PictureFiles
from tests.reports import HARMFUL, Pictures, compared, make_run

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels

ONE_CELL = Grid(1, 1).pixels


def opened(data: bytes) -> Pixels:
    return np.asarray(cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR), np.uint8)


@given(pixels=st.integers(ONE_CELL, 3 * MAX_PIXELS), cells=st.integers(1, 100_000))
def test_a_sheet_is_never_above_the_limit(pixels: int, cells: int) -> None:
    grid = Grid.within(pixels, cells)
    assert grid.pixels <= pixels
    assert grid.cells >= 1


def test_a_limit_that_no_cell_fits_into_is_refused() -> None:
    with pytest.raises(ValueError, match="holds no cell"):
        Grid.within(ONE_CELL - 1, 1)


def test_cells_go_on_to_the_next_sheet() -> None:
    made = make_run()
    found = list(sheets(made.report, PictureFolder(PictureFiles(), made.pictures), most=Grid(3, 2).pixels))
    assert [name for name, _ in found] == ["sheet-001.jpg", "sheet-002.jpg", "sheet-003.jpg"][: len(found)]
    shapes = [opened(data).shape for _, data in found]
    assert all(height * width <= Grid(3, 2).pixels for height, width, _ in shapes)
    assert len(found) > 1


def test_a_cell_has_its_picture_and_the_colour_of_its_verdict() -> None:
    made = make_run()
    ((_, data),) = Reports(PictureFiles()).files(ReportKind.SHEETS, made.report, made.pictures, Language.ENGLISH)
    sheet = opened(data).astype(int)
    for number, result in enumerate(made.results[:4]):
        edge = sheet[GAP + 1, GAP + number * (CELL + GAP) + CELL // 2]
        assert np.abs(edge - COLOURS[result.verdict]).max() < 40
    middles = [sheet[GAP + CELL // 2, GAP + number * (CELL + GAP) + CELL // 2 - 20 :][:40] for number in (0, 2)]
    assert middles[0].std() > 0
    assert middles[1].std() < 3, "the second photo has no face, and its cells no picture"


def test_a_last_sheet_is_as_high_as_it_must_be() -> None:
    made = make_run(photos=1, materials=1)
    ((_, data),) = Reports(PictureFiles()).files(ReportKind.SHEETS, made.report, made.pictures, Language.ENGLISH)
    assert opened(data).shape[:2] == (CELL + CAPTION + 2 * GAP, 2 * (CELL + GAP) + GAP)


def test_a_run_without_cells_has_no_sheet() -> None:
    made = make_run()
    empty = replace(made.report, run=replace(made.report.run, results=()))
    assert not list(Reports(PictureFiles()).files(ReportKind.SHEETS, empty, made.pictures, Language.ENGLISH))


def test_on_paper_names_are_text_and_pictures_are_small() -> None:
    made = compared(make_run(), changed=(4,))
    paper = Reports(PictureFiles()).paper(made.report, made.pictures, Language.CHINESE)
    assert HARMFUL not in paper.text
    assert "&lt;img src=x" in paper.text
    assert "失败原因" in paper.text
    assert "有变化" in paper.text
    assert {max(opened(data).shape) for data in paper.pictures.values()} == {96}


def test_paper_keeps_no_full_picture() -> None:
    made = make_run()
    paper = Reports(PictureFiles()).paper(made.report, made.pictures, Language.ENGLISH)
    assert all(name.startswith("thumbnails/") for name in paper.pictures)


def test_paper_without_pictures_says_what_came() -> None:
    made = make_run()
    paper = Reports(PictureFiles()).paper(made.report, Pictures(), Language.ENGLISH)
    assert not paper.pictures
    assert "face.not_found" in paper.text
