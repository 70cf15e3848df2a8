"""Words that are too long for their place, with no control among them: the keys scroll through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.ui.kit.accessible import Accessible, Role
from desktop.ui.kit.scroll import ColumnArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ReadingArea(Accessible, ColumnArea):
    """Tab stops at it, for nothing inside it would bring the rest into sight."""

    accessible_role = Role.Document

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
