"""What the workspace commands have in common: the services, the open workspace, and who is meant by a name."""

from __future__ import annotations

from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from desktop.cli.output import reported
from desktop.cli.progress import watched

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.jobs import PacedProgress
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.material import MaterialSummary
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services

Folder = Annotated[Path, typer.Argument(metavar="WORKSPACE", help="The workspace's folder.", show_default=False)]
FolderOrLast = Annotated[
    Path | None,
    typer.Argument(metavar="[WORKSPACE]", help="The workspace's folder; the one opened last when left out."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]

Thing = TypeVar("Thing", "Activity", "MaterialSummary")


@contextmanager
def workspace_command(task: str, *, as_json: bool) -> Iterator[tuple[Services, PacedProgress]]:
    """The services for one command. Failures are reported with exit 1, an interrupt with 130."""
    from desktop.composition import build_services

    with reported(as_json=as_json):
        services = build_services()
        try:
            with watched(task) as progress:
                yield services, progress
        finally:
            services.cloud.close()


@contextmanager
def opened(services: Services, folder: Path) -> Iterator[WorkspaceStore]:
    """The workspace in ``folder``; closed when the block ends."""
    with closing(services.workspaces.desk.open(folder)) as store:
        yield store


def folder_or_last(services: Services, folder: Path | None) -> Path | None:
    """``folder``, or that of the workspace opened last, here or in the window; ``None`` while there is none."""
    return folder or next(iter(services.workspaces.desk.recent()), None)


def activity_named(activities: Sequence[Activity], wanted: str) -> Activity:
    """By our ID, by the console's, or by a name that only one has; a usage error otherwise."""
    ids = [it for it in activities if wanted in {it.id, it.project_id}]
    return _only(ids or [it for it in activities if it.name == wanted], wanted, "activity", "--activity")


def material_named(materials: Sequence[MaterialSummary], wanted: str) -> MaterialSummary:
    """As :func:`activity_named`."""
    ids = [it for it in materials if wanted in {it.id, it.model_id}]
    return _only(ids or [it for it in materials if it.name == wanted], wanted, "material", "MATERIAL")


def _only(found: Sequence[Thing], wanted: str, kind: str, hint: str) -> Thing:
    if len(found) == 1:
        return found[0]
    several = f"{len(found)} of that name: use an ID ({', '.join(it.id for it in found)})"
    message = f"no {kind} {wanted!r}" if not found else several
    raise typer.BadParameter(message, param_hint=hint)
