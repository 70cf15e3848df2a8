"""Little pictures of the files in the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.ui.kit.little_pictures import LittlePictures, Room, read_little

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QPixmap

    from desktop.domain.ports import PictureReader
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner

SIDE = 48
"""Pixels of the screen; pictures are read at twice that for dense screens."""

ROOM = Room(kept_bytes=400 * (2 * SIDE) ** 2 * 4, waiting=64, at_once=6)
"""Some 400 pictures. Chosen 2026-11-30, not measured."""


class FileThumbnails(LittlePictures):
    """By path."""

    def __init__(self, runner: JobRunner, services: Callable[[], Services], parent: QObject) -> None:
        super().__init__(runner, lambda: partial(_read, services), ROOM, parent)

    def pixmap(self, path: Path) -> QPixmap | None:
        """As :meth:`of`."""
        return self.of(path)


def _read(services: Callable[[], Services], path: Path) -> QImage:
    reader: PictureReader = services().reader
    image = read_little(reader, path, 2 * SIDE)
    return image if image.isNull() else _fitted(image)


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
