"""A plan (测试计划): what is to be tried, as the user wrote it down."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.fusing.parameters import ParameterValue
    from desktop.domain.qa.figures import FigureName

OK = "ok"
"""What is expected of a cell that should bring a picture; otherwise it is the code of an error."""


class PairingMode(StrEnum):
    """Which photos meet which materials."""

    ALL = "all"
    ZIP = "zip"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class PhotoChoice:
    """``paths``: files, folders and globs. ``tags`` by the name of a file, besides those from sub-folders' names."""

    paths: tuple[str, ...]
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FacePlan:
    """Who gets one template face: ``fixed`` names a photo; empty, it is the photo under test.

    ``face`` is a label (F1), or the TemplateFaceID of a material in the console.
    """

    face: str
    fixed: str = ""


@dataclass(frozen=True, slots=True)
class MaterialChoice:
    """A picture (``path``), a material in the console (both IDs), both of one, or an activity of a workspace.

    ``activity`` empty: all of the workspace. Without ``faces`` the photo under test gets the first template face.
    ``name``: what a picture is called, unless by its file.
    """

    path: str = ""
    name: str = ""
    workspace: str = ""
    activity: str = ""
    project_id: str = ""
    model_id: str = ""
    faces: tuple[FacePlan, ...] = ()


@dataclass(frozen=True, slots=True)
class SettingsRow:
    """One engine (by its ID) with the values to try of each parameter: all of them are combined."""

    engine: str
    values: tuple[tuple[str, tuple[ParameterValue, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Pairing:
    """``SAMPLE`` takes ``count`` of all pairs, the same ones for the same ``seed``."""

    mode: PairingMode = PairingMode.ALL
    count: int = 0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class CellExpectation:
    """What one photo with one material should come to, both by the name of their file."""

    photo: str
    material: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Expectations:
    """What should come of a cell: of the single cell, or else by photo tag, by material, or ``default``."""

    default: str = OK
    tags: Mapping[str, str] = field(default_factory=dict)
    materials: Mapping[str, str] = field(default_factory=dict)
    cells: tuple[CellExpectation, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """Where a figure begins to be worth a look, and where it is not good enough; both in the figure's unit."""

    warn: float | None = None
    fail: float | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """``paid_calls``: never more, resumed runs included; ``None`` is no cap."""

    paid_calls: int | None = None


@dataclass(frozen=True, slots=True)
class RunOptions:
    """``jobs`` 0 is one worker a core. Every cell is carried out ``repeat`` times.

    ``label``: draw the visible AI label; figures are measured before. The marking in the metadata is always there.
    """

    jobs: int = 0
    repeat: int = 1
    label: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be tried: photos × materials × settings, with expectations, limits and a budget.

    ``text`` is the plan as it was written. Paths are relative to the folder it lies in.
    """

    title: str
    photos: PhotoChoice
    materials: tuple[MaterialChoice, ...]
    settings: tuple[SettingsRow, ...]
    pairing: Pairing = field(default_factory=Pairing)
    expect: Expectations = field(default_factory=Expectations)
    limits: Mapping[FigureName, Limit] = field(default_factory=dict)
    budget: Budget = field(default_factory=Budget)
    run: RunOptions = field(default_factory=RunOptions)
    text: str = field(default="", repr=False, compare=False)
