"""What a finding says: its title, the sentence, the measured number, the limit, and where the rule is written."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

from desktop.domain.face.covers import Feature
from desktop.domain.rules.findings import Severity
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated
from desktop.ui.messages.note_rows import NOTE_ROWS
from desktop.ui.messages.preview_rows import PREVIEW_ROWS
from desktop.ui.messages.profile_rows import PROFILE_NAMES, PROFILE_ROWS
from desktop.ui.messages.rule_rows import RULE_ROWS
from desktop.ui.messages.wording import kilobytes, percent, shown, tight

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.rules.findings import Finding
    from desktop.domain.rules.profiles import ProfileId
    from desktop.domain.rules.rules import Citation, FindingCode, Rule
    from desktop.ui.messages.finding_row import FindingRow, Fix

SEVERITIES: Mapping[Severity, str] = {
    Severity.PASS: QT_TRANSLATE_NOOP("Findings", "Passed"),
    Severity.INFO: QT_TRANSLATE_NOOP("Findings", "Note"),
    Severity.WARN: QT_TRANSLATE_NOOP("Findings", "Warning"),
    Severity.FAIL: QT_TRANSLATE_NOOP("Findings", "Failed"),
}

DOCUMENTS: Mapping[str, str] = {
    "FAQ": QT_TRANSLATE_NOOP("Findings", "Tencent Cloud FAQ: {section}"),
    "SDK": QT_TRANSLATE_NOOP("Findings", "Tencent Cloud API: {section}"),
    "Alibaba Cloud": QT_TRANSLATE_NOOP("Findings", "Alibaba Cloud: {section}"),
    "Volcengine": QT_TRANSLATE_NOOP("Findings", "Volcengine: {section}"),
}
SECTIONS: Mapping[str, str] = {
    "PICTURE": QT_TRANSLATE_NOOP("Findings", "Format and size of template pictures"),
    "CROP": QT_TRANSLATE_NOOP("Findings", "How templates are to be cropped"),
    "QUALITY": QT_TRANSLATE_NOOP("Findings", "Quality and pose of faces"),
    "POSE": QT_TRANSLATE_NOOP("Findings", "What counts as a side face"),
    "FACES": QT_TRANSLATE_NOOP("Findings", "Fusing several faces"),
    "RIGHTS": QT_TRANSLATE_NOOP("Findings", "Which templates need a copyright proof"),
    "ALIBABA_INPUT": QT_TRANSLATE_NOOP("Findings", "Adding a face fusion template · limits of the input"),
    "ALIBABA_QUALITY": QT_TRANSLATE_NOOP("Findings", "Adding a face fusion template · advice on quality"),
    "VOLCENGINE": QT_TRANSLATE_NOOP("Findings", "FaceSwap · what a template must be"),
}
"""Of the documents whose sections are called in Chinese, by the name of the citation."""

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

UNTOLD = QT_TRANSLATE_NOOP("Findings", "cannot be told")
CONFIDENCE = QT_TRANSLATE_NOOP("Findings", "Confidence: {confidence}")

REASONS: Mapping[str, str] = {
    "format": QT_TRANSLATE_NOOP("Findings", "file format"),
    "orientation": QT_TRANSLATE_NOOP("Findings", "orientation"),
    "transparency": QT_TRANSLATE_NOOP("Findings", "transparency"),
    "sides": QT_TRANSLATE_NOOP("Findings", "too many pixels"),
    "bytes": QT_TRANSLATE_NOOP("Findings", "too many bytes"),
}
FEATURES: Mapping[str, str] = {
    Feature.LEFT_EYE: QT_TRANSLATE_NOOP("Findings", "left eye"),
    Feature.RIGHT_EYE: QT_TRANSLATE_NOOP("Findings", "right eye"),
    Feature.NOSE: QT_TRANSLATE_NOOP("Findings", "nose"),
    Feature.MOUTH: QT_TRANSLATE_NOOP("Findings", "mouth"),
    Feature.CHIN: QT_TRANSLATE_NOOP("Findings", "chin"),
    Feature.BROWS: QT_TRANSLATE_NOOP("Findings", "brows"),
    Feature.FOREHEAD: QT_TRANSLATE_NOOP("Findings", "forehead"),
}
LIMITS_OF_FEATURES: Mapping[Feature, str] = {
    Feature.LEFT_EYE: "eye_limit",
    Feature.RIGHT_EYE: "eye_limit",
    Feature.NOSE: "nose_limit",
    Feature.MOUTH: "mouth_limit",
    Feature.CHIN: "chin_limit",
    Feature.BROWS: "mostly_limit",
    Feature.FOREHEAD: "mostly_limit",
}
SEERS: Mapping[str, str] = {
    "local": QT_TRANSLATE_NOOP("Findings", "by this computer"),
    "cloud": QT_TRANSLATE_NOOP("Findings", "by the cloud"),
}

UNKNOWN = "–"

MEASURED_OF_POSE = ("yaw", "pitch", "roll")
"""What a finding lacks that cannot tell them."""

ROWS: Mapping[FindingCode, FindingRow] = {**RULE_ROWS, **PROFILE_ROWS, **NOTE_ROWS, **PREVIEW_ROWS}
"""One row a finding."""


def finding_title(code: FindingCode) -> str:
    """The name of the rule, or of what was done."""
    return translated("Findings", ROWS[code].title)


def finding_text(finding: Finding) -> str:
    """One sentence: what is good or bad, or was done, and what it means."""
    return _worded(_text_of(finding), finding)


def finding_measured(finding: Finding) -> str:
    """The measured value alone, empty where nothing is measured; what is not known has no unit."""
    measured = ROWS[finding.code].measured
    return UNKNOWN if _is_unknown(measured, finding) else _worded(measured, finding)


def finding_limit(finding: Finding) -> str:
    """What the value is held to, empty where there is no limit."""
    return _worded(ROWS[finding.code].limit, finding)


def finding_confidence(finding: Finding) -> str:
    """How sure the models are that it is so; empty where nothing rests on a model, or nothing can be told."""
    confidence = finding.values.get("confidence")
    if not isinstance(confidence, int | float) or finding.values.get("untold"):
        return ""
    return translated("Findings", CONFIDENCE).format(confidence=percent(confidence))


def finding_fixes(code: FindingCode, severity: Severity = Severity.FAIL) -> tuple[Fix, ...]:
    """What one click may do about it, best first; empty where only another picture can help, or nothing is wrong."""
    row = ROWS[code]
    return row.fixes if severity.rank >= row.fixed_from.rank else ()


def severity_text(severity: Severity) -> str:
    return translated("Findings", SEVERITIES[severity])


def profile_name(profile: ProfileId) -> str:
    """The service whose rules a profile holds."""
    return translated("Findings", PROFILE_NAMES[profile])


def citation(rule: Rule) -> str:
    """Where the rule is written: document, and what its section is called, in English by what it means."""
    cited = _cited(rule.citation)
    return translated("Findings", OWN_LIMIT).format(citation=cited) if rule.own_limit else cited


def _cited(source: Citation) -> str:
    return translated("Findings", DOCUMENTS[source.document]).format(section=_section(source))


def _section(source: Citation) -> str:
    named = SECTIONS.get(source.name)
    return translated("Findings", named) if named else source.section


def _text_of(finding: Finding) -> str:
    """Rules have a sentence for what holds and one for what does not; the rest has one alone."""
    for name, text in ROWS[finding.code].when.items():
        if finding.values.get(name):
            return text
    texts = ROWS[finding.code].texts
    return texts.get(finding.severity) or texts[Severity.INFO]


def _is_unknown(measured: str, finding: Finding) -> bool:
    """Whether the one value that ``measured`` is made of is not known, by its place in the text and not by its unit."""
    names = {name for _, name, _, _ in Formatter().parse(measured) if name}
    return len(names) == 1 and _words(finding).get(names.pop()) == UNKNOWN


def _worded(source: str, finding: Finding) -> str:
    return tight(translated("Findings", source).format_map(_words(finding))) if source else ""


def _words(finding: Finding) -> dict[str, str]:
    words = shown(finding.values, ROWS[finding.code].looks)
    words["face"] = finding.face or ""
    words |= {name: words[name].upper() for name in ("format", "formats") if name in words}
    for name, table in (("side", SIDES), ("where", PLACES), ("seen_by", SEERS)):
        if isinstance(named := finding.values.get(name), str):
            words[name] = translated("Findings", table[named])
    if isinstance(reasons := finding.values.get("reasons"), str):
        words["reasons"] = ", ".join(translated("Findings", REASONS[reason]) for reason in _listed(reasons))
    for name in ("covered", "possibly"):
        if isinstance(features := finding.values.get(name), str):
            words[name] = ", ".join(f"{translated('Findings', FEATURES[it])} {words[it]}" for it in _listed(features))
    if (seen := finding.values.get("shown")) is not None:
        words["shown"] = translated("Findings", UNTOLD if finding.values.get("untold") else ANSWERS[bool(seen)])
    if finding.values.get("untold"):
        words |= dict.fromkeys(MEASURED_OF_POSE, UNKNOWN)
    words |= _worst_covered(finding)
    words["bytes_kb"] = UNKNOWN
    for name in ("bytes", "limit"):
        value = finding.values.get(name)
        if isinstance(value, int | float):
            words[f"{name}_kb"] = kilobytes(value)
    return words


def _worst_covered(finding: Finding) -> dict[str, str]:
    """The feature that is nearest to its limit, or farthest beyond: number and limit are then of one thing."""
    shares = {it: finding.values.get(it.value) for it in LIMITS_OF_FEATURES}
    limits = {it: finding.values.get(name) for it, name in LIMITS_OF_FEATURES.items()}
    known = [
        (share / limit, share, it, limit)
        for it, share in shares.items()
        if isinstance(share, int | float) and isinstance(limit := limits[it], int | float)
    ]
    if not known:
        return dict.fromkeys(("worst", "feature", "feature_limit"), UNKNOWN)
    _, share, feature, limit = max(known)
    named = translated("Findings", FEATURES[feature])
    return {"worst": percent(share), "feature": named, "feature_limit": percent(limit)}


def _listed(value: str) -> list[str]:
    return value.split(", ") if value else []
