"""A call by GET: its parameters stand in the query, nested ones as ``MergeInfos.0.Url`` (fact book, 1.4)."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from desktop.sandbox.fields import Kind
from desktop.sandbox.protocol import ApiError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.sandbox.fields import Field
    from desktop.sandbox.protocol import JsonObject

MAX_QUERY = 32_000
"""Characters: the smaller reading of 32 KB."""

NUMBERS = {Kind.WHOLE: int, Kind.NUMBER: float}


def document_of(query: str, fields: Mapping[str, Field]) -> JsonObject:
    """The parameters with the types that ``fields`` say, as a body in JSON would have them."""
    if len(query) > MAX_QUERY:
        raise ApiError("RequestSizeLimitExceeded")
    tree: JsonObject = {}
    try:
        for name, text in parse_qsl(query, keep_blank_values=True, errors="strict", max_num_fields=1000):
            _put(tree, name.split("."), text)
    except ValueError as error:
        raise ApiError("InvalidParameter", "query") from error
    return _typed(tree, fields)


def _put(tree: JsonObject, path: list[str], text: str) -> None:
    *above, last = path
    for part in above:
        tree = tree.setdefault(part, {})
        if not isinstance(tree, dict):
            raise ApiError("InvalidParameter", f"`{'.'.join(path)}`")
    if last in tree:
        raise ApiError("InvalidParameter", f"`{'.'.join(path)}`")
    tree[last] = text


def _typed(tree: JsonObject, fields: Mapping[str, Field]) -> JsonObject:
    return {name: _value(value, fields[name]) if name in fields else value for name, value in tree.items()}


def _value(value: Any, spec: Field) -> Any:  # noqa: ANN401 - text, or a tree of it
    """What does not fit stays as it is: the check of the fields tells it."""
    if isinstance(value, dict):
        return _list(value, spec) if spec.kind is Kind.OBJECTS else _typed(value, spec.fields)
    if spec.kind in NUMBERS:
        with suppress(ValueError):
            return NUMBERS[spec.kind](value)
    return value


def _list(value: JsonObject, spec: Field) -> list[Any]:
    """Numbered from 0 without a gap."""
    if set(value) != {str(number) for number in range(len(value))}:
        raise ApiError("InvalidParameter", f"`{'`, `'.join(value)}`")
    items = [value[str(number)] for number in range(len(value))]
    return [_typed(item, spec.fields) if isinstance(item, dict) else item for item in items]
