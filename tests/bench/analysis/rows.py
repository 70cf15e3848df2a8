"""One function a row of the table: it makes its variants, asks both sides, and counts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from time import process_time
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.face import Reading
from tests.bench.analysis.variants import (
    Border,
    Portrait,
    Variant,
    beside,
    crowd,
    face_of,
    masked,
    strip,
    truth_of,
    turned,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.analysis.sides import FaceSide, OurFaces, Spot

TURNS = range(0, 360, 15)
ASPECTS = (3, 6, 12, 27)
STRIP_WIDTH, STRIP_FACES = 600, 6
SIDES = (60, 90, 140, 240, 400)
"""Larger sides, in pixels, of the faces in strips."""
CLOTHS = ((238, 232, 225), (200, 120, 60), (40, 40, 44))
"""B, G, R of the masks: white, blue, black."""
CROWD, COLUMNS, CROWD_SIDE = 246, 18, 44


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; ``missed`` names what went wrong, for looking at it."""

    title: str
    ours: str
    peer: str
    goal: str
    missed: tuple[str, ...] = ()


@dataclass(slots=True)
class Count:
    """How often each side was right."""

    of: int = 0
    ours: int = 0
    peer: int = 0
    doubtful: int = 0
    extra: int = 0

    def add(self, variant: Variant, ours: Sequence[Spot], peer: Sequence[Spot]) -> bool:
        """Count every face of ``variant``; returns whether all of ours are right."""
        right = [any(spot.sure and spot.is_right(truth) for spot in ours) for truth in variant.truths]
        self.of += len(right)
        self.ours += sum(right)
        self.doubtful += sum(
            not found and any(not spot.sure and spot.is_at(truth) for spot in ours)
            for found, truth in zip(right, variant.truths, strict=True)
        )
        self.peer += sum(any(spot.is_right(truth) for spot in peer) for truth in variant.truths)
        strange = sum(spot.sure and not any(spot.is_right(truth) for truth in variant.truths) for spot in ours)
        self.extra += strange
        return all(right) and not strange

    def row(self, title: str, goal: str, missed: Sequence[str]) -> Row:
        wrong = f", {self.doubtful} more said to be unsure, {self.extra} that are none"
        return Row(title, f"{_share(self.ours, self.of)}{wrong}", _share(self.peer, self.of), goal, tuple(missed))


def portraits(pictures: Sequence[tuple[str, np.ndarray]], ours: OurFaces) -> list[Portrait]:
    """Those pictures in which exactly one face is found upright: what is true of their variants is measured on them."""
    found = ((name, pixels, [face for face in ours.faces(pixels) if face.is_sure]) for name, pixels in pictures)
    return [Portrait(name, pixels, truth_of(faces[0])) for name, pixels, faces in found if len(faces) == 1]


def turned_heads(people: Sequence[Portrait], ours: FaceSide, peer: FaceSide) -> Iterator[Row]:
    """Row 2: turned by 0 to 345 degrees, with each kind of corner in turn."""
    count, missed = Count(), []
    for (number, person), degrees in product(enumerate(people), TURNS):
        border = list(Border)[(number + degrees // 15) % len(Border)]
        variant = turned(person, degrees, border)
        if not count.add(variant, ours.spots(variant.pixels), peer.spots(variant.pixels)):
            missed.append(f"{person.name} {degrees}° {border.value}")
    yield count.row(f"turned by 0-345°, {len(people)} portraits", ">= 99 %", missed)


def mixed_turns(people: Sequence[Portrait], ours: FaceSide, peer: FaceSide) -> Iterator[Row]:
    """Row 2: one upright, one turned beside it, of a half to the whole size."""
    count, missed = Count(), []
    for number, (first, second) in enumerate(zip(people, [*people[1:], people[0]], strict=True)):
        for degrees in (90, 135, 180, 225, 270):
            shrunk = (1.0, 0.7, 0.5)[(number + degrees // 45) % 3]
            small = face_of(second, second.truth.side * shrunk)
            lying = turned(Portrait(second.name, small.pixels, small.truths[0]), degrees, Border.EDGE)
            variant = beside(turned(first, 0, Border.WHITE), lying)
            if not count.add(variant, ours.spots(variant.pixels), peer.spots(variant.pixels)):
                missed.append(f"{first.name} + {second.name} {degrees}° x {shrunk}")
    yield count.row("an upright face beside a turned one", ">= 99 %", missed)


def strips(people: Sequence[Portrait], ours: FaceSide, peer: FaceSide) -> Iterator[Row]:
    """Row 14: faces of 60 to 400 pixels in strips of 600 pixels, wide and tall."""
    for aspect, upright in product(ASPECTS, (False, True)):
        count, missed = Count(), []
        for start in range(0, len(people), STRIP_FACES):
            some = people[start : start + STRIP_FACES]
            faces = [face_of(one, min(SIDES[(start + n) % len(SIDES)], 95 * aspect / 2)) for n, one in enumerate(some)]
            least = len(faces) * max(max(face.pixels.shape[:2]) for face in faces) * 2
            variant = strip(faces, length=max(STRIP_WIDTH * aspect, least), width=STRIP_WIDTH * 4 // 3, upright=upright)
            if not count.add(variant, ours.spots(variant.pixels), peer.spots(variant.pixels)):
                missed.append(f"from {some[0].name}")
        way = "tall" if upright else "wide"
        yield count.row(f"{way} strips, 1 : {aspect}", "all", missed)


def covered(people: Sequence[Portrait], ours: OurFaces, peer: FaceSide) -> Iterator[Row]:
    """Row 6: a cloth over the lower face is found, not "no face"."""
    count, missed, estimated = Count(), [], 0
    for person, colour in product(people, CLOTHS):
        (face, *_) = ours.faces(person.pixels)
        variant = masked(person, face, colour)
        found = ours.faces(variant.pixels)
        estimated += sum(one.reading is Reading.ESTIMATED for one in found)
        if not count.add(variant, ours.spots(variant.pixels), peer.spots(variant.pixels)):
            missed.append(f"{person.name} {colour}")
    yield count.row(f"masked ({estimated} with estimated landmarks)", ">= 95 % found", missed)


def times(people: Sequence[Portrait], ours: FaceSide, peer: FaceSide) -> Iterator[Row]:
    """Row 18 and the price of an ordinary picture, in CPU time of one thread."""
    many = crowd([face_of(person, CROWD_SIDE) for person in people[:12]], CROWD, COLUMNS)
    mine, theirs = _milliseconds(ours, many.pixels, 1), _milliseconds(peer, many.pixels, 1)
    found = sum(any(spot.is_at(truth) for spot in ours.spots(many.pixels)) for truth in many.truths)
    yield Row(f"{CROWD} faces ({found} found), ms", f"{mine:.0f}", f"{theirs:.0f}", "<= 1500")
    for side in (512, 1280):
        pixels = np.asarray(cv2.resize(people[0].pixels, (side, side), interpolation=cv2.INTER_CUBIC), np.uint8)
        mine, theirs = _milliseconds(ours, pixels, 9), _milliseconds(peer, pixels, 9)
        yield Row(f"a portrait of {side} pixels, ms", f"{mine:.0f}", f"{theirs:.0f}", "before + 25")


def _milliseconds(side: FaceSide, pixels: np.ndarray, rounds: int) -> float:
    spent = []
    for _ in range(rounds + 1):
        begun = process_time()
        side.spots(pixels)
        spent.append(process_time() - begun)
    return 1000 * float(np.median(spent[1:]))


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} % ({part} of {whole})" if whole else "none"
