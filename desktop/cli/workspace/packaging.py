"""``fusion-desk workspace package``: what is needed to upload an activity's materials, in one folder or zip file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.output import Failure, print_findings, print_json, shown, stderr, words
from desktop.cli.workspace.running import AsJson, Folder, activity_named, opened, workspace_command
from desktop.services.workspace.documents import package_document

if TYPE_CHECKING:
    from desktop.services.workspace.submission import Package

ActivityName = Annotated[str, typer.Option("--activity", metavar="NAME_OR_ID", help="The activity to submit.")]
Output = Annotated[
    Path, typer.Option("--output", "-o", metavar="DIR_OR_ZIP", help="A folder, or a zip file when it ends with .zip.")
]
Every = Annotated[bool, typer.Option("--all", help="Also materials that are in the console already.")]


def package(
    folder: Folder, activity: ActivityName, output: Output, every: Every = False, as_json: AsJson = False
) -> None:
    """Write pictures, manifest, contact sheet and checklist; what is left out or has no slot makes it exit 1."""
    with workspace_command("Packing", as_json=as_json) as (services, progress), opened(services, folder) as store:
        submissions = services.workspaces.submissions
        chosen = activity_named(store.activities(), activity)
        ids = {it.id for it in store.summaries()} if every else None
        plan = submissions.plan(store, chosen, material_ids=ids)
        if not plan.items:
            stderr().print(f"there is no picture to submit in {shown(chosen.name)}")
            raise Failure
        made = submissions.write(store, plan, output, progress)
        print_json(package_document(made)) if as_json else _print(made)
        if plan.left_out or not plan.has_room:
            raise Failure


def _print(package: Package) -> None:
    console, plan = words(), package.plan
    console.print(f"[green]packed[/] {shown(package.path)}: {len(plan.items)} picture(s)")
    for item in plan.items:
        console.print(f"{item.number} {shown(item.name)}")
        print_findings(console, item.findings)
    for material in plan.left_out:
        console.print(f"[red]left out[/] {shown(material.name)}: it has no exported picture")
    print_findings(console, plan.own_findings)
