"""Which faces of a picture a material can be made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.cloud.limits import MAX_FUSED_FACES
from desktop.domain.rules.face_quality import MIN_SHARPNESS
from desktop.domain.rules.limits import MIN_FACE_SIDE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.face import Face


SURELY_LARGE = 1.1
"""Of the service's limit: a face below may be under the limit when it is found again, and would fail the whole picture.
Boxes of one face differ by up to a tenth of the side (``services.facts``, measuring error)."""


def usable_faces(faces: Sequence[Face]) -> tuple[Face, ...]:
    """The faces that can be fused, at most six, in their own order: sharp ones before blurred ones, then by size.

    A face that is not surely above the service's limit is not used. Where none is, the largest one stands for the
    picture, so that it is said what is wrong with it.
    """
    large = [face for face in faces if face.box.size.short_side > MIN_FACE_SIDE * SURELY_LARGE] or _largest(faces)
    best = sorted(large, key=lambda face: (face.quality.sharpness < MIN_SHARPNESS, -face.box.area))
    labels = {face.label for face in best[:MAX_FUSED_FACES]}
    return tuple(face for face in faces if face.label in labels)


def _largest(faces: Sequence[Face]) -> list[Face]:
    return sorted(faces, key=lambda face: -face.box.area)[:1]
