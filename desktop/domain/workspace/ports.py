"""What the services need of the adapter that keeps workspaces and the usage ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from desktop.domain.cloud.billing import BillingTerms
    from desktop.domain.cloud.usage import DayUsage, UsageRecord
    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.edit import Edit
    from desktop.domain.workspace.files import StoredFile
    from desktop.domain.workspace.info import WorkspaceInfo
    from desktop.domain.workspace.material import MaterialSummary, WorkspaceMaterial
    from desktop.domain.workspace.package import FileDigest
    from desktop.domain.workspace.problems import Problem
    from desktop.domain.workspace.search import Found


class UsageLedger(Protocol):
    """Every cloud call of this user. Safe to call from several threads.

    Every method but ``close`` raises :class:`~desktop.domain.errors.StoreError`. Days are days of the bill
    (:data:`~desktop.domain.cloud.usage.BILLING_ZONE`), first and last included.
    """

    def add(self, record: UsageRecord) -> None:
        """The record is on the disk when this returns."""
        ...

    def records(self, first: date, last: date) -> tuple[UsageRecord, ...]:
        """All calls of these days, also those that are never billed (the sandbox, listing), oldest first."""
        ...

    def per_day(self, first: date, last: date) -> tuple[DayUsage, ...]:
        """The billed calls of each day, days without calls included."""
        ...

    def terms(self) -> BillingTerms:
        """The packages and modes entered by hand; none at first."""
        ...

    def set_terms(self, terms: BillingTerms) -> None: ...

    def close(self) -> None: ...


class WorkspaceStore(Protocol):
    """One open workspace. Safe to call from several threads; nobody else can open it before ``close``.

    Every method but ``close`` raises :class:`~desktop.domain.errors.StoreError`.
    """

    @property
    def folder(self) -> Path: ...

    def info(self) -> WorkspaceInfo: ...

    def activities(self) -> tuple[Activity, ...]:
        """All, archived ones too, oldest first."""
        ...

    def summaries(self) -> tuple[MaterialSummary, ...]:
        """All materials, oldest first: quick even for ten thousand."""
        ...

    def material(self, identity: str) -> WorkspaceMaterial | None: ...

    def materials(self, activity_id: str) -> tuple[WorkspaceMaterial, ...]:
        """Those of one activity, whole, oldest first."""
        ...

    def search(self, text: str) -> Found:
        """What has every word of ``text`` somewhere in its name, notes, IDs, file names, faces or review texts.

        Case and width of letters do not matter; an empty text finds everything.
        """
        ...

    def uses_of(self, file: StoredFile) -> tuple[str, ...]:
        """The IDs of the materials that need ``file``."""
        ...

    def apply(self, edit: Edit) -> Edit:
        """Do the whole edit at once, and give the one that undoes it; it is on the disk when this returns.

        The activity of every material must be there, or be put by the same edit; an activity can be removed only
        together with its materials.
        """
        ...

    def put_file(self, data: bytes, suffix: str) -> StoredFile:
        """Keep ``data`` before a material refers to it; the same content is kept once."""
        ...

    def read_file(self, file: StoredFile) -> bytes:
        """Its bytes, verified; the error of a missing or damaged one says so."""
        ...

    def path_of(self, file: StoredFile) -> Path:
        """Where it is kept, to be read and never written."""
        ...

    def verify(self, progress: Progress) -> tuple[Problem, ...]:
        """Look through the database and every file; edits go on meanwhile and are not looked at.

        Raises :class:`~desktop.domain.jobs.Cancelled`.
        """
        ...

    def back_up_if_due(self, today: date) -> Path | None:
        """A copy of the database in the workspace's folder ``backups``, once a day; the newest ones are kept."""
        ...

    def export(self, target: Path, progress: Progress) -> Path:
        """The whole workspace as it is now as one zip file; edits go on meanwhile.

        An existing file is not replaced: the path written is returned. Raises
        :class:`~desktop.domain.jobs.Cancelled`.
        """
        ...

    def close(self) -> None: ...


class WorkspaceRepository(Protocol):
    """Makes and opens workspaces. Every method raises :class:`~desktop.domain.errors.StoreError`."""

    def create(self, folder: Path, info: WorkspaceInfo) -> WorkspaceStore:
        """In a new or empty folder."""
        ...

    def open(self, folder: Path) -> WorkspaceStore:
        """Checked and brought up to date. The error of one in use names the program that has it open, that of a
        damaged one the newest backup."""
        ...

    def restore(self, folder: Path, backup: Path) -> Path:
        """Put ``backup`` in place of a damaged database, and give the path where the damaged one is kept."""
        ...

    def unpack(self, archive: Path, folder: Path, progress: Progress) -> None:
        """The workspace of an exported zip file in a new or empty ``folder``, or nothing at all."""
        ...


class RecentPlaces(Protocol):
    """What was opened last, of one kind. A list that cannot be read is an empty one; writing raises StoreError."""

    def load(self) -> tuple[Path, ...]:
        """The latest first, at most ten; they may be gone."""
        ...

    def add(self, place: Path) -> None:
        """Put ``place`` first."""
        ...

    def clear(self) -> None:
        """Forget all of them."""
        ...


class PackageFiles(Protocol):
    """Submission packages: a folder, or a zip file when the name ends so.

    Every method raises :class:`~desktop.domain.errors.StoreError`.
    """

    def write(self, target: Path, entries: Iterable[tuple[str, bytes]]) -> Path:
        """Files by name, as they come; whole or not at all, and the path written is returned.

        What is there is not replaced: ``name-2`` is the next one tried. The same entries make the same zip file.
        """
        ...

    def read(self, package: Path, name: str, *, limit: int) -> bytes:
        """One file of it, of at most ``limit`` bytes."""
        ...

    def digests(self, package: Path, progress: Progress) -> Mapping[str, FileDigest]:
        """Every file in it, by its name in the package; raises also Cancelled."""
        ...


class ContactSheet(Protocol):
    """Pictures side by side, each with its number."""

    def draw(self, pictures: Sequence[tuple[int, bytes]]) -> bytes:
        """One sheet as a JPEG, the same for the same pictures. A picture that cannot be read is an empty frame."""
        ...
