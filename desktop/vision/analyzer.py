"""Everything that can be said about the faces in a picture."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from queue import Empty, LifoQueue
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.face import Certainty, Expression, Face, FollowedFace, Reading
from desktop.domain.face.given import usual_points
from desktop.domain.face.labels import SAME_FACE_OVERLAP, assign_labels, by_size, match_by_overlap
from desktop.domain.face.square import ROOM
from desktop.domain.geometry import Box, Size
from desktop.domain.rules.limits import MIN_FACE_SIDE
from desktop.vision import models
from desktop.vision.blendshapes import BlendshapeModel
from desktop.vision.covers import CoverModel
from desktop.vision.detector import Candidate, Detector
from desktop.vision.expression import read_expression
from desktop.vision.finding import MOST_MESHED, FaceSearch, offer
from desktop.vision.landmarks import LandmarkModel
from desktop.vision.looks import edges_of, outer_box, widest
from desktop.vision.mesh import FaceMesh
from desktop.vision.opinion import SecondOpinion
from desktop.vision.pose import estimated_pose, measured_pose
from desktop.vision.proposals import proposals
from desktop.vision.quality import measure_view
from desktop.vision.view import view_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.face import Landmarks
    from desktop.domain.face.covers import Covers
    from desktop.domain.face.given import GivenFace
    from desktop.domain.face.labels import LabelledBox
    from desktop.domain.picture import Picture, Pixels
    from desktop.vision.finding import FoundFace
    from desktop.vision.looks import Edges

KEPT_SETS = os.cpu_count() or 1
MOST_SETS = KEPT_SETS + 1
"""A set takes 33 MB once it has been used, and no core can do with two: the one beyond the cores is for what the user
waits for while all the others are busy. On two cores a window that opens pictures had up to six (2026-12-01). It is
made anew each time (55 ms): kept, it was a jump of 39 MB after 27 minutes of random use. Nor is one kept while nobody
works."""

BACKDROP = 255
"""Transparent pixels are looked at over white, as the writer flattens them."""


def unread(mesh: FaceMesh) -> Expression:
    """Of a face whose landmarks are a mean face's: nothing is known, so nothing is warned of, and it looks calm."""
    scores = dict.fromkeys(mesh.expression_names, 0.0)
    return Expression(
        eyes_closed=False,
        mouth_open=False,
        teeth_showing=False,
        scores=scores,
        eyes_confidence=0.0,
        mouth_confidence=0.0,
        teeth_confidence=0.0,
    )


@dataclass(frozen=True, slots=True)
class Nets:
    """One set of networks: for one thread at a time."""

    detector: Detector
    search: FaceSearch
    blendshapes: BlendshapeModel
    covers: CoverModel
    opinion: SecondOpinion


class FaceFinder:
    """Finds, labels and measures faces. Matches :class:`~desktop.domain.ports.FaceAnalyzer`.

    Networks are not thread-safe, so each running call borrows a set of its own; ``kept`` sets are kept for the next
    call. There are never more than calls ran at once, nor more than ``most``: the next call waits.
    """

    def __init__(self, store: models.ModelStore, most: int = MOST_SETS, kept: int = KEPT_SETS) -> None:
        """Reads and verifies the models; raises :class:`~desktop.domain.errors.ModelError`."""
        self._store = store
        self._mesh = FaceMesh.parse(store.read(models.MESH))
        self._unread = unread(self._mesh)
        self._room, self._kept = BoundedSemaphore(most), kept
        self._idle: LifoQueue[Nets] = LifoQueue()
        self._idle.put(self._load())

    def rest(self) -> None:
        """Let go of the sets that nobody works with: the next call makes one anew."""
        with suppress(Empty):
            while True:
                self._idle.get_nowait()

    def analyze(self, picture: Picture, previous: Sequence[Face] = ()) -> tuple[Face, ...]:
        """All faces, largest first, in full-size pixels of ``picture.info.size``.

        A face that overlaps one of ``previous``, or else one that the file's metadata names, keeps that one's label;
        the others get F1, F2, … by size. Boxes may reach outside the picture where a face is cut by its border;
        those of the largest faces hold what several looks show (:mod:`desktop.vision.looks`).
        """
        pixels = opaque(picture.pixels)
        with self._nets() as nets:
            found = self._found(nets, pixels)
            covers = [_covers(nets, picture, one) for one in found[:MOST_MESHED]]
            faces = [
                self._face(nets, picture, pixels, one, closer=place < MOST_MESHED) for place, one in enumerate(found)
            ]
            faces[: len(covers)] = [replace(face, covers=cover) for face, cover in zip(faces, covers, strict=False)]
        known = [(face.label, face.box) for face in previous] or picture.info.labels
        return labelled(faces, known)

    def read(self, picture: Picture, given: GivenFace) -> Face:
        """How a face looks that the user has given: see :meth:`~desktop.domain.ports.FaceAnalyzer.read`."""
        place, pixels = _candidate(given, picture.scale), opaque(picture.pixels)
        with self._nets() as nets:
            found = nets.search.read(pixels, place, placed=bool(given.points))
            face = self._face(nets, picture, pixels, found, closer=False)
            covers = _covers(nets, picture, found) if found.reading is Reading.FITTED else None
        return replace(face, label=given.label, box=given.box, origin=given.origin, covers=covers)

    def look_again(self, pixels: Pixels, faces: Sequence[Face]) -> tuple[Box, ...]:
        """The boxes of ``faces``, all in pixels of ``pixels``, each united with what several looks there show of it."""
        seen = opaque(pixels)
        with self._nets() as nets:
            return tuple(outer_box(widest(nets.detector, seen, edges_of(face.box), face.pose.roll)) for face in faces)

    def follow(self, pixels: Pixels, face: Face) -> FollowedFace | None:
        """See :meth:`~desktop.domain.ports.FaceFollower.follow`: one pass of the landmark model, and no search."""
        seen = opaque(pixels)
        with self._nets() as nets:
            meshed = nets.search.follow(seen, face.landmarks)
            if meshed is None:
                return None
            expression = read_expression(nets.blendshapes.scores(meshed.points), meshed)
            covers = nets.covers.read(meshed, Size(seen.shape[1], seen.shape[0]), (1.0, 1.0))
        return FollowedFace(expression, covers, _full_size_landmarks(meshed.points, (1.0, 1.0)))

    def _found(self, nets: Nets, pixels: Pixels) -> list[FoundFace]:
        """The largest first. Where there is no person's face, drawn ones are looked for, to be offered."""
        found = _with_opinion(nets, nets.search.find(pixels), Size(pixels.shape[1], pixels.shape[0]))
        if any(one.certainty is Certainty.FACE for one in found):
            return found
        more = proposals(nets.detector, pixels, [one.candidate for one in found])
        offered = [offer(candidate, pixels, self._mesh) for candidate in more]
        return sorted([*found, *offered], key=lambda one: -one.candidate.area)

    def _face(self, nets: Nets, picture: Picture, pixels: Pixels, found: FoundFace, *, closer: bool) -> Face:
        """What is known of a face; looked at ``closer`` its box is that of several looks."""
        meshed, fitted = found.meshed, found.reading is Reading.FITTED
        points, edges = meshed.points, found.candidate.edges
        side = meshed.square.side / ROOM
        pose = measured_pose(points, self._mesh, side) if fitted else estimated_pose(points, self._mesh)
        if closer:
            edges = widest(nets.detector, pixels, edges, pose.roll)
        return Face(
            label="",
            box=_full_size_box(edges, picture.scale),
            score=meshed.presence,
            pose=pose,
            expression=read_expression(nets.blendshapes.scores(meshed.points), meshed) if fitted else self._unread,
            quality=measure_view(view_of(pixels, meshed)),
            landmarks=_full_size_landmarks(points, picture.scale),
            certainty=found.certainty,
            reading=found.reading,
        )

    @contextmanager
    def _nets(self) -> Iterator[Nets]:
        with self._room:
            try:
                nets = self._idle.get_nowait()
            except Empty:
                nets = self._load()
            try:
                yield nets
            finally:
                if self._idle.qsize() < self._kept:
                    self._idle.put(nets)

    def _load(self) -> Nets:
        """Nobody keeps the files beside the networks: to read and verify them again takes an eighth of the making."""
        detector = Detector(self._store.read(models.DETECTOR))
        search = FaceSearch(detector, LandmarkModel(self._store.read(models.LANDMARKS)), self._mesh)
        blendshapes = BlendshapeModel(self._store.read(models.BLENDSHAPES), self._mesh)
        covers = CoverModel(self._store.read(models.COVER))
        return Nets(detector, search, blendshapes, covers, SecondOpinion(covers))


