"""Figures of fused and looked-at faces that are held: what another value of a tuned number would change.

The faces are the two samples, painted on and lit otherwise; their landmarks and scores are kept in ``held.json``, so
that the last bits of the networks that find them change nothing here. ``python -m tests.unit.fusion.held``
records all of it anew: only where outcomes are meant to change.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from desktop.assets import MODELS, SAMPLES
from desktop.domain.cloud.degrees import Degrees
from desktop.domain.face import Expression, Face, FaceQuality, Pose
from desktop.domain.fusing.fusion import Algorithm, FusionSettings
from desktop.domain.geometry import Box
from desktop.fusion.cutout import eye_distance
from desktop.fusion.geometry import regions
from desktop.fusion.geometry.canonical import CanonicalFace
from desktop.fusion.raster import blurred
from desktop.fusion.sides import Sides
from desktop.vision.images import PictureFiles
from tests.networks import shipped_engine, shipped_networks
from tests.unit.fusion.conftest import Portrait, source
from tests.unit.fusion.wires import BLACK, wearing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.fusion.engine import LocalEngine

    Figures = dict[str, list[float]]

FILE = Path(__file__).with_name("held.json")
CELLS = 10
"""Figures are means over so many by so many parts of the face and what is close around it."""

COVER_APART, TONE_APART, DETAIL_APART = 0.002, 0.1, 0.008
"""How far a figure may be off: of covers (0 to 1), of tone (0 to 255), and of detail (a share of the strongest).

Without the processor's vector instructions (``cv2.setUseOptimized(False)``) the cases were off by 0.000, 0.021 and
0.001 at most (2026-11-30)."""

PLACES = 16
"""Landmarks are kept in so many parts of a pixel."""

SWAP = FusionSettings(Algorithm.SWAP, label=False)
PREMIUM = FusionSettings(Algorithm.PREMIUM, label=False)
ENJOY = FusionSettings(Algorithm.ENJOY, Degrees(80, 20), label=False)
CHEEK, OTHER_CHEEK, EYE = 205, 425, 145
LARGE = 1000.0
"""Size of a template's face for which no user's is reduced."""


@dataclass(frozen=True, eq=False)
class People:
    """The two samples as they were found."""

    collins: Portrait
    hopper: Portrait

    @classmethod
    def recalled(cls, document: Mapping[str, Any]) -> People:
        names = {"collins": "astronaut.png", "hopper": "grace_hopper.jpg"}
        return cls(**{name: _recalled(SAMPLES / file, document[name]) for name, file in names.items()})


def figures_of(case: str, people: People, canonical: CanonicalFace, *, engine: LocalEngine | None = None) -> Figures:
    """Of one row of :data:`FUSED` or :data:`LOOKED_AT`; ``engine``: one that may remember the faces."""
    made = _made(case, people)
    if case in FUSED:
        user, template = made
        return _fused(user, template, FUSED[case][0], engine or shipped_engine(canonical))
    return _looked_at(made[0], canonical, keep=LOOKED_AT[case][0])


@cache
def _made(case: str, people: People) -> tuple[Portrait, ...]:
    """User and template, or the one face."""
    if case in FUSED:
        return FUSED[case][1](people)
    return (LOOKED_AT[case][1](people),)


def differences(case: str, recorded: Figures, seen: Figures) -> list[str]:
    """What is farther off than it may be."""
    found = []
    for name, values in recorded.items():
        limit = {"cover": COVER_APART, "skin": COVER_APART, "tone": TONE_APART}.get(name)
        limit = DETAIL_APART * max(values) if limit is None else limit
        off = np.abs(np.subtract(values, seen[name]))
        if off.max() > limit:
            found.append(f"{case}: {name} is off by {off.max():.3f} in part {int(off.argmax())}, {limit:.3f} may be")
    return found


def _fused(user: Portrait, template: Portrait, settings: FusionSettings, engine: LocalEngine) -> Figures:
    before = template.picture.pixels
    after = engine.fuse(template.picture, [source(user, template)], settings).pixels
    change = after[..., :3].astype(np.float32) - before[..., :3]
    grey = np.asarray(after[..., :3].mean(axis=2), np.float32)
    return {
        "tone": _means(change, template.face.landmarks),
        "detail": _means(np.abs(grey - blurred(grey, 1.5)), template.face.landmarks),
    }


def _looked_at(portrait: Portrait, canonical: CanonicalFace, *, keep: bool) -> Figures:
    sides, pixels, landmarks = Sides(canonical, shipped_networks()), portrait.picture.pixels, portrait.face.landmarks
    seen = sides.of_template(pixels, landmarks) if keep else sides.of_user(pixels, landmarks, size=LARGE)
    return {name: _means(plane, seen.work.landmarks) for name, plane in (("cover", seen.cover), ("skin", seen.skin))}


def _means(image: np.ndarray, landmarks: np.ndarray) -> list[float]:
    """Over the cells of the landmarks' rectangle, an eighth of it around."""
    points = landmarks[:, :2]
    margin = 0.12 * np.ptp(points, axis=0)
    left, top = np.maximum(points.min(axis=0) - margin, 0).astype(int)
    right, bottom = (points.max(axis=0) + margin).astype(int)
    part = np.asarray(image[top:bottom, left:right], np.float32)
    cells = cv2.resize(part, (CELLS, CELLS), interpolation=cv2.INTER_AREA)
    return [round(float(value), 4) for value in cells.ravel()]


