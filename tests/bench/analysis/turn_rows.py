"""Straightening, and drawn faces (row 4): how level eyes are afterwards, and which drawings are offered."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.face import face_lean
from desktop.domain.geometry.turning import NO_TURN
from desktop.services.prepare import MOST_STRAIGHTENINGS
from desktop.services.straightening import leveller
from desktop.vision.transform import Transformer
from tests.bench.analysis.rows import Row
from tests.bench.analysis.variants import Border, turned
from tests.drawings import cartoon, comic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.picture import Pixels
    from tests.bench.analysis.sides import FaceSide, OurFaces
    from tests.bench.analysis.variants import Portrait

ANGLES = tuple(range(-165, 180, 30))
LEVEL_TO = 1.0, 2.0
NO_PEER = "-"
ZOOMS, TINTS = (0.3, 0.6, 1.0, 1.5), (0, 60, 120)
"""Of drawn pictures: their size, and by how much their hues are turned."""


def straightening(people: Sequence[Portrait], ours: OurFaces, _: FaceSide) -> Iterator[Row]:
    """Portraits that lean by anything, straightened as ``prepare --straighten`` does: how their eyes lie afterwards."""
    left, lost = [], []
    for person, angle in product(people, ANGLES):
        lean = _left_over(turned(person, angle, Border.EDGE).pixels, ours)
        if lean is None:
            lost.append(f"{person.name} at {angle}")
        else:
            left.append(abs(lean))
    shares = ", ".join(f"within {limit:g}°: {100 * np.mean(np.array(left) <= limit):.1f} %" for limit in LEVEL_TO)
    title = f"straightened from {len(ANGLES)} angles each"
    yield Row(title, f"{shares}, most {max(left):.1f}°, not found {len(lost)}", NO_PEER, "-", tuple(lost))


def drawings(_: Sequence[Portrait], ours: OurFaces, __: FaceSide) -> Iterator[Row]:
    """Two drawings of our own in sizes and hues: one with features, one of a few lines. None is a face unasked."""
    for name, drawn in (("with features", cartoon()), ("of a few lines", comic())):
        faces = [ours.faces(_coloured(drawn, zoom, tint)) for zoom, tint in product(ZOOMS, TINTS)]
        offered = sum(bool(some) and not some[0].is_sure for some in faces)
        taken = sum(any(face.is_sure for face in some) for some in faces)
        yield Row(
            f"drawn {name}", f"{offered} of {len(faces)} offered, {taken} taken for a face", NO_PEER, ">= 70 %, 0"
        )


def _left_over(pixels: Pixels, ours: OurFaces) -> float | None:
    turn, transformer = NO_TURN, Transformer()
    for _ in range(MOST_STRAIGHTENINGS):
        faces = [face for face in ours.faces(transformer.turn(pixels, turn)) if face.is_sure]
        if not faces:
            return None
        turn = leveller(turn, tuple(faces))
    faces = [face for face in ours.faces(transformer.turn(pixels, turn)) if face.is_sure]
    return face_lean(max(faces, key=lambda face: face.box.area)) if faces else None


def _coloured(pixels: Pixels, zoom: float, tint: int) -> Pixels:
    hues = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2HSV), np.uint8)
    hues[..., 0] = (hues[..., 0].astype(int) + tint) % 180
    coloured = np.asarray(cv2.cvtColor(hues, cv2.COLOR_HSV2BGR), np.uint8)
    method = cv2.INTER_AREA if zoom < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(coloured, None, fx=zoom, fy=zoom, interpolation=method), np.uint8)