def _with_opinion(nets: Nets, found: Sequence[FoundFace], size: Size) -> list[FoundFace]:
    """The largest first; of a crowd the smaller ones are taken by the detector's word alone."""
    largest = sorted(found, key=lambda one: -one.candidate.area)
    return [*(nets.opinion.on(one, size) for one in largest[:MOST_MESHED]), *largest[MOST_MESHED:]]


def _covers(nets: Nets, picture: Picture, found: FoundFace) -> Covers | None:
    """What covers a face that can be used; nobody looks at the others."""
    too_small = _full_size_box(found.candidate.edges, picture.scale).size.short_side <= MIN_FACE_SIDE
    if too_small or found.certainty is Certainty.UNSURE:
        return None
    return nets.covers.read(found.meshed, picture.decoded_size, picture.scale, found.planes)


def labelled(faces: Sequence[Face], known: Sequence[LabelledBox]) -> tuple[Face, ...]:
    """``faces`` with their labels, the largest first; doubtful ones come and count behind all others.

    What was a face before is not doubted again: its box changes a little with every copy, and so does its score.
    """
    before = match_by_overlap([box for _, box in known], [face.box for face in faces], SAME_FACE_OVERLAP)
    again = {index for _, index in before}
    faces = [replace(face, certainty=Certainty.FACE) if index in again else face for index, face in enumerate(faces)]
    sure = _labelled([face for face in faces if face.is_sure], known)
    taken = [(face.label, face.box) for face in sure]
    return (*sure, *_labelled([face for face in faces if not face.is_sure], [*known, *taken]))


def _labelled(faces: Sequence[Face], known: Sequence[LabelledBox]) -> tuple[Face, ...]:
    boxes = [face.box for face in faces]
    labels = assign_labels(boxes, known)
    return tuple(faces[index].relabelled(labels[index]) for index in by_size(boxes))


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


def _candidate(given: GivenFace, scale: tuple[float, float]) -> Candidate:
    """A given face in pixels of the decoded picture, as if the detector were sure of it."""
    box = given.box
    across, down = scale
    points = np.array(given.points or usual_points(box), np.float32) * np.array(scale, np.float32)
    return Candidate((box.x * across, box.y * down, box.right * across, box.bottom * down), points, 1.0)


def _full_size_box(edges: Edges, scale: tuple[float, float]) -> Box:
    left, top, right, bottom = edges
    return outer_box((left / scale[0], top / scale[1], right / scale[0], bottom / scale[1]))


def _full_size_landmarks(points: Landmarks, scale: tuple[float, float]) -> Landmarks:
    zoom = np.array([1 / scale[0], 1 / scale[1], 2 / (scale[0] + scale[1])], np.float32)
    full = points * zoom
    full.setflags(write=False)
    return full
