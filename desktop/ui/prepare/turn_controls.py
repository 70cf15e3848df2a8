"""How a picture is turned: straightened, by quarters, by any angle, mirrored."""

from __future__ import annotations

from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop.ui.kit.fields import DoubleSpinBox
from desktop.ui.kit.icons import icon
from desktop.ui.kit.parts import Card
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.theme import Themed, Tokens
from desktop.ui.prepare.commands import PictureEdit
from desktop.ui.prepare.turn_edits import at_angle, by_degrees, flipped, straightened

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.prepare.document import Document

QUARTER, HALF = 90.0, 180.0
STEP = 0.5
"""Degrees of one step of the field: what one sees of a horizon."""


class TurnControls(Themed, Card):
    """Shows how a document is turned and asks for edits; it changes nothing itself."""

    edited = Signal(object)
    """A :class:`~desktop.ui.prepare.commands.PictureEdit`."""
    straighten_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._gestures = count(1)
        self._gesture = next(self._gestures)
        self.straighten = QPushButton(autoDefault=False)
        self.left, self.right, self.flip = (QToolButton() for _ in range(3))
        self.angle = DoubleSpinBox(decimals=1, singleStep=STEP, minimum=-HALF, maximum=HALF, suffix=" °", wrapping=True)
        self._angle_label = QLabel()
        self._lay_out()
        self.straighten.clicked.connect(self.straighten_asked)
        self.left.clicked.connect(lambda: self._ask(self.tr("Turn left"), partial(by_degrees, degrees=-QUARTER)))
        self.right.clicked.connect(lambda: self._ask(self.tr("Turn right"), partial(by_degrees, degrees=QUARTER)))
        self.flip.clicked.connect(lambda: self._ask(self.tr("Mirror"), flipped))
        self.angle.valueChanged.connect(self._choose_angle)
        self.angle.editingFinished.connect(self._end_gesture)
        self.restyle()
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.straighten, 1)
        for button in (self.left, self.right, self.flip):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            row.addWidget(button)
        self.body.addLayout(row)
        line = QHBoxLayout()
        line.addWidget(self._angle_label)
        line.addWidget(self.angle, 1)
        self._angle_label.setBuddy(self.angle)
        self.angle.setKeyboardTracking(False)
        self.body.addLayout(line)

    def restyle(self) -> None:
        colour = Tokens.of(self.palette()).text
        self.straighten.setIcon(icon("straighten", colour))
        for button, name in ((self.left, "rotate-left"), (self.right, "rotate-right"), (self.flip, "flip")):
            button.setIcon(icon(name, colour))

    def retranslate(self) -> None:
        self.set_heading(self.tr("Turn"))
        self.straighten.setText(self.tr("&Straighten"))
        names = (
            (self.left, self.tr("Turn left by 90°")),
            (self.right, self.tr("Turn right by 90°")),
            (self.flip, self.tr("Mirror left to right")),
        )
        for button, name in names:
            button.setToolTip(name)
            button.setAccessibleName(name)
        self._angle_label.setText(self.tr("A&ngle, clockwise"))
        self.angle.setToolTip(self.tr("The crop keeps out of the corners that this leaves empty; padding fills them."))
        self.set_document(self._document)

    def set_document(self, document: Document | None) -> None:
        if document is None or self._document is None or document.key != self._document.key:
            self._end_gesture()
        self._document = document
        is_read = document is not None and document.inspection is not None
        allow(self, "" if is_read else self.tr("No picture is read yet."))
        if document is None:
            return
        with QSignalBlocker(self.angle):
            self.angle.setValue(document.options.turn.degrees)
        knows = straightened(document) is not None
        level = self.tr("Turn the picture until the eyes of the largest chosen face are level.")
        unknown = self.tr(
            "It is not known where the eyes are: choose a face, or put the points of a drawn one in place."
        )
        self.straighten.setToolTip(level)
        allow(self.straighten, "" if knows else unknown)

    def _ask(self, text: str, change: Callable[[Document], PrepareOptions]) -> None:
        self.edited.emit(PictureEdit(text, change))

    def _choose_angle(self, degrees: float) -> None:
        edit = PictureEdit(self.tr("Angle"), partial(at_angle, degrees=degrees), ("angle", id(self), self._gesture))
        self.edited.emit(edit)

    def _end_gesture(self) -> None:
        """What is turned from now on is another step to undo."""
        self._gesture = next(self._gestures)
