"""The figure of the quality run that tells mottled skin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.bench.quality.patches import patchiness

if TYPE_CHECKING:
    from tests.unit.fusion.conftest import Portrait


def test_a_face_is_as_patchy_as_itself_and_mottled_skin_is_patchier(collins: Portrait) -> None:
    pixels, landmarks = collins.picture.pixels[..., :3], collins.face.landmarks
    size = float(np.ptp(landmarks[:, :2], axis=0).max())
    rows, columns = np.mgrid[: pixels.shape[0], : pixels.shape[1]]
    waves = np.sin(rows * 2 * np.pi / (0.2 * size)) * np.sin(columns * 2 * np.pi / (0.2 * size))
    mottled = np.clip(pixels + 25 * waves[..., None] * np.array([-1, -1, 1]), 0, 255).astype(np.uint8)
    assert patchiness(pixels, pixels, landmarks) == pytest.approx(1)
    assert patchiness(mottled, pixels, landmarks) > 1.2
