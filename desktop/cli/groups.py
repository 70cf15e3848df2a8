"""Options that several commands share, as one dataclass each: a command takes the group, Typer sees its options."""

from __future__ import annotations

import inspect
from dataclasses import is_dataclass
from functools import wraps
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """``command`` with the fields of each parameter that is a dataclass, as options, in the parameter's place."""
    own = inspect.signature(command, eval_str=True)
    groups: dict[str, Callable[..., object]] = {
        name: it.annotation
        for name, it in own.parameters.items()
        if isinstance(it.annotation, type) and is_dataclass(it.annotation)
    }
    fields = {name: inspect.signature(group, eval_str=True).parameters for name, group in groups.items()}
    places = (fields[name].values() if name in groups else (it,) for name, it in own.parameters.items())
    # By keyword alone, so that one without a default may stand behind others.
    options = [it.replace(kind=inspect.Parameter.KEYWORD_ONLY) for place in places for it in place]

    @wraps(command)
    def run(**given: object) -> None:
        made = {name: group(**{field: given.pop(field) for field in fields[name]}) for name, group in groups.items()}
        command(**given, **made)

    vars(run)["__signature__"] = own.replace(parameters=options)
    run.__annotations__ = {it.name: it.annotation for it in options}
    return run
