"""The two faces of a fusion, cut out and looked at; kept for a while, since sliders ask for the same again."""

from __future__ import annotations

import math
import threading
import weakref
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from desktop.domain.fusing.networks import BARE_SIDE, SEEN_SIDE
from desktop.fusion.covers.bare import bared, without_glasses
from desktop.fusion.covers.beard import beard
from desktop.fusion.covers.glasses import thick_rims
from desktop.fusion.covers.look import FaceSquare
from desktop.fusion.covers.shadowed import light_of
from desktop.fusion.covers.surface import Surface, surface
from desktop.fusion.cutout import Cutout, Frame, cut_out, face_size
from desktop.fusion.light.evened import evened, evening
from desktop.fusion.raster import Fine, Pair, Plane, carried_on

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.domain.face import Landmarks
    from desktop.domain.fusing.networks import FaceNetworks
    from desktop.domain.picture import Pixels
    from desktop.fusion.geometry.canonical import CanonicalFace

WORK_SIZE = 160.0
"""Masks, maps and light are worked out on faces of at most this size, in pixels, and enlarged. Since 2026-11-22; a
quarter more or less (2026-11-30) changes 8 of 8 pairs, by 1.8 levels (137 at most, at the eyes, skin 0.2 dE, detail
19%)."""

REACH = 0.36
"""How much around a face is looked at, in face sizes: the outer ring lies within. Since 2026-11-22; a quarter more or
less (2026-11-30) changes 8 of 8 pairs, by 0.93 levels (119 at most, at the eyes)."""

MUCH_LARGER = 1.4
"""A user's face is reduced to this many times the template's size: up to that nothing is skipped by sampling. Of 62
pairs of samples and portraits (2026-11-30) the ratio is 0.52 to 2.25, above 1.3 in one. Since 2026-11-22; a quarter
more or less (2026-11-30) changes 2 of 8 pairs, by 0.31 levels (52 at most, at the eyes, detail 14%)."""

LOOKED_AT = 0.16
"""How much around the landmarks skin and covers are looked for, in face sizes: what is farther out shows nowhere.
Since 2026-11-23; a quarter more or less (2026-11-30) changes none of 8 pairs."""

FINE_REACH = 0.02
"""How much around the landmarks is kept of a user's own pixels, in face sizes. Since 2026-11-22; a quarter more or
less (2026-11-30) changes 5 of 8 pairs, by less than 0.01 levels (1 at most, at the outline)."""

WHOLE = math.inf
"""No reduction, since 2026-12-01: a face that needs none is the same side for all templates."""

KEPT_BYTES = 48_000_000
"""Sides remembered: six pairs of what fits into 1080 x 1080, or one pair of very large faces. Since 2026-11-22; a
quarter more or less (2026-11-30) changes none of 8 pairs."""


