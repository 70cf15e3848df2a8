"""Making a workspace: a name, a folder of its own, and whose account it is about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from desktop.services.workspace.workspace import WorkspaceDesk
from desktop.ui.kit.parts import SPACE, role_label
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.saving import plain_name
from desktop.ui.workspace.account_fields import AccountFields
from desktop.ui.workspace.opener import NewWorkspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WIDTH = 520


class NewWorkspaceDialog(QDialog):
    """``new`` is what the user asked for, once accepted. ``folder`` is where new workspaces go."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parent_folder = folder
        self._own_folder = False
        self.setWindowTitle(self.tr("New workspace"))
        self.setMinimumWidth(WIDTH)
        self.name = QLineEdit(self.tr("My materials"))
        self.folder = QLineEdit()
        self.browse = QPushButton(self.tr("Browse…"), autoDefault=False)
        self.account = AccountFields()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Create"))
        self._lay_out()
        self.name.textChanged.connect(self._suggest)
        self.folder.textEdited.connect(self._keep_folder)
        self.browse.clicked.connect(self._browse)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._suggest()
        self.name.selectAll()

    def _lay_out(self) -> None:
        about = role_label("muted", wrap=True)
        about.setText(
            self.tr("A workspace is a folder of its own: one database and the pictures you add. It can be moved whole.")
        )
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(self.browse)
        form = QFormLayout()
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Folder"), place)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.account.add_to(form)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(about)
        layout.addLayout(form)
        layout.addWidget(self.buttons)

    @property
    def new(self) -> NewWorkspace:
        folder, account = Path(self.folder.text().strip()), self.account
        return NewWorkspace(folder, self.name.text().strip(), account.company, account.app_id, account.bought_slots)

    def _suggest(self) -> None:
        """A folder named after the workspace, until the user chooses another: one that is not there yet, since a
        suggestion that is refused is none."""
        name = self.name.text().strip()
        if not self._own_folder:
            place = self._parent_folder / plain_name(name)
            self.folder.setText(str(WorkspaceDesk.free_place(place)) if name else "")
        complete = bool(name) and bool(self.folder.text().strip())
        why_not = "" if complete else self.tr("A workspace needs a name and a folder.")
        allow(self.buttons.button(QDialogButtonBox.StandardButton.Ok), why_not)

    def _keep_folder(self) -> None:
        self._own_folder = True
        self._suggest()

    def _browse(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder of the workspace"), str(self._parent_folder))
        if name:
            self._own_folder = True
            self.folder.setText(name)
            self._suggest()
