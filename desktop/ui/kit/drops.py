"""Files that were dropped or pasted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def dropped_files(mime: QMimeData) -> list[Path]:
    """The local files and folders of a drop or a paste; nothing for anything else."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def dropped_image(mime: QMimeData) -> QImage:
    """The picture itself that a drop or a paste carries; a null one when there is none."""
    return QImage(mime.imageData()) if mime.hasImage() else QImage()
