"""Glasses and strands of hair come off a user's face, and nothing else changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.domain.fusing.networks import BARE_SIDE, SEEN_SIDE, BareFace, SeenFace
from desktop.fusion.covers.bare import bared, without_glasses
from desktop.fusion.covers.look import FaceSquare
from desktop.fusion.cutout import Cutout, cut_out
from desktop.fusion.geometry import regions
from desktop.fusion.raster import filled, grown
from tests.networks import shipped_networks
from tests.unit.fusion.wires import BLACK, lines_of, wearing

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from tests.unit.fusion.conftest import Portrait


def looked_at(portrait: Portrait, pixels: Pixels) -> Cutout:
    return cut_out(pixels, portrait.face.landmarks, reach=0.36)


def on_wires(portrait: Portrait, cutout: Cutout) -> np.ndarray:
    """True on the wires that :func:`wearing` draws and next to them."""
    drawn = np.zeros(cutout.shape, np.uint8)
    for lines in lines_of(portrait.face.landmarks[:, :2]).values():
        for line in lines:
            cv2.polylines(drawn, [cutout.place(line).round().astype(np.int32)], isClosed=False, color=1, thickness=3)
    return drawn > 0


def apart(one: Pixels, other: Pixels, where: np.ndarray) -> float:
    return float(np.abs(one[where].astype(float) - other[where]).mean())


@pytest.fixture
def unframed(collins: Portrait) -> Pixels:
    """The face without its fringe's strands, so that nothing but what a test draws lies over it."""
    return bared(looked_at(collins, collins.picture.pixels), shipped_networks()).cutout.pixels


@pytest.mark.parametrize("width", [1, 2])
def test_wire_glasses_come_off(collins: Portrait, unframed: Pixels, width: int) -> None:
    worn = looked_at(collins, wearing(collins, BLACK, width))
    wires = on_wires(collins, worn)
    off = bared(worn, shipped_networks()).cutout.pixels
    assert apart(off, unframed, wires) < 0.35 * apart(worn.pixels, unframed, wires)


def test_thick_glasses_come_off(hopper: Portrait) -> None:
    whole = looked_at(hopper, hopper.picture.pixels)
    before = shipped_networks().seen(FaceSquare.of(whole).cut(SEEN_SIDE)).cover
    after = bared(whole, shipped_networks()).seen.cover
    middle = np.s_[40:70, 30:98]
    assert after[middle].mean() < 0.35 * before[middle].mean()


def test_far_from_what_covers_it_a_face_stays_as_it_is(collins: Portrait) -> None:
    worn = looked_at(collins, wearing(collins, BLACK))
    off = bared(worn, shipped_networks()).cutout.pixels
    chin = worn.landmarks[152, :2].round().astype(int)
    below = np.s_[chin[1] - 25 : chin[1] + 5, chin[0] - 20 : chin[0] + 20]
    assert np.array_equal(off[below], worn.pixels[below])


def test_irises_stay_the_persons_own(collins: Portrait) -> None:
    worn = looked_at(collins, wearing(collins, BLACK))
    off = bared(worn, shipped_networks()).cutout.pixels
    for eye in regions.EYES:
        x, y = worn.landmarks[eye.iris, :2].round().astype(int)
        part = np.s_[y - 2 : y + 3, x - 2 : x + 3]
        before, after = (pixels[part].astype(float).mean(axis=2) for pixels in (worn.pixels, off))
        assert np.abs((after - after.mean()) - (before - before.mean())).max() < 12


def test_brows_that_no_rim_crosses_stay(collins: Portrait) -> None:
    worn = looked_at(collins, wearing(collins, BLACK))
    off = bared(worn, shipped_networks()).cutout.pixels
    for point in (105, 334):
        x, y = worn.landmarks[point, :2].round().astype(int)
        part = np.s_[y - 1 : y + 2, x - 2 : x + 3]
        assert np.abs(off[part].astype(int) - worn.pixels[part]).mean() < 6


def test_glasses_that_no_cover_is_seen_of_come_off(collins: Portrait, unframed: Pixels) -> None:
    networks = shipped_networks()

    class Blind:
        """Sees no cover, as of thin rims in bright light."""

        def seen(self, patch: Pixels) -> SeenFace:
            found = networks.seen(patch)
            return SeenFace(found.hidden, np.zeros_like(found.cover))

        def bare(self, patch: Pixels) -> BareFace:
            return networks.bare(patch)

    worn = looked_at(collins, wearing(collins, BLACK))
    wires = on_wires(collins, worn)
    off = bared(worn, Blind()).cutout.pixels
    assert apart(off, unframed, wires) < 0.5 * apart(worn.pixels, unframed, wires)


def test_a_hand_is_left_to_the_covers(collins: Portrait) -> None:
    """The network would leave a ghost of it."""
    pixels = collins.picture.pixels.copy()
    x, y = collins.face.landmarks[205, :2].round().astype(int)
    pixels[y - 8 : y + 40, x - 8 : x + 8] = (200, 60, 20)
    held = looked_at(collins, pixels)
    bare = bared(held, shipped_networks())
    column, row = held.landmarks[205, :2].round().astype(int)
    inside = np.s_[row - 4 : row + 30, column - 4 : column + 4]
    assert np.array_equal(bare.cutout.pixels[inside], held.pixels[inside])
    assert bare.seen.cover[FaceSquare.of(held).points(128)[205].round().astype(int)[1], :].max() > 0.8


