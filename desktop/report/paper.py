"""The report as it is printed: rich text, with thumbnails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.qa.report import Paper
from desktop.report.page import Page

if TYPE_CHECKING:
    from desktop.domain.qa.report import Language, Report
    from desktop.report.pictures import PictureFolder
    from desktop.report.templates import Templates

PER_LINE = 5
"""Cells beside each other on A4."""


def paper(report: Report, folder: PictureFolder, language: Language, templates: Templates) -> Paper:
    """``folder`` gives thumbnails only; all of them are in memory: some 5 KB a cell."""
    page = Page(report, folder, language)
    for result in report.run.results:
        page.add(result)
    head = page.head()
    text = templates.render("paper.html", head | {"cells": page.data()["cells"], "per_line": PER_LINE})
    return Paper(head["title"], text, dict(folder.take_files()))
