"""Where the dark of an eye lies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.vision.lids import by_width, dark_below
from desktop.vision.mesh import LEFT_EYE, RIGHT_EYE
from tests.unit.vision.lashes import LASHES, with_lashes

if TYPE_CHECKING:
    from desktop.vision.landmarks import MeshedFace


def measured(face: MeshedFace) -> float:
    return dark_below(np.asarray(cv2.cvtColor(face.patch, cv2.COLOR_BGR2GRAY), np.uint8), face.local)


@pytest.mark.parametrize("below", [-0.15, 0.0, 0.12])
def test_a_dark_line_is_found_where_it_lies_below_the_corners(hopper_meshed: MeshedFace, below: float) -> None:
    assert measured(with_lashes(hopper_meshed, below, below)) == pytest.approx(below, abs=0.03)


def test_an_open_eye_has_its_dark_above_the_corners(hopper_meshed: MeshedFace) -> None:
    assert measured(hopper_meshed) < -0.05


def test_bare_skin_speaks_for_neither(hopper_meshed: MeshedFace) -> None:
    assert measured(with_lashes(hopper_meshed)) == pytest.approx(0)


def test_a_brow_is_no_lash(hopper_meshed: MeshedFace) -> None:
    """A dark line as far above as 0.3 eye widths is not looked at."""
    assert measured(with_lashes(hopper_meshed, -0.3, -0.3)) == pytest.approx(0, abs=0.03)


@pytest.mark.parametrize(("aside", "seen"), [(0.16, True), (0.28, False)])
def test_the_dark_of_made_up_corners_is_no_lash(hopper_meshed: MeshedFace, aside: float, *, seen: bool) -> None:
    """Narrow dark spots, low, on both sides of each eye's middle, so many eye widths from it."""
    bare = with_lashes(hopper_meshed)
    for corners in (RIGHT_EYE, LEFT_EYE):
        outer, inner = bare.local[list(corners), :2]
        width = float(np.linalg.norm(inner - outer))
        for share in (0.5 - aside, 0.5 + aside):
            column, row = np.rint(outer + share * (inner - outer)).astype(int).tolist()
            half, low = max(1, round(0.03 * width)), round(0.1 * width)
            cv2.rectangle(bare.patch, (column - half, row + low - 1), (column + half, row + low + 1), LASHES, -1)
    assert (measured(bare) > 0.005) is seen


def test_the_wider_eye_says_more(hopper_meshed: MeshedFace) -> None:
    local = hopper_meshed.local.copy()
    outer, inner = LEFT_EYE
    local[outer] = local[inner] + (local[outer] - local[inner]) / 3
    turned = replace(hopper_meshed, local=local)
    assert by_width(1.0, 0.0, local) == pytest.approx(0.75, abs=0.03)
    assert measured(with_lashes(turned, 0.1, -0.1)) > 0.03


def test_eyes_without_a_width_count_alike() -> None:
    assert by_width(0.2, 0.6, np.zeros((478, 3), np.float32)) == pytest.approx(0.4)
