"""From maps at working size to the template's own pixels."""

from __future__ import annotations

import numpy as np

from desktop.fusion.raster import Fine
from desktop.fusion.render import Maps, bent, toned


def maps_with(moves: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> Maps:
    near = slice(0, moves.shape[0]), slice(0, moves.shape[1])
    return Maps(near, moves, moves, moves, twin=None, cover=moves[..., 0], target=np.zeros((468, 2)))


def noise(height: int, width: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.random.default_rng(3).integers(0, 256, (height, width, 3), np.uint8)


def test_pixels_that_do_not_move_stay_exactly_as_they_are() -> None:
    moves = np.zeros((40, 50, 2), np.float32)
    moves[10:14, 10:14] = 2.0
    moves[30:34, 40:44] = -2.0
    before = noise(80, 100)
    region = before.copy()
    bent(region, maps_with(moves), Fine(before))
    changed = (region != before).any(axis=2)
    assert changed[18:30, 18:30].any()
    assert not changed[:16].any()
    assert not changed[34:54, 34:74].any()


def test_a_map_without_moves_changes_nothing() -> None:
    before = noise(30, 40)
    region = before.copy()
    bent(region, maps_with(np.zeros((30, 40, 2), np.float32)), Fine(before))
    assert np.array_equal(region, before)


def test_tone_is_added_where_it_is_and_nowhere_else() -> None:
    before = np.full((60, 80, 3), 100, np.uint8)
    tone = np.zeros((30, 40, 3), np.float32)
    tone[10:20, 10:20] = (12.4, -7, 0)
    region = before.copy()
    toned(region, tone)
    assert region[30, 30].tolist() == [112, 93, 100]
    assert np.array_equal(region[:, 44:], before[:, 44:])
    assert np.array_equal(region[:17], before[:17])


def test_no_tone_changes_nothing() -> None:
    before = noise(30, 40)
    region = before.copy()
    toned(region, np.zeros((15, 20, 3), np.float32))
    assert np.array_equal(region, before)


def test_tone_stays_within_what_a_byte_holds() -> None:
    region = np.tile(np.array([[[2], [253]]], np.uint8), (10, 10, 3))
    toned(region, np.tile(np.array([[[-9.0]], [[9.0]]], np.float32), (5, 10, 3)))
    assert region.min() == 0
    assert region.max() == 255
