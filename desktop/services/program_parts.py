"""What the program is made of: its own record and those of the libraries it asks for, with their licences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution, requires
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

PROGRAM = "fusion-desk"
NAME = re.compile(r"[\w.-]+")
EXTRA = "extra =="
"""Of a requirement that is only there when it is asked for."""
LICENCE_CLASS = "License :: "
LONGEST_LICENCE = 60
"""Letters; some records hold the whole text of a licence in the place of its name."""
UNNAMED = "–"


@dataclass(frozen=True, slots=True)
class ProgramPart:
    """A library with its version, and the licence that its record names."""

    name: str
    version: str
    licence: str


def program_parts(program: str = PROGRAM) -> tuple[ProgramPart, ...]:
    """List ``program`` and what it asks for; what has no record here, as in a bundle, is left out."""
    asked = [text for text in requires(program) or () if EXTRA not in text]
    names = [program, *(match[0] for match in map(NAME.match, asked) if match)]
    return tuple(part for part in map(_part, names) if part is not None)


def parts_table(parts: Sequence[ProgramPart], heads: tuple[str, str, str]) -> str:
    """Write ``parts`` as a table in Markdown under ``heads``: the words for a part, its version and its licence."""
    rows = (f"| {part.name} | {part.version} | {part.licence} |" for part in parts)
    return "\n".join([f"| {' | '.join(heads)} |", "|---|---|---|", *rows])


class Record(Protocol):
    """What is asked of the record of an installed library."""

    def get_all(self, name: str, failobj: None = None) -> list[str] | None: ...


def licence_of(record: Record) -> str:
    """Find the name of the licence in a record: an SPDX expression, a short text, or the classifiers."""
    texts = [*(record.get_all("License-Expression") or ()), *(record.get_all("License") or ())]
    named = next((text for text in texts if text and len(text) <= LONGEST_LICENCE and "\n" not in text), "")
    classes = [text for text in record.get_all("Classifier") or () if text.startswith(LICENCE_CLASS)]
    return named or ", ".join(text.rpartition(" :: ")[2] for text in classes) or UNNAMED


def _part(name: str) -> ProgramPart | None:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return None
    return ProgramPart(found.name, found.version, licence_of(found.metadata))
