"""What the landmark numbers mean: the canonical face and the landmarks other models look at."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

RIGHT_EYE = (33, 133)
LEFT_EYE = (263, 362)
"""Outer and inner corner; right and left are the person's own, so the right eye is on the picture's left."""

INNER_LIPS = (78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95)
OUTER_LIPS = (61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146)
INNER_MOUTH_CORNERS = (78, 308)
LIP_EDGES = (13, 14)
"""Middle of the upper lip's lower edge and of the lower lip's upper edge."""

RIGHT_EYE_OUTLINE = (33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7)
LEFT_EYE_OUTLINE = (263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249)

RIGHT_BROW = (70, 63, 105, 66, 107, 55, 65, 52, 53, 46)
LEFT_BROW = (300, 293, 334, 296, 336, 285, 295, 282, 283, 276)
NOSE = (197, 174, 198, 49, 48, 64, 98, 97, 2, 326, 327, 294, 278, 279, 420, 399)
"""Tip and wings, from below the bridge, where glasses rest."""
CHIN = (136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 335, 406, 313, 18, 83, 182, 106)
FOREHEAD = (54, 103, 67, 109, 10, 338, 297, 332, 284, 298, 333, 299, 337, 151, 108, 69, 104, 68)

RIGHT_CONTOUR = (10, 109, 67, 103, 54, 21, 162, 127, 234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152)
LEFT_CONTOUR = (10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152)
MIDLINE = (10, 151, 9, 8, 168, 6, 197, 195, 5, 4, 1, 2, 164, 0, 17, 200, 199, 175, 152)
"""From the top of the forehead to the chin: around each half of the face, and along the nose."""

RIGHT_FOREHEAD = (10, 109, 67, 103, 104, 105, 66, 107, 9)
LEFT_FOREHEAD = (10, 338, 297, 332, 333, 334, 296, 336, 9)
"""Each half above the brows, without the temple."""

RIGHT_CHEEK = (117, 118, 119, 120, 121, 100, 101, 36, 205, 187, 147, 123)
LEFT_CHEEK = (346, 347, 348, 349, 350, 329, 330, 266, 425, 411, 376, 352)
"""From below the eye to beside the mouth, without the rim of the face."""


@dataclass(frozen=True, slots=True)
class FaceMesh:
    """``vertices``: 468 x 3 in cm, x right, y up, z to the viewer. ``weights``: 468, sum 1, how far each vertex is
    trusted in a fit. ``expression_landmarks`` are the 146 the blendshape model looks at, ``expression_names`` its
    52 outputs."""

    vertices: NDArray[np.float64] = field(repr=False)
    weights: NDArray[np.float64] = field(repr=False)
    expression_landmarks: NDArray[np.intp] = field(repr=False)
    expression_names: tuple[str, ...] = field(repr=False)

    @classmethod
    def parse(cls, data: bytes) -> FaceMesh:
        """From the bytes of ``face_mesh.json``."""
        document: dict[str, Any] = json.loads(data)
        vertices = np.array(document["vertices_cm"], np.float64)
        weights = np.zeros(len(vertices))
        for number, weight in document["procrustes_weights"].items():
            weights[int(number)] = weight
        return cls(
            vertices=vertices,
            weights=weights / weights.sum(),
            expression_landmarks=np.array(document["blendshape_landmarks"], np.intp),
            expression_names=tuple(document["blendshape_names"]),
        )