def _painted(portrait: Portrait, point: int, size: tuple[int, int], colour: tuple[int, int, int]) -> Portrait:
    """A rectangle (right and down from 8 pixels beside the landmark) in one colour."""
    pixels = portrait.picture.pixels.copy()
    x, y = portrait.face.landmarks[point, :2].round().astype(int)
    pixels[y - 8 : y - 8 + size[1], x - 8 : x - 8 + size[0]] = colour
    return portrait.showing(pixels)


def _lit_from_the_side(portrait: Portrait, darkest: float) -> Portrait:
    points = portrait.face.landmarks[:, 0]
    away = (np.arange(portrait.picture.pixels.shape[1]) - points[[6, 4, 17]].mean()) / np.ptp(points)
    share = darkest + (1 - darkest) / (1 + np.exp(-20 * away))
    return portrait.showing((portrait.picture.pixels * share[:, None]).astype(np.uint8))


def _toned(portrait: Portrait, change: Callable[[np.ndarray], np.ndarray]) -> Portrait:
    changed = np.clip(change(portrait.picture.pixels.astype(np.float32)), 0, 255)
    return portrait.showing(np.rint(changed).astype(np.uint8))


def _grey(pixels: np.ndarray) -> np.ndarray:
    return np.repeat(pixels.mean(axis=2, keepdims=True), 3, axis=2)


def _noisy(pixels: np.ndarray) -> np.ndarray:
    return pixels + np.random.default_rng(7).normal(0, 9, pixels.shape)


def _enlarged(portrait: Portrait, factor: int) -> Portrait:
    pixels = cv2.resize(portrait.picture.pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_LINEAR)
    size = replace(portrait.picture.info.size, width=pixels.shape[1], height=pixels.shape[0])
    picture = replace(
        portrait.picture, pixels=np.asarray(pixels, np.uint8), info=replace(portrait.picture.info, size=size)
    )
    return Portrait(picture, (portrait.face.moved(scale_x=factor, scale_y=factor),))


def _turned(portrait: Portrait, degrees: float) -> Portrait:
    """Landmarks of a head that is turned aside: its picture stays, since only the map is looked at."""
    points, turn = portrait.face.landmarks, np.radians(degrees)
    middle = points.mean(axis=0)
    rotation = np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
    moved = ((points - middle) @ rotation.T + middle).astype(np.float32)
    return Portrait(portrait.picture, (replace(portrait.face, landmarks=moved),))


def _with_scores(portrait: Portrait, **scores: float) -> Portrait:
    expression = replace(portrait.face.expression, scores={**portrait.face.expression.scores, **scores})
    return Portrait(portrait.picture, (replace(portrait.face, expression=expression),))


def _with_lids(portrait: Portrait, opening: float) -> Portrait:
    """Landmarks of eyes that are open by so many of their widths."""
    points = portrait.face.landmarks.copy()
    for eye in regions.EYES:
        upper, lower = points[list(eye.lids), :2]
        width = np.linalg.norm(np.subtract(*points[list(eye.corners), :2]))
        middle, part = points[list(eye.outline), 1].mean(), opening * width / np.linalg.norm(upper - lower)
        points[list(eye.outline), 1] = middle + part * (points[list(eye.outline), 1] - middle)
    return Portrait(portrait.picture, (replace(portrait.face, landmarks=points),))


def _looking_aside(portrait: Portrait, widths: float) -> Portrait:
    points = portrait.face.landmarks.copy()
    for eye in regions.EYES:
        points[eye.iris, 0] += widths * np.linalg.norm(np.subtract(*points[list(eye.corners), :2]))
    return Portrait(portrait.picture, (replace(portrait.face, landmarks=points),))


def _with_gap(portrait: Portrait, gap: float) -> Portrait:
    """Landmarks of lips that are farther apart by so many eye distances."""
    points = portrait.face.landmarks.copy()
    points[list(regions.LOWER_INNER_LIPS), 1] += gap * eye_distance(points)
    return Portrait(portrait.picture, (replace(portrait.face, landmarks=points),))


def _with_jaw(portrait: Portrait, like: Portrait, wider: float) -> Portrait:
    """Open wider than ``like`` by the scores."""
    scores = like.face.expression.scores
    return _with_scores(portrait, jawOpen=scores["jawOpen"] - scores["mouthClose"] + wider, mouthClose=0.0)


BLUE = (200, 60, 20)

