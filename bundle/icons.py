"""The program's icon in every size and form that desktops ask for, drawn from its one SVG."""

from __future__ import annotations

import io
import os
from pathlib import Path

from PIL import Image

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Of the hicolor theme (freedesktop.org, Icon Theme Specification)."""

WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)

SOURCE = Path(__file__).parents[1] / "resources" / "icons" / "fusion-desk.svg"


def drawn(size: int) -> Image.Image:
    """The icon, ``size`` pixels wide and high, with transparency."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415 - only who builds icons needs Qt
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # its stubs want bytes, its code a str
    return Image.open(io.BytesIO(buffer.data().data()))


def write_theme(folder: Path, name: str = "fusion-desk") -> None:
    """Write the icon into ``folder`` as a hicolor theme: PNG in all sizes, and the SVG."""
    for size in SIZES:
        place = folder / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        drawn(size).save(place / f"{name}.png", optimize=True)
    place = folder / "scalable" / "apps"
    place.mkdir(parents=True)
    (place / f"{name}.svg").write_bytes(SOURCE.read_bytes())


def write_ico(path: Path) -> None:
    """Write the icon for Windows."""
    pictures = [drawn(size) for size in WINDOWS_SIZES]
    pictures[-1].save(path, sizes=[it.size for it in pictures], append_images=pictures[:-1])


def write_icns(path: Path) -> None:
    """Write the icon for macOS."""
    drawn(1024).save(path, append_images=[drawn(size) for size in (512, 256, 128, 64, 32)])
