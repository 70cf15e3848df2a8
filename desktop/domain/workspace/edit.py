"""An edit of a workspace as a value: what is put in and what is taken out, in one step and at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.info import WorkspaceInfo
    from desktop.domain.workspace.material import WorkspaceMaterial


@dataclass(frozen=True, slots=True)
class Edit:
    """Entities in ``activities`` and ``materials`` are put whole, new or in place of those with the same ID.

    The others are removed by ID, and need not be there. Applied by a store it gives the edit that undoes it.
    """

    info: WorkspaceInfo | None = None
    activities: tuple[Activity, ...] = ()
    materials: tuple[WorkspaceMaterial, ...] = ()
    removed_activities: frozenset[str] = frozenset()
    removed_materials: frozenset[str] = frozenset()

    @property
    def changed_ids(self) -> frozenset[str]:
        """The IDs of all activities and materials it touches: what a view must read again."""
        put = {activity.id for activity in self.activities} | {material.id for material in self.materials}
        return self.removed_activities | self.removed_materials | put
