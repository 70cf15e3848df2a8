"""What a quarter more and a quarter less of a number does to the pairs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.cutout import face_size
from desktop.fusion.sides import Side, Sides
from tests.bench.constants.figures import NO_CHANGE, Change, change
from tests.bench.constants.pairs import LABELLED, composer_of
from tests.bench.constants.tuned import STEP, Tuned, changed
from tests.networks import shipped_networks

if TYPE_CHECKING:
    from desktop.domain.face import Face
    from desktop.domain.picture import Pixels
    from desktop.fusion.engine import LocalEngine
    from tests.bench.constants.pairs import Pair, Trial

LOOKS = ("skin", "glasses", "lenses", "thin_glasses", "thin_rims", "hairline", "remove_glasses", "paths")
"""Modules that say what is seen in one face: where that stays the same so does the fused picture."""

LATER = ("fusion.light.", "fusion.geometry.", "fusion.composer.", "fusion.render.", "fusion.engine.", "uncovered.")
"""Numbers that are used after both faces have been looked at."""


NOISE = 1e-3
"""Of a measured quality."""


@dataclass(frozen=True, slots=True)
class Effect:
    """Of one number with one factor: the ``pairs`` that change, of how many, and how (the worst of each figure;
    ``mean`` over all pairs)."""

    number: Tuned
    factor: float
    pairs: int
    of: int
    worst: Change
    mean: float
    note: str = ""


class Effects:
    """Works them out; the results with the numbers as they are, and both faces of each pair, are kept."""

    def __init__(self, trial: Trial) -> None:
        self._trial = trial
        self._engine = trial.engine()
        self._kept = Sides(trial.canonical, shipped_networks(), kept_bytes=10**10)
        composer_of(self._engine)._sides = self._kept
        self._before = [trial.fused(pair, engine=self._engine) for pair in trial.pairs]
        self._labelled = trial.fused(trial.pairs[0], engine=self._engine, settings=LABELLED)
        self._seen = {person.name: trial.finder().analyze(person.picture) for person in trial.people()}

    def of(self, number: Tuned) -> list[Effect]:
        """With more of it, and with less."""
        return [self._one(number, factor) for factor in (1 + STEP, 1 - STEP)]

    def _one(self, number: Tuned, factor: float) -> Effect:
        with changed(number, factor):
            try:
                if number.module.startswith("desktop.vision."):
                    return self._analysis(number, factor)
                changes = self._label() if ".marking." in number.module else self._pairs(number)
            except Exception as error:  # noqa: BLE001 - a number that cannot be changed alone is said, not lost
                return Effect(number, factor, 0, len(self._before), NO_CHANGE, 0.0, f"fails: {error!r:.60}")
        return _summed(number, factor, changes)

    def _pairs(self, number: Tuned) -> list[Change]:
        alone = number.module.rsplit(".", 1)[-1] in LOOKS
        engine = self._engine if alone or ".light." in number.module else self._trial.engine()
        looked = alone or not any(part in number.title for part in LATER)
        composer_of(engine)._sides = Sides(self._trial.canonical, shipped_networks()) if looked else self._kept
        return [
            NO_CHANGE if alone and self._looks_the_same(pair, engine) else self._changed(pair, before, engine)
            for pair, before in zip(self._trial.pairs, self._before, strict=True)
        ]

    def _changed(self, pair: Pair, before: Pixels, engine: LocalEngine) -> Change:
        return change(before, self._trial.fused(pair, engine=engine), pair.template.face.landmarks)

    def _looks_the_same(self, pair: Pair, engine: LocalEngine) -> bool:
        one, two = (_both_sides(sides, pair) for sides in (self._kept, composer_of(engine)._sides))
        return all(
            np.array_equal(before.cover, after.cover) and np.array_equal(before.skin, after.skin)
            for before, after in zip(one, two, strict=True)
        )

    def _label(self) -> list[Change]:
        pair = self._trial.pairs[0]
        engine = self._trial.engine()
        composer_of(engine)._sides = self._kept
        after = self._trial.fused(pair, engine=engine, settings=LABELLED)
        apart = np.abs(after.astype(np.float32) - self._labelled).max(axis=2)
        return [
            replace(NO_CHANGE, most=float(apart.max()), mean=float(apart[apart > 0].mean()) if apart.any() else 0.0)
        ]

    def _analysis(self, number: Tuned, factor: float) -> Effect:
        """``mean``: of how far landmarks move, in pixels; the note says what is seen otherwise."""
        finder, moved, notes = self._trial.finder(), [], []
        for person in self._trial.people():
            before, after = self._seen[person.name], finder.analyze(person.picture)
            moved.append(_apart(before, after))
            notes += [f"{person.name} {word}" for word in _otherwise(before, after)]
        count = sum(value > 0 for value in moved)
        return Effect(number, factor, count, len(moved), NO_CHANGE, float(np.mean(moved)), "; ".join(notes[:3]))


def _both_sides(sides: Sides, pair: Pair) -> tuple[Side, Side]:
    own, user = pair.template, pair.user
    template = sides.of_template(own.picture.pixels, own.face.landmarks)
    return template, sides.of_user(user.picture.pixels, user.face.landmarks, size=face_size(own.face.landmarks))


def _summed(number: Tuned, factor: float, changes: list[Change]) -> Effect:
    touched = [one for one in changes if one.most > 0]
    if not touched:
        return Effect(number, factor, 0, len(changes), NO_CHANGE, 0.0)
    worst = Change(
        most=max(one.most for one in touched),
        mean=max(one.mean for one in touched),
        share=max(one.share for one in touched),
        skin=max(one.skin for one in touched),
        seam=max((one.seam for one in touched), key=lambda ratio: abs(ratio - 1)),
        detail=max((one.detail for one in touched), key=lambda ratio: abs(ratio - 1)),
        where=Counter(one.where for one in touched).most_common(1)[0][0],
    )
    return Effect(number, factor, len(touched), len(changes), worst, float(np.mean([one.mean for one in changes])))


def _apart(before: tuple[Face, ...], after: tuple[Face, ...]) -> float:
    if len(before) != len(after):
        return float("nan")
    return max(
        (float(np.abs(one.landmarks - two.landmarks).max()) for one, two in zip(before, after, strict=True)),
        default=0.0,
    )


def _otherwise(before: tuple[Face, ...], after: tuple[Face, ...]) -> list[str]:
    if len(before) != len(after):
        return [f"{len(before)} faces -> {len(after)}"]
    words: list[str] = []
    for one, two in zip(before, after, strict=True):
        words += _changed_words(one.expression, two.expression, ("eyes_closed", "mouth_open", "teeth_showing"))
        words += _changed_words(one.quality, two.quality, ("sharpness", "brightness", "evenness", "clipped"))
    return words


def _changed_words(one: object, two: object, parts: tuple[str, ...]) -> list[str]:
    values = [(part, getattr(one, part), getattr(two, part)) for part in parts]
    return [f"{part} {old:.3f} -> {new:.3f}" for part, old, new in values if abs(old - new) > NOISE]
