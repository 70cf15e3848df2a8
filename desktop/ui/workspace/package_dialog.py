"""What has changed since a submission package was written, and what is wrong with its files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from desktop.domain.workspace.package import ChangeKind, PackageProblemKind
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, sentences
from desktop.ui.kit.parts import role_label
from desktop.ui.kit.table import Table
from desktop.ui.workspace.words import listed, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.domain.workspace.material import MaterialSummary
    from desktop.domain.workspace.package import PackageChange, PackageProblem
    from desktop.services.workspace.package_diff import PackageDiff

SIZE = QSize(700, 420)
CHANGES: Mapping[ChangeKind, str] = {
    ChangeKind.ADDED: QT_TRANSLATE_NOOP("Workspace", "New since then"),
    ChangeKind.REMOVED: QT_TRANSLATE_NOOP("Workspace", "Not in it any more"),
    ChangeKind.CHANGED: QT_TRANSLATE_NOOP("Workspace", "Changed: {fields}"),
    ChangeKind.PICTURE: QT_TRANSLATE_NOOP("Workspace", "Another picture"),
}
FIELDS: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("Workspace", "name"),
    "model_id": QT_TRANSLATE_NOOP("Workspace", "material ID"),
    "state": QT_TRANSLATE_NOOP("Workspace", "review"),
    "faces": QT_TRANSLATE_NOOP("Workspace", "faces"),
    "rights": QT_TRANSLATE_NOOP("Workspace", "rights"),
    "project_id": QT_TRANSLATE_NOOP("Workspace", "activity ID"),
    "algorithm": QT_TRANSLATE_NOOP("Workspace", "algorithm version"),
}
PROBLEMS: Mapping[PackageProblemKind, str] = {
    PackageProblemKind.MISSING: QT_TRANSLATE_NOOP("Workspace", "Missing from the package"),
    PackageProblemKind.DAMAGED: QT_TRANSLATE_NOOP("Workspace", "Not what was written"),
    PackageProblemKind.EXTRA: QT_TRANSLATE_NOOP("Workspace", "Not part of the package"),
}


@dataclass(frozen=True, slots=True)
class ComparedPackage:
    """A package and what was found out about it."""

    path: Path
    diff: PackageDiff
    problems: tuple[PackageProblem, ...]


class PackageDialog(QDialog):
    """A list to read."""

    def __init__(
        self, compared: ComparedPackage, summaries: Mapping[str, MaterialSummary], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Package {name}").format(name=compared.path.name))
        open_at(self, SIZE)
        self.state = role_label("", wrap=True)
        self.state.setText(self._words(compared))
        self.table = Table((self.tr("Picture or file"), self.tr("What is different")), stretch=1)
        self.table.setAccessibleName(self.windowTitle())
        changes = [_change_cells(change, summaries) for change in compared.diff.changes]
        self.table.fill(
            [
                *_activity_cells(compared.diff),
                *changes,
                *((it.name, say(PROBLEMS[it.kind])) for it in compared.problems),
            ]
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.state)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)

    def _words(self, compared: ComparedPackage) -> str:
        manifest = compared.diff.manifest
        written = self.tr("Written on {day} for “{activity}”.").format(
            day=manifest.day, activity=manifest.activity_name
        )
        if compared.diff.activity_gone:
            return sentences(written, self.tr("That activity is not in this workspace any more."))
        changes = len(compared.diff.changes) + bool(compared.diff.activity_fields)
        damage = sum(it.is_damage for it in compared.problems)
        changed = self.tr("%n thing(s) changed since.", "", changes) if changes else self.tr("Nothing changed since.")
        broken = self.tr("%n file(s) are missing or damaged.", "", damage) if damage else ""
        return sentences(written, changed, broken)


def _activity_cells(diff: PackageDiff) -> list[tuple[str, str]]:
    """One row when the activity itself is another than it was."""
    changed = _changed(ChangeKind.CHANGED, diff.activity_fields)
    return [(diff.manifest.activity_name, changed)] if diff.activity_fields else []


def _change_cells(change: PackageChange, summaries: Mapping[str, MaterialSummary]) -> tuple[str, str]:
    known = summaries.get(change.material_id)
    return change.name or (known.name if known else ""), _changed(change.kind, change.fields)


def _changed(kind: ChangeKind, fields: Sequence[str]) -> str:
    return say(CHANGES[kind]).format(fields=listed(say(FIELDS.get(name, name)) for name in fields))
