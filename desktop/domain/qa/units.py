"""Units of work as values: what goes to a worker, and what comes back. Nothing in them is a path of the user's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from desktop.domain.cloud.calls import Charged
from desktop.domain.errors import FusionDeskError
from desktop.domain.qa.stages import Counts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.domain.face import Face
    from desktop.domain.qa.cells import Cell
    from desktop.domain.qa.results import CellResult, KeptCall
    from desktop.domain.workspace.files import StoredFile

Faces = tuple["Face", ...]


class PictureHandle(Protocol):
    """A picture file as a worker gets it: handed over in whatever way is cheapest."""

    def read(self) -> bytes:
        """Its bytes; raises ``OSError`` when they cannot be had."""
        ...


@dataclass(frozen=True, slots=True)
class PictureAt:
    """A picture on a disk that the worker has too: all workers on this machine."""

    path: Path

    def read(self) -> bytes:
        return self.path.read_bytes()


@dataclass(frozen=True, slots=True)
class PictureBytes:
    """A picture that has come to the worker."""

    data: bytes = field(repr=False)

    def read(self) -> bytes:
        return self.data


@dataclass(frozen=True, slots=True)
class LookUnit:
    """A picture to find faces in; ``name`` is for messages, ``handles`` has the one by its SHA-256."""

    file: StoredFile
    name: str
    handles: Mapping[str, PictureHandle] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in one picture: its faces, or why it cannot be used."""

    file: StoredFile
    faces: Faces | FusionDeskError
    counts: Counts = field(default_factory=Counts)


@dataclass(frozen=True, slots=True)
class CellUnit:
    """Cells of one template to be fused, measured and drawn; ``faces`` and ``handles`` by SHA-256."""

    cells: tuple[Cell, ...]
    faces: Mapping[str, Faces | FusionDeskError] = field(repr=False)
    handles: Mapping[str, PictureHandle] = field(repr=False)

    def trouble(self, cell: Cell) -> FusionDeskError | None:
        """What is wrong with one of the cell's pictures."""
        found = (self.faces[file.sha256] for file in cell.pictures)
        return next((it for it in found if isinstance(it, FusionDeskError)), None)


@dataclass(frozen=True, slots=True)
class PaidUnit:
    """One cell of a charged engine; ``before`` is what is known of it, perhaps a picture that is not measured yet."""

    unit: CellUnit
    before: CellResult

    @property
    def cell(self) -> Cell:
        return self.before.cell


@dataclass(frozen=True, slots=True)
class Made:
    """What became of one cell: the files of a picture with its figures, or the code of an error.

    ``skipped``: it was not tried. ``attempts`` is how often it was, this time. ``call`` is in the run's store already.
    """

    cell: Cell
    picture: bytes = field(default=b"", repr=False)
    suffix: str = ""
    thumbnail: bytes = field(default=b"", repr=False)
    code: str | None = None
    message: str = ""
    figures: Mapping[str, float] = field(default_factory=dict)
    seconds: float = 0.0
    notes: tuple[str, ...] = ()
    skipped: bool = False
    request_id: str = ""
    charged: Charged = Charged.NO
    attempts: int = 1
    call: KeptCall | None = None


@dataclass(frozen=True, slots=True)
class UnitOutcome:
    """What came of a unit; ``counts`` is the work it took."""

    made: tuple[Made, ...]
    counts: Counts = field(default_factory=Counts)
