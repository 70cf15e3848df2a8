"""All commands in one Typer application."""

from __future__ import annotations

import sys
from importlib.metadata import version
from io import TextIOWrapper
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.check import check
from desktop.cli.consent import consent_application
from desktop.cli.demo import demo
from desktop.cli.fuse import fuse
from desktop.cli.help import help_
from desktop.cli.inspect import inspect
from desktop.cli.keys import keys
from desktop.cli.label_check import label_check
from desktop.cli.materials import materials
from desktop.cli.prepare import prepare
from desktop.cli.presets import presets_application
from desktop.cli.preview import preview
from desktop.cli.qa.application import qa_application
from desktop.cli.sandbox import sandbox
from desktop.cli.self_test import self_test
from desktop.cli.ultra import ultra
from desktop.cli.unlabelled import unlabelled
from desktop.cli.usage import usage
from desktop.cli.workspace.application import workspace_application
from desktop.interrupts import INTERRUPTED, current_interrupts

if TYPE_CHECKING:
    from collections.abc import Callable

TABLE: dict[str, Callable[..., None]] = {
    "inspect": inspect,
    "prepare": prepare,
    "preview": preview,
    "keys": keys,
    "check": check,
    "materials": materials,
    "fuse": fuse,
    "ultra": ultra,
    "usage": usage,
    "label-check": label_check,
    "unlabelled": unlabelled,
    "demo": demo,
    "help": help_,
    "sandbox": sandbox,
    "self-test": self_test,
}

GROUPS: dict[str, Callable[[], typer.Typer]] = {
    "qa": qa_application,
    "presets": presets_application,
    "workspace": workspace_application,
    "consent": consent_application,
}
"""Commands that have commands of their own."""

COMMANDS = frozenset(TABLE) | frozenset(GROUPS)
"""The words that make ``fusion-desk WORD`` a command and not a picture to open."""


def main() -> None:
    """Run the command in ``sys.argv``. Exit 0: all passed; 1: some failed; 2: usage; 130: interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # what a code page has no character for is escaped, and ends nothing
            stream.reconfigure(errors="backslashreplace")
    try:
        application()()
    finally:  # whatever was finished has been told by now
        interrupts = current_interrupts()
        if interrupts is not None and interrupts.heard:
            sys.exit(INTERRUPTED)


def application() -> typer.Typer:
    """The Typer application, for running it and for testing it."""
    app = typer.Typer(
        name="fusion-desk",
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        help="Prepare templates for Tencent Cloud Face Fusion, check them, and preview the fusion offline.",
    )
    app.callback()(_options)
    for name, command in TABLE.items():
        app.command(name)(command)
    for name, group in GROUPS.items():
        app.add_typer(group(), name=name)
    return app


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"fusion-desk {version('fusion-desk')}")
        raise typer.Exit


def _options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Without a command the window opens: fusion-desk [PICTURE...]."""
