"""Files that were dropped or pasted."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def dropped_files(mime: QMimeData) -> list[Path]:
    """The local files and folders of a drop or a paste; nothing for anything else."""
    return [_path(url) for url in mime.urls() if url.isLocalFile()]


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


def dropped_image(mime: QMimeData) -> QImage:
    """The picture itself that a drop or a paste carries; a null one when there is none."""
    return QImage(mime.imageData()) if mime.hasImage() else QImage()
