"""Cells (单元): one combination each of photo, material and setting, made one by one from what a plan names."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import product
from random import Random
from typing import TYPE_CHECKING

from desktop.domain.fusing.engine import Need
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.qa.plan import OK, PairingMode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.domain.fusing.engine import EngineInfo
    from desktop.domain.qa.plan import Expectations, Pairing, Plan, SettingsRow
    from desktop.domain.workspace.files import StoredFile


@dataclass(frozen=True, slots=True)
class QaPhoto:
    """A user photo, known by its content."""

    file: StoredFile
    name: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FaceAssignment:
    """Who gets one template face; without ``fixed`` the photo under test.

    ``label`` (F1) names it in the picture, ``face_id`` (TemplateFaceID) in the console; both empty: the first one.
    """

    label: str = ""
    face_id: str = ""
    fixed: QaPhoto | None = None

    @property
    def identity(self) -> tuple[str, str, str]:
        """What decides a result."""
        return self.label, self.face_id, self.fixed.file.sha256 if self.fixed else ""


@dataclass(frozen=True, slots=True)
class QaMaterial:
    """A template: its picture, its IDs in the console, or both."""

    name: str
    file: StoredFile | None = None
    project_id: str = ""
    model_id: str = ""
    faces: tuple[FaceAssignment, ...] = (FaceAssignment(),)

    @property
    def identity(self) -> tuple[str, str, str]:
        """What it is, whatever it is called."""
        return (self.file.sha256 if self.file else "", self.project_id, self.model_id)


@dataclass(frozen=True, slots=True)
class Setting:
    """One engine (by its ID) with one value of each parameter that decides its result."""

    engine: str
    values: ParameterValues = field(default_factory=ParameterValues)
    paid: bool = False
    """Whether each cell is a charged call."""
    label: bool = False
    """Whether the visible AI label is drawn."""

    @property
    def title(self) -> str:
        """For lists: ``local swap``, ``FuseFace features 30``."""
        words = [str(value) if isinstance(value, str) else f"{name} {value}" for name, value in self.values]
        return " ".join([self.engine, *words])


@dataclass(frozen=True, slots=True)
class Cell:
    """One fusion to be tried. Equal ``key``: the same result, and one piece of work.

    ``index`` is its place in the run. ``repeat`` counts from 0. ``expected`` is ``ok`` or the code of an error.
    """

    index: int
    key: str
    photo: QaPhoto
    material: QaMaterial
    setting: Setting
    repeat: int = 0
    expected: str = OK

    @property
    def pictures(self) -> tuple[StoredFile, ...]:
        """The files it needs, each once: the template's first, where there is one."""
        own = (self.material.file,) if self.material.file else ()
        return tuple(dict.fromkeys((*own, *(photo.file for photo in self.photos))))

    @property
    def photos(self) -> tuple[QaPhoto, ...]:
        """Who gets each of the material's faces, in their order."""
        return tuple(face.fixed or self.photo for face in self.material.faces)

    @property
    def combination(self) -> tuple[str, ...]:
        """What cells of other settings are held against it by: local against cloud, one version against another."""
        return (self.photo.file.sha256, *self.material.identity, str(self.repeat))


@dataclass(frozen=True, slots=True)
class Ingredients:
    """What a plan's names stand for, each once: photos by content, materials by what they are, settings by value.

    ``versions``: by engine, everything of this program or of the service that decides a result.
    """

    photos: tuple[QaPhoto, ...]
    materials: tuple[QaMaterial, ...]
    settings: tuple[Setting, ...]
    versions: Mapping[str, str] = field(default_factory=dict)


def settings_of(
    rows: Sequence[SettingsRow], infos: Mapping[str, EngineInfo], *, label: bool = False
) -> tuple[Setting, ...]:
    """Every combination of the rows' values, without those that come to the same: what an algorithm does not take is
    left out, and what was not set is the recommended value, where the engine and not a service chooses it."""
    every = (_setting(values, infos[row.engine], label=label) for row in rows for values in combinations(row))
    return tuple(dict.fromkeys(every))


