"""Which face is which: matching boxes by overlap, and the labels F1, F2, … that stay with their face.

A label is given once, by size and place, and then belongs to the person: it travels with the box (see
:mod:`desktop.domain.files.label_metadata` for the way through a file).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from desktop.domain.face import face_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.geometry import Box

LabelledBox = tuple[str, "Box"]
"""A label and the box of its face."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a file was prepared for, as its metadata keeps it: so it is judged later as it was then.

    ``used`` are the labels of the faces it is made for, empty where nothing is known. ``own_frame``: the user chose
    to leave the frame as it was. ``max_bytes``: the user's own limit, where it is not the service's.
    """

    used: tuple[str, ...] = ()
    own_frame: bool = False
    max_bytes: int | None = None


NO_PURPOSE = Purpose()

SAME_FACE_OVERLAP = 0.3
"""Intersection over union from which two boxes in one picture are taken for the same face. The face found again in a
copy of 0.4 times the size shares 0.76 or more with itself (62 samples and portraits, 2026-11-30); faces beside each
other share nothing. Since 2026-11-22."""

SAME_SIZE = 0.85
"""Part of the next larger area from which a face counts as just as large, so that place decides: the detector's area
of one face changes by several per cent between a picture and a crop or a copy of it. Chosen on 2026-11-30, not
measured; on seven group photos of two to seven people it changes who is F1 in three."""

SAME_RANK = 0.7
"""Part of the largest area of a rank at which it ends, however gently the sizes fall: F1 is no small face.
Chosen on 2026-11-30, not measured."""

LEFT_BEFORE_UPPER = 8
"""How many times farther up a face must be than right of another to come first: people stand in rows, and of two in
a column the one a little to the left is not the first. Chosen on 2026-11-30, not measured."""


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


def by_size(boxes: Sequence[Box]) -> tuple[int, ...]:
    """Indices of ``boxes``, the largest first, those of nearly the same size from left to right.

    A few per cent of area more or less, as the detector's boxes have, change nothing for people of the same size.
    """
    ranks: list[list[int]] = []
    for index in sorted(range(len(boxes)), key=lambda index: (-boxes[index].area, _place(boxes[index]))):
        if ranks and _is_alike(boxes[index].area, [boxes[other].area for other in ranks[-1]]):
            ranks[-1].append(index)
        else:
            ranks.append([index])
    return tuple(index for rank in ranks for index in sorted(rank, key=lambda index: _place(boxes[index])))


def _is_alike(area: int, larger: Sequence[int]) -> bool:
    """Whether a face belongs to the rank of those before it: near to the last of them, not too far from the first."""
    return area >= larger[-1] * SAME_SIZE and area >= larger[0] * SAME_RANK


def assign_labels(boxes: Sequence[Box], previous: Sequence[LabelledBox] = ()) -> tuple[str, ...]:
    """A label for each of ``boxes``, in their order.

    A box that overlaps one of ``previous`` keeps its label. The others get, by size, the lowest numbers that none of
    ``previous`` has: a face that has gone does not pass its label on to another.
    """
    matches = match_by_overlap([box for _, box in previous], boxes, SAME_FACE_OVERLAP)
    labels = {new: previous[old][0] for old, new in matches}
    free = _free_labels({label for label, _ in previous})
    for index in by_size(boxes):
        if index not in labels:
            labels[index] = next(free)
    return tuple(labels[index] for index in range(len(boxes)))


def _place(box: Box) -> tuple[float, int, int]:
    x, y = box.centre
    return x + y / LEFT_BEFORE_UPPER, box.x, box.width


def _free_labels(taken: set[str]) -> Iterator[str]:
    return (label for label in map(face_label, count(1)) if label not in taken)
