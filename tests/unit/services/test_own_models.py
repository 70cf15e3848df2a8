"""The own model is confirmed once, known by its content, and an engine like the others."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pytest

from desktop.assets import LABEL_FONT, MODELS, SAMPLES
from desktop.domain.errors import ErrorCode, ModelError
from desktop.domain.fusing.engine import OWN
from desktop.domain.fusing.order import Assignment, Order, Source
from desktop.domain.fusing.own_model import ModelFiles, ModelFormat
from desktop.domain.jobs import NoProgress
from desktop.fusion.engine import LocalEngine
from desktop.fusion.geometry.canonical import CanonicalFace
from desktop.fusion.marking.label import Labeller
from desktop.fusion.swapping import SwappingEngine
from desktop.services.fusing.own import OwnModelPreview, build
from desktop.services.fusing.pictures import PictureLoader
from desktop.services.fusing.ports import EnginePorts
from desktop.services.own_models import OwnEngine, OwnModels
from desktop.storage.own_model import OwnModelFile
from desktop.vision.analyzer import FaceFinder
from desktop.vision.images import PictureFiles
from desktop.vision.models import ModelStore
from desktop.vision.own_model import OwnModelFiles, OwnNetworkFiles
from tests.networks import shipped_networks
from tests.own_models import StandInSession, write_files

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
TEMPLATE, PHOTO = Source(SAMPLES / "astronaut.png"), Source(SAMPLES / "grace_hopper.jpg")
ORDER = Order(OWN, TEMPLATE, (Assignment(PHOTO),))


@pytest.fixture
def models(tmp_path: Path) -> OwnModels:
    store = OwnModelFile(tmp_path / "own-model.json")
    return OwnModels(store, OwnModelFiles(), OwnNetworkFiles(StandInSession), lambda: NOON)


@pytest.fixture
def files(tmp_path: Path) -> ModelFiles:
    return write_files(tmp_path / "模型")


@pytest.fixture
def engine(models: OwnModels) -> OwnModelPreview:
    canonical = CanonicalFace.read(MODELS / "face_mesh.json")
    local = LocalEngine(canonical, shipped_networks(), Labeller(LABEL_FONT))
    pictures = PictureLoader(PictureFiles(), FaceFinder(ModelStore(MODELS)))
    own = OwnEngine(SwappingEngine(local, models.networks), models)
    return build(EnginePorts(pictures, local, cast("Any", None), cast("Any", None), own=own))


def code_of(caught: pytest.ExceptionInfo[ModelError]) -> ErrorCode:
    return caught.value.code


def test_nothing_is_in_use_at_first(models: OwnModels) -> None:
    assert models.current() is None
    assert models.version() == ""
    with pytest.raises(ModelError) as caught:
        models.networks()
    assert code_of(caught) is ErrorCode.OWN_MODEL_MISSING


def test_what_was_confirmed_is_in_use_and_says_since_when(models: OwnModels, files: ModelFiles) -> None:
    model = models.confirm(models.look(files))
    assert models.current() == model
    assert (model.format, model.confirmed) == (ModelFormat.GHOST, NOON)
    assert models.networks().row.format is ModelFormat.GHOST


def test_it_can_be_forgotten(models: OwnModels, files: ModelFiles) -> None:
    models.confirm(models.look(files))
    models.forget()
    assert models.current() is None
    assert files.model.exists()


def test_other_files_have_to_be_confirmed(models: OwnModels, files: ModelFiles, tmp_path: Path) -> None:
    for confirmed in (None, files):
        if confirmed is not None:
            models.confirm(models.look(confirmed))
        with pytest.raises(ModelError) as caught:
            models.require(models.look(write_files(tmp_path / "other")))
        assert code_of(caught) is ErrorCode.OWN_MODEL_UNCONFIRMED
    assert models.require(models.look(files)) == models.current()


def test_another_content_has_to_be_confirmed_again(models: OwnModels, files: ModelFiles) -> None:
    before = models.confirm(models.look(files))
    version = models.version()
    files.model.write_bytes(files.model.read_bytes() + b"\x50\x01")
    with pytest.raises(ModelError) as caught:
        models.require(models.look(files))
    assert code_of(caught) is ErrorCode.OWN_MODEL_CHANGED
    assert models.confirm(models.look(files)) != before
    assert models.version() != version, "results of the old one are not taken for the new one's"


def test_it_fuses_like_the_local_preview(engine: OwnModelPreview, models: OwnModels, files: ModelFiles) -> None:
    models.confirm(models.look(files))
    assert engine.check(ORDER) == ()
    outcome = engine.fuse(ORDER, NoProgress())
    assert outcome.error is None
    assert outcome.picture is not None
    template = PictureFiles().read(TEMPLATE.path).pixels
    assert outcome.picture.pixels.shape == template.shape
    assert not np.array_equal(outcome.picture.pixels, template)
    assert outcome.faces[0].photo == str(PHOTO.path)


def test_without_a_model_the_error_is_the_outcome(engine: OwnModelPreview) -> None:
    with pytest.raises(ModelError) as caught:
        engine.check(ORDER)
    outcome = engine.fuse(ORDER, NoProgress())
    assert outcome.error is not None
    assert code_of(caught) is outcome.error.code is ErrorCode.OWN_MODEL_MISSING


def test_a_changed_file_is_the_outcome_too(engine: OwnModelPreview, models: OwnModels, files: ModelFiles) -> None:
    models.confirm(models.look(files))
    files.face_network.write_bytes(files.face_network.read_bytes() + b"\x50\x01")
    outcome = engine.fuse(ORDER, NoProgress())
    assert outcome.error is not None
    assert outcome.error.code is ErrorCode.OWN_MODEL_CHANGED


def test_a_program_without_one_says_so() -> None:
    engine = build(EnginePorts(*cast("Any", (None,) * 4)))
    with pytest.raises(ModelError):
        engine.check(ORDER)
    error = engine.fuse(ORDER, NoProgress()).error
    assert error is not None
    assert error.code is ErrorCode.OWN_MODEL_MISSING
