"""``fusion-desk workspace list`` and ``show``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.output import print_findings, print_json, shown, words
from desktop.cli.workspace.running import (
    AsJson,
    Folder,
    FolderOrLast,
    folder_or_last,
    material_named,
    opened,
    workspace_command,
)
from desktop.domain.cloud.usage import BILLING_ZONE
from desktop.services.workspace.documents import (
    details_document,
    materials_document,
    no_workspace_document,
    workspace_document,
)
from desktop.services.workspace.submission_plan import export_findings
from desktop.services.workspace.workspace import overview, whole

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.material import MaterialSummary, WorkspaceMaterial
    from desktop.services.workspace.workspace import Overview

Material = Annotated[
    str | None, typer.Argument(metavar="[MATERIAL]", help="ID, material ID of the console, or name; all when left out.")
]


def list_activities(folder: FolderOrLast = None, as_json: AsJson = False) -> None:
    """List activities, quota and reminders of a workspace."""
    with workspace_command("Reading", as_json=as_json) as (services, _):
        place = folder_or_last(services, folder)
        if place is None:
            print_json(no_workspace_document()) if as_json else words().print("there is no workspace yet")
            return
        with opened(services, place) as store:
            view, now = overview(store), services.workspaces.clock()
            print_json(workspace_document(place, view, now)) if as_json else _print_overview(place, view, now)


def show(folder: Folder, material: Material = None, as_json: AsJson = False) -> None:
    """Show the materials of a workspace, or one of them with versions, review and rights."""
    with workspace_command("Reading", as_json=as_json) as (services, _), opened(services, folder) as store:
        view = overview(store)
        if material is None:
            print_json(materials_document(store.folder, view)) if as_json else _print_materials(view)
            return
        summary = material_named(view.summaries, material)
        (found,) = whole(store, [summary.id])
        activity = next(it for it in view.activities if it.id == summary.activity_id)
        today = services.workspaces.clock().astimezone(BILLING_ZONE).date()
        print_json(details_document(found, activity, today)) if as_json else _print_details(found, activity, today)


def _print_overview(place: Path, view: Overview, now: datetime) -> None:
    console, quota = words(), view.quota
    console.print(shown(place))
    console.print(f"{shown(view.info.name)}: {quota.used} of {quota.total} slots used, {quota.left} left")
    for activity in view.activities:
        archived = " (archived)" if activity.archived else ""
        count = len(view.of(activity.id))
        console.print(f"  {activity.id} {shown(activity.name)}: {count} material(s), {activity.algorithm}{archived}")
    for reminder in view.reminders(now):
        due = f", due {reminder.due}" if reminder.due else ""
        console.print(f"  [yellow]{reminder.kind}[/] {shown(reminder.name)}{due}")


def _print_materials(view: Overview) -> None:
    for activity in view.activities:
        words().print(shown(activity.name))
        for material in view.of(activity.id):
            words().print(_line(material))


def _line(material: MaterialSummary) -> str:
    rights = ", [yellow]rights open[/]" if material.rights_open else ""
    model = f" ({shown(material.model_id)})" if material.model_id else ""
    return f"  {material.id} {shown(material.name)}{model}: {material.state}, {material.faces} face(s){rights}"


def _print_details(material: WorkspaceMaterial, activity: Activity, today: date) -> None:
    console = words()
    console.print(f"{shown(material.name)} in {shown(activity.name)}: {material.review.state}")
    for version in material.versions:
        console.print(f"  version {version.number} of {version.created:%Y-%m-%d %H:%M}: {shown(version.original_name)}")
    for face in material.faces:
        box = face.box
        known = f" {shown(face.face_id)}" if face.face_id else ""
        console.print(f"  {face.label}{known}: {box.width} x {box.height} at {box.x}, {box.y}")
    for event in material.review.events:
        why = f": {shown(event.why)}" if event.why else ""
        console.print(f"  {event.time:%Y-%m-%d %H:%M} {event.state} by {event.by}{why}")
    print_findings(console, export_findings(material, today))
