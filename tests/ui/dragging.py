"""Both ends of a drag: something is dropped here, and another program takes what is dragged out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from tests.ui.pointer import move_pointer

if TYPE_CHECKING:
    from desktop.ui.kit.drag_out import ToDrag

BUTTONS = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def files_of(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def browser_picture(picture: Path, kind: str = "image/jpeg") -> QMimeData:
    """As a browser drags a picture: its own file, and the address it came from."""
    data = QMimeData()
    data.setData(kind, picture.read_bytes())
    data.setUrls([QUrl("https://example.com/a.jpg")])
    return data


def pixels_of(picture: Path) -> QMimeData:
    data = QMimeData()
    data.setImageData(QImage(str(picture)))
    return data


def only_address() -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/a.jpg")])
    return data


def dropped_on(widget: QWidget, data: QMimeData) -> bool:
    """Whether the drop is taken where a drag ends over ``widget``: Qt asks it, and then what it lies in."""
    place: QWidget | None = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    while place is not None:
        enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, *BUTTONS)
        enter.ignore()
        if place.acceptDrops() and QApplication.sendEvent(place, enter) and enter.isAccepted():
            QApplication.sendEvent(place, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *BUTTONS))
            return True
        place = None if place.isWindow() else place.parentWidget()
    return False


def drag_from(viewport: QWidget, place: QPoint) -> None:
    """Press there and move on, with the button held."""
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=place)
    for step in (5, 15, 30):
        move_pointer(viewport, place + QPoint(step, 0), holding=Qt.MouseButton.LeftButton)


@dataclass
class OtherProgram:
    """Takes what is dragged, as a folder or a chat does: it reads the files while the drag lasts.

    ``held``: whether the user still has the button down when the files are there.
    """

    takes: bool = True
    held: bool = True
    drags: list[ToDrag] = field(default_factory=list)
    data: list[QMimeData] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)

    def carry(self, _source: QWidget, data: QMimeData, wanted: ToDrag) -> bool:
        self.drags.append(wanted)
        self.data.append(_copied(data))
        self.paths = [Path(url.toLocalFile()) for url in data.urls()]
        self.files |= {path.name: path.read_bytes() for path in self.paths}
        return self.takes


def _copied(data: QMimeData) -> QMimeData:
    copy = QMimeData()
    for kind in data.formats():
        copy.setData(kind, data.data(kind))
    return copy
