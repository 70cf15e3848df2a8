"""One user face into one template face: analysis, warp, light, blend."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.blend import blended
from desktop.fusion.canonical import MESH_VERTICES
from desktop.fusion.cutout import Cutout, face_size
from desktop.fusion.features import feature_areas, kept_from_template, with_gaze
from desktop.fusion.hidden import mirrored_share
from desktop.fusion.light import Relight, Scene, relight
from desktop.fusion.mask import oval
from desktop.fusion.raster import Plane, Shape, Window, resized, sampled
from desktop.fusion.shape import TargetShape
from desktop.fusion.sharpness import matched
from desktop.fusion.sides import Side, Sides
from desktop.fusion.warp import RingedMesh, identity_map, shifted

if TYPE_CHECKING:
    from desktop.domain.face import Face, Landmarks
    from desktop.domain.fusion import Degrees, FaceSource
    from desktop.domain.picture import Picture, Pixels
    from desktop.fusion.canonical import CanonicalFace, Floats

TEXTURE_SHARE = 0.8
"""How much of the template's own features shows at a features degree of 100."""

STILL = 1 / 64
"""Moves of fewer pixels are none: OpenCV samples in steps of 1/32."""


@dataclass(frozen=True, slots=True)
class Style:
    """What tells the algorithm versions apart: ``feather`` of the mask's edge in face sizes; ``mirror``: how far the
    hidden half of a side face is taken from the seen one."""

    feather: float
    mirror: float


@dataclass(frozen=True, slots=True)
class Maps:
    """At working size of the template's cut-out, where each pixel comes from.

    ``user`` and ``twin`` point into the user's full cut-out (``twin``, where needed, to the other half of the
    face, taken by ``twin_share``), ``template`` into the template's working one. ``target``: 468 x 2.
    """

    user: Plane = field(repr=False)
    twin: Plane | None = field(repr=False)
    twin_share: Plane = field(repr=False)
    template: Plane = field(repr=False)
    target: Floats = field(repr=False)


@dataclass(frozen=True, slots=True)
class Look:
    """At working size: how to light the user's face, the ``alpha`` to lay it on with, where its features are."""

    light: Relight
    alpha: Plane = field(repr=False)
    features: Plane = field(repr=False)


class Composer:
    """Holds what depends on the canonical face alone; safe to call from several threads."""

    def __init__(self, canonical: CanonicalFace) -> None:
        self._canonical = canonical
        self._shape = TargetShape(canonical)
        self._mesh = RingedMesh(canonical)
        self._sides = Sides(canonical)

    def compose(self, pixels: Pixels, *, template: Picture, source: FaceSource, degrees: Degrees, style: Style) -> None:
        """Fuse ``source`` into ``pixels``, a copy of the template that may hold other fused faces already."""
        own, user = _landmarks(template, source.template_face), _landmarks(source.photo, source.photo_face)
        side = self._sides.of(template.pixels, own, size=None, keep_covers=True)
        other = self._sides.of(source.photo.pixels, user, size=face_size(own), keep_covers=False)
        maps = self._maps(side, other, self._shape.target(own, user, degrees), twins=style.mirror)
        look = self._look(side, other, maps, feather=style.feather)
        shape = side.full.shape
        region = _region(pixels, side.full)
        base = _bent(region, maps, side)
        alpha = resized(look.alpha, shape)
        window = _window(alpha)
        shown = alpha[window]
        face = look.light.apply(_warped(other.full.pixels, maps, shape, window), shape, window)
        face = matched(face, base[window], shown, resized(look.features, shape)[window])
        shown = shown * np.float32(1 - TEXTURE_SHARE * degrees.features / 100)
        region[window] = _bytes(blended(base[window], face, shown, size=side.full.size))

    def _maps(self, side: Side, other: Side, target: Floats, *, twins: float) -> Maps:
        work = side.work
        goal = work.place(target)
        own = _vertices(work)
        coverage = self._mesh.cover(work.shape, self._mesh.moved(own, goal), work.landmarks[:MESH_VERTICES, 2])
        nowhere = identity_map(work.shape)
        seen = _vertices(other.full)
        user = coverage.carry(self._mesh.around(seen), nowhere)
        hidden = twins * mirrored_share(self._canonical, other.full.landmarks.astype(np.float32))
        share = coverage.carry(self._mesh.on_rings(hidden), nowhere[..., :1] * 0)
        return Maps(
            user=with_gaze(user, goal, other.full.landmarks, work.landmarks),
            twin=coverage.carry(self._mesh.around(seen[self._canonical.mirror]), nowhere) if hidden.any() else None,
            twin_share=share[..., 0],
            template=coverage.carry(self._mesh.around(own), nowhere),
            target=goal,
        )

    def _look(self, side: Side, other: Side, maps: Maps, *, feather: float) -> Look:
        """Masks and light, worked out on the working cut-outs."""
        work = side.work
        user, cover_user, skin_user = (
            _seen(layer, maps, other) for layer in (_floats(other.work.pixels), other.seen.cover, other.seen.skin)
        )
        template, cover_own, skin_own = (
            sampled(layer, maps.template) for layer in (work.pixels, side.seen.cover, side.seen.skin)
        )
        edge = oval(work.shape, maps.target, self._canonical, feather=feather)
        kept = kept_from_template(work.shape, maps.target, other.work.landmarks, work.landmarks)
        alpha = edge.edge * (1 - cover_own) * (1 - cover_user) * (1 - kept)
        scene = Scene(
            user=user,
            template=template,
            skin=np.asarray(skin_own * skin_user, np.float32),
            features=feature_areas(work.shape, maps.target),
            inside=edge.inside,
            size=work.size,
        )
        return Look(relight(scene), np.asarray(alpha, np.float32), scene.features)


