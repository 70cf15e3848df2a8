"""How values are written for people: figures, settings, times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.qa.figures import SPECS, FigureName

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from desktop.domain.qa.cells import Setting

PERCENT = frozenset({FigureName.COVERED})
KILOBYTE = 1024


def figure(name: FigureName, value: float) -> str:
    """With its unit, in as many digits as tell something."""
    if name in PERCENT:
        return f"{value:.0%}"
    if name is FigureName.BYTES:
        return f"{value / KILOBYTE:,.0f} KB"
    spec = SPECS[name]
    return f"{value:,.{spec.decimals}f} {spec.unit}".rstrip()


def setting(it: Setting, words: Mapping[str, str], *, engine: bool = True) -> str:
    """``local · swap``, ``本地预览 · 优享版 · 五官 30``; without its ``engine`` only what that was told."""
    values = [
        words.get(value, value) if isinstance(value, str) else f"{words.get(name, name)} {value}"
        for name, value in it.values
    ]
    name = words.get(it.engine, it.engine)
    return " · ".join([name, *values] if engine or not values else values)


def moment(it: datetime) -> str:
    """To the minute, in UTC."""
    return f"{it:%Y-%m-%d %H:%M} UTC"
