"""Contact sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.vision.contact_sheet import CAPTION, CELL, COLUMNS, GAP, ContactSheets

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels

SHEETS = ContactSheets()


def picture(width: int, height: int, colour: tuple[int, int, int]) -> bytes:
    _, encoded = cv2.imencode(".png", np.full((height, width, 3), colour, np.uint8))
    return encoded.tobytes()


def drawn(*pictures: tuple[int, bytes]) -> Pixels:
    pixels = cv2.imdecode(np.frombuffer(SHEETS.draw(pictures), np.uint8), cv2.IMREAD_COLOR)
    assert pixels is not None
    return np.asarray(pixels, np.uint8)


def cell(sheet: Pixels, row: int, column: int) -> Pixels:
    x, y = GAP + column * (CELL + GAP), GAP + row * (CELL + CAPTION + GAP)
    return sheet[y : y + CELL + CAPTION, x : x + CELL]


def test_pictures_stand_in_rows_in_their_order() -> None:
    colours = [(10 * number, 100, 200) for number in range(COLUMNS + 1)]
    sheet = drawn(*((number, picture(500, 500, colour)) for number, colour in enumerate(colours, start=1)))
    for place, colour in enumerate(colours):
        middle = cell(sheet, *divmod(place, COLUMNS))[CELL // 2, CELL // 2]
        assert np.allclose(middle, colour, atol=6)


@pytest.mark.parametrize(("width", "height"), [(1080, 400), (400, 1080)])
def test_a_picture_is_shown_whole(width: int, height: int) -> None:
    shown = cell(drawn((1, picture(width, height, (0, 0, 0)))), 0, 0)[2 : CELL - 2, 2 : CELL - 2, 0] < 128
    rows, columns = (int(shown.max(axis=side).sum()) for side in (1, 0))
    assert columns / rows == pytest.approx(width / height, rel=0.05)


def test_a_sliver_is_shown_too() -> None:
    shown = cell(drawn((1, picture(5000, 3, (0, 0, 0)))), 0, 0)[2 : CELL - 2, 2 : CELL - 2, 0] < 128
    assert shown.max(axis=0).all()


def test_a_small_picture_is_not_enlarged() -> None:
    shown = cell(drawn((1, picture(60, 60, (0, 0, 0)))), 0, 0)[2 : CELL - 2, 2 : CELL - 2]
    assert (shown < 128).all(axis=2).sum() == pytest.approx(60 * 60, rel=0.05)


def test_each_has_its_number() -> None:
    one, two = (cell(drawn((number, picture(300, 300, (9, 9, 9)))), 0, 0)[CELL:] for number in (1, 128))
    ink_of_one, ink_of_two = ((caption < 128).any(axis=2).sum() for caption in (one, two))
    assert 0 < ink_of_one < ink_of_two


@pytest.mark.parametrize("data", [b"", b"no picture"])
def test_what_cannot_be_read_is_an_empty_frame(data: bytes) -> None:
    shown = cell(drawn((1, data)), 0, 0)
    assert (shown[10 : CELL - 10, 10 : CELL - 10] > 250).all()
    assert shown[0, CELL // 2, 0] < 230


def test_the_same_pictures_make_the_same_sheet() -> None:
    pictures = [(1, picture(300, 200, (1, 2, 3)))]
    assert SHEETS.draw(pictures) == SHEETS.draw(pictures)
