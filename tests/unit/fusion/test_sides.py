"""What was worked out for a face is remembered as long as its picture lives, and no longer."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import numpy as np

from desktop.domain.fusing.networks import BARE_SIDE, SEEN_SIDE
from desktop.fusion.covers.bare import without_glasses
from desktop.fusion.covers.look import FaceSquare
from desktop.fusion.covers.surface import surface
from desktop.fusion.cutout import cut_out, face_size
from desktop.fusion.sides import LOOKED_AT, MUCH_LARGER, REACH, WORK_SIZE, Side, Sides
from tests.networks import shipped_networks

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.fusion.geometry.canonical import CanonicalFace
    from tests.unit.fusion.conftest import Portrait


def side_of(sides: Sides, portrait: Portrait, pixels: Pixels, size: float | None = None) -> Side:
    landmarks = portrait.face.landmarks
    return sides.of_template(pixels, landmarks) if size is None else sides.of_user(pixels, landmarks, size=size)


def test_the_same_face_is_looked_at_once(canonical: CanonicalFace, collins: Portrait) -> None:
    sides = Sides(canonical, shipped_networks())
    pixels = collins.picture.pixels
    assert side_of(sides, collins, pixels) is side_of(sides, collins, pixels)


def test_another_picture_or_size_is_another_face(canonical: CanonicalFace, collins: Portrait) -> None:
    sides = Sides(canonical, shipped_networks())
    pixels = collins.picture.pixels
    first = side_of(sides, collins, pixels)
    assert side_of(sides, collins, pixels.copy()) is not first
    assert side_of(sides, collins, pixels, size=40.0).full.size < first.full.size


def test_a_users_face_much_larger_than_the_templates_is_reduced(canonical: CanonicalFace, collins: Portrait) -> None:
    side = side_of(Sides(canonical, shipped_networks()), collins, collins.picture.pixels, size=40.0)
    assert side.full.size <= 57


def test_a_users_face_is_looked_at_once_for_templates_of_any_size_that_reduce_it_not(
    canonical: CanonicalFace, collins: Portrait
) -> None:
    sides, pixels = Sides(canonical, shipped_networks()), collins.picture.pixels
    own = face_size(collins.face.landmarks)
    first = side_of(sides, collins, pixels, size=own)
    assert side_of(sides, collins, pixels, size=2 * own) is first
    assert side_of(sides, collins, pixels, size=own / MUCH_LARGER * 1.01) is first
    assert side_of(sides, collins, pixels, size=own / MUCH_LARGER * 0.99) is not first


def test_what_is_far_from_the_face_changes_nothing_of_what_is_seen_in_it(
    canonical: CanonicalFace, collins: Portrait, hopper: Portrait
) -> None:
    for portrait in (collins, hopper):
        full = cut_out(portrait.picture.pixels, portrait.face.landmarks, reach=REACH)
        whole = full.shrunk(WORK_SIZE)
        side = Sides(canonical, shipped_networks()).of_template(portrait.picture.pixels, portrait.face.landmarks)
        rows, columns = whole.near_face(LOOKED_AT)
        assert (rows.stop - rows.start) * (columns.stop - columns.start) < 0.8 * side.cover.size
        square, networks = FaceSquare.of(full), shipped_networks()
        patch = square.cut(BARE_SIDE)
        off = without_glasses(full, patch, networks.bare(patch), networks)
        known = networks.seen(square.cut(SEEN_SIDE)) if off is None else off.seen
        whole = whole if off is None else off.cutout.shrunk(WORK_SIZE)
        seen, face = surface(whole, known.hidden, canonical, keep_covers=True), whole.near_face(0.0)
        assert (side.cover[face] >= seen.cover[face] - 0.01).all()
        assert np.allclose(side.skin[face], seen.skin[face], atol=0.01)


def test_only_the_last_ones_are_kept(canonical: CanonicalFace, collins: Portrait) -> None:
    pixels = collins.picture.pixels
    sides = Sides(
        canonical,
        shipped_networks(),
        kept_bytes=3 * side_of(Sides(canonical, shipped_networks()), collins, pixels).nbytes,
    )
    first = side_of(sides, collins, pixels)
    assert side_of(sides, collins, pixels) is first
    others = [pixels.copy() for _ in range(4)]
    for other in others:
        side_of(sides, collins, other)
    assert side_of(sides, collins, pixels) is not first


def test_the_last_one_is_kept_however_large(canonical: CanonicalFace, collins: Portrait) -> None:
    sides = Sides(canonical, shipped_networks(), kept_bytes=0)
    pixels = collins.picture.pixels
    assert side_of(sides, collins, pixels) is side_of(sides, collins, pixels)


def test_pictures_are_not_kept_alive(canonical: CanonicalFace, collins: Portrait) -> None:
    sides = Sides(canonical, shipped_networks())
    pixels = collins.picture.pixels.copy()
    side_of(sides, collins, pixels)
    reference = weakref.ref(pixels)
    del pixels
    gc.collect()
    assert reference() is None
