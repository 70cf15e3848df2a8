"""Where each pixel of a fused face comes from: in the user's photo, on its other half, in the template."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.covers.shadowed import Halves, lit_half
from desktop.fusion.covers.uncovered import uncovered
from desktop.fusion.cutout import window_around
from desktop.fusion.geometry.canonical import MESH_VERTICES
from desktop.fusion.geometry.features import with_gaze
from desktop.fusion.geometry.hidden import HiddenHalf
from desktop.fusion.geometry.warp import RingedMesh
from desktop.fusion.raster import sampled
from desktop.fusion.render import Maps, Twin, reduced

if TYPE_CHECKING:
    from desktop.fusion.geometry.canonical import CanonicalFace, Floats
    from desktop.fusion.raster import Plane
    from desktop.fusion.sides import Side

AROUND = 0.08
"""How much around the face user and template are looked at, in face sizes: what blurs see across the mask's edge.
Since 2026-11-29; a quarter more or less (2026-11-30) changes 6 of 8 pairs, by 0.33 levels (5 at most, at the mouth)."""


class FaceMapper:
    """Holds what depends on the canonical face alone."""

    def __init__(self, canonical: CanonicalFace) -> None:
        self._canonical = canonical
        self._mesh = RingedMesh(canonical)
        self._hidden = HiddenHalf(canonical)

    def maps(self, side: Side, other: Side, target: Floats, *, twins: float) -> Maps:
        """``side`` is the template, ``other`` the user; ``target`` (468 x 2) in pixels of the template.

        ``twins``: how far the half that is hidden, covered or in the dark is taken from the other one.
        """
        work, mesh, mirror = side.work, self._mesh, self._canonical.mirror
        goal, own, seen = work.place(target), _vertices(side.work.landmarks), other.full.landmarks
        moved = mesh.moved(own, goal)
        cover = mesh.cover(work.shape, moved, work.landmarks[:MESH_VERTICES, 2])
        moves = cover.carry((mesh.around(own) - moved) / work.scale)
        near = window_around(goal, work.shape, margin=AROUND * work.size)
        face, corner = cover.part(near), np.array([near[1].start, near[0].start])
        goal, looking = goal - corner, work.landmarks - [*corner, 0]
        places = [
            with_gaze(face.carry(mesh.around(_vertices(half))), goal, half, looking)
            for half in (seen, self._canonical.mirrored(seen))
        ]
        hidden = face.carry(mesh.on_rings(twins * self._hidden.mirrored_share(seen.astype(np.float32))))
        turned = face.carry(mesh.around(goal[mirror]))
        halves = Halves(Twin(places[1], hidden), _of_both(other.cover, other, places))
        halves = lit_half(halves, _of_both(other.light, other, places), target=goal, mirror=turned, share=twins)
        bare = uncovered(halves.twin, halves.covers, target=goal, share=twins)
        return Maps(near, moves, places[0], turned, bare.twin, bare.cover, goal)


def _of_both(plane: Plane, side: Side, places: list[Plane]) -> tuple[Plane, Plane]:
    """What ``plane``, of the side's working cut-out, has at ``places`` of its full one, of both halves."""
    one, two = (sampled(plane, reduced(half, side.step)) for half in places)
    return one, two


def _vertices(landmarks: Floats) -> Floats:
    return np.asarray(landmarks[:MESH_VERTICES, :2], np.float64)
