"""Which model was confirmed is kept; what makes no sense confirms nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import StoreError
from desktop.domain.fusing.own_model import ModelFiles, ModelFormat, OwnModel
from desktop.storage.own_model import OwnModelFile

MODEL = OwnModel(
    files=ModelFiles(Path("/models/面/ghost.onnx"), Path("/models/face.onnx"), Path("/models/map.onnx")),
    format=ModelFormat.GHOST,
    side=256,
    digests=("a" * 64, "b" * 64, "c" * 64),
    confirmed=datetime(2026, 12, 1, 12, 30, tzinfo=UTC),
    licence="For research only.",
)
TWO = replace(MODEL, files=replace(MODEL.files, vector_map=None), digests=MODEL.digests[:2])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "own-model.json"


@pytest.mark.parametrize("model", [MODEL, TWO])
def test_what_was_saved_comes_back(path: Path, model: OwnModel) -> None:
    path.parent.mkdir()
    OwnModelFile(path).save(model)
    assert OwnModelFile(path).load() == model


def test_none_is_kept_as_none(path: Path) -> None:
    path.parent.mkdir()
    OwnModelFile(path).save(MODEL)
    OwnModelFile(path).save(None)
    assert OwnModelFile(path).load() is None


def test_nothing_was_saved_yet(path: Path) -> None:
    assert OwnModelFile(path).load() is None


@pytest.mark.parametrize(
    "change",
    [
        {"format": "another"},
        {"side": 96},
        {"digests": ["a"]},
        {"digests": [1, 2, 3]},
        {"digests": None},
        {"model": 7},
        {"model": "a\0b"},
        {"confirmed": "yesterday"},
    ],
)
def test_what_makes_no_sense_confirms_nothing(path: Path, change: dict[str, Any]) -> None:
    path.parent.mkdir()
    OwnModelFile(path).save(MODEL)
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **change}), "utf-8")
    assert OwnModelFile(path).load() is None


@pytest.mark.parametrize("data", [b"{", b"[1]", b"[" * 100_000, b'{"model": "x"}', b"\xff"])
def test_a_damaged_file_confirms_nothing(path: Path, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    assert OwnModelFile(path).load() is None


def test_what_cannot_be_written_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreError):
        OwnModelFile(path).save(MODEL)
