"""Review (审核) of a material: its states, who may bring it from one to the next, and the log of who, when and why.

The console has the last word: what it says can follow any state. What the user may do is the table
:data:`USER_STEPS` (fact book, 7.1).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import MaterialStatus
from desktop.domain.rules.rules import FindingCode

if TYPE_CHECKING:
    from datetime import datetime


class ReviewState(StrEnum):
    """``DRAFT`` and ``READY`` are known here only; in every other state the material is in the console."""

    DRAFT = "draft"
    READY = "ready"
    IN_REVIEW = "in_review"
    PASSED = "passed"
    FAILED = "failed"
    APPEALED = "appealed"
    APPEAL_PASSED = "appeal_passed"
    APPEAL_FAILED = "appeal_failed"


class Actor(StrEnum):
    """Who brought a material into a state: the person at this desk, or the service's own word."""

    USER = "user"
    SERVICE = "service"


class ReviewReason(StrEnum):
    """Why a review failed (FAQ, 素材审核不通过的原因？ and 哪些素材需要提供版权证明？)."""

    FORMAT = "format"
    BYTES = "bytes"
    PIXELS = "pixels"
    COPYRIGHT = "copyright"
    OTHER = "other"


REASON_RULES = {
    ReviewReason.FORMAT: FindingCode.FORMAT,
    ReviewReason.BYTES: FindingCode.BYTES,
    ReviewReason.PIXELS: FindingCode.PIXELS,
    ReviewReason.COPYRIGHT: FindingCode.RIGHTS,
}
"""The rule that would have told before the upload; none for a reason of another kind."""

REASON_WORDS = (
    (ReviewReason.COPYRIGHT, ("版权", "侵权", "明星", "名人", "肖像", "logo", "copyright", "celebrity")),
    (ReviewReason.FORMAT, ("格式", "format")),
    (ReviewReason.PIXELS, ("尺寸", "分辨率", "像素", "dimension", "resolution", "pixel")),
    (ReviewReason.BYTES, ("大小", "体积", "size")),
)
"""No document lists the texts of ``AuditResult``: these words are ours, the first row that fits counts."""

USER_STEPS = {
    ReviewState.DRAFT: frozenset({ReviewState.READY}),
    ReviewState.READY: frozenset({ReviewState.DRAFT, ReviewState.IN_REVIEW}),
    ReviewState.IN_REVIEW: frozenset({ReviewState.PASSED, ReviewState.FAILED, ReviewState.READY}),
    ReviewState.PASSED: frozenset({ReviewState.READY}),
    ReviewState.FAILED: frozenset({ReviewState.APPEALED, ReviewState.READY}),
    ReviewState.APPEALED: frozenset({ReviewState.APPEAL_PASSED, ReviewState.APPEAL_FAILED, ReviewState.READY}),
    ReviewState.APPEAL_PASSED: frozenset({ReviewState.READY}),
    ReviewState.APPEAL_FAILED: frozenset({ReviewState.READY}),
}
"""What the user may record. Back to ``READY``: the material was deleted in the console, to be uploaded anew."""

LOCAL_STATES = frozenset({ReviewState.DRAFT, ReviewState.READY})
"""The material is not in the console and takes no slot."""

STATE_OF_STATUS = {
    MaterialStatus.IN_REVIEW: ReviewState.IN_REVIEW,
    MaterialStatus.PASSED_BY_HUMAN: ReviewState.PASSED,
    MaterialStatus.PASSED_BY_MACHINE: ReviewState.PASSED,
    MaterialStatus.FAILED_BY_HUMAN: ReviewState.FAILED,
    MaterialStatus.FAILED_BY_MACHINE: ReviewState.FAILED,
    MaterialStatus.UNDER_APPEAL: ReviewState.APPEALED,
    MaterialStatus.APPEAL_ACCEPTED: ReviewState.APPEAL_PASSED,
    MaterialStatus.APPEAL_REJECTED: ReviewState.APPEAL_FAILED,
}
"""Statuses of pictures (fact book, 3.4); those of videos are no review."""


@dataclass(frozen=True, slots=True)
class ReviewEvent:
    """``state`` was reached at ``time`` through ``by``; ``why`` is in the words of whoever said it."""

    state: ReviewState
    time: datetime
    by: Actor = Actor.USER
    why: str = ""
    reason: ReviewReason | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """The log, oldest first; an empty one is a draft."""

    events: tuple[ReviewEvent, ...] = ()

    @property
    def state(self) -> ReviewState:
        return self.events[-1].state if self.events else ReviewState.DRAFT

    @property
    def since(self) -> datetime | None:
        """When the present state began: a repeated event (another reason) does not start it anew."""
        begun = None
        for event in reversed(self.events):
            if event.state is not self.state:
                break
            begun = event.time
        return begun

    @property
    def appealed(self) -> bool:
        """Whether the one appeal since the last upload is spent (FAQ, 如何申诉？: 一次申诉机会)."""
        for event in reversed(self.events):
            if event.state in LOCAL_STATES:
                return False
            if event.state is ReviewState.APPEALED:
                return True
        return False

    @property
    def next_states(self) -> frozenset[ReviewState]:
        """Where the user may bring it from here."""
        states = USER_STEPS[self.state]
        return states - {ReviewState.APPEALED} if self.appealed else states


def advanced(review: Review, event: ReviewEvent) -> Review:
    """``review`` with ``event`` at its end; raises ``ValueError`` when the user may not take that step.

    The service may report any state of the console, and deletion there (``READY``); it knows no draft.
    """
    allowed = review.next_states if event.by is Actor.USER else frozenset(ReviewState) - {ReviewState.DRAFT}
    if event.state not in allowed:
        message = f"a material that is {review.state} cannot become {event.state}"
        raise ValueError(message)
    return Review((*review.events, event))


def guess_reason(text: str) -> ReviewReason | None:
    """What a review's text is about; ``None`` for an empty one."""
    if not text.strip():
        return None
    lower = text.casefold()
    found = (reason for reason, words in REASON_WORDS if any(word in lower for word in words))
    return next(found, ReviewReason.OTHER)


def state_of(status: int) -> ReviewState | None:
    """The review state that a ``MaterialStatus`` stands for; ``None`` for those of videos and for unknown ones."""
    return STATE_OF_STATUS.get(MaterialStatus(status)) if status in set(MaterialStatus) else None
