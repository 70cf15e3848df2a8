"""Further looks at a face."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.geometry import Box
from desktop.vision.looks import edges_of, outer_box, widest
from desktop.vision.turns import turned
from tests.unit.vision.portraits import bgr

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.picture import Pixels
    from desktop.vision.analyzer import FaceFinder
    from desktop.vision.detector import Detector


@pytest.fixture(scope="module")
def hopper(samples: Path) -> Pixels:
    return bgr(samples / "grace_hopper.jpg")


def test_further_looks_only_widen_a_box_and_not_by_much(detector: Detector, hopper: Pixels) -> None:
    edges = detector.find(hopper)[0].edges
    wide = widest(detector, hopper, edges, 0.0)
    box, outer = outer_box(edges), outer_box(wide)
    assert outer.contains(box)
    assert outer != box
    assert outer.width <= 1.2 * box.width
    assert outer.height <= 1.2 * box.height


def test_every_look_lies_in_the_union(detector: Detector, hopper: Pixels) -> None:
    """A look at the whole picture in another size than ours still sees hardly more."""
    wide = outer_box(widest(detector, hopper, detector.find(hopper)[0].edges, 0.0))
    for side in (200, 300, 400, 600):
        seen = outer_box(detector.look(hopper, side)[0].edges)
        assert wide.union(seen).area <= 1.08 * wide.area


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_turned_head_is_looked_at_the_right_way_up(finder: FaceFinder, hopper: Pixels, quarters: int) -> None:
    size = hopper.shape[1], hopper.shape[0]
    upright = widest(finder._load().detector, hopper, (175.0, 116.0, 356.0, 333.0), 0.0)
    moved = {1: (size[1] - 333.0, 175.0, size[1] - 116.0, 356.0), 3: (116.0, size[0] - 356.0, 333.0, size[0] - 175.0)}
    moved[2] = (size[0] - 356.0, size[1] - 333.0, size[0] - 175.0, size[1] - 116.0)
    lying = widest(finder._load().detector, turned(hopper, quarters), moved[quarters], 90.0 * quarters)
    assert sorted(_sides(lying)) == pytest.approx(sorted(_sides(upright)), abs=1)


def _sides(edges: tuple[float, float, float, float]) -> tuple[float, float]:
    return edges[2] - edges[0], edges[3] - edges[1]


def test_what_lies_elsewhere_in_the_picture_is_not_taken_for_the_face(detector: Detector, hopper: Pixels) -> None:
    nowhere = (0.0, 400.0, 60.0, 470.0)
    assert widest(detector, hopper, nowhere, 0.0) == nowhere


def test_a_face_outside_the_picture_stays_where_it_is(detector: Detector, hopper: Pixels) -> None:
    outside = (-400.0, 0.0, -300.0, 100.0)
    assert widest(detector, hopper, outside, 0.0) == outside


edges = st.tuples(*[st.floats(-500, 500) for _ in range(4)]).map(
    lambda four: (min(four[0], four[2]), min(four[1], four[3]), max(four[0], four[2]), max(four[1], four[3]))
)


@given(edges)
def test_the_outer_box_holds_all_of_the_edges(four: tuple[float, float, float, float]) -> None:
    box = outer_box(four)
    assert box.x <= four[0] < box.x + 1
    assert box.right >= four[2]
    assert edges_of(box) == (box.x, box.y, box.right, box.bottom)


def test_the_boxes_of_known_faces_are_widened_in_a_picture_of_any_kind(finder: FaceFinder, hopper: Pixels) -> None:
    with_alpha = np.dstack([hopper, np.full(hopper.shape[:2], 255, np.uint8)])
    from tests.builders import make_face

    face = make_face("F1", Box(175, 116, 181, 217))
    assert finder.look_again(with_alpha, [face]) == finder.look_again(hopper, [face])
    assert finder.look_again(hopper, [face])[0].contains(face.box)
