"""Edits of activities and of the workspace itself, as values: a store applies them and gives their inverse.

Where nothing would change the edit is the empty one, so that no undo step is made of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.workspace.activity import Activity, switched
from desktop.domain.workspace.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.domain.workspace.info import WorkspaceInfo


class OfActivity(Protocol):
    """A material, whole or in summary."""

    @property
    def id(self) -> str: ...

    @property
    def activity_id(self) -> str: ...


def new_activity(
    name: str, *, new_id: str, time: datetime, algorithm: Algorithm = Algorithm.SWAP, project_id: str = ""
) -> Edit:
    """An activity without materials; raises ``ValueError`` for an empty name."""
    activity = Activity(id=new_id, name=named(name), created=time, project_id=project_id.strip())
    return Edit(activities=(switched(activity, algorithm, time=time),))


def rename_activity(activity: Activity, name: str) -> Edit:
    """Raises ``ValueError`` for an empty name."""
    return _changed(activity, replace(activity, name=named(name)))


def change_activity_notes(activity: Activity, notes: str) -> Edit:
    return _changed(activity, replace(activity, notes=notes))


def change_project_id(activity: Activity, project_id: str) -> Edit:
    """The console's activity ID, once it is known; empty takes it back."""
    return _changed(activity, replace(activity, project_id=project_id.strip()))


def archive_activity(activity: Activity, *, archived: bool) -> Edit:
    """Out of the way, or back; its materials stay, and the slots they take in the console too."""
    return _changed(activity, replace(activity, archived=archived))


def switch_algorithm(activity: Activity, algorithm: Algorithm, *, time: datetime) -> Edit:
    """From ``time`` on; the switches before it are remembered."""
    return _changed(activity, switched(activity, algorithm, time=time))


def delete_activity(activity: Activity, materials: Iterable[OfActivity]) -> Edit:
    """Together with its materials: those of others among ``materials`` stay."""
    own = frozenset(material.id for material in materials if material.activity_id == activity.id)
    return Edit(removed_activities=frozenset({activity.id}), removed_materials=own)


def change_info(before: WorkspaceInfo, after: WorkspaceInfo) -> Edit:
    """Name, company, AppID, notes or bought slots; raises ``ValueError`` for an empty name."""
    after = replace(after, name=named(after.name))
    return Edit() if after == before else Edit(info=after)


def named(name: str) -> str:
    """``name`` without blanks around it; raises ``ValueError`` when nothing is left."""
    if not name.strip():
        message = "a name is needed"
        raise ValueError(message)
    return name.strip()


def _changed(before: Activity, after: Activity) -> Edit:
    return Edit() if after == before else Edit(activities=(after,))
