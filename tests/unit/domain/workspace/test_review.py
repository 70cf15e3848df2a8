"""The review: a table of steps, one appeal, and the console's last word."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cloud.calls import USABLE, MaterialStatus
from desktop.domain.rules.rules import rule_of
from desktop.domain.workspace.review import (
    LOCAL_STATES,
    REASON_RULES,
    USER_STEPS,
    Actor,
    Review,
    ReviewEvent,
    ReviewReason,
    ReviewState,
    advanced,
    guess_reason,
    state_of,
)
from tests.workspaces import NOW, make_review

S = ReviewState
FAILED = (S.READY, S.IN_REVIEW, S.FAILED)
APPEAL_LOST = (*FAILED, S.APPEALED, S.APPEAL_FAILED)


def step(review: Review, state: ReviewState, by: Actor = Actor.USER) -> Review:
    return advanced(review, ReviewEvent(state, NOW, by))


def test_a_material_begins_as_a_draft() -> None:
    assert Review().state is S.DRAFT
    assert Review().since is None


@pytest.mark.parametrize("start", list(ReviewState))
@pytest.mark.parametrize("end", list(ReviewState))
def test_the_user_goes_by_the_table(start: ReviewState, end: ReviewState) -> None:
    review = make_review(start)
    if end in USER_STEPS[start]:
        assert step(review, end).state is end
    else:
        with pytest.raises(ValueError, match="cannot become"):
            step(review, end)


@pytest.mark.parametrize("start", list(ReviewState))
@pytest.mark.parametrize("end", list(ReviewState))
def test_the_service_may_say_anything_but_draft(start: ReviewState, end: ReviewState) -> None:
    review = make_review(start)
    if end is S.DRAFT:
        with pytest.raises(ValueError, match="cannot become"):
            step(review, end, Actor.SERVICE)
    else:
        assert step(review, end, Actor.SERVICE).state is end


def test_who_when_and_why_stay_in_the_log() -> None:
    event = ReviewEvent(S.FAILED, NOW, Actor.SERVICE, "图片尺寸不符合要求", ReviewReason.PIXELS)
    review = advanced(make_review(S.IN_REVIEW), event)
    assert review.events[-1] == event
    assert len(review.events) == 2


def test_there_is_one_appeal() -> None:
    lost = make_review(*APPEAL_LOST)
    assert lost.appealed
    again = advanced(lost, ReviewEvent(S.FAILED, NOW, Actor.SERVICE))
    assert S.APPEALED not in again.next_states
    with pytest.raises(ValueError, match="cannot become appealed"):
        step(again, S.APPEALED)


def test_a_new_upload_may_be_appealed_anew() -> None:
    anew = make_review(*APPEAL_LOST, *FAILED)
    assert not anew.appealed
    assert S.APPEALED in anew.next_states


def test_a_review_without_an_upload_has_no_appeal() -> None:
    assert not make_review(S.FAILED).appealed


def test_a_state_said_twice_began_the_first_time() -> None:
    later = NOW + timedelta(days=2)
    review = Review((*make_review(S.READY, S.IN_REVIEW).events, ReviewEvent(S.IN_REVIEW, later, Actor.SERVICE)))
    assert review.since == NOW


STATUSES = {
    0: S.IN_REVIEW,
    1: S.PASSED,
    2: S.FAILED,
    3: S.APPEALED,
    11: S.APPEAL_PASSED,
    12: S.APPEAL_FAILED,
    21: S.PASSED,
    22: S.FAILED,
    31: None,
    32: None,
    33: None,
    99: None,
}


@pytest.mark.parametrize(("status", "state"), STATUSES.items())
def test_each_status_of_the_service_is_a_state(status: int, state: ReviewState | None) -> None:
    assert state_of(status) is state


@pytest.mark.parametrize("status", [status for status in MaterialStatus if state_of(status)])
def test_what_the_service_can_use_passed(status: MaterialStatus) -> None:
    assert (state_of(status) in {S.PASSED, S.APPEAL_PASSED}) == (status in USABLE)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("图片格式不正确", ReviewReason.FORMAT),
        ("图片大小超过500K", ReviewReason.BYTES),
        ("尺寸不符合规定", ReviewReason.PIXELS),
        ("缺少版权证明", ReviewReason.COPYRIGHT),
        ("含品牌 LOGO", ReviewReason.COPYRIGHT),
        ("内容违规", ReviewReason.OTHER),
        ("  ", None),
    ],
)
def test_a_reason_is_read_from_the_text(text: str, reason: ReviewReason | None) -> None:
    assert guess_reason(text) is reason


@pytest.mark.parametrize("reason", list(ReviewReason))
def test_a_reason_leads_to_the_rule_that_would_have_told(reason: ReviewReason) -> None:
    if reason is ReviewReason.OTHER:
        assert reason not in REASON_RULES
    else:
        assert rule_of(REASON_RULES[reason]) is not None


@given(st.lists(st.sampled_from(ReviewState), max_size=12))
def test_by_the_table_nobody_appeals_twice_for_one_upload(states: list[ReviewState]) -> None:
    review = Review()
    for state in states:
        if state in review.next_states:
            review = step(review, state)
    appeals = 0
    for event in review.events:
        appeals = 0 if event.state in LOCAL_STATES else appeals + (event.state is S.APPEALED)
        assert appeals <= 1
