"""Usage: which calls count, on which day of the bill, and what pays for them."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cloud.billing import (
    FREE_CALLS,
    BillingMode,
    BillingTerms,
    CallPackage,
    ModeChange,
    days_needed,
    month_cost,
)
from desktop.domain.cloud.calls import Action, Charged
from desktop.domain.cloud.usage import (
    CSV_HEADER,
    DayUsage,
    MonthUsage,
    UsageRecord,
    csv_rows,
    every_day,
    month_days,
)

CLOUD = "https://facefusion.tencentcloudapi.com"
NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)


def call(
    time: datetime = NOON, action: Action = Action.FUSE_FACE, endpoint: str = CLOUD, code: str = "OK"
) -> UsageRecord:
    return UsageRecord(time, action, endpoint, Charged.YES, code)


def day(number: int, calls: int, *, month: int = 3) -> DayUsage:
    return DayUsage(date(2026, month, number), charged=calls)


def package(
    name: str, calls: int, *, since: date = date(2026, 3, 1), expires: date = date(2026, 12, 31)
) -> CallPackage:
    return CallPackage(name, name, calls, since, expires)


def test_a_call_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        call(datetime(2026, 3, 14, 12))  # noqa: DTZ001 - that is the point


def test_the_day_of_the_bill_begins_at_midnight_in_china() -> None:
    assert call(datetime(2026, 3, 31, 15, 59, tzinfo=UTC)).day == date(2026, 3, 31)
    assert call(datetime(2026, 3, 31, 16, 0, tzinfo=UTC)).day == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("action", "billed"),
    [
        (Action.FUSE_FACE, True),
        (Action.FUSE_FACE_ULTRA, True),
        (Action.DESCRIBE_MATERIAL_LIST, False),
        (Action.DETECT_FACE, False),
    ],
)
def test_fusing_is_billed_and_nothing_else(action: Action, billed: bool) -> None:
    assert call(action=action).is_billed is billed


@pytest.mark.parametrize("endpoint", ["http://127.0.0.1:8670", "http://localhost:1", "http://[::1]:80"])
def test_the_sandbox_costs_nothing(endpoint: str) -> None:
    assert not call(endpoint=endpoint).is_billed


def test_a_call_that_may_have_been_charged_is_reckoned_with() -> None:
    usage = DayUsage(date(2026, 3, 1), charged=3, free=2, unknown=1)
    assert (usage.calls, usage.at_most) == (6, 4)


def test_a_month_adds_up_its_days() -> None:
    month = MonthUsage(2026, 3, (DayUsage(date(2026, 3, 1), 3, 2, 1), DayUsage(date(2026, 3, 2), 1, 0, 4)))
    assert (month.charged, month.free, month.unknown, month.calls, month.at_most) == (4, 2, 5, 11, 9)


@pytest.mark.parametrize(("year", "month", "last"), [(2026, 2, 28), (2028, 2, 29), (2026, 12, 31)])
def test_a_month_ends_on_its_last_day(year: int, month: int, last: int) -> None:
    assert month_days(year, month) == (date(year, month, 1), date(year, month, last))


def test_days_without_calls_are_there_with_zeros() -> None:
    counts = {(date(2026, 3, 2), Charged.YES): 5, (date(2026, 3, 2), Charged.NO): 1}
    days = every_day(date(2026, 3, 1), date(2026, 3, 3), counts)
    assert [(it.day.day, it.charged, it.free, it.unknown) for it in days] == [(1, 0, 0, 0), (2, 5, 1, 0), (3, 0, 0, 0)]


def test_the_table_tells_utc_whatever_the_zone_of_the_record() -> None:
    local = datetime(2026, 3, 14, 20, tzinfo=timezone(timedelta(hours=8)))
    header, row = csv_rows([call(local)])
    assert header == CSV_HEADER
    assert dict(zip(header, row, strict=True))["time_utc"] == "2026-03-14T12:00:00.000+00:00"


@pytest.mark.parametrize("code", ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "\tx", "＝1+1"])
def test_a_spreadsheet_never_takes_a_cell_for_a_formula(code: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(csv_rows([call(code=code)]))
    assert list(csv.reader(text.getvalue().splitlines()))[1][4] == f"'{code}"


# --- what pays ---


def test_the_free_calls_come_first() -> None:
    cost = month_cost([day(1, 400), day(2, 500)], BillingTerms((package("a", 100),)), 2026, 3)
    assert (cost.free_used, cost.free_left, cost.packages[0].used, cost.post_paid) == (900, 100, 0, 0)


def test_then_packages_and_then_the_bill() -> None:
    cost = month_cost([day(1, 1030), day(2, 100)], BillingTerms((package("a", 50),)), 2026, 3)
    assert (cost.free_used, cost.packages[0].used, cost.packages[0].left, cost.post_paid) == (1000, 50, 0, 80)


def test_the_package_that_expires_first_is_drawn_first() -> None:
    late, soon = package("late", 100), package("soon", 30, expires=date(2026, 3, 10))
    cost = month_cost([day(5, 1050)], BillingTerms((late, soon)), 2026, 3)
    assert {use.package.id: use.used for use in cost.packages} == {"late": 20, "soon": 30}


def test_an_expired_package_pays_nothing() -> None:
    terms = BillingTerms((package("a", 100, expires=date(2026, 3, 10)),))
    cost = month_cost([day(10, 1010), day(11, 10)], terms, 2026, 3)
    assert (cost.packages[0].used, cost.post_paid) == (10, 10)


def test_a_package_is_carried_over_and_the_free_calls_are_not() -> None:
    terms = BillingTerms((package("a", 100),))
    cost = month_cost([day(1, 1040), day(1, 1030, month=4)], terms, 2026, 4)
    assert (cost.free_used, cost.packages[0].used, cost.packages[0].left) == (1000, 30, 30)
    assert [it.day.month for it in cost.usage.days] == [4]


def test_a_month_without_calls_starts_anew() -> None:
    cost = month_cost([day(1, 2000)], BillingTerms(), 2026, 4)
    assert (cost.free_used, cost.post_paid, cost.usage.days) == (0, 0, ())


def test_days_after_the_month_do_not_matter() -> None:
    assert month_cost([day(1, 5, month=4)], BillingTerms(), 2026, 3).free_used == 0


def test_calls_within_bought_qps_draw_nothing() -> None:
    terms = BillingTerms(modes=(ModeChange(date(2026, 3, 2), BillingMode.QPS, 10),))
    cost = month_cost([day(1, 5), day(2, 3000)], terms, 2026, 3)
    assert (cost.free_used, cost.within_qps, cost.post_paid) == (5, 3000, 0)


def test_the_latest_change_of_mode_is_in_force() -> None:
    qps, back = ModeChange(date(2026, 3, 2), BillingMode.QPS, 5), ModeChange(date(2026, 3, 9), BillingMode.PER_CALL)
    terms = BillingTerms(modes=(back, qps))
    modes = [terms.mode_on(date(2026, 3, number)).mode for number in (1, 2, 8, 9)]
    assert modes == [BillingMode.PER_CALL, BillingMode.QPS, BillingMode.QPS, BillingMode.PER_CALL]


def test_what_is_left_needs_the_calls_since_the_first_package() -> None:
    terms = BillingTerms((package("b", 1), package("a", 1, since=date(2026, 1, 20))))
    assert days_needed(terms, 2026, 3) == (date(2026, 1, 1), date(2026, 3, 31))
    assert days_needed(BillingTerms(), 2026, 3) == (date(2026, 3, 1), date(2026, 3, 31))


@pytest.mark.parametrize(("calls", "expires"), [(-1, date(2026, 12, 31)), (5, date(2026, 2, 28))])
def test_an_impossible_package_is_refused(calls: int, expires: date) -> None:
    with pytest.raises(ValueError, match="package"):
        package("a", calls, expires=expires)


@given(
    calls=st.lists(st.integers(0, 2500), min_size=1, max_size=12),
    sizes=st.lists(st.integers(0, 1500), max_size=3),
)
def test_every_call_is_paid_once(calls: list[int], sizes: list[int]) -> None:
    terms = BillingTerms(tuple(package(str(number), size) for number, size in enumerate(sizes)))
    cost = month_cost([day(number + 1, count) for number, count in enumerate(calls)], terms, 2026, 3)
    paid = cost.free_used + sum(use.used for use in cost.packages) + cost.post_paid + cost.within_qps
    assert paid == sum(calls)
    assert cost.free_used == min(FREE_CALLS, sum(calls))
    assert all(0 <= use.left <= use.package.calls for use in cost.packages)
