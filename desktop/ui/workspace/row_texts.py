"""What a row of the tree says, in words: for its tool tip and for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.messages.algorithms import algorithm_name
from desktop.ui.workspace.words import STATES, say, short_date

if TYPE_CHECKING:
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.material import MaterialSummary

NO_PICTURE = QT_TRANSLATE_NOOP("Workspace", "Known from the console only: no picture here")
RIGHTS_OPEN = QT_TRANSLATE_NOOP("Workspace", "Rights: questions or proofs are open")
CONSENT_UNTIL = QT_TRANSLATE_NOOP("Workspace", "Consent until {day}")
MODEL_ID = QT_TRANSLATE_NOOP("Workspace", "Material ID {identity}")
PROJECT_ID = QT_TRANSLATE_NOOP("Workspace", "Activity ID {identity}")
ARCHIVED = QT_TRANSLATE_NOOP("Workspace", "Archived")


def material_text(material: MaterialSummary) -> str:
    lines = [material.name, f"{say(STATES[material.state])} · {faces_text(material.faces)}"]
    if material.model_id:
        lines.append(say(MODEL_ID).format(identity=material.model_id))
    if material.picture is None:
        lines.append(say(NO_PICTURE))
    if material.rights_open:
        lines.append(say(RIGHTS_OPEN))
    if material.consent_until is not None:
        lines.append(say(CONSENT_UNTIL).format(day=short_date(material.consent_until)))
    return "\n".join(lines)


def activity_text(activity: Activity, materials: int) -> str:
    lines = [activity.name, activity_line(activity, materials)]
    if activity.project_id:
        lines.append(say(PROJECT_ID).format(identity=activity.project_id))
    return "\n".join(lines)


def activity_line(activity: Activity, materials: int) -> str:
    """The second line of an activity's row."""
    parts = [materials_text(materials), algorithm_name(activity.algorithm)]
    if activity.archived:
        parts.append(say(ARCHIVED))
    return " · ".join(parts)


class Counts(QObject):
    """Numbers with their nouns: only ``tr`` of a class knows plurals."""

    def faces(self, count: int) -> str:
        return self.tr("%n face(s)", "", count)

    def materials(self, count: int) -> str:
        return self.tr("%n material(s)", "", count)

    def not_understood(self, count: int) -> str:
        return self.tr("The status of %n material(s) is not known to this version; it was not compared.", "", count)


def faces_text(count: int) -> str:
    return Counts().faces(count)


def materials_text(count: int) -> str:
    return Counts().materials(count)
