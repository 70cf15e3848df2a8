"""Steps of the review (审核) that the user records."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.material import forgotten
from desktop.domain.workspace.reconcile import FAILURES
from desktop.domain.workspace.review import (
    LOCAL_STATES,
    ReviewEvent,
    ReviewReason,
    ReviewState,
    advanced,
    guess_reason,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.domain.workspace.material import WorkspaceMaterial


def advance_review(
    materials: Iterable[WorkspaceMaterial],
    state: ReviewState,
    *,
    time: datetime,
    why: str = "",
    reason: ReviewReason | None = None,
) -> Edit:
    """All of ``materials`` into ``state``, in one step. Of a failure the reason is guessed from ``why`` if not given.

    Raises ``ValueError`` when one of them may not take that step (``review.next_states``).
    """
    if reason is None and state in FAILURES:
        reason = guess_reason(why)
    event = ReviewEvent(state, time, why=why.strip(), reason=reason)
    return Edit(materials=tuple(_advanced(material, event) for material in materials))


def _advanced(material: WorkspaceMaterial, event: ReviewEvent) -> WorkspaceMaterial:
    """From the console back to a local state means deleted there."""
    after = replace(material, review=advanced(material.review, event))
    return forgotten(after) if event.state in LOCAL_STATES and material.takes_slot else after
