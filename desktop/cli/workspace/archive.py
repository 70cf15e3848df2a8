"""``fusion-desk workspace export``: a whole workspace as one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from desktop.cli.output import print_json, shown, words
from desktop.cli.workspace.running import AsJson, Folder, opened, workspace_command

Output = Annotated[Path, typer.Option("--output", "-o", metavar="FILE.zip", help="A file that is there stays.")]


def export_workspace(folder: Folder, output: Output, as_json: AsJson = False) -> None:
    """Write database and pictures of a workspace into one zip file; `import --archive` takes it in again."""
    with workspace_command("Exporting", as_json=as_json) as (services, progress), opened(services, folder) as store:
        written = services.workspaces.desk.export(store, output, progress)
        count = written.stat().st_size
        if as_json:
            print_json({"output": str(written), "bytes": count})
        else:
            words().print(f"[green]exported[/] {shown(written)}: {count:,} bytes")
