"""A picture as large as there is room for, with the faces of a template marked in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.accessible import Accessible, AccessibleItem
from desktop.ui.kit.hint import paint_hint
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.theme import Tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.domain.geometry import Size
    from desktop.domain.workspace.template import TemplateFace

MINIMUM = QSize(200, 200)


class PicturePreview(Accessible, Translated, QWidget):
    """``size`` is that of the picture in its own pixels, which the boxes of the faces are in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(MINIMUM)
        self._image = QImage()
        self._size: Size | None = None
        self._faces: tuple[TemplateFace, ...] = ()
        self._message = ""
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Picture"))

    def show_picture(self, image: QImage, size: Size, faces: Sequence[TemplateFace]) -> None:
        self._image, self._size, self._faces, self._message = image, size, tuple(faces), ""
        self.update()

    def say(self, message: str) -> None:
        """In place of a picture."""
        self._image, self._message = QImage(), message
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        tokens = Tokens.of(self.palette())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.stage))
        painter.drawRoundedRect(self.rect(), 6, 6)
        if self._image.isNull():
            paint_hint(painter, self, self._message)
            return
        place = self._place()
        painter.drawImage(place, self._image)
        self._paint_faces(painter, place, tokens)

    def accessible_items(self) -> list[AccessibleItem]:
        """The faces of the template."""
        size, place = self._size, self._place()
        if size is None or self._image.isNull():
            return []
        return [AccessibleItem(face.label, _shown_box(face, place, size).toAlignedRect()) for face in self._faces]

    def _place(self) -> QRect:
        room = self.size() - QSize(16, 16)
        size = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        return place

    def _paint_faces(self, painter: QPainter, place: QRect, tokens: Tokens) -> None:
        if self._size is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for face in self._faces:
            box = _shown_box(face, place, self._size)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(box)
            label = QRectF(box.left(), box.top() - 18, 26, 18)
            painter.fillRect(label, QColor(tokens.accent))
            painter.setPen(QColor(tokens.on_accent))
            painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), face.label)


def _shown_box(face: TemplateFace, place: QRect, size: Size) -> QRectF:
    """Where a face of a picture of ``size`` is, in pixels of the widget that shows it at ``place``."""
    scale = place.width() / size.width
    box = QRectF(face.box.x, face.box.y, face.box.width, face.box.height)
    return QRectF(box.topLeft() * scale + QPointF(place.topLeft()), box.size() * scale)
