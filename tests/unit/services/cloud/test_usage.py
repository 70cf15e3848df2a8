"""Calls this month, and what pays for the next."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.billing import FREE_CALLS, BillingMode, BillingTerms, CallPackage, ModeChange
from desktop.domain.cloud.calls import Action, Charged
from desktop.domain.cloud.usage import UsageRecord
from desktop.services.cloud.usage import Payment, now
from tests.unit.services.cloud.fakes import MOMENT

if TYPE_CHECKING:
    from tests.unit.services.cloud.conftest import Desk

ENDPOINT = "https://facefusion.tencentcloudapi.com"
TODAY = date(2025, 3, 14)
PACKAGE = CallPackage("p", "10 calls", 10, date(2025, 1, 1), date(2026, 1, 1))


def spend(desk: Desk, calls: int, charged: Charged = Charged.YES) -> None:
    for _ in range(calls):
        desk.ledger.add(UsageRecord(MOMENT, Action.FUSE_FACE, ENDPOINT, charged))


@pytest.fixture
def few_free(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three free calls a month: a thousand rows would only be slow."""
    monkeypatch.setattr("desktop.domain.cloud.billing.FREE_CALLS", 3)


def test_a_new_month_has_all_free_calls(desk: Desk) -> None:
    usage = desk.cloud.usage.this_month()
    assert (usage.used, usage.free_left, usage.next_call) == (0, FREE_CALLS, Payment.FREE)


def test_calls_that_may_have_been_charged_are_reckoned_with(desk: Desk) -> None:
    spend(desk, 2)
    spend(desk, 1, Charged.UNKNOWN)
    spend(desk, 5, Charged.NO)
    usage = desk.cloud.usage.this_month()
    assert (usage.used, usage.free_left) == (3, FREE_CALLS - 3)


def test_calls_of_last_month_do_not_count(desk: Desk) -> None:
    desk.ledger.add(UsageRecord(MOMENT - timedelta(days=20), Action.FUSE_FACE, ENDPOINT, Charged.YES))
    assert desk.cloud.usage.this_month().used == 0


@pytest.mark.usefixtures("few_free")
def test_after_the_free_calls_a_package_pays(desk: Desk) -> None:
    desk.ledger.set_terms(BillingTerms(packages=(PACKAGE,)))
    spend(desk, 4)
    assert desk.cloud.usage.this_month().next_call is Payment.PACKAGE


@pytest.mark.usefixtures("few_free")
def test_without_free_calls_and_packages_the_call_goes_on_the_bill(desk: Desk) -> None:
    spend(desk, 4)
    assert desk.cloud.usage.this_month().next_call is Payment.POST_PAID


@pytest.mark.usefixtures("few_free")
def test_an_empty_package_pays_for_nothing(desk: Desk) -> None:
    desk.ledger.set_terms(BillingTerms(packages=(PACKAGE,)))
    spend(desk, 13)
    assert desk.cloud.usage.this_month().next_call is Payment.POST_PAID


def test_within_bought_qps_no_call_is_counted(desk: Desk) -> None:
    desk.ledger.set_terms(BillingTerms(modes=(ModeChange(TODAY, BillingMode.QPS, 5),)))
    assert desk.cloud.usage.this_month().next_call is Payment.QPS


def test_the_clock_knows_its_zone() -> None:
    assert now().utcoffset() == timedelta(0)
