"""Reminders (提醒): reviews to look up, consents and packages that run out, slots that are gone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.cloud.usage import BILLING_ZONE
from desktop.domain.workspace.quota import QuotaLevel
from desktop.domain.workspace.review import ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.domain.cloud.billing import MonthCost, PackageUse
    from desktop.domain.workspace.material import MaterialSummary
    from desktop.domain.workspace.quota import Quota

REVIEW_WORKING_DAYS = 1
"""FAQ, 素材审核时效？ and 如何申诉？"""

CONSENT_NOTICE = timedelta(days=30)
PACKAGE_NOTICE = timedelta(days=14)
PACKAGE_LOW = 0.1
"""Ours: how early to remind, and the part of a package that counts as running out."""

SATURDAY = 5


class ReminderKind(StrEnum):
    REVIEW_DUE = "review_due"
    APPEAL_DUE = "appeal_due"
    CONSENT_EXPIRING = "consent_expiring"
    CONSENT_EXPIRED = "consent_expired"
    LAST_SLOT = "last_slot"
    QUOTA_FULL = "quota_full"
    PACKAGE_EXPIRING = "package_expiring"
    PACKAGE_EXPIRED = "package_expired"
    PACKAGE_LOW = "package_low"


DUE_KINDS = {ReviewState.IN_REVIEW: ReminderKind.REVIEW_DUE, ReviewState.APPEALED: ReminderKind.APPEAL_DUE}
"""States in which somebody at the service is looking at the material: about one working day."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """``subject`` is the ID of the material or package it is about, empty for the quota; ``due`` the day it speaks of.

    ``left`` are the calls or slots left, where that is the point.
    """

    kind: ReminderKind
    subject: str = ""
    name: str = ""
    due: date | None = None
    left: int | None = None


def working_days_after(moment: datetime, days: int) -> datetime:
    """``moment`` (aware) plus working days of China, in its zone; a moment at the weekend counts as Monday, 0:00.

    Public holidays are not known: the service publishes no calendar of its reviewers.
    """
    at = moment.astimezone(BILLING_ZONE)
    if at.weekday() >= SATURDAY:
        at = datetime.combine(_next_working_day(at.date()), time(), BILLING_ZONE)
    for _ in range(days):
        at = datetime.combine(_next_working_day(at.date()), at.timetz())
    return at


def _next_working_day(day: date) -> date:
    following = day + timedelta(days=1)
    while following.weekday() >= SATURDAY:
        following += timedelta(days=1)
    return following


def material_reminders(materials: Iterable[MaterialSummary], now: datetime) -> tuple[Reminder, ...]:
    """What is due at ``now`` (aware), the earliest first."""
    return _by_due(reminder for material in materials for reminder in _of_material(material, now))


def _of_material(material: MaterialSummary, now: datetime) -> Iterator[Reminder]:
    if material.state in DUE_KINDS and material.state_since is not None:
        due = working_days_after(material.state_since, REVIEW_WORKING_DAYS)
        if now >= due:
            yield Reminder(DUE_KINDS[material.state], material.id, material.name, due.date())
    if material.consent_until is not None:
        today = now.astimezone(BILLING_ZONE).date()
        if material.consent_until < today:
            yield Reminder(ReminderKind.CONSENT_EXPIRED, material.id, material.name, material.consent_until)
        elif material.consent_until <= today + CONSENT_NOTICE:
            yield Reminder(ReminderKind.CONSENT_EXPIRING, material.id, material.name, material.consent_until)


def quota_reminders(quota: Quota) -> tuple[Reminder, ...]:
    """A warning before the last slot, and when there is none."""
    if quota.level is QuotaLevel.ROOM:
        return ()
    kind = ReminderKind.LAST_SLOT if quota.level is QuotaLevel.LAST else ReminderKind.QUOTA_FULL
    return (Reminder(kind, left=quota.left),)


def package_reminders(cost: MonthCost, today: date) -> tuple[Reminder, ...]:
    """Packages with calls left that end soon or have ended, and those nearly used up, the earliest end first."""
    return _by_due(reminder for use in cost.packages for reminder in _of_package(use, today))


def _of_package(use: PackageUse, today: date) -> Iterator[Reminder]:
    package, left = use.package, use.left
    if left and package.expires < today:
        yield Reminder(ReminderKind.PACKAGE_EXPIRED, package.id, package.name, package.expires, left)
    elif left and package.expires <= today + PACKAGE_NOTICE:
        yield Reminder(ReminderKind.PACKAGE_EXPIRING, package.id, package.name, package.expires, left)
    if package.is_valid_on(today) and left <= package.calls * PACKAGE_LOW:
        yield Reminder(ReminderKind.PACKAGE_LOW, package.id, package.name, package.expires, left)


def _by_due(found: Iterable[Reminder]) -> tuple[Reminder, ...]:
    return tuple(sorted(found, key=lambda reminder: (reminder.due or date.min, reminder.name, reminder.kind)))
