"""Everything that can be said about the faces in a picture."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from queue import Empty, LifoQueue
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.face import Face
from desktop.domain.geometry import Box
from desktop.domain.labels import assign_labels, by_area
from desktop.vision import models
from desktop.vision.blendshapes import BlendshapeModel
from desktop.vision.detector import Candidate, Detector
from desktop.vision.expression import read_expression
from desktop.vision.landmarks import LandmarkModel, MeshedFace
from desktop.vision.mesh import FaceMesh
from desktop.vision.pose import head_pose
from desktop.vision.quality import measure
from desktop.vision.turns import QUARTER_TURNS, turned, turned_back

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.face import Landmarks
    from desktop.domain.picture import Picture, Pixels

PRESENT = 0.9
"""Presence from which a candidate is a face. Real faces from 26 to 1000 pixels, some half in profile, measured 0.99
and more; a clock that YuNet took for a face 0.55, faces met upside down or on their side up to 0.80."""

BACKDROP = 255
"""Transparent pixels are looked at over white, as the writer flattens them."""


@dataclass(frozen=True, slots=True)
class Nets:
    """One set of networks: for one thread at a time."""

    detector: Detector
    landmarks: LandmarkModel
    blendshapes: BlendshapeModel


class FaceFinder:
    """Finds, labels and measures faces. Matches :class:`~desktop.domain.ports.FaceAnalyzer`.

    Networks are not thread-safe, so each running call borrows a set of its own; sets are kept for the next call, and
    there are never more than calls ran at once.
    """

    def __init__(self, store: models.ModelStore) -> None:
        """Reads and verifies the models; raises :class:`~desktop.domain.errors.ModelError`."""
        self._detector, self._landmarks = store.read(models.DETECTOR), store.read(models.LANDMARKS)
        self._blendshapes = store.read(models.BLENDSHAPES)
        self._mesh = FaceMesh.parse(store.read(models.MESH))
        self._idle: LifoQueue[Nets] = LifoQueue()
        self._idle.put(self._load())

    def analyze(self, picture: Picture, previous: Sequence[Face] = ()) -> tuple[Face, ...]:
        """All faces, largest first, in full-size pixels of ``picture.info.size``.

        Labels are F1, F2, … by area; a face that overlaps one of ``previous`` keeps that one's label. Boxes may
        reach outside the picture where a face is cut by its border.
        """
        pixels = opaque(picture.pixels)
        with self._nets() as nets:
            faces = [self._face(nets, picture, found) for found in find_faces(nets, pixels)]
        labels = assign_labels([face.box for face in faces], [(face.label, face.box) for face in previous])
        labelled = [face.relabelled(label) for face, label in zip(faces, labels, strict=True)]
        return tuple(labelled[index] for index in by_area([face.box for face in faces]))

    def _face(self, nets: Nets, picture: Picture, found: tuple[Candidate, MeshedFace]) -> Face:
        candidate, meshed = found
        points = meshed.points
        return Face(
            label="",
            box=_full_size_box(candidate, picture.scale),
            score=meshed.presence,
            pose=head_pose(points, self._mesh),
            expression=read_expression(nets.blendshapes.scores(points), meshed.patch, meshed.local),
            quality=measure(meshed.patch, meshed.local),
            landmarks=_full_size_landmarks(points, picture.scale),
        )

    @contextmanager
    def _nets(self) -> Iterator[Nets]:
        try:
            nets = self._idle.get_nowait()
        except Empty:
            nets = self._load()
        try:
            yield nets
        finally:
            self._idle.put(nets)

    def _load(self) -> Nets:
        return Nets(
            Detector(self._detector), LandmarkModel(self._landmarks), BlendshapeModel(self._blendshapes, self._mesh)
        )


def find_faces(nets: Nets, pixels: Pixels) -> list[tuple[Candidate, MeshedFace]]:
    """The candidates that are faces, with their landmarks, in pixels of the BGR picture.

    A picture without an upright face is turned by quarters until one shows.
    """
    found = confirmed(nets, pixels, nets.detector.find(pixels))
    height, width = pixels.shape[:2]
    for quarters in QUARTER_TURNS:
        if found:
            break
        candidates = nets.detector.find(turned(pixels, quarters), persist=False)
        found = confirmed(nets, pixels, [turned_back(one, quarters, width, height) for one in candidates])
    return found


def confirmed(nets: Nets, pixels: Pixels, candidates: Sequence[Candidate]) -> list[tuple[Candidate, MeshedFace]]:
    """Those candidates in which the landmark model sees a face too."""
    fitted = [(candidate, nets.landmarks.fit(pixels, candidate)) for candidate in candidates]
    return [(candidate, meshed) for candidate, meshed in fitted if meshed.presence >= PRESENT]


def opaque(pixels: Pixels) -> Pixels:
    """BGR as it is; BGRA over white."""
    if pixels.shape[2] != 4:  # noqa: PLR2004 - BGR has three channels, BGRA four
        return pixels
    alpha = pixels[:, :, 3]
    if alpha.min() == BACKDROP:
        return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGRA2BGR), np.uint8)
    weight = cv2.cvtColor(alpha, cv2.COLOR_GRAY2BGR).astype(np.uint16)
    blended = (pixels[:, :, :3] * weight + BACKDROP * (255 - weight) + 127) // 255
    return blended.astype(np.uint8)


def _full_size_box(candidate: Candidate, scale: tuple[float, float]) -> Box:
    left, top, right, bottom = candidate.edges
    return Box.from_edges(left / scale[0], top / scale[1], right / scale[0], bottom / scale[1])


def _full_size_landmarks(points: Landmarks, scale: tuple[float, float]) -> Landmarks:
    zoom = np.array([1 / scale[0], 1 / scale[1], 2 / (scale[0] + scale[1])], np.float32)
    full = points * zoom
    full.setflags(write=False)
    return full
