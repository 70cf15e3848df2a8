"""How a value looks in a sentence."""

from __future__ import annotations

import re
from math import floor
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale

from desktop.domain.files.spelling import readable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from desktop.domain.errors import Value

BETWEEN_CHINESE = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")

MINUS = "−"
"""As wide as the plus sign, so that numbers below each other keep their columns."""


def is_chinese() -> bool:
    """Whether the window is in Chinese: texts that come in both languages are shown in this one."""
    return QLocale().language() is QLocale.Language.Chinese


def byte_count(count: float) -> str:
    """``499,123`` in the way of the user's language."""
    return QLocale().toString(int(count))


def kilobytes(count: float) -> str:
    """Thousands of bytes, as the service counts them, cut to one decimal."""
    return QLocale().toString(floor(count / 100) / 10, "f", 1)


def degrees(value: float) -> str:
    """A turn with its side: ``+12°``, ``−3°``; none at all is ``0°``, and never ``-0°``."""
    whole = round(value)
    return f"{whole:+d}°".replace("-", MINUS) if whole else "0°"


def plain_degrees(value: float) -> str:
    return f"{round(value)}°".replace("-", MINUS)


def times(value: float) -> str:
    """A margin: two decimals, cut towards less, so that 0.499 never looks like 0.50."""
    return f"{floor(value * 100 + 1e-9) / 100:.2f}×"


def percent(value: float) -> str:
    return f"{value * 100:.0f}%"


def tight(text: str) -> str:
    """Without the space that a pattern leaves between two Chinese characters: it is for names in Latin letters."""
    return BETWEEN_CHINESE.sub("", text)


def pixels(value: float) -> str:
    """A distance in pixels that may be half a pixel."""
    return f"{abs(value):.1f}".removesuffix(".0")


def one_decimal(value: float) -> str:
    return QLocale().toString(value, "f", 1)


def two_decimals(value: float) -> str:
    return QLocale().toString(value, "f", 2)


def whole(value: float) -> str:
    return QLocale().toString(round(value))


def local_time(moment: datetime) -> str:
    """Date and minute on this computer's clock, in the way of the user's language."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def file_name(path: str) -> str:
    return readable(PurePath(path).name or path)


def shown(values: Mapping[str, Value], looks: Mapping[str, Callable[[float], str]]) -> dict[str, str]:
    """``values`` as text; numbers as ``looks`` says, by their names."""
    return {name: _shown(value, looks.get(name)) for name, value in values.items()}


def _shown(value: Value, look: Callable[[float], str] | None) -> str:
    if look is not None and isinstance(value, int | float):
        return look(value)
    return readable(value) if isinstance(value, str) else str(value)
