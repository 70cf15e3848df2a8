"""All use cases of the workspace, wired once by the composition root."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from desktop.services.cloud.usage import now
from desktop.services.people.notes import not_noted
from desktop.services.workspace.intake import Intake
from desktop.services.workspace.making import Maker
from desktop.services.workspace.submission import Submissions
from desktop.services.workspace.syncing import Syncing
from desktop.services.workspace.usage_report import UsageReports
from desktop.services.workspace.workspace import WorkspaceDesk

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.domain.ports import PictureWriter
    from desktop.domain.workspace.ports import (
        ContactSheet,
        PackageFiles,
        RecentPlaces,
        UsageLedger,
        WorkspaceRepository,
    )
    from desktop.services.cloud.materials import MaterialLister
    from desktop.services.inspect import Inspector
    from desktop.services.people.notes import Note
    from desktop.services.prepare import Preparer


@dataclass(frozen=True, slots=True)
class WorkspacePorts:
    """What the workspace stands on. ``program`` is the version that is written beside what it makes."""

    repository: WorkspaceRepository
    recent: RecentPlaces
    packages: PackageFiles
    sheet: ContactSheet
    ledger: UsageLedger
    writer: PictureWriter
    inspector: Inspector
    preparer: Preparer
    materials: MaterialLister
    program: str
    noted: Note = not_noted


@dataclass(frozen=True, slots=True)
class WorkspaceServices:
    """What the window and the command line use of workspaces.

    ``clock`` (aware, UTC) and ``new_id`` give what the edit functions ask for.
    """

    desk: WorkspaceDesk
    intake: Intake
    syncing: Syncing
    submissions: Submissions
    usage: UsageReports
    clock: Callable[[], datetime]
    new_id: Callable[[], str]


def make_id() -> str:
    """Random, so that what was made in two places can be brought together."""
    return uuid4().hex


def workspace_services(
    ports: WorkspacePorts, clock: Callable[[], datetime] = now, new_id: Callable[[], str] = make_id
) -> WorkspaceServices:
    """Wire them; nothing is opened yet."""
    maker = Maker(ports.inspector, ports.preparer, program=ports.program, clock=clock)
    return WorkspaceServices(
        desk=WorkspaceDesk(ports.repository, ports.recent, clock=clock, new_id=new_id, noted=ports.noted),
        intake=Intake(maker, clock, new_id),
        syncing=Syncing(ports.materials, clock, new_id),
        submissions=Submissions(ports.packages, ports.sheet, clock=clock, program=ports.program, noted=ports.noted),
        usage=UsageReports(ports.ledger, ports.writer),
        clock=clock,
        new_id=new_id,
    )
