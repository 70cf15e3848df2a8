"""Networks kept ready for a size: as few as can be, and the same answers as a fresh one's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.vision import models
from desktop.vision.sized_nets import MOST_KEPT, SMALL, SizedNets
from tests.unit.vision.portraits import bgr

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.picture import Pixels
    from desktop.vision.models import ModelStore


@pytest.fixture
def nets(store: ModelStore) -> SizedNets:
    return SizedNets(store.read(models.DETECTOR), 0.5, 0.3)


@pytest.fixture(scope="module")
def hopper(samples: Path) -> Pixels:
    return bgr(samples / "grace_hopper.jpg")


def sized(pixels: Pixels, width: int, height: int) -> Pixels:
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def test_looks_in_many_sizes_in_any_order_answer_like_a_fresh_network(
    nets: SizedNets, store: ModelStore, hopper: Pixels
) -> None:
    sizes = [(160, 192), (512, 600), (96, 96), (200, 240), (160, 192), (300, 256), (96, 96), (512, 600), (256, 300)]
    for width, height in sizes:
        copy = sized(hopper, width, height)
        fresh = SizedNets(store.read(models.DETECTOR), 0.5, 0.3)
        assert np.array_equal(nets.detect(copy), fresh.detect(copy))


def test_no_more_networks_are_kept_than_there_are_kinds_of_looks(nets: SizedNets, hopper: Pixels) -> None:
    for side in range(96, 320, 32):
        nets.detect(sized(hopper, side, side))
        assert len(nets._small) <= MOST_KEPT
    assert nets._large.getInputSize() == (320, 320)  # as it was made: it is for large copies alone


def test_a_size_that_was_looked_at_before_finds_its_network_ready(nets: SizedNets, hopper: Pixels) -> None:
    for side in (96, 160, 256):
        nets.detect(sized(hopper, side, side))
    before = {net.getInputSize(): id(net) for net in nets._small}
    for side in (160, 96, 256, 160):
        nets.detect(sized(hopper, side, side))
    assert {net.getInputSize(): id(net) for net in nets._small} == before


def test_a_new_size_takes_the_network_that_was_used_longest_ago(nets: SizedNets, hopper: Pixels) -> None:
    for side in (96, 160, 256, 192, 224, 96, 128):
        nets.detect(sized(hopper, side, side))
    assert [net.getInputSize()[0] for net in nets._small] == [256, 192, 224, 96, 128]


def test_a_large_copy_leaves_the_small_networks_alone(nets: SizedNets) -> None:
    nets.detect(np.zeros((362, 363, 3), np.uint8))
    assert SMALL < 362 * 363
    assert nets._small == []
