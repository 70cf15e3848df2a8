"""Whether a control can be used, and why not: the one place where the window enables and disables.

Nothing else in the window calls ``setEnabled``; ``tests/unit/test_architecture.py`` holds it. So no control is grey
without a word: its tool tip says what is missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QToolButton,
    QToolTip,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QAction

WHY_NOT, OWN_TIP, SHOWN_TIP = "whyNot", "ownTip", "shownTip"
"""Properties: the reason, what the control says of itself, and the two together as they were shown last."""

CONTROLS = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)


def allow(control: QWidget | QAction, why_not: str = "") -> None:
    """Let ``control`` be used, or say why it cannot be, in the language of now: empty means that it can.

    What is inside a panel gets the panel's reason, unless it has one of its own.
    """
    control.setProperty(WHY_NOT, why_not)
    control.setEnabled(not why_not)
    _show(control)
    if isinstance(control, QWidget):
        for inner in controls_in(control):
            _show(inner)


def set_tip(control: QWidget | QAction, text: str) -> None:
    """Say what ``control`` is for, and go on saying why it cannot be used."""
    control.setToolTip(text)
    _show(control)


def reason_of(control: QObject) -> str:
    """Why ``control`` cannot be used: its own reason, or that of the panel it stands in; empty without any."""
    one: QObject | None = control
    while one is not None:
        if reason := _own_reason(one):
            return reason
        one = one.parent()
    return ""


def _own_reason(one: QObject) -> str:
    """A tool button stands for its action."""
    action = one.defaultAction() if isinstance(one, QToolButton) else None
    return str((action or one).property(WHY_NOT) or "")


def controls_in(panel: QWidget) -> list[QWidget]:
    """What a user can press, move or write in; not the bars and fields that Qt makes inside another control."""
    inside = panel.findChildren(QWidget)
    return [it for it in inside if isinstance(it, CONTROLS) and not isinstance(it, QScrollBar) and not _is_part(it)]


def _is_part(control: QWidget) -> bool:
    """Whether it is inside another control: the line of a spin box, the arrows of a row of tabs."""
    return isinstance(control.parentWidget(), CONTROLS) or control.objectName().startswith("qt_")


def _show(control: QWidget | QAction) -> None:
    """What was set as its tool tip since the last time is its own."""
    now, reason = control.toolTip(), reason_of(control)
    if now != control.property(SHOWN_TIP):
        control.setProperty(OWN_TIP, now)
    own = str(control.property(OWN_TIP) or "")
    told = "\n".join(part for part in (own, reason) if part)
    control.setProperty(SHOWN_TIP, told)
    if told != now:
        control.setToolTip(told)


class ReasonMenu(QMenu):
    """A menu whose grey entries say why. Those that can be chosen say it in their text: a tip would only repeat it."""

    def event(self, event: QEvent) -> bool:
        if event.type() is not event.Type.ToolTip:
            return super().event(event)
        action = self.actionAt(event.pos())  # type: ignore[attr-defined]  # a QHelpEvent
        reason = reason_of(action) if action is not None and not action.isEnabled() else ""
        QToolTip.showText(event.globalPos(), reason, self)  # type: ignore[attr-defined]
        return True


def follow_action(button: QAbstractButton, action: QAction) -> None:
    """Let ``button`` say of itself what ``action`` says, and be used as long as that can."""
    button.setToolTip(action.toolTip())
    button.setProperty(WHY_NOT, action.property(WHY_NOT))
    button.setEnabled(action.isEnabled())
