"""Numpy pixels to QImage. Safe on worker threads; a QPixmap is made on the GUI thread only."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QTransform

from desktop.domain.geometry.turning import NO_TURN, Turn

if TYPE_CHECKING:
    from desktop.domain.geometry import Box
    from desktop.domain.picture import Picture, Pixels

OPAQUE_CHANNELS = 3
JPEG_QUALITY = 92
"""Of little pictures: 17 kB where the pixels of 224 x 224 take 150; no difference is seen side by side (2026-12-01)."""

FACE_CONTEXT = 0.25
"""How much around a face box its little picture shows, in multiples of the box."""


def to_qimage(pixels: Pixels) -> QImage:
    """BGR or BGRA pixels as a QImage that owns its memory (a view would outlive the array it looks into)."""
    height, width, channels = pixels.shape
    opaque = channels == OPAQUE_CHANNELS
    image = QImage(width, height, QImage.Format.Format_RGB32 if opaque else QImage.Format.Format_ARGB32)
    memory = np.frombuffer(image.bits(), np.uint8).reshape(height, width, 4)  # 4-byte pixels: rows have no padding
    memory[..., :channels] = pixels
    if opaque:
        memory[..., OPAQUE_CHANNELS] = 255
    return image


def from_qimage(image: QImage) -> Pixels:
    """The colours of an image made by :func:`to_qimage` as BGR pixels, without a copy: look, do not write."""
    height, width = image.height(), image.width()
    memory = np.frombuffer(image.constBits(), np.uint8).reshape(height, width, 4)
    return memory[..., :OPAQUE_CHANNELS]


def with_alpha(image: QImage) -> Pixels:
    """An image's own copy of its pixels: BGRA where something shows through, else BGR."""
    if not image.hasAlphaChannel():
        return from_qimage(image.convertToFormat(QImage.Format.Format_RGB32)).copy()
    whole = image.convertToFormat(QImage.Format.Format_ARGB32)
    return np.frombuffer(whole.constBits(), np.uint8).reshape(whole.height(), whole.width(), 4).copy()


def reduced(pixels: Pixels, side: int) -> Pixels:
    """Averaged over whole blocks so that the long side is still at least ``side`` pixels (and under twice that)."""
    height, width, channels = pixels.shape
    step = max(1, max(height, width) // side)
    rows, columns = height // step, width // step
    if step == 1 or not rows or not columns:
        return pixels
    blocks = pixels[: rows * step, : columns * step].reshape(rows, step, columns, step, channels)
    # Summing in 32 bits is several times quicker than a mean in double precision.
    small: Pixels = (blocks.sum(axis=(1, 3), dtype=np.uint32) // (step * step)).astype(np.uint8)
    return small


def fitted(image: QImage, side: int) -> QImage:
    """``image`` with its long side at most ``side`` pixels."""
    if max(image.width(), image.height()) <= side:
        return image
    size = image.size().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def compact(image: QImage) -> QImage:
    """The same with three bytes a pixel where nothing shows through: for pictures that are kept by the hundred."""
    return image if image.hasAlphaChannel() else image.convertToFormat(QImage.Format.Format_RGB888)


@dataclass(frozen=True, slots=True)
class PackedImage:
    """An image kept as a file is: a tenth of its pixels. Whoever shows it often remembers what :attr:`image` gives."""

    data: bytes = field(repr=False)
    turn: Turn = NO_TURN

    @classmethod
    def of(cls, image: QImage) -> PackedImage:
        """Of any image; a JPEG unless something shows through."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, QByteArray(b"png" if image.hasAlphaChannel() else b"jpg"))
        if not image.hasAlphaChannel():
            writer.setQuality(JPEG_QUALITY)
        writer.write(image)
        return cls(bytes(buffer.data().data()))

    @property
    def image(self) -> QImage:
        """Read anew."""
        image = QImage.fromData(self.data)
        return turned_image(image, self.turn) if self.turn else image

    def turned(self, turn: Turn) -> PackedImage:
        """The same turned; it must not be turned yet."""
        return replace(self, turn=turn)


def turned_image(image: QImage, turn: Turn) -> QImage:
    """A little picture turned; corners that it does not have are transparent."""
    way = QTransform().rotate(turn.degrees)
    return image.transformed(way.scale(-1 if turn.flipped else 1, 1), Qt.TransformationMode.SmoothTransformation)


def cut_out(picture: Picture, box: Box, side: int) -> QImage:
    """What is around ``box`` (full-size pixels), as a square-ish little picture about ``side`` pixels long."""
    scale_x, scale_y = picture.scale
    dx, dy = box.width * FACE_CONTEXT, box.height * FACE_CONTEXT
    size = picture.decoded_size
    left, right = _inside(box.x - dx, box.right + dx, scale_x, size.width)
    top, bottom = _inside(box.y - dy, box.bottom + dy, scale_y, size.height)
    return to_qimage(reduced(picture.pixels[top:bottom, left:right], side))


def _inside(start: float, end: float, scale: float, limit: int) -> tuple[int, int]:
    """A range of at least one pixel inside ``0..limit``."""
    first = min(max(0, round(start * scale)), limit - 1)
    return first, max(first + 1, min(limit, round(end * scale)))
