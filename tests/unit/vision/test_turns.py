"""Quarter turns there and back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.geometry import Box, Size
from desktop.vision.detector import Candidate
from desktop.vision.turns import turned, turned_back
from tests.unit.vision.portraits import turned_box


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_marked_spot_is_found_again_where_it_was(quarters: int) -> None:
    pixels = np.zeros((40, 70, 3), np.uint8)
    pixels[10:14, 50:60] = 255
    rows, columns, _ = np.nonzero(turned(pixels, quarters))
    edges = (columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
    seen = Candidate(edges, np.zeros((5, 2), np.float32), 1.0)
    assert turned_back(seen, quarters, 70, 40).edges == (50, 10, 60, 14)


@given(st.integers(0, 3), st.integers(0, 60), st.integers(0, 30), st.integers(1, 20), st.integers(1, 20))
def test_a_box_and_its_points_come_back_together(quarters: int, x: int, y: int, width: int, height: int) -> None:
    size, box = Size(100, 70), Box(x, y, width, height)
    away = turned_box(box, quarters, size)
    middle = np.tile(np.array(away.centre, np.float32), (5, 1))
    edges = (away.x, away.y, away.right, away.bottom)
    back = turned_back(Candidate(edges, middle, 0.9), quarters, size.width, size.height)
    assert np.allclose(back.edges, (box.x, box.y, box.right, box.bottom))
    assert np.allclose(back.points, box.centre)
    assert back.score == 0.9
