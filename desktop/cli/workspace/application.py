"""The commands of ``fusion-desk workspace`` in one Typer application."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from desktop.cli.workspace.archive import export_workspace
from desktop.cli.workspace.importing import import_pictures
from desktop.cli.workspace.listing import list_activities, show
from desktop.cli.workspace.packaging import package
from desktop.cli.workspace.verifying import verify

if TYPE_CHECKING:
    from collections.abc import Callable

TABLE: dict[str, Callable[..., None]] = {
    "list": list_activities,
    "show": show,
    "import": import_pictures,
    "export": export_workspace,
    "package": package,
    "verify": verify,
}


def workspace_application() -> typer.Typer:
    """For the main application, under the name ``workspace``."""
    app = typer.Typer(no_args_is_help=True, help="Activities, materials, quota and review, kept on this machine.")
    for name, command in TABLE.items():
        app.command(name)(command)
    return app
