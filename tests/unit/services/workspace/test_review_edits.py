"""Recording the steps of a review."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.cloud.calls import RemoteMaterial
from desktop.domain.workspace.review import Actor, Review, ReviewEvent, ReviewReason, ReviewState
from desktop.services.workspace.review_edits import advance_review
from tests.unit.services.workspace.values import MOMENT, make_material


def in_state(*states: ReviewState) -> Review:
    return Review(tuple(ReviewEvent(state, MOMENT) for state in states))


UPLOADED = in_state(ReviewState.READY, ReviewState.IN_REVIEW)


def test_several_materials_take_a_step_at_once() -> None:
    drafts = [make_material(identity="m-1"), make_material(identity="m-2")]
    edit = advance_review(drafts, ReviewState.READY, time=MOMENT, why=" 检查过 ")
    events = [material.review.events for material in edit.materials]
    assert events == [(ReviewEvent(ReviewState.READY, MOMENT, Actor.USER, "检查过"),)] * 2


def test_the_reason_of_a_failure_is_guessed_from_its_words() -> None:
    material = replace(make_material(), review=UPLOADED)
    (failed,) = advance_review([material], ReviewState.FAILED, time=MOMENT, why="疑似明星").materials
    assert failed.review.events[-1].reason is ReviewReason.COPYRIGHT


def test_a_reason_given_is_kept() -> None:
    material = replace(make_material(), review=UPLOADED)
    edit = advance_review([material], ReviewState.FAILED, time=MOMENT, why="疑似明星", reason=ReviewReason.OTHER)
    assert edit.materials[0].review.events[-1].reason is ReviewReason.OTHER


def test_words_beside_another_step_are_no_reason() -> None:
    material = replace(make_material(), review=UPLOADED)
    (passed,) = advance_review([material], ReviewState.PASSED, time=MOMENT, why="格式 ok").materials
    assert passed.review.events[-1].reason is None


def test_deleted_in_the_console_the_ids_are_forgotten() -> None:
    remote = RemoteMaterial("mt_9", "福字", 1, "", "", "", ())
    passed = replace(make_material(model_id="mt_9"), review=in_state(ReviewState.PASSED), synced=remote)
    (after,) = advance_review([passed], ReviewState.READY, time=MOMENT).materials
    assert (after.model_id, after.synced, [face.face_id for face in after.faces]) == ("", None, ["", ""])
    assert not after.takes_slot


def test_a_step_that_may_not_be_taken_is_refused() -> None:
    with pytest.raises(ValueError, match="draft cannot become passed"):
        advance_review([make_material()], ReviewState.PASSED, time=MOMENT)
