"""Little pictures for what is on screen, read in the background, the newest wish first."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from desktop.domain.errors import FusionDeskError
from desktop.ui.kit.images import reduced, to_qimage

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from pathlib import Path

    from desktop.domain.jobs import Progress
    from desktop.domain.ports import PictureReader
    from desktop.ui.kit.jobs import JobRunner

    Read = Callable[[Any], QImage]
    """The picture of one wish, on a worker; a null one where it cannot be read."""

BYTES_A_PIXEL = 4


@dataclass(frozen=True, slots=True)
class Room:
    """``kept_bytes`` of pixels are remembered; beyond ``waiting`` wishes those scrolled past are dropped; one job reads
    ``at_once`` pictures."""

    kept_bytes: int
    waiting: int
    at_once: int


class LittlePictures(QObject):
    """``pixmap`` gives what is there at once; ``ready`` says when it is worth asking again.

    A wish is whatever names a picture. ``reading`` is asked on the GUI thread before each job and gives what reads one
    wish on the worker, or ``None`` while nothing can be read.
    """

    ready = Signal()

    def __init__(self, runner: JobRunner, reading: Callable[[], Read | None], room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._reading, self._room = runner, reading, room
        self._made: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._bytes = 0
        self._wanted: OrderedDict[Hashable, None] = OrderedDict()
        self._running = False
        self._turn = 0
        self.decoded = 0
        """Pictures read until now, for whoever wants to know what scrolling costs."""

    @property
    def busy(self) -> bool:
        return self._running or bool(self._wanted)

    def of(self, wish: Hashable) -> QPixmap | None:
        """``None`` while it is being read; a null pixmap when it cannot be."""
        if wish in self._made:
            self._made.move_to_end(wish)
            return self._made[wish]
        self._wanted[wish] = None
        self._wanted.move_to_end(wish)
        while len(self._wanted) > self._room.waiting:
            self._wanted.popitem(last=False)
        self._start()
        return None

    def forget(self) -> None:
        """Let go of all: what is named alike from now on is another picture."""
        self._turn += 1
        self._made.clear()
        self._wanted.clear()
        self._bytes = 0

    def _start(self) -> None:
        if self._running or not self._wanted or (read := self._reading()) is None:
            return
        self._running = True
        wishes = tuple(reversed(self._wanted))[: self._room.at_once]
        job = self._runner.start(partial(_read_all, read, wishes))
        job.succeeded.connect(partial(self._show, self._turn))
        job.settled.connect(self._settled)

    def _show(self, turn: int, images: dict[Hashable, QImage]) -> None:
        self.decoded += len(images)
        if turn != self._turn:
            return
        for wish, image in images.items():
            self._wanted.pop(wish, None)
            self._made[wish] = QPixmap.fromImage(image)
            self._bytes += _bytes(self._made[wish])
        while self._bytes > self._room.kept_bytes and len(self._made) > 1:
            _, gone = self._made.popitem(last=False)
            self._bytes -= _bytes(gone)
        self.ready.emit()

    def _settled(self) -> None:
        self._running = False
        self._start()


def read_little(reader: PictureReader, path: Path, side: int) -> QImage:
    """The picture with its long side at about ``side`` pixels; a null one where it cannot be read."""
    try:
        return to_qimage(reduced(reader.read(path, at_least=side).pixels, side))
    except FusionDeskError:
        return QImage()  # drawn as missing; whoever opens it is told why


def _read_all(read: Read, wishes: tuple[Hashable, ...], _: Progress) -> dict[Hashable, QImage]:
    return {wish: read(wish) for wish in wishes}


def _bytes(pixmap: QPixmap) -> int:
    """What it takes; one that could not be read takes its place in the list all the same."""
    return max(pixmap.width() * pixmap.height(), 1) * BYTES_A_PIXEL
