"""Options that several commands share are the fields of one dataclass: a command takes it as one parameter."""

from __future__ import annotations

import inspect
from dataclasses import fields
from functools import wraps
from typing import TYPE_CHECKING, Any, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Command = Callable[..., None]


def spread(**groups: type[Any]) -> Callable[[Command], Command]:
    """Decorator: in the place of each named parameter the command has an option for each field of its dataclass.

    Typer reads the signature that comes of it. Fields carry their option in ``Annotated``, and their default.
    """

    def decorate(command: Command) -> Command:
        @wraps(command)
        def run(**said: object) -> None:
            grouped = {
                name: kind(**{it.name: said.pop(it.name) for it in fields(kind)}) for name, kind in groups.items()
            }
            command(**said, **grouped)

        parameters = list(_spread(command, groups))
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {it.name: it.annotation for it in parameters}
        return run

    return decorate


def _spread(command: Command, groups: dict[str, type[Any]]) -> Iterator[inspect.Parameter]:
    """By name only: an option of a group has a default, and what follows it may have none."""
    hints, by_name = get_type_hints(command, include_extras=True), inspect.Parameter.KEYWORD_ONLY
    for parameter in inspect.signature(command).parameters.values():
        kind = groups.get(parameter.name)
        if kind is None:
            yield parameter.replace(kind=by_name, annotation=hints[parameter.name])
        else:
            inside = get_type_hints(kind, include_extras=True)
            for it in fields(kind):
                yield inspect.Parameter(it.name, by_name, default=it.default, annotation=inside[it.name])
