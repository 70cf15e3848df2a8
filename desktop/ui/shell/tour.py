"""The guided tour: points at the real window, a step at a time, and waits for what the user does, or for *Next*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.kit.i18n import Translated, translated
from desktop.ui.kit.parts import SPACE, role_label
from desktop.ui.kit.spotlight import Spotlight
from desktop.ui.shell.tour_steps import CONTEXT, STEPS, TourState

if TYPE_CHECKING:
    from desktop.ui.shell.main_window import MainWindow

WIDTH, GAP = 320, 14
"""Pixels of the bubble, and between it and what is pointed at."""


class TourBubble(Translated, QFrame):
    """What a step says, and its buttons."""

    next_asked = Signal()
    ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self._place = 0
        self.title, self.text = role_label("heading", wrap=True), role_label("", wrap=True)
        self.count = role_label("muted")
        self.skip, self.next = QPushButton(autoDefault=False), QPushButton(autoDefault=True)
        self.next.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self.skip.clicked.connect(self.ended)
        self.next.clicked.connect(self.next_asked)
        buttons = QHBoxLayout()
        buttons.addWidget(self.count)
        buttons.addStretch(1)
        buttons.addWidget(self.skip)
        buttons.addWidget(self.next)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(SPACE)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(buttons)
        self.setFixedWidth(WIDTH)
        self.hide()

    def say(self, place: int) -> None:
        """Show the words of one step."""
        self._place = place
        self.retranslate()

    def retranslate(self) -> None:
        step, last = STEPS[self._place], self._place == len(STEPS) - 1
        self.title.setText(translated(CONTEXT, step.title))
        self.text.setText(translated(CONTEXT, step.text))
        self.count.setText(f"{self._place + 1} / {len(STEPS)}")
        self.skip.setText(self.tr("Skip the tour"))
        self.skip.setVisible(not last)
        self.next.setText(self.tr("Finish") if last else self.tr("Next"))
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.text.text())
        self.resize(WIDTH, self._column.totalHeightForWidth(WIDTH))


class Tour(QObject):
    """One at a time. ``place`` is that of the step shown, -1 while there is none."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.place = -1
        self._begun = TourState()
        self.spotlight = Spotlight(window)
        self.bubble = TourBubble(window)
        self.bubble.next_asked.connect(self._next)
        self.bubble.ended.connect(self.end)
        self.spotlight.installEventFilter(self)
        self._escape = QShortcut(window)
        self._escape.activated.connect(self.end)
        window.state_changed.connect(self._look)

    @property
    def is_on(self) -> bool:
        return self.place >= 0

    def begin(self, *, focus: bool = True) -> None:
        """From the first step, or, with pictures open, from the second. ``focus``: the keyboard goes to the bubble."""
        self._window.preferences.change(tour_shown=True)
        self._show(0, focus=focus)
        self._look()

    def end(self) -> None:
        """Leave the window as it is."""
        had_focus = self.bubble.isAncestorOf(self._window.focusWidget() or self._window)
        self.place = -1
        self._listen()
        self.spotlight.clear()
        self.bubble.hide()
        if had_focus:
            self._window.modes[self._window.mode].page.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The spotlight follows what it points at; the bubble follows the spotlight."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Paint) and self.is_on:
            self._settle()
        return super().eventFilter(watched, event)

    def _listen(self) -> None:
        """Escape ends it wherever the focus is: the bubble takes none from who runs the program for the first time."""
        self._escape.setKey(QKeySequence(Qt.Key.Key_Escape) if self.is_on else QKeySequence())

    # -- steps ---------------------------------------------------------------------------------------------------

    def _state(self) -> TourState:
        modes = self._window.modes
        prepare, effect = modes["prepare"], modes["effect"]
        stack = prepare.undo_stack
        return TourState(
            mode=self._window.mode,
            pictures=prepare.state.pictures,
            edits=stack.index() if stack is not None else 0,
            exported=prepare.state.made,
            results=effect.state.made,
        )

    def _look(self) -> None:
        """Go on when the user has done what the step is about."""
        if self.is_on:
            done = STEPS[self.place].done
            if done is not None and done(self._begun, self._state()):
                self._go_on()

    def _next(self) -> None:
        """Without the user's act; what later steps need is done for them, and then they go on by themselves."""
        step = STEPS[self.place]
        if step.act and self._window.actions_[step.act].isEnabled():
            self._window.actions_[step.act].trigger()
        else:
            self._go_on()

    def _go_on(self) -> None:
        if self.place + 1 < len(STEPS):
            self._show(self.place + 1, focus=self.bubble.isAncestorOf(self._window.focusWidget() or self._window))
        else:
            self.end()

    def _show(self, place: int, *, focus: bool) -> None:
        self.place = place
        self._listen()
        step = STEPS[place]
        if self._window.mode != step.mode:
            self._window.show_mode(step.mode)
        self._begun = self._state()
        self.bubble.say(place)
        self.bubble.show()
        if focus:
            self.bubble.next.setFocus()
        self._settle()
        QTimer.singleShot(0, self, self._point)

    def _point(self) -> None:
        """A moment later: a mode that came to the front makes its page only then."""
        if self.is_on:
            self.spotlight.point_at(self._window.findChild(QWidget, STEPS[self.place].widget))
            self._settle()

    def _settle(self) -> None:
        """Beside what is pointed at, and never over it where there is room elsewhere."""
        size, window = self.bubble.size(), QRect(QPoint(), self._window.size())
        place = beside(self.spotlight.place(), size, window, around=self.spotlight.place_around())
        if place != self.bubble.pos():
            self.bubble.move(place)
        self.bubble.raise_()


def beside(lit: QRect, size: QSize, window: QRect, *, around: QRect | None = None) -> QPoint:
    """Find where a bubble of ``size`` covers least of ``lit``, and next least of ``around``, the card that it is in.

    It is left, right, below or above one of them, or in a corner. All in pixels of the window; at the bottom where
    nothing is lit.
    """
    inside = window.adjusted(GAP, GAP, -GAP, -GAP)
    if lit.isEmpty():
        return QPoint(inside.center().x() - size.width() // 2, inside.bottom() - size.height())
    card = around if around is not None and not around.isEmpty() else lit
    wanted = (
        *_sides(card, lit.center(), size),
        *_sides(lit, lit.center(), size),
        QPoint(inside.left(), inside.bottom() - size.height()),
        QPoint(inside.right() - size.width(), inside.bottom() - size.height()),
    )
    places = [_within(QRect(point, size), inside) for point in wanted]
    return min(places, key=lambda it: (_area(it.intersected(lit)), _area(it.intersected(card)))).topLeft()


def _sides(rect: QRect, centre: QPoint, size: QSize) -> tuple[QPoint, ...]:
    """Left, right, below and above ``rect``, at the height or width of ``centre``."""
    middle = centre - QPoint(size.width() // 2, size.height() // 2)
    return (
        QPoint(rect.left() - GAP - size.width(), middle.y()),
        QPoint(rect.right() + GAP, middle.y()),
        QPoint(middle.x(), rect.bottom() + GAP),
        QPoint(middle.x(), rect.top() - GAP - size.height()),
    )


def _within(place: QRect, inside: QRect) -> QRect:
    left = max(inside.left(), min(place.left(), inside.right() - place.width()))
    top = max(inside.top(), min(place.top(), inside.bottom() - place.height()))
    return QRect(QPoint(left, top), place.size())


def _area(rect: QRect) -> int:
    return max(rect.width(), 0) * max(rect.height(), 0)
