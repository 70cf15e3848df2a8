"""The quality of a JPEG is read from its tables."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from desktop.vision.jpeg_tables import jpeg_quality

SMALL = Image.fromarray(np.random.default_rng(1).integers(0, 255, (16, 16, 3), np.uint8))


@pytest.mark.parametrize("quality", [1, 5, 10, 30, 49, 50, 51, 75, 95, 99, 100])
@pytest.mark.parametrize("progressive", [False, True])
def test_libjpegs_own_scale_is_read_back(quality: int, progressive: bool) -> None:
    data = io.BytesIO()
    SMALL.save(data, "JPEG", quality=quality, progressive=progressive)
    assert jpeg_quality(Image.open(data)) == quality


def test_another_programs_tables_come_near() -> None:
    data = io.BytesIO()
    SMALL.save(data, "JPEG", qtables=[[12] * 64, [12] * 64])
    assert jpeg_quality(Image.open(data)) == pytest.approx(90, abs=5)


def test_a_table_as_coarse_as_can_be_is_the_worst() -> None:
    data = io.BytesIO()
    SMALL.save(data, "JPEG", qtables=[[255] * 64, [255] * 64])
    assert jpeg_quality(Image.open(data)) == 1


def test_another_format_has_none() -> None:
    data = io.BytesIO()
    SMALL.save(data, "PNG")
    assert jpeg_quality(Image.open(data)) is None
