"""Finds the engine's tuned numbers in its source, changes one for a while, and puts it back."""

from __future__ import annotations

import ast
import re
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from desktop.fusion.composer import Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parents[3]
ROOMS = (
    "desktop/fusion",
    *(f"desktop/vision/{name}.py" for name in ("detector", "landmarks", "expression", "quality", "pose", "turns")),
    "desktop/domain/face/labels.py",
    "desktop/domain/cloud/face_matching.py",
)
STEP = 0.25
"""How much a number is changed, as a share of itself; whole ones by one at least."""

NOT_TUNED = {"regions", "canonical", "metadata"}
"""Modules whose numbers are names of points, drawn, or a format's."""

NAMES_OF_POINTS = {"UNDER_EYES", "BRIDGE_TOP", "BRIDGE_END", "BRIDGE_SIDES", "ZONE", "BROWS", "BRIDGE", "NOSE_ROOT"}
NAMES_OF_POINTS |= {"TEMPLES", "CHEEKS", "FEATURES", "EYES", "MOUTH_CORNERS"}
DEFINITIONS = {"LUMA", "LIGHTNESS", "SUM", "SUBPIXEL_BITS", "BGRA", "TO_UPRIGHT", "QUARTER_TURNS", "HALF"}
"""Standards, units and formats: no other value would do."""

DATE = re.compile(r"20\d\d-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Tuned:
    """A module-level number, or tuple of numbers, of which another value would do as well or worse.

    ``said``: the docstring behind it, or behind the assignments that it stands among; empty without.
    """

    module: str
    name: str
    value: Any = field(repr=False)
    said: str = field(repr=False)

    @property
    def title(self) -> str:
        """The module's path below ``desktop`` and the name."""
        return f"{self.module.removeprefix('desktop.')}.{self.name}"

    @property
    def is_dated(self) -> bool:
        """Whether its docstring says when it was found."""
        return bool(DATE.search(self.said))

    def changed(self, factor: float) -> Any:
        """Its value times ``factor``."""
        return _times(self.value, factor)


def tuned_numbers(parts: Sequence[str] = ()) -> list[Tuned]:
    """All of them, or those whose title holds one of ``parts``."""
    found = [number for path in _sources() for number in _of_module(path)]
    return [number for number in found if not parts or any(part in number.title for part in parts)]


@contextmanager
def changed(number: Tuned, factor: float) -> Iterator[None]:
    """The number times ``factor`` in its module and in all that import it by name, until the end of the block.

    What was worked out from it before (defaults of arguments, objects that are kept) stays: make new objects inside.
    """
    value = number.changed(factor)
    holders = [(number.module, number.name), *_copies(number.module, number.name)]
    before = [(sys.modules[module], name, getattr(sys.modules[module], name)) for module, name in holders]
    try:
        for module, name, _ in before:
            setattr(module, name, value)
        yield
    finally:
        for module, name, old in before:
            setattr(module, name, old)


def _sources() -> list[Path]:
    paths = [
        path for room in ROOMS for path in ([ROOT / room] if room.endswith(".py") else (ROOT / room).rglob("*.py"))
    ]
    return sorted(path for path in paths if path.stem not in NOT_TUNED)


def _of_module(path: Path) -> Iterator[Tuned]:
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    module = import_module(name)
    body = ast.parse(path.read_text("utf-8")).body
    for place, statement in enumerate(body):
        for target in _names(statement):
            value = getattr(module, target)
            if target not in NAMES_OF_POINTS | DEFINITIONS and _is_number(value):
                yield Tuned(name, target, value, _said(body, place))


def _names(statement: ast.stmt) -> list[str]:
    if not isinstance(statement, ast.Assign):
        return []
    targets = statement.targets[0]
    parts = targets.elts if isinstance(targets, ast.Tuple) else [targets]
    return [part.id for part in parts if isinstance(part, ast.Name) and part.id.isupper()]


def _said(body: list[ast.stmt], place: int) -> str:
    """Assignments without an empty line between them share what stands behind the last."""
    for one, following in zip(body[place:], body[place + 1 :], strict=False):
        if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
            return str(following.value.value)
        if not isinstance(following, ast.Assign) or following.lineno != (one.end_lineno or 0) + 1:
            break
    return ""


def _is_number(value: Any) -> bool:
    match value:
        case bool() | str():
            return False
        case int() | float():
            return True
        case tuple():
            return bool(value) and all(_is_number(part) for part in value)
        case dict():
            return bool(value) and all(isinstance(part, Style) for part in value.values())
    return isinstance(value, np.ndarray) and value.size > 0 and value.dtype.kind == "f"


def _times(value: Any, factor: float) -> Any:
    match value:
        case int():
            step = max(1, round(abs(factor - 1) * abs(value)))
            return value + (step if factor > 1 else -step)
        case tuple():
            return tuple(_times(part, factor) for part in value)
        case Style():
            return Style(value.feather * factor, value.mirror * factor)
        case dict():
            return {key: _times(part, factor) for key, part in value.items()}
    return value * type(value)(factor) if isinstance(value, float) else (value * factor).astype(value.dtype)


@cache
def _copies(module: str, name: str) -> tuple[tuple[str, str], ...]:
    """Modules that import the name, with what they call it."""
    return tuple((other, own) for other, source, what, own in _imports() if (source, what) == (module, name))


@cache
def _imports() -> list[tuple[str, str | None, str, str]]:
    found = []
    for path in (ROOT / "desktop").rglob("*.py"):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        if name in sys.modules:
            nodes = (node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.ImportFrom))
            found += [(name, node.module, each.name, each.asname or each.name) for node in nodes for each in node.names]
    return found
