"""Overrides: options of single pictures, by patterns of names, from a file or the command line."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from desktop.domain.files.paths import MOST_TEXT_BYTES, read_file
from desktop.domain.files.spelling import parsed_toml
from desktop.domain.preparing import PrepareOptions
from desktop.domain.preparing.options import parse_assignment, with_options
from desktop.domain.preparing.selection import matches

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path, PurePath

    from desktop.domain.preparing.options import OptionTexts

TOML_LINE = re.compile(r"\(at line (\d+)")
"""Where :mod:`tomllib` says a fault is; none at the end of a document."""

NAME = "name"
"""The column of a CSV file with the patterns of names."""


class OverrideFault(StrEnum):
    """What may be wrong with a file of overrides."""

    ENCODING = "encoding"
    SYNTAX = "syntax"
    NO_NAMES = "no_names"
    TOO_MANY_VALUES = "too_many_values"
    NO_PATTERN = "no_pattern"
    NO_TABLE = "no_table"
    OPTION = "option"


class OverridesError(ValueError):
    """A file of overrides makes no sense.

    ``place`` is where: a file, a line of it or a table. ``given`` is what stands there, where that says more.
    """

    def __init__(self, fault: OverrideFault, place: str, message: str, given: str = "") -> None:
        super().__init__(f"{place}: {message}")
        self.fault = fault
        self.place = place
        self.given = given


@dataclass(frozen=True, slots=True)
class Override:
    """What is said of the pictures whose names fit ``glob``."""

    glob: str
    options: OptionTexts


def overridden(options: PrepareOptions, path: PurePath, overrides: Iterable[Override]) -> PrepareOptions:
    """``options`` with what is said of ``path``; of two that say something of one option the later holds."""
    for override in overrides:
        if matches(path, override.glob):
            options = with_options(options, override.options)
    return options


def parse_override(text: str) -> Override:
    """``GLOB:option=value``. Raises ``ValueError``."""
    glob, sign, assignment = text.rpartition(":")
    if "=" not in assignment:  # the value holds a colon itself, as an aspect or a colour does
        before, equals, value = text.partition("=")
        glob, sign, option = before.rpartition(":")
        assignment = f"{option}{equals}{value}"
    if not sign or not glob:
        message = f"GLOB:option=value, such as 'anna*:margin=2.5', not {text!r}"
        raise ValueError(message)
    name, value = parse_assignment(assignment)
    return Override(glob, {name: value})


def read_overrides(path: Path) -> tuple[Override, ...]:
    """The overrides in a CSV file (a column ``name``, and one an option) or a TOML file (a table a pattern).

    Raises :class:`OverridesError`, and ``OSError``.
    """
    data = read_file(path, MOST_TEXT_BYTES)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise OverridesError(OverrideFault.ENCODING, str(path), f"it is not UTF-8 (byte {error.start})") from error
    return _from_toml(path, text) if path.suffix.lower() == ".toml" else _from_csv(path, text)


def _from_csv(path: Path, text: str) -> tuple[Override, ...]:
    rows = csv.DictReader(io.StringIO(text), strict=True)
    try:
        if NAME not in (rows.fieldnames or ()):
            raise OverridesError(OverrideFault.NO_NAMES, f"{path}:1", f"there is no column {NAME!r}")
        return tuple(_row(path, rows.line_num, row) for row in rows)
    except csv.Error as error:
        raise OverridesError(OverrideFault.SYNTAX, f"{path}:{rows.line_num}", str(error)) from error


def _row(path: Path, line: int, row: dict[str | None, Any]) -> Override:
    if None in row:
        raise OverridesError(OverrideFault.TOO_MANY_VALUES, f"{path}:{line}", "more values than columns")
    texts = {str(name): str(value).strip() for name, value in row.items() if name != NAME and value}
    return _checked(f"{path}:{line}", str(row[NAME] or "").strip(), texts)


def _from_toml(path: Path, text: str) -> tuple[Override, ...]:
    try:
        document = parsed_toml(text)
    except tomllib.TOMLDecodeError as error:
        line = TOML_LINE.search(str(error))
        place = f"{path}:{line[1]}" if line else str(path)
        raise OverridesError(OverrideFault.SYNTAX, place, str(error)) from error
    found = []
    for glob, table in document.items():
        if not isinstance(table, dict):
            message = 'it has to be a table of options, such as margin = "2.5"'
            raise OverridesError(OverrideFault.NO_TABLE, f'{path}: ["{glob}"]', message)
        found.append(_checked(f'{path}: ["{glob}"]', glob, {name: str(value) for name, value in table.items()}))
    return tuple(found)


def _checked(place: str, glob: str, texts: OptionTexts) -> Override:
    if not glob:
        raise OverridesError(OverrideFault.NO_PATTERN, place, "which pictures is not said")
    for name, value in texts.items():
        try:
            with_options(PrepareOptions(), {name: value})
        except ValueError as error:
            raise OverridesError(OverrideFault.OPTION, place, str(error), f"{name} = {value}") from error
    return Override(glob, texts)


def unused(overrides: Sequence[Override], paths: Sequence[PurePath]) -> tuple[Override, ...]:
    """Those that no picture fits: mostly a misspelt name."""
    return tuple(it for it in overrides if not any(matches(path, it.glob) for path in paths))
