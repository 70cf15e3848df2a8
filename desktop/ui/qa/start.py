"""What batch and QA shows before there is a plan: what a plan is, and samples to try it with."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.kit.drops import DropTarget
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import Steps, role_label

WIDTH = 560


class StartPage(Translated, QWidget):
    """Takes drops: of a plan, or of the photos of a new one."""

    new_asked = Signal()
    open_asked = Signal()
    samples_asked = Signal()
    dropped = Signal(object)
    """A :class:`~desktop.ui.kit.drops.Carried`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        DropTarget(self).dropped.connect(self.dropped)
        self._title = role_label("title", wrap=True)
        self._text = role_label("muted", wrap=True)
        self._steps = Steps(4)
        self.new, self.open, self.samples = QPushButton(), QPushButton(), QPushButton()
        self.new.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self.new.clicked.connect(self.new_asked)
        self.open.clicked.connect(self.open_asked)
        self.samples.clicked.connect(self.samples_asked)
        self.setFocusProxy(self.new)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setMaximumWidth(WIDTH)
        card.setProperty("card", True)  # noqa: FBT003 - a Qt property
        column = QVBoxLayout(card)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(12)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addWidget(self._steps)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.new, self.open, self.samples):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addSpacing(8)
        column.addLayout(buttons)
        outer = QGridLayout(self)
        outer.addWidget(card, 1, 1)
        for side in (0, 2):
            outer.setRowStretch(side, 1)
            outer.setColumnStretch(side, 1)
        outer.setColumnStretch(1, 100)  # all there is, up to its own width

    def retranslate(self) -> None:
        self._title.setText(self.tr("Which templates work, with whom, and under which settings?"))
        self._text.setText(self.tr("A test plan tries every combination, and tells what changed since last time."))
        steps = (
            self.tr("1.  Drop templates and user photos into their lists, and add settings: versions, levels."),
            self.tr("2.  Run it: on this computer, free. Cloud cells ask first, and never cost more than the budget."),
            self.tr("3.  Look through the matrix with the arrow keys; 1, 2, 3 rate a cell, N takes a note."),
            self.tr("4.  Compare it with a baseline: only what really changed is shown, to be accepted or mended."),
        )
        self._steps.set_texts(steps)
        self.new.setText(self.tr("New plan"))
        self.open.setText(self.tr("Open a plan…"))
        self.samples.setText(self.tr("Try with the samples"))
