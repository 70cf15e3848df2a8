"""The values of a workspace as plain data (what JSON holds) and back, by the annotations of the dataclasses.

One rule for all of them instead of two functions for each: a field more is a field more here too. A stored value
must name exactly the fields its class has, but for those with a default: what a newer version wrote is refused
rather than dropped.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from desktop.domain.cloud.calls import RemoteFace, RemoteMaterial
from desktop.domain.geometry import Box, Size
from desktop.domain.preparing import PrepareOptions
from desktop.domain.rules.profiles import ProfileId
from desktop.domain.workspace.effect_test import EffectTest
from desktop.domain.workspace.files import StoredFile
from desktop.domain.workspace.template import TemplateFace, TemplateVersion

Plain = None | bool | int | float | str | Sequence["Plain"] | Mapping[str, "Plain"]
T = TypeVar("T")

NAMES = {
    kind.__name__: kind
    for kind in (
        Box,
        EffectTest,
        PrepareOptions,
        ProfileId,
        RemoteFace,
        RemoteMaterial,
        Size,
        StoredFile,
        TemplateFace,
        TemplateVersion,
        date,
        datetime,
    )
}
"""What the annotations name without importing it when the program runs."""


def to_plain(value: object) -> Any:  # noqa: ANN401 - JSON of any shape
    """``value`` as JSON can hold it: dataclasses as objects, tuples as lists, enums by value, times as ISO 8601."""
    if is_dataclass(value):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Fraction) else value


def from_plain(kind: type[T], plain: object) -> T:
    """The value of class ``kind`` that ``plain`` stands for; raises ``ValueError`` when it stands for none."""
    value: T = _read(kind, plain)
    return value


def _read(kind: Any, plain: Any) -> Any:  # noqa: ANN401 - annotations have no common type
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        return _read_optional(kind, plain)
    if origin is tuple:
        return _read_tuple(get_args(kind), plain)
    if isinstance(kind, type) and is_dataclass(kind):
        return _read_dataclass(kind, plain)
    if issubclass(kind, Enum):
        return kind(plain)
    return READERS[kind](plain)


def _read_optional(kind: Any, plain: Any) -> Any:  # noqa: ANN401
    if plain is None:
        return None
    (inner,) = (argument for argument in get_args(kind) if argument is not types.NoneType)
    return _read(inner, plain)


def _read_tuple(arguments: tuple[Any, ...], plain: object) -> tuple[Any, ...]:
    if not isinstance(plain, list):
        raise _wrong("a list", plain)
    if arguments[-1] is Ellipsis:
        return tuple(_read(arguments[0], item) for item in plain)
    if len(plain) != len(arguments):
        raise _wrong(f"{len(arguments)} items", plain)
    return tuple(_read(kind, item) for kind, item in zip(arguments, plain, strict=True))


def _read_dataclass(kind: type, plain: object) -> object:
    known = _fields_of(kind)
    if not isinstance(plain, dict) or not plain.keys() <= known.keys():
        raise _wrong(f"the fields of {kind.__name__}", plain)
    missing = [name for name, (field, _) in known.items() if name not in plain and not _has_default(field)]
    if missing:
        raise _wrong(f"{kind.__name__} with {', '.join(missing)}", plain)
    return kind(**{name: _read(known[name][1], value) for name, value in plain.items()})


@cache
def _fields_of(kind: Any) -> Mapping[str, tuple[Field[Any], Any]]:  # noqa: ANN401
    hints = get_type_hints(kind, localns=NAMES)
    return {field.name: (field, hints[field.name]) for field in fields(kind)}


def _has_default(field: Field[Any]) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING


def _just(kind: type, name: str) -> Callable[[Any], Any]:
    """A reader of values that JSON has itself; ``True`` is no number."""

    def read(plain: object) -> object:
        if type(plain) is not kind:
            raise _wrong(name, plain)
        return plain

    return read


def _number(plain: object) -> float:
    if isinstance(plain, bool) or not isinstance(plain, int | float):
        raise _wrong("a number", plain)
    try:
        return float(plain)
    except OverflowError as error:
        raise _wrong("a number that is not so large", plain) from error


def _parsed(parse: Callable[[str], Any]) -> Callable[[Any], Any]:
    def read(plain: object) -> object:
        if not isinstance(plain, str):
            raise _wrong("text", plain)
        return parse(plain)

    return read


def _ratio(text: str) -> Fraction:
    """A positive ratio of reasonable numbers: ``Fraction`` itself would work for hours on ``1e999999999``."""
    if not re.fullmatch(r"[1-9]\d{0,8}(/[1-9]\d{0,8})?", text):
        raise _wrong("a ratio", text)
    return Fraction(text)


READERS: Mapping[type, Callable[[Any], Any]] = {
    str: _just(str, "text"),
    int: _just(int, "a whole number"),
    bool: _just(bool, "true or false"),
    float: _number,
    datetime: _parsed(datetime.fromisoformat),
    date: _parsed(date.fromisoformat),
    Fraction: _parsed(_ratio),
}


def _wrong(expected: str, plain: object) -> ValueError:
    shown = repr(plain)
    return ValueError(f"{expected} expected, not {shown[:60]}")
