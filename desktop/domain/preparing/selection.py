"""Which pictures of many are taken: by name, size and age."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import PurePath

    from desktop.domain.geometry import Size

AGES = {"d": "days", "h": "hours", "m": "minutes"}


@dataclass(frozen=True, slots=True)
class Selection:
    """``include`` and ``exclude`` are patterns of names (globs); ``least_side`` of the short side, in pixels.

    ``newer_than`` is aware. An empty selection takes everything.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    least_side: int = 0
    newer_than: datetime | None = None

    def takes_name(self, path: PurePath) -> bool:
        wanted = not self.include or any(matches(path, glob) for glob in self.include)
        return wanted and not any(matches(path, glob) for glob in self.exclude)

    def takes_age(self, changed: datetime) -> bool:
        return self.newer_than is None or changed > self.newer_than

    def takes_size(self, size: Size) -> bool:
        return size.short_side >= self.least_side


def matches(path: PurePath, glob: str) -> bool:
    """Whether the name of ``path`` fits, in whatever letter case; a glob with a slash is for its end, with folders."""
    wanted = glob.casefold().replace("\\", "/")
    if "/" not in wanted:
        return fnmatchcase(path.name.casefold(), wanted)
    whole = path.as_posix().casefold()
    return fnmatchcase(whole, wanted) or fnmatchcase(whole, f"*/{wanted.lstrip('/')}")


def parse_newer_than(text: str, now: datetime) -> datetime:
    """A date (``2026-11-30``, with a time too), or an age such as ``7d``, ``12h`` or ``30m`` before ``now``.

    A date without a zone is one of ``now``'s. Raises ``ValueError``.
    """
    if age := re.fullmatch(r"(\d{1,4})([dhm])", text):
        return now - timedelta(**{AGES[age[2]]: int(age[1])})
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        message = f"a date such as 2026-11-30 or an age such as 7d, 12h or 30m, not {text!r}"
        raise ValueError(message) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)
