"""Pictures out of the clipboard or a drop, as sources of a test."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.fusing.order import Source

if TYPE_CHECKING:
    from itertools import count

    from desktop.ui.kit.drops import Carried


def sources_in(carried: Carried, name: str, numbers: count[int]) -> list[Source]:
    """The files, or the picture that came without one: that stays in memory under the next name (``{number}``)."""
    if carried.files:
        return [Source(path) for path in carried.files]
    if not carried.has_picture:
        return []
    data, suffix = carried.as_file()
    return [Source(Path(name.format(number=next(numbers))).with_suffix(suffix), data)]
