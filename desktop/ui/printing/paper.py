"""The report of a run as rich text: what Qt lays out on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QFont, QImage, QTextDocument

from desktop.ui.printing.proof_html import FAMILIES, MARGIN

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintDevice

    from desktop.domain.qa.report import Paper

POINTS = 9


def paper_document(paper: Paper, device: QPaintDevice) -> QTextDocument:
    """Laid out for the dots of ``device``, in pages of its size; only the paper's own pictures are shown."""
    font = QFont()
    font.setFamilies([*FAMILIES, font.family()])
    font.setPointSizeF(POINTS)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDefaultFont(font)
    document.setDocumentMargin(MARGIN)
    for name, data in paper.pictures.items():
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), QImage.fromData(data))
    document.setHtml(paper.text)
    document.setPageSize(QSizeF(device.width(), device.height()))
    return document
