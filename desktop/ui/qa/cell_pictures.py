"""The pictures of one cell, read and laid over each other in the background."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.domain.errors import FusionDeskError
from desktop.domain.geometry import Box, Size
from desktop.ui.kit.images import to_qimage

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.fusing.order import Subject
    from desktop.domain.qa.baseline import Comparison
    from desktop.domain.qa.cells import Cell
    from desktop.domain.qa.ports import RunStore
    from desktop.domain.qa.results import CellResult
    from desktop.domain.workspace.files import StoredFile
    from desktop.services.bundle import Services

KEPT = 8
"""Pictures with their faces: those of a few cells to step between."""

GROUND = Qt.GlobalColor.black


class Beside(StrEnum):
    """What stands at the left of the divider."""

    TEMPLATE = "template"
    USER = "user"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True)
class CellLook:
    """What is to be seen of a cell."""

    result: CellResult
    comparison: Comparison | None
    beside: Beside = Beside.TEMPLATE


@dataclass(frozen=True, slots=True)
class CellImages:
    """Both sides in pixels of ``size``, that of the result; ``face`` is where the user's went, where it is known."""

    look: CellLook
    before: QImage | None = None
    after: QImage | None = None
    size: Size | None = None
    face: Box | None = None


class CellPictures:
    """Safe to use on several workers. ``baseline`` reads a file of the baseline."""

    def __init__(self, services: Callable[[], Services], baseline: Callable[[StoredFile], bytes | None]) -> None:
        self._services, self._baseline = services, baseline
        self._subjects: OrderedDict[str, Subject | None] = OrderedDict()
        self._lock = Lock()

    def images(self, store: RunStore, look: CellLook) -> CellImages:
        """What cannot be read is left out: the cell tells why."""
        result = look.result
        cell = result.cell
        template = self._subject(store, cell.material.file, cell.material.name) if cell.material.file else None
        after = self._of_run(store, result.picture)
        if after is None:  # nothing came: the template alone, to see what was tried
            before = to_qimage(template.picture.pixels) if template is not None else None
            size = Size(before.width(), before.height()) if before is not None else None
            return CellImages(look, before, None, size, _face_in(template, cell))
        size = Size(after.width(), after.height())
        face = _face_in(template, cell, size)
        before = self._before(store, look, template, size)
        return CellImages(look, before, after, size, face)

    def _before(self, store: RunStore, look: CellLook, template: Subject | None, size: Size) -> QImage | None:
        cell = look.result.cell
        if look.beside is Beside.USER:
            photo = self._subject(store, cell.photo.file, cell.photo.name)
            return _laid_over(photo, _face_in(template, cell, size), size) if photo is not None else None
        if look.beside is Beside.BASELINE:
            before = look.comparison.before if look.comparison is not None else None
            data = self._baseline(before.picture) if before is not None and before.picture is not None else None
            return _opaque(self._decoded(data, "baseline")) if data is not None else None
        return _opaque(to_qimage(template.picture.pixels)) if template is not None else None

    def _of_run(self, store: RunStore, file: StoredFile | None) -> QImage | None:
        if file is None:
            return None
        try:
            return _opaque(self._decoded(store.read_file(file), file.name))
        except FusionDeskError:
            return None

    def _decoded(self, data: bytes, name: str) -> QImage | None:
        try:
            return to_qimage(self._services().reader.decode(data, Path(name)).pixels)
        except FusionDeskError:
            return None

    def _subject(self, store: RunStore, file: StoredFile, name: str) -> Subject | None:
        """A picture with its faces, read once as long as it is kept."""
        with self._lock:
            if file.sha256 in self._subjects:
                self._subjects.move_to_end(file.sha256)
                return self._subjects[file.sha256]
        try:
            subject = self._services().pictures.decode(store.read_file(file), Path(name))
        except FusionDeskError:
            subject = None
        with self._lock:
            self._subjects[file.sha256] = subject
            while len(self._subjects) > KEPT:
                self._subjects.popitem(last=False)
        return subject


def _opaque(image: QImage | None) -> QImage | None:
    """Pictures are compared without what shows through them."""
    return image.convertToFormat(QImage.Format.Format_RGB32) if image is not None else None


def _face_in(template: Subject | None, cell: Cell, size: Size | None = None) -> Box | None:
    """Where the photo under test goes, in pixels of ``size``: the face that the material names, or the largest."""
    if template is None or not template.faces:
        return None
    label = next((face.label for face in cell.material.faces if face.fixed is None), "")
    face = next((it for it in template.faces if it.label == label), template.faces[0])
    full = template.picture.info.size
    scale = size.width / full.width if size is not None else 1.0
    box = face.box
    return Box(round(box.x * scale), round(box.y * scale), round(box.width * scale), round(box.height * scale))


def _laid_over(photo: Subject, face: Box | None, size: Size) -> QImage:
    """The photo moved and scaled so that its face lies on ``face``; without faces it is fitted in."""
    image = to_qimage(photo.picture.pixels)
    canvas = QImage(size.width, size.height, QImage.Format.Format_RGB32)
    canvas.fill(GROUND)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if face is not None and photo.faces:
        own = photo.faces[0].box
        scale = face.height / max(1, own.height)
        left = face.x + face.width / 2 - (own.x + own.width / 2) * scale
        top = face.y + face.height / 2 - (own.y + own.height / 2) * scale
    else:
        scale = min(size.width / image.width(), size.height / image.height())
        left, top = (size.width - image.width() * scale) / 2, (size.height - image.height() * scale) / 2
    painter.drawImage(QRectF(left, top, image.width() * scale, image.height() * scale), image)
    painter.end()
    return canvas
