"""Dense warps: for each pixel of a face's region, where in another picture it comes from.

The canonical triangles and two rings around the face are rasterised at target positions; inside each triangle the
map is linear (barycentric), so it is continuous over the whole region: no cracks, and beyond the outer ring nothing
moves.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.fusion.geometry.canonical import CanonicalFace, Floats, Indices
    from desktop.fusion.raster import Plane, Shape, Window

    Places = NDArray[np.intp]
    """Rows of a table, as wide as numpy itself takes them."""

RINGS = (1.22, 1.6)
"""The rings' size, in sizes of the face's outline. Since 2026-11-22; a quarter more or less (2026-11-30) changes 8 of
8 pairs, by 0.51 levels (211 at most, at the outline, seam 9%)."""

RING_FOLLOWS = (0.45, 0.0)
"""How much of the outline's move each ring makes: the background bends next to the face, and not farther out. Since
2026-11-22; a quarter more or less (2026-11-30) changes 8 of 8 pairs, by 0.01 levels (83 at most, at the outline)."""

SLIVER = 1.5
"""Triangles lower than this many pixels lie beneath the others: a pixel's rounding is a large part of them. Since
2026-11-22; a quarter more or less (2026-11-30) changes 8 of 8 pairs, by 0.03 levels (52 at most, at the nose)."""

LEAST_SHARE = -0.35
"""Drawn edges are a pixel wide: pixels just outside a triangle carry its values on, but no farther than this. Since
2026-11-22; a quarter more or less (2026-11-30) changes 8 of 8 pairs, by 0.04 levels (27 at most, at the nose)."""

SUBPIXEL_BITS = 4


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which triangle each pixel lies in, and where in it.

    ``number``: height x width, rows of ``triangles`` (one past the last where there is none). ``second`` and ``third``
    are the shares of that triangle's second and third vertex, height x width.
    """

    triangles: Indices = field(repr=False)
    number: Places = field(repr=False)
    second: Plane = field(repr=False)
    third: Plane = field(repr=False)

    @property
    def covered(self) -> NDArray[np.bool_]:
        return np.asarray(self.number < len(self.triangles))

    def part(self, window: Window) -> Coverage:
        """Of the pixels in ``window`` only."""
        second, third = (np.ascontiguousarray(plane[window]) for plane in (self.second, self.third))
        return Coverage(self.triangles, np.ascontiguousarray(self.number[window]), second, third)

    def carry(self, values: Floats) -> Plane:
        """Vertex values (N x channels) spread over the pixels; 0 where nothing lies.

        Height x width x channels; height x width when there is one.
        """
        corners = values[self.triangles].astype(np.float32)
        corners[:, 1:] -= corners[:, :1]
        table = np.concatenate([corners, np.zeros_like(corners[:1])])
        planes = [self._spread(np.ascontiguousarray(table[..., channel].T)) for channel in range(values.shape[1])]
        return np.asarray(cv2.merge(planes), np.float32)

    def _spread(self, table: Plane) -> Plane:
        """One channel; ``table``: the first vertex' value and the others' differences to it (3 x triangles)."""
        spread = _taken(table[1], self.number)
        spread *= self.second
        third = _taken(table[2], self.number)
        third *= self.third
        spread += _taken(table[0], self.number)
        spread += third
        return spread


class RingedMesh:
    """The face's triangles with two rings of triangles around them."""

    def __init__(self, canonical: CanonicalFace) -> None:
        self._oval = canonical.oval
        self._count = len(canonical.vertices)
        self._face = canonical.triangles
        self._rings = self._ring_triangles()

    def around(self, points: Floats) -> Floats:
        """Vertices (468 x 2) followed by those of the rings (540 x 2 in all)."""
        oval = points[self._oval]
        centre = oval.mean(axis=0)
        return np.concatenate([points, *(centre + size * (oval - centre) for size in RINGS)])

    def on_rings(self, values: Floats) -> Floats:
        """One value a vertex (468), continued on the rings as on the outline (540 x 1)."""
        return np.concatenate([values, *(values[self._oval] for _ in RINGS)])[:, None]

    def moved(self, points: Floats, target: Floats) -> Floats:
        """Like :meth:`around` for ``target``, with rings that stay with ``points`` more the farther out they are."""
        rings = self.around(points)[self._count :]
        moves = np.concatenate([share * (target - points)[self._oval] for share in RING_FOLLOWS])
        return np.concatenate([target, rings + moves])

    def cover(self, shape: Shape, vertices: Floats, depth: Floats) -> Coverage:
        """Rasterise at ``vertices`` (540 x 2, pixels of a region of ``shape``).

        Rings first, then slivers (closed lips and eyes), then the rest of the face from far to near (``depth``: 468,
        smaller is nearer), so that what is turned away or squeezed flat never hides what is seen.
        """
        far_first = self._face[np.argsort(-depth[self._face].mean(axis=1), kind="stable")]
        thin = thickness(vertices[far_first])
        flat = (thin < SLIVER) & (thin > 0)
        triangles = np.concatenate([self._rings, far_first[flat], far_first[thin >= SLIVER]])
        index = np.full(shape, len(triangles), np.int32)
        corners = np.round(vertices * (1 << SUBPIXEL_BITS)).astype(np.int32)[triangles]
        for number, triangle in enumerate(corners):
            cv2.fillConvexPoly(index, triangle, number, shift=SUBPIXEL_BITS)
        return _coverage(index.astype(np.intp), vertices, triangles)

    def _ring_triangles(self) -> Indices:
        size = len(self._oval)
        inner = self._oval
        triangles: list[tuple[int, int, int]] = []
        for ring in range(len(RINGS)):
            outer = np.arange(size, dtype=np.int32) + self._count + ring * size
            for here in range(size):
                there = (here + 1) % size
                triangles.append((int(inner[here]), int(inner[there]), int(outer[here])))
                triangles.append((int(outer[here]), int(inner[there]), int(outer[there])))
            inner = outer
        return np.array(triangles[::-1], np.int32)


