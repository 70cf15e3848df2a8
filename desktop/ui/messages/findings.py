"""What a finding says: its title, the sentence, the measured number, the limit, and where the rule is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.rules.findings import Finding, FindingCode, Severity
from desktop.domain.rules.rules import Fix
from desktop.ui.messages.cloud_findings import REASONS, SEERS
from desktop.ui.messages.finding_tables import LIMITS, MEASURED, TEXTS, TITLES
from desktop.ui.messages.wording import (
    QT_TRANSLATE_NOOP,
    byte_count,
    degrees,
    kilobytes,
    percent,
    pixels,
    plain_degrees,
    shown,
    times,
    translated,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.rules.rules import Citation, Rule

SEVERITIES: Mapping[Severity, str] = {
    Severity.PASS: QT_TRANSLATE_NOOP("Findings", "Passed"),
    Severity.INFO: QT_TRANSLATE_NOOP("Findings", "Note"),
    Severity.WARN: QT_TRANSLATE_NOOP("Findings", "Warning"),
    Severity.FAIL: QT_TRANSLATE_NOOP("Findings", "Failed"),
}

FIXES: Mapping[Fix, str] = {
    Fix.CROP: QT_TRANSLATE_NOOP("Findings", "Crop around the face"),
    Fix.SHRINK: QT_TRANSLATE_NOOP("Findings", "Shrink"),
    Fix.CONVERT: QT_TRANSLATE_NOOP("Findings", "Convert"),
    Fix.REENCODE: QT_TRANSLATE_NOOP("Findings", "Compress"),
    Fix.NONE: QT_TRANSLATE_NOOP("Findings", "No fix"),
}

DOCUMENTS: Mapping[str, str] = {
    "FAQ": QT_TRANSLATE_NOOP("Findings", "Tencent Cloud FAQ: {section}"),
    "SDK": QT_TRANSLATE_NOOP("Findings", "Tencent Cloud API: {section}"),
}
OWN_LIMIT = QT_TRANSLATE_NOOP("Findings", "{citation} (the number is Fusion Desk's own)")

SIDES: Mapping[str, str] = {
    "left": QT_TRANSLATE_NOOP("Findings", "left"),
    "right": QT_TRANSLATE_NOOP("Findings", "right"),
    "top": QT_TRANSLATE_NOOP("Findings", "top"),
    "bottom": QT_TRANSLATE_NOOP("Findings", "bottom"),
}
PLACES: Mapping[str, str] = {
    "photo": QT_TRANSLATE_NOOP("Findings", "user photo"),
    "template": QT_TRANSLATE_NOOP("Findings", "template"),
}
ANSWERS: Mapping[bool, str] = {
    True: QT_TRANSLATE_NOOP("Findings", "yes"),
    False: QT_TRANSLATE_NOOP("Findings", "no"),
}

Looks = dict[str, "Callable[[float], str]"]

MARGIN_LOOKS: Looks = dict.fromkeys(("left", "right", "top", "bottom", "limit", "wanted"), times)
BYTE_LOOKS: Looks = {"bytes": byte_count, "limit": byte_count, "service_limit": byte_count}
LOOKS: Mapping[FindingCode, Looks] = {
    FindingCode.MARGINS: MARGIN_LOOKS,
    FindingCode.BYTES: BYTE_LOOKS,
    FindingCode.TOO_LARGE: BYTE_LOOKS,
    FindingCode.PALETTE_REDUCED: BYTE_LOOKS,
    FindingCode.POSE: {
        "yaw": degrees,
        "pitch": degrees,
        "roll": degrees,
        "warn": plain_degrees,
        "limit": plain_degrees,
    },
    FindingCode.CLOUD_POSE: {
        **dict.fromkeys(("yaw", "pitch", "roll", "local_yaw", "local_pitch", "local_roll"), degrees),
        **dict.fromkeys(("warn", "limit"), plain_degrees),
    },
    FindingCode.POSE_DIFFERENCE: dict.fromkeys(("yaw_difference", "pitch_difference", "limit"), plain_degrees),
    FindingCode.CENTRED: {"dx": pixels, "dy": pixels, "tolerance": pixels},
    FindingCode.LIGHT: {"evenness": percent, "limit": percent},
    FindingCode.EXPOSURE: dict.fromkeys(("brightness", "clipped", "dark", "bright", "max_clipped"), percent),
    FindingCode.SHARPNESS: {"sharpness": percent, "limit": percent},
    FindingCode.STYLE: {"score": percent, "limit": percent},
}


def finding_title(code: FindingCode) -> str:
    """The name of the rule, or of what was done."""
    return translated("Findings", TITLES[code])


def finding_text(finding: Finding) -> str:
    """One sentence: what is good or bad, or was done, and what it means."""
    return _worded(_text_of(finding), finding)


def finding_measured(finding: Finding) -> str:
    """The measured value alone, empty where nothing is measured."""
    return _worded(MEASURED.get(finding.code, ""), finding)


def finding_limit(finding: Finding) -> str:
    """What the value is held to, empty where there is no limit."""
    return _worded(LIMITS.get(finding.code, ""), finding)


def severity_text(severity: Severity) -> str:
    return translated("Findings", SEVERITIES[severity])


def fix_text(fix: Fix) -> str:
    """What the button of a one-click fix says."""
    return translated("Findings", FIXES[fix])


def citation(rule: Rule) -> str:
    """Where the rule is written: document, and section in the document's own words."""
    cited = _cited(rule.citation)
    return translated("Findings", OWN_LIMIT).format(citation=cited) if rule.own_limit else cited


def _cited(source: Citation) -> str:
    return translated("Findings", DOCUMENTS[source.document]).format(section=source.section)


def _text_of(finding: Finding) -> str:
    """Rules have a sentence for what holds and one for what does not; the rest has one alone."""
    texts = TEXTS[finding.code]
    return texts.get(finding.severity) or texts[Severity.INFO]


def _worded(source: str, finding: Finding) -> str:
    return translated("Findings", source).format_map(_words(finding)) if source else ""


def _words(finding: Finding) -> dict[str, str]:
    words = shown(finding.values, LOOKS.get(finding.code, {}))
    words["face"] = finding.face or ""
    words |= {name: words[name].upper() for name in ("format", "formats") if name in words}
    for name, table in (("side", SIDES), ("where", PLACES), ("seen_by", SEERS)):
        if isinstance(named := finding.values.get(name), str):
            words[name] = translated("Findings", table[named])
    if isinstance(reasons := finding.values.get("reasons"), str):
        words["reasons"] = ", ".join(translated("Findings", REASONS[reason]) for reason in reasons.split(", "))
    if (seen := finding.values.get("shown")) is not None:
        words["shown"] = translated("Findings", ANSWERS[bool(seen)])
    for name in ("bytes", "limit"):
        value = finding.values.get(name)
        if isinstance(value, int | float):
            words[f"{name}_kb"] = kilobytes(value)
    return words
