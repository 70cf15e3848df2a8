"""The program's own engine, and where it says its mask ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.assets import MODELS
from desktop.domain.cloud.degrees import Degrees
from desktop.domain.fusing.fusion import Algorithm, FaceSource, FusionSettings
from desktop.domain.rules.face_quality import MIN_EVENNESS
from desktop.fusion.engine import STYLES
from desktop.fusion.geometry.canonical import MESH_VERTICES, CanonicalFace
from desktop.fusion.geometry.expressions import apart
from desktop.fusion.geometry.shape import TargetShape
from desktop.fusion.geometry.warp import RingedMesh
from desktop.fusion.light.mask import oval
from desktop.vision.analyzer import FaceFinder
from desktop.vision.images import PictureFiles
from desktop.vision.models import MESH, ModelStore
from desktop.vision.runtime import use_threads
from tests.networks import shipped_engine

if TYPE_CHECKING:
    from desktop.domain.face import Face
    from desktop.domain.picture import Picture, Pixels
    from tests.bench.quality.faces import Subject

SWAP = FusionSettings(Algorithm.SWAP, label=False)
TEMPLATE_WINS = FusionSettings(Algorithm.PREMIUM, Degrees(100, 100), label=False)

BLINKS = ("eyeBlinkLeft", "eyeBlinkRight")
COVERED = 0.04
"""Part of a face that does not show, from which something lies over it: rims of glasses at least (58 portraits,
2026-11-30)."""

SHUT = 0.5
"""Score from which an eye is as good as shut."""

OUTER_RING = 1
"""Which of the warp's rings does not move."""

ROUNDING = 3.0
"""The ring is placed on a reduced picture: its pixels, in the template's."""


@dataclass(frozen=True, slots=True)
class Edges:
    """``reach`` is True where a fusion may change something, ``mask`` where the user's face may show; ``core`` where
    it shows fully. Height x width of the template."""

    reach: np.ndarray[tuple[int, ...], np.dtype[np.bool_]] = field(repr=False)
    mask: np.ndarray[tuple[int, ...], np.dtype[np.bool_]] = field(repr=False)
    core: np.ndarray[tuple[int, ...], np.dtype[np.bool_]] = field(repr=False)


class Ours:
    """Analyses and fuses on one core."""

    def __init__(self) -> None:
        use_threads(1)
        models = ModelStore(MODELS)
        self.reader = PictureFiles()
        self.analyzer = FaceFinder(models)
        self._canonical = CanonicalFace.parse(models.read(MESH))
        self.engine = shipped_engine(self._canonical)
        self._shape = TargetShape(self._canonical)
        self._mesh = RingedMesh(self._canonical)

    def fuse(self, user: Subject, template: Subject, settings: FusionSettings) -> Pixels:
        """Same size as the template."""
        source = FaceSource(user.picture, user.face, template.face)
        return self.engine.fuse(template.picture, [source], settings).pixels

    def edges(self, user: Subject, template: Subject) -> Edges:
        """What ``swap`` may change."""
        own = template.face.landmarks
        differing = apart(template.face, user.face)
        target = self._shape.target(own, user.face.landmarks, SWAP.effective_degrees, apart=differing)
        shape = template.pixels.shape[0], template.pixels.shape[1]
        edge = oval(shape, target, self._canonical, feather=STYLES[SWAP.algorithm].feather)
        ring = self._mesh.around(own[:MESH_VERTICES, :2].astype(np.float64))[MESH_VERTICES:]
        outer = ring.reshape(-1, len(self._canonical.oval), 2)[OUTER_RING]
        reach = np.zeros(shape, np.uint8)
        cv2.fillConvexPoly(reach, cv2.convexHull(np.round(outer).astype(np.int32)), 1)
        side = 2 * round(ROUNDING) + 1
        wide = cv2.dilate(reach, np.ones((side, side), np.uint8))
        return Edges(wide > 0, edge.inside > 0, edge.edge > 0.5)

    def shows_all(self, subject: Subject) -> bool:
        """Whether nothing hides who it is: no glasses, no shut eye, no half in shadow."""
        face = subject.face
        blinks = max(face.expression.scores[name] for name in BLINKS)
        covered = face.covers is not None and face.covers.whole >= COVERED
        return not covered and blinks < SHUT and face.quality.evenness >= MIN_EVENNESS

    def look_again(self, result: Picture, face: Face) -> Face | None:
        """The face found in ``result`` where ``face`` was in the template."""
        found = [one for one in self.analyzer.analyze(result) if one.box.overlap(face.box) > 0.3]
        return max(found, key=lambda one: one.box.overlap(face.box), default=None)
