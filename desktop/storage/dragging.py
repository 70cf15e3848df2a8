"""Files on their way out of the window: they lie in the program's own folder until it ends."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import mkdtemp

from desktop.storage.atomic import clear_left_over
from desktop.storage.saving import as_output_error


class DragFolder:
    """Gives a place to the files of each drag, as :class:`desktop.domain.ports.DragPlaces`.

    What a killed program has left goes once it has lain for a day. Safe to call from several threads.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: list[Path] = []

    def new(self) -> Path:
        """Make an empty folder for one drag, which nobody else may read; raises :class:`OutputError`."""
        with as_output_error(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            clear_left_over(self._folder, "*")
            made = Path(mkdtemp(prefix="drag-", dir=self._folder))
        self._made.append(made)
        return made

    def clear(self) -> None:
        """Remove the folders that were given; whoever was handed a file has copied it by now."""
        while self._made:
            shutil.rmtree(self._made.pop(), ignore_errors=True)
