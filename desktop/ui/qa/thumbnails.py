"""Little pictures of a run, read and reduced in the background: only what is painted is ever asked for."""

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
    from desktop.domain.qa.ports import RunStore
    from desktop.domain.workspace.files import StoredFile
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.qa.run_session import RunSession

BATCH = 8
WAITING = 160
"""Wishes for cells that were scrolled past are dropped beyond this many: two screens full."""

KEPT_BYTES = 96_000_000
"""Of pixels: some 600 thumbnails of 200 x 200. Chosen 2026-11-30 so that the window with a run of 100,000 cells stays
below 300 MB."""

Wish = tuple["StoredFile", int]
"""A file, and the side of the square that its picture has to fit into."""


class RunThumbnails(QObject):
    """``pixmap`` gives what is there at once; ``ready`` says when it is worth painting again."""

    ready = Signal()

    def __init__(
        self, session: RunSession, runner: JobRunner, services: Callable[[], Services], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._runner, self._services = session, runner, services
        self._made: OrderedDict[Wish, QPixmap] = OrderedDict()
        self._bytes = 0
        self._wanted: OrderedDict[Wish, None] = OrderedDict()
        self._running = False
        self.decoded = 0
        """Pictures read until now, for whoever wants to know what scrolling costs."""
        session.opened.connect(self._forget)

    @property
    def busy(self) -> bool:
        return self._running or bool(self._wanted)

    def pixmap(self, file: StoredFile, side: int) -> QPixmap | None:
        """``None`` while it is being read; a null pixmap when it cannot be."""
        wish = file, side
        if wish in self._made:
            self._made.move_to_end(wish)
            return self._made[wish]
        self._wanted[wish] = None
        self._wanted.move_to_end(wish)
        while len(self._wanted) > WAITING:
            self._wanted.popitem(last=False)
        self._start()
        return None

    def _start(self) -> None:
        store = self._session.store
        if self._running or not self._wanted or store is None:
            return
        self._running = True
        wishes = tuple(reversed(self._wanted))[:BATCH]
        job = self._runner.start(partial(_read_all, self._services, store, wishes))
        job.succeeded.connect(partial(self._show, store))
        job.settled.connect(self._settled)

    def _show(self, store: RunStore, images: dict[Wish, QImage]) -> None:
        self.decoded += len(images)
        if store is not self._session.store:
            return
        for wish, image in images.items():
            self._wanted.pop(wish, None)
            self._made[wish] = QPixmap.fromImage(image)
            self._bytes += image.sizeInBytes()
        while self._bytes > KEPT_BYTES and len(self._made) > 1:
            _, gone = self._made.popitem(last=False)
            self._bytes -= gone.width() * gone.height() * 4
        self.ready.emit()

    def _settled(self) -> None:
        self._running = False
        self._start()

    def _forget(self) -> None:
        self._made.clear()
        self._wanted.clear()
        self._bytes = 0


def _read_all(
    services: Callable[[], Services], store: RunStore, wishes: tuple[Wish, ...], _: Progress
) -> dict[Wish, QImage]:
    reader = services().reader

    def read(file: StoredFile, side: int) -> QImage:
        try:
            pixels = reader.read(store.path_of(file), at_least=side).pixels
        except FusionDeskError:
            return QImage()  # drawn as missing; the cell tells why
        return to_qimage(reduced(pixels, side)).scaled(
            QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )

    return {(file, side): read(file, side) for file, side in wishes}
