"""Materials, their files and their slots."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.workspace.files import StoredFile
from desktop.domain.workspace.material import copied, summary_of, with_version
from desktop.domain.workspace.quota import FREE_SLOTS, Quota, QuotaLevel, quota_of, slots_of
from desktop.domain.workspace.review import ReviewState
from desktop.domain.workspace.rights import Answer, Attachment, AttachmentKind, Rights
from desktop.domain.workspace.template import TemplateFace
from tests.workspaces import (
    FACE_BOX,
    NOW,
    PICTURE,
    make_material,
    make_remote,
    make_rights,
    make_version,
)

OTHER = StoredFile.of(b"another", ".png")


def test_a_file_is_called_by_its_content() -> None:
    file = StoredFile.of(b"abc", ".JPG")
    assert file == StoredFile(hashlib.sha256(b"abc").hexdigest(), ".jpg", 3)
    assert file.name == f"{file.sha256}.jpg"


@pytest.mark.parametrize("suffix", ["../x", ".a/b", "jpg", ".", ".toolongsuffix", ".j\n", "．jpg"])
def test_a_suffix_that_could_lead_elsewhere_is_left_out(suffix: str) -> None:
    assert StoredFile.of(b"abc", suffix).suffix == ""


@pytest.mark.parametrize(
    ("sha256", "suffix", "length"),
    [("ab", "", 1), ("A" * 64, "", 1), ("a" * 64, "/x", 1), ("a" * 64, ".jpg\n", 1), ("a" * 64, "", -1)],
)
def test_no_other_name_is_a_file(sha256: str, suffix: str, length: int) -> None:
    with pytest.raises(ValueError, match="no file"):
        StoredFile(sha256, suffix, length)


def test_a_file_knows_its_content() -> None:
    assert PICTURE.holds(b"a picture")
    assert not PICTURE.holds(b"a picturE")
    assert not PICTURE.holds(b"a pictur")


def test_a_material_names_every_file_it_needs() -> None:
    attachment = Attachment(AttachmentKind.PROOF, "proof.pdf", OTHER, NOW)
    material = make_material(rights=Rights(attachments=(attachment,)))
    assert list(material.files()) == [PICTURE, PICTURE, OTHER]


def test_a_version_that_was_not_exported_is_shown_by_its_original() -> None:
    version = with_version(make_material(), make_version(), ()).versions[-1]
    assert version.picture == PICTURE
    bare = type(version)(1, NOW, OTHER, "x", version.options)
    assert bare.picture == OTHER
    assert list(with_version(make_material(), bare, ()).files()) == [PICTURE, PICTURE, OTHER]


def test_a_new_version_is_numbered_on_and_brings_its_faces() -> None:
    faces = (TemplateFace("F2", FACE_BOX),)
    material = with_version(make_material(), make_version(OTHER), faces)
    assert [version.number for version in material.versions] == [1, 2]
    assert material.faces == faces
    assert material.version == material.versions[1]


def test_a_copy_is_a_material_the_console_does_not_know() -> None:
    material = make_material(
        model_id="mt_1", face_id="mt_1_1", states=(ReviewState.PASSED,), rights=make_rights(), synced=make_remote()
    )
    later = NOW + timedelta(days=1)
    copy = copied(material, activity_id="a2", new_id="m2", time=later)
    assert (copy.id, copy.activity_id, copy.created, copy.model_id, copy.synced) == ("m2", "a2", later, "", None)
    assert copy.review.state is ReviewState.DRAFT
    assert [face.face_id for face in copy.faces] == [""]
    assert (copy.versions, copy.rights) == (material.versions, material.rights)


# --- summaries ---


def test_a_summary_is_what_lists_need() -> None:
    until = date(2026, 12, 31)
    material = make_material(model_id="mt_1", states=(ReviewState.IN_REVIEW,), rights=make_rights(until))
    summary = summary_of(material)
    assert (summary.name, summary.state, summary.state_since, summary.picture, summary.faces) == (
        "春日写真",
        ReviewState.IN_REVIEW,
        NOW,
        PICTURE,
        1,
    )
    assert not summary.rights_open
    assert summary.consent_until == until
    assert summary.takes_slot


@pytest.mark.parametrize("rights", [Rights(), make_rights(celebrity=Answer.YES), make_rights(consent=Answer.NO)])
def test_open_rights_show_in_the_summary(rights: Rights) -> None:
    assert summary_of(make_material(rights=rights)).rights_open


def test_a_material_from_the_console_alone_has_no_picture() -> None:
    material = type(make_material())("m", "a", "x", NOW, model_id="mt_9")
    assert material.version is None
    assert summary_of(material).picture is None


# --- quota ---


@pytest.mark.parametrize("state", list(ReviewState))
def test_a_slot_is_taken_from_the_upload_on_whatever_the_review_says(state: ReviewState) -> None:
    is_local = state in {ReviewState.DRAFT, ReviewState.READY}
    assert make_material(states=(state,)).takes_slot is not is_local


def test_a_model_id_takes_a_slot() -> None:
    assert make_material(model_id="mt_1").takes_slot


def test_the_quota_counts_free_and_bought_slots() -> None:
    materials = [make_material("1", model_id="mt_1"), make_material("2")]
    assert quota_of(materials, bought_slots=5) == Quota(total=FREE_SLOTS + 5, used=1)


def test_deleting_frees_what_is_in_the_console() -> None:
    assert slots_of([make_material("1", model_id="mt_1"), make_material("2"), make_material("3", model_id="x")]) == 2


def test_one_id_is_one_slot_also_where_two_have_it() -> None:
    sent = make_material("3", states=(ReviewState.READY, ReviewState.IN_REVIEW))
    twice = [make_material("1", model_id="mt_1"), make_material("2", model_id="mt_1")]
    assert slots_of([*twice, sent, replace(sent, id="4")]) == 3


@pytest.mark.parametrize(
    ("used", "left", "level"),
    [(8, 2, QuotaLevel.ROOM), (9, 1, QuotaLevel.LAST), (10, 0, QuotaLevel.FULL), (12, 0, QuotaLevel.OVER)],
)
def test_the_last_slot_is_told_before_it_is_gone(used: int, left: int, level: QuotaLevel) -> None:
    quota = Quota(10, used)
    assert (quota.left, quota.level) == (left, level)
    assert quota.has_room_for(left)
    assert not quota.has_room_for(left + 1)
