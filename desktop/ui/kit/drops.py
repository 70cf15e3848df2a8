"""Files that were dropped or pasted."""

from __future__ import annotations

import os
import re
from base64 import b64decode
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QEvent, QObject, QUrl, Signal
from PySide6.QtGui import QDropEvent, QImage

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget


ENCODED = ("image/jpeg", "image/webp", "image/avif", "image/heic", "image/tiff", "image/png", "image/gif", "image/bmp")
"""A picture as a file, the kinds that may know which way is up first: Qt's own image of them has forgotten it."""

DATA_URI = re.compile(r"data:image/[\w.+-]+;base64,([A-Za-z0-9+/=\s]+)", re.IGNORECASE)

MOST_PATHS = 1_000
"""Lines of a text that are looked at as paths: whoever copies a book means no files."""


def dropped_files(mime: QMimeData) -> list[Path]:
    """The local files and folders of a drop or a paste, also where they are named by a text; nothing for others."""
    return [_path(url) for url in mime.urls() if url.isLocalFile()] or _named_by(mime.text())


def _named_by(text: str) -> list[Path]:
    """What a text names when each of its lines is the whole path of something that is there."""
    lines = [line.strip().strip("\"'") for line in text.splitlines() if line.strip()][:MOST_PATHS]
    paths = [_path(QUrl(line)) if line.startswith("file:") else Path(line) for line in lines]
    return paths if all(path.is_absolute() and os.path.lexists(path) for path in paths) else []


def dropped_data(mime: QMimeData) -> bytes:
    """A picture's own file that a drop or a paste carries, as it is or as a ``data:`` address; nothing is fetched."""
    for kind in ENCODED:
        if data := bytes(mime.data(kind).data()):
            return data
    texts = (*(url.toString() for url in mime.urls()), mime.html(), mime.text())
    found = next((match for text in texts if (match := DATA_URI.search(text))), None)
    try:
        return b64decode("".join(found[1].split())) if found else b""
    except ValueError:
        return b""


MATERIALS_MIME = "application/x-fusion-desk-materials"
"""What the rows of the workspace carry while they are dragged."""


def dropped_materials(mime: QMimeData) -> list[str]:
    """The IDs of the workspace's materials in a drag, none for anything else."""
    return bytes(mime.data(MATERIALS_MIME).data()).decode().splitlines()


def _path(url: QUrl) -> Path:
    """Where names are bytes, those of the address: Qt would lose what is no UTF-8."""
    if os.name == "nt":
        return Path(url.toLocalFile())
    encoded = url.path(QUrl.ComponentFormattingOption.FullyEncoded)
    return Path(os.fsdecode(unquote_to_bytes(encoded)))


@dataclass(frozen=True, slots=True)
class Carried:
    """What a drop or a paste carries: files, or a picture as its own file (``data``) or as pixels (``image``).

    ``is_address``: an address of the network came, and nothing is fetched from there.
    """

    files: list[Path]
    image: QImage
    data: bytes
    is_address: bool

    @classmethod
    def of(cls, mime: QMimeData) -> Carried:
        is_address = any(url.scheme() in {"http", "https"} for url in mime.urls())
        return cls(dropped_files(mime), dropped_image(mime), dropped_data(mime), is_address)

    def __bool__(self) -> bool:
        return bool(self.files or self.data or self.is_address) or not self.image.isNull()


class DropTarget(QObject):
    """Lets a widget, and all in it that takes no drop of its own, take pictures: ``dropped`` carries a ``Carried``."""

    dropped = Signal(object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.DragEnter, QEvent.Type.DragMove} and isinstance(event, QDropEvent):
            event.setAccepted(bool(Carried.of(event.mimeData())))
            return True
        if event.type() is QEvent.Type.Drop and isinstance(event, QDropEvent):
            event.acceptProposedAction()
            self.dropped.emit(Carried.of(event.mimeData()))
            return True
        return super().eventFilter(watched, event)


def dropped_image(mime: QMimeData) -> QImage:
    """The picture itself that a drop or a paste carries; a null one when there is none."""
    return QImage(mime.imageData()) if mime.hasImage() else QImage()
