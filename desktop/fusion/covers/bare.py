"""A face without glasses, and a user's without hair over it.

The network's colours are taken only where something covers the face. Where it saw the skin through the cover only the
*difference* it makes is added, so that pores and wrinkles stay; where it made colours up they are taken, with pores
of skin nearby (see :mod:`desktop.fusion.covers.texture`). Behind glass the difference is broad: the network smooths
wrinkles, lids and brows as well.
What it cannot take away is left to be covered by the template (see :mod:`desktop.fusion.covers.surface`).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.fusing.networks import BARE_SIDE, SEEN_SIDE, SeenFace
from desktop.fusion.covers.glasses import around_eyes, rims, wears_glasses
from desktop.fusion.covers.look import FaceSquare
from desktop.fusion.covers.texture import texture
from desktop.fusion.cutout import window_around
from desktop.fusion.geometry import regions
from desktop.fusion.geometry.shape import ramp
from desktop.fusion.light.scene import luma
from desktop.fusion.light.shades import FLOOR, colourfulness
from desktop.fusion.raster import blurred, filled, grown, resized, rising, to_bytes, tripled, widened

if TYPE_CHECKING:
    from desktop.domain.fusing.networks import BareFace, FaceNetworks
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

STRAND = (0.06, 0.26)
"""How surely a colour would have to be made up to begin to be, and to be, taken where no glasses are worn. Since
2026-11-29, as the network's trial had it (models/README.md)."""

AROUND_RIM, IN_BROW, RIM_ENDS = 2.0, 1.0, 0.8
"""How far around a rim colours are made up, how far where it crosses a brow, and how softly that ends (sigma), in
pixels of 192. Since 2026-12-01, looked at on 30 wearers: with 5 as for strands, and the whole difference, brows above a
rim were blurs and the wrinkles of lids were gone in half of them."""

BEHIND_GLASS, STRONG = 3.0, (25.0, 45.0)
"""Behind glass only what is broader than the first changes (sigma, pixels of 192), but for what differs by more than
the second (of 255, begins and is): reflections. Since 2026-12-01."""

IN_EYES = 3.0
"""Inside the eyes only what is broader than this (sigma, pixels of 192) changes, so that the iris stays the person's.
Since 2026-11-29."""

CROSSED = 3.0
"""How far from a rim a brow changes (pixels of 192): beyond that it is the person's own. Since 2026-11-30, looked at on
30 wearers of glasses: with the whole zone brows faded in five."""

AROUND_BROW = 4.0
"""How far around a brow that holds, in pixels of 192. Since 2026-12-01."""

CHEEKS, BELOW = (50, 280), 14
"""No glasses lie lower than this (pixels of 192) below the first. Since 2026-11-30; those of 60 portraits reach to 8
below, a hand or mask goes on to the chin (with 6 the glasses of three stayed)."""

CHEEK_ZONE, TEMPLES = (205, 425, 50, 280), (234, 454)
"""With the brows the hull of where glasses lie. Since 2026-11-30."""

AROUND_INNER = 1.0
"""How far around brows, eyes and cheeks what hid the face before glasses came off hides it no more, in pixels of 192.
Since 2026-12-01 (with 5 a strand of hair stayed above a brow)."""

LOST, OWN_LEFT = (0.4, 0.45), (0.05, 0.06)
"""Mean share of both brows that is made up from which they begin to be, and are, lost; and how much darker (parts of
the skin's lightness) what is left of them is from which they begin not to be, and are not: a dark brow above a rim is
the person's. Since 2026-12-01: of 29 wearers four, with rims all along them, have .47 to .72 and .02 to .05 and a
smudge for a brow; a pale one (.47, .065) and a dark one (.59, .135) came out whole."""

SKIN_OF_BROW = (3.0, 8.0)
"""From where to where around a brow its skin is looked at, in pixels of 192. Since 2026-12-01."""

HALF = 0.5

