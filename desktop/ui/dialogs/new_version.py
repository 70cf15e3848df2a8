"""Whether and where the program asks for a new version: a part of the page of general settings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.cloud.settings import check_web_address
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, role_label, set_role
from desktop.ui.kit.reasons import allow

if TYPE_CHECKING:
    from desktop.domain.settings import Settings


class NewVersionFields(Translated, QWidget):
    """The switch can be on with a sound address only. ``validity_changed``: whether the address makes sense may be
    another."""

    validity_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = role_label("heading")
        self.address = QLineEdit(settings.release_notice, placeholderText="https://")
        self._label = QLabel()
        self._label.setBuddy(self.address)
        self.problem = role_label("bad", wrap=True)
        self.tell = QCheckBox()
        self.tell.setChecked(settings.tell_new_version)
        self._note = role_label("muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        for part in (self._heading, self._label, self.address, self.problem, self.tell, self._note):
            column.addWidget(part)
        self.address.textChanged.connect(self._check)
        self.retranslate()

    @property
    def is_valid(self) -> bool:
        try:
            check_web_address(self._typed)
        except ValueError:
            return False
        return True

    def settings(self, base: Settings) -> Settings:
        """``base`` with what is chosen here; an address that makes no sense leaves it as it was."""
        if not self.is_valid:
            return base
        return replace(base, tell_new_version=self.tell.isChecked(), release_notice=self._typed)

    @property
    def _typed(self) -> str:
        return self.address.text().strip()

    def _check(self) -> None:
        """What is switched on is always what would happen: without an address that is nothing."""
        wrong = not self.is_valid
        self.problem.setVisible(wrong)
        set_role(self.address, "state", "bad" if wrong else "")
        missing = wrong or not self._typed
        if missing:
            self.tell.setChecked(False)
        allow(self.tell, self.tr("Enter the address of a release notice first.") if missing else "")
        self.validity_changed.emit()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("New versions"))
        self._label.setText(self.tr("Address of the release notice"))
        self.address.setAccessibleName(self._label.text())
        self.problem.setText(
            self.tr("An address like https://host/page; plain http only for this computer (127.0.0.1).")
        )
        self.tell.setText(self.tr("Tell me when there is a new version"))
        self._note.setText(
            self.tr(
                "At most once a day, when the window starts, this address is asked once, without cookies and without"
                " anything that identifies you. You are shown a link: nothing is downloaded or installed."
            )
        )
        self._check()
