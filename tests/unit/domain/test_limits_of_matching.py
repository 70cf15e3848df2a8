"""From where on two boxes are one face, each number from both sides."""

from __future__ import annotations

import pytest

from desktop.domain.cloud.calls import RemoteFace
from desktop.domain.cloud.face_matching import match_faces
from desktop.domain.face.labels import assign_labels
from desktop.domain.geometry import Box
from tests.builders import make_face

SQUARE = Box(1000, 1000, 100, 100)


def moved_to(overlap: float) -> Box:
    """The square moved so far aside that it shares that part (intersection over union)."""
    return SQUARE.translated(round(100 * (1 - overlap) / (1 + overlap)), 0)


@pytest.mark.parametrize(("overlap", "label"), [(0.26, "F2"), (0.35, "F1")])
def test_a_face_keeps_its_label_when_three_tenths_are_shared(overlap: float, label: str) -> None:
    assert assign_labels([SQUARE], [("F1", moved_to(overlap))]) == (label,)


@pytest.mark.parametrize(("overlap", "pairs"), [(0.35, 0), (0.45, 1)])
def test_a_face_of_a_material_is_ours_when_four_tenths_are_shared(overlap: float, pairs: int) -> None:
    matching = match_faces([make_face("F1", SQUARE)], [RemoteFace("f1", moved_to(overlap))], scale=1.0)
    assert len(matching.pairs) == pairs


@pytest.mark.parametrize(("other", "certain"), [(0.87, False), (0.83, True)])
def test_two_that_are_nearer_than_fifteen_hundredths_are_a_tie(other: float, certain: bool) -> None:
    rivals = [RemoteFace("f1", SQUARE), RemoteFace("f2", moved_to(other))]
    assert bool(match_faces([make_face("F1", SQUARE)], rivals, scale=1.0).pairs) is certain


@pytest.mark.parametrize(("scale", "found"), [(1 / 34, False), (1 / 30, True), (1.08, True), (1.13, False)])
def test_a_material_is_the_picture_itself_or_smaller(scale: float, found: bool) -> None:
    box = Box(20_000, 20_000, 6_000, 6_000)
    matching = match_faces([make_face("F1", box)], [RemoteFace("f1", box.scaled(scale, scale))])
    assert (abs(matching.scale - scale) < 0.01 * scale) is found
