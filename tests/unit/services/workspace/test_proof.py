"""The copyright proof."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from desktop.domain.workspace.activity import Activity
from desktop.domain.workspace.info import WorkspaceInfo
from desktop.services.workspace.proof import ProofField, ProofLanguage, proof_form
from desktop.services.workspace.proof_texts import PROOF_TEXTS
from tests.unit.services.workspace.values import MOMENT, make_material

INFO = WorkspaceInfo("w", "库", MOMENT, company="某公司", app_id="1250000000")
SPRING = Activity("spring", "春节", MOMENT, project_id="at_1")


def test_the_four_fields_the_service_asks_for() -> None:
    form = proof_form(INFO, SPRING, [], ProofLanguage.CHINESE)
    assert form.fields == (
        ProofField("公司名称", "某公司"),
        ProofField("AppID", "1250000000"),
        ProofField("活动名称", "春节"),
        ProofField("活动 ID", "at_1"),
    )


def test_what_is_not_known_is_a_line_to_fill_in() -> None:
    form = proof_form(replace(INFO, company=""), replace(SPRING, project_id=""), [], ProofLanguage.ENGLISH)
    assert [field.label for field in form.fields if not field.value] == ["Company name", "Activity ID"]


@pytest.mark.parametrize("language", ProofLanguage)
def test_both_declarations_have_places_for_signature_date_and_seal(language: ProofLanguage) -> None:
    form, texts = proof_form(INFO, SPRING, [], language), PROOF_TEXTS[language]
    originality, licence = form.sections
    for section in (originality, licence):
        assert [blank.label for blank in section.blanks][-3:] == [texts.signature, texts.date, texts.seal]
        assert not any(blank.value for blank in section.blanks)
        assert section.blanks[-1].room > 1
        assert section.paragraphs
    assert "申请方" in originality.by or "applicant" in originality.by
    assert "所有方" in licence.by or "holder" in licence.by


def test_materials_are_listed_with_their_ids() -> None:
    materials = [make_material(name="福字"), make_material(name="财神", model_id="mt_9")]
    form = proof_form(INFO, SPRING, materials, ProofLanguage.CHINESE)
    assert form.materials == ("1. 福字", "2. 财神 (素材 ID mt_9)")


def test_both_languages_have_all_words() -> None:
    for texts in PROOF_TEXTS.values():
        assert all(getattr(texts, field.name) for field in fields(texts))
    chinese, english = (PROOF_TEXTS[language] for language in ProofLanguage)
    for part in ("originality", "licence"):
        mine, theirs = getattr(chinese, part), getattr(english, part)
        assert (len(mine.paragraphs), len(mine.fields)) == (len(theirs.paragraphs), len(theirs.fields))
    assert len(chinese.notes) == len(english.notes)
