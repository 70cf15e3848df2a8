"""One fusion of the two sample portraits, at half their size, for all tests of its figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.assets import MODELS
from desktop.domain.fusing.fusion import Algorithm, FaceSource, FusionSettings
from desktop.domain.geometry import Size
from desktop.fusion.geometry.canonical import CanonicalFace
from desktop.vision.analyzer import FaceFinder
from desktop.vision.images import PictureFiles
from desktop.vision.models import ModelStore
from tests.networks import shipped_engine

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.picture import Picture, Pixels

SIDE = 360


@dataclass(frozen=True)
class Fused:
    """A result with what it was made of."""

    template: Picture
    source: FaceSource
    result: Pixels

    @property
    def landmarks(self) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return self.source.template_face.landmarks


@pytest.fixture(scope="session")
def finder() -> FaceFinder:
    return FaceFinder(ModelStore(MODELS))


def picture_of(path: Path) -> Picture:
    picture = PictureFiles().read(path)
    scale = SIDE / picture.info.size.long_side
    pixels = np.asarray(cv2.resize(picture.pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    pixels.setflags(write=False)
    return replace(picture, info=replace(picture.info, size=Size(pixels.shape[1], pixels.shape[0])), pixels=pixels)


@pytest.fixture(scope="session")
def fused(samples: Path, finder: FaceFinder) -> Fused:
    """The astronaut's face in Grace Hopper's picture."""
    photo, template = picture_of(samples / "astronaut.png"), picture_of(samples / "grace_hopper.jpg")
    source = FaceSource(photo, finder.analyze(photo)[0], finder.analyze(template)[0])
    engine = shipped_engine(CanonicalFace.read(MODELS / "face_mesh.json"))
    result = engine.fuse(template, [source], FusionSettings(Algorithm.SWAP, label=False)).pixels
    return Fused(template, source, result)


def as_jpeg(pixels: Pixels, quality: int = 95) -> Pixels:
    """Encoded with losses and read again."""
    _, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)
