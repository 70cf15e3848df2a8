"""Plans held against what the engines can do: what the form of a plan cannot say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import ErrorCode
from desktop.domain.fusing.parameters import ParameterKind
from desktop.domain.qa.plan import OK
from desktop.domain.qa.problems import PlanError, PlanFault
from desktop.services.qa.engines import FROM_MATERIAL, engines_by_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.domain.fusing.engine import EngineInfo
    from desktop.domain.fusing.parameters import Parameter
    from desktop.domain.qa.plan import Plan, SettingsRow
    from desktop.domain.qa.problems import Place, PlanProblem, WrittenPlan

OUTCOMES = (OK, *(code.value for code in ErrorCode))
"""What may be expected, besides the service's own codes."""


def checked(written: WrittenPlan) -> Plan:
    """The plan with the IDs of its engines in place of their words; raises :class:`PlanError` with all problems."""
    engines = engines_by_word()
    problems = [*_settings_problems(written, engines), *_expectation_problems(written)]
    if problems:
        raise PlanError(written.path, problems)
    rows = tuple(replace(row, engine=engines[row.engine].id) for row in written.plan.settings)
    return replace(written.plan, settings=rows)


def plan_schema(form: Mapping[str, object]) -> dict[str, Any]:
    """``form``, the JSON Schema of a plan, with the engines and their parameters."""
    schema: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema", **form}
    settings = schema["$defs"]["SettingsPart"]
    settings["properties"]["engine"]["enum"] = list(engines_by_word())
    settings["oneOf"] = [_engine_schema(word, info) for word, info in engines_by_word().items()]
    return schema


def _engine_schema(word: str, info: EngineInfo) -> dict[str, Any]:
    properties = {parameter.name: _one_or_many(_value_schema(parameter)) for parameter in _settable(info)}
    return {"properties": {"engine": {"const": word}, **properties}, "additionalProperties": False}


def _one_or_many(value: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [value, {"type": "array", "items": value, "minItems": 1}]}


def _value_schema(parameter: Parameter) -> dict[str, Any]:
    if parameter.kind is ParameterKind.CHOICE:
        return {"enum": list(parameter.choices)}
    if parameter.kind is ParameterKind.SWITCH:
        return {"type": "boolean"}
    number = "number" if parameter.decimals else "integer"
    return {"type": number, "minimum": parameter.low, "maximum": parameter.high}


def _settable(info: EngineInfo) -> list[Parameter]:
    return [parameter for parameter in info.parameters if parameter.name not in FROM_MATERIAL]


def _settings_problems(written: WrittenPlan, engines: Mapping[str, EngineInfo]) -> Iterator[PlanProblem]:
    for index, row in enumerate(written.plan.settings):
        place: Place = ("settings", index)
        if row.engine not in engines:
            allowed = list(engines)
            yield written.problem(PlanFault.WRONG_VALUE, (*place, "engine"), given=row.engine, allowed=allowed)
        else:
            yield from _row_problems(written, place, row, engines[row.engine])


def _row_problems(written: WrittenPlan, place: Place, row: SettingsRow, info: EngineInfo) -> Iterator[PlanProblem]:
    known = {parameter.name: parameter for parameter in _settable(info)}
    for name, values in row.values:
        if name not in known:
            allowed = ["engine", *known]
            near = written.problem(PlanFault.UNKNOWN_KEY, (*place, name), given=name, allowed=allowed)
            yield replace(near, given="")
            continue
        for number, value in enumerate(values):
            if not _takes(known[name], value):
                where = (*place, name, number) if len(values) > 1 else (*place, name)
                allowed = _range_of(known[name])
                yield written.problem(PlanFault.WRONG_VALUE, where, given=value, allowed=allowed)


def _takes(parameter: Parameter, value: object) -> bool:
    if parameter.kind is ParameterKind.CHOICE:
        return not isinstance(value, bool) and value in parameter.choices
    if parameter.kind is ParameterKind.SWITCH:
        return isinstance(value, bool)
    kinds = (int, float) if parameter.decimals else (int,)
    is_number = isinstance(value, kinds) and not isinstance(value, bool)
    return is_number and parameter.low <= float(value) <= parameter.high  # type: ignore[arg-type]


def _range_of(parameter: Parameter) -> list[str]:
    if parameter.kind is ParameterKind.CHOICE:
        return [str(choice) for choice in parameter.choices]
    if parameter.kind is ParameterKind.SWITCH:
        return ["true", "false"]
    return [f"{parameter.low:g} to {parameter.high:g}" + ("" if parameter.decimals else " without decimals")]


def _expectation_problems(written: WrittenPlan) -> Iterator[PlanProblem]:
    """A service's own code begins with a capital letter: they are too many, and change, so any is taken."""
    expect = written.plan.expect
    places: list[tuple[Place, str]] = [(("expect", "default"), expect.default)]
    places += [(("expect", "tags", tag), outcome) for tag, outcome in expect.tags.items()]
    places += [(("expect", "materials", name), outcome) for name, outcome in expect.materials.items()]
    places += [(("expect", "cells", index, "outcome"), cell.outcome) for index, cell in enumerate(expect.cells)]
    for place, outcome in places:
        if outcome not in OUTCOMES and not outcome[0].isupper():
            found = written.problem(PlanFault.WRONG_VALUE, place, given=outcome, allowed=OUTCOMES)
            yield replace(found, allowed=f"{OK}, or the code of an error")