def _region(pixels: Pixels, cutout: Cutout) -> Pixels:
    """The part of the picture that the (unscaled) cut-out shows, as a view."""
    left, top = cutout.origin
    height, width = cutout.shape
    return pixels[top : top + height, left : left + width, :3]


def _bent(region: Pixels, maps: Maps, side: Side) -> Plane:
    """The template with its own pixels moved to the target shape, written to ``region``; still ones come out exact."""
    shape = side.full.shape
    moves = resized(maps.template - identity_map(side.work.shape), shape) / np.array(side.work.scale, np.float32)
    if float(np.abs(moves).max()) <= STILL:
        return _floats(region)
    base = sampled(np.ascontiguousarray(region), shifted(np.asarray(moves, np.float32)), cubic=True)
    region[...] = _bytes(base)
    return base


def _warped(pixels: Pixels, maps: Maps, shape: Shape, window: Window) -> Plane:
    """The user's pixels at the target in ``window`` of a picture of ``shape``; the hidden half from its twin."""
    face = sampled(pixels, np.ascontiguousarray(resized(maps.user, shape)[window]), cubic=True)
    if maps.twin is None:
        return face
    share = resized(maps.twin_share, shape)[window][..., None]
    twin = sampled(pixels, np.ascontiguousarray(resized(maps.twin, shape)[window]), cubic=True)
    return np.asarray(face + share * (twin - face), np.float32)


def _seen(layer: Plane, maps: Maps, other: Side) -> Plane:
    """A map of the user's working cut-out at the target, at working size."""
    step = np.array(other.work.scale) / other.full.scale
    direct = sampled(layer, ((maps.user + 0.5) * step - 0.5).astype(np.float32))
    if maps.twin is None:
        return direct
    twin = sampled(layer, ((maps.twin + 0.5) * step - 0.5).astype(np.float32))
    share = maps.twin_share if layer.ndim == maps.twin_share.ndim else maps.twin_share[..., None]
    return np.asarray(direct + share * (twin - direct), np.float32)


def _window(alpha: Plane) -> Window:
    """The smallest rectangle around what is not 0 (a single pixel when all is)."""
    rows, columns = (np.flatnonzero(alpha.any(axis=axis)) for axis in (1, 0))
    if not rows.size:
        return slice(0, 1), slice(0, 1)
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)


def _floats(pixels: Pixels) -> Plane:
    return np.asarray(pixels, np.float32)


def _bytes(values: Plane) -> Pixels:
    return np.asarray(np.clip(np.rint(values), 0, 255), np.uint8)


def _vertices(cutout: Cutout) -> Floats:
    return np.asarray(cutout.landmarks[:MESH_VERTICES, :2], np.float64)


def _landmarks(picture: Picture, face: Face) -> Landmarks:
    """In pixels as decoded."""
    return face.landmarks * np.array([*picture.scale, sum(picture.scale) / 2], np.float32)
