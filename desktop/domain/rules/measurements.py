"""All measurements of a face: numbers whether or not a rule judges them, by the components of ISO/IEC 29794-5.

One row a number. ``docs/quality-components.md`` says which component of the standard is which of them, and what is
left out and why.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from desktop.domain.face.covers import Feature
from desktop.domain.geometry import Box
from desktop.domain.rules.face_quality import cast_of, dullness, paleness, quality_of_blocks
from desktop.domain.rules.rules import FindingCode

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.face import Face
    from desktop.domain.rules.facts import MaterialFacts

    Measure = Callable[[MaterialFacts, Face], float | None]

RIGHT_EYE_CORNERS, LEFT_EYE_CORNERS = (33, 133), (362, 263)
RIGHT_LIDS, LEFT_LIDS, LIPS = (159, 145), (386, 374), (13, 14)
"""Landmarks: corners of the eyes, middles of the upper and the lower lid, and of the lips' inner edges."""

RESTING = frozenset({"eyeBlinkLeft", "eyeBlinkRight", "mouthClose"})
"""Scores that say nothing about an expression: eyes have a number of their own, and closed lips are neutral."""


class MeasurementId(StrEnum):
    """The numbers, in the order in which they are shown."""

    FACES = "faces"
    EYE_DISTANCE = "eye_distance"
    HEAD_SIZE = "head_size"
    MARGIN_LEFT = "margin_left"
    MARGIN_RIGHT = "margin_right"
    MARGIN_TOP = "margin_top"
    MARGIN_BOTTOM = "margin_bottom"
    YAW = "yaw"
    PITCH = "pitch"
    ROLL = "roll"
    EYES_OPEN = "eyes_open"
    MOUTH_OPEN = "mouth_open"
    NEUTRALITY = "neutrality"
    EYES_COVERED = "eyes_covered"
    MOUTH_COVERED = "mouth_covered"
    FACE_COVERED = "face_covered"
    SHARPNESS = "sharpness"
    DETAIL = "detail"
    NOISE = "noise"
    BLOCKS = "blocks"
    LOOKS_LIKE = "jpeg_looks_like"
    JPEG_QUALITY = "jpeg_quality"
    BRIGHTNESS = "brightness"
    UNDEREXPOSED = "underexposed"
    OVEREXPOSED = "overexposed"
    CLIPPED = "clipped"
    DULLNESS = "dullness"
    PALENESS = "paleness"
    EVENNESS = "evenness"
    CONTRAST = "contrast"
    RANGE = "range"
    ENTROPY = "entropy"
    SHADES = "shades"
    CAST = "cast"
    SKIN_A = "skin_a"
    SKIN_B = "skin_b"
    BACKDROP = "backdrop"
    LIFELIKE = "lifelike"


@dataclass(frozen=True, slots=True)
class MeasurementRow:
    """``judged_by`` is the rule that holds the number to a limit, if any; ``component`` its name in the standard."""

    id: MeasurementId
    measure: Measure
    judged_by: FindingCode | None = None
    component: str = ""


@dataclass(frozen=True, slots=True)
class Measurement:
    """One number of one face; ``value`` is ``None`` where it cannot be told."""

    row: MeasurementRow
    value: float | None


def eye_distance(face: Face) -> float:
    """Pixels from the middle of one eye to that of the other, as if the face looked to the front (29794-5, 7.4.8)."""
    right, left = (face.landmarks[list(eye)].mean(axis=0) for eye in (RIGHT_EYE_CORNERS, LEFT_EYE_CORNERS))
    return float(np.linalg.norm(left - right))


def opening(face: Face, *edges: tuple[int, int]) -> float | None:
    """The widest gap between pairs of landmarks per distance of the eyes; ``None`` without landmarks."""
    wide = eye_distance(face)
    gaps = [float(np.linalg.norm(np.subtract(*face.landmarks[list(pair)]))) for pair in edges]
    return max(gaps) / wide if wide > 0 else None


def neutrality(face: Face) -> float | None:
    """1 less the strongest of the expression's scores; ``None`` where there are none."""
    scores = [score for name, score in face.expression.scores.items() if name not in RESTING]
    return 1 - max(scores) if scores else None


def _covered(face: Face, *features: Feature) -> float | None:
    if face.covers is None:
        return None
    return max(face.covers.features[feature].share for feature in features)


def _looks_like(face: Face) -> float | None:
    blocks = face.quality.blocks
    return None if blocks is None else quality_of_blocks(blocks)


def _margin(side: str) -> Measure:
    return lambda facts, face: float(getattr(facts.margins_of(face), side))


def _head_size(facts: MaterialFacts, face: Face) -> float:
    return face.box.height / Box.of_size(facts.size).height


_Id, _Code = MeasurementId, FindingCode

