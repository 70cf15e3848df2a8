"""Typed parameters as assignments of nested object literals, for Go and C#."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.cloud.snippets.fields import Model, Models, Node, Number, Text
from desktop.domain.cloud.snippets import PictureFile

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class ExpressionStyle:
    """How a language writes each kind of value. ``{}`` in the openings is the name of the class."""

    text: Callable[[str], str]
    picture: Callable[[str], str]
    number: Callable[[Number], str]
    object_opening: str
    list_opening: str
    item_opening: str
    arrow: str
    indent: str


def assignments(root: Model, variable: str, style: ExpressionStyle, *, end: str) -> str:
    """``variable.Field = value`` for each field of ``root``, each closed by ``end``."""
    return "\n".join(f"{variable}.{name} = {_value(item, style)}{end}" for name, item in root.fields)


def _value(node: Node, style: ExpressionStyle) -> str:
    match node:
        case Model():
            return _object(node, style.object_opening, style)
        case Models():
            items = [_object(item, style.item_opening, style) for item in node.items]
            return _block(style.list_opening.format(node.name), items, style)
        case PictureFile():
            return style.picture(node.name)
        case Text():
            return style.text(node.value)
    return style.number(node)


def _object(node: Model, opening: str, style: ExpressionStyle) -> str:
    items = [f"{name}{style.arrow}{_value(item, style)}" for name, item in node.fields]
    return _block(opening.format(node.name), items, style)


def _block(opening: str, items: list[str], style: ExpressionStyle) -> str:
    if not items:
        return f"{opening}{{}}"
    inner = ",\n".join(items).replace("\n", f"\n{style.indent}")
    return f"{opening}{{\n{style.indent}{inner},\n}}"
