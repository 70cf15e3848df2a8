"""What came of a plan: results of cells, ratings, runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import Charged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from desktop.domain.qa.cells import Cell
    from desktop.domain.workspace.files import StoredFile


class CellState(StrEnum):
    """How far a cell is. ``FAILED``: it was tried and brought no picture; ``SKIPPED``: it was never tried."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"

    @property
    def is_final(self) -> bool:
        return self in {CellState.DONE, CellState.FAILED, CellState.SKIPPED}


UNFINISHED = frozenset({CellState.WAITING, CellState.RUNNING, CellState.SKIPPED})
"""States of cells that a run which goes on has still to try."""


class Verdict(StrEnum):
    """What is said of a finished cell (结论), from its expectation and the plan's limits."""

    PASS = "pass"  # noqa: S105 - a verdict, not a password
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class KeptCall:
    """The last call of a paid cell, as it lies in the run's store.

    ``exchange`` is the document of an :class:`~desktop.domain.cloud.exchange.Exchange`: no secret and no picture in it.
    ``sent``: the pictures that went out, by content, so that one which many calls have sent is there once.
    """

    exchange: StoredFile
    sent: tuple[StoredFile, ...] = ()


@dataclass(frozen=True, slots=True)
class CellResult:
    """What came of one cell.

    ``code``: of the error that it ended in, ``None`` with a picture; ``message`` is its sentence for people who
    develop. ``figures`` by :class:`~desktop.domain.qa.figures.FigureName`; one that could not be measured is absent.
    ``picture`` and ``thumbnail`` lie in the run's store. ``seconds`` it took, without waiting for a worker.
    ``notes``: codes of what else there is to say. ``verdict`` is ``None`` until it is finished, and for a skipped one.
    ``call``: of a paid cell, unless none was answered or the run is of a version that did not keep calls.
    """

    cell: Cell
    state: CellState = CellState.WAITING
    verdict: Verdict | None = None
    code: str | None = None
    message: str = ""
    figures: Mapping[str, float] = field(default_factory=dict)
    picture: StoredFile | None = None
    thumbnail: StoredFile | None = None
    request_id: str = ""
    charged: Charged = Charged.NO
    attempts: int = 0
    seconds: float = 0.0
    notes: tuple[str, ...] = ()
    call: KeptCall | None = None

    @property
    def bytes(self) -> int:
        """Length of the result picture; 0 without one."""
        return self.picture.length if self.picture else 0


@dataclass(frozen=True, slots=True)
class SentCall:
    """A charged call as it was when its turn had come: the SHA-256 of its ``body``, and the ``moment`` in UTC."""

    body: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class TakenCall:
    """A call that a service has received; ``charged`` is ``None`` while it has not answered it."""

    request_id: str
    charged: bool | None


class Mark(StrEnum):
    """A person's word on a cell: 好, 可疑, 坏."""

    GOOD = "good"
    DOUBTFUL = "doubtful"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Rating:
    """A person's rating (评分) of the cell with that key; ``stars`` 1 to 5."""

    key: str
    mark: Mark | None = None
    stars: int | None = None
    tags: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A plan carried out once.

    ``begun`` and ``ended`` in UTC; ``ended`` ``None`` while it goes on, or was broken off. ``plan`` is its text.
    ``versions``: what decided its results, by name. ``results`` in the order of the cells, which may be read from the
    store piece by piece.
    """

    id: str
    title: str
    begun: datetime
    plan: str = field(repr=False)
    versions: Mapping[str, str]
    results: Sequence[CellResult] = field(repr=False)
    ended: datetime | None = None


def rescue_name(run_id: str, key: str) -> str:
    """What the picture of a cell is called where it is kept that did not fit into its run."""
    return f"{run_id}-{key}.picture"
