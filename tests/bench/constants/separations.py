"""Where a number parts two kinds of faces: what it is held against, measured on samples and portraits.

Classes are glasses (as the portraits' README says; of the samples one wears them) and bare; of pairs, each face with
the next. Nothing here decides anything: the table says how far the kinds are from the number.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from desktop.assets import SAMPLES
from desktop.domain.cloud.degrees import Degrees
from desktop.fusion.covers import shadowed
from desktop.fusion.cutout import cut_out, face_size
from desktop.fusion.geometry import features, hidden, regions, shape
from desktop.fusion.geometry.canonical import place, upright
from desktop.fusion.geometry.expressions import Apart, apart
from desktop.fusion.light.scene import LUMA
from desktop.fusion.light.shades import darkness
from desktop.fusion.raster import filled, sampled
from desktop.fusion.sides import REACH, WORK_SIZE
from desktop.vision.expression import MOUTH_OPEN, lip_gap
from tests.bench.constants.pairs import PORTRAITS, Pair, Person, Trial

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from desktop.fusion.cutout import Cutout
    from desktop.fusion.geometry.canonical import Floats

WEARERS = re.compile(r"\| p(\d\d)\.jpg \| yes")


@dataclass(frozen=True, slots=True)
class Separations:
    """Measures every quantity on everybody."""

    trial: Trial

    def rows(self) -> Iterator[str]:
        """One line a quantity and class: name, class, count, least, tenth, median, ninth tenth, most."""
        people = [self.trial.person(SAMPLES / name) for name in ("astronaut.png", "grace_hopper.jpg")]
        people += [self.trial.person(path) for path in sorted(PORTRAITS.glob("p*.jpg"))]
        wearers = _wearers()
        worn = [person.name in wearers for person in people]
        for name, measure in OF_ONE.items():
            values = np.array([measure(self.trial, person) for person in people], float)
            for kind, chosen in (("glasses", worn), ("bare", [not one for one in worn])):
                yield _row(name, kind, values[np.array(chosen)])
        for name, compare in OF_TWO.items():
            pairs = [Pair(one, other) for one, other in zip(people, people[1:] + people[:1], strict=True)]
            yield _row(name, "pairs", np.array([compare(self.trial, pair) for pair in pairs], float))


def _row(name: str, kind: str, values: np.ndarray) -> str:
    known = np.sort(values[np.isfinite(values)])
    if not known.size:
        return f"| {name} | {kind} | 0 |"
    cells = [f"{value:.3g}" for value in np.quantile(known, (0, 0.1, 0.5, 0.9, 1))]
    ends = ", ".join(f"{value:.3g}" for value in (*known[:4], *known[-4:]))
    return f"| {name} | {kind} | {known.size} | {' | '.join(cells)} | {ends} |"


def _wearers() -> set[str]:
    readme = PORTRAITS / "README.md"
    text = readme.read_text("utf-8") if readme.is_file() else ""
    return {f"p{number}" for number in WEARERS.findall(text)} | {"grace_hopper"}


def _cut(person: Person) -> Cutout:
    return cut_out(person.picture.pixels, person.face.landmarks, reach=REACH).shrunk(WORK_SIZE)


@contextmanager
def _swapped(module: ModuleType, name: str, value: object) -> Iterator[None]:
    before = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, before)


def _deep(trial: Trial, person: Person, level: float = shadowed.DEEP) -> float:
    """The part of the face that is darker than its twin by ``DEEP``."""
    cutout = _cut(person)
    light = shadowed.light_of(cutout.pixels, cutout.size)
    points = cutout.landmarks[:468, :2]
    inside = filled(cutout.shape, [points], hull=True) > 0.5
    rows, columns = np.nonzero(inside)
    own = np.column_stack([points, np.ones(468)])
    motion, *_ = np.linalg.lstsq(own, points[trial.canonical.mirror], rcond=None)
    twin = np.column_stack([columns, rows, np.ones(len(rows))]) @ motion
    there = sampled(light, twin[:, None].astype(np.float32))[:, 0]
    return float((darkness(light[rows, columns], there) > level).mean())


def _lopsided(trial: Trial, person: Person) -> float:
    return _deep(trial, person, 0.3)


def _chroma(_: Trial, person: Person) -> float:
    """Mean distance of the cheeks from grey."""
    cutout = _cut(person)
    columns, rows = cutout.landmarks[[50, 280, 205, 425, 117, 346], :2].round().astype(int).T
    skin = cutout.pixels[rows, columns].astype(float)
    return float(np.abs(skin - (skin @ LUMA)[:, None]).mean())


def _score(trial: Trial, person: Person) -> float:
    """The detector's own of the best candidate, in the first look."""
    return max(trial.scores(person), default=0.0)


def _other_score(trial: Trial, person: Person) -> float:
    """Of the second best, which is no face here."""
    return max(trial.scores(person)[1:], default=0.0)


def _closed(_: Trial, person: Person) -> float:
    expression = person.face.expression
    return expression.eyes_confidence if expression.eyes_closed else 1 - expression.eyes_confidence


def _open(_: Trial, person: Person) -> float:
    expression = person.face.expression
    beyond = expression.mouth_confidence - 0.5
    return 2 * MOUTH_OPEN * (beyond if expression.mouth_open else -beyond) + MOUTH_OPEN


