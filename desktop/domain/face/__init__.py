"""Faces in a picture: where they are, how they look at us, and how well they can be seen."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop.domain.geometry.turning import lean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.domain.face.covers import Covers
    from desktop.domain.geometry import Box
    from desktop.domain.geometry.turning import Change

Landmarks = NDArray[np.float32]
"""478 x 3: x, y in pixels of the picture the face is in, z on the same scale (smaller is nearer). Immutable."""

LANDMARK_COUNT = 478

MIRRORED = ((33, 263), (133, 362), (61, 291))
"""Of the landmarks that say how a face lies: those that change places in a mirror."""

KEY_LANDMARKS = ((33, 133), (263, 362), (1,), (61,), (291,))
"""Of the five points that say how a face lies: corners of the right and left eye, nose tip, mouth corners."""


@dataclass(frozen=True, slots=True)
class Pose:
    """Head pose in degrees.

    Yaw > 0: the face turns towards the picture's right. Pitch > 0: it looks up. Roll > 0: it leans clockwise
    in the picture. The errors say how far yaw and pitch may be off: nine of ten are not farther.
    """

    yaw: float
    pitch: float
    roll: float
    yaw_error: float = 0.0
    pitch_error: float = 0.0


@dataclass(frozen=True, slots=True)
class Expression:
    """What eyes and mouth do; the scores are those of the blendshape model, 0 to 1.

    The confidences say how sure the three are, 0 to 1: below one half they cannot be told.
    """

    eyes_closed: bool
    mouth_open: bool
    teeth_showing: bool
    scores: Mapping[str, float] = field(default_factory=dict, repr=False)
    eyes_confidence: float = 1.0
    mouth_confidence: float = 1.0
    teeth_confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Tones:
    """Light and dark inside the face; luma from 0 to 1 unless said otherwise.

    ``shadow`` and ``highlight``: the skin's 10th and 90th percentile. ``saturation``: of the skin's median colour, 0 is
    grey. ``dark`` and ``bright``: the parts of the face at or below 25 and at or above 247 of 255, the standard's
    ranges. ``contrast``: standard deviation. ``entropy``: of the histogram, in bits. ``range``: from the 2nd to the
    98th percentile. ``shades``: the part of the levels between those two that hold nine tenths of the face; few where
    tones are posterised.
    """

    shadow: float = 0.3
    highlight: float = 0.76
    saturation: float = 0.44
    dark: float = 0.0
    bright: float = 0.0
    contrast: float = 0.17
    entropy: float = 7.4
    range: float = 0.67
    shades: float = 0.8


@dataclass(frozen=True, slots=True)
class Tint:
    """Median colours of the skin and inside the eyes: (a*, b*) of CIELAB. ``coloured``: whether there is any colour."""

    skin: tuple[float, float] = (20.0, 21.0)
    eyes: tuple[float, float] = (10.0, 10.0)
    coloured: bool = True


@dataclass(frozen=True, slots=True)
class FaceQuality:
    """Measured inside the face; 0 to 1 unless said otherwise.

    ``sharpness``: the part of the detail that a face of this size can hold; 1 is crisp. ``brightness``: mean luma.
    ``evenness``: 1 when left and right half are lit alike. ``clipped``: the part of the skin that is pure black or
    burnt out. ``detail``: across how many pixels the face would hold what there is to see in it. ``noise``: standard
    deviation of the grain, in levels of 255. ``blocks``: the step across the borders of JPEG's 8-pixel blocks beyond
    what is between other neighbours, in levels; ``None`` where the face is too small to tell. ``block_share``: that
    step per mean difference of neighbours. ``backdrop``: mean gradient around the face, in levels a pixel.
    What is not measured has a value that speaks against no face.
    """

    sharpness: float
    brightness: float
    evenness: float
    clipped: float
    detail: float = 170.0
    noise: float = 0.0
    blocks: float | None = None
    block_share: float = 0.0
    backdrop: float = 0.0
    tones: Tones = field(default_factory=Tones)
    tint: Tint = field(default_factory=Tint)


class Certainty(StrEnum):
    """Whether it is a face at all, and which way up: ``UNSURE`` is told, and used only where it is asked for."""

    FACE = "face"
    UNSURE = "unsure"


class Origin(StrEnum):
    """Who says that there is a face: the detector, the user of an unsure one, or the user alone, who drew its box."""

    DETECTOR = "detector"
    ACCEPTED = "accepted"
    BY_HAND = "by_hand"


class Reading(StrEnum):
    """Where landmarks come from.

    ``FITTED``: from the pixels, and both models agree. ``ESTIMATED``: a mean face laid on the detector's five points,
    since the landmark model sees too little of the face (a profile, a covered face, one of a crowd). ``PLACED``: the
    same, on five points that the user has put where they belong.
    """

    FITTED = "fitted"
    ESTIMATED = "estimated"
    PLACED = "placed"


@dataclass(frozen=True, slots=True)
class Face:
    """One face. ``box`` is what the detector calls the face box (人脸框); ``score`` the landmark model's presence.

    ``covers`` is ``None`` where nobody looked: at unsure faces, at those too small to be used, and in a crowd.
    """

    label: str
    box: Box
    score: float
    pose: Pose
    expression: Expression
    quality: FaceQuality
    landmarks: Landmarks = field(repr=False, compare=False)
    certainty: Certainty = Certainty.FACE
    reading: Reading = Reading.FITTED
    origin: Origin = Origin.DETECTOR
    covers: Covers | None = field(default=None, repr=False, compare=False)

    @property
    def is_sure(self) -> bool:
        return self.certainty is Certainty.FACE

    @property
    def is_given(self) -> bool:
        """Whether it is a face because the user says so."""
        return self.origin is not Origin.DETECTOR

    @property
    def is_read(self) -> bool:
        """Whether its features were seen: those of a given face that nothing could be fitted to are where somebody has
        put them, or where features usually are."""
        return not self.is_given or self.reading is Reading.FITTED

    def relabelled(self, label: str) -> Face:
        return replace(self, label=label)

    def moved(self, *, dx: int = 0, dy: int = 0, scale_x: float = 1.0, scale_y: float = 1.0) -> Face:
        """The same face in a picture first shifted by (dx, dy), then resized by the two factors."""
        points = self.landmarks + np.array([dx, dy, 0], np.float32)
        points = points * np.array([scale_x, scale_y, (scale_x + scale_y) / 2], np.float32)
        points.setflags(write=False)
        box = self.box.translated(dx, dy).scaled(scale_x, scale_y)
        covers = self.covers.moved(dx=dx, dy=dy, scale_x=scale_x, scale_y=scale_y) if self.covers else None
        return replace(self, box=box, landmarks=points, covers=covers)


@dataclass(frozen=True, slots=True)
class FollowedFace:
    """What is seen of a face in a picture in which it has the same place, such as a fusion of its own picture."""

    expression: Expression
    covers: Covers
    landmarks: Landmarks = field(repr=False, compare=False)


def turned_face(face: Face, change: Change) -> Face:
    """Where ``face`` is, and how it lies, in the picture turned otherwise: an estimate until somebody looks there.

    Of the landmarks only those that say how a face lies change sides in a mirror; covers are left out.
    """
    origin, right, down = (np.array(change.spot(spot)) for spot in ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0)))
    points = face.landmarks.copy()
    points[:, :2] = face.landmarks[:, :2] @ np.array([right - origin, down - origin]) + origin
    if change.mirrors:
        here, there = np.array(MIRRORED).T
        points[[*here, *there]] = points[[*there, *here]]
    points.setflags(write=False)
    sign = -1.0 if change.mirrors else 1.0
    roll = (sign * face.pose.roll + change.degrees + 180) % 360 - 180
    pose = replace(face.pose, yaw=sign * face.pose.yaw, roll=roll)
    return replace(face, box=change.box(face.box), landmarks=points, pose=pose, covers=None)


def face_lean(face: Face) -> float:
    """Degrees by which the line through the eyes leans clockwise."""
    right_eye, left_eye, *_ = key_points(face.landmarks).tolist()
    return lean(tuple(right_eye), tuple(left_eye))


def key_points(landmarks: Landmarks) -> Landmarks:
    """5 x 2: right eye, left eye, nose tip, right and left corner of the mouth (the person's own right first)."""
    return np.array([landmarks[list(some), :2].mean(axis=0) for some in KEY_LANDMARKS], np.float32)


def sure_faces(faces: Iterable[Face]) -> tuple[Face, ...]:
    """Those that are faces without a question."""
    return tuple(face for face in faces if face.is_sure)


def face_label(number: int) -> str:
    """``F1`` for 1: the way faces are named everywhere (素材人脸)."""
    return f"F{number}"
