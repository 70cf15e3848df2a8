"""``fusion-desk workspace import``: pictures into an activity, or a whole workspace out of an archive."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.advice import told
from desktop.cli.groups import grouped
from desktop.cli.output import Failure, print_findings, print_json, shown, words
from desktop.cli.prepare_options import PreparingAsked, prepare_options
from desktop.cli.workspace.running import AsJson, Folder, activity_named, opened, workspace_command
from desktop.domain.preparing import PrepareOptions, Rejection
from desktop.interrupts import INTERRUPTED
from desktop.services.workspace.activity_edits import new_activity
from desktop.services.workspace.documents import intake_document, workspace_document
from desktop.services.workspace.intake import Known
from desktop.services.workspace.workspace import overview

if TYPE_CHECKING:
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services
    from desktop.services.workspace.intake import IntakeReport, Outcome

Sources = Annotated[list[Path] | None, typer.Argument(metavar="[IMG_OR_DIR]...", help="Pictures, or folders of them.")]
ActivityName = Annotated[str, typer.Option("--activity", metavar="NAME_OR_ID", help="The activity they go to.")]
Archive = Annotated[
    Path | None,
    typer.Option("--archive", metavar="FILE.zip", help="An exported workspace, unpacked into a new WORKSPACE."),
]
New = Annotated[bool, typer.Option("--new", help="Make the workspace and the activity where they are missing.")]
Again = Annotated[bool, typer.Option("--again", help="Also pictures the activity has already.")]


@grouped
def import_pictures(  # noqa: PLR0917 - Typer reads the signature
    folder: Folder,
    asked: PreparingAsked,
    sources: Sources = None,
    activity: ActivityName = "",
    archive: Archive = None,
    new: New = False,
    again: Again = False,
    as_json: AsJson = False,
) -> None:
    """Prepare pictures and keep them, with their originals, as materials of an activity."""
    if archive is not None:
        _check_alone(sources, activity)
        _unpack(archive, folder, as_json=as_json)
        return
    if not sources or not activity.strip():
        message = "pictures and --activity are needed, or --archive"
        raise typer.BadParameter(message)
    options = prepare_options(PrepareOptions(), asked.texts)
    options = replace(options, turn=asked.turn, straighten=asked.straighten)
    order = _Order(sources, activity.strip(), new=new, again=again, jobs=asked.workers)
    _add(folder, order, options, as_json=as_json)


@dataclass(frozen=True, slots=True)
class _Order:
    """What the command line asks for, but for how the pictures are prepared."""

    sources: list[Path]
    activity: str
    new: bool
    again: bool
    jobs: int


def _check_alone(sources: list[Path] | None, activity: str) -> None:
    if sources or activity:
        message = "an archive brings its own activities and pictures: give no others"
        raise typer.BadParameter(message, param_hint="--archive")


def _unpack(archive: Path, folder: Path, *, as_json: bool) -> None:
    with workspace_command("Unpacking", as_json=as_json) as (services, progress):
        desk = services.workspaces.desk
        with closing(desk.unpack(archive, folder, progress)) as store:
            view = overview(store)
        if as_json:
            print_json(workspace_document(folder, view, services.workspaces.clock()))
        else:
            words().print(f"{shown(folder)}: {len(view.activities)} activity(s), {len(view.summaries)} material(s)")


def _add(folder: Path, order: _Order, options: PrepareOptions, *, as_json: bool) -> None:
    with workspace_command("Importing", as_json=as_json) as (services, progress):
        desk = services.workspaces.desk
        if order.new and desk.is_vacant(folder):
            desk.create(folder, folder.absolute().name).close()
        with opened(services, folder) as store:
            activity = _activity(services, store, order)
            report = services.workspaces.intake.add(
                store, activity.id, order.sources, options, progress, jobs=order.jobs, again=order.again
            )
        if as_json:
            print_json(intake_document(folder, activity, report))
        else:
            _print(report)
    if report.cancelled:
        raise typer.Exit(INTERRUPTED)
    if report.failed:
        raise Failure


def _activity(services: Services, store: WorkspaceStore, order: _Order) -> Activity:
    """The one meant, or a new one where that was allowed."""
    known = store.activities()
    if order.new and not any(order.activity in {it.id, it.project_id, it.name} for it in known):
        spaces = services.workspaces
        store.apply(new_activity(order.activity, new_id=spaces.new_id(), time=spaces.clock()))
        known = store.activities()
    return activity_named(known, order.activity)


def _print(report: IntakeReport) -> None:
    for outcome in report.outcomes:
        words().print(_line(outcome))
        if not isinstance(outcome, Known):
            print_findings(words(), outcome.findings)
    words().print(f"{len(report.added)} added, {len(report.known)} known, {len(report.failed)} failed")


def _line(outcome: Outcome) -> str:
    if isinstance(outcome, Rejection):
        return f"[red]failed[/] {shown(outcome.source)}: {shown(told(outcome.error))}"
    if isinstance(outcome, Known):
        return f"[cyan]known[/] {shown(outcome.path)}: it is material {outcome.material_id} already"
    return f"[green]added[/] {shown(outcome.path)}: material {outcome.material.id}"
