"""Checking any picture's AI label (标识检查): what its file says, and the words where this program drew them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.marking.clauses import REFERENCES, ClauseResult, LabelFacts, check_label, keeps_all

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.ports import LabelSeer, PictureReader
    from desktop.services.documents import JsonObject


@dataclass(frozen=True, slots=True)
class LabelReport:
    """What was found in the picture at ``path``."""

    path: Path
    results: tuple[ClauseResult, ...]

    @property
    def passed(self) -> bool:
        return keeps_all(self.results)


class LabelChecker:
    """Reads pictures and judges their labels."""

    def __init__(self, reader: PictureReader, seer: LabelSeer) -> None:
        self._reader = reader
        self._seer = seer

    def check(self, path: Path) -> LabelReport:
        """Raises :class:`~desktop.domain.errors.PictureError` for a file that cannot be read."""
        picture = self._reader.read(path)
        return LabelReport(path, check_label(LabelFacts(picture.info.marking, self._seer.seen(picture.pixels))))


def report_document(report: LabelReport) -> JsonObject:
    """Clause by clause, for the command line's JSON."""
    clauses = [
        {
            "clause": result.clause.value,
            "reference": REFERENCES[result.clause],
            "state": result.state.value,
            "values": dict(result.values),
        }
        for result in report.results
    ]
    return {"file": str(report.path), "passed": report.passed, "clauses": clauses}
