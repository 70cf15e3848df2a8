"""The actions: from checked parameters to the fields of the answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.domain.cloud.degrees import Degrees
from desktop.domain.cloud.limits import MATERIALS_A_PAGE
from desktop.domain.cloud.usage import BILLING_ZONE
from desktop.domain.fusing.fusion import DEFAULT_DEGREES, Algorithm
from desktop.domain.fusing.parameters import ParameterValues
from desktop.sandbox.detection import attributes_in, detail_document, face_document
from desktop.sandbox.fusing import NO_FACE, PHOTO_FIELDS, face_in, large_enough
from desktop.sandbox.pictures import DETECTED, LOGO, PHOTO, ULTRA_LOGO, ULTRA_PHOTO, ULTRA_TEMPLATE
from desktop.sandbox.protocol import ApiError
from desktop.sandbox.results import BASIC_LIFETIME, ULTRA_LIFETIME

if TYPE_CHECKING:
    from desktop.domain.face import Face
    from desktop.domain.fusing.order import Subject
    from desktop.domain.preparing import Encoded
    from desktop.sandbox.catalogue import SandboxCatalogue, SandboxMaterial
    from desktop.sandbox.fusing import Workshop
    from desktop.sandbox.pictures import Pictures
    from desktop.sandbox.protocol import JsonObject, ReceivedCall

ULTRA_FEATURES = {1: 30, 2: 30, 3: 30, 4: 10, 5: 30, 6: 0}
"""``SwapModelType`` as a degree of the features for the local engine: 4 has "high", 6 "extreme" similarity."""

PARAMETERS_UNUSED_BY = 6
"""``FusionUltraParam`` is effective for models 1 to 5 only."""

DEFAULT_WARP = 0.7
DEFAULT_MIN_FACE = 34


@dataclass(frozen=True, slots=True)
class FuseFace:
    """The material comes from the catalogue; its activity says which algorithm version is used."""

    catalogue: SandboxCatalogue
    workshop: Workshop

    def __call__(self, document: JsonObject, call: ReceivedCall) -> JsonObject:
        encoded = self.workshop.once(call, lambda: self._fused(document))
        return self.workshop.answer(encoded, document, call, BASIC_LIFETIME)

    def _fused(self, document: JsonObject) -> Encoded:
        activity = self.catalogue.activity(document["ProjectId"])
        material = activity.material(document["ModelId"])
        if not material.is_usable:
            raise ApiError("FailedOperation.FuseMaterialNotAuth")
        targets = [_face_of(material, item.get("TemplateFaceID")) for item in document["MergeInfos"]]
        photos = self.workshop.photos(document, PHOTO)
        settings = _values(activity.algorithm, _degrees(document, activity.algorithm))
        return self.workshop.fuse(material.template, targets, photos, settings, self.workshop.marking(document, LOGO))


@dataclass(frozen=True, slots=True)
class FuseFaceUltra:
    """The template comes with the request.

    Of ``FusionUltraParam`` the local engine has ``WarpRadio`` only; the others are checked and have no effect.
    """

    workshop: Workshop

    def __call__(self, document: JsonObject, call: ReceivedCall) -> JsonObject:
        encoded = self.workshop.once(call, lambda: self._fused(document))
        return self.workshop.answer(encoded, document, call, ULTRA_LIFETIME)

    def _fused(self, document: JsonObject) -> Encoded:
        template = self.workshop.pictures.subject(document, ("ModelUrl", "ModelImage"), ULTRA_TEMPLATE)
        if not template.faces:
            raise ApiError(NO_FACE)
        targets = [_face_at(template, item.get("TemplateFaceRect")) for item in document["MergeInfos"]]
        photos = self.workshop.photos(document, ULTRA_PHOTO)
        settings = _values(Algorithm.PREMIUM, _ultra_degrees(document))
        return self.workshop.fuse(template, targets, photos, settings, self.workshop.marking(document, ULTRA_LOGO))


@dataclass(frozen=True, slots=True)
class DescribeMaterialList:
    """``Count`` is the length of the page, as in the official sample (whether it is a total is not stated)."""

    catalogue: SandboxCatalogue

    def __call__(self, document: JsonObject, call: ReceivedCall) -> JsonObject:  # noqa: ARG002 - the shape of an action
        activity = self.catalogue.activity(document["ActivityId"])
        wanted = document.get("MaterialId")
        materials = (activity.material(wanted),) if wanted else activity.materials
        offset = document.get("Offset") or 0
        page = materials[offset : offset + (document.get("Limit") or MATERIALS_A_PAGE)]
        return {"Count": len(page), "MaterialInfos": [_material_document(material) for material in page]}


@dataclass(frozen=True, slots=True)
class DetectFace:
    """iai 2020-03-03, as far as the local analyzer can tell."""

    pictures: Pictures

    def __call__(self, document: JsonObject, call: ReceivedCall) -> JsonObject:  # noqa: ARG002 - the shape of an action
        subject = self.pictures.subject(document, PHOTO_FIELDS, DETECTED)
        least = document.get("MinFaceSize") or DEFAULT_MIN_FACE
        faces = [face for face in subject.faces if min(face.box.width, face.box.height) >= least]
        if not faces:
            raise ApiError("InvalidParameterValue.NoFaceInPhoto")
        size = subject.picture.info.size
        return {
            "ImageWidth": size.width,
            "ImageHeight": size.height,
            "FaceInfos": [face_document(face, document) for face in faces[: document.get("MaxFaceNum") or 1]],
            "FaceModelVersion": document.get("FaceModelVersion") or "3.0",
        }


@dataclass(frozen=True, slots=True)
class DetectFaceAttributes:
    """iai 2020-03-03: the newer sibling of DetectFace. Of the attributes the local analyzer knows the head's pose."""

    pictures: Pictures

    def __call__(self, document: JsonObject, call: ReceivedCall) -> JsonObject:  # noqa: ARG002 - the shape of an action
        wanted = attributes_in(document.get("FaceAttributesType") or "None")
        subject = self.pictures.subject(document, PHOTO_FIELDS, DETECTED)
        faces = [face for face in subject.faces if min(face.box.width, face.box.height) >= DEFAULT_MIN_FACE]
        if not faces:
            raise ApiError("InvalidParameterValue.NoFaceInPhoto")
        size = subject.picture.info.size
        return {
            "ImageWidth": size.width,
            "ImageHeight": size.height,
            "FaceDetailInfos": [detail_document(face, wanted) for face in faces[: document.get("MaxFaceNum") or 1]],
            "FaceModelVersion": document.get("FaceModelVersion") or "3.0",
        }


