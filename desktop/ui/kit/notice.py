"""A notice above the page: what happened and what can be done about it. It waits to be read and blocks nothing."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop.ui.kit.i18n import Translated, language_shown
from desktop.ui.kit.icons import icon
from desktop.ui.kit.parts import role_label, set_role, small_button
from desktop.ui.kit.theme import Themed, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QHideEvent


GOOD_MS = 20_000
"""How long a notice of something that went well stays: time to read it, and to press its button."""


class NoticeState(StrEnum):
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


class Notice(Themed, Translated, QFrame):
    """Hidden until it has something to say; a new message takes the place of the old one. ``said(text, state)``.

    Its words are those of a moment, so it goes when another language is chosen.
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
        self._buttons = QHBoxLayout()
        self.close_button = QToolButton(autoRaise=True)
        self.close_button.clicked.connect(self.hide)
        self._timer = QTimer(self, singleShot=True, interval=GOOD_MS)
        self._timer.timeout.connect(self._go)
        self._spoken = language_shown()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.addWidget(self.text, 1)
        row.addLayout(self._buttons)
        row.addWidget(self.close_button)
        self.retranslate()
        self.restyle()
        self.hide()

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
        self.text.setText(text)
        self.setAccessibleName(text)
        set_role(self, "state", state.value)
        for label, action in (actions or {}).items():
            self._add_button(label, action)
        self.show()
        if state is NoticeState.GOOD:
            self._timer.start()
        else:
            self._timer.stop()
        self.said.emit(text, state)

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
        self._buttons.addWidget(button)
        self.buttons.append(button)

    def _clear(self) -> None:
        for button in self.buttons:
            self._buttons.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
