"""What an action takes, as tables, and the check of a request against them: required, unknown, types, values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.sandbox.protocol import ApiError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.sandbox.protocol import JsonObject

Json = str | float | list[Any] | dict[str, Any]
"""Any JSON value but ``null``; integers and booleans are floats to the type checker."""

PARAMETER_VALUE = "InvalidParameterValue.ParameterValueError"


class Kind(Enum):
    """JSON types, as tuples of the Python types that hold them."""

    TEXT = (str,)
    WHOLE = (int,)
    NUMBER = (int, float)
    OBJECT = (dict,)
    OBJECTS = (list,)


class Stage(IntEnum):
    """The order in which the service looks."""

    REQUIRED = 1
    UNKNOWN = 2
    TYPE = 3
    VALUE = 4


class Problem(NamedTuple):
    """One thing wrong; the earliest stage is told."""

    stage: Stage
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Field:
    """One parameter. ``least`` and ``most`` bound a number's value, a text's characters, a list's length.

    ``code`` is the error for a value out of bounds; ``fields`` describe an object, or each object of a list.
    """

    kind: Kind
    required: bool = False
    least: float | None = None
    most: float | None = None
    allowed: frozenset[Any] = frozenset()
    code: str = PARAMETER_VALUE
    fields: Mapping[str, Field] = field(default_factory=dict)


def check(document: JsonObject, fields: Mapping[str, Field]) -> None:
    """Raises :class:`ApiError` with the first problem of the earliest stage; a ``null`` counts as not sent."""
    problem = min(_problems(document, fields, ""), key=lambda found: found.stage, default=None)
    if problem is not None:
        raise ApiError(problem.code, f"`{problem.name}`")


def _problems(document: JsonObject, fields: Mapping[str, Field], prefix: str) -> Iterator[Problem]:
    given = {name: value for name, value in document.items() if value is not None}
    for name, spec in fields.items():
        if spec.required and name not in given:
            yield Problem(Stage.REQUIRED, "MissingParameter", prefix + name)
    for name, value in given.items():
        if name in fields:
            yield from _of_value(value, fields[name], prefix + name)
        else:
            yield Problem(Stage.UNKNOWN, "UnknownParameter", prefix + name)


def _of_value(value: Json, spec: Field, name: str) -> Iterator[Problem]:
    if isinstance(value, bool) or not isinstance(value, spec.kind.value):
        yield Problem(Stage.TYPE, "InvalidParameter", name)
    elif not _is_within(value, spec):
        yield Problem(Stage.VALUE, spec.code, name)
    elif isinstance(value, dict):
        yield from _problems(value, spec.fields, f"{name}.")
    elif isinstance(value, list):
        yield from _of_objects(value, spec, name)


def _of_objects(values: list[Any], spec: Field, name: str) -> Iterator[Problem]:
    for number, value in enumerate(values):
        if isinstance(value, dict):
            yield from _problems(value, spec.fields, f"{name}.{number}.")
        else:
            yield Problem(Stage.TYPE, "InvalidParameter", f"{name}.{number}")


def _is_within(value: Json, spec: Field) -> bool:
    if isinstance(value, dict):
        return True
    if spec.allowed and value not in spec.allowed:
        return False
    measure = len(value) if isinstance(value, str | list) else value
    return (spec.least is None or measure >= spec.least) and (spec.most is None or measure <= spec.most)
