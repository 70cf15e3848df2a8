"""The two networks of our own, as the local engine asks them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from desktop.assets import MODELS
from desktop.domain.fusing.networks import BARE_SIDE, SEEN_SIDE
from desktop.vision.models import ModelStore
from desktop.vision.networks import CoverNetworks
from tests.networks import shipped_networks

GREY = np.full((SEEN_SIDE, SEEN_SIDE, 3), 128, np.uint8)


def test_what_shows_and_what_covers_are_shares() -> None:
    seen = shipped_networks().seen(GREY)
    for plane in (seen.hidden, seen.cover):
        assert plane.shape == (128, 128)
        assert 0 <= plane.min() <= plane.max() <= 1
    assert (seen.hidden >= seen.cover - 1e-5).all(), "what is covered does not show"


@pytest.mark.parametrize("colour", [(20, 30, 200), (200, 30, 20)])
def test_colours_come_in_the_order_of_the_picture(colour: tuple[int, int, int]) -> None:
    patch = np.full((BARE_SIDE, BARE_SIDE, 3), colour, np.uint8)
    bare = shipped_networks().bare(patch)
    assert np.argmax(bare.colours[96, 96]) == np.argmax(colour)
    assert bare.changed.shape == bare.opaque.shape == (BARE_SIDE, BARE_SIDE)


def test_threads_get_the_same_answers() -> None:
    patches = [np.random.default_rng(seed).integers(0, 255, GREY.shape, np.uint8) for seed in range(4)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda patch: shipped_networks().seen(patch).hidden, patches))
    for patch, hidden in zip(patches, found, strict=True):
        assert np.array_equal(shipped_networks().seen(patch).hidden, hidden)


def test_networks_that_rested_are_made_anew_when_they_are_asked() -> None:
    networks = CoverNetworks(ModelStore(MODELS))
    seen, bare = networks.seen(GREY), networks.bare(np.full((BARE_SIDE, BARE_SIDE, 3), 128, np.uint8))
    networks.rest()
    assert {networks._cover, networks._bare} == {None}
    assert np.array_equal(networks.seen(GREY).hidden, seen.hidden)
    assert np.array_equal(networks.bare(np.full((BARE_SIDE, BARE_SIDE, 3), 128, np.uint8)).colours, bare.colours)