AROUND_GLASSES = 0.12
"""How far beyond those landmarks colours change at most, in face sizes. Since 2026-12-01."""


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
    points, colours = square.points(BARE_SIDE), patch.astype(np.float32)
    worn = rims(bare, colours, points) if wears_glasses(bare, points) else None
    zone = _zone(resized(seen.cover, (BARE_SIDE, BARE_SIDE)), points, worn)
    if float((bare.changed * zone).max()) < WORTH_IT:
        return Bared(cutout, seen)
    cleared = replace(cutout, pixels=_painted(square, colours, bare, zone=zone, worn=worn))
    off = FaceSquare.of(cleared)
    after = networks.seen(off.cut(SEEN_SIDE))
    if worn is None:
        return Bared(cleared, after)
    lost = _lost_brows(luma(off.cut(BARE_SIDE).astype(np.float32)), _around_rims(worn * zone, points), points)
    shape = after.hidden.shape[0], after.hidden.shape[1]
    hair = seen.hidden * (1 - resized(_between_temples(points), shape))
    return Bared(cleared, replace(after, hidden=np.maximum(after.hidden, np.maximum(hair, resized(lost, shape)))))


def without_glasses(cutout: Cutout, patch: Pixels, bare: BareFace, networks: FaceNetworks) -> Bared | None:
    """Takes the glasses, and nothing else, off a template's face; None where none are worn.

    ``patch`` and ``bare`` are what the network was shown and said. What covers the rest of the face is in ``seen`` as
    before.
    """
    square = FaceSquare.of(cutout)
    points, colours = square.points(BARE_SIDE), patch.astype(np.float32)
    if not wears_glasses(bare, points):
        return None
    worn, zone = rims(bare, colours, points), _glasses_zone(points)
    bare = replace(bare, colours=_as_coloured(bare.colours, colours[zone > 0]))
    where = _crossed_brows_only(zone, points, grown(_bits(worn), AROUND_RIM))
    near = window_around(cutout.outline(_corners()), cutout.shape, margin=AROUND_GLASSES * cutout.size)
    pixels = cutout.pixels.copy()
    pixels[near] = _painted(FaceSquare.of(cutout.part(near)), colours, bare, zone=where, worn=worn)
    cleared = replace(cutout, pixels=pixels)
    before, after = (networks.seen(face.cut(SEEN_SIDE)) for face in (square, FaceSquare.of(cleared)))
    inside = resized(zone, (before.hidden.shape[0], before.hidden.shape[1]))
    hidden, cover = (
        np.asarray(one + inside * (two - one), np.float32)
        for one, two in ((before.hidden, after.hidden), (before.cover, after.cover))
    )
    return Bared(cleared, SeenFace(hidden, cover))


def _zone(cover: Plane, points: Floats, worn: Plane | None) -> Plane:
    """1 where colours may change: next to covers, and from brows to cheeks when glasses are ``worn`` (rims are 1).

    What reaches below the cheeks is neither glasses nor a strand: hands, masks and things would leave a ghost.
    """
    face = filled((BARE_SIDE, BARE_SIDE), [points], hull=True)
    covers = np.asarray(_bits(cover) * face, np.float32)
    lowest = round(float(points[list(CHEEKS), 1].max()) + BELOW)
    things = covers * grown(_reaching(covers * (1 - grown(1 - face, EDGE)), lowest), 2 * EDGE)
    covers *= 1 - things
    near = grown(covers, NEAR)
    if worn is not None or all((covers * around).any() for around in around_eyes(points)):
        near = np.maximum(near, _glasses_zone(points))
    crossed = grown(covers, CROSSED) if worn is None else grown(_bits(worn), AROUND_RIM)
    return np.asarray(_crossed_brows_only(near, points, crossed) * (1 - grown(things, NEAR)), np.float32)


def _bits(plane: Plane) -> Plane:
    return np.asarray(plane > COVERED, np.float32)


def _glasses_zone(points: Floats) -> Plane:
    """1 from brows to cheeks."""
    return grown(filled((BARE_SIDE, BARE_SIDE), [points[list(_corners())]], hull=True), NEAR / 2)


def _between_temples(points: Floats) -> Plane:
    """1 from brows to cheeks, but not on the temples: hair that the network half took away there, with the arms of
    glasses, was a strand beside the brow."""
    inner = [point for eye in regions.EYES for point in eye.brow + eye.outline]
    return grown(filled((BARE_SIDE, BARE_SIDE), [points[[*inner, *CHEEK_ZONE]]], hull=True), AROUND_INNER)


def _corners() -> tuple[int, ...]:
    """Landmarks around where glasses lie."""
    return tuple(point for eye in regions.EYES for point in eye.brow) + CHEEK_ZONE + TEMPLES


def _as_coloured(colours: Plane, seen: Plane) -> Plane:
    """``colours`` as far as what was ``seen`` (N x 3) has any: in a grey picture the network still sees skin."""
    grey = tripled(luma(colours))
    return np.asarray(grey + np.float32(colourfulness(seen)) * (colours - grey), np.float32)


