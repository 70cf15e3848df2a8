"""What came of a cell."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.qa.cells import Cell, QaMaterial, QaPhoto, Setting
from desktop.domain.qa.results import CellResult
from desktop.domain.workspace.files import StoredFile

PICTURE = StoredFile.of(b"picture", ".jpg")
CELL = Cell(0, "k", QaPhoto(PICTURE, "p.jpg"), QaMaterial("m.jpg", PICTURE), Setting("local", ParameterValues()))


def test_a_result_has_the_bytes_of_its_picture() -> None:
    waiting = CellResult(CELL)
    assert waiting.bytes == 0
    assert replace(waiting, picture=PICTURE).bytes == len(b"picture")
