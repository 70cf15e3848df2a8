"""Words on people whose pictures are kept: what went, why something is left, what a clause of a label asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.fusing.consent import ConsentState
from desktop.domain.fusing.people import Kept, LeftBecause
from desktop.domain.marking.clauses import Clause, ClauseState
from desktop.domain.marking.credentials import CredentialState
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTEXT = "People"

WENT: Mapping[Kept, str] = {
    Kept.CONSENT: QT_TRANSLATE_NOOP("People", "Consents"),
    Kept.PHOTO: QT_TRANSLATE_NOOP("People", "Pictures"),
    Kept.CELL: QT_TRANSLATE_NOOP("People", "Cells, with figures and ratings"),
    Kept.MATERIAL: QT_TRANSLATE_NOOP("People", "Materials"),
    Kept.COPY: QT_TRANSLATE_NOOP("People", "Copies of pictures"),
    Kept.RECORD: QT_TRANSLATE_NOOP("People", "Notes on exported results"),
    Kept.LOG_LINE: QT_TRANSLATE_NOOP("People", "Lines of the log"),
    Kept.RECENT: QT_TRANSLATE_NOOP("People", "Recently opened pictures"),
    Kept.SESSION: QT_TRANSLATE_NOOP("People", "Modes of a session, which begin anew"),
}

LEFT: Mapping[LeftBecause, str] = {
    LeftBecause.IN_USE: QT_TRANSLATE_NOOP("People", "Open elsewhere: close it, then delete again"),
    LeftBecause.UNUSABLE: QT_TRANSLATE_NOOP("People", "Damaged, or cannot be written"),
    LeftBecause.FOUND: QT_TRANSLATE_NOOP("People", "A picture or its SHA-256 is still there"),
    LeftBecause.WAITS: QT_TRANSLATE_NOOP("People", "The consents stay until the rest is deleted"),
    LeftBecause.EXPORTED: QT_TRANSLATE_NOOP("People", "A file of yours: delete it yourself"),
    LeftBecause.IN_CLOUD: QT_TRANSLATE_NOOP("People", "In the console: delete it there"),
    LeftBecause.KEPT_BY_LAW: QT_TRANSLATE_NOOP("People", "The law wants it kept"),
    LeftBecause.NAMED: QT_TRANSLATE_NOOP("People", "A name appears there: look at it"),
    LeftBecause.GONE: QT_TRANSLATE_NOOP("People", "Nothing is there any more, or its drive is not connected"),
}

STATES: Mapping[ConsentState, str] = {
    ConsentState.GIVEN: QT_TRANSLATE_NOOP("People", "Given"),
    ConsentState.ENDING: QT_TRANSLATE_NOOP("People", "Ends soon"),
    ConsentState.EXPIRED: QT_TRANSLATE_NOOP("People", "Expired"),
    ConsentState.MISSING: QT_TRANSLATE_NOOP("People", "Missing"),
}

CLAUSES: Mapping[Clause, str] = {
    Clause.VISIBLE: QT_TRANSLATE_NOOP("People", "Visible words, at least 5% of the short side high"),
    Clause.ONE_LABEL: QT_TRANSLATE_NOOP("People", "Exactly one implicit label"),
    Clause.FIELDS: QT_TRANSLATE_NOOP("People", "All seven fields, as texts"),
    Clause.KIND: QT_TRANSLATE_NOOP("People", "Label is 1, 2 or 3"),
    Clause.NAMED: QT_TRANSLATE_NOOP("People", "Producer and its ID are named"),
    Clause.CHARACTERS: QT_TRANSLATE_NOOP("People", "Allowed characters only"),
    Clause.PAIRS: QT_TRANSLATE_NOOP("People", "Propagator and its ID are named"),
    Clause.CODE: QT_TRANSLATE_NOOP("People", "The provider code is sound"),
    Clause.SOURCE: QT_TRANSLATE_NOOP("People", "The source type names AI"),
}

CLAUSE_STATES: Mapping[ClauseState, str] = {
    ClauseState.PASS: QT_TRANSLATE_NOOP("People", "kept"),
    ClauseState.FAIL: QT_TRANSLATE_NOOP("People", "broken"),
    ClauseState.UNKNOWN: QT_TRANSLATE_NOOP("People", "cannot be told from the file"),
}


CREDENTIAL_STATES: Mapping[CredentialState, str] = {
    CredentialState.VALID: QT_TRANSLATE_NOOP("People", "✓ the signature holds"),
    CredentialState.BROKEN: QT_TRANSLATE_NOOP("People", "✗ changed after it was signed"),
    CredentialState.UNCHECKED: QT_TRANSLATE_NOOP("People", "? there, cannot be checked here"),
}

MEASURES: Mapping[str, str] = {
    "share": QT_TRANSLATE_NOOP("People", "height"),
    "least": QT_TRANSLATE_NOOP("People", "at least"),
    "labels": QT_TRANSLATE_NOOP("People", "labels"),
    "places": QT_TRANSLATE_NOOP("People", "in"),
    "fields": QT_TRANSLATE_NOOP("People", "fields"),
    "missing": QT_TRANSLATE_NOOP("People", "missing"),
    "label": QT_TRANSLATE_NOOP("People", "value"),
    "producer": QT_TRANSLATE_NOOP("People", "producer"),
    "id": QT_TRANSLATE_NOOP("People", "ID"),
    "foreign": QT_TRANSLATE_NOOP("People", "not allowed"),
    "first": QT_TRANSLATE_NOOP("People", "first"),
    "propagator": QT_TRANSLATE_NOOP("People", "propagator"),
    "propagate_id": QT_TRANSLATE_NOOP("People", "ID"),
    "faults": QT_TRANSLATE_NOOP("People", "wrong in it"),
    "source": QT_TRANSLATE_NOOP("People", "source"),
}
"""What a clause has measured, by the names in its values."""


def say_of_people(text: str) -> str:
    """A text of the tables above in the window's language."""
    return translated(CONTEXT, text)
