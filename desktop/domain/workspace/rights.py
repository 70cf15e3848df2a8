"""Rights (版权与肖像): what must be asked of every material, and whether a copyright proof is needed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.domain.errors import Value
    from desktop.domain.workspace.files import StoredFile


class RightsQuestion(StrEnum):
    CELEBRITY = "celebrity"
    BRAND_LOGO = "brand_logo"
    SELF_DESIGNED = "self_designed"
    CONSENT = "consent"


class Answer(StrEnum):
    """``NONE_SHOWN``: nobody real is shown who could consent (a comic, a painting)."""

    YES = "yes"
    NO = "no"
    NONE_SHOWN = "none_shown"


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """``proof_on`` are the answers that ask for a copyright proof, ``refused_on`` those that forbid the picture."""

    question: RightsQuestion
    answers: frozenset[Answer]
    proof_on: frozenset[Answer] = frozenset()
    refused_on: frozenset[Answer] = frozenset()


YES_NO = frozenset({Answer.YES, Answer.NO})

QUESTIONS = (
    QuestionRow(RightsQuestion.CELEBRITY, YES_NO, proof_on=frozenset({Answer.YES})),
    QuestionRow(RightsQuestion.BRAND_LOGO, YES_NO, proof_on=frozenset({Answer.YES})),
    QuestionRow(RightsQuestion.SELF_DESIGNED, YES_NO, proof_on=frozenset({Answer.NO})),
    QuestionRow(RightsQuestion.CONSENT, frozenset(Answer), refused_on=frozenset({Answer.NO})),
)
"""The first three: FAQ, 哪些素材需要提供版权证明？ Consent is no rule of the service; showing a person needs it."""

_ROWS = {row.question: row for row in QUESTIONS}


class AttachmentKind(StrEnum):
    """``PROOF`` is the signed and sealed copyright proof (版权证明), ``CONSENT`` that of the person shown."""

    PROOF = "proof"
    CONSENT = "consent"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Attachment:
    kind: AttachmentKind
    name: str
    file: StoredFile
    added: datetime


@dataclass(frozen=True, slots=True)
class RightsAnswer:
    """Raises ``ValueError`` for an answer its question does not have."""

    question: RightsQuestion
    answer: Answer
    answered: datetime
    note: str = ""

    def __post_init__(self) -> None:
        if self.answer not in _ROWS[self.question].answers:
            message = f"{self.answer} is no answer to {self.question}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Rights:
    """At most one answer a question. ``consent_until`` is the last day of the consent; ``None`` has no end."""

    answers: tuple[RightsAnswer, ...] = ()
    consent_until: date | None = None
    attachments: tuple[Attachment, ...] = ()

    def answer_to(self, question: RightsQuestion) -> Answer | None:
        return next((it.answer for it in self.answers if it.question is question), None)

    @property
    def unanswered(self) -> tuple[RightsQuestion, ...]:
        return tuple(row.question for row in QUESTIONS if self.answer_to(row.question) is None)

    @property
    def proof_for(self) -> tuple[RightsQuestion, ...]:
        """The questions whose answers ask for a copyright proof."""
        return tuple(row.question for row in QUESTIONS if self.answer_to(row.question) in row.proof_on)

    @property
    def refused_for(self) -> tuple[RightsQuestion, ...]:
        return tuple(row.question for row in QUESTIONS if self.answer_to(row.question) in row.refused_on)

    @property
    def proof_missing(self) -> bool:
        return bool(self.proof_for) and not any(it.kind is AttachmentKind.PROOF for it in self.attachments)

    def consent_expired(self, today: date) -> bool:
        """Whether the person shown did consent, until a day that has passed."""
        given = self.answer_to(RightsQuestion.CONSENT) is Answer.YES
        return given and self.consent_until is not None and self.consent_until < today


def answered(rights: Rights, answer: RightsAnswer) -> Rights:
    """``rights`` with ``answer`` in place of an earlier one to the same question."""
    others = (it for it in rights.answers if it.question is not answer.question)
    return replace(rights, answers=(*others, answer))


def rights_finding(rights: Rights, today: date) -> Finding:
    """One finding: a warning while a question is open, a proof is missing, or consent was refused or has run out.

    Its values name the questions, parted by commas, and are empty or false where nothing is wrong.
    """
    values: dict[str, Value] = {
        "unanswered": ", ".join(rights.unanswered),
        "proof_for": ", ".join(rights.proof_for) if rights.proof_missing else "",
        "refused": ", ".join(rights.refused_for),
        "consent_expired": rights.consent_expired(today),
    }
    return Finding(FindingCode.RIGHTS, Severity.WARN if any(values.values()) else Severity.PASS, values)
