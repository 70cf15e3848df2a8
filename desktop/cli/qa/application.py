"""``fusion-desk qa PLAN`` and the commands beside it, in one Typer application."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer
from typer.core import TyperGroup

from desktop.cli.qa.export import export
from desktop.cli.qa.review import review
from desktop.cli.qa.running import qa
from desktop.cli.qa.tips import tips

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer._click.core import Context  # the name that Typer gives its own copy

RUN = "run"
"""What is meant where no command is named: a plan that is called so is given as ``./run``."""

TABLE: dict[str, Callable[..., None]] = {RUN: qa, "review": review, "export": export, "tips": tips}


class PlanFirst(TyperGroup):
    """Takes anything that is no command for the arguments of ``run``."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        named = args[:1]
        if not named or (named[0] not in self.commands and named[0] not in ctx.help_option_names):
            args = [RUN, *args]
        return super().parse_args(ctx, args)


def qa_application() -> typer.Typer:
    """For the main application, under the name ``qa``."""
    app = typer.Typer(
        cls=PlanFirst, help="Carry out a plan of photos, materials and settings; review and report what came of it."
    )
    for name, command in TABLE.items():
        app.command(name)(command)
    return app