def _crossed_brows_only(zone: Plane, points: Floats, crossed: Plane) -> Plane:
    """``zone``, but of brows only what is ``crossed``: the rest is the person's own."""
    return np.asarray(np.where(_brows(points) > 0, np.minimum(zone, crossed), zone), np.float32)


def _brows(points: Floats) -> Plane:
    return filled((BARE_SIDE, BARE_SIDE), [points[list(eye.brow)] for eye in regions.EYES], hull=True)


def _lost_brows(light: Plane, made_up: Plane, points: Floats) -> Plane:
    """How far (0 to 1) both brows are hidden since a rim lay over them: what is made up there is a smudge.

    ``light``: the lightness of the face without glasses, ``made_up``: 1 where its colours are made up.
    """
    brows = [filled((BARE_SIDE, BARE_SIDE), [points[list(eye.brow)]], hull=True) for eye in regions.EYES]
    share = float(np.mean([_mean(made_up, brow) for brow in brows]))
    own = float(np.mean([_own_dark(light, made_up, brow) for brow in brows]))
    amount = ramp(share, *LOST) * (1 - ramp(own, *OWN_LEFT))
    return np.asarray(np.float32(amount) * _brows(points), np.float32)


def _own_dark(light: Plane, made_up: Plane, brow: Plane) -> float:
    """How much darker than the skin around it what is the person's own of a brow is, averaged over all of it."""
    near, far = (grown(brow, reach) for reach in SKIN_OF_BROW)
    skin = light[(far > near) & (made_up < HALF)]
    darker = 1 - light / max(float(np.median(skin)) if skin.size else 0.0, FLOOR)
    return _mean(np.asarray(np.maximum(darker, 0) * (made_up < HALF), np.float32), brow)


def _mean(plane: Plane, part: Plane) -> float:
    return float((plane * part).sum() / max(float(part.sum()), 1.0))


def _reaching(covers: Plane, row: int) -> Plane:
    """1 on those of ``covers`` (1 where one is) that go on at ``row`` or below it."""
    _, numbers = cv2.connectedComponents(covers.astype(np.uint8))
    low = np.unique(numbers[row:])
    return np.asarray(np.isin(numbers, low[low > 0]), np.float32)


def _painted(square: FaceSquare, patch: Plane, bare: BareFace, *, zone: Plane, worn: Plane | None) -> Pixels:
    """The cut-out's pixels with the network's colours in them, in ``zone``; ``worn``: rims, if glasses are."""
    points = square.points(BARE_SIDE)
    eyes = _eyes(points)
    changed = widened(rising(bare.changed, *CHANGED) * zone, AROUND_CHANGED, SOFT)
    difference = bare.colours - patch
    if worn is None:
        opaque = widened(rising(bare.opaque, *STRAND) * zone, AROUND_OPAQUE, SOFT)
    else:
        opaque = _around_rims(worn * zone, points)
        difference = _behind_glass(difference, worn)
    opaque *= 1 - eyes
    difference += tripled(eyes) * (blurred(difference, IN_EYES) - difference)
    pixels = square.cutout.pixels.astype(np.float32)
    pixels += square.carried(tripled(changed) * difference)
    made_up = square.carried(opaque)
    made = square.carried(bare.colours) + tripled(texture(square, made_up))
    return to_bytes(np.asarray(pixels + tripled(made_up) * (made - pixels), np.float32))


def _around_rims(rim: Plane, points: Floats) -> Plane:
    """1 on and next to rims, closer to them in brows."""
    wide, close = (widened(rim, reach, RIM_ENDS) for reach in (AROUND_RIM, IN_BROW))
    return np.asarray(np.where(grown(_brows(points), AROUND_BROW) > 0, close, wide), np.float32)


def _behind_glass(difference: Plane, worn: Plane) -> Plane:
    """The broad part of ``difference`` only, but all of it next to rims and of reflections."""
    strong = rising(np.asarray(np.abs(difference).max(axis=2), np.float32), *STRONG)
    whole = tripled(widened(np.maximum(worn, strong), AROUND_RIM, 1.0))
    broad = blurred(difference, BEHIND_GLASS)
    return np.asarray(broad + whole * (difference - broad), np.float32)


def _eyes(points: Floats) -> Plane:
    """1 inside the openings of the eyes."""
    shape = BARE_SIDE, BARE_SIDE
    return blurred(filled(shape, [points[list(eye.outline)] for eye in regions.EYES], hull=True), 1.0)
