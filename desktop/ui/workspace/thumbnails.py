"""Little pictures for rows that are on screen, read in the background, the newest wish first."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from desktop.domain.errors import FusionDeskError
from desktop.ui.kit.images import reduced, to_qimage

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.files import StoredFile
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.workspace.session import WorkspaceSession

SIDE = 40
"""Pixels of the screen; pictures are read at twice that for dense screens."""

KEPT = 512
BATCH = 6
WAITING = 64
"""Wishes of rows that were scrolled past are dropped beyond this many."""


class Thumbnails(QObject):
    """``pixmap`` gives what is there at once; ``ready`` says when it is worth asking again."""

    ready = Signal()

    def __init__(
        self, session: WorkspaceSession, runner: JobRunner, services: Callable[[], Services], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._runner, self._services = session, runner, services
        self._made: OrderedDict[StoredFile, QPixmap] = OrderedDict()
        self._wanted: OrderedDict[StoredFile, None] = OrderedDict()
        self._running = False
        session.closed.connect(self._forget)

    def pixmap(self, file: StoredFile) -> QPixmap | None:
        """``None`` while it is being read; a null pixmap when it cannot be."""
        if file in self._made:
            self._made.move_to_end(file)
            return self._made[file]
        self._wanted[file] = None
        self._wanted.move_to_end(file)
        while len(self._wanted) > WAITING:
            self._wanted.popitem(last=False)
        self._start()
        return None

    def _start(self) -> None:
        if self._running or not self._wanted or not self._session.is_open:
            return
        self._running = True
        files = tuple(reversed(self._wanted))[:BATCH]
        job = self._runner.start(partial(_read_all, self._services, self._session.store, files))
        job.succeeded.connect(self._show)
        job.settled.connect(self._settled)

    def _show(self, images: dict[StoredFile, QImage]) -> None:
        for file, image in images.items():
            self._wanted.pop(file, None)
            self._made[file] = QPixmap.fromImage(image)
        while len(self._made) > KEPT:
            self._made.popitem(last=False)
        self.ready.emit()

    def _settled(self) -> None:
        self._running = False
        self._start()

    def _forget(self) -> None:
        self._made.clear()
        self._wanted.clear()


def _read_all(
    services: Callable[[], Services], store: WorkspaceStore, files: tuple[StoredFile, ...], _: Progress
) -> dict[StoredFile, QImage]:
    reader = services().reader

    def read(file: StoredFile) -> QImage:
        try:
            return _square(to_qimage(reduced(reader.read(store.path_of(file), at_least=2 * SIDE).pixels, 2 * SIDE)))
        except FusionDeskError:
            return QImage()  # drawn as missing; opening the material tells why

    return {file: read(file) for file in files}


def _square(image: QImage) -> QImage:
    """Filling a square, at twice the pixels for dense screens."""
    side = 2 * SIDE
    filling = image.scaled(
        QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    square = filling.copy((filling.width() - side) // 2, (filling.height() - side) // 3, side, side)
    square.setDevicePixelRatio(2)
    return square
