"""A user's face of which one half lies in deep shadow: the lit half is shown there, as of a side face its seen half is.

Raising the shadow instead would show the photo's noise, and of a black half nothing at all.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.cutout import face_size
from desktop.fusion.light.scene import luma
from desktop.fusion.light.shades import FLOOR, LOPSIDED, darkness
from desktop.fusion.raster import blurred, filled, normalised, sampled, smooth_step, widened
from desktop.fusion.render import Twin

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.fusion.geometry.canonical import Floats
    from desktop.fusion.raster import Plane

    Both = tuple[Plane, Plane]
    """Of each pixel and of its twin on the other half of the face."""

LEVEL_REACH = 0.03
"""How far around light is averaged, in face sizes: dark brows and nostrils are no shadow. Since 2026-11-29; a quarter
more or less (2026-11-30) changes none of 6 pairs."""

DEEP, LEAST = 0.75, 0.06
"""By how much a half is darker, over how much of the face, that is not just lit from the side but as good as black.

What is less dark is raised (see :mod:`desktop.fusion.light.shades`), which keeps its own features. Of twenty faces
one, half in black, had 0.10 to 0.33 of itself so dark, the others less than 0.001.

On 62 samples and portraits (2026-11-30), covers not taken off, 57 had less than 0.02 and five 0.06 to 0.10. Since
2026-11-29; a quarter more or less (2026-11-30) of ``DEEP`` changes 1 of 6 pairs, by 2.7 levels (130 at most, at the
mouth, skin 2.5 dE, detail 10%); of ``LEAST`` none."""

FROM_NEAR = 0.1
"""Where a cover hides one of both halves it is as dark as around there (reach in face sizes). Since 2026-11-29; a
quarter more or less (2026-11-30) changes none of 6 pairs."""

AROUND, SOFT = 0.02, 0.01
"""How much around a shadow is taken for it, and how softly that ends, in face sizes. Since 2026-11-29; a quarter more
or less (2026-11-30) changes none of 6 pairs."""

NEAR, AS_DARK = 0.06, (0.35, 0.6)
"""How far from the darker half (face sizes) a shadow may reach that is on both, and how much darker than the lit
half's mean one begins to be, and is: more than a beard or the sockets of eyes. Since 2026-11-29; a quarter more or
less (2026-11-30) changes none of 6 pairs."""

UNKNOWN = 1e-3
"""Weight of no shadow where nothing near is known. Since 2026-11-29; a quarter more or less (2026-11-30) changes none
of 6 pairs."""


@dataclass(frozen=True, slots=True)
class Halves:
    """``twin``: what of the user comes from the other half; ``covers``: what is not to be shown of either."""

    twin: Twin
    covers: Both = field(repr=False)


def light_of(pixels: Pixels, size: float) -> Plane:
    """The lightness (0 to 255) of a picture (BGR) in which a face has ``size`` pixels, without its detail."""
    return blurred(luma(pixels.astype(np.float32)), LEVEL_REACH * size)


def lit_half(halves: Halves, lights: Both, *, target: Floats, mirror: Plane, share: float) -> Halves:
    """``halves`` with the lit half, by ``share``, where the other is in shadow; themselves where none is.

    A shadow is a cover to what follows: what is dark on both halves, along the middle of the face, or has no twin that
    could be shown, is left to the template. ``lights`` of the user; ``target``: 468 x 2, in pixels of the maps;
    ``mirror``: where each pixel's twin is in them.
    """
    shadow = _shadow(lights, halves.covers, target)
    if shadow is None:
        return halves
    other = sampled(shadow, mirror)
    one, two = (np.maximum(cover, dark) for cover, dark in zip(halves.covers, (shadow, other), strict=True))
    taken = np.maximum(halves.twin.share * (1 - other), share * shadow * (1 - two))
    return Halves(Twin(halves.twin.places, np.asarray(taken, np.float32)), (one, two))


def _shadow(lights: Both, covers: Both, target: Floats) -> Plane | None:
    """1 where the face is much darker than its twin; None when that is little of it."""
    own, twin = lights
    size = face_size(target)
    inside = filled((own.shape[0], own.shape[1]), [target], hull=True)
    known = np.asarray(inside * (1 - np.maximum(*covers)), np.float32)
    part = darkness(own, twin)
    darker = np.asarray(smooth_step(part, *LOPSIDED) * known, np.float32)
    if float((known * (part > DEEP)).sum()) <= LEAST * float(inside.sum()):
        return None
    seen = widened(np.maximum(darker, _on_both(darker, lights, size) * known), AROUND * size, SOFT * size)
    around = normalised(np.asarray(seen * known, np.float32), known, FROM_NEAR * size, prior=UNKNOWN)
    return np.asarray(np.maximum(seen, (1 - known) * around) * inside, np.float32)


def _on_both(darker: Plane, lights: Both, size: float) -> Plane:
    """1 where what is next to the ``darker`` half is as dark as that: there a shadow reaches beyond the middle."""
    own, twin = lights
    lit = max(float((twin * darker).sum() / darker.sum()), FLOOR)
    near = widened(darker, NEAR * size, SOFT * size)
    return np.asarray(near * smooth_step(np.asarray(1 - own / np.float32(lit), np.float32), *AS_DARK), np.float32)