FUSED: dict[str, tuple[FusionSettings, Callable[[People], tuple[Portrait, Portrait]]]] = {
    "swap": (SWAP, lambda of: (of.collins, of.hopper)),
    "swap back": (SWAP, lambda of: (of.hopper, of.collins)),
    "enjoy": (ENJOY, lambda of: (of.collins, of.hopper)),
    "half in black": (SWAP, lambda of: (_lit_from_the_side(of.collins, 0.08), of.hopper)),
    "template lit from the side": (SWAP, lambda of: (of.collins, _lit_from_the_side(of.hopper, 0.4))),
    "dark into bright": (
        SWAP,
        lambda of: (_toned(of.collins, lambda p: p * 0.3), _toned(of.hopper, lambda p: p * 1.3)),
    ),
    "flat into hard": (
        SWAP,
        lambda of: (_toned(of.collins, lambda p: 0.35 * p + 80), _toned(of.hopper, lambda p: 1.4 * p - 40)),
    ),
    "into nearly grey": (SWAP, lambda of: (of.collins, _toned(of.hopper, lambda p: 0.75 * _grey(p) + 0.25 * p))),
    "noisy into smooth": (SWAP, lambda of: (_toned(of.collins, _noisy), of.hopper)),
    "into a large and noisy one": (SWAP, lambda of: (of.collins, _toned(_enlarged(of.collins, 2), _noisy))),
    "a hand before one cheek": (SWAP, lambda of: (_painted(of.collins, CHEEK, (16, 48), BLUE), of.hopper)),
    "a side face": (SWAP, lambda of: (_turned(of.collins, 35), of.hopper)),
    "jaws apart by 0.18": (SWAP, lambda of: (of.collins, _with_jaw(of.hopper, of.collins, 0.18))),
    "jaws apart by 0.24": (SWAP, lambda of: (of.collins, _with_jaw(of.hopper, of.collins, 0.24))),
    "jaws apart by 0.30": (SWAP, lambda of: (of.hopper, _with_jaw(of.collins, of.hopper, 0.30))),
    "lips closer by 0.04": (SWAP, lambda of: (_with_gap(of.hopper, 0.04), of.hopper)),
    "lips wider by 0.04": (SWAP, lambda of: (of.hopper, _with_gap(of.hopper, 0.04))),
    "lips otherwise": (SWAP, lambda of: (_with_scores(of.hopper, mouthPucker=0.4), of.hopper)),
    "nearly shut eyes": (SWAP, lambda of: (_with_lids(of.collins, 0.34), _with_lids(of.hopper, 0.143))),
    "into open eyes": (SWAP, lambda of: (_with_lids(of.collins, 0.143), _with_lids(of.hopper, 0.34))),
    "shut eyes": (SWAP, lambda of: (_with_lids(of.collins, 0.001), _with_lids(of.hopper, 0.048))),
    "eyes aside": (SWAP, lambda of: (_looking_aside(of.collins, 0.4), of.hopper)),
}
"""Name to settings, user and template."""

LOOKED_AT: dict[str, tuple[bool, Callable[[People], Portrait]]] = {
    "wire glasses kept": (True, lambda of: of.collins.showing(wearing(of.collins, BLACK))),
    "wire glasses off": (False, lambda of: of.collins.showing(wearing(of.collins, BLACK))),
    "thick glasses kept": (True, lambda of: of.hopper),
    "thick glasses off, glare": (False, lambda of: _painted(of.hopper, EYE, (14, 12), (250, 250, 250))),
    "fringe": (False, lambda of: of.collins),
    "a thing before the cheek": (True, lambda of: _painted(of.collins, CHEEK, (16, 48), BLUE)),
}
"""Name to whether covers are kept, and the face."""

CASES = (*FUSED, *LOOKED_AT)


def _recalled(path: Path, known: Mapping[str, Any]) -> Portrait:
    picture = PictureFiles().read(path)
    picture.pixels.setflags(write=False)
    points = np.array(known["landmarks"], np.float32).reshape(-1, 3) / np.float32(PLACES)
    expression = Expression(eyes_closed=False, mouth_open=False, teeth_showing=False, scores=known["scores"])
    pose, quality = Pose(0.0, 0.0, 0.0), FaceQuality(0.5, 0.5, 1.0, 0.0)
    return Portrait(picture, (Face("F1", Box(*known["box"]), 1.0, pose, expression, quality, points),))


def _record() -> None:
    from desktop.vision.analyzer import FaceFinder
    from desktop.vision.models import ModelStore
    from tests.unit.fusion.conftest import _portrait

    finder = FaceFinder(ModelStore(MODELS))
    document: dict[str, Any] = {}
    for name, file in (("collins", "astronaut.png"), ("hopper", "grace_hopper.jpg")):
        face = _portrait(SAMPLES / file, finder).face
        document[name] = {
            "box": [face.box.x, face.box.y, face.box.width, face.box.height],
            "scores": {key: round(value, 4) for key, value in face.expression.scores.items()},
            "landmarks": np.rint(face.landmarks * PLACES).astype(int).ravel().tolist(),
        }
    people, canonical = People.recalled(document), CanonicalFace.read(MODELS / "face_mesh.json")
    document["figures"] = {case: figures_of(case, people, canonical) for case in CASES}
    FILE.write_text(json.dumps(document, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    _record()
