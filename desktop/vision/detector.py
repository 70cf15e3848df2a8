"""Where faces may be: YuNet on small copies of a picture."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.domain.geometry import Size
from desktop.vision.patch import Points, shrunk
from desktop.vision.sized_nets import SizedNets
from desktop.vision.tiles import tiles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.domain.picture import Pixels

Edges = NDArray[np.float64]
"""Left, top, right, bottom, of one box or of several (N x 4)."""

FIRST_LOOK = 512
SECOND_LOOK = 1280
"""Long side, in pixels, of the copies that are searched (traps table: at native resolution large faces are lost).
Since 2026-11-22; a quarter more or less (2026-11-30): of ``FIRST_LOOK`` moves landmarks of 2 of 8 faces, by 0.17
pixels on average; of ``SECOND_LOOK`` changes nothing on 8 faces."""

SURE = 0.5
"""A candidate with this score is a face as far as YuNet can tell; the landmark model has the last word. The faces of
62 samples and portraits (2026-11-30) have 0.91 to 0.96, what else is found in them 0.31 at most. Since 2026-11-22; a
quarter more or less (2026-11-30) changes nothing on 8 faces."""

HINT = 0.15
"""A candidate with less than SURE but this score deserves a closer look. With it, a face a fortieth as large as the
picture is found beside one that fills a third of it; portraits against a lively background gave no hint. In 62 samples
and portraits (2026-11-30) what is no face has 0.31 once, else 0.20 at most. Since 2026-11-22; a quarter more or less
(2026-11-30) changes nothing on 8 faces."""

GROUP_FACE = 1 / 8
"""Where the largest face is smaller than this part of the picture's long side, others may be too small to be found in
the first look: a group, or people in a landscape. Since 2026-11-22; a quarter more or less (2026-11-30) changes
nothing on 8 faces."""

NARROWEST = 32
"""Pixels: YuNet's coarsest step. In a copy narrower than this it sees things that are not there. Since 2026-11-22; a
quarter more or less (2026-11-30) changes nothing on 8 faces."""

SMALLEST = 1e-6
"""Area, in pixels, that a box is taken to have at least: some candidates have none. No limit of anything: it keeps a
division from failing (2026-11-30)."""

SAME_FACE = 0.3
"""Intersection over union from which two candidates are one face. Since 2026-11-22; a quarter more or less
(2026-11-30) changes nothing on 8 faces."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A box that may hold a face: ``edges`` (left, top, right, bottom) and ``points`` (5 x 2: right eye, left eye,
    nose tip, right and left mouth corner; the person's own right and left), in pixels of the searched picture."""

    edges: tuple[float, float, float, float]
    points: Points = field(repr=False, compare=False)
    score: float

    @property
    def side(self) -> float:
        """The larger side of the box."""
        left, top, right, bottom = self.edges
        return max(right - left, bottom - top)

    @property
    def centre(self) -> tuple[float, float]:
        left, top, right, bottom = self.edges
        return (left + right) / 2, (top + bottom) / 2

    def covers(self, other: Candidate) -> float:
        """Intersection over the smaller of both, 0 to 1."""
        return float(covering(np.array(self.edges), np.array([other.edges]))[0])

    def shifted(self, dx: float, dy: float) -> Candidate:
        left, top, right, bottom = self.edges
        edges = (left + dx, top + dy, right + dx, bottom + dy)
        return Candidate(edges, self.points + np.array([dx, dy], np.float32), self.score)

    def scaled(self, across: float, down: float) -> Candidate:
        zoom = np.array([across, down], np.float32)
        left, top, right, bottom = (float(edge) for edge in np.array(self.edges) * np.tile(zoom, 2))
        return Candidate((left, top, right, bottom), self.points * zoom, self.score)

    @property
    def area(self) -> float:
        left, top, right, bottom = self.edges
        return (right - left) * (bottom - top)


