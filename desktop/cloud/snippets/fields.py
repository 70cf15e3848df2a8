"""Parameters as typed models, for the SDKs with a class and a number type for each field (fact book, 3 and 8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop.domain.cloud.snippets import PictureFile

if TYPE_CHECKING:
    from desktop.domain.cloud.snippets import Parameter


class Scalar(Enum):
    """Number types differ between languages, and whole numbers between products: iai counts without a sign."""

    TEXT = auto()
    WHOLE = auto()
    UNSIGNED = auto()
    REAL = auto()


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that holds an object of class ``name``, or a list of them."""

    name: str
    many: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    value: str


@dataclass(frozen=True, slots=True)
class Number:
    """``value`` is a float exactly when ``kind`` is REAL."""

    value: float
    kind: Scalar


@dataclass(frozen=True, slots=True)
class Model:
    """An object of the SDK; only the fields that are set."""

    name: str
    fields: tuple[tuple[str, Node], ...]


@dataclass(frozen=True, slots=True)
class Models:
    """A list of objects of one class."""

    name: str
    items: tuple[Model, ...]


Node = Text | PictureFile | Number | Model | Models

TEXT, WHOLE, UNSIGNED, REAL = Scalar.TEXT, Scalar.WHOLE, Scalar.UNSIGNED, Scalar.REAL
RECTANGLE = Reference("FaceRect")
LOGO: Mapping[str, Scalar | Reference] = {"LogoAdd": WHOLE, "LogoParam": Reference("LogoParam")}
RESULT: Mapping[str, Scalar | Reference] = {"RspImgType": TEXT, "MergeInfos": Reference("MergeInfo", many=True)}

CLASSES: Mapping[str, Mapping[str, Scalar | Reference]] = {
    "FuseFaceRequest": {
        "ProjectId": TEXT,
        "ModelId": TEXT,
        **RESULT,
        "FuseProfileDegree": WHOLE,
        "FuseFaceDegree": WHOLE,
        **LOGO,
        "FuseParam": Reference("FuseParam"),
    },
    "FuseFaceUltraRequest": {
        "ModelUrl": TEXT,
        "ModelImage": TEXT,
        **RESULT,
        "FusionUltraParam": Reference("FusionUltraParam"),
        **LOGO,
        "SwapModelType": WHOLE,
    },
    "DescribeMaterialListRequest": {"ActivityId": TEXT, "MaterialId": TEXT, "Limit": WHOLE, "Offset": WHOLE},
    "DetectFaceRequest": {
        "MaxFaceNum": UNSIGNED,
        "MinFaceSize": UNSIGNED,
        "Image": TEXT,
        "Url": TEXT,
        "NeedFaceAttributes": UNSIGNED,
        "NeedQualityDetection": UNSIGNED,
        "FaceModelVersion": TEXT,
        "NeedRotateDetection": UNSIGNED,
    },
    "MergeInfo": {
        "Image": TEXT,
        "Url": TEXT,
        "InputImageFaceRect": RECTANGLE,
        "TemplateFaceID": TEXT,
        "TemplateFaceRect": RECTANGLE,
    },
    "FaceRect": {"X": WHOLE, "Y": WHOLE, "Width": WHOLE, "Height": WHOLE},
    "LogoParam": {"LogoRect": RECTANGLE, "LogoUrl": TEXT, "LogoImage": TEXT},
    "FuseParam": {"ImageCodecParam": Reference("ImageCodecParam")},
    "ImageCodecParam": {"MetaData": Reference("MetaData", many=True)},
    "MetaData": {"MetaKey": TEXT, "MetaValue": TEXT},
    "FusionUltraParam": {
        "WarpRadio": REAL,
        "EnhanceRadio": REAL,
        "MpRadio": REAL,
        "BlurRadio": REAL,
        "TeethEnhanceRadio": REAL,
        "MakeupTransferRadio": REAL,
    },
}
"""Fields of each class as the SDKs declare them."""


def model(name: str, parameters: Mapping[str, Parameter]) -> Model:
    """An object of class ``name``. Raises ``KeyError`` for a field it does not have; null fields are left out."""
    kinds = CLASSES[name]
    return Model(name, tuple((key, _node(kinds[key], item)) for key, item in parameters.items() if item is not None))


def classes_used(root: Model) -> tuple[str, ...]:
    """Names of the classes below ``root``, each once, sorted."""
    return tuple(sorted(set(_names(root)) - {root.name}))


def _names(node: Node) -> list[str]:
    if isinstance(node, Model):
        return [node.name, *(name for _, item in node.fields for name in _names(item))]
    if isinstance(node, Models):
        return [name for item in node.items for name in _names(item)]
    return []


def _node(kind: Scalar | Reference, value: Parameter) -> Node:
    if isinstance(kind, Reference):
        return _objects(kind, value)
    if isinstance(value, PictureFile):
        return value
    if kind is TEXT:
        return Text(str(value))
    return Number(_real(value) if kind is REAL else _whole(value), kind)


def _whole(value: Parameter) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        message = f"a whole number expected, not {value!r}"
        raise TypeError(message)
    return value


def _real(value: Parameter) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        message = f"a number expected, not {value!r}"
        raise TypeError(message)
    return float(value)


def _objects(kind: Reference, value: Parameter) -> Model | Models:
    if not kind.many:
        return model(kind.name, _mapping(value))
    if isinstance(value, str) or not isinstance(value, Sequence):
        message = f"a list of {kind.name} expected, not {value!r}"
        raise TypeError(message)
    return Models(kind.name, tuple(model(kind.name, _mapping(item)) for item in value))


def _mapping(value: Parameter) -> Mapping[str, Parameter]:
    if not isinstance(value, Mapping):
        message = f"an object expected, not {value!r}"
        raise TypeError(message)
    return value
