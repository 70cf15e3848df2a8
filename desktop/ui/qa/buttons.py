"""Buttons of the mode."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from desktop.ui.kit.parts import small_button
from desktop.ui.kit.reasons import follow_action

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QPushButton

    from desktop.ui.kit.actions import Actions
    from desktop.ui.qa.actions import QaState


def choice_button() -> QPushButton:
    """One that stays pressed."""
    button = small_button()
    button.setCheckable(True)
    return button


def action_button(actions: Actions[QaState], name: str, *, with_key: bool = False) -> QPushButton:
    """One that does what the action does; its tool tip says its key, and ``with_key`` the button itself."""
    action, button = actions[name], small_button()

    def follow() -> None:
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) if with_key else ""
        button.setText(" ".join(part for part in (key, action.iconText()) if part))
        follow_action(button, action)

    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(partial(_trigger, action))
    action.changed.connect(follow)
    follow()
    return button


def _trigger(action: QAction, *_: object) -> None:
    action.trigger()
