"""The guided tour as data: what each step says, what it points at, and what the user does there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

CONTEXT = "Tour"


@dataclass(frozen=True, slots=True)
class TourState:
    """What of the window says that something was done. All numbers grow."""

    mode: str = ""
    pictures: int = 0
    edits: int = 0
    exported: int = 0
    results: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """``widget`` by its object name, in ``mode``.

    ``done`` says from the states at its begin and now whether the user did it. ``act``: the action of the window that
    *Next* does where the steps that follow need it.
    """

    title: str
    text: str
    widget: str
    mode: str = "prepare"
    done: Callable[[TourState, TourState], bool] | None = None
    act: str = ""


STEPS = (
    Step(
        QT_TRANSLATE_NOOP("Tour", "Open the samples"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Two portraits come with the program. Open them with this button, or your own pictures with Ctrl+O or by"
            " dropping them here.",
        ),
        "prepare.samples",
        done=lambda _, now: now.pictures > 0,
        act="open_samples",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "What would the review say?"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The card holds each rule of the service against what would be exported: a tick passes, a triangle warns, a"
            " cross would be rejected. A click on a rule, or “Why?”, explains it with its source.",
        ),
        "prepare.card",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Break a rule"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Press “Keep whole”: the face is no longer in the middle of what would be exported, and the card says so at"
            " once.",
        ),
        "prepare.crop",
        done=lambda then, now: now.edits != then.edits,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Mend it in one click"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Rows that can be mended have a button. Press one: the frame and the numbers follow, and Ctrl+Z takes it"
            " back.",
        ),
        "prepare.card",
        done=lambda then, now: now.edits != then.edits,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Which faces are used"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Faces are numbered by size and keep their number. Untick one to leave it out; its TemplateFaceID goes here"
            " once the console has given you one.",
        ),
        "prepare.faces",
        done=lambda then, now: now.edits != then.edits,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Export"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "This writes the material and a manifest into a folder that you choose, within all limits. Your own file is"
            " never changed.",
        ),
        "prepare.export",
        done=lambda then, now: now.exported > then.exported,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Test the effect"),
        QT_TRANSLATE_NOOP(
            "Tour", "Press Ctrl+T: the picture goes along as the template, as it would be exported and kept up to date."
        ),
        "mode_effect",
        done=lambda _, now: now.mode == "effect",
        act="test_current",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Put a photo on the face"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Drop a user photo on a face, or press “Choose…”. The local preview is free and offline. That is all: F1"
            " answers questions, and this tour stands in the Help menu.",
        ),
        "effect.faces",
        mode="effect",
        done=lambda then, now: now.results > then.results,
    ),
)
