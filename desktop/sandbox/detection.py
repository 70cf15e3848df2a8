"""A face as DetectFace describes it; what the local analyzer does not know is ``null``, which the service allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.sandbox.protocol import ApiError

if TYPE_CHECKING:
    from desktop.domain.face import Face, FaceQuality, Pose
    from desktop.sandbox.protocol import JsonObject

MOST_TILT = 30
"""Pitch and Yaw end here, however far the head is turned (fact book, 8 and checklist row 12)."""

NOT_ANALYSED = {"Pitch": 0, "Yaw": 0, "Roll": 0}
"""Attributes that were not asked for are sent all the same, as meaningless zeros."""

UNKNOWN_ATTRIBUTES = ("Gender", "Age", "Expression", "Hat", "Glass", "Mask", "Hair", "Beauty")


def face_document(face: Face, document: JsonObject) -> JsonObject:
    """One of ``FaceInfos``, with the parts that ``document`` (the request) asks for."""
    analysed = document.get("NeedFaceAttributes") == 1
    pose = _pose_document(face.pose) if analysed else NOT_ANALYSED
    attributes = dict.fromkeys(UNKNOWN_ATTRIBUTES) | pose
    attributes["EyeOpen"] = not face.expression.eyes_closed if analysed else None
    return {
        "X": face.box.x,
        "Y": face.box.y,
        "Width": face.box.width,
        "Height": face.box.height,
        "FaceAttributesInfo": attributes,
        "FaceQualityInfo": _quality_document(face.quality) if document.get("NeedQualityDetection") == 1 else None,
    }


ATTRIBUTES = ("Age", "Beauty", "Emotion", "Eye", "Eyebrow", "Gender", "Hair", "Hat", "HeadPose", "Mask", "Mouth",
              "Moustache", "Nose", "Shape", "Skin", "Smile")  # fmt: skip
NONE = "none"


def attributes_in(text: str) -> frozenset[str]:
    """``FaceAttributesType``: names in any case, parted by commas, or ``None``; raises :class:`ApiError`."""
    words = frozenset(word.strip().lower() for word in text.split(","))
    if not words <= {NONE, *map(str.lower, ATTRIBUTES)}:
        raise ApiError("InvalidParameterValue", f"`FaceAttributesType: {text}`")
    return words


def detail_document(face: Face, wanted: frozenset[str]) -> JsonObject:
    """One of ``FaceDetailInfos``; the pose is zeros where nobody asked for it, as with DetectFace."""
    pose = _pose_document(face.pose) if "headpose" in wanted else NOT_ANALYSED
    box = face.box
    return {
        "FaceRect": {"X": box.x, "Y": box.y, "Width": box.width, "Height": box.height},
        "FaceDetailAttributesInfo": dict.fromkeys(ATTRIBUTES) | {"HeadPose": pose},
    }


def _pose_document(pose: Pose) -> JsonObject:
    return {"Pitch": _clamped(pose.pitch), "Yaw": _clamped(pose.yaw), "Roll": round(pose.roll)}


def _clamped(degrees: float) -> int:
    return max(-MOST_TILT, min(MOST_TILT, round(degrees)))


def _quality_document(quality: FaceQuality) -> JsonObject:
    """``Score`` is held down by what is worst: blur, uneven light, or skin without drawing."""
    score = min(quality.sharpness, quality.evenness, 1 - quality.clipped)
    return {
        "Score": round(100 * score),
        "Sharpness": round(100 * quality.sharpness),
        "Brightness": round(100 * quality.brightness),
        "Completeness": None,
    }