class Detector:
    """YuNet. One instance must not be used by two threads at once."""

    def __init__(self, model: bytes) -> None:
        self._nets = SizedNets(model, HINT, SAME_FACE)

    def find(self, pixels: Pixels, *, persist: bool = True) -> tuple[Candidate, ...]:
        """Upright faces in a BGR picture, best first: what :meth:`search` finds, without the hints."""
        return tuple(candidate for candidate in self.search(pixels, persist=persist) if candidate.score >= SURE)

    def search(self, pixels: Pixels, *, persist: bool = True) -> tuple[Candidate, ...]:
        """Upright faces and hints of faces in a BGR picture. Looks again, closer, where small faces may hide; with
        ``persist`` also where the first look shows nothing at all.

        Elongated pictures are searched part by part.
        """
        height, width = pixels.shape[:2]
        parts = tiles(Size(width, height), SECOND_LOOK)
        found = [
            candidate.shifted(left, top)
            for left, top, right, bottom in parts
            for candidate in self._part(pixels[top:bottom, left:right], persist=persist)
        ]
        return merged(found) if len(parts) > 1 else tuple(found)

    def _part(self, pixels: Pixels, *, persist: bool) -> tuple[Candidate, ...]:
        first = self.look(pixels, FIRST_LOOK)
        if not (first or persist) or not needs_second_look(first, max(pixels.shape[:2])):
            return first
        return merged((*first, *self.look(pixels, SECOND_LOOK)))

    def look(self, pixels: Pixels, long_side: int) -> tuple[Candidate, ...]:
        """Candidates in a copy whose long side is at most ``long_side``, in pixels of ``pixels``."""
        copy = reduced(pixels, long_side)
        height, width = copy.shape[:2]
        if min(height, width) < NARROWEST:
            return ()
        zoom = np.array([pixels.shape[1] / width, pixels.shape[0] / height], np.float32)
        return tuple(_candidate(row, zoom) for row in self._nets.detect(copy) if np.isfinite(row).all())


def needs_second_look(first: Iterable[Candidate], long_side: int) -> bool:
    """Whether small faces may hide in a picture of which the first look showed ``first``.

    A second look costs four times the first, so it is taken only when there is more to see (the picture is larger
    than the first copy) and there is a reason: no face is sure, something is a hint of a face, or even the largest
    face is small.
    """
    if long_side <= FIRST_LOOK:
        return False
    sides = [candidate.side for candidate in first if candidate.score >= SURE]
    hints = any(candidate.score < SURE for candidate in first)
    return not sides or hints or max(sides) < GROUP_FACE * long_side


def merged(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """One candidate a face, the best of those that overlap, best first."""
    ranked = sorted(candidates, key=lambda one: (-one.score, one.edges))
    return tuple(apart(ranked, (), overlapping, SAME_FACE))


def apart(
    ranked: Sequence[Candidate], taken: Sequence[Candidate], measure: Callable[[Edges, Edges], Edges], limit: float
) -> list[Candidate]:
    """Those of ``ranked``, the first ones first, that lie less than ``limit`` on each other and on ``taken``."""
    edges = np.array([one.edges for one in ranked], np.float64).reshape(-1, 4)
    free = np.ones(len(ranked), np.bool_)
    for other in taken:
        free &= measure(np.array(other.edges), edges) < limit
    kept = []
    for index, candidate in enumerate(ranked):
        if free[index]:
            kept.append(candidate)
            free &= measure(edges[index], edges) < limit
    return kept


def overlapping(one: Edges, others: Edges) -> Edges:
    """Intersection over union, 0 to 1, of one box (4) with others (N x 4)."""
    shared = _shared(one, others)
    return np.asarray(shared / np.maximum(_areas(one) + _areas(others) - shared, SMALLEST), np.float64)


def covering(one: Edges, others: Edges) -> Edges:
    """Intersection over the smaller of both, 0 to 1, of one box (4) with others (N x 4)."""
    return np.asarray(_shared(one, others) / np.maximum(np.minimum(_areas(one), _areas(others)), SMALLEST), np.float64)


def _shared(one: Edges, others: Edges) -> Edges:
    sides = np.minimum(one[2:], others[:, 2:]) - np.maximum(one[:2], others[:, :2])
    return np.asarray(np.maximum(sides, 0).prod(axis=1), np.float64)


def _areas(edges: Edges) -> Edges:
    return np.asarray((edges[..., 2] - edges[..., 0]) * (edges[..., 3] - edges[..., 1]), np.float64)


def reduced(pixels: Pixels, long_side: int) -> Pixels:
    """Averaged by a whole number, then interpolated: as good as averaging alone and many times faster."""
    height, width = pixels.shape[:2]
    longest = max(height, width)
    if longest <= long_side:
        return pixels
    size = (max(1, round(width * long_side / longest)), max(1, round(height * long_side / longest)))
    part = shrunk(pixels, max(1, min(longest // long_side, height, width)))
    return np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_LINEAR), np.uint8)


def _candidate(row: Points, zoom: Points) -> Candidate:
    x, y, width, height = (float(value) for value in row[:4] * np.tile(zoom, 2))
    return Candidate((x, y, x + width, y + height), row[4:14].reshape(5, 2) * zoom, float(row[14]))
