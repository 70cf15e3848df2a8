"""Opening, making and finding workspaces, and what the window shows of one at a glance."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.cloud.usage import BILLING_ZONE
from desktop.domain.errors import StoreError
from desktop.domain.files.names import numbered
from desktop.domain.files.paths import is_folder, is_there
from desktop.domain.fusing.people import PlaceKind
from desktop.domain.workspace.info import WorkspaceInfo
from desktop.domain.workspace.quota import Quota, quota_of
from desktop.domain.workspace.reminders import Reminder, material_reminders, quota_reminders
from desktop.services.people.notes import not_noted
from desktop.services.workspace.activity_edits import named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.material import MaterialSummary, WorkspaceMaterial
    from desktop.domain.workspace.ports import RecentPlaces, WorkspaceRepository, WorkspaceStore
    from desktop.services.people.notes import Note

logger = logging.getLogger("desktop.services.workspace")


class WorkspaceDesk:
    """Every method raises :class:`~desktop.domain.errors.StoreError`; whoever opens a store closes it."""

    def __init__(
        self,
        repository: WorkspaceRepository,
        recent: RecentPlaces,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        noted: Note = not_noted,
    ) -> None:
        self._repository = repository
        self._recent = recent
        self._clock = clock
        self._new_id = new_id
        self._noted = noted

    @staticmethod
    def is_vacant(folder: Path) -> bool:
        """Whether a workspace can be made there: nothing is, or an empty folder."""
        try:
            return not any(folder.iterdir())
        except FileNotFoundError:
            return True
        except OSError:
            return False

    @staticmethod
    def free_place(folder: Path) -> Path:
        """``folder``, or with a number behind its name when something is there already."""
        return next(place for place in numbered(folder) if not is_there(place))

    def create(
        self, folder: Path, name: str, *, company: str = "", app_id: str = "", bought_slots: int = 0
    ) -> WorkspaceStore:
        """In a new or empty folder, and open. Raises ``ValueError`` for an empty name or a negative count."""
        info = WorkspaceInfo(
            id=self._new_id(),
            name=named(name),
            created=self._clock(),
            company=company.strip(),
            app_id=app_id.strip(),
            bought_slots=bought_slots,
        )
        store = self._repository.create(folder, info)
        self._remember(folder)
        return store

    def open(self, folder: Path) -> WorkspaceStore:
        """With a backup of its database, the first time each day. A backup that fails is logged, not raised."""
        store = self._repository.open(folder)
        try:
            self._back_up(store)
        except BaseException:
            store.close()
            raise
        self._remember(folder)
        return store

    def restore(self, folder: Path, backup: Path) -> WorkspaceStore:
        """Open ``folder`` with ``backup`` in place of its damaged database, which is kept beside it."""
        self._repository.restore(folder, backup)
        return self.open(folder)

    def unpack(self, archive: Path, folder: Path, progress: Progress) -> WorkspaceStore:
        """Open what an exported zip file holds, in a new or empty ``folder``. Raises also Cancelled."""
        self._repository.unpack(archive, folder, progress)
        return self.open(folder)

    def export(self, store: WorkspaceStore, target: Path, progress: Progress) -> Path:
        """As :meth:`desktop.domain.workspace.ports.WorkspaceStore.export`; where it went is noted."""
        written = store.export(target, progress)
        self._noted(PlaceKind.ARCHIVE, written, store.folder)
        return written

    def recent(self) -> tuple[Path, ...]:
        """Workspaces opened before that are still there, the latest first."""
        return tuple(folder for folder in self._recent.load() if is_folder(folder))

    def _remember(self, folder: Path) -> None:
        self._noted(PlaceKind.WORKSPACE, folder)
        try:
            self._recent.add(folder)
        except StoreError as error:
            logger.warning("The list of recent workspaces was not written: %s", error.message)

    def _back_up(self, store: WorkspaceStore) -> None:
        try:
            store.back_up_if_due(self._clock().astimezone(BILLING_ZONE).date())
        except StoreError as error:
            logger.warning("There is no backup of today: %s", error.message)


@dataclass(frozen=True, slots=True)
class Overview:
    """All of a workspace that lists, badges and meters show; quick to read even for ten thousand materials."""

    info: WorkspaceInfo
    activities: tuple[Activity, ...]
    summaries: tuple[MaterialSummary, ...]

    @property
    def quota(self) -> Quota:
        return quota_of(self.summaries, bought_slots=self.info.bought_slots)

    def reminders(self, now: datetime) -> tuple[Reminder, ...]:
        """Those of the quota first, then those of materials, the earliest due first."""
        return (*quota_reminders(self.quota), *material_reminders(self.summaries, now))

    def of(self, activity_id: str) -> tuple[MaterialSummary, ...]:
        return tuple(summary for summary in self.summaries if summary.activity_id == activity_id)


def overview(store: WorkspaceStore) -> Overview:
    """Raises :class:`~desktop.domain.errors.StoreError`."""
    return Overview(store.info(), store.activities(), store.summaries())


def whole(store: WorkspaceStore, identities: Iterable[str]) -> list[WorkspaceMaterial]:
    """The materials of those IDs that are still there. Raises :class:`~desktop.domain.errors.StoreError`."""
    found = (store.material(identity) for identity in identities)
    return [material for material in found if material is not None]
