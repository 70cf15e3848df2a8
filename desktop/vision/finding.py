"""Which faces a picture shows, each the right way up: what the detector and the landmark model say together.

Both models are easily led astray by a turned head: the detector finds it in any turn, with points that lie anywhere,
and the landmark model fits an upright face into what it is given. Only in the right turn do they agree.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import cos, hypot, pi, radians, sin
from typing import TYPE_CHECKING

import numpy as np

from desktop.domain.face import Certainty, Reading, key_points
from desktop.domain.face.alignment import fit_similarity
from desktop.domain.face.square import eye_angle
from desktop.domain.geometry import Size
from desktop.domain.rules.limits import MIN_FACE_SIDE
from desktop.vision.detector import SECOND_LOOK, SURE, Candidate, apart, covering, overlapping, reduced
from desktop.vision.estimate import estimated_landmarks
from desktop.vision.landmarks import MeshedFace
from desktop.vision.patch import PATCH_SIDE, Square, square_around, square_around_points
from desktop.vision.pose import TO_UPRIGHT
from desktop.vision.tiles import tiles
from desktop.vision.turns import QUARTER_TURNS, turned, turned_back

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.picture import Pixels
    from desktop.vision.covers import Planes
    from desktop.vision.detector import Detector
    from desktop.vision.landmarks import LandmarkModel
    from desktop.vision.mesh import FaceMesh
    from desktop.vision.patch import Points

PRESENT = 0.9
"""Presence from which the landmark model sees a face. Real faces from 26 to 1000 pixels, some half in profile, measured
0.99 and more; a clock that YuNet took for a face 0.55."""

GLANCE = 160
"""Long side of the copies in which a picture with upright faces is searched for turned ones: 2 ms each. Of 160 pictures
with an upright face beside a turned one (2026-12-01) as many faces are right as at 128 pixels, and one less than at
224, for 3 ms each."""

GLANCE_AT_PART = 320
"""The same of each part of an elongated picture, in which faces are smaller: at 160 pixels a head of 70 pixels that
leans by 120° or 135° in a strip 600 pixels wide is missed, as in a glance at the whole strip (2026-12-01)."""

GLIMPSE = 0.25
"""The detector's score from which a glance at another turn is a hint: a head between two quarter turns had 0.26 to 0.30
in its best one. Of 60 portraits (2026-12-01) five have one that is nothing, and pay for a second look."""

CLOSE_LOOK, SURROUNDINGS = 192, 2.4
"""A doubtful face is looked at again in all four turns, in a square this many times its box, of this many pixels; and
in the four between them where none of these convinces: there six of 160 heads beside an upright one, askew by 135° and
225°, were missed or taken for lying; askew they had a weight of 2.05 and more (2026-12-01; 320 of 320 faces right)."""

MOST_HINTS = 8
"""Hints of faces, in no turn sure, that are looked at again, the most likely first; none in a crowd."""

MOST_MESHED = 20
"""Faces that get landmarks of their own; in a larger crowd the smaller ones get estimated ones, which cost nothing."""

SAME_PLACE = 0.5
"""Part of the smaller of two boxes that lies in the other, from which both are about one face."""


RIVALS = 0.08
"""How much less than the best candidate's score another turn's may have and still be read: at 45° the right turn's was
up to 0.02 behind a wrong one's (240 turned portraits, 2026-11-30)."""

ALONE, MAYBE = 0.8, 0.6
"""The detector's score from which its word alone makes a face, and from which it makes a doubtful one. Upright profiles
and covered faces reach 0.8 to 0.9; heads of 12 pixels in the background of groups 0.3 to 0.55."""


HALF_PRESENT = 0.3
UPRIGHT = radians(60)
"""Badges, ears and folds look to the detector like faces on their side, with a score up to 0.75 and a presence of 0.00
(turned portraits, 2026-11-30). So a doubtful face that leans by more than this needs some presence."""


CONVINCING = 2.05
"""Weight of a reading that needs no second look. Of 10 portraits turned by 0 to 345 degrees in steps of 15 and read in
all four turns (2026-11-30), those leaning by up to 15° had 2.11 and more; of 589 readings in a wrong turn none had more
than 1.99."""

LEANING = radians(20)
"""A head that leans by more is looked at again: one standing askew on its head was read as leaning by 34°, with a
weight of 2.08; levelled so it fell to 1.0, levelled rightly it rose to 2.2 (2026-11-30)."""

