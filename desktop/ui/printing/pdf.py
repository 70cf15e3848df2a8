"""Rich text on A4 paper, as a PDF in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from desktop.ui.printing.paper import paper_document
from desktop.ui.printing.proof_html import proof_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextDocument

    from desktop.domain.qa.report import Paper
    from desktop.services.workspace.proof import ProofForm

MARGINS_MM = QMarginsF(22, 20, 22, 18)
NARROW_MARGINS_MM = QMarginsF(14, 14, 14, 14)
DOTS_PER_INCH = 300


def proof_pdf(form: ProofForm) -> bytes:
    """The whole form; pages as many as it needs. Worker threads welcome: nothing of a window is touched."""
    return _printed(form.title, MARGINS_MM, lambda writer: proof_document(form, writer))


def paper_pdf(paper: Paper) -> bytes:
    """The report of a run; as :func:`proof_pdf`."""
    return _printed(paper.title, NARROW_MARGINS_MM, lambda writer: paper_document(paper, writer))


def _printed(title: str, margins: QMarginsF, lay_out: Callable[[QPdfWriter], QTextDocument]) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(title)
    writer.setCreator("Fusion Desk")
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )
    writer.setPageLayout(layout)
    document = lay_out(writer)
    document.print_(writer)
    del document  # it knows the writer
    del writer  # it ends the file
    buffer.close()
    return bytes(data.data())
