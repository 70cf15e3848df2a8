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

    from desktop.fusion.canonical import CanonicalFace, Floats, Indices
    from desktop.fusion.raster import Plane, Shape

RINGS = (1.22, 1.6)
"""The rings' size, in sizes of the face's outline."""

RING_FOLLOWS = (0.45, 0.0)
"""How much of the outline's move each ring makes: the background bends next to the face, and not farther out."""

SLIVER = 1.5
"""Triangles lower than this many pixels lie beneath the others: a pixel's rounding is a large part of them."""

SUBPIXEL_BITS = 4


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which triangle each covered pixel lies in: flat pixel numbers, the corner vertices and their shares."""

    shape: Shape
    pixels: NDArray[np.intp] = field(repr=False)
    corners: Indices = field(repr=False)
    shares: NDArray[np.float32] = field(repr=False)

    def carry(self, values: Floats, rest: Plane) -> Plane:
        """Vertex values (N x channels) spread over the pixels; ``rest`` (height x width x channels) elsewhere."""
        spread = np.einsum("ijk,ij->ik", values.astype(np.float32)[self.corners], self.shares)
        result = rest.reshape(-1, rest.shape[2]).copy()
        result[self.pixels] = spread
        return result.reshape(rest.shape)


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
        index = np.full(shape, -1, np.int32)
        corners = np.round(vertices * (1 << SUBPIXEL_BITS)).astype(np.int32)[triangles]
        for number, triangle in enumerate(corners):
            cv2.fillConvexPoly(index, triangle, number, shift=SUBPIXEL_BITS)
        return _coverage(index, vertices, triangles)

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


def shifted(moves: Plane) -> Plane:
    """Each pixel's own place moved by ``moves`` (height x width x 2)."""
    height, width = moves.shape[:2]
    places = np.empty_like(moves)
    np.add(moves[..., 0], np.arange(width, dtype=np.float32), out=places[..., 0])
    np.add(moves[..., 1], np.arange(height, dtype=np.float32)[:, None], out=places[..., 1])
    return places


def thickness(corners: Floats) -> Floats:
    """Height of each triangle (N x 3 x 2) over its longest side, in pixels."""
    sides = corners - np.roll(corners, 1, axis=1)
    area = np.abs(sides[:, 0, 0] * sides[:, 1, 1] - sides[:, 0, 1] * sides[:, 1, 0])
    longest = np.sqrt((sides**2).sum(axis=2)).max(axis=1)
    return np.asarray(area / np.maximum(longest, np.finfo(float).tiny), np.float64)


def identity_map(shape: Shape) -> Plane:
    """Each pixel's own place: height x width x 2 (x, y)."""
    return shifted(np.zeros((*shape, 2), np.float32))


def _coverage(index: Indices, vertices: Floats, triangles: Indices) -> Coverage:
    flat = index.reshape(-1)
    pixels = np.flatnonzero(flat >= 0)
    number = flat[pixels]
    rows, columns = np.divmod(pixels, index.shape[1])
    points = np.stack([columns, rows], axis=1).astype(np.float32)
    shares = _barycentric(vertices[triangles], number, points)
    outside = np.flatnonzero(shares.min(axis=1) < 0)
    corners = triangles[number]
    shares[outside] = _nearest_inside(vertices[corners[outside]], points[outside])
    return Coverage((index.shape[0], index.shape[1]), pixels, corners, shares)


def _barycentric(corners: Floats, number: NDArray[np.int32], points: NDArray[np.float32]) -> NDArray[np.float32]:
    """Shares of the three corners (negative outside, and -1 throughout where a triangle has no area)."""
    origin, one, two = corners[:, 0], corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    area = one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0]
    across = np.column_stack([two[:, 1], -two[:, 0], -one[:, 1], one[:, 0]])
    solid = np.abs(area) > 1e-6  # noqa: PLR2004 - pixels squared
    across = np.where(solid[:, None], across / np.where(solid, area, 1)[:, None], 0)
    table = np.column_stack([across, origin, np.where(solid, 0, -1)]).astype(np.float32)[number]
    x, y = points[:, 0] - table[:, 4], points[:, 1] - table[:, 5]
    second = x * table[:, 0] + y * table[:, 1] + table[:, 6]
    third = x * table[:, 2] + y * table[:, 3] + table[:, 6]
    return np.stack([1 - second - third, second, third], axis=1)


def _nearest_inside(corners: Floats, points: NDArray[np.float32]) -> NDArray[np.float32]:
    """Shares of the point of each triangle (N x 3 x 2) that is nearest to a point outside it.

    Drawn edges are a pixel wide, so that pixels just outside belong to a triangle too.
    """
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
