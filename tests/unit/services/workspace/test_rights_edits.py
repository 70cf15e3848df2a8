"""Answers, consents and documents."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.rights import Answer, AttachmentKind, RightsAnswer, RightsQuestion
from desktop.services.workspace import rights_edits as edits
from tests.unit.services.workspace.values import MOMENT, make_material

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.services.workspace.conftest import Space

LATER = MOMENT + timedelta(days=1)
CELEBRITY = RightsQuestion.CELEBRITY


def test_an_answer_is_given_for_several_at_once() -> None:
    materials = [make_material(identity="m-1"), make_material(identity="m-2")]
    edit = edits.answer_question(materials, CELEBRITY, Answer.NO, time=MOMENT, note=" 员工 ")
    given = (RightsAnswer(CELEBRITY, Answer.NO, MOMENT, "员工"),)
    assert [it.rights.answers for it in edit.materials] == [given, given]


def test_the_same_answer_again_changes_nothing_and_another_takes_its_place() -> None:
    (once,) = edits.answer_question([make_material()], CELEBRITY, Answer.NO, time=MOMENT).materials
    assert edits.answer_question([once], CELEBRITY, Answer.NO, time=LATER) == Edit()
    (twice,) = edits.answer_question([once], CELEBRITY, Answer.YES, time=LATER).materials
    assert twice.rights.answers == (RightsAnswer(CELEBRITY, Answer.YES, LATER),)


def test_the_consent_has_an_end() -> None:
    until = date(2027, 1, 31)
    (after,) = edits.set_consent_end([make_material()], until).materials
    assert after.rights.consent_until == until
    assert edits.set_consent_end([after], until) == Edit()


def test_a_document_is_kept_with_the_material(space: Space, tmp_path: Path) -> None:
    paper = tmp_path / "版权证明.PDF"
    paper.write_bytes(b"%PDF signed")
    edit = edits.attach(space.store, make_material(), AttachmentKind.PROOF, paper, time=MOMENT)
    (attachment,) = edit.materials[0].rights.attachments
    assert (attachment.name, attachment.file.suffix) == ("版权证明.PDF", ".pdf")
    assert space.store.read_file(attachment.file) == b"%PDF signed"


def test_the_same_document_is_attached_once(space: Space, tmp_path: Path) -> None:
    paper = tmp_path / "proof.pdf"
    paper.write_bytes(b"%PDF signed")
    (once,) = edits.attach(space.store, make_material(), AttachmentKind.PROOF, paper, time=MOMENT).materials
    assert edits.attach(space.store, once, AttachmentKind.PROOF, paper, time=LATER) == Edit()
    (twice,) = edits.attach(space.store, once, AttachmentKind.CONSENT, paper, time=LATER).materials
    assert [it.kind for it in twice.rights.attachments] == [AttachmentKind.PROOF, AttachmentKind.CONSENT]


def test_a_document_can_be_taken_off_again(space: Space, tmp_path: Path) -> None:
    paper = tmp_path / "proof.pdf"
    paper.write_bytes(b"%PDF signed")
    material = make_material()
    (with_paper,) = edits.attach(space.store, material, AttachmentKind.PROOF, paper, time=MOMENT).materials
    assert edits.detach(with_paper, with_paper.rights.attachments[0]) == Edit(materials=(material,))


def test_a_document_that_is_not_there_is_told(space: Space, tmp_path: Path) -> None:
    with pytest.raises(PictureError) as caught:
        edits.attach(space.store, make_material(), AttachmentKind.PROOF, tmp_path / "gone.pdf", time=MOMENT)
    assert caught.value.code is ErrorCode.FILE_NOT_FOUND


def test_a_folder_is_no_document(space: Space, tmp_path: Path) -> None:
    with pytest.raises(PictureError) as caught:
        edits.attach(space.store, make_material(), AttachmentKind.PROOF, tmp_path, time=MOMENT)
    assert caught.value.code is ErrorCode.FILE_NOT_READABLE


def test_a_file_far_too_large_is_told(space: Space, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.services.workspace.reading.MOST_BYTES", 3)
    paper = tmp_path / "proof.pdf"
    paper.write_bytes(b"four")
    with pytest.raises(PictureError) as caught:
        edits.attach(space.store, make_material(), AttachmentKind.PROOF, paper, time=MOMENT)
    assert (caught.value.code, caught.value.values["bytes"]) == (ErrorCode.PICTURE_TOO_MANY_BYTES, 4)
