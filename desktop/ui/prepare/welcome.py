"""What the Prepare mode shows before there is a picture: what to do, and samples to do it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.kit.drops import Carried
from desktop.ui.kit.i18n import Translated, readable_formats
from desktop.ui.kit.icons import draw_icon
from desktop.ui.kit.parts import Steps, role_label
from desktop.ui.kit.theme import Themed, Tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from desktop.ui.kit.mode import ActionsById

TAUGHT = ("open", "paste", "export", "palette")
"""Actions of the window whose keys are told here."""
ICON_SIDE = 64
WIDTH, LEAST = 520, 400


class Welcome(Themed, Translated, QWidget):
    """Takes drops; ``actions`` are the window's own."""

    dropped = Signal(object)
    """A :class:`~desktop.ui.kit.drops.Carried`."""
    """The files of a drop, and the picture itself that it carries (a QImage, often null)."""

    def __init__(self, actions: ActionsById, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = role_label("title")
        self._text = role_label("muted", wrap=True)
        self._keys = {actions[name]: (role_label("heading"), role_label("muted")) for name in TAUGHT}
        self._steps = Steps(3)
        self.open = QPushButton()
        self.samples = QPushButton()
        self.samples.setObjectName("prepare.samples")
        self.open.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self.open.clicked.connect(actions["open"].trigger)
        self.samples.clicked.connect(actions["open_samples"].trigger)
        for action in self._keys:
            action.changed.connect(self._say_keys)
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
        column.addWidget(self._steps)
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
        for place, (keys, meaning) in enumerate(self._keys.values()):
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
        self._steps.set_texts(steps)
        meanings = (
            self.tr("open pictures"),
            self.tr("paste a picture"),
            self.tr("export"),
            self.tr("find any command"),
        )
        for (_, meaning), text in zip(self._keys.values(), meanings, strict=True):
            meaning.setText(text)
        self._say_keys()

    def _say_keys(self) -> None:
        """They may be the user's own."""
        for action, (shortcut, _) in self._keys.items():
            shortcut.setText(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))

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
