"""A difference between workspace and console in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.workspace.review import ReviewState
from desktop.domain.workspace.sync import DifferenceKind
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.workspace.row_texts import Counts
from desktop.ui.workspace.words import STATES, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.workspace.sync import Difference, SyncDiff

KINDS: Mapping[DifferenceKind, str] = {
    DifferenceKind.STATUS: QT_TRANSLATE_NOOP("Workspace", "Review"),
    DifferenceKind.NAME: QT_TRANSLATE_NOOP("Workspace", "Name"),
    DifferenceKind.FACES: QT_TRANSLATE_NOOP("Workspace", "Face IDs"),
    DifferenceKind.NEW: QT_TRANSLATE_NOOP("Workspace", "Only in the console"),
    DifferenceKind.GONE: QT_TRANSLATE_NOOP("Workspace", "No longer in the console"),
    DifferenceKind.LINK: QT_TRANSLATE_NOOP("Workspace", "Same name: link them"),
}
CONFLICT = QT_TRANSLATE_NOOP("Workspace", "Conflict: what was entered here would be lost")
STATED = frozenset({DifferenceKind.STATUS, DifferenceKind.GONE})


def difference_cells(difference: Difference, names: Mapping[str, str]) -> tuple[str, ...]:
    """Kind, material, ours, theirs, and a warning for a conflict."""
    name = names.get(difference.material_id, difference.theirs)
    material = f"{name} ({difference.model_id})" if difference.model_id else name
    ours, theirs = (_value(difference.kind, text) for text in (difference.ours, difference.theirs))
    return say(KINDS[difference.kind]), material, ours, theirs, say(CONFLICT) if difference.conflict else ""


def _value(kind: DifferenceKind, text: str) -> str:
    return say(STATES[ReviewState(text)]) if kind in STATED and text else text


def not_understood_text(diff: SyncDiff) -> str:
    """Empty when every status is one this version knows."""
    count = len(diff.not_understood)
    return Counts().not_understood(count) if count else ""
