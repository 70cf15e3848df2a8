"""Files and folders opened last, offered again in a menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.files.spelling import readable
from desktop.ui.kit.reasons import allow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QMenu

    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.ports import RecentPlaces
    from desktop.ui.kit.jobs import JobRunner

MOST_FILES = 3
"""Of more files opened at once their folder is remembered: a list of ten is no list of a hundred pictures."""


class RecentMenu(QObject):
    """``chosen(path)``: the user wants it again. ``failed``: the list could not be written."""

    chosen = Signal(object)
    failed = Signal(object)

    def __init__(self, menu: QMenu, places: RecentPlaces, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._menu, self._places, self._runner = menu, places, runner
        menu.aboutToShow.connect(self.fill)

    def add(self, paths: Sequence[Path]) -> None:
        """Remember what was opened, on a worker: the disk may be slow."""
        files = tuple(path.absolute() for path in paths)
        folders = tuple(dict.fromkeys(path.parent for path in files))
        self._start(partial(_add, self._places, files if len(files) <= MOST_FILES else folders))

    def fill(self) -> None:
        """What there is now: another window may have added to it, and files may be gone."""
        from desktop.domain.files.paths import is_there  # noqa: PLC0415 - only for who opens the menu

        self._menu.clear()
        places = [place for place in self._places.load() if is_there(place)]
        for number, place in enumerate(places, 1):
            text = readable(str(place)).replace("&", "&&")
            self._menu.addAction(f"&{number % 10} {text}").triggered.connect(partial(self._choose, place))
        if places:
            self._menu.addSeparator()
            self._menu.addAction(self.tr("&Forget them")).triggered.connect(self._forget)
        else:
            nothing = self.tr("Nothing was opened yet")
            allow(self._menu.addAction(nothing), nothing)

    def _choose(self, place: Path, *_: object) -> None:
        self.chosen.emit(place)

    def _forget(self) -> None:
        self._start(partial(_forget, self._places))

    def _start(self, work: Callable[[Progress], None]) -> None:
        self._runner.start(work, urgent=True).failed.connect(self.failed)


def _add(places: RecentPlaces, paths: Sequence[Path], _: Progress) -> None:
    for path in reversed(paths):
        places.add(path)


def _forget(places: RecentPlaces, _: Progress) -> None:
    places.clear()
