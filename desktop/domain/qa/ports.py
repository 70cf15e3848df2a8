"""What batch and QA need from the adapters. Adapters match these by shape and do not inherit from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.cloud.exchange import Exchange
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.fusing.fusion import FaceSource
    from desktop.domain.picture import Picture, Pixels
    from desktop.domain.qa.baseline import Likeness
    from desktop.domain.qa.browsing import CellFilter, CellOrder, RunGrid, RunTotals
    from desktop.domain.qa.cells import Cell
    from desktop.domain.qa.problems import WrittenPlan
    from desktop.domain.qa.results import CellResult, KeptCall, Rating, Run, SentCall, TakenCall
    from desktop.domain.workspace.files import StoredFile


class FigureMeasurer(Protocol):
    """Measures results. Deterministic; safe to call from several threads."""

    def measure(self, template: Picture, sources: Sequence[FaceSource], result: Pixels) -> Mapping[str, float]:
        """Figures by :class:`~desktop.domain.qa.figures.FigureName`; what cannot be measured is left out.

        ``template`` at full size. ``sources``: which user face went to which template face; with several, a figure of
        one face is the worst of them. ``result``: the decoded picture, BGR or BGRA, perhaps of another size than the
        template. Never raises for a picture: a result without a face has no figures of faces.
        """
        ...


class PlanReader(Protocol):
    """Reads plans."""

    def read(self, path: Path) -> WrittenPlan:
        """The plan of that file.

        Raises :class:`~desktop.domain.qa.problems.PlanError` with everything that is wrong with its form, and
        :class:`~desktop.domain.errors.StoreError` for a file that cannot be read.
        """
        ...

    def text(self, path: Path) -> str:
        """What stands in that file, lines ended by ``\\n``. Raises StoreError, also where it is no text."""
        ...

    def parse(self, text: str, path: Path) -> WrittenPlan:
        """The same for a plan in memory; ``path`` is its name."""
        ...

    def schema(self) -> Mapping[str, object]:
        """JSON Schema of a plan; the parameters of engines are not in it."""
        ...


class RunStore(Protocol):
    """One run on the disk: its cells, what came of them, and pictures by content. Safe to call from several threads.

    Every method but ``close`` raises :class:`~desktop.domain.errors.StoreError`; what a method has written is on the
    disk when it returns.
    """

    @property
    def folder(self) -> Path: ...

    def run(self) -> Run:
        """The run; its results are read from here piece by piece."""
        ...

    def totals(self) -> RunTotals: ...

    def add(self, cells: Iterable[Cell]) -> None:
        """Let these cells wait; those that are there already, by key, stay as they are."""
        ...

    def unfinished(self, *, paid: bool) -> Iterator[CellResult]:
        """Cells of charged engines, or of free ones, that wait, that had begun, or were skipped, in the order of the
        run; read while they are taken, each once."""
        ...

    def begin(self, cell: Cell, paid_calls: int | None, sent: SentCall | None = None) -> bool:
        """Note that a charged call of ``cell`` is about to be made, if the budget ``paid_calls`` has room for it."""
        ...

    def sent(self, cell: Cell) -> SentCall | None:
        """The last one that was noted so."""
        ...

    def finish(self, results: Iterable[CellResult]) -> None:
        """Note what came of these cells, all at once; a charged call that cost nothing leaves the budget again."""
        ...

    def reopen(self, results: Iterable[CellResult]) -> None:
        """Let cells wait again that were finished."""
        ...

    def end(self, moment: datetime) -> None:
        """Note that the run came to its end."""
        ...

    def results(self, wanted: CellFilter, order: CellOrder, *, offset: int, limit: int) -> tuple[CellResult, ...]: ...

    def count(self, wanted: CellFilter) -> int: ...

    def grid(self) -> RunGrid:
        """All of its cells as a matrix."""
        ...

    def places(self, wanted: CellFilter, order: CellOrder) -> Sequence[int]:
        """Where in the run the cells are that are wanted, in that order: what :meth:`results` gives pages of."""
        ...

    def at(self, places: Sequence[int]) -> tuple[CellResult, ...]:
        """The cells at these places that the run has, in the order of ``places``."""
        ...

    def result(self, key: str) -> CellResult | None: ...

    def beginning(self, key: str) -> tuple[CellResult, ...]:
        """The cells whose keys begin so; two of them at the most, which says that there are several."""
        ...

    def rate(self, rating: Rating) -> Rating | None:
        """Keep ``rating`` in place of the cell's last one, which is returned; an empty one takes it away."""
        ...

    def ratings(self, keys: Sequence[str]) -> Mapping[str, Rating]:
        """Those of these cells that have one."""
        ...

    def likenesses(self) -> Mapping[tuple[str, str], Likeness]:
        """What was measured before of two pictures, by their SHA-256."""
        ...

    def keep_likenesses(self, found: Mapping[tuple[str, str], Likeness]) -> None:
        """Remember these, too."""
        ...

    def put_file(self, data: bytes, suffix: str) -> StoredFile: ...

    def read_file(self, file: StoredFile) -> bytes: ...

    def path_of(self, file: StoredFile) -> Path:
        """Where it is kept, to be read and never written."""
        ...

    def put_call(self, exchange: Exchange, sent: Sequence[bytes], there: Sequence[StoredFile]) -> KeptCall:
        """Keep a call with the pictures that went out; which of them are ``there`` already is seen by their content."""
        ...

    def exchange(self, call: KeptCall) -> Exchange:
        """The call as it went over the wire."""
        ...

    def close(self) -> None: ...


class PictureRescue(Protocol):
    """Keeps pictures that were paid for and did not fit into their run. Safe to call from several threads."""

    def save(self, name: str, data: bytes) -> Path | None:
        """Keep ``data``, readable by its owner only, somewhere else; ``None`` where nothing takes it."""
        ...

    def find(self, name: str) -> bytes | None: ...

    def remove(self, name: str) -> bool:
        """Whether there was something."""
        ...


class ServiceRecord(Protocol):
    """Asks a service what it has received. Only the sandbox tells."""

    def __call__(self, settings: CloudSettings, sent: SentCall, /) -> tuple[TakenCall, ...] | None:
        """The calls with that body that came since; ``None`` where the service does not tell."""
        ...


class RunRepository(Protocol):
    """Makes and opens runs. Every method raises :class:`~desktop.domain.errors.StoreError`."""

    def create(self, folder: Path, run: Run) -> RunStore:
        """In a new or empty folder; the run's results are not looked at."""
        ...

    def open(self, folder: Path) -> RunStore:
        """The error of one in use names the program that has it open."""
        ...

    def is_run(self, folder: Path) -> bool: ...
