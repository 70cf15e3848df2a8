"""Little pictures of a run: only what is painted is ever asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt

from desktop.ui.kit.little_pictures import LittlePictures, Room, read_little

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage, QPixmap

    from desktop.domain.qa.ports import RunStore
    from desktop.domain.workspace.files import StoredFile
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.qa.run_session import RunSession

ROOM = Room(kept_bytes=96_000_000, waiting=160, at_once=8)
"""Some 600 pictures of 200 x 200, and wishes of two screens full. Chosen 2026-11-30 so that the window with a run of
100,000 cells stays below 300 MB."""


class RunThumbnails(LittlePictures):
    """By file, and the side of the square that its picture has to fit into."""

    def __init__(
        self, session: RunSession, runner: JobRunner, services: Callable[[], Services], parent: QObject
    ) -> None:
        super().__init__(runner, lambda: _reading(services, session.store), ROOM, parent)
        session.opened.connect(self.forget)

    def pixmap(self, file: StoredFile, side: int) -> QPixmap | None:
        """As :meth:`of`."""
        return self.of((file, side))


def _reading(
    services: Callable[[], Services], store: RunStore | None
) -> Callable[[tuple[StoredFile, int]], QImage] | None:
    return partial(_read, services, store) if store is not None else None


def _read(services: Callable[[], Services], store: RunStore, wish: tuple[StoredFile, int]) -> QImage:
    file, side = wish
    image = read_little(services().reader, store.path_of(file), side)
    if image.isNull():
        return image
    return image.scaled(
        QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