@dataclass(frozen=True, slots=True)
class Worn:
    """A template's glasses: ``change`` is what they add to the pixels of the part it is in (BGR), ``bare`` these
    pixels without."""

    change: NDArray[np.int16]
    bare: Fine

    @property
    def nbytes(self) -> int:
        return self.change.nbytes + self.bare.nbytes


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two faces: ``full``, the part of the picture it is in; ``work``, the same part, reduced to be looked
    at; and what was seen there: ``cover`` and ``skin`` (see :class:`desktop.fusion.covers.surface.Surface`). ``fine``:
    the pixels, in places of ``full``. ``light``: how light it is, without detail; ``beard``: 1 where one grows.
    ``worn``: a template's glasses; in ``work`` they are off.
    """

    full: Frame
    work: Cutout
    cover: Plane
    skin: Plane
    fine: Fine
    light: Plane
    beard: Plane
    worn: Worn | None = None

    @property
    def step(self) -> Pair:
        """Pixels (x, y) of the working cut-out to one of the full one."""
        step_x, step_y = np.divide(self.work.scale, self.full.scale).tolist()
        return step_x, step_y

    @property
    def nbytes(self) -> int:
        parts = self.work.pixels, self.cover, self.skin, self.fine, self.light, self.beard, self.worn
        return sum(part.nbytes for part in parts if part is not None)


Key = tuple[int, bytes, float | None]


class Sides:
    """Makes sides and remembers the last ones; safe to call from several threads. Pictures are not kept alive."""

    def __init__(self, canonical: CanonicalFace, networks: FaceNetworks, *, kept_bytes: int = KEPT_BYTES) -> None:
        self._kept_bytes = kept_bytes
        self._canonical = canonical
        self._networks = networks
        self._lock = threading.Lock()
        self._made: OrderedDict[Key, tuple[weakref.ref[Pixels], Side]] = OrderedDict()

    def of_template(self, pixels: Pixels, landmarks: Landmarks) -> Side:
        """What covers the face stays."""
        return self._remembered(pixels, landmarks, None)

    def of_user(self, pixels: Pixels, landmarks: Landmarks, *, size: float) -> Side:
        """Reduced when it is much larger than a face of ``size`` pixels; what covers the face goes.

        One that is not is the same for every template: many templates in turn ask for it once.
        """
        most = MUCH_LARGER * size
        return self._remembered(pixels, landmarks, most if face_size(landmarks) > most else WHOLE)

    def _remembered(self, pixels: Pixels, landmarks: Landmarks, most: float | None) -> Side:
        """``most``: pixels of a user's face at most; ``None`` for a template's."""
        key = (id(pixels), landmarks.tobytes(), most)
        with self._lock:
            reference, side = self._made.get(key, (None, None))
        if side is None or reference is None or reference() is not pixels:
            side = self._make(pixels, landmarks, most)
        with self._lock:
            self._made[key] = weakref.ref(pixels), side
            self._made.move_to_end(key)
            self._forget()
        return side

    def _forget(self) -> None:
        """The sides of pictures that are gone, and the oldest when all take too much."""
        for key in [key for key, (reference, _) in self._made.items() if reference() is None]:
            del self._made[key]
        while len(self._made) > 1 and sum(side.nbytes for _, side in self._made.values()) > self._kept_bytes:
            self._made.popitem(last=False)

    def _make(self, pixels: Pixels, landmarks: Landmarks, most: float | None) -> Side:
        whole = cut_out(pixels, landmarks, reach=REACH)
        return self._template(whole) if most is None else self._user(whole, most)

    def _template(self, whole: Cutout) -> Side:
        """Glasses come off for the while: they are laid on again as they were (``worn``), rims that nothing shows
        through are covers."""
        square = FaceSquare.of(whole)
        patch = square.cut(BARE_SIDE)
        bare = self._networks.bare(patch)
        off = without_glasses(whole, patch, bare, self._networks)
        face, seen = (whole, self._networks.seen(square.cut(SEEN_SIDE))) if off is None else (off.cutout, off.seen)
        work = face.shrunk(WORK_SIZE)
        surface = self._surface(work, seen.hidden, keep_covers=True)
        cover, worn = surface.cover, None
        if off is not None:
            cover = np.maximum(cover, FaceSquare.of(work).carried(thick_rims(bare)))
            worn = Worn(whole.pixels.astype(np.int16) - face.pixels, Fine(face.pixels))
        light, grown = light_of(work.pixels, work.size), beard(work, surface.skin)
        return Side(whole.frame, work, cover, surface.skin, Fine(whole.pixels), light, grown, worn)

    def _user(self, whole: Cutout, most: float) -> Side:
        """Glasses and strands of hair come off, and light from one side is made even."""
        photo = whole.shrunk(most)
        bare = bared(photo, self._networks)
        work = bare.cutout.shrunk(WORK_SIZE)
        before = work if bare.cutout is photo else photo.shrunk(WORK_SIZE)
        gain = evening(work, FaceSquare.of(work).carried(bare.seen.hidden), self._canonical)
        light = light_of(work.pixels, work.size)
        full, work = (replace(part, pixels=evened(part.pixels, gain)) for part in (bare.cutout, work))
        seen = self._surface(work, bare.seen.hidden, keep_covers=False)
        grown = beard(work, seen.skin, before)
        return Side(full.frame, work, seen.cover, seen.skin, _fine(full), light, grown)

    def _surface(self, work: Cutout, hidden: Plane, *, keep_covers: bool) -> Surface:
        """Looked for near the face only."""
        near = work.near_face(LOOKED_AT)
        seen = surface(work.part(near), hidden, self._canonical, keep_covers=keep_covers)
        cover, skin = (carried_on(plane, near, work.shape) for plane in (seen.cover, seen.skin))
        return Surface(cover, skin)


def _fine(cutout: Cutout) -> Fine:
    """The pixels the landmarks lie in: no others are shown."""
    margin = FINE_REACH * cutout.size + 2
    low, high = (limit(cutout.landmarks[:, :2], axis=0) for limit in (np.min, np.max))
    left, top = np.maximum(low - margin, 0).astype(int).tolist()
    right, bottom = (high + margin).astype(int).tolist()
    part = cutout.pixels[top : max(bottom, top) + 1, left : max(right, left) + 1]
    return Fine(part, (left, top))
