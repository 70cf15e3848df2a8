"""Every kind of report, behind one door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.qa.report import ReportKind
from desktop.report.html import html_files
from desktop.report.junit import junit_file
from desktop.report.paper import paper
from desktop.report.pictures import PictureFolder
from desktop.report.sheets import sheets
from desktop.report.table import csv_file, json_file
from desktop.report.templates import Templates
from desktop.report.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop.domain.ports import PictureReader
    from desktop.domain.qa.report import Language, Paper, Report, RunPictures

    Files = Iterator[tuple[str, bytes]]


class Reports:
    """As :class:`desktop.domain.qa.report.ReportWriter`; ``reader`` decodes the pictures."""

    def __init__(self, reader: PictureReader) -> None:
        self._reader = reader
        self._templates = Templates()
        self._kinds: Mapping[ReportKind, Callable[[Report, RunPictures, Language], Files]] = {
            ReportKind.HTML: self._html,
            ReportKind.SHEETS: lambda report, pictures, _: sheets(report, self._folder(pictures)),
            ReportKind.CSV: lambda report, _, language: iter([csv_file(report, words(language))]),
            ReportKind.JUNIT: lambda report, _, language: iter([junit_file(report, words(language))]),
            ReportKind.JSON: lambda report, *_: iter([json_file(report)]),
        }

    def files(self, kind: ReportKind, report: Report, pictures: RunPictures, language: Language) -> Files:
        """Every file by its place in a folder, one after the other; what is opened first comes last."""
        return self._kinds[kind](report, pictures, language)

    def paper(self, report: Report, pictures: RunPictures, language: Language) -> Paper:
        """The report as it is printed."""
        return paper(report, self._folder(pictures, thumbnails_only=True), language, self._templates)

    def _html(self, report: Report, pictures: RunPictures, language: Language) -> Files:
        return html_files(report, self._folder(pictures), language, self._templates)

    def _folder(self, pictures: RunPictures, *, thumbnails_only: bool = False) -> PictureFolder:
        return PictureFolder(self._reader, pictures, thumbnails_only=thumbnails_only)
