"""What a workspace says of itself: name, account, bought slots."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from desktop.ui.kit.parts import ElidedLabel, role_label
from desktop.ui.kit.reasons import allow
from desktop.ui.workspace.account_fields import AccountFields

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.domain.workspace.info import WorkspaceInfo

WIDTH = 460


class PropertiesDialog(QDialog):
    """``wanted`` is the info as the user has changed it."""

    def __init__(self, info: WorkspaceInfo, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._info = info
        self.setWindowTitle(self.tr("Properties of the workspace"))
        self.setMinimumWidth(WIDTH)
        self.name = QLineEdit(info.name)
        self.account = AccountFields(info)
        self.notes = QPlainTextEdit(info.notes, tabChangesFocus=True)
        place = ElidedLabel()
        place.setText(folder)
        form = QFormLayout()
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Folder"), place)
        self.account.add_to(form)
        form.addRow(self.tr("Notes"), self.notes)
        hint = role_label("muted", wrap=True)
        hint.setText(
            self.tr("Company and AppID appear on copyright proofs. Bought slots are added to the 10 free ones.")
        )
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(self._enable)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(self._buttons)

    @property
    def wanted(self) -> WorkspaceInfo:
        account = self.account
        return replace(
            self._info,
            name=self.name.text().strip(),
            company=account.company,
            app_id=account.app_id,
            bought_slots=account.bought_slots,
            notes=self.notes.toPlainText(),
        )

    def _enable(self) -> None:
        why_not = "" if self.name.text().strip() else self.tr("A workspace needs a name.")
        allow(self._buttons.button(QDialogButtonBox.StandardButton.Ok), why_not)
