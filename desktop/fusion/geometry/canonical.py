"""The canonical face: 468 vertices in centimetres, and how a face in a picture is brought into that frame.

The values come from MediaPipe's Face Landmarker (Apache-2.0) and are handed in; nothing is read at import.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from desktop.domain.face.alignment import fit_similarity

if TYPE_CHECKING:
    from pathlib import Path

Floats = NDArray[np.float64]
Indices = NDArray[np.int32]

MESH_VERTICES = 468
"""Landmarks that are mesh vertices; 468 to 477 are the irises."""

IRIS_TWINS = (473, 476, 475, 474, 477, 468, 471, 470, 469, 472)
"""The twins of landmarks 468 to 477: of each iris the centre, then its right, upper, left and lower end (as seen)."""


@dataclass(frozen=True, slots=True)
class CanonicalFace:
    """Topology and mean shape: ``vertices`` 468 x 3 (cm; x right, y up, z to the viewer), ``triangles`` 898 x 3.

    ``weights`` (468, sum 1) say how far each vertex is trusted in a fit. ``mirror`` holds, for each vertex, its twin
    on the other half of the face. ``oval`` is the outline, once around, beginning at the top of the forehead;
    ``normals`` (468 x 3) point outwards.
    """

    vertices: Floats = field(repr=False)
    triangles: Indices = field(repr=False)
    weights: Floats = field(repr=False)
    mirror: Indices = field(repr=False)
    oval: Indices = field(repr=False)
    normals: Floats = field(repr=False)

    @classmethod
    def read(cls, path: Path) -> CanonicalFace:
        """From ``face_mesh.json``."""
        return cls.parse(path.read_bytes())

    @classmethod
    def parse(cls, data: bytes) -> CanonicalFace:
        """From the bytes of ``face_mesh.json``; raises ``ValueError`` or ``KeyError`` when they are something else."""
        document: dict[str, Any] = json.loads(data)
        vertices = np.array(document["vertices_cm"], np.float64)
        triangles = np.array(document["triangles"], np.int32)
        weights = np.zeros(len(vertices))
        for number, weight in document["procrustes_weights"].items():
            weights[int(number)] = weight
        return cls(
            vertices,
            triangles,
            weights / weights.sum(),
            _twins(vertices),
            _outline(triangles),
            _normals(vertices, triangles),
        )

    def mirrored(self, landmarks: Floats) -> Floats:
        """``landmarks`` (478 x N) with each point where its twin on the other half of the face is."""
        return np.asarray(landmarks[np.concatenate([self.mirror, IRIS_TWINS])], np.float64)


def _twins(vertices: Floats) -> Indices:
    mirrored = vertices * [-1.0, 1.0, 1.0]
    distances = ((mirrored[:, None] - vertices[None]) ** 2).sum(axis=2)
    return np.asarray(distances.argmin(axis=1), np.int32)


def _normals(vertices: Floats, triangles: Indices) -> Floats:
    corners = vertices[triangles]
    faces = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    faces *= np.sign(faces[:, 2].sum())
    sums = np.zeros_like(vertices)
    for corner in range(3):
        np.add.at(sums, triangles[:, corner], faces)
    return np.asarray(sums / np.linalg.norm(sums, axis=1, keepdims=True), np.float64)


def _outline(triangles: Indices) -> Indices:
    """The edges that belong to one triangle only, chained from vertex 10 (top of the forehead)."""
    edges = np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    _, first, count = np.unique(np.sort(edges, axis=1), axis=0, return_index=True, return_counts=True)
    onward = {int(start): int(end) for start, end in edges[first[count == 1]]}
    chain = [10]
    while (following := onward[chain[-1]]) != chain[0]:
        chain.append(following)
    return np.array(chain, np.int32)


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a canonical face sits in a picture: ``picture = scale * rotation @ canonical + shift``.

    The picture frame here has y up and z to the viewer, in pixels (landmarks with y and z turned round).
    """

    scale: float
    rotation: Floats = field(repr=False)
    shift: Floats = field(repr=False)

    def to_canonical(self, points: Floats) -> Floats:
        """N x 3 in the picture frame to centimetres in the canonical frame."""
        return np.asarray((points - self.shift) @ self.rotation / self.scale, np.float64)

    def turn(self, offsets: Floats) -> Floats:
        """Differences in the canonical frame (N x 3, cm) to differences in the picture frame (pixels)."""
        return np.asarray(offsets @ self.rotation.T * self.scale, np.float64)


def upright(landmarks: NDArray[np.float32]) -> Floats:
    """The mesh vertices of ``landmarks`` (478 x 3, y down, z away) with y up and z to the viewer."""
    return np.asarray(landmarks[:MESH_VERTICES].astype(np.float64) * [1.0, -1.0, -1.0], np.float64)


def place(canonical: CanonicalFace, points: Floats) -> Placement:
    """Weighted Procrustes fit (Umeyama 1991) of the canonical vertices to ``points`` (468 x 3, y up)."""
    fit = fit_similarity(canonical.vertices, points, canonical.weights)
    return Placement(fit.scale, fit.rotation, fit.shift)
