"""Faces of materials as little pictures, found in the background, one material after the other."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from desktop.domain.errors import FusionDeskError
from desktop.domain.face import sure_faces
from desktop.ui.kit.images import cut_out
from desktop.ui.qa.lists import Chip

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner

SIDE = 48
"""Pixels of a face: twice what a chip shows, for dense screens."""

MOST_FACES = 6
KEPT = 300


@dataclass(frozen=True, slots=True)
class FoundFace:
    """One face of a material."""

    label: str
    picture: QImage


class FaceChips(QObject):
    """``chips`` gives what is known at once; ``ready`` says when it is worth asking again."""

    ready = Signal()

    def __init__(self, runner: JobRunner, services: Callable[[], Services], parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._services = runner, services
        self._found: OrderedDict[Path, tuple[Chip, ...]] = OrderedDict()
        self._wanted: OrderedDict[Path, None] = OrderedDict()
        self._running = False

    def chips(self, path: Path) -> tuple[Chip, ...]:
        """Empty while they are looked for, and where there is no face."""
        if path not in self._found:
            self._wanted[path] = None
            self._start()
        return self._found.get(path, ())

    def _start(self) -> None:
        if self._running or not self._wanted:
            return
        self._running = True
        path = next(iter(self._wanted))
        job = self._runner.start(partial(_faces, self._services, path))
        job.succeeded.connect(partial(self._show, path))
        job.settled.connect(self._settled)

    def _show(self, path: Path, faces: tuple[FoundFace, ...]) -> None:
        self._found[path] = tuple(Chip(face.label, QPixmap.fromImage(face.picture)) for face in faces)
        self._wanted.pop(path, None)
        while len(self._found) > KEPT:
            self._found.popitem(last=False)
        self.ready.emit()

    def _settled(self) -> None:
        self._running = False
        self._start()


def _faces(services: Callable[[], Services], path: Path, _: Progress) -> tuple[FoundFace, ...]:
    try:
        subject = services().pictures.load(path)
    except FusionDeskError:
        return ()  # the plan's own check tells what is wrong with the file
    faces = sure_faces(subject.faces)[:MOST_FACES]
    return tuple(FoundFace(face.label, cut_out(subject.picture, face.box, SIDE)) for face in faces)
