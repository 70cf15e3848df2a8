"""One-click fixes of the compliance card: which one is offered for a finding, as an edit of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui import messages
from desktop.ui.prepare.commands import PictureEdit

if TYPE_CHECKING:
    from desktop.domain.rules.findings import Finding
    from desktop.ui.messages.finding_row import Fix
    from desktop.ui.prepare.document import Document


def fix_for(document: Document, finding: Finding) -> PictureEdit | None:
    """The first fix that would change anything; ``None`` when the rule holds or only another picture can help."""
    for fix in messages.finding_fixes(finding.code, finding.severity):
        if fix.change(document.options, document.faces) != document.options:
            return _edit(fix)
    return None


def _edit(fix: Fix) -> PictureEdit:
    return PictureEdit(QCoreApplication.translate("Fixes", fix.text), lambda it: fix.change(it.options, it.faces))
