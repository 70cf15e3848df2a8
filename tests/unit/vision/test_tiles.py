"""Parts of elongated pictures: nothing is left out, and a face as large as the short side is whole in one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.geometry import Size
from desktop.vision.tiles import is_elongated, tiles

WORTH = 1280


@pytest.mark.parametrize("size", [Size(4000, 3000), Size(1280, 100), Size(5000, 2000), Size(30, 1000)])
def test_a_picture_that_is_seen_as_a_whole_is_one_part(size: Size) -> None:
    assert tiles(size, WORTH) == ((0, 0, size.width, size.height),)


def test_a_strip_is_parts_of_twice_its_short_side() -> None:
    assert tiles(Size(600, 3000), WORTH) == (
        (0, 0, 600, 1200),
        (0, 600, 600, 1800),
        (0, 1200, 600, 2400),
        (0, 1800, 600, 3000),
    )


@given(st.integers(40, 1500), st.floats(2.6, 60), st.floats(0, 1), st.booleans())
def test_a_face_as_large_as_the_short_side_is_whole_in_one_part(
    short: int,
    aspect: float,
    place: float,
    tall: bool,
) -> None:
    long_side = max(WORTH + 1, int(short * aspect))
    size = Size(short, long_side) if tall else Size(long_side, short)
    assert is_elongated(size)
    begin = place * (long_side - short)
    parts = [part[1::2] if tall else part[::2] for part in tiles(size, WORTH)]
    assert any(first <= begin + 1 and begin + short - 1 <= last for first, last in parts)
    assert max(last - first for first, last in parts) <= 2 * short + 1
