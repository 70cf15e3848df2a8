"""The form of a plan, for pydantic: what may stand where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, create_model, model_validator
from pydantic_core import PydanticCustomError

from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.plan import (
    OK,
    Budget,
    CellExpectation,
    Expectations,
    FacePlan,
    Limit,
    MaterialChoice,
    Pairing,
    PairingMode,
    PhotoChoice,
    Plan,
    RunOptions,
    SettingsRow,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_JOBS, MOST_REPEATS = 64, 1_000

Text = Annotated[str, Field(min_length=1)]


def contradiction(text: str) -> PydanticCustomError:
    """``text`` says what may go together."""
    return PydanticCustomError("contradiction", "{allowed}", {"allowed": text})


def values_in(given: object) -> list[object]:
    """One value of a parameter or several, as a list."""
    values = given if isinstance(given, list) else [given]
    if not values or not all(isinstance(value, bool | int | float | str) for value in values):
        message = "values"
        raise PydanticCustomError(message, "a number, a text, true or false, or a list of them")
    return values


def limit_in(given: object) -> object:
    """A plain number is where a cell fails."""
    is_number = isinstance(given, int | float) and not isinstance(given, bool)
    return {"fail": given} if is_number else given


NUMBER = {"type": "number"}
SCALAR = {"type": ["number", "string", "boolean"]}

Values = Annotated[
    list[Any],
    BeforeValidator(values_in),
    WithJsonSchema({"anyOf": [SCALAR, {"type": "array", "items": SCALAR, "minItems": 1}]}),
]


class Part(BaseModel):
    """A table of the plan: other keys are refused, values are taken as they are written."""

    model_config = ConfigDict(extra="forbid", strict=True)


class PhotosPart(Part):
    """``[photos]``"""

    paths: Annotated[list[Text], Field(min_length=1)]
    tags: dict[str, list[Text]] = {}

    def value(self) -> PhotoChoice:
        return PhotoChoice(tuple(self.paths), {name: tuple(tags) for name, tags in self.tags.items()})


class MaterialPart(Part):
    """``[[materials]]``"""

    path: str = ""
    name: str = ""
    workspace: str = ""
    activity: str = ""
    project_id: str = ""
    model_id: str = ""
    faces: dict[Text, Annotated[str, Field(pattern=r"^(any|fixed:.+)$")]] = {}

    @model_validator(mode="after")
    def names_one_thing(self) -> Self:
        if self.workspace and (self.path or self.project_id or self.model_id):
            raise contradiction("workspace with activity, or path, or project_id with model_id, or path with both")
        if self.activity and not self.workspace:
            raise contradiction("activity with workspace")
        if bool(self.project_id) is not bool(self.model_id):
            raise contradiction("project_id with model_id")
        if not (self.workspace or self.path or self.model_id):
            raise contradiction("one of path, workspace, and project_id with model_id")
        if self.name and self.workspace:
            raise contradiction("name with path, or project_id with model_id")
        return self

    def value(self) -> MaterialChoice:
        return MaterialChoice(
            path=self.path,
            name=self.name,
            workspace=self.workspace,
            activity=self.activity,
            project_id=self.project_id,
            model_id=self.model_id,
            faces=tuple(FacePlan(face, who.partition(":")[2]) for face, who in self.faces.items()),
        )


class SettingsPart(Part):
    """``[[settings]]``: an engine, and any of its parameters with a value or a list of them."""

    model_config = ConfigDict(extra="allow", strict=True)
    __pydantic_extra__: dict[str, Values]

    engine: Text

    def value(self) -> SettingsRow:
        given = self.__pydantic_extra__
        return SettingsRow(self.engine, tuple((name, tuple(values)) for name, values in given.items()))


class PairingPart(Part):
    """``[pairing]``"""

    mode: Literal["all", "zip", "sample"] = "all"
    n: Annotated[int, Field(ge=1)] | None = None
    seed: int = 0

    @model_validator(mode="after")
    def only_a_sample_has_a_number(self) -> Self:
        if (self.mode == "sample") is (self.n is None):
            raise contradiction("n with mode sample, and no other")
        return self

    def value(self) -> Pairing:
        return Pairing(PairingMode(self.mode), self.n or 0, self.seed)


class CellPart(Part):
    """One of ``expect.cells``."""

    photo: Text
    material: Text
    outcome: Text

    def value(self) -> CellExpectation:
        return CellExpectation(self.photo, self.material, self.outcome)


class ExpectPart(Part):
    """``[expect]``"""

    default: Text = OK
    tags: dict[str, Text] = {}
    materials: dict[str, Text] = {}
    cells: list[CellPart] = []

    def value(self) -> Expectations:
        return Expectations(self.default, self.tags, self.materials, tuple(cell.value() for cell in self.cells))


class LimitPart(Part):
    """A limit: where to warn, where to fail."""

    warn: float | None = None
    fail: float | None = None

    def value(self) -> Limit:
        return Limit(self.warn, self.fail)


class BudgetPart(Part):
    """``[budget]``"""

    paid_calls: Annotated[int, Field(ge=0)] | None = None

    def value(self) -> Budget:
        return Budget(self.paid_calls)


class RunPart(Part):
    """``[run]``"""

    jobs: Annotated[int, Field(ge=0, le=MOST_JOBS)] = 0
    repeat: Annotated[int, Field(ge=1, le=MOST_REPEATS)] = 1
    label: bool = True

    def value(self) -> RunOptions:
        return RunOptions(self.jobs, self.repeat, self.label)


OneLimit = Annotated[
    LimitPart | None,
    BeforeValidator(limit_in),
    WithJsonSchema(
        {
            "anyOf": [
                NUMBER,
                {"type": "object", "properties": {"warn": NUMBER, "fail": NUMBER}, "additionalProperties": False},
            ]
        }
    ),
]

_LIMITS: dict[str, Any] = {name.value: (OneLimit, None) for name in FigureName}
LimitsPart: type[Part] = create_model("LimitsPart", __base__=Part, __doc__="``[limits]``", **_LIMITS)
"""A key for each figure, with a number beyond which a cell fails, or a table."""


class PlanPart(Part):
    """The whole plan."""

    title: Text
    photos: PhotosPart
    materials: Annotated[list[MaterialPart], Field(min_length=1)]
    settings: Annotated[list[SettingsPart], Field(min_length=1)]
    pairing: PairingPart = PairingPart()
    expect: ExpectPart = ExpectPart()
    limits: LimitsPart = LimitsPart()  # type: ignore[valid-type]
    budget: BudgetPart = BudgetPart()
    run: RunPart = RunPart()

    def value(self, text: str) -> Plan:
        return Plan(
            title=self.title,
            photos=self.photos.value(),
            materials=tuple(material.value() for material in self.materials),
            settings=tuple(row.value() for row in self.settings),
            pairing=self.pairing.value(),
            expect=self.expect.value(),
            limits=limits_in(dict(self.limits)),
            budget=self.budget.value(),
            run=self.run.value(),
            text=text,
        )


def limits_in(given: Mapping[str, LimitPart | None]) -> dict[FigureName, Limit]:
    """Those that are set."""
    return {FigureName(name): part.value() for name, part in given.items() if part is not None}


PARTS: dict[tuple[str, ...], type[BaseModel]] = {
    (): PlanPart,
    ("photos",): PhotosPart,
    ("materials",): MaterialPart,
    ("settings",): SettingsPart,
    ("pairing",): PairingPart,
    ("expect",): ExpectPart,
    ("expect", "cells"): CellPart,
    ("limits",): LimitsPart,
    ("budget",): BudgetPart,
    ("run",): RunPart,
}
"""Which keys are known at a place, numbers of items left out."""
