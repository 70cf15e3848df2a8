"""What is dropped and pasted here, and what marks a drag as one of ours."""

from __future__ import annotations

import os
import re
from base64 import b64decode
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote_from_bytes, unquote_to_bytes

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice, QObject, QUrl, Signal
from PySide6.QtGui import QDropEvent, QImage, QImageWriter

from desktop.domain.files.formats import sniff

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget


ENCODED = ("image/jpeg", "image/webp", "image/avif", "image/heic", "image/tiff", "image/png", "image/gif", "image/bmp")
"""A picture as a file, the kinds that may know which way is up first: Qt's own image of them has forgotten it."""

DATA_URI = re.compile(r"data:image/[\w.+-]+;base64,([A-Za-z0-9+/=\s]+)", re.IGNORECASE)

MOST_PATHS = 1_000
"""Lines of a text that are looked at as paths: whoever copies a book means no files."""


DRAGGED_MIME = "application/x-fusion-desk-dragged"
"""Marks files that this program made for others to take: they go when it ends, so that none of its lists takes them."""


def dropped_files(mime: QMimeData, *, also_ours: bool = False) -> list[Path]:
    """The local files and folders of a drop or a paste, also where they are named by a text; nothing for others.

    ``also_ours``: those too that were made for a drag of this program, for whoever looks at them at once.
    """
    if mime.hasFormat(DRAGGED_MIME) and not also_ours:
        return []
    return [_path(url) for url in mime.urls() if url.isLocalFile()] or _named_by(mime.text())


def file_url(path: Path) -> QUrl:
    """The address of a file. Where names are bytes, those of the name: Qt would lose what is no UTF-8."""
    if os.name == "nt":
        return QUrl.fromLocalFile(str(path))
    return QUrl.fromEncoded(b"file://" + quote_from_bytes(os.fsencode(path.absolute())).encode())


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
    def of(cls, mime: QMimeData | None) -> Carried:
        """Nothing of a clipboard that has never held anything: Qt gives none then, whatever its types say."""
        if mime is None:
            return cls.of_files(())
        return cls(dropped_files(mime), dropped_image(mime), dropped_data(mime), _is_address(mime))

    @classmethod
    def of_files(cls, paths: Sequence[Path]) -> Carried:
        """What a dialog or a list gives."""
        return cls(list(paths), QImage(), b"", is_address=False)

    def __bool__(self) -> bool:
        return bool(self.files) or self.has_picture or self.is_address

    @property
    def has_picture(self) -> bool:
        """Whether there is a picture without a file."""
        return not self.image.isNull() or sniff(self.data) is not None

    def copied(self) -> Carried:
        """The same for a worker thread: Qt may draw on the image that it gave."""
        return replace(self, image=self.image.copy())

    def as_file(self) -> tuple[bytes, str]:
        """The picture as the bytes of a file, with their suffix: its own file, else its pixels as PNG.

        It takes a while for a large one; there must be one (:attr:`has_picture`).
        """
        form = sniff(self.data)
        return (self.data, f".{form.value}") if form is not None else (png_of(self.image), ".png")


def png_of(image: QImage) -> bytes:
    """The pixels as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def may_carry(mime: QMimeData) -> bool:
    """Whether a drag may carry a picture, told by its kinds: asked at every move, nothing is decoded."""
    if mime.hasFormat(DRAGGED_MIME):
        return False
    if mime.hasImage() or _is_address(mime) or any(mime.hasFormat(kind) for kind in ENCODED):
        return True
    return bool(dropped_files(mime) or dropped_data(mime))


def only_an_address() -> str:
    """What is said where no more than the address of a picture came."""
    return QCoreApplication.translate(
        "Drops", "Only the address of a picture came, and nothing is fetched: save it, then open the file."
    )


def _is_address(mime: QMimeData) -> bool:
    return any(url.scheme() in {"http", "https"} for url in mime.urls())


class DropTarget(QObject):
    """Lets a widget, and all in it that takes no drop of its own, take pictures.

    ``dropped`` carries a ``Carried``; ``held_over`` tells whether something that fits is held over it.
    """

    dropped = Signal(object)
    held_over = Signal(bool)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.DragEnter, QEvent.Type.DragMove} and isinstance(event, QDropEvent):
            event.setAccepted(may_carry(event.mimeData()))
            self.held_over.emit(event.isAccepted())
            return True
        if event.type() is QEvent.Type.DragLeave:
            self.held_over.emit(False)  # noqa: FBT003 - a signal
        if event.type() is QEvent.Type.Drop and isinstance(event, QDropEvent):
            event.acceptProposedAction()
            self.held_over.emit(False)  # noqa: FBT003 - a signal
            self.dropped.emit(Carried.of(event.mimeData()))
            return True
        return super().eventFilter(watched, event)


def dropped_image(mime: QMimeData) -> QImage:
    """The picture itself that a drop or a paste carries; a null one when there is none."""
    return QImage(mime.imageData()) if mime.hasImage() else QImage()
