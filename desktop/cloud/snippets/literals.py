"""Parameters as one nested literal, for the languages that have such: Python, JavaScript, PHP, and JSON itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.cloud.snippets import PictureFile

if TYPE_CHECKING:
    from desktop.domain.cloud.snippets import Parameter


@dataclass(frozen=True, slots=True)
class LiteralStyle:
    """How a language writes a tree. ``picture`` gives the expression that reads and encodes a file."""

    string: Callable[[str], str]
    picture: Callable[[PictureFile], str]
    opening: str = "{"
    closing: str = "}"
    arrow: str = ": "
    words: tuple[str, str, str] = ("null", "true", "false")
    indent: str = "  "
    trailing_comma: bool = True


def literal(value: Parameter, style: LiteralStyle) -> str:
    """``value`` over several lines, the first one without indentation."""
    if isinstance(value, PictureFile):
        return style.picture(value)
    if isinstance(value, str):
        return style.string(value)
    if isinstance(value, Mapping):
        items = [f"{style.string(key)}{style.arrow}{literal(item, style)}" for key, item in value.items()]
        return _block(items, style.opening, style.closing, style)
    if isinstance(value, Sequence):
        return _block([literal(item, style) for item in value], "[", "]", style)
    return _word_or_number(value, style)


def _block(items: list[str], opening: str, closing: str, style: LiteralStyle) -> str:
    if not items:
        return opening + closing
    inner = ",\n".join(items).replace("\n", f"\n{style.indent}")
    return f"{opening}\n{style.indent}{inner}{',' * style.trailing_comma}\n{closing}"


def _word_or_number(value: float | None, style: LiteralStyle) -> str:
    null, true, false = style.words
    if value is None:
        return null
    if isinstance(value, bool):
        return true if value else false
    return repr(value)
