"""Rights: four questions, and what their answers ask for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FindingCode
from desktop.domain.workspace.rights import (
    QUESTIONS,
    Answer,
    Attachment,
    AttachmentKind,
    QuestionRow,
    Rights,
    RightsAnswer,
    RightsQuestion,
    answered,
    rights_finding,
)
from tests.workspaces import NOW, PICTURE, make_rights

TODAY = date(2026, 3, 11)
Q = RightsQuestion


def test_every_question_is_asked_once() -> None:
    assert [row.question for row in QUESTIONS] == list(RightsQuestion)


@pytest.mark.parametrize("row", QUESTIONS, ids=lambda row: row.question)
@pytest.mark.parametrize("answer", list(Answer))
def test_a_question_takes_its_own_answers_only(row: QuestionRow, answer: Answer) -> None:
    if answer in row.answers:
        assert answered(Rights(), RightsAnswer(row.question, answer, NOW)).answer_to(row.question) is answer
    else:
        with pytest.raises(ValueError, match="no answer"):
            RightsAnswer(row.question, answer, NOW)


def test_a_new_answer_replaces_the_old_one() -> None:
    rights = answered(make_rights(), RightsAnswer(Q.CELEBRITY, Answer.YES, NOW))
    assert rights.answer_to(Q.CELEBRITY) is Answer.YES
    assert len(rights.answers) == 4


@pytest.mark.parametrize(
    ("question", "answer"), [(Q.CELEBRITY, Answer.YES), (Q.BRAND_LOGO, Answer.YES), (Q.SELF_DESIGNED, Answer.NO)]
)
def test_these_answers_need_a_copyright_proof(question: RightsQuestion, answer: Answer) -> None:
    rights = answered(make_rights(), RightsAnswer(question, answer, NOW))
    assert rights.proof_for == (question,)
    assert rights.proof_missing
    finding = rights_finding(rights, TODAY)
    assert (finding.severity, finding.values["proof_for"]) == (Severity.WARN, question.value)


def test_an_attached_proof_is_enough() -> None:
    rights = make_rights(celebrity=Answer.YES)
    other, proof = (
        replace(rights, attachments=(Attachment(kind, "x.pdf", PICTURE, NOW),))
        for kind in (AttachmentKind.OTHER, AttachmentKind.PROOF)
    )
    assert other.proof_missing
    assert not proof.proof_missing
    assert rights_finding(proof, TODAY).severity is Severity.PASS


def test_open_questions_warn_and_are_named() -> None:
    finding = rights_finding(answered(Rights(), RightsAnswer(Q.CELEBRITY, Answer.NO, NOW)), TODAY)
    assert (finding.code, finding.severity) == (FindingCode.RIGHTS, Severity.WARN)
    assert finding.values["unanswered"] == "brand_logo, self_designed, consent"


def test_everything_answered_well_passes() -> None:
    assert rights_finding(make_rights(), TODAY).severity is Severity.PASS


def test_a_painting_needs_no_consent() -> None:
    assert rights_finding(make_rights(consent=Answer.NONE_SHOWN), TODAY).severity is Severity.PASS


def test_refused_consent_warns() -> None:
    finding = rights_finding(make_rights(consent=Answer.NO), TODAY)
    assert (finding.severity, finding.values["refused"]) == (Severity.WARN, "consent")


@pytest.mark.parametrize(
    ("until", "severity"),
    [(None, Severity.PASS), (TODAY, Severity.PASS), (date(2026, 3, 10), Severity.WARN)],
)
def test_consent_lasts_through_its_last_day(until: date | None, severity: Severity) -> None:
    finding = rights_finding(make_rights(until), TODAY)
    assert finding.severity is severity
    assert finding.values["consent_expired"] is (severity is Severity.WARN)


def test_a_day_without_consent_means_nothing() -> None:
    assert not make_rights(date(2020, 1, 1), consent=Answer.NONE_SHOWN).consent_expired(TODAY)
