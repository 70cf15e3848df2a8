"""Consent (单独同意) of the person on a user photo: who agreed, when, until when and for what.

Asked for by 深度合成管理规定 (Art. 14) and PIPL. A photo is known by its content, wherever its file is and whatever
it is called.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date, datetime

FILING_FROM = 100_000
FILING_WARNING = 50_000
"""Faces kept by one organisation: from how many a filing is due (人脸识别技术应用安全管理办法), and where we warn."""


class ConsentState(StrEnum):
    """``EXPIRED``: it was given for a time that is over."""

    GIVEN = "given"
    EXPIRED = "expired"
    MISSING = "missing"


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


@dataclass(frozen=True, slots=True)
class Consent:
    """The terms for one photo: ``photo`` is the SHA-256 of its file, ``name`` what it was called then."""

    photo: str
    name: str
    terms: ConsentTerms
    recorded: datetime


@dataclass(frozen=True, slots=True)
class ConsentGap:
    """A photo that may not be used yet. ``until`` is when its consent ended."""

    name: str
    state: ConsentState
    until: date | None = None


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
