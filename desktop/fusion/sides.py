"""The two faces of a fusion, cut out and looked at; kept for a while, since sliders ask for the same again."""

from __future__ import annotations

import threading
import weakref
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.fusion.cutout import Cutout, cut_out
from desktop.fusion.skin import Surface, surface

if TYPE_CHECKING:
    from desktop.domain.face import Landmarks
    from desktop.domain.picture import Pixels
    from desktop.fusion.canonical import CanonicalFace

WORK_SIZE = 160.0
"""Masks, maps and light are worked out on faces of at most this size, in pixels, and enlarged."""

REACH = 0.36
"""How much around a face is looked at, in face sizes: the outer ring lies within."""

KEPT = 16
"""Faces remembered: six pairs and a few more."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two faces: a cut-out to take pixels from, a small one to look at, and what was seen there.

    Both cut-outs show the same part of the picture.
    """

    full: Cutout
    work: Cutout
    seen: Surface


Key = tuple[int, bytes, float | None, bool]


class Sides:
    """Makes sides and remembers the last ones; safe to call from several threads. Pictures are not kept alive."""

    def __init__(self, canonical: CanonicalFace) -> None:
        self._canonical = canonical
        self._lock = threading.Lock()
        self._made: OrderedDict[Key, tuple[weakref.ref[Pixels], Side]] = OrderedDict()

    def of(self, pixels: Pixels, landmarks: Landmarks, *, size: float | None, keep_covers: bool) -> Side:
        """``full`` is reduced to a face of ``size`` pixels when one is given and the face is larger."""
        key = (id(pixels), landmarks.tobytes(), size, keep_covers)
        with self._lock:
            reference, side = self._made.get(key, (None, None))
        if side is None or reference is None or reference() is not pixels:
            side = self._make(pixels, landmarks, size=size, keep_covers=keep_covers)
        with self._lock:
            self._made[key] = weakref.ref(pixels), side
            self._made.move_to_end(key)
            while len(self._made) > KEPT:
                self._made.popitem(last=False)
        return side

    def _make(self, pixels: Pixels, landmarks: Landmarks, *, size: float | None, keep_covers: bool) -> Side:
        whole = cut_out(pixels, landmarks, reach=REACH)
        work = whole.shrunk(WORK_SIZE)
        full = whole if size is None else whole.shrunk(size)
        return Side(full, work, surface(work, self._canonical, keep_covers=keep_covers))
