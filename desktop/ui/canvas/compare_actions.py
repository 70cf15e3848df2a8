"""What is done to two compared pictures by key: actions like the window's, whose keys the user may change."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.ui.canvas.ways import Way
from desktop.ui.kit.actions import ActionPlace, Actions, ActionSpec
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

CONTEXT = "CompareBar"
"""Of the texts, in the catalogues."""
HOLD, LOUPE, FACE = "hold", "loupe", "face"

NOT_TWO = QT_TRANSLATE_NOOP("CompareBar", "There are not two pictures yet.")
OTHER_SHAPE = QT_TRANSLATE_NOOP("CompareBar", "The two pictures do not have the same shape.")
OTHER_SIZE = QT_TRANSLATE_NOOP("CompareBar", "The two pictures do not have the same size: only scaling would be seen.")
NO_FACE = QT_TRANSLATE_NOOP("CompareBar", "No face is known in these pictures.")
"""Why not."""


@dataclass(frozen=True, slots=True)
class CompareState:
    """``why_not`` says by way why the pictures cannot be compared so; ``faces``: whether there is one to zoom to."""

    why_not: Mapping[Way, str] = field(default_factory=dict)
    faces: bool = False


CompareActions = Actions[CompareState]
Spec = ActionSpec[CompareState]


def _allows(way: Way) -> Callable[[CompareState], str]:
    return lambda now: now.why_not.get(way, "")


ACTIONS = (
    Spec(
        Way.DIVIDER.value,
        QT_TRANSLATE_NOOP("CompareBar", "Divider"),
        ("D",),
        "way-divider",
        _allows(Way.DIVIDER),
    ),
    Spec(
        Way.BESIDE.value,
        QT_TRANSLATE_NOOP("CompareBar", "Side by side"),
        ("S",),
        "way-beside",
        _allows(Way.BESIDE),
    ),
    Spec(
        Way.STROBE.value,
        QT_TRANSLATE_NOOP("CompareBar", "Strobe: both in turn"),
        ("T",),
        "way-strobe",
        _allows(Way.STROBE),
    ),
    Spec(
        Way.DIFFERENCE.value,
        QT_TRANSLATE_NOOP("CompareBar", "Difference"),
        ("X",),
        "way-difference",
        _allows(Way.DIFFERENCE),
    ),
    Spec(
        HOLD,
        QT_TRANSLATE_NOOP("CompareBar", "Hold to see the left picture alone"),
        ("B",),
        "hold-before",
        _allows(Way.DIVIDER),
    ),
    Spec(LOUPE, QT_TRANSLATE_NOOP("CompareBar", "Loupe"), ("L",), "loupe"),
    Spec(
        FACE,
        QT_TRANSLATE_NOOP("CompareBar", "Zoom to the next face"),
        ("F",),
        "zoom-face",
        lambda now: "" if now.faces else NO_FACE,
    ),
)

ZOOMS = (("0", QT_TRANSLATE_NOOP("CompareBar", "Fit")), ("1", QT_TRANSLATE_NOOP("CompareBar", "100%")))
"""Keys of every picture that can be zoomed; no action has them."""


def compare_actions(owner: QWidget, do: Callable[[str], None]) -> CompareActions:
    """Make the actions; ``do(action_id)`` is what each of them calls. Their keys count inside ``owner``."""
    scope = Qt.ShortcutContext.WidgetWithChildrenShortcut
    deeds = {spec.id: partial(do, spec.id) for spec in ACTIONS}
    made = CompareActions(ACTIONS, owner, deeds, context=CONTEXT, scope=scope)
    made.update(CompareState())
    made.retranslate()
    return made


def compared_place(actions: CompareActions, show: Callable[[], None]) -> ActionPlace:
    """One of the places where two pictures are compared: all of them have the same keys."""
    title = QT_TRANSLATE_NOOP("Actions", "Two pictures that are compared")
    return ActionPlace("compared", title, actions, show, zoom_keys)


def zoom_keys() -> list[tuple[str, str]]:
    """Each of :data:`ZOOMS`, and what it does, in the language of now."""
    return [(key, translated(CONTEXT, text)) for key, text in ZOOMS]
