"""A model file of the user's own (own model, 自备模型): known formats, what a file says of itself, what was confirmed.

The program ships no such model and fetches none. A file is used once its user has seen its licence and confirmed that
they may use it; from then on it is known by its content, and another content is asked about again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from desktop.domain.errors import ErrorCode, ModelError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.picture import Pixels

Vector = NDArray[np.float32]
"""What a face network says of a person: 512 numbers."""

IDENTITY = 512
"""Numbers of a vector, in all formats."""

FACE_SIDE = 112
"""Pixels of the square that a face network takes, in all formats."""


class ModelFormat(StrEnum):
    """What goes in and comes out, by the name that users know."""

    GHOST = "ghost"
    SIMSWAP = "simswap"
    INSWAPPER = "inswapper"


class VectorForm(StrEnum):
    """What a format takes of a person's vector."""

    AS_IT_IS = "as_it_is"
    UNIT = "unit"  # of length 1
    MAPPED = "mapped"  # of length 1, times the last matrix (512 x 512) of the model file, of length 1 again


Points = tuple[tuple[float, float], ...]
"""Where eyes (the one on the picture's left first), nose tip and mouth corners lie in a square, in parts of it."""

WIDE = ((0.3547, 0.4566), (0.6453, 0.4566), (0.5, 0.6115), (0.3791, 0.7769), (0.6209, 0.7769))
CLOSE = ((0.34192, 0.46157), (0.65653, 0.45983), (0.50023, 0.64051), (0.37098, 0.82469), (0.63152, 0.82325))
SMALL = ((0.36168, 0.40388), (0.63697, 0.40235), (0.5002, 0.56044), (0.38710, 0.72161), (0.61508, 0.72034))
"""The layouts that these networks were trained on: ``CLOSE`` is that of all face networks of the ArcFace kind."""


@dataclass(frozen=True, slots=True)
class FormatRow:
    """One format. ``mean`` and ``deviation`` (RGB, of levels 0 to 1) are how pictures go in; ``same_out``: so they come
    out, else as levels 0 to 1. ``vector``: what it takes of a person."""

    format: ModelFormat
    side: int
    points: Points
    vector: VectorForm
    mean: tuple[float, float, float] = (0.0, 0.0, 0.0)
    deviation: tuple[float, float, float] = (1.0, 1.0, 1.0)
    same_out: bool = False


FORMATS = (
    FormatRow(ModelFormat.GHOST, 256, WIDE, VectorForm.AS_IT_IS, (0.5, 0.5, 0.5), (0.5, 0.5, 0.5), same_out=True),
    FormatRow(ModelFormat.SIMSWAP, 256, WIDE, VectorForm.UNIT, (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),
    FormatRow(ModelFormat.SIMSWAP, 512, WIDE, VectorForm.UNIT),
    FormatRow(ModelFormat.INSWAPPER, 128, SMALL, VectorForm.MAPPED),
)
"""As public programs that use such files read them (looked up 2026-12-01)."""


def format_rows(side: int) -> tuple[FormatRow, ...]:
    """The formats whose pictures have that side."""
    return tuple(row for row in FORMATS if row.side == side)


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """What the user has: ``model`` makes the face, ``face_network`` tells who a person is, ``vector_map`` makes that
    network's vectors those that the model knows, where it was trained with another one."""

    model: Path
    face_network: Path
    vector_map: Path | None = None

    @property
    def paths(self) -> tuple[Path, ...]:
        return tuple(path for path in (self.model, self.face_network, self.vector_map) if path is not None)


@dataclass(frozen=True, slots=True)
class ModelReport:
    """What was found in the files, before anybody confirms. ``digests``: SHA-256 of each of ``files.paths``;
    ``rows``: the formats it may have; ``licence``: what the files say of it, with a licence file beside them."""

    files: ModelFiles
    digests: tuple[str, ...]
    rows: tuple[FormatRow, ...]
    licence: str = ""

    def row(self, chosen: ModelFormat | None) -> FormatRow:
        """The format: the only one possible, or the one ``chosen``. Raises :class:`ModelError` when it is not one."""
        fitting = [row for row in self.rows if chosen in {None, row.format}]
        if len(fitting) == 1:
            return fitting[0]
        names = ", ".join(row.format for row in self.rows)
        if fitting:
            message = f"{self.files.model.name} may be {names}: say which."
        else:
            message = f"{self.files.model.name} is not {chosen}, but {names}."
        raise ModelError(ErrorCode.OWN_MODEL_FORMAT, message, file=self.files.model.name, formats=names)


@dataclass(frozen=True, slots=True)
class OwnModel:
    """A model whose use was confirmed, and the content (``digests``, as in :class:`ModelReport`) that was meant."""

    files: ModelFiles
    format: ModelFormat
    side: int
    digests: tuple[str, ...]
    confirmed: datetime
    licence: str = field(default="", repr=False)

    @property
    def row(self) -> FormatRow:
        """Raises ``KeyError`` for a format that this version does not know."""
        return {(row.format, row.side): row for row in FORMATS}[self.format, self.side]


class OwnModelStore(Protocol):
    """Keeps the one model that is used."""

    def load(self) -> OwnModel | None:
        """``None`` when there is none, or what was kept makes no sense."""
        ...

    def save(self, model: OwnModel | None) -> None:
        """Atomic; ``None`` forgets it. Raises :class:`~desktop.domain.errors.StoreError`."""
        ...


class ModelLooker(Protocol):
    """Looks into model files without running them."""

    def look(self, files: ModelFiles) -> ModelReport:
        """Raises :class:`ModelError`: a file cannot be read, is no model, or has inputs of no known format."""
        ...


class SwapNetworks(Protocol):
    """The user's networks, ready to run. Safe to call from several threads."""

    @property
    def row(self) -> FormatRow: ...

    def vector(self, patch: Pixels) -> Vector:
        """Who is shown; ``patch``: BGR, 112 x 112, laid out as ``CLOSE``. In the form that the model takes."""
        ...

    def swapped(self, patch: Pixels, vector: Vector) -> Pixels:
        """The face in ``patch`` (BGR, the format's side, laid out as its points) with that person's features."""
        ...


class NetworkOpener(Protocol):
    """Makes networks of confirmed files."""

    def open(self, model: OwnModel) -> SwapNetworks:
        """Raises :class:`ModelError`: OWN_MODEL_CHANGED when a file is not the one confirmed, OWN_MODEL_RUNTIME without
        the extra ``onnx``, OWN_MODEL_UNFIT when it cannot be run."""
        ...
