"""Who carries out local cells, whoever they are: the port behind which threads, processes and clusters look alike."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from pathlib import Path

    from desktop.domain.qa.units import PictureHandle
    from desktop.domain.workspace.files import StoredFile


T = TypeVar("T")


class Relayed(Future[T]):
    """A future whose work is done by another one, ``inner``, which may be replaced where its worker died.

    It can be cancelled as long as nobody has begun with it. ``is_wanted``: nobody has asked for that.
    """

    def __init__(self) -> None:
        super().__init__()
        self.inner: Future[T] | None = None
        self.is_wanted = True

    def cancel(self) -> bool:
        if self.inner is None:
            return False
        self.is_wanted = False
        if self.inner.cancel() and super().cancel():
            return True
        self.is_wanted = True
        return False


class Workers(Protocol):
    """An executor with ``count`` workers. ``cells_a_unit``: how many cells of one template they are given at once.

    A unit whose worker died is done again elsewhere; its future raises
    :class:`~desktop.domain.errors.WorkerError` (WORKER_LOST) once that has happened too often.
    """

    @property
    def executor(self) -> Executor: ...

    @property
    def count(self) -> int: ...

    @property
    def cells_a_unit(self) -> int: ...

    def put(self, file: StoredFile, path: Path) -> PictureHandle:
        """The picture at ``path`` as the workers get it; called once for a content."""
        ...


def unit_size(most: int, left: int, workers: int) -> int:
    """How many of ``left`` cells a worker is given at once: ``most``, and fewer towards the end of the run.

    Then all workers end together: with units of 12 one of two is left alone with up to 12 of 200 cells, 6 % of the run.
    """
    return max(1, min(most, -(-left // (2 * workers))))
