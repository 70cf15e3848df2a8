"""One set of models for all tests of the face analysis: loading them is the slow part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.assets import MODELS
from desktop.vision.analyzer import FaceFinder
from desktop.vision.blendshapes import BlendshapeModel
from desktop.vision.detector import Detector
from desktop.vision.landmarks import LandmarkModel, MeshedFace
from desktop.vision.mesh import FaceMesh
from desktop.vision.models import BLENDSHAPES, DETECTOR, LANDMARKS, MESH, ModelStore
from tests.unit.vision.portraits import bgr

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def store() -> ModelStore:
    return ModelStore(MODELS)


@pytest.fixture(scope="session")
def mesh(store: ModelStore) -> FaceMesh:
    return FaceMesh.parse(store.read(MESH))


@pytest.fixture(scope="session")
def detector(store: ModelStore) -> Detector:
    return Detector(store.read(DETECTOR))


@pytest.fixture(scope="session")
def landmark_model(store: ModelStore) -> LandmarkModel:
    return LandmarkModel(store.read(LANDMARKS))


@pytest.fixture(scope="session")
def blendshape_model(store: ModelStore, mesh: FaceMesh) -> BlendshapeModel:
    return BlendshapeModel(store.read(BLENDSHAPES), mesh)


@pytest.fixture(scope="session")
def finder(store: ModelStore) -> FaceFinder:
    return FaceFinder(store)


@pytest.fixture(scope="session", params=["astronaut.png", "grace_hopper.jpg"])
def portrait(request: pytest.FixtureRequest, samples: Path) -> Path:
    return samples / str(request.param)


@pytest.fixture(scope="session")
def hopper_meshed(samples: Path, detector: Detector, landmark_model: LandmarkModel) -> MeshedFace:
    pixels = bgr(samples / "grace_hopper.jpg")
    return landmark_model.fit(pixels, detector.find(pixels)[0])
