"""What came of a cell."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.qa.browsing import RunTotals
from desktop.domain.qa.cells import Cell, QaMaterial, QaPhoto, Setting
from desktop.domain.qa.results import CellResult, CellState
from desktop.domain.workspace.files import StoredFile
from tests.runs import make_cell, make_photo, stored

PICTURE = StoredFile.of(b"picture", ".jpg")
CELL = Cell(0, "k", QaPhoto(PICTURE, "p.jpg"), QaMaterial("m.jpg", PICTURE), Setting("local", ParameterValues()))


def test_a_result_has_the_bytes_of_its_picture() -> None:
    waiting = CellResult(CELL)
    assert waiting.bytes == 0
    assert replace(waiting, picture=PICTURE).bytes == len(b"picture")


def test_a_run_tells_how_many_cells_it_has() -> None:
    totals = RunTotals({CellState.DONE: 3, CellState.WAITING: 2}, {})
    assert totals.cells == 5


def test_a_cell_knows_its_pictures() -> None:
    """The template's and each photo's, each once."""
    cell = make_cell()
    assert [photo.name for photo in cell.photos] == ["anna.jpg", "ben.jpg"]
    assert cell.pictures == (stored("team.jpg"), stored("anna.jpg"), stored("ben.jpg"))
    assert replace(cell, photo=make_photo("ben.jpg"), material=replace(cell.material, file=None)).pictures == (
        stored("ben.jpg"),
    )
