"""Which face is which: matching boxes by overlap, and the labels F1, F2, … that stay with their face."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from desktop.domain.face import face_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.geometry import Box

SAME_FACE_OVERLAP = 0.3
"""Intersection over union from which two boxes in one picture are taken for the same face. The face found again in a
copy of 0.4 times the size shares 0.76 or more with itself (62 samples and portraits, 2026-11-30); faces beside each
other share nothing. Since 2026-11-22."""


def match_by_overlap(old: Sequence[Box], new: Sequence[Box], minimum: float) -> tuple[tuple[int, int], ...]:
    """Pairs (index in ``old``, index in ``new``), each index at most once, in the order of ``old``.

    The largest overlap (intersection over union, at least ``minimum``) is paired first; of equal ones the first.
    """
    overlaps = ((first.overlap(second), i, j) for i, first in enumerate(old) for j, second in enumerate(new))
    likely = [entry for entry in overlaps if entry[0] >= minimum]
    pairs: dict[int, int] = {}
    for _, i, j in sorted(likely, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return tuple(sorted(pairs.items()))


def by_area(boxes: Sequence[Box]) -> tuple[int, ...]:
    """Indices of ``boxes``, largest first; of equal ones the upper, then the left one first."""
    return tuple(sorted(range(len(boxes)), key=lambda index: _rank(boxes[index])))


def assign_labels(boxes: Sequence[Box], previous: Sequence[tuple[str, Box]] = ()) -> tuple[str, ...]:
    """A label for each of ``boxes``, in their order.

    A box that overlaps one of ``previous`` keeps its label. The others get, by area, the lowest numbers that none of
    ``previous`` has: a face that has gone does not pass its label on to another.
    """
    matches = match_by_overlap([box for _, box in previous], boxes, SAME_FACE_OVERLAP)
    labels = {new: previous[old][0] for old, new in matches}
    free = _free_labels({label for label, _ in previous})
    for index in by_area(boxes):
        if index not in labels:
            labels[index] = next(free)
    return tuple(labels[index] for index in range(len(boxes)))


def _rank(box: Box) -> tuple[int, int, int, int]:
    return -box.area, box.y, box.x, box.width


def _free_labels(taken: set[str]) -> Iterator[str]:
    return (label for label in map(face_label, count(1)) if label not in taken)
