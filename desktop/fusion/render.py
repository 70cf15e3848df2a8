"""From maps at working size to pixels at the template's own resolution."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.geometry.warp import shifted
from desktop.fusion.raster import (
    Fine,
    Pair,
    Plane,
    Shape,
    Window,
    carried_on,
    extent,
    put,
    rescaled,
    resized,
    sampled,
    to_bytes,
    tripled,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.domain.picture import Pixels
    from desktop.fusion.geometry.canonical import Floats
    from desktop.fusion.light.relight import Relight

Layers = tuple["NDArray[np.uint8] | Plane", ...]
"""Maps or pixels of one working cut-out."""

UNSEEN = 0.5
"""A smaller change (0 to 255) is none. Since 2026-11-29; a quarter more or less (2026-11-30) changes 1 of 8 pairs, by
less than 0.01 levels (1 at most, at the eyes)."""

STILL = 1 / 64
"""Moves of fewer pixels are none: OpenCV samples in steps of 1/32. Since 2026-11-22; a quarter more or less
(2026-11-30) changes 8 of 8 pairs, by less than 0.01 levels (23 at most, at the eyes)."""


@dataclass(frozen=True, slots=True)
class Twin:
    """The other half of the user's face: ``places`` in its full cut-out, and how much of each is taken (``share``)."""

    places: Plane = field(repr=False)
    share: Plane = field(repr=False)


@dataclass(frozen=True, slots=True)
class Maps:
    """At working size of the template's cut-out, where each pixel comes from.

    ``moves``: how far away, in pixels of the template, each of its own pixels comes from. All others are of the part of
    the cut-out in which the face lies, ``near``: ``user`` points into the user's full cut-out; ``twin``: where needed,
    the other half of the face; ``cover`` is 1 where something lies over both. ``mirror``: the same place on the other
    half of the face, ``target``: 468 x 2, both in pixels of that part.
    """

    near: Window
    moves: Plane = field(repr=False)
    user: Plane = field(repr=False)
    mirror: Plane = field(repr=False)
    twin: Twin | None = field(repr=False)
    cover: Plane = field(repr=False)
    target: Floats = field(repr=False)

    @property
    def shape(self) -> Shape:
        """Of the part in which the face lies."""
        return self.cover.shape[0], self.cover.shape[1]

    def whole(self, part: Plane) -> Plane:
        """What is of that part, carried on over all of the cut-out."""
        return carried_on(part, self.near, (self.moves.shape[0], self.moves.shape[1]))

    def of_user(self, layers: Layers, step: Pair) -> list[Plane]:
        """Maps of the user's working cut-out at the target; ``step`` of its pixels to one of the full cut-out."""
        places = reduced(self.user, step)
        direct = [sampled(layer, places) for layer in layers]
        if self.twin is None:
            return direct
        places = reduced(self.twin.places, step)
        twins = [sampled(layer, places) for layer in layers]
        return [mixed(one, two, self.twin.share) for one, two in zip(direct, twins, strict=True)]

    def of_template(self, layers: Layers, step: Pair) -> list[Plane]:
        """The same for the template's working cut-out."""
        rows, columns = self.near
        moves = rescaled(np.ascontiguousarray(self.moves[self.near]), step, (0, 0))
        places = shifted(moves, offset=(columns.start, rows.start))
        return [sampled(layer, places) for layer in layers]


@dataclass(frozen=True, slots=True)
class Look:
    """At working size, of all of the template's cut-out: how to light the user's face, the ``alpha`` to lay it on with,
    where its features are, and the ``tone`` that is added to the template itself where it shows in the user's place."""

    light: Relight
    alpha: Plane = field(repr=False)
    features: Plane = field(repr=False)
    tone: Plane = field(repr=False)


def reduced(places: Plane, step: Pair) -> Plane:
    """Places of a full cut-out in its working one; ``step`` (x, y) of that one's pixels to one of the full one."""
    return rescaled(places + np.float32(0.5), step, (-0.5, -0.5))


def mixed(one: Plane, two: Plane, share: Plane) -> Plane:
    """``one`` where ``share`` is 0, ``two`` where it is 1."""
    share = share if one.ndim == share.ndim else tripled(share)
    return np.asarray(one + share * (two - one), np.float32)


def bent(region: Pixels, maps: Maps, fine: Fine) -> None:
    """Move the template's own pixels, in place, to the target shape; still ones stay exactly as they are.

    ``fine`` holds the pixels of ``region``.
    """
    moving = _beyond(maps.moves, STILL)
    if not moving.any():
        return
    window = _enlarged(extent(moving), maps.moves.shape[:2], region.shape[:2])
    moves = resized(maps.moves, region.shape[:2])
    # Sampling between doubled pixels does not give a whole pixel back unchanged, so still ones are left out.
    moved = _beyond(moves[window], STILL)
    places = shifted(moves * np.float32(fine.scale), scale=fine.scale, offset=fine.offset)
    put(region[window], fine.at(np.ascontiguousarray(places[window])), moved)


def toned(region: Pixels, tone: Plane) -> None:
    """Add ``tone`` (BGR, at working size), in place; pixels without it stay exactly as they are."""
    changing = _beyond(tone, UNSEEN)
    if not changing.any():
        return
    window = _enlarged(extent(changing), tone.shape[:2], region.shape[:2])
    region[window] = to_bytes(region[window] + resized(tone, region.shape[:2])[window])


def _beyond(values: Plane, limit: float) -> NDArray[np.bool_]:
    """Where a channel is farther from 0. Channel by channel: numpy is slow over an axis of two or three."""
    channels = (np.abs(values[..., channel]) > limit for channel in range(values.shape[2]))
    return np.asarray(reduce(np.logical_or, channels))


def warped(fine: Fine, maps: Maps, shape: Shape, window: Window) -> Plane:
    """The user's pixels at the target in ``window`` of a picture of ``shape``; the hidden half from its twin."""
    face = _taken(fine, maps.whole(maps.user), shape, window)
    if maps.twin is None:
        return face
    share = np.ascontiguousarray(resized(maps.whole(maps.twin.share), shape)[window])
    return mixed(face, _taken(fine, maps.whole(maps.twin.places), shape, window), share)


def shown_part(look: Look, shape: Shape) -> tuple[Window, Plane, Plane]:
    """The smallest window of a picture of ``shape`` in which the face shows; ``alpha`` and ``features`` in it."""
    alpha = resized(look.alpha, shape)
    window = extent(alpha > 0)
    features = resized(look.features, shape)
    return window, alpha[window].copy(), np.ascontiguousarray(features[window])


def _taken(fine: Fine, places: Plane, shape: Shape, window: Window) -> Plane:
    scaled = resized(rescaled(places, (fine.scale, fine.scale), fine.offset), shape)
    return np.asarray(fine.at(np.ascontiguousarray(scaled[window])), np.float32)


def _enlarged(window: Window, small: Shape, large: Shape) -> Window:
    """The same part, and a working pixel around it, of a picture enlarged from ``small`` to ``large``."""
    rows, columns = (
        slice(max(0, (part.start - 1) * whole // own), min(whole, -(-(part.stop + 1) * whole // own)))
        for part, own, whole in zip(window, small, large, strict=True)
    )
    return rows, columns
