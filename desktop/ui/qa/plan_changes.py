"""What the lists of the window do, as changes of a plan's text. Pure: values in, changes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.files.spelling import escaped
from desktop.domain.fusing.parameters import ParameterKind
from desktop.domain.qa.editing import Append, Put, Remove
from desktop.domain.qa.plan import PairingMode
from desktop.services.qa.engines import FROM_MATERIAL, engines_by_word, word_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from desktop.domain.fusing.engine import EngineInfo
    from desktop.domain.fusing.parameters import Parameter, ParameterValue
    from desktop.domain.qa.editing import PlanChange, PlanOutline, Toml
    from desktop.domain.qa.problems import Place
    from desktop.ui.kit.mode import GivenMaterial, ToTest

ALGORITHM = "algorithm"


def written(path: Path, folder: Path) -> str:
    """How a plan in ``folder`` names the file or folder at ``path``: relative to it where it lies inside.

    Raises :class:`~desktop.domain.errors.PictureError` for a name whose bytes are no UTF-8: TOML cannot hold it.
    """
    name = (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()
    if escaped(name) != name:
        message = f"{escaped(name)} cannot be named in a plan: its bytes are no UTF-8."
        raise PictureError(ErrorCode.FILE_NOT_READABLE, message, path=name)
    return name


def photos_added(paths: Iterable[Path], folder: Path, known: Sequence[str]) -> list[PlanChange]:
    """Those that the plan does not name yet."""
    names = dict.fromkeys(written(path, folder) for path in paths)
    return [Append(("photos", "paths"), name) for name in names if name not in known]


def materials_added(paths: Iterable[Path], folder: Path, known: Iterable[Mapping[str, Toml]]) -> list[PlanChange]:
    """Those that the plan does not name yet."""
    there = {it.get("path") for it in known}
    names = dict.fromkeys(written(path, folder) for path in paths)
    return [Append(("materials",), {"path": name}) for name in names if name not in there]


def workspace_added(folder: Path, activity: str, plan_folder: Path) -> PlanChange:
    """All materials of an activity, or of a whole workspace where ``activity`` is empty."""
    choice: dict[str, Toml] = {"workspace": written(folder, plan_folder)}
    return Append(("materials",), choice | ({"activity": activity} if activity else {}))


def given_changes(given: ToTest, folder: Path, known: PlanOutline) -> list[PlanChange]:
    """What another mode or the dock gives; nothing of it twice."""
    materials = [row for row in (_material_row(it, folder) for it in given.materials) if row not in known.materials]
    changes: list[PlanChange] = [Append(("materials",), dict(row)) for row in materials]
    changes += photos_added(given.photos, folder, known.photos)
    if given.engine:
        values = {name: value for name, value in given.values if name not in FROM_MATERIAL}
        row = row_of(word_of(given.engine), **values)
        changes += [Append(("settings",), dict(row))] if row not in known.settings else []
    return changes


def _material_row(given: GivenMaterial, folder: Path) -> dict[str, Toml]:
    """``path`` is a plan's own way of naming it."""
    path = written(given.path, folder) if given.path is not None else ""
    row = {"path": path, "name": given.name, "project_id": given.project_id, "model_id": given.model_id}
    return {key: value for key, value in row.items() if value}


# -- settings ----------------------------------------------------------------------------------------------------


def row_of(engine: str, **values: ParameterValue | list[ParameterValue]) -> dict[str, Toml]:
    """``engine`` is its word in plans."""
    return {"engine": engine, **{name: _toml(value) for name, value in values.items()}}


def choice_of(info: EngineInfo) -> Parameter | None:
    """The parameter that says which version of the engine is used, where it has versions."""
    return next((it for it in info.parameters if it.kind is ParameterKind.CHOICE and len(it.choices) > 1), None)


def with_all_versions(row: Mapping[str, Toml], *, every: bool) -> dict[str, Toml]:
    """The row with every version of its engine, or with the usual one again."""
    info = _engine_of(row)
    choice = choice_of(info) if info is not None else None
    if choice is None:
        return dict(row)
    rest = {name: value for name, value in row.items() if name != choice.name}
    return rest | {choice.name: _toml(list(choice.choices) if every else choice.default)}


