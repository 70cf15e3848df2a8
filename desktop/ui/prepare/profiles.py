"""What other services would say of the same export: a choice of profiles and, below, their verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.rules.findings import Severity, worst
from desktop.domain.rules.profiles import PROFILES, ProfileId, judged_by
from desktop.ui import messages
from desktop.ui.kit.accessible import Accessible, Role
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import role_label
from desktop.ui.kit.severity import SEVERITY_ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.rules.findings import Finding
    from desktop.domain.rules.profiles import Judgement
    from desktop.ui.prepare.document import Document

OTHERS = tuple(profile for profile in ProfileId if profile is not ProfileId.TENCENT)


class ProfilesPart(Translated, QWidget):
    """One box a service beside Tencent Cloud, whose rules the card itself shows."""

    chosen = Signal(list)
    """The ids of the profiles that are ticked, as text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._caption = role_label("muted")
        self.boxes: dict[ProfileId, QCheckBox] = {profile: QCheckBox() for profile in OTHERS}
        self.verdicts: list[VerdictRow] = []
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._caption)
        for box in self.boxes.values():
            box.toggled.connect(self._choose)
            line.addWidget(box)
        line.addStretch(1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addLayout(line)
        self.retranslate()

    def retranslate(self) -> None:
        self._caption.setText(self.tr("Also by"))
        for profile, box in self.boxes.items():
            box.setText(messages.profile_name(profile))
        self._rewrite()

    def set_document(self, document: Document | None) -> None:
        self._document = document
        self.setVisible(document is not None and document.facts is not None)
        self._rewrite()

    @property
    def ticked(self) -> list[ProfileId]:
        return [profile for profile, box in self.boxes.items() if box.isChecked()]

    def tick(self, profiles: Sequence[object]) -> None:
        """Tick those of ``profiles`` that are known; the others may be those of a newer version."""
        for profile, box in self.boxes.items():
            box.setChecked(profile in profiles)

    def _choose(self) -> None:
        self._rewrite()
        self.chosen.emit([profile.value for profile in self.ticked])

    def _rewrite(self) -> None:
        for old in self.verdicts:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        facts = self._document.facts if self._document else None
        self.verdicts = [VerdictRow(one) for one in judged_by(facts, self.ticked)] if facts else []
        for row in self.verdicts:
            self._layout.addWidget(row)


class VerdictRow(Accessible, QWidget):
    """The service, what it would say, and every rule of its table that does not hold, with where that is written."""

    accessible_role = Role.Grouping

    def __init__(self, judgement: Judgement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        severity = worst(judgement.findings)
        self.verdict = role_label(SEVERITY_ROLES[Severity.PASS if severity is Severity.INFO else severity])
        self.verdict.setText(_verdict(severity))
        line = QHBoxLayout()
        line.addWidget(QLabel(messages.profile_name(judgement.profile)))
        line.addStretch(1)
        line.addWidget(self.verdict)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 4)
        layout.setSpacing(2)
        layout.addLayout(line)
        wrong = [finding for finding in judgement.findings if finding.severity.rank >= Severity.WARN.rank]
        if wrong:
            text = role_label("muted", wrap=True)
            text.setText("\n".join(_said(judgement, finding) for finding in wrong))
            layout.addWidget(text)
        self.setAccessibleName(f"{messages.profile_name(judgement.profile)}: {self.verdict.text()}")


def _verdict(severity: Severity) -> str:
    texts = {
        Severity.WARN: QCoreApplication.translate("ProfilesPart", "Passes with warnings"),
        Severity.FAIL: QCoreApplication.translate("ProfilesPart", "Would be rejected"),
    }
    return texts.get(severity) or QCoreApplication.translate("ProfilesPart", "Passes")


def _said(judgement: Judgement, finding: Finding) -> str:
    """``Face size: F1 is smaller than 200 px: the effect may suffer. (Volcengine: …)``."""
    rule = PROFILES[judgement.profile].rule_of(finding.code)
    source = f" ({messages.citation(rule)})" if rule else ""
    return f"{messages.finding_title(finding.code)}: {messages.finding_text(finding)}{source}"
