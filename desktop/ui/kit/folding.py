"""Three columns that fold their sides away where there is no room for them, and open these over the middle."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSplitter, QToolButton, QWidget

from desktop.ui.kit.theme import Tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent

EDGE = 26
"""Pixels of the button in the place of a side."""


@dataclass(frozen=True, slots=True)
class SideColumn:
    """``least`` pixels are what it needs, ``usual`` what it gets at first."""

    widget: QWidget
    usual: int
    least: int


class EdgeButton(QToolButton):
    """Stands for a side that is folded away; its name is written upwards."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(EDGE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_name(self, text: str) -> None:
        self.setText(text)
        self.setToolTip(text)
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(EDGE, EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, tokens = QPainter(self), Tokens.of(self.palette())
        lit = self.isChecked() or self.underMouse() or self.hasFocus()
        painter.fillRect(self.rect(), QColor(tokens.raised if lit else tokens.window))
        painter.setPen(QColor(tokens.accent if self.hasFocus() else tokens.border))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setPen(QColor(tokens.accent if self.isChecked() else tokens.text))
        painter.rotate(-90)
        painter.drawText(-self.height(), 0, self.height(), self.width(), Qt.AlignmentFlag.AlignCenter, self.text())


class FoldingColumns(QWidget):
    """A splitter of two sides and a middle. In a narrow window the left side folds first, then the right one.

    A folded side opens over the middle, by the button at its edge, and closes by it or with Escape.
    """

    def __init__(self, left: SideColumn, middle: QWidget, right: SideColumn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sides = (left, right)
        self._middle = middle
        self._folded: set[int] = set()
        self._splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.edges = (EdgeButton(self), EdgeButton(self))
        self._sheets = (_sheet(self), _sheet(self))
        for widget in (left.widget, middle, right.widget):
            self._splitter.addWidget(widget)
        for side in self._sides:
            side.widget.setMinimumWidth(side.least)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([left.usual, 800, right.usual])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # it says itself what it needs
        for widget in (self.edges[0], self._splitter, self.edges[1]):
            row.addWidget(widget)
        row.setStretch(1, 1)
        for place, edge in enumerate(self.edges):
            edge.hide()
            edge.toggled.connect(partial(self._open, place))

    def set_names(self, left: str, right: str) -> None:
        for edge, name in zip(self.edges, (left, right), strict=True):
            edge.set_name(name)

    @property
    def folded(self) -> tuple[bool, bool]:
        """Whether the left and the right side are folded away."""
        return 0 in self._folded, 1 in self._folded

    @property
    def room(self) -> int:
        """Pixels that the middle and the right side have together, where it is not folded away."""
        return sum(self._splitter.sizes()[-2:])

    def give_right(self, width: int) -> None:
        """Give the right side ``width`` pixels of :attr:`room`; one that is folded away is opened over the middle."""
        if self.folded[1]:
            self.edges[1].setChecked(True)
            return
        sizes, room = self._splitter.sizes(), self.room
        sizes[-2:] = [room - width, width]
        self._splitter.setSizes(sizes)

    def reveal(self, widget: QWidget) -> None:
        """Open the side that ``widget`` is in over the middle, where it is folded away."""
        for place in self._folded:
            if self._sides[place].widget.isAncestorOf(widget) or self._sides[place].widget is widget:
                self.edges[place].setChecked(True)

    def close_right(self) -> None:
        """Let a right side that was opened over the middle go."""
        self.edges[1].setChecked(False)

    def minimumSizeHint(self) -> QSize:
        """With both sides folded away."""
        heights = (widget.minimumSizeHint().height() for widget in (self._middle, *(it.widget for it in self._sides)))
        return QSize(_least(self._middle) + 2 * EDGE, max(heights))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opened = [edge for edge in self.edges if edge.isChecked()]
        if event.key() == Qt.Key.Key_Escape and opened:
            for edge in opened:
                edge.setChecked(False)
                edge.setFocus()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        wanted = self._needed_folds()
        for place in sorted(self._folded - wanted):
            self._unfold(place)
        for place in sorted(wanted - self._folded):
            self._fold(place)
        for place in self._folded:
            self._place(place)

    def _needed_folds(self) -> set[int]:
        """The fewest sides, the left one first."""
        handles = 2 * self._splitter.handleWidth()
        middle, (left, right) = _least(self._middle), (side.least for side in self._sides)
        if left + middle + right + handles <= self.width():
            return set()
        return {0} if EDGE + middle + right + handles <= self.width() else {0, 1}

    def _fold(self, place: int) -> None:
        """Out of the splitter, and over the middle when it is asked for."""
        self._folded.add(place)
        layout, widget = self._sheets[place].layout(), self._sides[place].widget
        if layout is not None:
            layout.addWidget(widget)
        widget.show()
        self.edges[place].show()

    def _unfold(self, place: int) -> None:
        self._folded.discard(place)
        edge, side = self.edges[place], self._sides[place]
        edge.setChecked(False)
        edge.hide()
        self._sheets[place].hide()
        self._splitter.insertWidget(0 if place == 0 else self._splitter.count(), side.widget)
        side.widget.show()
        sizes = self._splitter.sizes()
        sizes[0 if place == 0 else -1] = side.usual
        self._splitter.setSizes(sizes)
        self._splitter.setStretchFactor(self._splitter.indexOf(self._middle), 1)

    def _open(self, place: int, opened: bool) -> None:  # noqa: FBT001 - a slot
        """One at a time: both may not fit beside each other."""
        if place not in self._folded:
            return
        if opened:
            self.edges[1 - place].setChecked(False)
            self._place(place)
            self._sheets[place].raise_()
        self._sheets[place].setVisible(opened)

    def _place(self, place: int) -> None:
        side = self._sides[place]
        room = self.width() - EDGE * len(self._folded)
        width = min(side.usual, room)
        left = EDGE if place == 0 else self.width() - EDGE - width
        self._sheets[place].setGeometry(left, 0, width, self.height())


def _sheet(parent: QWidget) -> QFrame:
    """What a side that is folded away lies on: the middle must not show through."""
    sheet = QFrame(parent)
    sheet.setObjectName("sheet")
    sheet.setAutoFillBackground(True)
    layout = QHBoxLayout(sheet)
    layout.setContentsMargins(0, 0, 0, 0)
    sheet.hide()
    return sheet


def _least(widget: QWidget) -> int:
    return max(widget.minimumSizeHint().width(), widget.minimumWidth())
