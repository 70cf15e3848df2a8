"""The local engine at 1080 x 1080 on one core: processor time, warm, from decoded pictures."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.assets import SAMPLES
from desktop.domain.cloud.degrees import Degrees
from desktop.domain.fusing.fusion import Algorithm, FaceSource, FusionSettings
from desktop.vision.images import PictureFiles
from tests.bench.quality.faces import in_memory
from tests.bench.quality.ours import Ours
from tests.bench.quality.speed import COLUMNS, LINES, SIDE, framed

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.picture import Picture

WARM_UP = 1


def fusing_figures(rounds: int) -> dict[str, float]:
    """Milliseconds of CPU by the goals' names; medians over ``rounds``."""
    ours, reader = Ours(), PictureFiles()
    user, template = (framed(reader.read(SAMPLES / name)) for name in ("grace_hopper.jpg", "astronaut.png"))
    crowd = _crowd([user, template])
    step = iter(range(1, 1000))
    known: list[tuple[Picture, FaceSource]] = []

    def preview() -> None:
        photo, picture = _again(user), _again(template)
        source = FaceSource(photo, ours.analyzer.analyze(photo)[0], ours.analyzer.analyze(picture)[0])
        ours.engine.fuse(picture, [source], FusionSettings(Algorithm.PREMIUM))
        known[:] = [(picture, source)]

    def slider() -> None:
        number = next(step)
        degrees = Degrees(number % 101, (number * 7) % 101)
        ours.engine.fuse(known[0][0], [known[0][1]], FusionSettings(Algorithm.PREMIUM, degrees))

    def six() -> None:
        photo, picture = _again(user), _again(crowd)
        face = ours.analyzer.analyze(photo)[0]
        sources = [FaceSource(photo, face, other) for other in ours.analyzer.analyze(picture)[: COLUMNS * LINES]]
        ours.engine.fuse(picture, sources, FusionSettings(Algorithm.PREMIUM))

    return {
        "first preview of one face": _cpu(preview, rounds),
        "slider step": _cpu(slider, rounds),
        "six faces": _cpu(six, rounds),
    }


def _crowd(people: list[Picture]) -> Picture:
    """Six people side by side, :data:`SIDE` pixels square."""
    cell = SIDE // COLUMNS
    canvas = np.full((SIDE, SIDE, 3), 128, np.uint8)
    for number in range(COLUMNS * LINES):
        top, left = (SIDE // LINES) * (number // COLUMNS), cell * (number % COLUMNS)
        person = people[number % len(people)].pixels
        canvas[top : top + cell, left : left + cell] = cv2.resize(person, (cell, cell), interpolation=cv2.INTER_AREA)
    return in_memory(people[0], canvas, "crowd")


def _again(picture: Picture) -> Picture:
    """A new picture, of which nothing is remembered."""
    return in_memory(picture, picture.pixels.copy(), picture.info.path.name)


def _cpu(work: Callable[[], None], rounds: int) -> float:
    for _ in range(WARM_UP):
        work()
    times = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return 1000 * statistics.median(times)
