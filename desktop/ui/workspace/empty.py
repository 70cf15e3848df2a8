"""The dock before there is a workspace: what one is for, and three ways to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.icons import draw_icon
from desktop.ui.kit.parts import Steps, role_label
from desktop.ui.kit.theme import Themed, Tokens

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.ui.kit.actions import Actions
    from desktop.ui.workspace.actions import DeskState

ICON_SIDE = 48
MOST_RECENT = 5


class EmptyWorkspace(Themed, Translated, QScrollArea):
    """Teaches, and lists the workspaces opened last."""

    open_asked = Signal(object)

    def __init__(self, actions: Actions[DeskState], parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self._recent: tuple[Path, ...] = ()
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = role_label("heading", wrap=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = role_label("muted", wrap=True)
        self._points = Steps(4)
        self.buttons = {name: QPushButton(autoDefault=False) for name in ("new", "open", "unpack")}
        self.buttons["new"].setProperty("primary", True)  # noqa: FBT003 - a Qt property
        for name, button in self.buttons.items():
            button.clicked.connect(actions[name].trigger)
        self._heading = role_label("heading")
        self._places = QVBoxLayout()
        self.recent_buttons: list[QPushButton] = []
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab stops at the buttons inside
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.retranslate()
        self.restyle()

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 20, 16, 16)
        column.setSpacing(10)
        for label in (self._icon, self._title, self._text, self._points):
            column.addWidget(label)
        column.addSpacing(6)
        for button in self.buttons.values():
            column.addWidget(button)
        column.addSpacing(10)
        column.addWidget(self._heading)
        column.addLayout(self._places)
        column.addStretch(1)
        self.setWidget(inner)

    def retranslate(self) -> None:
        self._title.setText(self.tr("No workspace is open"))
        self._text.setText(self.tr("A workspace keeps what the console does not tell, safely on this computer:"))
        points = (
            self.tr("•  Activities and materials, every version of each picture and how it was made"),
            self.tr("•  Where each material stands in the review, and what is due"),
            self.tr("•  Slots used and left, calls used this month"),
            self.tr("•  Rights and copyright proofs, and packages ready for the upload"),
        )
        self._points.set_texts(points)
        self.buttons["new"].setText(self.tr("New workspace…"))
        self.buttons["open"].setText(self.tr("Open a workspace…"))
        self.buttons["unpack"].setText(self.tr("Open an exported one…"))
        self._heading.setText(self.tr("Recent workspaces"))

    def restyle(self) -> None:
        pixmap = draw_icon("workspace", Tokens.of(self.palette()).muted, 2 * ICON_SIDE)
        pixmap.setDevicePixelRatio(2)
        self._icon.setPixmap(pixmap)

    def show_recent(self, folders: Sequence[Path]) -> None:
        for button in self.recent_buttons:
            self._places.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.recent_buttons = [self._place(folder) for folder in folders[:MOST_RECENT]]
        self._heading.setVisible(bool(folders))

    def _place(self, folder: Path) -> QPushButton:
        button = QPushButton(folder.name.replace("&", "&&"), autoDefault=False)
        button.setToolTip(str(folder))
        button.clicked.connect(lambda: self.open_asked.emit(folder))
        self._places.addWidget(button)
        return button
