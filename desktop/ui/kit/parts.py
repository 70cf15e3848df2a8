"""Small building blocks that the panels share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.kit.i18n import Translated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QMouseEvent, QPaintEvent

SPACE = 8
"""Pixels between neighbours, everywhere."""


def role_label(role: str, *, wrap: bool = False) -> QLabel:
    """A label in one of the roles of the stylesheet."""
    label = QLabel(wordWrap=wrap, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


def set_role(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the stylesheet looks at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Steps(QWidget):
    """Numbered sentences below each other; the numbers have a column of their own, so that further lines hang."""

    def __init__(self, count: int, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [(role_label(role), role_label(role, wrap=True)) for _ in range(count)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        for row, (number, words) in enumerate(self.rows):
            grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)

    def set_texts(self, texts: Sequence[str]) -> None:
        """Each of ``texts`` begins with its number: ``1.  Open a picture.``"""
        for (number, words), text in zip(self.rows, texts, strict=True):
            first, _, rest = text.partition(" ")
            number.setText(first)
            words.setText(rest.strip())


def small_button() -> QPushButton:
    button = QPushButton(autoDefault=False)
    button.setProperty("small", True)  # noqa: FBT003 - a Qt property
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button


def segment_button() -> QPushButton:
    """One of a row of which exactly one is down."""
    button = QPushButton(autoDefault=False)
    button.setCheckable(True)
    button.setProperty("segment", True)  # noqa: FBT003 - a Qt property
    return button


class Card(Translated, QFrame):
    """A titled box of the right column; subclasses fill ``body`` and set texts in ``retranslate``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)  # noqa: FBT003 - a Qt property
        self.heading = role_label("heading")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 10, 12, 12)
        self.body.setSpacing(SPACE)
        self.body.addWidget(self.heading)

    def set_heading(self, text: str) -> None:
        self.heading.setText(text)
        self.setAccessibleName(text)


class LinkLabel(QLabel):
    """Words that a click leads on from; under the pointer they show it. What they lead to is reached by keys too."""

    clicked = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("link", True)  # noqa: FBT003 - a Qt property
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class ElidedLabel(QLabel):
    """One line that is shortened in the middle, with the whole text as its tool tip."""

    cut = Qt.TextElideMode.ElideMiddle
    width_policy = QSizePolicy.Policy.Ignored

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(self.width_policy, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        size.setWidth(0)
        return size

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        area: QRect = self.contentsRect()
        text = QFontMetrics(self.font()).elidedText(self.text(), self.cut, area.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, int(self.alignment()), text)


class ShrinkingLabel(ElidedLabel):
    """One line that takes the room it needs, and is shortened at its end where there is less."""

    cut = Qt.TextElideMode.ElideRight
    width_policy = QSizePolicy.Policy.Preferred
