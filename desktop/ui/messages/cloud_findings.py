"""The sentences of what the cloud use cases did and saw; joined to the others in finding_tables.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.rules.findings import FindingCode, Severity
from desktop.ui.messages.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

CLOUD_TITLES: Mapping[FindingCode, str] = {
    FindingCode.PHOTO_REWRITTEN: QT_TRANSLATE_NOOP("Findings", "Photo made fit for the service"),
    FindingCode.PHOTO_UNCHECKED: QT_TRANSLATE_NOOP("Findings", "Photo not checked"),
    FindingCode.PHOTO_NO_FACE: QT_TRANSLATE_NOOP("Findings", "No face seen in the photo"),
    FindingCode.PHOTO_FACE_SMALL: QT_TRANSLATE_NOOP("Findings", "Small face in the photo"),
    FindingCode.CLOUD_POSE: QT_TRANSLATE_NOOP("Findings", "Head pose seen by the cloud"),
    FindingCode.CLOUD_POSE_UNMATCHED: QT_TRANSLATE_NOOP("Findings", "Face seen by one side only"),
    FindingCode.SUFFIX_CORRECTED: QT_TRANSLATE_NOOP("Findings", "File name"),
    FindingCode.USAGE_NOT_RECORDED: QT_TRANSLATE_NOOP("Findings", "Call not counted"),
}

REWRITTEN = QT_TRANSLATE_NOOP(
    "Findings", "{photo} was encoded anew for the service ({reasons}): {width} × {height} px, {bytes_kb} KB."
)

CLOUD_TEXTS: Mapping[FindingCode, Mapping[Severity, str]] = {
    FindingCode.PHOTO_REWRITTEN: {Severity.INFO: REWRITTEN, Severity.WARN: REWRITTEN},
    FindingCode.PHOTO_UNCHECKED: {
        Severity.INFO: QT_TRANSLATE_NOOP("Findings", "{photo} is an address: it was not looked at before sending."),
    },
    FindingCode.PHOTO_NO_FACE: {
        Severity.WARN: QT_TRANSLATE_NOOP("Findings", "No face was seen in {photo}; it was sent all the same."),
    },
    FindingCode.PHOTO_FACE_SMALL: {
        Severity.WARN: QT_TRANSLATE_NOOP(
            "Findings", "The face in {photo} is only {width} × {height} px; it was sent all the same."
        ),
    },
    FindingCode.CLOUD_POSE: {
        Severity.PASS: QT_TRANSLATE_NOOP("Findings", "{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}."),
        Severity.WARN: QT_TRANSLATE_NOOP(
            "Findings", "{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}; from {warn} on it may hurt."
        ),
        Severity.FAIL: QT_TRANSLATE_NOOP(
            "Findings", "{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}; from {limit} on it is too much."
        ),
    },
    FindingCode.CLOUD_POSE_UNMATCHED: {
        Severity.WARN: QT_TRANSLATE_NOOP("Findings", "A face was seen {seen_by} only: compare the picture yourself."),
    },
    FindingCode.SUFFIX_CORRECTED: {
        Severity.INFO: QT_TRANSLATE_NOOP("Findings", "The file's suffix was set to that of its format."),
    },
    FindingCode.USAGE_NOT_RECORDED: {
        Severity.WARN: QT_TRANSLATE_NOOP(
            "Findings", "The result is safe, but the call could not be counted: this month's number is one short."
        ),
    },
}

CLOUD_MEASURED: Mapping[FindingCode, str] = {
    FindingCode.CLOUD_POSE: QT_TRANSLATE_NOOP("Findings", "{face} {yaw} / {pitch} / {roll}"),
    FindingCode.PHOTO_FACE_SMALL: QT_TRANSLATE_NOOP("Findings", "{width} × {height} px"),
}

REASONS: Mapping[str, str] = {
    "format": QT_TRANSLATE_NOOP("Findings", "file format"),
    "orientation": QT_TRANSLATE_NOOP("Findings", "orientation"),
    "transparency": QT_TRANSLATE_NOOP("Findings", "transparency"),
    "sides": QT_TRANSLATE_NOOP("Findings", "too many pixels"),
    "bytes": QT_TRANSLATE_NOOP("Findings", "too many bytes"),
}
SEERS: Mapping[str, str] = {
    "local": QT_TRANSLATE_NOOP("Findings", "by this computer"),
    "cloud": QT_TRANSLATE_NOOP("Findings", "by the cloud"),
}
