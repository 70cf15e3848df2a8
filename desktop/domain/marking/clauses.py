"""Whether a picture carries what GB 45438-2025 asks for, clause by clause with what was measured."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.marking.implicit import FIELDS, FORBIDDEN, KINDS, ImplicitLabel
from desktop.domain.marking.provider_code import code_faults, looks_like_code

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.errors import Value
    from desktop.domain.marking.found import FoundMarking

LEAST_SHARE = 0.05
"""Of the picture's short side: the height of the visible label's characters (5.2)."""


class Clause(StrEnum):
    """What is asked for; :data:`REFERENCES` says where."""

    VISIBLE = "visible"
    ONE_LABEL = "one_label"
    FIELDS = "fields"
    KIND = "kind"
    NAMED = "named"
    CHARACTERS = "characters"
    PAIRS = "pairs"
    CODE = "code"
    SOURCE = "source"


REFERENCES: Mapping[Clause, str] = {
    Clause.VISIBLE: "GB 45438-2025, 5.2",
    Clause.ONE_LABEL: "GB 45438-2025, 6.1 c",
    Clause.FIELDS: "GB 45438-2025, E a-i",
    Clause.KIND: "GB 45438-2025, E c",
    Clause.NAMED: "GB 45438-2025, E d, e",
    Clause.CHARACTERS: "GB 45438-2025, E j",
    Clause.PAIRS: "GB 45438-2025, E note 1",
    Clause.CODE: "TC260-PG-20252A",
    Clause.SOURCE: "IPTC DigitalSourceType",
}


class ClauseState(StrEnum):
    """``UNKNOWN``: not to be seen from the file, or not asked of it."""

    PASS = "pass"  # noqa: S105 - a state
    FAIL = "fail"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ClauseResult:
    """``values`` are what was measured."""

    clause: Clause
    state: ClauseState
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LabelFacts:
    """``share``: height of the visible label's lowest character in short sides of the picture, where we drew it."""

    marking: FoundMarking
    share: float | None = None

    @property
    def text(self) -> str:
        """The one label's, or the first one's."""
        return self.marking.labels[0].text if self.marking.labels else ""

    @property
    def label(self) -> ImplicitLabel | None:
        return self.marking.labels[0].value if self.marking.labels else None


def check_label(facts: LabelFacts) -> tuple[ClauseResult, ...]:
    """One result for each clause, in their order."""
    return tuple(ClauseResult(clause, *judge(facts)) for clause, judge in _JUDGES.items())


def keeps_all(results: tuple[ClauseResult, ...]) -> bool:
    return all(result.state is not ClauseState.FAIL for result in results)


_Judged = tuple[ClauseState, "Mapping[str, Value]"]


def _judged(ok: bool, **values: Value) -> _Judged:  # noqa: FBT001 - what is judged
    return (ClauseState.PASS if ok else ClauseState.FAIL), values


def _unknown(**values: Value) -> _Judged:
    return ClauseState.UNKNOWN, values


def _visible(facts: LabelFacts) -> _Judged:
    if facts.share is None:
        return _unknown(least=LEAST_SHARE)
    return _judged(facts.share >= LEAST_SHARE, share=round(facts.share, 4), least=LEAST_SHARE)


def _one_label(facts: LabelFacts) -> _Judged:
    places = ", ".join(label.place for label in facts.marking.labels)
    return _judged(len(facts.marking.labels) == 1, labels=len(facts.marking.labels), places=places)


def _fields(facts: LabelFacts) -> _Judged:
    if facts.label is None:
        return _judged(ok=False, missing=", ".join(FIELDS))
    values = json.loads(facts.text)
    inner = values.get("AIGC", values)
    missing = [name for name in FIELDS if not isinstance(inner.get(name), str)]
    return _judged(not missing, fields=len(FIELDS) - len(missing), missing=", ".join(missing))


def _of_label(judge: Callable[[ImplicitLabel], _Judged]) -> Callable[[LabelFacts], _Judged]:
    """Without a label that can be read there is nothing to judge: that is said by the clauses before."""
    return lambda facts: _unknown() if facts.label is None else judge(facts.label)


def _kind(label: ImplicitLabel) -> _Judged:
    return _judged(label.label in KINDS, label=label.label)


def _named(label: ImplicitLabel) -> _Judged:
    return _judged(bool(label.producer and label.produce_id), producer=label.producer, id=label.produce_id)


def _characters(label: ImplicitLabel) -> _Judged:
    foreign = FORBIDDEN.findall("".join(label.values))
    return _judged(not foreign, foreign=len(foreign), first=foreign[0] if foreign else "")


def _pairs(label: ImplicitLabel) -> _Judged:
    """Who writes first stands in both; who passes it on later puts in its own name, but never nothing."""
    return _judged(
        bool(label.propagator and label.propagate_id), propagator=label.propagator, propagate_id=label.propagate_id
    )


def _code(label: ImplicitLabel) -> _Judged:
    if not looks_like_code(label.producer):
        return _unknown(producer=label.producer)
    faults = code_faults(label.producer)
    return _judged(not faults, faults=", ".join(faults))


def _source(facts: LabelFacts) -> _Judged:
    """Not asked for by the standard, and kept all the same."""
    sources = ", ".join(facts.marking.sources)
    return _judged(ok=True, source=sources) if sources else _unknown()


_JUDGES: Mapping[Clause, Callable[[LabelFacts], _Judged]] = {
    Clause.VISIBLE: _visible,
    Clause.ONE_LABEL: _one_label,
    Clause.FIELDS: _fields,
    Clause.KIND: _of_label(_kind),
    Clause.NAMED: _of_label(_named),
    Clause.CHARACTERS: _of_label(_characters),
    Clause.PAIRS: _of_label(_pairs),
    Clause.CODE: _of_label(_code),
    Clause.SOURCE: _source,
}
