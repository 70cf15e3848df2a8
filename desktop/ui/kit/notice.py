"""A notice over the page: what happened and what can be done about it. It waits to be read, and moves nothing."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop.ui.kit.i18n import Translated, language_shown
from desktop.ui.kit.icons import icon
from desktop.ui.kit.parts import role_label, set_role, small_button
from desktop.ui.kit.theme import Themed, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QHideEvent


GOOD_MS = 20_000
"""How long a notice of something that went well stays: time to read it, and to press its button."""
WIDEST, GAP = 640, 12
"""Pixels: of a notice, and between it and the edges of what it lies over."""
MOST_LINES = 6
"""Of a list in a notice: more would cover the page. All of it is in its tool tip."""
RIGHT, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
LEAST_WORDS = 260
"""Pixels for the words beside the buttons; where there is less, the buttons stand below."""
NEAR = 24
"""Pixels around the pointer that are left free: a click on its way must not meet a button that was not there."""


class NoticeState(StrEnum):
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


class Notice(Themed, Translated, QFrame):
    """Hidden until it has something to say; a new message takes the place of the old one. ``said(text, state)``.

    Its words are those of a moment, so it goes when another language is chosen. It lies over a page
    (:meth:`lie_over`): what it told in a row of its own pushed everything down, away from under the pointer.
    """

    said = Signal(str, object)
    gone = Signal()
    """There is room for another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.text = role_label("", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons: list[QPushButton] = []
        self._buttons = QBoxLayout(RIGHT)
        self._host: QWidget | None = None
        self.close_button = QToolButton(autoRaise=True)
        self.close_button.clicked.connect(self.hide)
        self._timer = QTimer(self, singleShot=True, interval=GOOD_MS)
        self._timer.timeout.connect(self._go)
        self._spoken = language_shown()
        self._buttons.addStretch()  # or they would keep words above them as narrow as themselves
        self._inner = QBoxLayout(RIGHT)
        self._inner.addWidget(self.text, 1)
        self._inner.addLayout(self._buttons)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.addLayout(self._inner, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()
        self.restyle()
        self.hide()

    def lie_over(self, host: QWidget) -> None:
        """Show from now on over the foot of ``host``, which has its place in its parent already."""
        self._host = host
        self.setParent(host.parentWidget())
        host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It keeps its place at the foot."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and not self.isHidden():
            self._settle(())
        return super().eventFilter(watched, event)

    def _settle(self, kept_free: Iterable[QRect]) -> None:
        """Take as much room as the words need; ``kept_free`` in pixels of what it is in."""
        if self._host is None:
            return
        inside = self._host.geometry().adjusted(GAP, GAP, -GAP, -GAP)
        for widget in (self.text, *self.buttons):
            widget.ensurePolished()
        self._row.invalidate()
        metrics, lines = self.text.fontMetrics(), self.text.text().split("\n")
        words = max(metrics.horizontalAdvance(line) for line in lines) + metrics.averageCharWidth()
        room = min(WIDEST, inside.width())
        around = self._row.contentsMargins().left() + self._row.contentsMargins().right()
        around += self._row.spacing() + self.close_button.sizeHint().width()
        self._buttons.setDirection(RIGHT)
        beside = self._buttons.sizeHint().width() + self._inner.spacing() if self.buttons else 0
        stacked = bool(self.buttons) and beside + around + min(words, LEAST_WORDS) > room
        self._inner.setDirection(DOWN if stacked else RIGHT)
        self._buttons.setDirection(DOWN if stacked and beside + around > room else RIGHT)
        width = min(around + (max(words, beside) if stacked else words + beside), room)
        height = min(self._row.totalHeightForWidth(width), inside.height())
        self.setGeometry(place_in(inside, QSize(width, height), kept_free))

    @staticmethod
    def _kept_free(host: QWidget) -> list[QRect]:
        """Where the user is at work: under the pointer, and where the keyboard goes if that is no whole page."""
        origin = host.pos()
        pointer = origin + host.mapFromGlobal(QCursor.pos())
        free = [QRect(pointer - QPoint(NEAR, NEAR), QSize(2 * NEAR, 2 * NEAR))]
        focus = QApplication.focusWidget()
        if focus is not None and host.isAncestorOf(focus) and focus.height() < host.height() // 4:
            free.append(QRect(origin + focus.mapTo(host, QPoint()), focus.size()))
        return free

    def retranslate(self) -> None:
        if language_shown() is not self._spoken:  # what was said after the switch is of the new one already
            self.hide()
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))

    def restyle(self) -> None:
        self.close_button.setIcon(icon("close", Tokens.of(self.palette()).muted))

    def say(self, text: str, state: NoticeState, actions: Mapping[str, Callable[[], None]] | None = None) -> None:
        """Show ``text`` with a button for each of ``actions``."""
        self._clear()
        self._spoken = language_shown()
        self.text.setText(self._shortened(text))
        self.text.setToolTip(text if self.text.text() != text else "")
        self.setAccessibleName(text)
        set_role(self, "state", state.value)
        for label, action in (actions or {}).items():
            self._add_button(label, action)
        self.show()
        if self._host is not None:
            self._settle(self._kept_free(self._host))
            self.raise_()
        if state is NoticeState.GOOD:
            self._timer.start()
        else:
            self._timer.stop()
        self.said.emit(text, state)

    def _shortened(self, text: str) -> str:
        lines = text.split("\n")
        if len(lines) <= MOST_LINES:
            return text
        rest = len(lines) - MOST_LINES + 1
        return "\n".join([*lines[: MOST_LINES - 1], self.tr("… and %n more", "", rest)])

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        if self.isHidden():  # and not only its window
            self.gone.emit()

    def _go(self) -> None:
        """What went well need not be closed by hand; under the pointer it is being read."""
        if self.underMouse():
            self._timer.start()
        else:
            self.hide()

    def _add_button(self, label: str, action: Callable[[], None]) -> None:
        button = small_button()
        button.setText(label)
        button.clicked.connect(lambda: action())  # noqa: PLW0108 - without what the signal carries
        self._buttons.insertWidget(len(self.buttons), button, 0, Qt.AlignmentFlag.AlignLeft)
        button.show()  # now: a layout gives no room to what it will show in a moment
        self.buttons.append(button)

    def _clear(self) -> None:
        for button in self.buttons:
            self._buttons.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []


def place_in(inside: QRect, size: QSize, kept_free: Iterable[QRect] = ()) -> QRect:
    """Find where ``size`` lies at the foot of ``inside``, in its middle; at its head where the foot is not free."""
    left = inside.center().x() - size.width() // 2
    foot = QRect(QPoint(left, inside.bottom() + 1 - size.height()), size)
    head = QRect(QPoint(left, inside.top()), size)
    free = tuple(kept_free)
    fits = (place for place in (foot, head) if not any(place.intersects(taken) for taken in free))
    return next(fits, foot)
