"""One user face into one template face: analysis, warp, light, blend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.covers.beard import one_sided
from desktop.fusion.cutout import Frame, face_size
from desktop.fusion.geometry.expressions import apart
from desktop.fusion.geometry.features import (
    brow_areas,
    eye_areas,
    feature_areas,
    kept_brows,
    kept_creases,
    kept_from_template,
    kept_middle,
    lip_area,
)
from desktop.fusion.geometry.mapping import FaceMapper
from desktop.fusion.geometry.shape import TargetShape
from desktop.fusion.light.blend import blended, put_on
from desktop.fusion.light.mask import forehead, oval
from desktop.fusion.light.relight import relight
from desktop.fusion.light.scene import Scene, luma
from desktop.fusion.light.seam import carried, faded, levelled
from desktop.fusion.light.sharpness import grained, matched
from desktop.fusion.raster import Fine, to_bytes
from desktop.fusion.render import Look, bent, shown_part, toned, warped
from desktop.fusion.sides import Sides

if TYPE_CHECKING:
    from desktop.domain.cloud.degrees import Degrees
    from desktop.domain.face import Face, Landmarks
    from desktop.domain.fusing.fusion import FaceSource
    from desktop.domain.fusing.networks import FaceNetworks
    from desktop.domain.picture import Picture, Pixels
    from desktop.fusion.geometry.canonical import CanonicalFace
    from desktop.fusion.geometry.expressions import Apart
    from desktop.fusion.raster import Plane
    from desktop.fusion.render import Maps
    from desktop.fusion.sides import Side

TEXTURE_SHARE = 0.8
"""How much of the template's own features shows at a features degree of 100. Since 2026-11-22; a quarter more or less
(2026-11-30) changes 8 of 8 pairs, by 1.3 levels (18 at most, at the nose, skin 0.2 dE)."""


@dataclass(frozen=True, slots=True)
class Style:
    """What tells the algorithm versions apart: ``feather`` of the mask's edge in face sizes; ``mirror``: how far the
    hidden half of a side face is taken from the seen one."""

    feather: float
    mirror: float


class Composer:
    """Holds what depends on the canonical face alone; safe to call from several threads."""

    def __init__(self, canonical: CanonicalFace, networks: FaceNetworks, *, kept_bytes: int) -> None:
        self._canonical = canonical
        self._shape = TargetShape(canonical)
        self._mapper = FaceMapper(canonical)
        self._sides = Sides(canonical, networks, kept_bytes=kept_bytes)

    def compose(self, pixels: Pixels, *, template: Picture, source: FaceSource, degrees: Degrees, style: Style) -> None:
        """Fuse ``source`` into ``pixels``, a copy of the template that may hold other fused faces already."""
        own, user = _landmarks(template, source.template_face), _landmarks(source.photo, source.photo_face)
        side = self._sides.of_template(template.pixels, own)
        other = self._sides.of_user(source.photo.pixels, user, size=face_size(own))
        differing = apart(source.template_face, source.photo_face)
        target = self._shape.target(own, user, degrees, apart=differing)
        maps = self._mapper.maps(side, other, target, twins=style.mirror)
        look = self._look(side, other, maps, feather=style.feather, differing=differing)
        region = _region(pixels, side.full)
        untouched = np.array_equal(region, _region(template.pixels, side.full))
        share = np.float32(1 - TEXTURE_SHARE * degrees.features / 100)
        tone = np.asarray(share * look.tone, np.float32)
        bare = region if side.worn is None else to_bytes(np.asarray(region - side.worn.change, np.float32))
        _bend_and_tone(region, side.fine if untouched else None, maps, tone)
        if side.worn is not None:
            _bend_and_tone(bare, side.worn.bare if untouched else None, maps, tone)
        window, shown, features = shown_part(look, region.shape[:2])
        base = bare[window].astype(np.float32)
        face = look.light.apply(warped(other.fine, maps, region.shape[:2], window), region.shape[:2], window)
        face = grained(matched(face, base, shown, features), base, shown, features, size=side.full.size)
        face = blended(base, face, share * shown, size=side.full.size)
        region[window] = to_bytes(face if bare is region else put_on(face, base, region[window]))

    def _look(self, side: Side, other: Side, maps: Maps, *, feather: float, differing: Apart) -> Look:
        """Masks and light, worked out on the working cut-outs where the face is."""
        work, shape = side.work, maps.shape
        user, skin_user = maps.of_user((other.work.pixels, other.skin), other.step)
        template, cover_own, skin_own = maps.of_template((work.pixels, side.cover, side.skin), work.scale)
        skin = np.asarray(skin_own * skin_user, np.float32)
        bare = np.ones(shape, np.float32)
        if side.beard.any() or other.beard.any():
            beards = maps.of_user((other.beard,), other.step) + maps.of_template((side.beard,), work.scale)
            bare -= one_sided(*beards, lights=(luma(user), luma(template)), skin=skin, halved=differing.halved)
        edge = oval(shape, maps.target, self._canonical, feather=feather)
        kept = np.maximum(
            kept_from_template(shape, maps.target, other.work.landmarks, work.landmarks, apart=differing),
            kept_creases(shape, maps.target, smiles_apart=differing.smile),
        )
        kept = np.maximum(kept, kept_middle(shape, maps.target, halved=differing.halved))
        kept = np.maximum(kept, kept_brows(shape, maps.target, user=maps.cover, template=cover_own))
        place = edge.edge * (1 - cover_own) * (1 - kept)
        alpha = np.asarray(place * (1 - maps.cover) * bare, np.float32)
        scene = Scene(
            user=user,
            template=template,
            skin=np.asarray(skin * bare, np.float32),
            features=feature_areas(shape, maps.target),
            brows=brow_areas(shape, maps.target),
            shown=alpha,
            inside=edge.inside,
            mirror=maps.mirror,
            forehead=forehead(shape, maps.target, self._canonical),
            lips=lip_area(shape, maps.target),
            eyes=eye_areas(shape, maps.target),
            size=work.size,
        )
        light, change = relight(scene)
        light = faded(levelled(light, scene), scene).over(maps.whole)
        tone = carried(change, scene, np.asarray(place * (1 - (1 - maps.cover) * bare), np.float32))
        return Look(light, maps.whole(alpha), maps.whole(scene.features), maps.whole(tone))


def _bend_and_tone(region: Pixels, fine: Fine | None, maps: Maps, tone: Plane) -> None:
    """Bend and tone ``region``, in place; ``fine`` holds its pixels, where somebody has kept them."""
    bent(region, maps, fine or Fine(np.ascontiguousarray(region)))
    toned(region, tone)


def _region(pixels: Pixels, frame: Frame) -> Pixels:
    """The part of the picture that the (unscaled) frame shows, as a view."""
    left, top = (int(edge) for edge in frame.origin)
    height, width = frame.shape
    return pixels[top : top + height, left : left + width, :3]


def _landmarks(picture: Picture, face: Face) -> Landmarks:
    """In pixels as decoded."""
    return face.landmarks * np.array([*picture.scale, sum(picture.scale) / 2], np.float32)
