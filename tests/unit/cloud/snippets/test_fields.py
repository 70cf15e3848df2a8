"""Field tables of the typed SDKs. Checked against what the installed official Python SDK declares of each field."""

from __future__ import annotations

import importlib
import inspect
import re
from typing import Any

import pytest

from desktop.cloud.snippets.fields import (
    CLASSES,
    Model,
    Models,
    Number,
    Reference,
    Scalar,
    Text,
    classes_used,
    model,
)
from desktop.domain.cloud.snippets import PictureFile
from tests.unit.cloud.snippets.cases import CASES

FACE_FUSION = "tencentcloud.facefusion.v20220927.models"
FACE_RECOGNITION = "tencentcloud.iai.v20200303.models"
SDK_TYPES = {"str": {Scalar.TEXT}, "int": {Scalar.WHOLE, Scalar.UNSIGNED}, "float": {Scalar.REAL}}


def declared(class_name: str) -> dict[str, str]:
    """Field names and their ``:type`` as the SDK documents them."""
    module = importlib.import_module(FACE_RECOGNITION if class_name == "DetectFaceRequest" else FACE_FUSION)
    initializer: Any = getattr(module, class_name).__init__
    return dict(re.findall(r":type (\w+): (.+)", inspect.getdoc(initializer) or ""))


@pytest.mark.parametrize("class_name", CLASSES)
def test_a_class_has_the_fields_of_the_sdk(class_name: str) -> None:
    assert set(CLASSES[class_name]) == set(declared(class_name))


@pytest.mark.parametrize("class_name", CLASSES)
def test_a_field_has_the_type_of_the_sdk(class_name: str) -> None:
    types = declared(class_name)
    for name, kind in CLASSES[class_name].items():
        if isinstance(kind, Reference):
            listed = "list of " if kind.many else ""
            assert types[name] == f"{listed}{listed and kind.name}" or types[name].endswith(f".{kind.name}`"), name
        else:
            assert kind in SDK_TYPES[types[name]], name


def test_a_tree_of_models_is_built() -> None:
    built = model(
        "FuseFaceRequest",
        {"ProjectId": "at_1", "LogoAdd": 0, "MergeInfos": [{"Image": PictureFile("a.jpg")}], "ModelId": None},
    )
    info = Model("MergeInfo", (("Image", PictureFile("a.jpg")),))
    assert built.fields == (
        ("ProjectId", Text("at_1")),
        ("LogoAdd", Number(0, Scalar.WHOLE)),
        ("MergeInfos", Models("MergeInfo", (info,))),
    )


def test_a_whole_number_in_a_real_field_becomes_real() -> None:
    (field,) = model("FusionUltraParam", {"WarpRadio": 1}).fields
    assert isinstance(field[1], Number)
    assert isinstance(field[1].value, float)


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("FuseFaceRequest", {"LogoAdd": 0.5}),
        ("FuseFaceRequest", {"LogoAdd": True}),
        ("FusionUltraParam", {"WarpRadio": "0.7"}),
        ("FuseFaceRequest", {"MergeInfos": {"Url": "u"}}),
        ("FuseFaceRequest", {"MergeInfos": "u"}),
        ("FuseFaceRequest", {"MergeInfos": ["u"]}),
        ("FuseFaceRequest", {"LogoParam": []}),
    ],
)
def test_a_value_of_the_wrong_type_is_a_bug_that_shows(name: str, parameters: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="expected"):
        model(name, parameters)


def test_an_unknown_field_is_a_bug_that_shows() -> None:
    with pytest.raises(KeyError):
        model("FuseFaceRequest", {"Project": "at_1"})


def test_the_classes_below_a_request_are_known() -> None:
    request = CASES["fuse_face"]
    assert classes_used(model("FuseFaceRequest", request.parameters)) == (
        "FaceRect",
        "FuseParam",
        "ImageCodecParam",
        "LogoParam",
        "MergeInfo",
        "MetaData",
    )
