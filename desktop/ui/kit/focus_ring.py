"""A ring around what has the keyboard's focus: the same for every control, in every window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QRegion
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QFocusFrame,
    QRadioButton,
    QWidget,
)
from shiboken6 import isValid

from desktop.ui.kit.theme import Tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

BARE = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})
"""Keys that do nothing alone: they are also held for a click."""

KEY_EVENTS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
"""Of a key that is an action's only the second comes."""

OUTER, INNER = 2, 1
"""Pixels of the accent, and of what is read on it: one of both is seen on any ground, on a filled button too."""


WIDTH = OUTER + INNER

EDGELESS = (QCheckBox, QRadioButton)


def _ancestors_around(control: QWidget) -> list[QWidget]:
    """Those of ``control`` up to the first in which there is room around it; none that scrolls is left."""
    found: list[QWidget] = []
    holder = control.parentWidget()
    while holder is not None:
        found.append(holder)
        place = QRect(control.mapTo(holder, QPoint()), control.size()).adjusted(-WIDTH, -WIDTH, WIDTH, WIDTH)
        outside = holder.parentWidget()
        if holder.isWindow() or isinstance(outside, QAbstractScrollArea) or holder.rect().contains(place):
            break
        holder = outside
    return found


class FocusRing(QFocusFrame):
    """Lies on a control, inside its edge, and lets everything through. Screen readers know what Qt's class is for.

    Around one without an edge: inside, it would lie on the words.
    """

    def __init__(self, control: QWidget) -> None:
        around = _ancestors_around(control) if isinstance(control, EDGELESS) else []
        super().__init__(around[-1] if around else control)
        self._control = control
        for moved in (control, *around[:-1]):
            moved.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._fit()
        return False

    def _fit(self) -> None:
        control, holder = self._control, self.parentWidget()
        area = control.rect()
        if holder is not None and holder is not control:
            area = QRect(control.mapTo(holder, QPoint()), control.size()).adjusted(-WIDTH, -WIDTH, WIDTH, WIDTH)
        self.setGeometry(area)
        self.setMask(QRegion(self.rect()) - QRegion(self.rect().adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)))

    def paintEvent(self, _: QPaintEvent) -> None:
        tokens, painter = Tokens.of(self.palette()), QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.on_accent))
        edge = QRegion(self.rect()) - QRegion(self.rect().adjusted(OUTER, OUTER, -OUTER, -OUTER))
        painter.setClipRegion(edge)
        painter.fillRect(QRect(self.rect()), QColor(tokens.accent))


class FocusRings(QObject):
    """Moves the ring with the focus of the whole program, from the first key on until the pointer chooses.

    Who clicks knows where, and who has not touched a key yet is not told where keys would go: as ``:focus-visible``.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.ring: FocusRing | None = None
        self._by_keys = False
        self._watched: QWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there is a focus
        application.focusChanged.connect(self._move)
        self._watch(application.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        if event.type() in KEY_EVENTS and isinstance(event, QKeyEvent) and event.key() not in BARE:
            self._by_keys = True
        return False

    def _watch(self, control: QWidget | None) -> None:
        """A key comes to what has the focus, before it moves the focus on."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = control
        if control is not None:
            control.installEventFilter(self)

    def _move(self, _: QWidget | None, control: QWidget | None) -> None:
        if self.ring is not None and isValid(self.ring):
            self.ring.hide()
            self.ring.deleteLater()
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._by_keys = False
        self._watch(control)
        takes = control is not None and bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
        self.ring = FocusRing(control) if control is not None and takes and self._by_keys else None
