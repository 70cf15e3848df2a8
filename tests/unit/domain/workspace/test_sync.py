"""Comparing with the console: every difference is told, and only what was accepted is taken over."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cloud.calls import MaterialStatus, RemoteFace, RemoteMaterial
from desktop.domain.geometry import Box
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.reconcile import accepted_edit
from desktop.domain.workspace.review import Actor, ReviewEvent, ReviewReason, ReviewState
from desktop.domain.workspace.sync import Difference, DifferenceKind, SyncDiff, compare
from desktop.domain.workspace.sync_faces import faces_text
from desktop.domain.workspace.template import TemplateFace
from tests.workspaces import FACE_BOX, NOW, make_material, make_remote

if TYPE_CHECKING:
    from desktop.domain.workspace.material import WorkspaceMaterial

K = DifferenceKind
S = ReviewState
IN_REVIEW = (S.READY, S.IN_REVIEW)
FAR = Box(800, 700, 90, 90)


def uploaded(**changes: object) -> WorkspaceMaterial:
    """In review on both sides, compared before."""
    material = make_material(model_id="mt_1", face_id="mt_1_1", states=IN_REVIEW, synced=make_remote())
    return replace(material, **changes)  # type: ignore[arg-type]  # the fields' names and types are the caller's


def kinds(diff: SyncDiff) -> list[DifferenceKind]:
    return [difference.kind for difference in diff.differences]


def only(diff: SyncDiff) -> Difference:
    (difference,) = diff.differences
    return difference


def take(diff: SyncDiff, *accepted: Difference) -> Edit:
    numbers = count(len(diff.local) + 1)
    return accepted_edit(diff, accepted or diff.differences, time=NOW, new_id=lambda: f"new{next(numbers)}")


def taken(diff: SyncDiff) -> WorkspaceMaterial:
    (material,) = take(diff).materials
    return material


def test_the_same_on_both_sides_is_no_difference() -> None:
    diff = compare("a1", [uploaded()], [make_remote()])
    assert diff.differences == ()
    assert take(diff) == Edit()


# --- status ---


def test_a_new_status_is_told_and_taken_over_with_its_reason() -> None:
    remote = make_remote(status=MaterialStatus.FAILED_BY_HUMAN, audit_result="缺少版权证明")
    diff = compare("a1", [uploaded()], [remote])
    assert only(diff) == Difference(K.STATUS, "m1", "mt_1", "in_review", "failed")
    event = ReviewEvent(S.FAILED, NOW, Actor.SERVICE, "缺少版权证明", ReviewReason.COPYRIGHT)
    assert taken(diff).review.events[-1] == event


def test_a_review_that_passed_has_no_reason() -> None:
    diff = compare("a1", [uploaded()], [make_remote(status=21, audit_result="审核成功")])
    assert taken(diff).review.events[-1].reason is None


def test_the_result_text_is_not_taken_for_the_status() -> None:
    """The official sample says 审核成功 (passed) of a material that is in review."""
    assert compare("a1", [uploaded()], [make_remote(audit_result="审核成功")]).differences == ()


def test_a_state_entered_here_is_a_conflict_and_told_again() -> None:
    ours = uploaded(review=replace(uploaded().review, events=(ReviewEvent(S.PASSED, NOW),)))
    diff = compare("a1", [ours], [make_remote(status=2)])
    assert only(diff).conflict
    assert diff.conflicts == diff.differences
    declined = accepted_edit(diff, (), time=NOW, new_id=str).materials[0]
    assert compare("a1", [declined], [make_remote(status=2)]).differences


def test_a_first_comparison_of_states_is_no_conflict() -> None:
    assert not only(compare("a1", [uploaded(synced=None)], [make_remote(status=1)])).conflict


@pytest.mark.parametrize("status", [31, 77])
def test_an_unknown_status_is_told_apart(status: int) -> None:
    remote = make_remote(status=status)
    diff = compare("a1", [uploaded()], [remote])
    assert diff.differences == ()
    assert diff.not_understood == (remote,)


def test_an_unknown_base_is_no_conflict() -> None:
    ours = uploaded(synced=make_remote(status=77))
    assert not only(compare("a1", [ours], [make_remote(status=1)])).conflict


# --- names ---


def test_a_name_changed_there_is_told() -> None:
    diff = compare("a1", [uploaded()], [make_remote(name="夏日")])
    assert only(diff) == Difference(K.NAME, "m1", "mt_1", "春日写真", "夏日")
    assert taken(diff).name == "夏日"


def test_a_name_changed_here_stays() -> None:
    assert compare("a1", [uploaded(name="ours")], [make_remote()]).differences == ()


def test_a_name_changed_on_both_sides_is_a_conflict() -> None:
    assert only(compare("a1", [uploaded(name="ours")], [make_remote(name="theirs")])).conflict


def test_a_name_never_compared_is_a_conflict() -> None:
    assert only(compare("a1", [uploaded(synced=None, name="ours")], [make_remote()])).conflict


# --- faces ---


def test_face_ids_come_to_the_faces_at_their_place() -> None:
    ours = uploaded(faces=(TemplateFace("F1", FACE_BOX), TemplateFace("F2", FAR)), synced=None)
    near = RemoteFace("mt_1_2", Box(FAR.x + 3, FAR.y - 2, FAR.width, FAR.height))
    remote = replace(make_remote(), faces=(near, RemoteFace("mt_1_1", FACE_BOX)))
    diff = compare("a1", [ours], [remote])
    assert only(diff) == Difference(K.FACES, "m1", "mt_1", "F1 = ?, F2 = ?", "F1 = mt_1_1, F2 = mt_1_2")
    assert faces_text(taken(diff).faces) == "F1 = mt_1_1, F2 = mt_1_2"


def test_a_face_found_by_the_console_alone_gets_a_new_label() -> None:
    remote = replace(make_remote(), faces=(*make_remote().faces, RemoteFace("mt_1_2", FAR)))
    material = taken(compare("a1", [uploaded()], [remote]))
    assert material.faces == (TemplateFace("F1", FACE_BOX, "mt_1_1"), TemplateFace("F2", FAR, "mt_1_2"))


@pytest.mark.parametrize("face_id", ["other", ""])
def test_a_face_id_entered_here_is_not_lost_silently(face_id: str) -> None:
    assert only(compare("a1", [uploaded(synced=None)], [make_remote(face_id=face_id)])).conflict


def test_faces_declined_are_not_asked_again() -> None:
    remote = make_remote(face_id="other")
    diff = compare("a1", [uploaded()], [remote])
    declined = accepted_edit(diff, (), time=NOW, new_id=str).materials[0]
    assert declined.faces == uploaded().faces
    assert compare("a1", [declined], [remote]).differences == ()


# --- on one side only ---


def test_a_material_of_the_console_alone_can_be_taken_in() -> None:
    diff = compare("a1", [], [make_remote(status=1)])
    assert only(diff) == Difference(K.NEW, "", "mt_1", theirs="春日写真")
    material = taken(diff)
    assert (material.id, material.activity_id, material.model_id, material.versions) == ("new1", "a1", "mt_1", ())
    assert (material.review.state, faces_text(material.faces)) == (S.PASSED, "F1 = mt_1_1")
    assert compare("a1", [material], [make_remote(status=1)]).differences == ()


def test_a_material_deleted_in_the_console_frees_its_slot() -> None:
    diff = compare("a1", [uploaded()], [])
    assert only(diff).kind is K.GONE
    material = taken(diff)
    assert (material.model_id, material.review.state, material.takes_slot) == ("", S.READY, False)
    assert [face.face_id for face in material.faces] == [""]
    assert material.synced is None


def test_a_draft_is_nobodys_business() -> None:
    assert compare("a1", [make_material()], []).differences == ()


def test_an_upload_is_recognized_by_its_name() -> None:
    diff = compare("a1", [make_material(name="Spring")], [make_remote(name="spring.PNG", status=2)])
    assert only(diff) == Difference(K.LINK, "m1", "mt_1", "Spring", "spring.PNG")
    material = taken(diff)
    assert (material.name, material.model_id, material.review.state) == ("Spring", "mt_1", S.FAILED)
    assert faces_text(material.faces) == "F1 = mt_1_1"
    assert compare("a1", [material], [make_remote(name="spring.PNG", status=2)]).differences == ()


def test_a_link_that_would_replace_face_ids_entered_here_is_a_conflict() -> None:
    (free,) = compare("a1", [make_material()], [make_remote()]).differences
    (taken,) = compare("a1", [make_material(face_id="mt_by_hand")], [make_remote()]).differences
    assert [(it.kind, it.conflict) for it in (free, taken)] == [(K.LINK, False), (K.LINK, True)]


def test_an_id_that_two_have_is_reconciled_in_both() -> None:
    twice = [uploaded(), replace(uploaded(), id="m2")]
    diff = compare("a1", twice, [make_remote(name="夏日")])
    assert [(it.kind, it.material_id) for it in diff.differences] == [(K.NAME, "m1"), (K.NAME, "m2")]
    assert [it.name for it in take(diff, *diff.differences).materials] == ["夏日", "夏日"]


def test_a_name_that_two_have_links_nothing() -> None:
    twice = [make_material("m1"), make_material("m2")]
    assert kinds(compare("a1", twice, [make_remote()])) == [K.NEW]
    assert kinds(compare("a1", [make_material()], [make_remote("mt_1"), make_remote("mt_2")])) == [K.NEW, K.NEW]


def test_a_material_listed_on_two_pages_is_one() -> None:
    assert len(compare("a1", [], [make_remote(), make_remote()]).remote) == 1


# --- acceptance ---


def test_only_what_was_accepted_is_taken_over() -> None:
    diff = compare("a1", [uploaded()], [make_remote(name="夏日", status=1)])
    assert kinds(diff) == [K.STATUS, K.NAME]
    (material,) = take(diff, diff.differences[1]).materials
    assert (material.name, material.review.state) == ("夏日", S.IN_REVIEW)
    assert material.synced == make_remote(name="夏日", status=1)


def test_a_difference_settled_meanwhile_changes_nothing() -> None:
    diff = compare("a1", [uploaded()], [make_remote(status=1)])
    (done,) = take(diff).materials
    late = replace(diff, local=(done,))
    assert take(late) == Edit()


statuses = st.sampled_from([0, 1, 2, 3, 11, 12, 21, 22, 31, 99])
remotes = st.builds(
    make_remote,
    st.sampled_from(["mt_1", "mt_2", "mt_3"]),
    name=st.sampled_from(["a.png", "b", "B.jpg"]),
    status=statuses,
    face_id=st.sampled_from(["", "f1", "f2"]),
    box=st.sampled_from([FACE_BOX, FAR]),
)


@given(st.lists(remotes, max_size=3), st.lists(remotes, max_size=3))
def test_whatever_is_accepted_is_settled(before: list[RemoteMaterial], after: list[RemoteMaterial]) -> None:
    """Comparing again finds nothing, and what the console has is what we have."""
    start = take(compare("a1", [], before)).materials
    diff = compare("a1", start, after)
    changed = {material.id: material for material in take(diff).materials}
    end = [changed.get(material.id, material) for material in start]
    end += [material for material in changed.values() if material.id not in {own.id for own in start}]
    again = compare("a1", end, after)
    assert again.differences == ()
    assert {own.model_id for own in end if own.model_id} == {it.material_id for it in diff.remote}
