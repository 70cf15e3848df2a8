"""Pictures that come without a file of their own, out of a browser or the clipboard, get one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject, Signal

from desktop.ui.kit.drops import only_an_address

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.ui.kit.drops import Carried
    from desktop.ui.kit.jobs import JobRunner

PASTE_NAME = "yyyy-MM-dd hh.mm.ss.zzz"


class Arrivals(QObject):
    """Makes files of what is carried, in ``folder``: a picture's own file is kept byte for byte.

    ``refused`` says why nothing can be taken; ``failed`` carries a :class:`~desktop.domain.errors.FusionDeskError`.
    """

    refused = Signal(str)
    failed = Signal(object)

    def __init__(self, runner: JobRunner, services: Callable[[], Services], folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._services, self._folder = runner, services, folder

    def take(self, carried: Carried, then: Callable[[Sequence[Path]], object]) -> None:
        """Do ``then`` with the files: at once where they are there, or when they are written."""
        if carried.files:
            then(carried.files)
        elif carried.has_picture:
            work = partial(_write, self._services, carried.copied(), self._folder)
            job = self._runner.start(work, urgent=True)
            job.succeeded.connect(then)
            job.failed.connect(self.failed)
        elif carried.is_address:
            self.refused.emit(only_an_address())


def _write(services: Callable[[], Services], carried: Carried, folder: Path, _: Progress) -> list[Path]:
    """Raises :class:`~desktop.domain.errors.OutputError`."""
    data, suffix = carried.as_file()
    name = QDateTime.currentDateTime().toString(PASTE_NAME)
    return [services().writer.save(data, folder / f"{name}{suffix}")]
