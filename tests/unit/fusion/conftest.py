"""The two sample portraits, analysed once for all tests of the fusion."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.assets import MODELS
from desktop.domain.fusing.fusion import FaceSource
from desktop.domain.geometry import Size
from desktop.fusion.geometry.canonical import CanonicalFace
from desktop.vision.analyzer import FaceFinder
from desktop.vision.images import PictureFiles
from desktop.vision.models import ModelStore
from tests.networks import shipped_engine

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.face import Face
    from desktop.domain.picture import Picture, Pixels
    from desktop.fusion.engine import LocalEngine


@dataclass(frozen=True)
class Portrait:
    """A picture with one face in it, or more."""

    picture: Picture
    faces: tuple[Face, ...]

    @property
    def face(self) -> Face:
        return self.faces[0]

    def showing(self, pixels: Pixels) -> Portrait:
        """The same faces in other pixels of the same size."""
        return replace(self, picture=replace(self.picture, pixels=pixels))


def source(user: Portrait, template: Portrait, number: int = 0) -> FaceSource:
    """The user's face for one of the template's."""
    return FaceSource(user.picture, user.face, template.faces[number])


def side_by_side(left: Portrait, right: Portrait) -> Portrait:
    """Both portraits in one picture, as F1 (left) and F2 (right)."""
    height = max(left.picture.decoded_size.height, right.picture.decoded_size.height)
    width = left.picture.decoded_size.width
    canvas = np.full((height, width + right.picture.decoded_size.width, 3), 128, np.uint8)
    for portrait, x in ((left, 0), (right, width)):
        size = portrait.picture.decoded_size
        canvas[: size.height, x : x + size.width] = portrait.picture.pixels
    info = replace(left.picture.info, size=Size(canvas.shape[1], canvas.shape[0]))
    faces = (left.face.relabelled("F1"), right.face.moved(dx=width).relabelled("F2"))
    return Portrait(replace(left.picture, info=info, pixels=canvas), faces)


def close_up(portrait: Portrait) -> Portrait:
    """The columns of the face alone."""
    box = portrait.face.box
    pixels = np.ascontiguousarray(portrait.picture.pixels[:, box.x - 5 : box.right + 5])
    info = replace(portrait.picture.info, size=Size(pixels.shape[1], pixels.shape[0]))
    picture = replace(portrait.picture, info=info, pixels=pixels)
    return Portrait(picture, (portrait.face.moved(dx=5 - box.x),))


def shrunk(portrait: Portrait, side: int) -> Portrait:
    """Every n-th pixel, so that the face box's width is about ``side``."""
    step = max(1, portrait.face.box.width // side)
    pixels = np.ascontiguousarray(portrait.picture.pixels[::step, ::step])
    info = replace(portrait.picture.info, size=Size(pixels.shape[1], pixels.shape[0]))
    face = portrait.face.moved(scale_x=1 / step, scale_y=1 / step)
    return Portrait(replace(portrait.picture, info=info, pixels=pixels), (face,))


@pytest.fixture(scope="session")
def canonical() -> CanonicalFace:
    return CanonicalFace.read(MODELS / "face_mesh.json")


@pytest.fixture(scope="session")
def engine(canonical: CanonicalFace) -> LocalEngine:
    return shipped_engine(canonical)


@pytest.fixture(scope="session")
def finder() -> FaceFinder:
    return FaceFinder(ModelStore(MODELS))


def _portrait(path: Path, finder: FaceFinder) -> Portrait:
    picture = PictureFiles().read(path)
    picture.pixels.setflags(write=False)
    return Portrait(picture, finder.analyze(picture))


@pytest.fixture(scope="session")
def collins(samples: Path, finder: FaceFinder) -> Portrait:
    """Smiles with teeth, under a fringe."""
    return _portrait(samples / "astronaut.png", finder)


@pytest.fixture(scope="session")
def hopper(samples: Path, finder: FaceFinder) -> Portrait:
    """Closed lips, glasses, a hat."""
    return _portrait(samples / "grace_hopper.jpg", finder)
