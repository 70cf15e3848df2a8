"""Model files are the shipped ones, or the program says what is wrong and what to do."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.assets import MODELS
from desktop.domain.errors import ErrorCode, ModelError
from desktop.vision.analyzer import FaceFinder
from desktop.vision.models import DETECTOR, MODEL_FILES, ModelFile, ModelStore
from desktop.vision.networks import CoverNetworks

if TYPE_CHECKING:
    from pathlib import Path

by_name = pytest.mark.parametrize("model", MODEL_FILES, ids=lambda model: model.name)


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    folder = tmp_path / "模型 ü"
    shutil.copytree(MODELS, folder)
    return folder


def load_all(store: ModelStore) -> None:
    """All that the program loads: to find faces and to fuse them."""
    FaceFinder(store)
    CoverNetworks(store)


def test_all_shipped_models_are_what_they_should_be() -> None:
    ModelStore(MODELS).verify()


@by_name
def test_the_readme_names_every_file_with_its_digest(model: ModelFile) -> None:
    readme = (MODELS / "README.md").read_text(encoding="utf-8")
    assert model.name in readme
    assert model.digest in readme


@by_name
def test_a_missing_model_is_named(model: ModelFile, copies: Path) -> None:
    (copies / model.name).unlink()
    with pytest.raises(ModelError) as caught:
        load_all(ModelStore(copies))
    assert caught.value.code is ErrorCode.MODEL_MISSING
    assert caught.value.values["file"] == str(copies / model.name)


@by_name
def test_one_changed_byte_is_noticed(model: ModelFile, copies: Path) -> None:
    data = bytearray((copies / model.name).read_bytes())
    data[len(data) // 2] ^= 1
    (copies / model.name).write_bytes(data)
    with pytest.raises(ModelError) as caught:
        ModelStore(copies).verify()
    assert caught.value.code is ErrorCode.MODEL_DAMAGED
    assert model.name in caught.value.message


def test_a_folder_in_place_of_a_model_counts_as_missing(copies: Path) -> None:
    (copies / DETECTOR.name).unlink()
    (copies / DETECTOR.name).mkdir()
    with pytest.raises(ModelError) as caught:
        ModelStore(copies).read(DETECTOR)
    assert caught.value.code is ErrorCode.MODEL_MISSING


def test_models_load_from_a_folder_with_a_non_ascii_name(copies: Path) -> None:
    load_all(ModelStore(copies))
