"""Where a picture is used: one line for each material, version and role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from desktop.services.workspace.where_used import Use, UseRole
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.kit.parts import role_label
from desktop.ui.kit.table import Table
from desktop.ui.workspace.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

SIZE = QSize(620, 360)
ROLES: Mapping[UseRole, str] = {
    UseRole.ORIGINAL: QT_TRANSLATE_NOOP("Workspace", "original"),
    UseRole.EXPORT: QT_TRANSLATE_NOOP("Workspace", "exported picture"),
    UseRole.ATTACHMENT: QT_TRANSLATE_NOOP("Workspace", "attached document"),
}


class UsesDialog(QDialog):
    """Choosing a line shows that material in the dock."""

    chosen = Signal(str)

    def __init__(
        self, name: str, uses: Sequence[Use], activities: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Where is it used?"))
        open_at(self, SIZE)
        self.state = role_label("", wrap=True)
        count = len({use.material_id for use in uses})
        found = self.tr("“{name}” is used by %n material(s).", "", count)
        self.state.setText((found if uses else self.tr("“{name}” is not used in this workspace.")).format(name=name))
        titles = (self.tr("Activity"), self.tr("Material"), self.tr("As"), self.tr("Version"))
        self.table = Table(titles, stretch=1)
        self.table.setAccessibleName(self.windowTitle())
        self.table.fill([_cells(use, activities) for use in uses], [use.material_id for use in uses])
        self.table.itemActivated.connect(lambda item: self.chosen.emit(item.data(Qt.ItemDataRole.UserRole)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.state)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)


def _cells(use: Use, activities: Mapping[str, str]) -> tuple[str, ...]:
    version = "" if use.version is None else str(use.version)
    return activities.get(use.activity_id, ""), use.material_name, say(ROLES[use.role]), version
