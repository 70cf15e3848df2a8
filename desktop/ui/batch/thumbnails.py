"""Little pictures of the rows that are on screen, read in the background, the newest wish first."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap

from desktop.domain.errors import FusionDeskError
from desktop.ui.kit.images import reduced, to_qimage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner

SIDE = 48
"""Pixels of the screen; pictures are read at twice that for dense screens."""

KEPT, WAITING, AT_ONCE = 400, 64, 6
"""Pictures that are kept, wishes of rows that were scrolled past, and pictures read by one job."""


class FileThumbnails(QObject):
    """``pixmap`` gives what is there at once; ``ready`` says when it is worth asking again."""

    ready = Signal()

    def __init__(self, runner: JobRunner, services: Callable[[], Services], parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._services = runner, services
        self._made: OrderedDict[Path, QPixmap] = OrderedDict()
        self._wanted: OrderedDict[Path, None] = OrderedDict()
        self._running = False

    def pixmap(self, path: Path) -> QPixmap | None:
        """``None`` while it is being read; a null pixmap when it cannot be."""
        if path in self._made:
            self._made.move_to_end(path)
            return self._made[path]
        self._wanted[path] = None
        self._wanted.move_to_end(path)
        while len(self._wanted) > WAITING:
            self._wanted.popitem(last=False)
        self._start()
        return None

    def _start(self) -> None:
        if self._running or not self._wanted:
            return
        self._running = True
        job = self._runner.start(partial(_read_all, self._services, tuple(reversed(self._wanted))[:AT_ONCE]))
        job.succeeded.connect(self._show)
        job.settled.connect(self._settled)

    def _show(self, images: dict[Path, QImage]) -> None:
        for path, image in images.items():
            self._wanted.pop(path, None)
            self._made[path] = QPixmap.fromImage(image)
        while len(self._made) > KEPT:
            self._made.popitem(last=False)
        self.ready.emit()

    def _settled(self) -> None:
        self._running = False
        self._start()


def _read_all(services: Callable[[], Services], paths: tuple[Path, ...], _: Progress) -> dict[Path, QImage]:
    reader = services().reader

    def read(path: Path) -> QImage:
        try:
            image = to_qimage(reduced(reader.read(path, at_least=2 * SIDE).pixels, 2 * SIDE))
        except FusionDeskError:
            return QImage()  # the row says why
        return _fitted(image)

    return {path: read(path) for path in paths}


def _fitted(image: QImage) -> QImage:
    """In the middle of a square, at twice the pixels for dense screens."""
    fitting = image.scaled(
        QSize(2 * SIDE, 2 * SIDE), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    square = QImage(2 * SIDE, 2 * SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    painter.drawImage((square.width() - fitting.width()) // 2, (square.height() - fitting.height()) // 2, fitting)
    painter.end()
    square.setDevicePixelRatio(2)
    return square
