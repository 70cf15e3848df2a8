"""What the Prepare mode shows before there is a picture: what to do, and samples to do it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.kit.drops import Carried
from desktop.ui.kit.i18n import Translated, readable_formats
from desktop.ui.kit.icons import draw_icon
from desktop.ui.kit.parts import role_label
from desktop.ui.kit.theme import Themed, Tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent

ICON_SIDE = 64
WIDTH, LEAST = 520, 400


class Welcome(Themed, Translated, QWidget):
    """Takes drops; ``open_action`` and ``samples_action`` are the window's own."""

    dropped = Signal(object)
    """A :class:`~desktop.ui.kit.drops.Carried`."""
    """The files of a drop, and the picture itself that it carries (a QImage, often null)."""

    def __init__(self, open_action: QAction, samples_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = role_label("title")
        self._text = role_label("muted", wrap=True)
        self._keys = [(role_label("heading"), role_label("muted")) for _ in range(4)]
        self._steps = [role_label("", wrap=True) for _ in range(3)]
        self.open = QPushButton()
        self.samples = QPushButton()
        self.open.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self.open.clicked.connect(open_action.trigger)
        self.samples.clicked.connect(samples_action.trigger)
        self._lay_out()
        self.retranslate()
        self.restyle()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setMinimumWidth(LEAST)
        card.setMaximumWidth(WIDTH)
        card.setProperty("card", True)  # noqa: FBT003 - a Qt property
        column = QVBoxLayout(card)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(12)
        for label in (self._icon, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.open)
        buttons.addWidget(self.samples)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addSpacing(8)
        for step in self._steps:
            column.addWidget(step)
        column.addSpacing(8)
        column.addLayout(self._key_grid())
        outer = QGridLayout(self)
        outer.addWidget(card, 1, 1)
        for side in (0, 2):
            outer.setRowStretch(side, 1)
            outer.setColumnStretch(side, 1)
        outer.setColumnStretch(1, WIDTH)

    def _key_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, (keys, meaning) in enumerate(self._keys):
            row, column = divmod(place, 2)
            grid.addWidget(keys, row, 2 * column)
            grid.addWidget(meaning, row, 2 * column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def retranslate(self) -> None:
        self._title.setText(self.tr("Drop template pictures here"))
        self._text.setText(self.tr("Files or whole folders: {formats}").format(formats=readable_formats()))
        self.open.setText(self.tr("Open pictures…"))
        self.samples.setText(self.tr("Open the samples"))
        steps = (
            self.tr("1.  Faces are found and numbered; the crop keeps them centred with a double margin."),
            self.tr("2.  The compliance card says at once what the review would reject, and fixes it in one click."),
            self.tr("3.  Export writes the material and a manifest. Your own files are never changed."),
        )
        for label, text in zip(self._steps, steps, strict=True):
            label.setText(text)
        keys = (
            ("Ctrl+O", self.tr("open pictures")),
            ("Ctrl+V", self.tr("paste a picture")),
            ("Ctrl+E", self.tr("export")),
            ("Ctrl+2", self.tr("test the effect")),
        )
        for (shortcut, meaning), (key, text) in zip(self._keys, keys, strict=True):
            shortcut.setText(key)
            meaning.setText(text)

    def restyle(self) -> None:
        pixmap = draw_icon("drop", Tokens.of(self.palette()).accent, 2 * ICON_SIDE)
        pixmap.setDevicePixelRatio(2)
        self._icon.setPixmap(pixmap)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if Carried.of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(Carried.of(event.mimeData()))
