"""Consent (单独同意) of the person on a user photo: who agreed, when, until when and for what.

Asked for by 深度合成管理规定 (Art. 14) and PIPL. A photo is known by its content, wherever its file is and whatever
it is called.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

EXPIRES_SOON = timedelta(days=30)
"""How long before its end a consent is worth a word: time enough to ask the person again."""

FILING_FROM = 100_000
FILING_WARNING = 50_000
"""Faces kept by one organisation: from how many a filing is due (人脸识别技术应用安全管理办法), and where we warn."""


class ConsentState(StrEnum):
    """``ENDING``: it holds, and not much longer. ``EXPIRED``: it was given for a time that is over."""

    GIVEN = "given"
    ENDING = "ending"
    EXPIRED = "expired"
    MISSING = "missing"


WORST_FIRST = (ConsentState.EXPIRED, ConsentState.ENDING, ConsentState.GIVEN)


@dataclass(frozen=True, slots=True)
class ConsentTerms:
    """What one person agreed to, for one photo or many; ``until`` ``None`` is without an end, the day itself included.

    Raises ``ValueError`` for nobody or nothing, and for a child under 14 without the guardian who agreed.
    """

    person: str
    purpose: str
    given: date
    until: date | None = None
    under_14: bool = False
    guardian: str = ""

    def __post_init__(self) -> None:
        wrong = (
            (not self.person.strip(), "the person who agreed is not named"),
            (not self.purpose.strip(), "what the photo may be used for is not said"),
            (self.until is not None and self.until < self.given, "the consent ends before it was given"),
            (self.under_14 and not self.guardian.strip(), "the guardian of a child under 14 is not named"),
        )
        for is_wrong, message in wrong:
            if is_wrong:
                raise ValueError(message)

    def state(self, day: date) -> ConsentState:
        over = self.until is not None and day > self.until
        return ConsentState.EXPIRED if over else ConsentState.GIVEN

    def ends_soon(self, day: date) -> bool:
        """Whether it holds on ``day``, and not much longer."""
        return self.until is not None and day <= self.until <= day + EXPIRES_SOON


@dataclass(frozen=True, slots=True)
class Consent:
    """The terms for one photo: ``photo`` is the SHA-256 of its file, ``name`` what it was called then."""

    photo: str
    name: str
    terms: ConsentTerms
    recorded: datetime


@dataclass(frozen=True, slots=True)
class ConsentGap:
    """A photo that may not be used yet, or soon not any more (ENDING). ``until`` is the last day of its consent,
    ``photo`` its SHA-256."""

    name: str
    state: ConsentState
    until: date | None = None
    photo: str = field(default="", compare=False)

    @property
    def holds(self) -> bool:
        """Whether the photo may be used today."""
        return self.state is ConsentState.ENDING


@dataclass(frozen=True, slots=True)
class PersonConsents:
    """What one person agreed to in all: ``until`` is the first day on which something of it ends."""

    person: str
    photos: int
    purposes: tuple[str, ...]
    until: date | None
    state: ConsentState
    under_14: bool = False
    guardian: str = ""


def by_person(consents: Iterable[Consent], day: date) -> tuple[PersonConsents, ...]:
    """One for each person, in the order of the consents; ``state`` is the worst of theirs on ``day``."""
    people: dict[str, list[ConsentTerms]] = {}
    for consent in consents:
        people.setdefault(consent.terms.person, []).append(consent.terms)
    return tuple(_person(person, terms, day) for person, terms in people.items())


def _person(person: str, terms: Sequence[ConsentTerms], day: date) -> PersonConsents:
    states = {ConsentState.ENDING if it.ends_soon(day) else it.state(day) for it in terms}
    return PersonConsents(
        person,
        len(terms),
        tuple(dict.fromkeys(it.purpose for it in terms)),
        min((it.until for it in terms if it.until is not None), default=None),
        next(state for state in WORST_FIRST if state in states),
        under_14=any(it.under_14 for it in terms),
        guardian=next((it.guardian for it in terms if it.guardian), ""),
    )


class ConsentStore(Protocol):
    """Keeps consents; raises :class:`~desktop.domain.errors.StoreError`."""

    def consent(self, photo: str) -> Consent | None:
        """The latest for the photo with this SHA-256."""
        ...

    def consents(self) -> tuple[Consent, ...]:
        """All, by person and name."""
        ...

    def put_consents(self, consents: tuple[Consent, ...]) -> None:
        """Each replaces what there was for its photo."""
        ...
