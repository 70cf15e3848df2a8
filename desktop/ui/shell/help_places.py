"""The places of the window that help leads to, as data; a test visits every one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTEXT = "Places"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is done.

    ``widget``, by its object name, in a ``mode`` or in the dock (``mode`` empty); ``action`` of the window, ``command``
    of the workspace or page of the ``settings`` that opens it; ``or_else``: the place to go to where that cannot be.
    """

    name: str
    mode: str = ""
    widget: str = ""
    action: str = ""
    command: str = ""
    settings: str = ""
    or_else: str = ""


PLACES: Mapping[str, Place] = {
    "prepare.card": Place(QT_TRANSLATE_NOOP("Places", "Compliance card"), "prepare", "prepare.card"),
    "prepare.crop": Place(QT_TRANSLATE_NOOP("Places", "Crop"), "prepare", "prepare.crop"),
    "prepare.output": Place(QT_TRANSLATE_NOOP("Places", "Output"), "prepare", "prepare.output"),
    "prepare.faces": Place(QT_TRANSLATE_NOOP("Places", "Faces"), "prepare", "prepare.faces"),
    "effect.result": Place(QT_TRANSLATE_NOOP("Places", "Test effect"), "effect", "effect.result"),
    "effect.engine": Place(QT_TRANSLATE_NOOP("Places", "Engine"), "effect", "effect.engine"),
    "effect.material": Place(
        QT_TRANSLATE_NOOP("Places", "IDs of the material"), "effect", "effect.material", or_else="effect.engine"
    ),
    "effect.parameters": Place(QT_TRANSLATE_NOOP("Places", "Parameters"), "effect", "effect.parameters"),
    "effect.faces": Place(QT_TRANSLATE_NOOP("Places", "Faces and photos"), "effect", "effect.faces"),
    "effect.photos": Place(QT_TRANSLATE_NOOP("Places", "User photos"), "effect", "effect.faces"),
    "effect.marking": Place(QT_TRANSLATE_NOOP("Places", "AI label"), "effect", "effect.marking"),
    "qa": Place(QT_TRANSLATE_NOOP("Places", "Batch and QA"), action="mode_qa"),
    "dock.materials": Place(QT_TRANSLATE_NOOP("Places", "Workspace"), widget="workspace"),
    "dock.activity": Place(QT_TRANSLATE_NOOP("Places", "Activities of the workspace"), widget="workspace"),
    "dock.quota": Place(
        QT_TRANSLATE_NOOP("Places", "Slots of the workspace"), widget="dock.quota", or_else="dock.materials"
    ),
    "dock.usage": Place(QT_TRANSLATE_NOOP("Places", "Usage and cost"), command="usage"),
    "dock.sync": Place(
        QT_TRANSLATE_NOOP("Places", "Compare with the console"), command="sync", or_else="dock.materials"
    ),
    "dock.submit": Place(QT_TRANSLATE_NOOP("Places", "Submission package"), command="submit", or_else="dock.materials"),
    "dock.rights": Place(QT_TRANSLATE_NOOP("Places", "Rights and consent"), command="rights", or_else="dock.materials"),
    "dock.proof": Place(QT_TRANSLATE_NOOP("Places", "Copyright proof"), command="proof", or_else="dock.materials"),
    "settings.cloud": Place(QT_TRANSLATE_NOOP("Places", "Cloud in the settings"), settings="cloud"),
    "settings.keys": Place(QT_TRANSLATE_NOOP("Places", "Cloud keys in the settings"), settings="keys"),
    "check": Place(QT_TRANSLATE_NOOP("Places", "Check cloud connection"), action="check_connection"),
    "people": Place(QT_TRANSLATE_NOOP("Places", "People and consent"), action="people"),
    "about": Place(QT_TRANSLATE_NOOP("Places", "About Fusion Desk"), action="about"),
    "hints": Place(QT_TRANSLATE_NOOP("Places", "Hints for an upload page"), action="upload_hints"),
    "tour": Place(QT_TRANSLATE_NOOP("Places", "Guided tour"), action="tour"),
    "report": Place(QT_TRANSLATE_NOOP("Places", "Report a problem"), action="report_problem"),
}
"""By the IDs that the articles name."""


def place_of_widget(name: str) -> str:
    """The place that the widget of that object name is; empty for none."""
    return next((identity for identity, place in PLACES.items() if name and place.widget == name), "")


def place_name(place_id: str) -> str:
    """What a place is called."""
    return place_name_of(PLACES[place_id])


def place_name_of(place: Place) -> str:
    return translated(CONTEXT, place.name)
