"""Findings (检查项): what one rule says about one picture or face, in codes and numbers, never prose."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.domain.errors import Value


class Severity(StrEnum):
    """From harmless to fatal; ``INFO`` tells what was done, ``PASS`` that a rule was checked and holds."""

    PASS = "pass"  # noqa: S105 - a severity, not a password
    INFO = "info"
    WARN = "warn"
    FAIL = "fail"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


class FindingCode(StrEnum):
    """Every finding the program can make."""

    FORMAT = "format"
    PIXELS = "pixels"
    BYTES = "bytes"
    SIDES = "sides"
    FACES = "faces"
    MARGINS = "crop.margins"
    CENTRED = "crop.centred"
    FACE_SIZE = "face.size"
    POSE = "face.pose"
    EYES_CLOSED = "face.eyes_closed"
    MOUTH_OPEN = "face.mouth_open"
    TEETH_SHOWING = "face.teeth_showing"
    LIGHT = "face.light"
    EXPOSURE = "face.exposure"
    SHARPNESS = "face.sharpness"
    STYLE = "face.style"
    RIGHTS = "rights"
    # what reading, preparing and fusing did along the way
    FIRST_FRAME_ONLY = "read.first_frame_only"
    WRONG_EXTENSION = "read.wrong_extension"
    ORIENTED = "read.oriented"
    COLOUR_CONVERTED = "read.colour_converted"
    COLOUR_PROFILE_BROKEN = "read.colour_profile_broken"
    DEPTH_REDUCED = "read.depth_reduced"
    ALPHA_FLATTENED = "write.alpha_flattened"
    PADDED = "crop.padded"
    CROP_IMPOSSIBLE = "crop.impossible"
    SCALED_DOWN = "scale.down"
    FACE_SHRUNK = "scale.face_shrunk"
    QUALITY_REDUCED = "write.quality_reduced"
    PALETTE_REDUCED = "write.palette_reduced"
    TRY_JPEG = "write.try_jpeg"
    TOO_LARGE = "write.too_large"
    RENAMED_OUTPUT = "write.renamed"
    PHOTO_SEVERAL_FACES = "photo.several_faces"
    POSE_DIFFERENCE = "fusion.pose_difference"
    FUSION_SMALL_FACE = "fusion.small_face"
    # what the cloud use cases did and saw
    PHOTO_REWRITTEN = "photo.rewritten"
    PHOTO_UNCHECKED = "photo.unchecked"
    PHOTO_NO_FACE = "photo.no_face"
    PHOTO_FACE_SMALL = "photo.face_small"
    CLOUD_POSE = "face.cloud_pose"
    CLOUD_POSE_UNMATCHED = "face.cloud_pose_unmatched"
    SUFFIX_CORRECTED = "write.suffix_corrected"
    USAGE_NOT_RECORDED = "cloud.usage_not_recorded"


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of one rule. ``face`` is the label of the face it is about, ``None`` for the picture as a whole."""

    code: FindingCode
    severity: Severity
    values: Mapping[str, Value] = field(default_factory=dict)
    face: str | None = None


def passed(findings: Iterable[Finding]) -> bool:
    """Whether no finding fails."""
    return all(finding.severity is not Severity.FAIL for finding in findings)


def worst(findings: Iterable[Finding]) -> Severity:
    """The gravest severity among ``findings``; ``PASS`` for none."""
    return max((finding.severity for finding in findings), key=lambda severity: severity.rank, default=Severity.PASS)