OTHERWISE = radians(45)
"""Two readings that are turned by more against one another contradict each other."""

LEVEL_ROOM = 1.6
"""Side of the square in which a reading is looked at levelled, per side of the one its landmarks were found in."""

NO_POINTS = np.zeros((5, 2), np.float32)

USUAL = 0.75
"""Distortion, in cm, that faces and their looks explain (right readings of the same portraits: up to 0.71)."""

HABIT = 0.06
"""Weight for standing upright, against standing on the head: a masked face upside down came to 2.09, upright to 2.10
(2026-11-30); twice this is less than the lead of right readings."""

DRAWN_OVERLAP = 0.35
"""Intersection over union of a box drawn by hand and the extent of landmarks that are fitted in it. Chosen on
2026-11-30, not measured: people draw a box by up to a third of its side too large."""

MOST_APART, MOST_DISTORTED = 0.2, 1.1
"""Landmarks beyond either lie on a head that is not there (right ones of 10 turned portraits: up to 0.15 and 0.71)."""

ENOUGH = 1.4
"""Weight from which landmarks are a face's. A strongly turned portrait that is cut by the frame had 1.52, the badge on
an officer's cap, enlarged from 6 pixels, 1.32 (2026-11-30)."""


@dataclass(frozen=True, slots=True)
class FaceReading:
    """One way to read a place in a picture: the detector's candidate and the landmarks fitted into it.

    ``apart`` is how far the detector's five points lie from the landmarks', per side of the square; ``distortion`` how
    far the landmarks are from a turned mean face, in cm (weighted root mean square).
    """

    candidate: Candidate
    meshed: MeshedFace
    apart: float
    distortion: float

    @property
    def is_convincing(self) -> bool:
        return self.weight >= CONVINCING and abs(self.meshed.square.angle) <= LEANING

    @property
    def settles(self) -> bool:
        """Whether it makes looking for heads askew needless: convincing in any turn, or read and upright."""
        return self.weight >= CONVINCING or (self.is_read and abs(self.meshed.square.angle) <= LEANING)

    @property
    def is_read(self) -> bool:
        """Whether the landmarks are those of a face."""
        fits = self.apart <= MOST_APART and self.distortion <= MOST_DISTORTED
        return fits and self.meshed.presence >= PRESENT and self.weight >= ENOUGH

    def fits(self, place: Candidate) -> bool:
        """Whether the landmarks are those of the face that somebody sees at ``place``: there, and not contorted."""
        points = self.meshed.points[:, :2]
        (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
        there = Candidate((float(left), float(top), float(right), float(bottom)), NO_POINTS, 0.0)
        shared = overlapping(np.array(there.edges), np.array([place.edges]))[0]
        return bool(shared >= DRAWN_OVERLAP and self.meshed.presence >= PRESENT and self.distortion <= MOST_DISTORTED)

    @property
    def weight(self) -> float:
        """How much speaks for this reading.

        Weighed so that of all readings of one turned portrait the right one leads by 0.18 at least (240 turned
        portraits, 2026-11-30); the detector's score alone is wrong in 8 of them, agreement alone in 16.
        """
        strange = max(0.0, self.distortion - USUAL)
        seen = self.candidate.score + self.meshed.presence + 0.3 * self.meshed.first_presence
        return seen - 2 * self.apart - 0.3 * strange

    @property
    def likelihood(self) -> float:
        """The weight, and a little for heads that stand in the picture as most do."""
        return self.weight + HABIT * cos(self.meshed.square.angle)


@dataclass(frozen=True, slots=True)
class FoundFace:
    """A face in pixels of the searched picture, and how far it and its landmarks can be trusted.

    ``planes`` is what the cover network said of its patch, where it was asked already.
    """

    candidate: Candidate
    meshed: MeshedFace
    certainty: Certainty = Certainty.FACE
    reading: Reading = field(default=Reading.FITTED)
    planes: Planes | None = field(default=None, repr=False, compare=False)


class FaceSearch:
    """Finds faces with one set of networks: for one thread at a time."""

    def __init__(self, detector: Detector, landmarks: LandmarkModel, mesh: FaceMesh) -> None:
        self._detector = detector
        self._landmarks = landmarks
        self._mesh = mesh

    def find(self, pixels: Pixels) -> list[FoundFace]:
        """All faces of a BGR picture, in any turn; the smaller ones of a crowd by the detector's word alone."""
        upright = self._detector.search(pixels)
        likely, crowd = _largest([one for one in upright if one.score >= SURE])
        readings = [self._read(pixels, candidate) for candidate in likely]
        settled = [reading for reading in readings if reading.is_convincing]
        doubts = [reading for reading in readings if not reading.is_convincing]
        hints = [*upright, *self._turned(pixels, whole=not settled)]
        places = merged_places(hints, [*(reading.candidate for reading in settled), *crowd])
        doubtful, more = _largest([place for place in places if place.score >= SURE])
        hidden = [place for place in places if place.score < SURE and not crowd]
        second = [self._second_look(pixels, place, doubts, hints) for place in (*doubtful, *hidden[:MOST_HINTS])]
        readings = [*settled, *(reading for reading in second if reading)]
        faces = [judged(reading, pixels, self._mesh) for reading in one_each(readings)]
        glimpses = [glimpsed(candidate, pixels, self._mesh) for candidate in (*crowd, *more)]
        return [*(face for face in faces if face), *glimpses]

    def read(self, pixels: Pixels, place: Candidate, *, placed: bool) -> FoundFace:
        """The face that the user sees at ``place``: landmarks where both models see one there, in any turn.

        Else, and where its points are ``placed`` by hand, a mean face is laid on the points of ``place``.
        """
        if placed:
            seen = self._landmarks.mesh(pixels, square_around(place.edges, place.points[0], place.points[1]))
            return FoundFace(place, estimated(place, seen, pixels, self._mesh), reading=Reading.PLACED)
        own = self._read(pixels, place)
        readings = [one for one in (self._second_look(pixels, place, (), ()), own) if one and one.fits(place)]
        if readings:
            return FoundFace(place, max(readings, key=lambda one: one.likelihood).meshed)
        return FoundFace(place, estimated(place, own.meshed, pixels, self._mesh), reading=Reading.ESTIMATED)

    def follow(self, pixels: Pixels, points: Points) -> MeshedFace | None:
        """Landmarks of the face whose landmarks were ``points`` in a picture like this one; ``None`` without a face."""
        eyes = key_points(points)[:2]
        meshed = self._landmarks.mesh(pixels, square_around_points(points, eyes[0], eyes[1]))
        return meshed if meshed.presence >= HALF_PRESENT else None

    def _turned(self, pixels: Pixels, *, whole: bool) -> Iterator[Candidate]:
        """Candidates of the picture in its other three turns: of a search as for upright ones, or glances at its parts,
        hints included."""
        height, width = pixels.shape[:2]
        if whole:
            yield from self._in_other_turns(pixels, pixels, SURE)
            return
        parts = tiles(Size(width, height), SECOND_LOOK)
        side = GLANCE if len(parts) == 1 else GLANCE_AT_PART
        for left, top, right, bottom in parts:
            part = pixels[top:bottom, left:right]
            for one in self._in_other_turns(part, reduced(part, side), GLIMPSE):
                yield one.shifted(left, top)

    def _in_other_turns(self, part: Pixels, copy: Pixels, least: float) -> Iterator[Candidate]:
        """What a ``copy`` of a part shows in other turns with that score at ``least``, in the part's pixels."""
        rows, columns = copy.shape[:2]
        across, down = part.shape[1] / columns, part.shape[0] / rows
        for quarters in QUARTER_TURNS:
            for one in self._detector.search(turned(copy, quarters), persist=False):
                if one.score >= least:
                    yield turned_back(one, quarters, columns, rows).scaled(across, down)

    def _second_look(
        self, pixels: Pixels, place: Candidate, doubts: Sequence[FaceReading], hints: Sequence[Candidate]
    ) -> FaceReading | None:
        """The likeliest reading of a place in all turns. Where two turns contend each is looked at levelled."""
        known = [reading for reading in doubts if reading.candidate.covers(place) >= SAME_PLACE]
        read = [reading.candidate for reading in known]
        there = [one for one in hints if one.covers(place) >= SAME_PLACE and one not in read]
        seen = [one for one in (*there, *self._close(pixels, place)) if one.score >= SURE]
        least = max([place.score, *(one.score for one in seen)]) - RIVALS
        readings = [*known, *(self._read(pixels, one) for one in seen if one.score >= least)]
        if all(reading.meshed.presence < PRESENT for reading in readings):
            readings += [self._read(pixels, one) for one in seen if one.score < least]
        if readings and place.side > MIN_FACE_SIDE and not any(reading.settles for reading in readings):
            readings += [self._read(pixels, one) for one in self._askew(pixels, place) if one.score >= SURE]
        rivals = contenders(readings)
        if len(rivals) > 1:
            rivals = [self._levelled(pixels, reading) for reading in rivals]
        return max(rivals, key=lambda one: one.likelihood, default=None)

    def _levelled(self, pixels: Pixels, reading: FaceReading) -> FaceReading:
        """What is read when the head is put upright as ``reading`` says: of a wrong one little is left."""
        square = reading.meshed.square
        wide = replace(square, side=square.side * LEVEL_ROOM)
        middle = Candidate((PATCH_SIDE / 3, PATCH_SIDE / 3, PATCH_SIDE * 2 / 3, PATCH_SIDE * 2 / 3), NO_POINTS, 0.0)
        seen = [one for one in self._detector.look(wide.cut(pixels), PATCH_SIDE) if one.covers(middle) >= SAME_PLACE]
        if not seen:
            return replace(reading, candidate=replace(reading.candidate, score=0.0))
        return self._read(pixels, in_picture(seen[0], wide))

    def _askew(self, pixels: Pixels, place: Candidate) -> Iterator[Candidate]:
        """The best candidate of the place's surroundings in each turn between the quarter turns."""
        middle = Candidate((PATCH_SIDE / 3, PATCH_SIDE / 3, PATCH_SIDE * 2 / 3, PATCH_SIDE * 2 / 3), NO_POINTS, 0.0)
        for eighths in (1, 3, 5, 7):
            square = Square(place.centre, place.side * SURROUNDINGS, -eighths * pi / 4)
            seen = self._detector.look(square.cut(pixels), CLOSE_LOOK)
            there = [one for one in seen if one.covers(middle) >= SAME_PLACE]
            if there:
                yield in_picture(max(there, key=lambda one: one.score), square)

    def _close(self, pixels: Pixels, place: Candidate) -> Iterator[Candidate]:
        """The best candidate of each turn of the place's surroundings."""
        left, top, right, bottom = _surroundings(place, pixels.shape)
        part = pixels[top:bottom, left:right]
        copy = reduced(part, CLOSE_LOOK)
        rows, columns = copy.shape[:2]
        for quarters in range(4):
            seen = (
                turned_back(one, quarters, columns, rows)
                for one in self._detector.look(turned(copy, quarters), CLOSE_LOOK)
            )
            there = (one.scaled(part.shape[1] / columns, part.shape[0] / rows).shifted(left, top) for one in seen)
            best = max(
                (one for one in there if one.covers(place) >= SAME_PLACE), key=lambda one: one.score, default=None
            )
            if best:
                yield best

    def _read(self, pixels: Pixels, candidate: Candidate) -> FaceReading:
        meshed = self._landmarks.fit(pixels, candidate)
        points = meshed.points
        apart = np.linalg.norm(candidate.points - key_points(points), axis=1).mean() / meshed.square.side
        return FaceReading(candidate, meshed, float(apart), distortion(points, self._mesh))


def distortion(points: Points, mesh: FaceMesh) -> float:
    """How far landmarks are from the canonical face that fits them best, in its cm (weighted root mean square)."""
    seen = points[: len(mesh.vertices)].astype(np.float64) * TO_UPRIGHT
    fit = fit_similarity(mesh.vertices, seen, mesh.weights)
    left_over = seen - (fit.scale * mesh.vertices @ fit.rotation.T + fit.shift)
    return float(np.sqrt((mesh.weights[:, None] * left_over**2).sum()) / max(fit.scale, np.finfo(float).tiny))


def is_offered(candidate: Candidate, meshed: MeshedFace) -> bool:
    """Whether a doubtful face is worth a question: upright, or seen by the landmark model a little."""
    upright = abs(eye_angle(candidate.points[0], candidate.points[1])) < UPRIGHT
    return candidate.score >= MAYBE and (upright or meshed.presence >= HALF_PRESENT)


def estimated(candidate: Candidate, meshed: MeshedFace | None, pixels: Pixels, mesh: FaceMesh) -> MeshedFace:
    """A mean face in place of landmarks; the landmark model's word about the face, where it gave one, stays."""
    points = estimated_landmarks(candidate.points, mesh)
    eyes = key_points(points)[:2]
    square = square_around_points(points, eyes[0], eyes[1])
    presence = meshed.presence if meshed else candidate.score
    return MeshedFace(presence, square, square.cut(pixels), square.to_patch(points))


def glimpsed(candidate: Candidate, pixels: Pixels, mesh: FaceMesh) -> FoundFace:
    """A face of a crowd, by the detector's word."""
    certainty = Certainty.FACE if candidate.score >= MAYBE else Certainty.UNSURE
    return FoundFace(candidate, estimated(candidate, None, pixels, mesh), certainty, Reading.ESTIMATED)


def offer(candidate: Candidate, pixels: Pixels, mesh: FaceMesh) -> FoundFace:
    """A place that may be a face, to be judged by the user."""
    return FoundFace(candidate, estimated(candidate, None, pixels, mesh), Certainty.UNSURE, Reading.ESTIMATED)


def _surroundings(place: Candidate, shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of the square around a place, inside the picture."""
    (x, y), reach = place.centre, place.side * SURROUNDINGS / 2
    return (
        max(0, int(x - reach)),
        max(0, int(y - reach)),
        min(shape[1], int(x + reach) + 1),
        min(shape[0], int(y + reach) + 1),
    )


def _largest(candidates: Sequence[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """Those that get landmarks of their own, and the others."""
    by_size = sorted(candidates, key=lambda one: -one.area)
    return by_size[:MOST_MESHED], by_size[MOST_MESHED:]


def contenders(readings: Sequence[FaceReading]) -> list[FaceReading]:
    """The likeliest reading, and the likeliest of those in which the landmark model sees a face turned otherwise."""
    ranked = sorted(readings, key=lambda one: -one.likelihood)
    angles = [one.meshed.square.angle for one in ranked]
    others = [
        one
        for one, angle in zip(ranked, angles, strict=True)
        if one.meshed.presence >= PRESENT and cos(angle - angles[0]) < cos(OTHERWISE)
    ]
    return [*ranked[:1], *others[:1]]


def in_picture(candidate: Candidate, square: Square) -> Candidate:
    """A candidate seen in a square's patch, in the picture's pixels: its box as an ellipse turned with the square."""
    places = np.vstack([[candidate.centre], candidate.points])
    points = square.to_picture(np.column_stack([places, np.zeros(len(places))]).astype(np.float32))[:, :2]
    left, top, right, bottom = candidate.edges
    width, height = (right - left) * square.scale / 2, (bottom - top) * square.scale / 2
    across = hypot(width * cos(square.angle), height * sin(square.angle))
    down = hypot(width * sin(square.angle), height * cos(square.angle))
    x, y = (float(value) for value in points[0])
    return Candidate((x - across, y - down, x + across, y + down), points[1:], candidate.score)


def merged_places(candidates: Sequence[Candidate], settled: Sequence[Candidate]) -> list[Candidate]:
    """One candidate a place, the best first, without those places that are settled."""
    return apart(sorted(candidates, key=lambda one: -one.score), settled, covering, SAME_PLACE)


def one_each(readings: Sequence[FaceReading]) -> list[FaceReading]:
    """The reading with the most weight of each place."""
    kept: list[FaceReading] = []
    for reading in sorted(readings, key=lambda one: -one.likelihood):
        if all(reading.candidate.covers(other.candidate) < SAME_PLACE for other in kept):
            kept.append(reading)
    return kept


def judged(reading: FaceReading, pixels: Pixels, mesh: FaceMesh) -> FoundFace | None:
    """What a reading, the best of its place, says: a face, a doubtful one, or none."""
    candidate, meshed = reading.candidate, reading.meshed
    if reading.is_read:
        return FoundFace(candidate, meshed)
    if candidate.score < ALONE and not is_offered(candidate, meshed):
        return None
    certainty = Certainty.FACE if candidate.score >= ALONE else Certainty.UNSURE
    return FoundFace(candidate, estimated(candidate, meshed, pixels, mesh), certainty, Reading.ESTIMATED)
