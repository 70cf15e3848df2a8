"""Pictures dragged out of the window, to a folder or a chat: real files, made when the drag begins.

They are written as an export or a save writes them, under their proper names, into a folder of the program's own that
goes when the window closes. Nothing of the user's is moved: whoever takes a file gets a copy.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.ui.kit.drops import DRAGGED_MIME, file_url
from desktop.ui.kit.jobs import Latest

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner

PICTURE_SIDE = 96
"""Pixels of what is seen under the pointer."""


@dataclass(frozen=True, slots=True)
class Made:
    """The files of a drag, and of what else was asked for each name with the reason why there is none."""

    files: tuple[Path, ...]
    left_out: tuple[tuple[str, FusionDeskError], ...] = ()


@dataclass(frozen=True, slots=True)
class ToDrag:
    """What a drag shall carry.

    ``make`` writes the files into an empty folder, on a worker thread, and may raise
    :class:`~desktop.domain.errors.FusionDeskError`; without any file there is no drag. ``key`` is equal for as long as
    the same files would be made. ``taken`` is called, on a worker too, with the files that somebody has taken.
    ``also``: what the drag carries for this program's own places, by its MIME type; ``actions``: what these can do.
    """

    key: Hashable
    make: Callable[[Services, Path], Made]
    taken: Callable[[Services, Sequence[Path]], object] | None = None
    picture: QImage | None = None
    also: Mapping[str, bytes] = field(default_factory=dict)
    actions: Qt.DropAction = Qt.DropAction.CopyAction


class DragOut(QObject):
    """Makes the files of a drag behind the window, and begins it as soon as they are there.

    Where the button was let go before, :attr:`said` tells that they are ready now: the next drag of the same carries
    them at once. ``left_out`` carries the names and errors of :class:`Made`, ``failed`` a
    :class:`~desktop.domain.errors.FusionDeskError`.
    """

    said = Signal(str)
    left_out = Signal(object)
    failed = Signal(object)

    def __init__(self, runner: JobRunner, services: Callable[[], Services], source: QWidget) -> None:
        super().__init__(source)
        self._runner, self._services, self._source = runner, services, source
        self._wanted: ToDrag | None = None
        self._ready: tuple[Hashable, tuple[Path, ...]] | None = None
        self._making = Latest(runner, self)
        self._making.succeeded.connect(self._made)
        self._making.failed.connect(self._fail)

    @property
    def busy(self) -> bool:
        """Whether files are being made."""
        return self._making.busy

    def begin(self, wanted: ToDrag) -> None:
        """Drag ``wanted`` out: the left button is down."""
        self._wanted, (ready, self._ready) = wanted, (self._ready, None)
        if ready is not None and ready[0] == wanted.key:
            self._carry(ready[1])
        else:
            self._making.request(partial(_make, self._services, wanted))

    def begin_with(self, files: Sequence[Path]) -> None:
        """Drag files that are there to stay, as they are; this program's own places take them too."""
        if files:
            data = QMimeData()
            data.setUrls([file_url(path) for path in files])
            carry(self._source, data, ToDrag(tuple(files), _nothing))

    def _made(self, made: Made) -> None:
        wanted = self._wanted
        if made.left_out:
            self.left_out.emit(made.left_out)
        if wanted is None or not (made.files or wanted.also):
            return
        if is_held():
            # Not from within the worker's answer: a drag has an event loop of its own.
            QTimer.singleShot(0, self, partial(self._carry, made.files))
        elif made.files:
            self._ready = (wanted.key, made.files)
            self.said.emit(self.tr("%n file(s) ready: drag once more.", "", len(made.files)))

    def _fail(self, error: object) -> None:
        self._wanted = None
        self.failed.emit(error)

    def _carry(self, files: tuple[Path, ...]) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        data = QMimeData()
        if files:
            data.setUrls([file_url(path) for path in files])
        for kind, value in {DRAGGED_MIME: b"1", **wanted.also}.items():
            data.setData(kind, value)
        taken = carry(self._source, data, wanted)
        if taken and files and wanted.taken is not None:
            job = self._runner.start(partial(_tell_taken, self._services, wanted.taken, files))
            job.failed.connect(self.failed)


def _nothing(*_: object) -> Made:
    return Made(())


def _make(services: Callable[[], Services], wanted: ToDrag, _: Progress) -> Made:
    there = services()
    return wanted.make(there, there.dragged.new())


def _tell_taken(
    services: Callable[[], Services],
    tell: Callable[[Services, Sequence[Path]], object],
    files: Sequence[Path],
    _: Progress,
) -> None:
    tell(services(), files)


def is_held() -> bool:
    """Whether the left button is still down."""
    return bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)


def carry(source: QWidget, data: QMimeData, wanted: ToDrag) -> bool:
    """Drag ``data`` from here, with its own event loop; whether somebody took it."""
    drag, picture = QDrag(source), wanted.picture
    drag.setMimeData(data)
    if picture is not None and not picture.isNull():
        side, keep = PICTURE_SIDE, Qt.AspectRatioMode.KeepAspectRatio
        small = picture.scaled(side, side, keep, Qt.TransformationMode.SmoothTransformation)
        drag.setPixmap(QPixmap.fromImage(small))
        drag.setHotSpot(QPoint(small.width() // 2, small.height() // 2))
    return drag.exec(wanted.actions, Qt.DropAction.CopyAction) is not Qt.DropAction.IgnoreAction


class DragStart(QObject):
    """Tells (``begun``) that something is dragged out of ``viewport``: pressed where ``may_begin``, and moved.

    The moves that follow are its own: nothing is selected by them.
    """

    begun = Signal()

    def __init__(self, viewport: QWidget, may_begin: Callable[[QPointF], bool]) -> None:
        super().__init__(viewport)
        self._may_begin = may_begin
        self._pressed: QPointF | None = None
        self._is_begun = False
        viewport.installEventFilter(self)

    @classmethod
    def of_items(cls, view: QAbstractItemView) -> DragStart:
        """Of a list or a table: any of its items."""
        return cls(view.viewport(), lambda place: view.indexAt(place.toPoint()).isValid())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.MouseButtonPress:
            self._press(event)
        elif event.type() is QEvent.Type.MouseMove and self._pressed is not None:
            return self._move(event)
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self._pressed = None
        return super().eventFilter(watched, event)

    def _press(self, event: QMouseEvent) -> None:
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = event.position() if plain and self._may_begin(event.position()) else None
        self._is_begun = False

    def _move(self, event: QMouseEvent) -> bool:
        if not event.buttons() & Qt.MouseButton.LeftButton:  # the drag has taken the release
            self._pressed = None
            return False
        moved = (event.position() - (self._pressed or event.position())).manhattanLength()
        if not self._is_begun and moved >= QApplication.startDragDistance():
            self._is_begun = True
            self.begun.emit()
        return True