def shifted(moves: Plane, *, scale: float = 1.0, offset: tuple[float, float] = (0.0, 0.0)) -> Plane:
    """``moves`` (height x width x 2), in place, plus each pixel's own place times ``scale`` plus ``offset`` (x, y)."""
    y, x = (np.arange(side, dtype=np.float32) * np.float32(scale) for side in moves.shape[:2])
    moves[..., 0] += x + np.float32(offset[0])
    moves[..., 1] += (y + np.float32(offset[1]))[:, None]
    return moves


def identity_map(shape: Shape) -> Plane:
    """Each pixel's own place: height x width x 2 (x, y)."""
    return shifted(np.zeros((*shape, 2), np.float32))


def thickness(corners: Floats) -> Floats:
    """Height of each triangle (N x 3 x 2) over its longest side, in pixels."""
    sides = corners - np.roll(corners, 1, axis=1)
    area = np.abs(sides[:, 0, 0] * sides[:, 1, 1] - sides[:, 0, 1] * sides[:, 1, 0])
    longest = np.sqrt((sides**2).sum(axis=2)).max(axis=1)
    return np.asarray(area / np.maximum(longest, np.finfo(float).tiny), np.float64)


def _taken(line: Plane, index: Places) -> Plane:
    """``line`` at ``index``. Indices as wide as numpy's own, and none held against the line's length, take 36 us in the
    place of 60 (230 x 230, 2026-12-01)."""
    return np.asarray(line.take(index, mode="clip"), np.float32)


def _coverage(index: Places, vertices: Floats, triangles: Indices) -> Coverage:
    """``index``: rows of ``triangles``, or their count where there is none."""
    corners = vertices[triangles]
    second, third = _shares(corners, index)
    rows, columns = np.nonzero(np.minimum(np.minimum(second, third), 1 - second - third) < LEAST_SHARE)
    points = np.stack([columns, rows], axis=1).astype(np.float32)
    inside = _nearest_inside(corners[index[rows, columns]], points)
    second[rows, columns], third[rows, columns] = inside[:, 1], inside[:, 2]
    return Coverage(triangles, index, second, third)


def _shares(corners: Floats, index: Places) -> tuple[Plane, Plane]:
    """Barycentric shares of the second and third corner (-1 throughout where a triangle has no area)."""
    origin, one, two = corners[:, 0], corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    area = one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0]
    across = np.stack([two[:, 1], -two[:, 0], -one[:, 1], one[:, 0]])
    solid = np.abs(area) > 1e-6  # noqa: PLR2004 - pixels squared
    across = np.where(solid, across / np.where(solid, area, 1), 0)
    start = across[[0, 2]] * origin[:, 0] + across[[1, 3]] * origin[:, 1] + ~solid
    table = np.concatenate([across, start])
    table = np.concatenate([table, np.zeros_like(table[:, :1])], axis=1).astype(np.float32)
    y, x = (np.arange(side, dtype=np.float32) for side in index.shape)
    second, third = (
        _taken(table[k], index) * x + _taken(table[k + 1], index) * y[:, None] - _taken(table[last], index)
        for k, last in ((0, 4), (2, 5))
    )
    return second, third


def _nearest_inside(corners: Floats, points: NDArray[np.float32]) -> NDArray[np.float32]:
    """Shares (N x 3) of the point of each triangle (N x 3 x 2) that is nearest to a point outside it (N x 2)."""
    numbers = np.arange(len(points))
    edges = np.roll(corners, -1, axis=1) - corners
    lengths = np.maximum((edges**2).sum(axis=2), np.finfo(float).tiny)
    along = np.clip(((points[:, None] - corners) * edges).sum(axis=2) / lengths, 0, 1)
    distance = ((corners + along[..., None] * edges - points[:, None]) ** 2).sum(axis=2)
    edge = distance.argmin(axis=1)
    shares = np.zeros((len(points), 3), np.float32)
    shares[numbers, edge] = 1 - along[numbers, edge]
    shares[numbers, (edge + 1) % 3] = along[numbers, edge]
    return shares
