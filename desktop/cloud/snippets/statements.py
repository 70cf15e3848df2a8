"""Typed parameters as statements that fill one object after the other, for Java and C++."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Protocol

from desktop.cloud.snippets.fields import Model, Models, Node, Number, Text
from desktop.domain.cloud.snippets import PictureFile

if TYPE_CHECKING:
    from collections.abc import Sequence


class Dialect(Protocol):
    """How one language writes the pieces."""

    def string(self, text: str) -> str: ...

    def number(self, number: Number) -> str: ...

    def made(self, class_name: str, variable: str) -> str:
        """The statement that makes an empty object."""
        ...

    def set(self, variable: str, field: str, value: str) -> str:
        """The statement that sets one field."""
        ...

    def list_of(self, class_name: str, variables: Sequence[str]) -> str:
        """The expression of a list."""
        ...


def statements(root: Model, variable: str, dialect: Dialect) -> str:
    """Statements that make ``variable`` from ``root``, each object before the one that holds it."""
    writer = _Writer(dialect)
    writer.fill(root, variable)
    return "\n".join(writer.lines)


class _Writer:
    def __init__(self, dialect: Dialect) -> None:
        self.lines: list[str] = []
        self._dialect = dialect
        self._seen: Counter[str] = Counter()

    def fill(self, node: Model, variable: str) -> None:
        setters = [self._dialect.set(variable, name, self._value(item)) for name, item in node.fields]
        self.lines.append(self._dialect.made(node.name, variable))
        self.lines.extend(setters)

    def _value(self, node: Node) -> str:
        match node:
            case Model():
                return self._object(node)
            case Models():
                return self._dialect.list_of(node.name, [self._object(item) for item in node.items])
            case PictureFile():
                return f"picture({self._dialect.string(node.name)})"
            case Text():
                return self._dialect.string(node.value)
        return self._dialect.number(node)

    def _object(self, node: Model) -> str:
        self._seen[node.name] += 1
        variable = f"{node.name[0].lower()}{node.name[1:]}{self._seen[node.name]}"
        self.fill(node, variable)
        return variable
