"""The pairs that numbers are tried on: the samples both ways, and portraits of the tuning half in a ring."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.assets import MODELS, SAMPLES
from desktop.domain.fusing.fusion import Algorithm, FaceSource, FusionSettings
from desktop.fusion.geometry.canonical import CanonicalFace
from desktop.vision.analyzer import FaceFinder
from desktop.vision.detector import FIRST_LOOK
from desktop.vision.images import PictureFiles
from desktop.vision.models import MESH, ModelStore
from tests.bench.constants.tuned import ROOT
from tests.bench.quality.faces import in_memory
from tests.networks import shipped_engine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.face import Face
    from desktop.domain.picture import Picture, Pixels
    from desktop.fusion.composer import Composer
    from desktop.fusion.engine import LocalEngine

PORTRAITS = ROOT.parent / "shared" / "portraits"
TUNING_HALF = (1, 5, 7, 9, 13, 15)
"""Numbers of the portraits: odd ones, of all shades of skin, three of them with glasses."""

REDUCED = 0.75
"""Portraits are made so much smaller: faces of about 200 pixels, a quarter of an hour for all numbers."""

SETTINGS = FusionSettings(Algorithm.PREMIUM, label=False)
LABELLED = FusionSettings(Algorithm.PREMIUM)


@dataclass(frozen=True, slots=True)
class Person:
    """A picture with one face."""

    name: str
    picture: Picture = field(repr=False)
    face: Face = field(repr=False)


@dataclass(frozen=True, slots=True)
class Pair:
    """``user`` into ``template``."""

    user: Person
    template: Person

    @property
    def source(self) -> FaceSource:
        return FaceSource(self.user.picture, self.user.face, self.template.face)


class Trial:
    """Fuses pairs with an engine made anew for each number, so that nothing worked out before is left of it."""

    def __init__(self, portraits: Sequence[int] = TUNING_HALF) -> None:
        store = ModelStore(MODELS)
        self.canonical = CanonicalFace.parse(store.read(MESH))
        self._finder = FaceFinder(store)
        self.pairs = tuple(self._pairs(portraits))

    def engine(self) -> LocalEngine:
        return shipped_engine(self.canonical)

    def finder(self) -> FaceFinder:
        return FaceFinder(ModelStore(MODELS))

    def fused(self, pair: Pair, *, engine: LocalEngine, settings: FusionSettings = SETTINGS) -> Pixels:
        return engine.fuse(pair.template.picture, [pair.source], settings).pixels

    def scores(self, person: Person) -> list[float]:
        """Of the detector's candidates in its first look, best first."""
        with self._finder._nets() as nets:
            found = nets.detector.look(person.picture.pixels, FIRST_LOOK)
        return sorted((one.score for one in found), reverse=True)

    def people(self) -> list[Person]:
        """Each once."""
        return list({person.name: person for pair in self.pairs for person in (pair.user, pair.template)}.values())

    def _pairs(self, portraits: Sequence[int]) -> list[Pair]:
        one, other = (self.person(SAMPLES / name) for name in ("astronaut.png", "grace_hopper.jpg"))
        paths = [PORTRAITS / f"p{number:02}.jpg" for number in portraits]
        ring = [self.person(path) for path in paths if path.is_file()]
        around = [Pair(user, template) for user, template in zip(ring, ring[1:] + ring[:1], strict=True)]
        return [Pair(one, other), Pair(other, one), *around]

    def person(self, path: Path) -> Person:
        picture = PictureFiles().read(path)
        if path.parent == PORTRAITS:
            small = cv2.resize(picture.pixels, None, fx=REDUCED, fy=REDUCED, interpolation=cv2.INTER_AREA)
            picture = in_memory(picture, np.asarray(small, np.uint8), path.stem)
        picture.pixels.setflags(write=False)
        return Person(path.stem, picture, self._finder.analyze(picture)[0])


def composer_of(engine: LocalEngine) -> Composer:
    """What an engine composes with: it remembers the sides of faces."""
    return engine._composer
