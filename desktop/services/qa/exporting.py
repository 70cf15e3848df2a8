"""Reports of runs as files of the user's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.qa.report import ReportKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain.ports import FileWriter
    from desktop.domain.qa.report import Language, Paper, ReportWriter
    from desktop.domain.workspace.ports import PackageFiles
    from desktop.services.qa.reviewing import Reviewed

IN_A_FOLDER = frozenset({ReportKind.HTML, ReportKind.SHEETS})


@dataclass(frozen=True, slots=True)
class Exporter:
    """Writes reports beside what is there, whole or not at all. ``reports`` makes their writer."""

    reports: Callable[[], ReportWriter]
    packages: PackageFiles
    files: FileWriter

    def export(self, kind: ReportKind, reviewed: Reviewed, target: Path, language: Language) -> Path:
        """The path really written: a folder (a zip file when ``target`` ends so) for what has several files.

        Raises :class:`~desktop.domain.errors.StoreError` and :class:`~desktop.domain.errors.OutputError`.
        """
        files = self.reports().files(kind, reviewed.report, reviewed.pictures, language)
        if kind in IN_A_FOLDER:
            return self.packages.write(target, files)
        ((_, data),) = files
        return self.files.save(data, target)

    def paper(self, reviewed: Reviewed, language: Language) -> Paper:
        """To be printed by whoever can."""
        return self.reports().paper(reviewed.report, reviewed.pictures, language)

    def save_printed(self, data: bytes, target: Path) -> Path:
        """Raises OutputError."""
        return self.files.save(data, target)
