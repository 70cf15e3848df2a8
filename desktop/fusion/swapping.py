"""A fusion by networks of the user's own: they make the face, the local engine lays it in.

The network is shown the template's face and gives it back as another person, in the template's pose and light. That
picture is the user's photo for the local engine: what covers the template stays, tone and edge are levelled, grain and
label come as always.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.face import key_points
from desktop.domain.face.alignment import fit_in_plane
from desktop.domain.fusing.own_model import CLOSE, FACE_SIDE
from desktop.fusion.checks import findings_of
from desktop.fusion.engine import fused_face

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from desktop.domain.face import Face
    from desktop.domain.fusing.fusion import FaceSource, Fusion, FusionSettings
    from desktop.domain.fusing.own_model import Points, SwapNetworks
    from desktop.domain.picture import Picture, Pixels
    from desktop.domain.ports import FusionEngine

    Floats = NDArray[np.float64]

SHRINKS = 1.5
"""A face that shrinks by more than this is reduced by area first. Chosen, not measured. Since 2026-12-01."""

FADES = 0.08
"""Over what part of the square's side its edge fades into the template. Chosen, not measured: the local engine takes
only what lies inside the face's outline. Since 2026-12-01."""


class SwappingEngine:
    """Implements :class:`desktop.domain.ports.FusionEngine` with ``networks``, asked for at each fusion."""

    def __init__(self, local: FusionEngine, networks: Callable[[], SwapNetworks]) -> None:
        self._local, self._networks = local, networks

    def fuse(self, template: Picture, sources: Sequence[FaceSource], settings: FusionSettings) -> Fusion:
        """See the port. Raises :class:`~desktop.domain.errors.ModelError` too."""
        networks = self._networks()
        swapped = [_swapped(template, source, networks) for source in sources]
        fusion = self._local.fuse(template, swapped, settings)
        findings = tuple(finding for source in sources for finding in findings_of(source))
        return replace(fusion, faces=tuple(map(fused_face, sources)), findings=findings)


def _swapped(template: Picture, source: FaceSource, networks: SwapNetworks) -> FaceSource:
    """The template with the user's features in its face, as if that were the user's photo."""
    who = networks.vector(_cut(source.photo, source.photo_face, CLOSE, FACE_SIDE)[0])
    row = networks.row
    patch, matrix = _cut(template, source.template_face, row.points, row.side)
    pixels = template.pixels.copy()
    _paste(pixels, networks.swapped(patch, who), matrix)
    return replace(source, photo=replace(template, pixels=pixels), photo_face=source.template_face)


def _cut(picture: Picture, face: Face, points: Points, side: int) -> tuple[Pixels, Floats]:
    """The face in a square of ``side`` pixels, laid out by ``points``; with the matrix (2 x 3) into the square."""
    seen = key_points(face.landmarks) * np.array(picture.scale)  # in pixels as decoded
    matrix = fit_in_plane(seen, np.array(points) * side)
    pixels, shrinks = picture.pixels[..., :3], 1 / float(np.sqrt(np.linalg.det(matrix[:, :2])))
    reduced = matrix
    if shrinks > SHRINKS:  # sampling would skip pixels
        small = cv2.resize(pixels, None, fx=1 / shrinks, fy=1 / shrinks, interpolation=cv2.INTER_AREA)
        pixels = np.asarray(small, np.uint8)
        steps = np.array(picture.pixels.shape[1::-1]) / np.array(pixels.shape[1::-1])
        middle = matrix[:, 2] + matrix[:, :2] @ (steps - 1) / 2
        reduced = np.column_stack([matrix[:, :2] * steps, middle])
    cut = cv2.warpAffine(pixels, reduced, (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(cut, np.uint8), matrix


def _paste(pixels: Pixels, patch: Pixels, matrix: Floats) -> None:
    """Lay the square back where it was cut out, in place, softly at its edge."""
    height, width = pixels.shape[:2]
    side = patch.shape[0]
    from_edge = np.minimum(np.arange(side) + 1, side - np.arange(side)) / (FADES * side)
    share = np.clip(np.minimum.outer(from_edge, from_edge), 0, 1).astype(np.float32)
    back = cv2.invertAffineTransform(matrix)
    laid = cv2.warpAffine(patch, back, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    there = cv2.warpAffine(share, back, (width, height), flags=cv2.INTER_LINEAR)[..., None]
    own = pixels[..., :3].astype(np.float32)
    pixels[..., :3] = np.rint(own + there * (laid.astype(np.float32) - own)).astype(np.uint8)