@dataclass(frozen=True, slots=True)
class FuseFace2018:
    """FuseFace 2018-12-01: the same fusion, and what was found of celebrities: nothing (fact book, 3.7)."""

    fuse: FuseFace

    def __call__(self, document: JsonObject, call: ReceivedCall) -> JsonObject:
        return {**self.fuse(document, call), "ReviewResultSet": []}


@dataclass(frozen=True, slots=True)
class FaceFusion2018:
    """FaceFusion 2018-12-01: one photo, and the result under another name (fact book, 3.6)."""

    fuse: FuseFace

    def __call__(self, document: JsonObject, call: ReceivedCall) -> JsonObject:
        photo = {name: document[name] for name in PHOTO_FIELDS if document.get(name)}
        answer = self.fuse({**document, "MergeInfos": [photo]}, call)
        return {"Image": answer["FusedImage"], "ReviewResultSet": []}


@dataclass(frozen=True, slots=True)
class DescribeMaterialList2018:
    """DescribeMaterialList 2018-12-01: an activity is a number there, that behind ``at_`` (fact book, 3.5)."""

    describe: DescribeMaterialList

    def __call__(self, document: JsonObject, call: ReceivedCall) -> JsonObject:
        answer = self.describe({**document, "ActivityId": f"at_{document['ActivityId']}"}, call)
        return {**answer, "MaterialInfos": [_in_2018(info) for info in answer["MaterialInfos"]]}


def _in_2018(info: JsonObject) -> JsonObject:
    """No name and no result of the review; times in UTC; parameters of engines that the sandbox does not have."""
    times = {name: _in_utc(info[name]) for name in ("CreateTime", "UpdateTime")}
    unknown = dict.fromkeys(("BlendParamPtu", "PositionParamPtu", "BlendParamYoutu", "PositionParamYoutu", "Url"))
    kept = {name: info[name] for name in ("MaterialId", "MaterialStatus", "MaterialFaceList")}
    return {**kept, **times, **unknown}


def _in_utc(text: str) -> str:
    time = datetime.fromisoformat(text).replace(tzinfo=BILLING_ZONE).astimezone(UTC)
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _face_of(material: SandboxMaterial, face_id: str | None) -> Face | None:
    if not face_id:
        return None
    if face_id not in material.faces:
        raise ApiError("FailedOperation.TemplateFaceIDNotExist", f"`{face_id}`")
    return material.faces[face_id]


def _face_at(template: Subject, rect: JsonObject | None) -> Face | None:
    return None if rect is None else large_enough(face_in(template, rect))


def _values(algorithm: Algorithm, degrees: Degrees) -> ParameterValues:
    return ParameterValues.of(algorithm=algorithm, features=degrees.features, shape=degrees.shape)


def _degrees(document: JsonObject, algorithm: Algorithm) -> Degrees:
    default = DEFAULT_DEGREES[algorithm]
    features, shape = document.get("FuseFaceDegree"), document.get("FuseProfileDegree")
    return Degrees(default.features if features is None else features, default.shape if shape is None else shape)


def _ultra_degrees(document: JsonObject) -> Degrees:
    """``WarpRadio`` grows towards the user, a degree towards the template (fact book, discrepancy 11)."""
    model = document.get("SwapModelType") or 1
    parameters = {} if model == PARAMETERS_UNUSED_BY else document.get("FusionUltraParam") or {}
    warp = parameters.get("WarpRadio")
    return Degrees(ULTRA_FEATURES[model], round(100 * (1 - (DEFAULT_WARP if warp is None else warp))))


def _material_document(material: SandboxMaterial) -> JsonObject:
    return {
        "MaterialId": material.material_id,
        "MaterialStatus": material.status.value,
        "CreateTime": material.time,
        "UpdateTime": material.time,
        "MaterialFaceList": [
            {
                "FaceId": face_id,
                "FaceInfo": {"X": face.box.x, "Y": face.box.y, "Width": face.box.width, "Height": face.box.height},
            }
            for face_id, face in material.faces.items()
        ],
        "MaterialName": material.name,
        "AuditResult": material.audit_result,
    }