MEASUREMENTS: tuple[MeasurementRow, ...] = (
    MeasurementRow(_Id.FACES, lambda facts, _: len(facts.faces), _Code.FACES, "SingleFacePresent"),
    MeasurementRow(_Id.EYE_DISTANCE, lambda _, face: eye_distance(face), None, "InterEyeDistance"),
    MeasurementRow(_Id.HEAD_SIZE, _head_size, None, "HeadSize"),
    MeasurementRow(_Id.MARGIN_LEFT, _margin("left"), _Code.MARGINS, "LeftwardCropOfTheFaceImage"),
    MeasurementRow(_Id.MARGIN_RIGHT, _margin("right"), _Code.MARGINS, "RightwardCropOfTheFaceImage"),
    MeasurementRow(_Id.MARGIN_TOP, _margin("top"), _Code.MARGINS, "MarginAboveOfTheFaceImage"),
    MeasurementRow(_Id.MARGIN_BOTTOM, _margin("bottom"), _Code.MARGINS, "MarginBelowOfTheFaceImage"),
    MeasurementRow(_Id.YAW, lambda _, face: face.pose.yaw, _Code.POSE, "HeadPoseYaw"),
    MeasurementRow(_Id.PITCH, lambda _, face: face.pose.pitch, _Code.POSE, "HeadPosePitch"),
    MeasurementRow(_Id.ROLL, lambda _, face: face.pose.roll, None, "HeadPoseRoll"),
    MeasurementRow(_Id.EYES_OPEN, lambda _, face: opening(face, RIGHT_LIDS, LEFT_LIDS), None, "EyesOpen"),
    MeasurementRow(_Id.MOUTH_OPEN, lambda _, face: opening(face, LIPS), None, "MouthClosed"),
    MeasurementRow(_Id.NEUTRALITY, lambda _, face: neutrality(face), None, "ExpressionNeutrality"),
    MeasurementRow(
        _Id.EYES_COVERED,
        lambda _, face: _covered(face, Feature.LEFT_EYE, Feature.RIGHT_EYE),
        _Code.COVERED,
        "EyesVisible",
    ),
    MeasurementRow(
        _Id.MOUTH_COVERED, lambda _, face: _covered(face, Feature.MOUTH), _Code.COVERED, "MouthOcclusionPrevention"
    ),
    MeasurementRow(
        _Id.FACE_COVERED, lambda _, face: face.covers.whole if face.covers else None, None, "FaceOcclusionPrevention"
    ),
    MeasurementRow(_Id.SHARPNESS, lambda _, face: face.quality.sharpness, _Code.SHARPNESS, "Sharpness"),
    MeasurementRow(_Id.DETAIL, lambda _, face: face.quality.detail),
    MeasurementRow(_Id.NOISE, lambda _, face: face.quality.noise, _Code.NOISE),
    MeasurementRow(_Id.BLOCKS, lambda _, face: face.quality.blocks, _Code.BLOCKS, "CompressionArtifacts"),
    MeasurementRow(_Id.LOOKS_LIKE, lambda _, face: _looks_like(face)),
    MeasurementRow(_Id.JPEG_QUALITY, lambda facts, _: facts.jpeg_quality),
    MeasurementRow(_Id.BRIGHTNESS, lambda _, face: face.quality.brightness, _Code.EXPOSURE, "LuminanceMean"),
    MeasurementRow(
        _Id.UNDEREXPOSED, lambda _, face: face.quality.tones.dark, _Code.EXPOSURE, "UnderExposurePrevention"
    ),
    MeasurementRow(
        _Id.OVEREXPOSED, lambda _, face: face.quality.tones.bright, _Code.EXPOSURE, "OverExposurePrevention"
    ),
    MeasurementRow(_Id.CLIPPED, lambda _, face: face.quality.clipped, _Code.EXPOSURE),
    MeasurementRow(_Id.DULLNESS, lambda _, face: dullness(face.quality.tones), _Code.EXPOSURE),
    MeasurementRow(_Id.PALENESS, lambda _, face: paleness(face.quality.tones), _Code.EXPOSURE),
    MeasurementRow(_Id.EVENNESS, lambda _, face: face.quality.evenness, _Code.LIGHT, "IlluminationUniformity"),
    MeasurementRow(_Id.CONTRAST, lambda _, face: face.quality.tones.contrast, _Code.TONES, "LuminanceVariance"),
    MeasurementRow(_Id.RANGE, lambda _, face: face.quality.tones.range, _Code.TONES),
    MeasurementRow(_Id.ENTROPY, lambda _, face: face.quality.tones.entropy, None, "DynamicRange"),
    MeasurementRow(_Id.SHADES, lambda _, face: face.quality.tones.shades, _Code.TONES),
    MeasurementRow(_Id.CAST, lambda _, face: cast_of(face.quality.tint), _Code.COLOUR, "NaturalColour"),
    MeasurementRow(_Id.SKIN_A, lambda _, face: face.quality.tint.skin[0]),
    MeasurementRow(_Id.SKIN_B, lambda _, face: face.quality.tint.skin[1]),
    MeasurementRow(_Id.BACKDROP, lambda _, face: face.quality.backdrop, None, "BackgroundUniformity"),
    MeasurementRow(_Id.LIFELIKE, lambda _, face: face.score, _Code.STYLE),
)


def measurements(facts: MaterialFacts, face: Face) -> tuple[Measurement, ...]:
    """Every number of ``face``, in the order of :data:`MEASUREMENTS`."""
    return tuple(Measurement(row, row.measure(facts, face)) for row in MEASUREMENTS)
