"""What a warp cannot do well is said as a finding; the result is still given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.errors import Value
    from desktop.domain.fusing.fusion import FaceSource

POSE_LIMIT = 25.0
"""Degrees of yaw or pitch between photo and template from which half the face would have to be invented. Of 62 samples
and portraits five are turned by more than this (2026-11-30). Since 2026-11-22."""

SMALL_FACE = 64
"""Short side of a face box, in pixels, below which a preview says little about likeness. Chosen, not measured; no face
of the samples and portraits is as small. Since 2026-11-22."""


def findings_of(source: FaceSource) -> Iterator[Finding]:
    """About one pair; ``face`` is the template face's label."""
    yield from _pose(source)
    yield from _size(source)


def _pose(source: FaceSource) -> Iterator[Finding]:
    photo, template = source.photo_face.pose, source.template_face.pose
    yaw, pitch = abs(photo.yaw - template.yaw), abs(photo.pitch - template.pitch)
    if max(yaw, pitch) > POSE_LIMIT:
        values = {"yaw_difference": round(yaw, 1), "pitch_difference": round(pitch, 1), "limit": POSE_LIMIT}
        yield Finding(FindingCode.POSE_DIFFERENCE, Severity.WARN, values, source.template_face.label)


def _size(source: FaceSource) -> Iterator[Finding]:
    for where, box in (("photo", source.photo_face.box), ("template", source.template_face.box)):
        side = min(box.width, box.height)
        if side < SMALL_FACE:
            values: dict[str, Value] = {"where": where, "side": side, "limit": SMALL_FACE}
            yield Finding(FindingCode.FUSION_SMALL_FACE, Severity.WARN, values, source.template_face.label)
