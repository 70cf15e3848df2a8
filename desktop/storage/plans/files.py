"""Reading plans: TOML in, values out, or everything that is wrong with its line."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from desktop.domain.files.paths import MOST_TEXT_BYTES, read_file
from desktop.domain.files.spelling import parsed_toml
from desktop.domain.qa.problems import PlanError, PlanFault, PlanProblem, WrittenPlan, line_of, nearest_of
from desktop.storage.failures import failures_of
from desktop.storage.plans.lines import lines_of
from desktop.storage.plans.model import PARTS, LimitPart, PlanPart

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pydantic_core import ErrorDetails

    from desktop.domain.qa.problems import Place

KIND = "plan"

FAULTS = {
    "extra_forbidden": PlanFault.UNKNOWN_KEY,
    "missing": PlanFault.MISSING_KEY,
    "contradiction": PlanFault.CONTRADICTION,
}
"""Kinds of pydantic's errors; all others are wrong values."""

ALLOWED = {
    "too_short": "at least one",
    "string_too_short": "a text that is not empty",
    "string_pattern_mismatch": "any, or fixed:PHOTO",
    "string_type": "a text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a table",
    "model_type": "a number or a table",
}
"""Where pydantic's own words are not those of TOML."""

SHOWN = 60
"""Characters of a wrong value that are told."""


class PlanFiles:
    """Implements :class:`desktop.domain.qa.ports.PlanReader`."""

    def read(self, path: Path) -> WrittenPlan:
        """See the port."""
        return self.parse(self.text(path), path)

    def text(self, path: Path) -> str:
        """See the port."""
        with failures_of(path, KIND):
            return read_file(path, MOST_TEXT_BYTES).decode("utf-8-sig").replace("\r\n", "\n")

    def parse(self, text: str, path: Path) -> WrittenPlan:
        """See the port."""
        document = parsed(path, text)
        lines = lines_of(text)
        try:
            part = PlanPart.model_validate(document)
        except ValidationError as error:
            details = error.errors(include_url=False)
            raise PlanError(path, [_problem(detail, lines) for detail in details]) from None
        return WrittenPlan(part.value(text), path, lines)

    def schema(self) -> Mapping[str, object]:
        """See the port."""
        return PlanPart.model_json_schema()


def parsed(path: Path, text: str) -> dict[str, Any]:
    """What stands in ``text``; raises :class:`PlanError` for what is no TOML."""
    try:
        return parsed_toml(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+), column \d+\)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        reason = re.sub(r" \(at .*\)$", "", str(error))
        raise PlanError(path, [PlanProblem(PlanFault.SYNTAX, line, given=reason)]) from None


def _problem(detail: ErrorDetails, lines: Mapping[Place, int]) -> PlanProblem:
    place, kind = detail["loc"], detail["type"]
    fault = FAULTS.get(kind, PlanFault.WRONG_VALUE)
    line = line_of(lines, place)
    if fault is PlanFault.UNKNOWN_KEY:
        known = _known_keys(place)
        return PlanProblem(fault, line, place, allowed=", ".join(known), nearest=nearest_of(str(place[-1]), known))
    if fault is PlanFault.MISSING_KEY:
        return PlanProblem(fault, line, place)
    given = repr(detail["input"])[:SHOWN] if fault is PlanFault.WRONG_VALUE else ""
    allowed = ALLOWED.get(kind) or detail["msg"].removeprefix("Input should be ")
    return PlanProblem(fault, line, place, given, allowed)


def _known_keys(place: Place) -> list[str]:
    names = tuple(part for part in place[:-1] if isinstance(part, str))
    return list(PARTS.get(names, LimitPart).model_fields)
