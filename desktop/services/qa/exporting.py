"""Reports of runs as files of the user's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.cloud.reproduction import Reproduction
from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.paths import is_there, opened_file
from desktop.domain.fusing.people import PlaceKind
from desktop.domain.qa.report import ReportKind
from desktop.services.people.notes import not_noted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from desktop.domain.cloud.ports import ReproductionWriter
    from desktop.domain.ports import FileWriter
    from desktop.domain.qa.ports import RunStore
    from desktop.domain.qa.report import Language, Paper, ReportWriter
    from desktop.domain.qa.results import KeptCall
    from desktop.domain.workspace.ports import PackageFiles
    from desktop.services.people.notes import Note
    from desktop.services.qa.reviewing import Reviewed

HEAD = len(b"<?xml version='1.0' encoding='utf-8'?>\n<testsuites")
"""Bytes by which an older report is known."""

IN_A_FOLDER = frozenset({ReportKind.HTML, ReportKind.SHEETS})


@dataclass(frozen=True, slots=True)
class Exporter:
    """Writes reports beside what is there, whole or not at all. ``reports`` makes their writer."""

    reports: Callable[[], ReportWriter]
    packages: PackageFiles
    files: FileWriter
    reproduce: ReproductionWriter
    noted: Note = not_noted

    def export(self, kind: ReportKind, reviewed: Reviewed, target: Path, language: Language) -> Path:
        """The path really written: a folder (a zip file when ``target`` ends so) for what has several files.

        Raises :class:`~desktop.domain.errors.StoreError` and :class:`~desktop.domain.errors.OutputError`.
        """
        files = self.reports().files(kind, reviewed.report, reviewed.pictures, language)
        written = self._written(kind, files, target)
        self.noted(PlaceKind.REPORT, written, next((store.folder for store in reviewed.pictures.stores), None))
        return written

    def renew(self, kind: ReportKind, reviewed: Reviewed, target: Path, language: Language) -> None:
        """Write a report of one file in place of an older one of its kind, where a build server looks for it.

        Raises OutputError, also for a file that is no such report: that one is left alone.
        """
        ((_, data),) = self.reports().files(kind, reviewed.report, reviewed.pictures, language)
        if is_there(target) and not _begins_alike(target, data):
            message = f"{target} is no {kind} report, and is left as it is"
            raise OutputError(ErrorCode.FILE_NOT_WRITABLE, message, path=str(target))
        self.files.replace(data, target)

    def paper(self, reviewed: Reviewed, language: Language) -> Paper:
        """To be printed by whoever can."""
        return self.reports().paper(reviewed.report, reviewed.pictures, language)

    def save_printed(self, data: bytes, target: Path) -> Path:
        """Raises OutputError."""
        written = self.files.save(data, target)
        self.noted(PlaceKind.REPORT, written)
        return written

    def save_call(
        self, store: RunStore, call: KeptCall, target: Path, versions: Mapping[str, str], *, pictures: bool
    ) -> Path:
        """Write the reproduction bundle of a cell's call, with ``pictures`` that went out if they are wanted.

        ``versions`` names programs and libraries. Raises StoreError and OutputError.
        """
        sent = [store.read_file(file) for file in call.sent] if pictures else []
        data = self.reproduce(Reproduction(store.exchange(call), versions, sent))
        return self.files.save(data, target)

    def _written(self, kind: ReportKind, files: Iterable[tuple[str, bytes]], target: Path) -> Path:
        if kind in IN_A_FOLDER:
            return self.packages.write(target, files)
        ((_, data),) = files
        return self.files.save(data, target)


def _begins_alike(target: Path, data: bytes) -> bool:
    """Whether both have the same first element; a folder, or a file that cannot be read, is no report."""
    try:
        with opened_file(target) as file:
            return file.read(HEAD) == data[:HEAD]
    except OSError:
        return False
