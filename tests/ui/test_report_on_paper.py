"""The report of a run as a PDF: pages with its pictures, and nothing from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPdfWriter, QTextCharFormat, QTextCursor, QTextDocument

from desktop.domain.qa.report import Language, Paper
from desktop.report.writer import Reports
from desktop.ui.printing.paper import paper_document
from desktop.ui.printing.pdf import paper_pdf
from desktop.vision.images import PictureFiles
from tests.reports import HARMFUL, make_run

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.usefixtures("qapp")


def printed(language: Language = Language.CHINESE) -> Paper:
    made = make_run()
    return Reports(PictureFiles()).paper(made.report, made.pictures, language)


def document_of(paper: Paper, folder: Path) -> QTextDocument:
    return paper_document(paper, QPdfWriter(str(folder / "x.pdf")))


def test_it_has_pages_and_its_title(qapp: QApplication) -> None:  # noqa: ARG001
    data = paper_pdf(printed())
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") >= 2
    assert "春节 <2027>".encode("utf-16-be") in data


def test_its_words_are_text_and_its_pictures_are_found(tmp_path: Path) -> None:
    document = document_of(printed(), tmp_path)
    text = document.toPlainText()
    assert HARMFUL in text
    assert "失败原因" in text
    names = pictures_in(document)
    assert len(names) == 8
    assert not [name for name in names if document.resource(QTextDocument.ResourceType.ImageResource, name).isNull()]


def pictures_in(document: QTextDocument) -> set[str]:
    """The names of all pictures in the text."""
    found = set()
    cursor = QTextCursor(document)
    while not cursor.atEnd():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        form: QTextCharFormat = cursor.charFormat()
        if form.isImageFormat():
            found.add(form.toImageFormat().name())
    return found
