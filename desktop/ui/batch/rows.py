"""The pictures of the page, each with what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop.domain.preparing import FaceChoice, PrepareOptions
from desktop.domain.preparing.presets import OutputProfile
from desktop.domain.rules.findings import Severity
from desktop.services.preparing.items import BatchItem
from desktop.services.preparing.results import ItemResult, ItemStatus
from desktop.ui.messages import finding_fixes
from desktop.ui.messages.finding_row import FEWER_FACES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.face import Face

Change = Callable[[PrepareOptions], PrepareOptions]


class RowState(Enum):
    WAITING = auto()
    PREPARED = auto()
    FAILED = auto()
    SKIPPED = auto()
    EXCLUDED = auto()


STATES = {
    ItemStatus.FAILED: RowState.FAILED,
    ItemStatus.PREPARED: RowState.PREPARED,
    ItemStatus.SKIPPED: RowState.SKIPPED,
}
"""What a row says of several outputs, the gravest first."""


@dataclass(frozen=True, slots=True)
class Row:
    """One picture; ``changes`` are made to the options that hold for all."""

    path: Path
    results: tuple[ItemResult, ...] = ()
    changes: tuple[Change, ...] = ()
    excluded: bool = False

    @property
    def state(self) -> RowState:
        if self.excluded:
            return RowState.EXCLUDED
        found = {it.status for it in self.results}
        return next((state for status, state in STATES.items() if status in found), RowState.WAITING)

    @property
    def severity(self) -> Severity:
        return max((it.severity for it in self.results), key=lambda it: it.rank, default=Severity.PASS)

    def with_result(self, result: ItemResult) -> Row:
        return replace(self, results=(*self.results, result))

    def waiting(self) -> Row:
        """The same, to be prepared again."""
        return replace(self, results=(), excluded=False)

    def item(self, number: int, options: PrepareOptions, profiles: Sequence[OutputProfile]) -> BatchItem:
        changed = tuple(OutputProfile(it.name, self._changed(it.options)) for it in profiles)
        return BatchItem(self.path, self._changed(options), profiles=changed, number=number)

    def fixed(self) -> Row | None:
        """To be prepared again with the best fix of each rule that fails; ``None`` where there is no fix."""
        findings = [it for result in self.results for it in result.findings if it.severity is Severity.FAIL]
        found = [fixes[0] for it in findings if (fixes := finding_fixes(it.code, it.severity))]
        if not found:
            return None
        changes = tuple(all_faces if fix is FEWER_FACES else _without_faces(fix.change) for fix in dict.fromkeys(found))
        return replace(self.waiting(), changes=(*self.changes, *changes))

    def _changed(self, options: PrepareOptions) -> PrepareOptions:
        for change in self.changes:
            options = change(options)
        return options


def all_faces(options: PrepareOptions) -> PrepareOptions:
    """As many of the faces as can be used at once."""
    return replace(options, faces=FaceChoice.all())


def _without_faces(change: Callable[[PrepareOptions, Sequence[Face]], PrepareOptions]) -> Change:
    return lambda options: change(options, ())
