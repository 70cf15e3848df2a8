"""A user's face without glasses and without hair over it.

The network's colours are taken only where something covers the face. Where it saw the skin through the cover only the
*difference* it makes is added, so that pores and wrinkles stay; where it made colours up they are taken, with pores
of skin nearby (see :mod:`desktop.fusion.covers.texture`).
What it cannot take away is left to be covered by the template (see :mod:`desktop.fusion.covers.surface`).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.fusing.networks import BARE_SIDE, SEEN_SIDE
from desktop.fusion.covers.glasses import RIM, around_eyes, wears_glasses
from desktop.fusion.covers.look import FaceSquare
from desktop.fusion.covers.texture import texture
from desktop.fusion.geometry import regions
from desktop.fusion.raster import blurred, filled, grown, resized, rising, to_bytes, tripled, widened

if TYPE_CHECKING:
    from desktop.domain.fusing.networks import BareFace, FaceNetworks, SeenFace
    from desktop.domain.picture import Pixels
    from desktop.fusion.cutout import Cutout
    from desktop.fusion.geometry.canonical import Floats
    from desktop.fusion.raster import Plane

COVERED, NEAR = 0.3, 8.0
"""Colours change within the second (pixels of 192) of where something covers the face by more than the first
(models/README.md: the trial of 2026-11-29, 62 fusions of users with glasses .519 to .500)."""

WORTH_IT = 0.3
"""Where nothing changes by more than this nothing is done: bare faces come back untouched. Since 2026-11-29."""

CHANGED = (0.04, 0.14)
AROUND_CHANGED, AROUND_OPAQUE = 3.0, 5.0
"""How surely a colour changed to begin to be, and to be, taken; how far around that, and around what was made up
(pixels of 192): else thin ghosts of rims stay in large pictures. Since 2026-11-29."""

EDGE = 6.0
"""What lies within so much of the face's outline (pixels of 192) is hair around it: it joins covers to one that
seems to reach from brow to chin. Since 2026-11-30; without, the glasses of two of 60 portraits stayed."""

SOFT = 1.2
"""How softly both end, sigma in pixels of 192. Since 2026-11-30."""

IN_EYES = 3.0
"""Inside the eyes only what is broader than this (sigma, pixels of 192) changes, so that the iris stays the person's.
Since 2026-11-29."""

CROSSED = 3.0
"""How far from a rim a brow changes (pixels of 192): beyond that it is the person's own. Since 2026-11-30, looked at on
30 wearers of glasses: with the whole zone brows faded in five."""

CHEEKS, BELOW = (50, 280), 14
"""No glasses lie lower than this (pixels of 192) below the first. Since 2026-11-30; those of 60 portraits reach to 8
below, a hand or mask goes on to the chin (with 6 the glasses of three stayed)."""

EYE_ZONE = (205, 425, 50, 280, 234, 454)
"""Cheeks and temples: with the brows the hull of where glasses lie. Since 2026-11-30."""


@dataclass(frozen=True, slots=True)
class Bared:
    """``cutout`` as it would be without what covers the face; ``seen``: what of the face shows then."""

    cutout: Cutout
    seen: SeenFace = field(repr=False)


def bared(cutout: Cutout, networks: FaceNetworks) -> Bared:
    """Takes glasses and strands of hair off a user's face; a face that nothing covers comes back as it is."""
    square = FaceSquare.of(cutout)
    seen = networks.seen(square.cut(SEEN_SIDE))
    patch = square.cut(BARE_SIDE)
    bare = networks.bare(patch)
    zone = _zone(resized(seen.cover, (BARE_SIDE, BARE_SIDE)), bare, square.points(BARE_SIDE))
    if float((bare.changed * zone).max()) < WORTH_IT:
        return Bared(cutout, seen)
    cleared = replace(cutout, pixels=_painted(square, patch.astype(np.float32), bare, zone))
    return Bared(cleared, networks.seen(FaceSquare.of(cleared).cut(SEEN_SIDE)))


def _zone(cover: Plane, bare: BareFace, points: Floats) -> Plane:
    """1 where colours may change: next to covers, and from brows to cheeks when glasses are worn.

    What reaches below the cheeks is neither glasses nor a strand: hands, masks and things would leave a ghost.
    """
    shape = BARE_SIDE, BARE_SIDE
    face = filled(shape, [points], hull=True)
    covers = np.asarray(cover > COVERED, np.float32) * face
    lowest = round(float(points[list(CHEEKS), 1].max()) + BELOW)
    things = covers * grown(_reaching(covers * (1 - grown(1 - face, EDGE)), lowest), 2 * EDGE)
    covers *= 1 - things
    near = grown(covers, NEAR)
    if wears_glasses(bare, points) or all((covers * around).any() for around in around_eyes(points)):
        corners = [point for eye in regions.EYES for point in eye.brow] + list(EYE_ZONE)
        near = np.maximum(near, grown(filled(shape, [points[corners]], hull=True), NEAR / 2))
    brows = filled(shape, [points[list(eye.brow)] for eye in regions.EYES], hull=True)
    crossed = grown(covers, CROSSED)
    near = np.where(brows > 0, np.minimum(near, crossed), near)
    return np.asarray(near * (1 - grown(things, NEAR)), np.float32)


def _reaching(covers: Plane, row: int) -> Plane:
    """1 on those of ``covers`` (1 where one is) that go on at ``row`` or below it."""
    _, numbers = cv2.connectedComponents(covers.astype(np.uint8))
    low = np.unique(numbers[row:])
    return np.asarray(np.isin(numbers, low[low > 0]), np.float32)


def _painted(square: FaceSquare, patch: Plane, bare: BareFace, zone: Plane) -> Pixels:
    """The cut-out's pixels with the network's colours in them."""
    eyes = _eyes(square.points(BARE_SIDE))
    changed = widened(rising(bare.changed, *CHANGED) * zone, AROUND_CHANGED, SOFT)
    opaque = widened(rising(bare.opaque, *RIM) * zone, AROUND_OPAQUE, SOFT) * (1 - eyes)
    difference = bare.colours - patch
    difference += tripled(eyes) * (blurred(difference, IN_EYES) - difference)
    pixels = square.cutout.pixels.astype(np.float32)
    pixels += square.carried(tripled(changed) * difference)
    made_up = square.carried(opaque)
    made = square.carried(bare.colours) + tripled(texture(square, made_up))
    return to_bytes(np.asarray(pixels + tripled(made_up) * (made - pixels), np.float32))


def _eyes(points: Floats) -> Plane:
    """1 inside the openings of the eyes."""
    shape = BARE_SIDE, BARE_SIDE
    return blurred(filled(shape, [points[list(eye.outline)] for eye in regions.EYES], hull=True), 1.0)