def test_a_face_that_nothing_covers_is_not_looked_at_twice(collins: Portrait) -> None:
    """Both networks once, and the very same cut-out."""
    networks = shipped_networks()
    asked: list[str] = []

    class Watched:
        def seen(self, patch: Pixels) -> object:
            asked.append("seen")
            found = networks.seen(patch)
            return type(found)(found.hidden, np.zeros_like(found.cover))

        def bare(self, patch: Pixels) -> object:
            asked.append("bare")
            return networks.bare(patch)

    whole = looked_at(collins, collins.picture.pixels)
    assert bared(whole, Watched()).cutout is whole  # type: ignore[arg-type]
    assert asked == ["seen", "bare"]


def test_where_glasses_came_off_skin_is_as_rough_as_beside_them(hopper: Portrait) -> None:
    whole = looked_at(hopper, hopper.picture.pixels)
    off = bared(whole, shipped_networks()).cutout
    below_eye, cheek = (detail_at(off, landmark) for landmark in (230, 50))
    assert below_eye > 0.5 * cheek


class Smoothing:
    """Sees glasses, and gives back a blur: the network is as sharp as 192 pixels, and smoother than that."""

    def seen(self, patch: Pixels) -> SeenFace:
        found = shipped_networks().seen(patch)
        return SeenFace(found.hidden, np.zeros_like(found.cover))

    def bare(self, patch: Pixels) -> BareFace:
        colours, changed = cv2.GaussianBlur(patch, (0, 0), 3).astype(np.float32), np.ones(patch.shape[:2], np.float32)
        opaque = np.zeros_like(changed)
        opaque[70:90, 60:80] = 0.45  # an eye: rims are none inside of it
        return BareFace(colours, changed, opaque)


def test_behind_the_lenses_wrinkles_stay_the_persons_own(collins: Portrait) -> None:
    whole = looked_at(collins, collins.picture.pixels)
    off = bared(whole, Smoothing()).cutout
    assert off is not whole
    bags = (450, 449, 451)
    assert np.median([detail_at(off, point) / detail_at(whole, point) for point in bags]) > 0.9


class ThickRims:
    """Sees rims over the brows, ``lower`` pixels (of 192) below them, and makes skin up there."""

    def __init__(self, whole: Cutout, lower: float) -> None:
        points = np.add(FaceSquare.of(whole).points(BARE_SIDE), [0, lower])
        brows = filled((BARE_SIDE, BARE_SIDE), [points[list(eye.brow)] for eye in regions.EYES], hull=True)
        self._rims = grown(brows, 3)

    def seen(self, patch: Pixels) -> SeenFace:
        found = shipped_networks().seen(patch)
        return SeenFace(np.zeros_like(found.hidden), np.zeros_like(found.cover))

    def bare(self, patch: Pixels) -> BareFace:
        skin = np.broadcast_to(np.float32(np.median(patch, axis=(0, 1))), patch.shape).copy()
        return BareFace(skin, self._rims, self._rims)


@pytest.mark.parametrize(("lower", "hidden"), [(0, True), (14, False)])
def test_brows_that_rims_lay_over_are_hidden(collins: Portrait, lower: float, *, hidden: bool) -> None:
    """What is made up there is a smudge; brows above the rims are the person's."""
    whole = looked_at(collins, collins.picture.pixels)
    seen = bared(whole, ThickRims(whole, lower)).seen.hidden
    points = FaceSquare.of(whole).points(seen.shape[0])
    for eye in regions.EYES:
        x, y = points[list(eye.brow)].mean(axis=0).round().astype(int)
        assert (seen[y, x] > 0.9) == hidden


def test_hair_on_the_temples_stays_hidden_when_glasses_come_off(collins: Portrait) -> None:
    """It is half gone with their arms; behind the lenses the face shows."""
    whole = looked_at(collins, collins.picture.pixels)

    class HidesOnce(ThickRims):
        """Sees nothing of the face before its glasses are off, and then all."""

        before = True

        def seen(self, patch: Pixels) -> SeenFace:
            found, hides = super().seen(patch), self.before
            self.before = False
            return SeenFace(np.full_like(found.hidden, hides), found.cover)

    hidden = bared(whole, HidesOnce(whole, 14)).seen.hidden
    points = FaceSquare.of(whole).points(hidden.shape[0]).round().astype(int)
    assert all(hidden[y, x] > 0.9 for x, y in points[[127, 356]]), "temples"
    assert all(hidden[y, x] < 0.1 for x, y in points[[145, 374]]), "below the eyes"


def test_glasses_alone_come_off_a_template(collins: Portrait) -> None:
    """Its fringe stays what it was, and a cover."""
    worn = looked_at(collins, wearing(collins, BLACK))
    square, networks = FaceSquare.of(worn), shipped_networks()
    patch = square.cut(BARE_SIDE)
    off = without_glasses(worn, patch, networks.bare(patch), networks)
    assert off is not None
    forehead = worn.landmarks[10, :2].round().astype(int)
    above = np.s_[: forehead[1] + 5, :]
    assert np.array_equal(off.cutout.pixels[above], worn.pixels[above])
    assert np.array_equal(off.seen.hidden[:20], networks.seen(square.cut(SEEN_SIDE)).hidden[:20])


def test_no_glasses_are_none(collins: Portrait) -> None:
    bare = looked_at(collins, collins.picture.pixels)
    patch, networks = FaceSquare.of(bare).cut(BARE_SIDE), shipped_networks()
    assert without_glasses(bare, patch, networks.bare(patch), networks) is None


def detail_at(cutout: Cutout, landmark: int) -> float:
    """How strong what is finer than two pixels is, around a landmark."""
    light = cutout.pixels.astype(np.float32).mean(axis=2)
    fine = np.abs(light - cv2.GaussianBlur(light, (0, 0), 1.5))
    x, y = cutout.landmarks[landmark, :2].round().astype(int)
    return float(fine[y - 4 : y + 5, x - 4 : x + 5].mean())
