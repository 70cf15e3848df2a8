"""A user photo out of the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from desktop.domain.fusing.order import Source
from desktop.ui.kit.drops import dropped_files

if TYPE_CHECKING:
    from itertools import count

    from PySide6.QtCore import QMimeData


def pasted(mime: QMimeData, name: str, numbers: count[int]) -> Source | None:
    """The picture file or the picture in a clipboard; a picture gets the next name (``{number}``)."""
    if files := dropped_files(mime):
        return Source(files[0])
    image = mime.imageData() if mime.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return None
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return Source(Path(name.format(number=next(numbers))), bytes(buffer.data().data()))
