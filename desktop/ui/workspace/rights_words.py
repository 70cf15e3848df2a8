"""What a finding about rights says in the workspace, where the answers are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FindingCode
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, sentences
from desktop.ui.messages import finding_text
from desktop.ui.workspace.words import question_names, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.rules.findings import Finding

CLEAR = QT_TRANSLATE_NOOP("Workspace", "Every question is answered and nothing is missing.")
OPEN: Mapping[str, str] = {
    "unanswered": QT_TRANSLATE_NOOP("Workspace", "Not fit for upload before these are answered: {names}."),
    "proof_for": QT_TRANSLATE_NOOP("Workspace", "A copyright proof is missing (because of: {names})."),
    "refused": QT_TRANSLATE_NOOP("Workspace", "Do not use it: {names} was refused."),
}
EXPIRED = QT_TRANSLATE_NOOP("Workspace", "The consent has run out.")


def rights_text(finding: Finding) -> str:
    """What is open in a finding of :func:`~desktop.domain.workspace.rights.rights_finding`."""
    if finding.severity is Severity.PASS:
        return say(CLEAR)
    values = finding.values
    lines = [say(text).format(names=question_names(str(values[key]))) for key, text in OPEN.items() if values.get(key)]
    return sentences(*lines, say(EXPIRED) if values.get("consent_expired") else "")


def workspace_finding_text(finding: Finding) -> str:
    """Findings about rights in the workspace's words, others as everywhere."""
    return rights_text(finding) if finding.code is FindingCode.RIGHTS else finding_text(finding)
