"""What the window says about the rules of other services: one row a finding that only their profiles make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.rules.findings import Severity
from desktop.domain.rules.profiles import ProfileId
from desktop.domain.rules.rules import FindingCode
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.messages.finding_row import COUNTS_BYTES, CROP_CLOSER, REENCODE, FindingRow
from desktop.ui.messages.wording import degrees, percent, plain_degrees

if TYPE_CHECKING:
    from collections.abc import Mapping

PASS, WARN, FAIL = Severity.PASS, Severity.WARN, Severity.FAIL

PROFILE_NAMES: Mapping[ProfileId, str] = {
    ProfileId.TENCENT: QT_TRANSLATE_NOOP("Findings", "Tencent Cloud"),
    ProfileId.ALIBABA: QT_TRANSLATE_NOOP("Findings", "Alibaba Cloud"),
    ProfileId.VOLCENGINE: QT_TRANSLATE_NOOP("Findings", "Volcengine"),
}

PROFILE_ROWS: Mapping[FindingCode, FindingRow] = {
    FindingCode.LEAST_SIDES: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Shortest side"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "Neither side is shorter than {least} px."),
            FAIL: QT_TRANSLATE_NOOP("Findings", "A side is shorter than {least} px: use a larger picture."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{width} × {height} px"),
        limit=QT_TRANSLATE_NOOP("Findings", "≥ {least} px"),
    ),
    FindingCode.SERVICE_BYTES: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "File size"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "The file is within the limit."),
            FAIL: QT_TRANSLATE_NOOP("Findings", "The file is above the limit of {limit} bytes."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{bytes_kb} KB"),
        limit=QT_TRANSLATE_NOOP("Findings", "≤ {limit_kb} KB"),
        looks=COUNTS_BYTES,
        fixes=(REENCODE,),
    ),
    FindingCode.FACE_USED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Number of faces"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "{used} of {found} faces used."),
            FAIL: QT_TRANSLATE_NOOP("Findings", "No face is used: {least} at least is needed."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{used} of {found}"),
        limit=QT_TRANSLATE_NOOP("Findings", "≥ {least}"),
    ),
    FindingCode.FACE_AT_LEAST: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Face size"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "{face} is large enough to be fused."),
            WARN: QT_TRANSLATE_NOOP("Findings", "{face} is smaller than {least} px: the effect may suffer."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{width} × {height} px"),
        limit=QT_TRANSLATE_NOOP("Findings", "≥ {least} × {least} px"),
        fixes=(CROP_CLOSER,),
    ),
    FindingCode.FACE_SHARE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Share of the face"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "{face} leaves enough of the picture around it."),
            WARN: QT_TRANSLATE_NOOP(
                "Findings", "{face} takes {share} of the picture: more than {limit} is advised against."
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{share}"),
        limit=QT_TRANSLATE_NOOP("Findings", "≤ {limit}"),
        looks=dict.fromkeys(("share", "limit"), percent),
    ),
    FindingCode.TURNED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Head pose"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "{face} looks to the front."),
            WARN: QT_TRANSLATE_NOOP("Findings", "{face} is turned further than advised: the effect may suffer."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "yaw {yaw}  pitch {pitch}  roll {roll}"),
        limit=QT_TRANSLATE_NOOP("Findings", "yaw ≤ {max_yaw}, pitch ≤ {max_pitch}, roll ≤ {max_roll}"),
        looks={
            **dict.fromkeys(("yaw", "pitch", "roll"), degrees),
            **dict.fromkeys(("max_yaw", "max_pitch", "max_roll"), plain_degrees),
        },
    ),
}