def combinations(row: SettingsRow) -> Iterator[ParameterValues]:
    """Each value of each parameter with each of the others."""
    names = [name for name, _ in row.values]
    for values in product(*(values for _, values in row.values)):
        yield ParameterValues.of(**dict(zip(names, values, strict=True)))


def _setting(values: ParameterValues, info: EngineInfo, *, label: bool) -> Setting:
    taken = {
        parameter.name: parameter.value(values)
        for parameter in info.parameters
        if parameter.offer(values) is not None and (not parameter.optional or parameter.name in values)
    }
    known = ParameterValues.of(**{name: value for name, value in taken.items() if value != ""})
    return Setting(info.id, known, paid=not info.is_free, label=label)


def fits(material: QaMaterial, needs: frozenset[Need]) -> bool:
    """Whether an engine with these needs can be asked for the material."""
    has_picture = material.file is not None
    in_console = bool(material.project_id and material.model_id)
    return (has_picture or Need.TEMPLATE_PICTURE not in needs) and (in_console or Need.MATERIAL not in needs)


def expand(plan: Plan, ingredients: Ingredients, infos: Mapping[str, EngineInfo]) -> Iterator[Cell]:
    """The plan's cells, one template's after the other, made while they are asked for.

    A material that an engine cannot be asked for makes no cells with it.
    """
    index = 0
    for material, photos in _rows(plan.pairing, ingredients):
        settings = [it for it in ingredients.settings if fits(material, infos[it.engine].needs)]
        for photo, setting, repeat in product(photos, settings, range(plan.run.repeat)):
            key = cell_key(photo, material, setting, ingredients.versions.get(setting.engine, ""), repeat)
            expected = expected_of(plan.expect, photo, material)
            yield Cell(index, key, photo, material, setting, repeat, expected)
            index += 1


def count_cells(plan: Plan, ingredients: Ingredients, infos: Mapping[str, EngineInfo]) -> Mapping[Setting, int]:
    """How many cells each setting has, without making them."""
    counts = dict.fromkeys(ingredients.settings, 0)
    for material, photos in _rows(plan.pairing, ingredients):
        for setting in ingredients.settings:
            if fits(material, infos[setting.engine].needs):
                counts[setting] += len(photos) * plan.run.repeat
    return counts


def _rows(pairing: Pairing, ingredients: Ingredients) -> Iterator[tuple[QaMaterial, Sequence[QaPhoto]]]:
    photos, materials = ingredients.photos, ingredients.materials
    if pairing.mode is PairingMode.ALL:
        yield from ((material, photos) for material in materials)
    elif pairing.mode is PairingMode.ZIP:
        yield from ((material, (photo,)) for photo, material in zip(photos, materials, strict=False))
    else:
        chosen: dict[int, list[QaPhoto]] = {}
        for pair in sorted(_sample(len(photos) * len(materials), pairing)):
            chosen.setdefault(pair // len(photos), []).append(photos[pair % len(photos)])
        yield from ((materials[row], tuple(found)) for row, found in chosen.items())


def _sample(pairs: int, pairing: Pairing) -> list[int]:
    return Random(pairing.seed).sample(range(pairs), min(pairs, pairing.count))  # noqa: S311 - a choice, no secret


def cell_key(photo: QaPhoto, material: QaMaterial, setting: Setting, version: str, repeat: int) -> str:
    """SHA-256 (hex) of everything that decides the cell's result: no names of files, no expectations, no place."""
    faces = [it.identity for it in material.faces]
    decides = [
        photo.file.sha256,
        *material.identity,
        faces,
        setting.engine,
        [[name, value] for name, value in setting.values],
        setting.label,
        version,
        repeat,
    ]
    return sha256(json.dumps(decides, ensure_ascii=True, separators=(",", ":")).encode("ascii")).hexdigest()


def expected_of(expect: Expectations, photo: QaPhoto, material: QaMaterial) -> str:
    """What the most particular expectation says: of the cell, a tag of the photo, the material, or the default."""
    for cell in expect.cells:
        if (cell.photo, cell.material) == (photo.name, material.name):
            return cell.outcome
    for tag in photo.tags:
        if tag in expect.tags:
            return expect.tags[tag]
    return expect.materials.get(material.name, expect.default)