def _lips(_: Trial, person: Person) -> float:
    return lip_gap(person.face.landmarks)


def _lids(_: Trial, person: Person) -> float:
    return min(features._lid_openings(person.face.landmarks))


def _hidden(trial: Trial, person: Person) -> float:
    """The largest share of a vertex before ``NEGLIGIBLE`` is taken off."""
    with _swapped(hidden, "NEGLIGIBLE", 0.0):
        return float(hidden.HiddenHalf(trial.canonical).mirrored_share(person.face.landmarks).max())


def _yaw(_: Trial, person: Person) -> float:
    return abs(person.face.pose.yaw)


def _gap(_: Trial, pair: Pair) -> float:
    return abs(features._lip_gap(pair.user.face.landmarks) - features._lip_gap(pair.template.face.landmarks))


def _lid_ratio(_: Trial, pair: Pair) -> float:
    one, two = (features._lid_openings(person.face.landmarks) for person in (pair.user, pair.template))
    return float(np.abs(np.log(np.divide(one, two))).max())


def _apart(pair: Pair) -> Apart:
    return apart(pair.template.face, pair.user.face)


def _jaws(_: Trial, pair: Pair) -> float:
    return _apart(pair).jaws


def _lips_apart(_: Trial, pair: Pair) -> float:
    return _apart(pair).lips


def _models(trial: Trial, pair: Pair) -> tuple[Floats, Floats]:
    seen = (upright(person.face.landmarks) for person in (pair.user, pair.template))
    one, two = (place(trial.canonical, points).to_canonical(points) for points in seen)
    return one, two


def _gap_cm(trial: Trial, pair: Pair) -> float:
    one, two = _models(trial, pair)
    return abs(shape._mouth_gap(one) - shape._mouth_gap(two))


def _farthest(trial: Trial, pair: Pair) -> float:
    """The longest offset (cm) of a landmark before ``FARTHEST_CM``."""
    with _swapped(shape, "FARTHEST_CM", np.inf):
        offsets = shape.TargetShape(trial.canonical)._identity(*_models(trial, pair), _apart(pair))
    return float(np.linalg.norm(offsets, axis=1).max())


def _gaze(_: Trial, pair: Pair) -> float:
    """How far an iris lies from the middle of its eye, user to template, in eye widths."""

    def places(person: Person) -> list[np.ndarray]:
        points = person.face.landmarks[:, :2]
        return [
            (points[eye.iris] - points[list(eye.outline)].mean(axis=0))
            / np.linalg.norm(np.subtract(*points[list(eye.corners)]))
            for eye in regions.EYES
        ]

    return max(
        float(np.linalg.norm(one - two)) for one, two in zip(places(pair.user), places(pair.template), strict=True)
    )


def _contrast(_: Trial, pair: Pair) -> float:
    """The lightness' spread inside the face, template to user: what ``CONTRAST`` bends."""

    def std(person: Person) -> float:
        cutout = _cut(person)
        inside = filled(cutout.shape, [cutout.landmarks[:468, :2]], hull=True) > 0.5
        return float((cutout.pixels[inside].astype(float) @ LUMA).std())

    return (std(pair.template) + 1) / (std(pair.user) + 1)


def _rounds(trial: Trial, pair: Pair) -> float:
    """How many rounds the folds of a pair need, at the degrees of 0."""
    looks, before = [], shape.doubled_areas

    def watched(corners: Floats) -> Floats:
        looks.append(1)
        return before(corners)

    user, template = pair.user.face.landmarks, pair.template.face.landmarks
    with _swapped(shape, "doubled_areas", watched):
        shape.TargetShape(trial.canonical).target(template, user, Degrees(0, 0), apart=_apart(pair))
    return float(len(looks) - 1)


def _larger(_: Trial, pair: Pair) -> float:
    return face_size(pair.user.face.landmarks) / face_size(pair.template.face.landmarks)


OF_ONE: dict[str, Callable[[Trial, Person], float]] = {
    "shadowed.LEAST: part darker than its twin by DEEP": _deep,
    "shades.LOPSIDED: part darker than its twin by 0.3": _lopsided,
    "shades.GREY_BELOW: cheeks from grey": _chroma,
    "detector.SURE: score of the face": _score,
    "detector.HINT: score of what is none": _other_score,
    "expression.CLOSED: chance of closed eyes": _closed,
    "expression.MOUTH_OPEN: opening to width": _open,
    "expression.LIPS_APART: gap to width": _lips,
    "features.SHUT: lid opening": _lids,
    "hidden.NEGLIGIBLE: largest share": _hidden,
    "checks.POSE_LIMIT: yaw": _yaw,
}
OF_TWO: dict[str, Callable[[Trial, Pair], float]] = {
    "features.SAME_GAP: lip gaps": _gap,
    "features.SAME_LIDS: log of lid openings": _lid_ratio,
    "shape.SAME_JAWS: openness": _jaws,
    "shape.SAME_LIPS: lips": _lips_apart,
    "shape.SAME_GAP_CM: gap": _gap_cm,
    "shape.FARTHEST_CM: longest offset": _farthest,
    "features.FARTHEST_GAZE: gaze": _gaze,
    "shades.CONTRAST: contrast": _contrast,
    "shape.FLIP_TRIES: rounds": _rounds,
    "sides.MUCH_LARGER: user's face to template's": _larger,
}
