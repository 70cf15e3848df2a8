"""What a report (报告) tells: a run, beside its baseline, with what people said of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.domain.fusing.consent import ConsentGap
    from desktop.domain.qa.baseline import Comparison
    from desktop.domain.qa.figures import FigureName
    from desktop.domain.qa.plan import Limit
    from desktop.domain.qa.results import CellResult, Rating, Run
    from desktop.domain.workspace.files import StoredFile


class Language(StrEnum):
    """What a report is written in."""

    ENGLISH = "en"
    CHINESE = "zh-CN"


class ReportKind(StrEnum):
    """What a report is for: people (a folder for a browser, sheets of pictures) or machines."""

    HTML = "html"
    SHEETS = "sheets"
    CSV = "csv"
    JUNIT = "junit"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Paper:
    """A report to be printed: rich text without anything from elsewhere, and its ``pictures`` by the names in it."""

    title: str
    text: str = field(repr=False)
    pictures: Mapping[str, bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Report:
    """``comparisons`` and ``ratings`` by the cells' keys; ``baseline`` is that run's title, empty without one.

    ``limits`` are the plan's. ``consent``: the photos that nobody has agreed to as the report is made, or not much
    longer.
    """

    run: Run
    limits: Mapping[FigureName, Limit] = field(default_factory=dict)
    ratings: Mapping[str, Rating] = field(default_factory=dict)
    comparisons: Mapping[str, Comparison] = field(default_factory=dict)
    baseline: str = ""
    consent: tuple[ConsentGap, ...] = ()

    def comparison(self, result: CellResult) -> Comparison | None:
        """The cell beside its baseline, where there is one."""
        return self.comparisons.get(result.cell.key)

    def rating(self, result: CellResult) -> Rating | None:
        """What a person said of the cell."""
        return self.ratings.get(result.cell.key)

    @property
    def engines(self) -> tuple[str, ...]:
        """Those that were asked, in the order of their first cells."""
        return tuple(dict.fromkeys(result.cell.setting.engine for result in self.run.results))

    @property
    def names_service(self) -> bool:
        """Whether the service took part, whose algorithm has a filing number."""
        return any(result.cell.setting.paid for result in self.run.results)


class RunPictures(Protocol):
    """The pictures of a run: photos, templates, results, thumbnails."""

    def read(self, file: StoredFile) -> bytes | None:
        """The file's bytes; ``None`` where it is there no more."""
        ...


class ReportWriter(Protocol):
    """Writes reports."""

    def files(
        self, kind: ReportKind, report: Report, pictures: RunPictures, language: Language
    ) -> Iterator[tuple[str, bytes]]:
        """Every file by its place in a folder, one after the other; what is opened first comes last."""
        ...

    def paper(self, report: Report, pictures: RunPictures, language: Language) -> Paper:
        """The report as it is printed."""
        ...
