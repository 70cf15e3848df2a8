"""Comparing an activity with the console (DescribeMaterialList), and taking over what the user accepted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.workspace.reconcile import accepted_edit
from desktop.domain.workspace.sync import SyncDiff, compare

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime

    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.edit import Edit
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.domain.workspace.sync import Difference
    from desktop.services.cloud.materials import MaterialLister


@dataclass(frozen=True, slots=True)
class Accepted:
    """``edit`` takes over what was accepted; ``outdated`` has changed here since it was shown, and is not in it."""

    edit: Edit
    outdated: tuple[Difference, ...]


class Syncing:
    """Nothing is changed by it: the edit is applied by whoever keeps the undo steps."""

    def __init__(self, materials: MaterialLister, clock: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._materials = materials
        self._clock = clock
        self._new_id = new_id

    def compare(
        self, store: WorkspaceStore, activity: Activity, settings: CloudSettings, progress: Progress
    ) -> SyncDiff:
        """What differs between ``activity`` here and in the console; it needs a ``project_id`` (``ValueError``).

        Raises CloudError, KeyStoreError, StoreError and Cancelled. Call it on a worker thread.
        """
        if not activity.project_id:
            message = f"the console's ID of activity {activity.name} is not known"
            raise ValueError(message)
        page = self._materials.list(activity.project_id, settings, progress)
        return compare(activity.id, store.materials(activity.id), page.materials)

    def accept(self, store: WorkspaceStore, diff: SyncDiff, accepted: Collection[Difference]) -> Accepted:
        """The edit for those of ``accepted`` that are still so in ``store``; raises StoreError.

        Where an edit since the comparison has changed what differs, the material is left alone, and what was accepted
        of it is given back, to be shown again: nothing is overwritten, or taken for declined, unseen.
        """
        now = compare(diff.activity_id, store.materials(diff.activity_id), diff.remote)
        unseen = {it.material_id for it in set(now.differences) ^ set(diff.differences)} - {""}
        holding = [it for it in accepted if it in now.differences and it.material_id not in unseen]
        now = replace(now, local=tuple(own for own in now.local if own.id not in unseen))
        edit = accepted_edit(now, holding, time=self._clock(), new_id=self._new_id)
        return Accepted(edit, tuple(it for it in accepted if it not in holding))