def has_all_versions(row: Mapping[str, Toml]) -> bool:
    info = _engine_of(row)
    choice = choice_of(info) if info is not None else None
    return choice is not None and set(_listed(row.get(choice.name))) == set(choice.choices)


def levels_of(row: Mapping[str, Toml]) -> tuple[ParameterValue, ...]:
    """The levels of likeness that the FAQ names for the versions in the row; empty where they take none."""
    parameter = _levelled(row)
    info = _engine_of(row)
    choice = choice_of(info) if info is not None else None
    if parameter is None or choice is None:
        return ()
    versions = _listed(row.get(choice.name)) or [choice.default]
    found = {level for version, offer in parameter.offers if version in versions for level in offer.levels}
    return tuple(sorted(found, key=float))


def with_five_levels(row: Mapping[str, Toml], *, every: bool) -> dict[str, Toml]:
    """The row with each level of likeness, or with the recommended one again."""
    parameter, levels = _levelled(row), levels_of(row)
    if parameter is None or not levels:
        return dict(row)
    rest = {name: value for name, value in row.items() if name != parameter.name}
    return rest | ({parameter.name: _toml(list(levels))} if every else {})


def has_five_levels(row: Mapping[str, Toml]) -> bool:
    parameter, levels = _levelled(row), levels_of(row)
    return bool(levels) and parameter is not None and set(_listed(row.get(parameter.name))) >= set(levels)


def _levelled(row: Mapping[str, Toml]) -> Parameter | None:
    """The first parameter with levels."""
    info = _engine_of(row)
    parameters = info.parameters if info is not None else ()
    return next((it for it in parameters if any(offer.levels for _, offer in it.offers)), None)


def _engine_of(row: Mapping[str, Toml]) -> EngineInfo | None:
    return engines_by_word().get(str(row.get("engine", "")))


def _listed(value: Toml | None) -> list[Toml]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _toml(value: ParameterValue | list[ParameterValue]) -> Toml:
    """Plain values: those of enums are written as what they stand for."""
    if isinstance(value, list):
        return [_plain(it) for it in value]
    return _plain(value)


def _plain(value: ParameterValue) -> Toml:
    return str(value) if isinstance(value, str) else value


# -- pairing and expectations ------------------------------------------------------------------------------------


def pairing_changed(mode: PairingMode, count: int, seed: int, known: Mapping[str, Toml]) -> list[PlanChange]:
    """``known`` is what the plan says; number and seed belong to a sample only."""
    changes: list[PlanChange] = [Put(("pairing", "mode"), mode.value)]
    if mode is PairingMode.SAMPLE:
        return [*changes, Put(("pairing", "n"), count), Put(("pairing", "seed"), seed)]
    return changes + [Remove(("pairing", name)) for name in ("n", "seed") if name in known]


@dataclass(frozen=True, slots=True)
class Expected:
    """One entry of the expectations; of ``tag``, ``photo`` and ``material`` those that it is for, or none of them."""

    outcome: str
    tag: str = ""
    photo: str = ""
    material: str = ""

    @property
    def change(self) -> PlanChange:
        """What writes it down."""
        if self.photo:
            cell: dict[str, Toml] = {"photo": self.photo, "material": self.material, "outcome": self.outcome}
            return Append(("expect", "cells"), cell)
        if self.tag or self.material:
            kind, name = ("tags", self.tag) if self.tag else ("materials", self.material)
            return Put(("expect", kind, name), self.outcome)
        return Put(("expect", "default"), self.outcome)


def expectations(known: Mapping[str, Toml]) -> list[tuple[Place, Expected]]:
    """All entries with their places, the most general first."""
    default = known.get("default")
    rows: list[tuple[Place, Expected]] = []
    if default is not None:
        rows.append((("expect", "default"), Expected(str(default))))
    for kind, field in (("tags", "tag"), ("materials", "material")):
        table = known.get(kind)
        for name, outcome in (table if isinstance(table, dict) else {}).items():
            rows.append((("expect", kind, name), Expected(**{"outcome": str(outcome), field: name})))
    cells = known.get("cells")
    for index, cell in enumerate(cells if isinstance(cells, list) else []):
        named = cell if isinstance(cell, dict) else {}
        photo, material, outcome = (str(named.get(name, "")) for name in ("photo", "material", "outcome"))
        rows.append((("expect", "cells", index), Expected(outcome, photo=photo, material=material)))
    return rows
