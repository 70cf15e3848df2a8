"""A dataclass of options in the place of a parameter: each field is an option of the command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import typer
from typer.testing import CliRunner

from desktop.cli.groups import grouped
from desktop.cli.prepare import prepare
from desktop.cli.prepare_options import OutputAsked, PreparingAsked
from desktop.cli.presets import save
from desktop.cli.workspace.importing import import_pictures


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Two options."""

    size: Annotated[int, typer.Option(min=1, help="How large.")] = 3
    dark: Annotated[bool, typer.Option("--dark", help="At night.")] = False


def said(*arguments: str) -> str:
    """What a command with these options prints, or the usage error."""
    app = typer.Typer()

    @app.command()
    @grouped
    def show(look: Look, name: Annotated[str, typer.Option()] = "") -> None:
        typer.echo(f"{name} {look.size} {look.dark}")

    result = CliRunner().invoke(app, list(arguments))
    return result.output if result.exit_code == 0 else f"usage {result.exit_code}"


def test_each_field_is_an_option() -> None:
    assert said("--size", "5", "--dark", "--name", "a") == "a 5 True\n"


def test_what_is_not_said_has_the_fields_default() -> None:
    assert said() == " 3 False\n"


def test_a_value_outside_the_fields_range_is_a_usage_error() -> None:
    assert said("--size", "0") == "usage 2"


def test_the_help_tells_of_each_field() -> None:
    text = said("--help")
    assert "How large." in text
    assert "At night." in text


def test_a_group_stands_in_its_parameters_place() -> None:
    def show(name: str, look: Look, *, loud: bool = False) -> None: ...

    assert list(grouped(show).__annotations__) == ["name", "size", "dark", "loud"]


def test_commands_that_prepare_share_their_options() -> None:
    shared = set(PreparingAsked.__annotations__) | set(OutputAsked.__annotations__)
    assert shared <= set(prepare.__annotations__)
    assert shared <= set(import_pictures.__annotations__)
    assert set(OutputAsked.__annotations__) <= set(save.__annotations__)
