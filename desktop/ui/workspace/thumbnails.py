"""Little pictures of the materials in the dock."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt

from desktop.ui.kit.little_pictures import LittlePictures, Room, read_little

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage, QPixmap

    from desktop.domain.workspace.files import StoredFile
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.workspace.session import WorkspaceSession

SIDE = 40
"""Pixels of the screen; pictures are read at twice that for dense screens."""

ROOM = Room(kept_bytes=512 * (2 * SIDE) ** 2 * 4, waiting=64, at_once=6)
"""Some 512 pictures. Chosen 2026-11-22, not measured."""


class Thumbnails(LittlePictures):
    """By file, of the workspace that is open."""

    def __init__(
        self, session: WorkspaceSession, runner: JobRunner, services: Callable[[], Services], parent: QObject
    ) -> None:
        super().__init__(
            runner, lambda: partial(_read, services, session.store) if session.is_open else None, ROOM, parent
        )
        session.closed.connect(self.forget)

    def pixmap(self, file: StoredFile) -> QPixmap | None:
        """As :meth:`of`."""
        return self.of(file)


def _read(services: Callable[[], Services], store: WorkspaceStore, file: StoredFile) -> QImage:
    image = read_little(services().reader, store.path_of(file), 2 * SIDE)
    return image if image.isNull() else _square(image)


def _square(image: QImage) -> QImage:
    """Filling a square, at twice the pixels for dense screens."""
    side = 2 * SIDE
    filling = image.scaled(
        QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    square = filling.copy((filling.width() - side) // 2, (filling.height() - side) // 3, side, side)
    square.setDevicePixelRatio(2)
    return square
