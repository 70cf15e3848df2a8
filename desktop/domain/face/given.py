"""Faces whose place the user gives (手动人脸): drawn by hand, unsure ones accepted; and places that are no face.

The detector looks at photographs of people. A drawn face, a mask or a statue may be a template all the same, and a
dog may not: the user's word stands above the detector's, and stays with the picture.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from desktop.domain.face import (
    LANDMARK_COUNT,
    Certainty,
    Expression,
    Face,
    FaceQuality,
    Origin,
    Pose,
    Reading,
    face_label,
)
from desktop.domain.face.labels import SAME_FACE_OVERLAP, by_size, match_by_overlap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.domain.geometry import Box, Size
    from desktop.domain.geometry.turning import Change

Spot = tuple[int, int]
"""x and y in pixels of the picture."""

POINT_COUNT = 5

MIRRORED_POINTS = (1, 0, 2, 4, 3)
"""Which point of the five takes the place of each in a mirror."""

USUAL_POINTS = ((0.27, 0.38), (0.73, 0.38), (0.5, 0.575), (0.295, 0.72), (0.705, 0.72))
"""Where eyes, nose tip and mouth corners lie in a face box, as parts of its sides: the middle of both halves of YuNet's
points in the boxes of 43 upright portraits (standard deviation up to 0.03 down and 0.13 across, 2026-11-30)."""


@dataclass(frozen=True, slots=True)
class GivenFace:
    """A face by the user's word; ``box`` in pixels of the picture.

    ``label`` is empty where it gets the first that is free. ``points`` are the two eyes, the nose tip and the two
    corners of the mouth (the person's own right first), all five or none.
    """

    box: Box
    label: str = ""
    origin: Origin = Origin.BY_HAND
    points: tuple[Spot, ...] = ()

    def __post_init__(self) -> None:
        if len(self.points) not in {0, POINT_COUNT}:
            message = f"a face has {POINT_COUNT} points or none, got {len(self.points)}"
            raise ValueError(message)

    def in_part(self, frame: Box, size: Size) -> GivenFace:
        """The same face in what ``frame`` cuts out, resized to ``size``."""
        across, down = size.width / frame.width, size.height / frame.height
        points = tuple((round((x - frame.x) * across), round((y - frame.y) * down)) for x, y in self.points)
        return replace(self, box=part_of(self.box, frame, size), points=points)

    def turned(self, change: Change) -> GivenFace:
        """The same face in the picture turned otherwise; in a mirror the right eye is the left one."""
        points = tuple((round(x), round(y)) for x, y in map(change.spot, self.points))
        if change.mirrors and points:
            points = tuple(points[index] for index in MIRRORED_POINTS)
        return replace(self, box=change.box(self.box), points=points)


@dataclass(frozen=True, slots=True)
class GivenFaces:
    """All that the user has said about the faces of a picture. ``dismissed`` are places that are no face."""

    faces: tuple[GivenFace, ...] = ()
    dismissed: tuple[Box, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.faces or self.dismissed)

    def face(self, label: str) -> GivenFace | None:
        return next((face for face in self.faces if face.label == label), None)

    def points_of(self, label: str) -> tuple[Spot, ...]:
        """The five points placed in the face of that label; none where there are none."""
        face = self.face(label)
        return face.points if face else ()

    def putting(self, face: GivenFace) -> GivenFaces:
        """With ``face``, in the place of the one of its label."""
        others = tuple(other for other in self.faces if other.label != face.label)
        return replace(self, faces=(*others, face))

    def moving(self, face: Face, box: Box, points: Sequence[Spot] = ()) -> GivenFaces:
        """With ``face`` at ``box``: from now on a face by hand, and none where it was found.

        ``points`` are those placed in it until now; they go with the box.
        """
        left = self if self._draws(face.label) or face.box == box else self.dismissing(face.box)
        carried = tuple(_carried(point, face.box, box) for point in points)
        return left.putting(GivenFace(box, face.label, points=carried))

    def placing(self, face: Face, points: Sequence[Spot]) -> GivenFaces:
        """With the five ``points`` of ``face`` where the user has put them."""
        origin = face.origin if face.is_given else Origin.BY_HAND
        return self.putting(GivenFace(face.box, face.label, origin, tuple(points)))

    def accepting(self, face: Face) -> GivenFaces:
        """With the unsure ``face`` as one."""
        return self.putting(GivenFace(face.box, face.label, Origin.ACCEPTED))

    def removing(self, face: Face) -> GivenFaces:
        """Without ``face``: a drawn one is gone, and where one was found there is none."""
        left = replace(self, faces=tuple(other for other in self.faces if other.label != face.label))
        return left if self._draws(face.label) else left.dismissing(face.box)

    def joined(self, later: GivenFaces) -> GivenFaces:
        """Both words; where they speak of one label the later holds."""
        named = {face.label for face in later.faces if face.label}
        earlier = tuple(face for face in self.faces if face.label not in named)
        return GivenFaces((*earlier, *later.faces), (*self.dismissed, *later.dismissed))

    def named_as(self, faces: Sequence[Face]) -> GivenFaces:
        """With the labels that the given faces have among ``faces``; what is not there any more is left out."""
        labels = {face.box: face.label for face in faces if face.is_given}
        held = tuple(replace(face, label=labels[face.box]) for face in self.faces if face.box in labels)
        return replace(self, faces=tuple({face.label: face for face in held}.values()))

    def in_part(self, frame: Box, size: Size) -> GivenFaces:
        """What of it holds in what ``frame`` cuts out, resized to ``size``: where the middle lies in the frame."""
        return GivenFaces(
            tuple(face.in_part(frame, size) for face in self.faces if frame.holds(face.box.centre)),
            tuple(part_of(box, frame, size) for box in self.dismissed if frame.holds(box.centre)),
        )

    def turned(self, change: Change) -> GivenFaces:
        """The same in the picture turned otherwise."""
        return GivenFaces(
            tuple(face.turned(change) for face in self.faces), tuple(change.box(box) for box in self.dismissed)
        )

    def _draws(self, label: str) -> bool:
        face = self.face(label)
        return face is not None and face.origin is Origin.BY_HAND

    def dismissing(self, box: Box) -> GivenFaces:
        """With ``box`` as a place where there is no face."""
        return replace(self, dismissed=(*self.dismissed, box))


NOTHING_GIVEN = GivenFaces()


def part_of(box: Box, frame: Box, size: Size) -> Box:
    """``box`` of a picture in pixels of what ``frame`` cuts out of it, resized to ``size``."""
    return box.translated(-frame.x, -frame.y).scaled(size.width / frame.width, size.height / frame.height)


def usual_points(box: Box) -> tuple[Spot, ...]:
    """Where the five points of an upright face lie in its box."""
    return tuple((round(box.x + x * box.width), round(box.y + y * box.height)) for x, y in USUAL_POINTS)


def with_given(found: Sequence[Face], given: GivenFaces, read: Callable[[GivenFace], Face]) -> tuple[Face, ...]:
    """The faces of a picture as the user and the detector say together, the largest first, unsure ones last.

    A given face takes the place of one found there, and its label unless it has its own. ``read`` tells how a given
    face looks where the detector's word is not enough.
    """
    if not given:
        return tuple(found)
    kept = _without(found, given.dismissed)
    pairs = dict(match_by_overlap([one.box for one in given.faces], [face.box for face in kept], SAME_FACE_OVERLAP))
    hidden = set(pairs.values())
    others = [face for index, face in enumerate(kept) if index not in hidden]
    beneath = [kept[pairs[index]] if index in pairs else None for index in range(len(given.faces))]
    taken = {one.label for one in given.faces} | {face.label for face in found}
    free = (label for label in map(face_label, count(1)) if label not in taken)
    faces = [
        _given_face(_named(one, under, free), under, read) for one, under in zip(given.faces, beneath, strict=True)
    ]
    own = {face.label for face in faces}
    return _in_order([*faces, *(face.relabelled(next(free)) if face.label in own else face for face in others)])


def placeholder(given: GivenFace) -> Face:
    """A given face nobody has looked at yet: its box, and nothing else that would be wrong."""
    points = np.zeros((LANDMARK_COUNT, 3), np.float32)
    points[:, :2] = given.box.centre
    points.setflags(write=False)
    return Face(
        label=given.label,
        box=given.box,
        score=1.0,
        pose=Pose(0.0, 0.0, 0.0),
        expression=Expression(eyes_closed=False, mouth_open=False, teeth_showing=False),
        quality=FaceQuality(sharpness=1.0, brightness=0.5, evenness=1.0, clipped=0.0),
        landmarks=points,
        reading=Reading.PLACED if given.points else Reading.ESTIMATED,
        origin=given.origin,
    )


def _without(found: Sequence[Face], dismissed: Sequence[Box]) -> list[Face]:
    pairs = match_by_overlap(dismissed, [face.box for face in found], SAME_FACE_OVERLAP)
    gone = {index for _, index in pairs}
    return [face for index, face in enumerate(found) if index not in gone]


def _named(given: GivenFace, beneath: Face | None, free: Iterator[str]) -> GivenFace:
    if given.label:
        return given
    return replace(given, label=beneath.label if beneath else next(free))


def _given_face(given: GivenFace, beneath: Face | None, read: Callable[[GivenFace], Face]) -> Face:
    """What was fitted at an accepted place is known already; a box or points by hand are looked at anew."""
    fitted = beneath if beneath and beneath.reading is Reading.FITTED else None
    known = fitted if given.origin is Origin.ACCEPTED and not given.points else None
    face = known or read(given)
    return replace(face, label=given.label, box=given.box, certainty=Certainty.FACE, origin=given.origin)


def _carried(point: Spot, old: Box, new: Box) -> Spot:
    """``point`` at the same place of another box."""
    across, down = new.width / old.width, new.height / old.height
    return round(new.x + (point[0] - old.x) * across), round(new.y + (point[1] - old.y) * down)


def _in_order(faces: Sequence[Face]) -> tuple[Face, ...]:
    sure, unsure = [face for face in faces if face.is_sure], [face for face in faces if not face.is_sure]
    return tuple(group[index] for group in (sure, unsure) for index in by_size([face.box for face in group]))
