"""Reminders come when they are due, and not before."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cloud.billing import BillingTerms, CallPackage, MonthCost, month_cost
from desktop.domain.cloud.usage import BILLING_ZONE, DayUsage
from desktop.domain.workspace.material import MaterialSummary, summary_of
from desktop.domain.workspace.quota import Quota
from desktop.domain.workspace.reminders import (
    Reminder,
    ReminderKind,
    material_reminders,
    package_reminders,
    quota_reminders,
    working_days_after,
)
from desktop.domain.workspace.review import ReviewState
from tests.workspaces import NOW, make_material, make_rights

TODAY = date(2026, 3, 11)


def china(day: int, hour: int = 10) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=BILLING_ZONE)


@pytest.mark.parametrize(
    ("start", "due"),
    [
        (china(11), china(12)),
        (china(13), china(16)),  # Friday, Monday
        (china(14), china(17, 0)),  # at the weekend: through Monday
        (china(15, 23), china(17, 0)),
    ],
)
def test_a_working_day_later(start: datetime, due: datetime) -> None:
    assert working_days_after(start.astimezone(UTC), 1) == due


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.integers(1, 30))  # noqa: DTZ001 - given its zone below
def test_working_days_end_on_working_days_and_are_counted(start: datetime, days: int) -> None:
    moment = start.replace(tzinfo=BILLING_ZONE)
    due = working_days_after(moment, days)
    assert due.weekday() < 5
    between = (moment.date() + timedelta(days=number) for number in range((due.date() - moment.date()).days))
    assert sum(day.weekday() < 5 for day in between) == days


def waiting(state: ReviewState) -> MaterialSummary:
    return summary_of(make_material(states=(state,), rights=make_rights()))


@pytest.mark.parametrize(
    ("state", "kind"),
    [(ReviewState.IN_REVIEW, ReminderKind.REVIEW_DUE), (ReviewState.APPEALED, ReminderKind.APPEAL_DUE)],
)
def test_a_review_is_looked_up_after_one_working_day(state: ReviewState, kind: ReminderKind) -> None:
    almost = NOW + timedelta(hours=23, minutes=59)
    assert material_reminders([waiting(state)], almost) == ()
    due = Reminder(kind, "m1", "春日写真", date(2026, 3, 12))
    assert material_reminders([waiting(state)], NOW + timedelta(days=1)) == (due,)


@pytest.mark.parametrize("state", [ReviewState.DRAFT, ReviewState.READY, ReviewState.PASSED, ReviewState.APPEAL_FAILED])
def test_nothing_waits_in_other_states(state: ReviewState) -> None:
    assert material_reminders([waiting(state)], NOW + timedelta(days=30)) == ()


@pytest.mark.parametrize(
    ("until", "kinds"),
    [
        (date(2026, 3, 10), [ReminderKind.CONSENT_EXPIRED]),
        (TODAY, [ReminderKind.CONSENT_EXPIRING]),
        (date(2026, 4, 10), [ReminderKind.CONSENT_EXPIRING]),
        (date(2026, 4, 11), []),
        (None, []),
    ],
)
def test_consent_that_runs_out_is_told_a_month_before(until: date | None, kinds: list[ReminderKind]) -> None:
    summary = summary_of(make_material(rights=make_rights(until)))
    assert [reminder.kind for reminder in material_reminders([summary], NOW)] == kinds


def test_the_earliest_comes_first() -> None:
    late, soon = (
        summary_of(make_material(name, name=name, rights=make_rights(until)))
        for name, until in (("late", date(2026, 4, 1)), ("soon", date(2026, 3, 20)))
    )
    assert [reminder.subject for reminder in material_reminders([late, soon], NOW)] == ["soon", "late"]


@pytest.mark.parametrize(
    ("used", "reminders"),
    [
        (8, ()),
        (9, (Reminder(ReminderKind.LAST_SLOT, left=1),)),
        (10, (Reminder(ReminderKind.QUOTA_FULL, left=0),)),
        (11, (Reminder(ReminderKind.QUOTA_FULL, left=0),)),
    ],
)
def test_slots_that_run_out_are_told(used: int, reminders: tuple[Reminder, ...]) -> None:
    assert quota_reminders(Quota(10, used)) == reminders


def cost(calls: int, expires: date) -> MonthCost:
    package = CallPackage("p", "包", 100, date(2026, 3, 1), expires)
    days = [DayUsage(date(2026, 3, 2), charged=1000 + calls)]
    return month_cost(days, BillingTerms((package,)), 2026, 3)


@pytest.mark.parametrize(
    ("calls", "expires", "kinds"),
    [
        (0, date(2026, 12, 31), []),
        (89, date(2026, 12, 31), []),
        (90, date(2026, 12, 31), [ReminderKind.PACKAGE_LOW]),
        (100, date(2026, 12, 31), [ReminderKind.PACKAGE_LOW]),
        (0, date(2026, 3, 25), [ReminderKind.PACKAGE_EXPIRING]),
        (0, date(2026, 3, 26), []),
        (95, date(2026, 3, 12), [ReminderKind.PACKAGE_EXPIRING, ReminderKind.PACKAGE_LOW]),
        (0, date(2026, 3, 10), [ReminderKind.PACKAGE_EXPIRED]),
        (100, date(2026, 3, 10), []),
    ],
)
def test_packages_that_run_out_are_told(calls: int, expires: date, kinds: list[ReminderKind]) -> None:
    assert [reminder.kind for reminder in package_reminders(cost(calls, expires), TODAY)] == kinds
