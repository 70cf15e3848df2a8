"""What is done to earlier runs by key: actions like the window's, so that the user may give them other keys."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.ui.kit.actions import Actions, ActionSpec, Needs
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

CONTEXT = "RunActions"
"""Of the texts, in the catalogues."""
NOTE = "note"


@dataclass(frozen=True, slots=True)
class RunsState:
    """``chosen``: how many runs are selected."""

    chosen: int = 0


RunActions = Actions[RunsState]
Spec, Need = ActionSpec[RunsState], Needs[RunsState]

_some = Need(lambda now: now.chosen > 0, QT_TRANSLATE_NOOP("RunActions", "Choose a run first."))
_one = Need(lambda now: now.chosen == 1, QT_TRANSLATE_NOOP("RunActions", "A note is for one run: choose one."))

STARS = ("stars_0", "stars_1", "stars_2", "stars_3", "stars_4", "stars_5")
"""Actions by the number of stars that they give."""

ACTIONS = (
    Spec(NOTE, QT_TRANSLATE_NOOP("RunActions", "Note on a run…"), ("F2",), why_not=_one),
    Spec(STARS[5], QT_TRANSLATE_NOOP("RunActions", "5 stars  ★★★★★"), ("5",), why_not=_some),
    Spec(STARS[4], QT_TRANSLATE_NOOP("RunActions", "4 stars  ★★★★"), ("4",), why_not=_some),
    Spec(STARS[3], QT_TRANSLATE_NOOP("RunActions", "3 stars  ★★★"), ("3",), why_not=_some),
    Spec(STARS[2], QT_TRANSLATE_NOOP("RunActions", "2 stars  ★★"), ("2",), why_not=_some),
    Spec(STARS[1], QT_TRANSLATE_NOOP("RunActions", "1 star  ★"), ("1",), why_not=_some),
    Spec(STARS[0], QT_TRANSLATE_NOOP("RunActions", "No stars"), ("0",), why_not=_some),
)


def run_actions(owner: QWidget, do: Callable[[str], None]) -> RunActions:
    """Make the actions; ``do(action_id)`` is what each of them calls."""
    scope = Qt.ShortcutContext.WidgetWithChildrenShortcut
    made = RunActions(ACTIONS, owner, {spec.id: partial(do, spec.id) for spec in ACTIONS}, context=CONTEXT, scope=scope)
    made.update(RunsState())
    made.retranslate()
    return made
