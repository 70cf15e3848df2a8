"""Milliseconds on one core at 1080 x 1080, warm, from decoded pictures; ours and the classical way turn by turn."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.cloud.degrees import Degrees
from desktop.domain.fusing.fusion import Algorithm, FaceSource, FusionSettings
from tests.bench.measure import milliseconds
from tests.bench.quality.baseline import classical_swap
from tests.bench.quality.faces import in_memory
from tests.bench.quality.goals import Goal, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.domain.picture import Picture, Pixels
    from tests.bench.quality.dlib_models import DlibFaces
    from tests.bench.quality.faces import Subject
    from tests.bench.quality.ours import Ours

SIDE = 1080
ROUNDS = 7
WARM_UP = 2
COLUMNS, LINES = 3, 2

Work = "Callable[[], object]"


class Stopwatch:
    """``user`` and ``template``: one face each; ``others``: those of a template with six faces."""

    def __init__(self, ours: Ours, dlib: DlibFaces, people: Sequence[Subject]) -> None:
        self._ours = ours
        self._dlib = dlib
        self._user = framed(people[0].picture)
        self._template = framed(people[1].picture)
        self._group = group([people[number % len(people)] for number in range(COLUMNS * LINES)])
        self._step = 0

    def rows(self) -> list[Row]:
        """One row a goal of the issue."""
        self._our_preview()
        return [
            _row("first preview of one face, ms", 150, self._our_preview, self._classical_preview),
            _row("a slider step, ms", 50, self._our_step, self._classical_step()),
            _row("six faces, ms (analysis included)", 700, self._our_group, self._classical_group),
        ]

    def _our_preview(self) -> None:
        """Nothing is remembered: the pictures are new ones each time."""
        self._source = self._analysed(_again(self._user), _again(self._template))
        self._ours.engine.fuse(self._source[0], [self._source[1]], FusionSettings(Algorithm.PREMIUM))

    def _analysed(self, user: Picture, template: Picture) -> tuple[Picture, FaceSource]:
        photo_face, template_face = (self._ours.analyzer.analyze(one)[0] for one in (user, template))
        return template, FaceSource(user, photo_face, template_face)

    def _our_step(self) -> None:
        """A degree that was not asked for before."""
        self._step += 1
        template, source = self._source
        degrees = Degrees(self._step % 101, (self._step * 7) % 101)
        self._ours.engine.fuse(template, [source], FusionSettings(Algorithm.PREMIUM, degrees))

    def _our_group(self) -> None:
        """Six people in one picture, each fused with the same new photo."""
        user, template = _again(self._user), _again(self._group)
        photo_face = self._ours.analyzer.analyze(user)[0]
        faces = self._ours.analyzer.analyze(template)[: COLUMNS * LINES]
        sources = [FaceSource(user, photo_face, face) for face in faces]
        self._ours.engine.fuse(template, sources, FusionSettings(Algorithm.PREMIUM))

    def _classical_preview(self) -> None:
        user, template = self._user.pixels, self._template.pixels
        classical_swap(user, self._dlib.find(user), template, self._dlib.find(template))

    def _classical_step(self) -> Callable[[], None]:
        """It has no slider: the swap again, with the points known."""
        user, template = self._user.pixels, self._template.pixels
        seen, own = self._dlib.find(user), self._dlib.find(template)
        return lambda: _nothing(classical_swap(user, seen, template, own))

    def _classical_group(self) -> None:
        user, pixels = self._user.pixels, self._group.pixels
        seen = self._dlib.find(user)
        for own in self._dlib.find_all(pixels):
            pixels = classical_swap(user, seen, pixels, own)


def framed(picture: Picture) -> Picture:
    """The same picture enlarged and cut to a square of :data:`SIDE` pixels."""
    return in_memory(picture, _square(picture.pixels, SIDE), picture.info.path.name)


def group(people: Sequence[Subject]) -> Picture:
    """Six people side by side, :data:`SIDE` pixels square."""
    cell = SIDE // COLUMNS
    canvas = np.full((SIDE, SIDE, 3), 128, np.uint8)
    for number, one in enumerate(people):
        top, left = (SIDE // LINES) * (number // COLUMNS), cell * (number % COLUMNS)
        canvas[top : top + cell, left : left + cell] = _square(one.pixels, cell)
    return in_memory(people[0].picture, canvas, "group")


def _square(pixels: Pixels, side: int) -> Pixels:
    height, width = pixels.shape[:2]
    short = min(height, width)
    top, left = (height - short) // 3, (width - short) // 2
    part = pixels[top : top + short, left : left + short, :3]
    return np.asarray(cv2.resize(part, (side, side), interpolation=cv2.INTER_CUBIC), np.uint8)


def _again(picture: Picture) -> Picture:
    return in_memory(picture, picture.pixels.copy(), picture.info.path.name)


def _nothing(_: object) -> None:
    """The result is not needed."""


def _row(name: str, limit: float, ours: Callable[[], None], baseline: Callable[[], None]) -> Row:
    for _ in range(WARM_UP):
        ours()
        baseline()
    times = [(milliseconds(ours), milliseconds(baseline)) for _ in range(ROUNDS)]
    mine, theirs = (statistics.median(side) for side in zip(*times, strict=True))
    return Row(Goal(name, "<=", limit, ".0f"), mine, theirs)
