"""Which file takes the place of which in the bundle (Linux): stand-ins, one OpenBLAS, less ICU, no symbols."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

from bundle import icu, linear_algebra, stand_ins

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

MADE = "made"
"""The folder of the libraries that are the program's own."""

OWNER, USERS = stand_ins.OWNER, stand_ins.USERS
PAGE = 4096
_LOAD = re.compile(r"^\s+LOAD\s+(0x\w+)\s+(0x\w+)", re.MULTILINE)
_SYSTEM = ("/usr/", "/lib/", "/lib64/")
"""Distributions strip their libraries themselves, and their names say whose they are."""


def is_made_anew(library: Path) -> bool:
    """Whether a small library of ours takes the place of ``library``: what only that one is linked to is not needed."""
    passed_on = library.parent.name == OWNER and library.name.startswith(linear_algebra.PASSED_ON)
    return passed_on or stand_ins.is_stood_in_for(library)


class Slimmer:
    """Makes the files that take others' places, in ``folder``. ``users`` are the libraries that call what is made."""

    def __init__(self, users: Iterable[Path], folder: Path) -> None:
        self._users = list(users)
        self._made, self._cut, self._stripped = (folder / name for name in (MADE, "cut", "stripped"))
        for place in (self._made, self._cut, self._stripped):
            place.mkdir(parents=True, exist_ok=True)

    def slim(self, library: Path, *, place: str) -> Path:
        """The file for ``library``, whose place in the bundle is ``place``: itself where nothing is to be gained."""
        if stand_ins.is_stood_in_for(library):
            return stand_ins.stand_in(library, self._users, self._made)
        if is_made_anew(library):
            return linear_algebra.passed_on(library, self._users, self._made)
        if library.name.startswith(icu.DATA):
            return icu.cut_data(library, self._cut)
        return library if str(library.resolve()).startswith(_SYSTEM) else self._without_symbols(library, place)

    def _without_symbols(self, library: Path, place: str) -> Path:
        made = self._stripped / place.replace("/", "+")
        subprocess.run(["strip", "--strip-unneeded", "-o", made, library], check=True)  # noqa: S603, S607
        smaller = made.stat().st_size < library.stat().st_size
        return made if smaller and can_be_loaded(made) else library


def can_be_loaded(library: Path) -> bool:
    """Whether the loader takes its pages as they lie: after patchelf, strip misplaces those of some libraries."""
    command = ["readelf", "-lW", str(library)]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
    loads = [(int(place, 16), int(address, 16)) for place, address in _LOAD.findall(listed)]
    return bool(loads) and all((place - address) % PAGE == 0 for place, address in loads)


def once(rows: Sequence[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """``rows`` in one order, whatever order they were found in: two builds of one commit are the same."""
    return sorted(dict.fromkeys(rows))
