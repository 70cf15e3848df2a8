"""Descriptors of faces, with dlib's own five points taken from our landmarks; dlib is an extra."""

from __future__ import annotations

from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from desktop.domain.errors import ErrorCode, ModelError
from desktop.measure import identity
from desktop.measure.identity import DESCRIPTOR, KEPT, FaceDescriptors, distance, load_descriptors, model_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.picture import Pixels
    from tests.unit.measure.conftest import Fused


class Recorded(ModuleType):
    """As much of dlib as is used; it describes a face by where its five points are."""

    def __init__(self) -> None:
        super().__init__("dlib")
        self.looked = 0
        self.model = ""

    def face_recognition_model_v1(self, path: str) -> Recorded:
        self.model = path
        return self

    def point(self, x: int, y: int) -> tuple[int, int]:
        return x, y

    def rectangle(self, *edges: int) -> tuple[int, ...]:
        return edges

    def full_object_detection(self, _box: object, points: Sequence[object]) -> Any:
        return points

    def compute_face_descriptor(self, _image: Pixels, shape: Any) -> list[float]:
        self.looked += 1
        return [float(value) for point in shape for value in point]


def test_the_points_are_in_dlibs_order(fused: Fused) -> None:
    """The eye on the picture's right first, each from outside to inside, then the nose (dlib's five-point model)."""
    found = FaceDescriptors(Recorded(), Path("m")).descriptor(fused.template.pixels, fused.landmarks)
    across, down = found.reshape(5, 2).T
    assert list(np.argsort(across)) == [2, 3, 4, 1, 0]
    assert down[4] > max(down[:4])


def test_a_face_is_described_once(fused: Fused) -> None:
    dlib = Recorded()
    descriptors = FaceDescriptors(dlib, Path("m"))
    one = descriptors.descriptor(fused.template.pixels, fused.landmarks)
    again = descriptors.descriptor(fused.template.pixels.copy(), fused.landmarks)
    assert dlib.looked == 1
    assert distance(one, again) == 0


def test_only_the_last_faces_are_remembered(fused: Fused, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "KEPT", 1)
    assert KEPT > 1
    dlib = Recorded()
    descriptors = FaceDescriptors(dlib, Path("m"))
    for pixels in (fused.template.pixels, fused.result, fused.template.pixels):
        descriptors.descriptor(pixels, fused.landmarks)
    assert dlib.looked == 3


def test_without_the_extra_identity_is_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "find_spec", lambda _: None)
    assert load_descriptors() is None


def installed(monkeypatch: pytest.MonkeyPatch, package: Path) -> Recorded:
    """As if both packages of the extra were there, that of the models in ``package``."""
    dlib = Recorded()
    monkeypatch.setattr(identity, "find_spec", lambda name: ModuleSpec(name, None, origin=str(package / "__init__.py")))
    monkeypatch.setattr(identity, "import_module", lambda _: dlib)
    return dlib


def test_with_the_extra_its_model_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dlib = installed(monkeypatch, tmp_path)
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / DESCRIPTOR).write_bytes(b"model")
    assert load_descriptors() is not None
    assert dlib.model == str(tmp_path / "models" / DESCRIPTOR)


def test_an_extra_without_its_model_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, tmp_path)
    with pytest.raises(ModelError) as caught:
        load_descriptors()
    assert caught.value.code is ErrorCode.MODEL_MISSING
    monkeypatch.setattr(identity, "find_spec", lambda _: None)
    with pytest.raises(ModelError):
        model_folder()
