"""What the calls of a month are paid from: the free calls first, then packages, then the bill (后付费).

Order and free calls: FAQ, 免费调用额度用完怎么办？ Nothing here is money: prices stand on the purchase page only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.cloud.usage import MonthUsage, month_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.domain.cloud.usage import DayUsage

FREE_CALLS = 1000
"""Free calls each month (FAQ, 支持免费测试吗？); what is left of them is not carried over."""


class BillingMode(StrEnum):
    """By the number of calls, or by calls a second (QPS), where each call is paid for already."""

    PER_CALL = "per_call"
    QPS = "qps"


@dataclass(frozen=True, slots=True)
class ModeChange:
    """From the day ``since`` on the account is billed by ``mode``; ``qps`` is what was bought, 0 for per call."""

    since: date
    mode: BillingMode
    qps: int = 0


@dataclass(frozen=True, slots=True)
class CallPackage:
    """A bought package (付费资源包) as the user entered it.

    ``calls`` are those left in it on the morning of ``since``; ``expires`` is its last day.
    Raises ``ValueError`` for a negative count and for an expiry before its beginning.
    """

    id: str
    name: str
    calls: int
    since: date
    expires: date

    def __post_init__(self) -> None:
        if self.calls < 0 or self.expires < self.since:
            message = f"package {self.name!r} needs a count of at least 0 and an expiry not before {self.since}"
            raise ValueError(message)

    def is_valid_on(self, day: date) -> bool:
        return self.since <= day <= self.expires


@dataclass(frozen=True, slots=True)
class BillingTerms:
    """What was bought, entered by hand: the service has no call that would tell it."""

    packages: tuple[CallPackage, ...] = ()
    modes: tuple[ModeChange, ...] = ()

    def mode_on(self, day: date) -> ModeChange:
        """The mode in force on ``day``; per call before the first change."""
        begun = [change for change in self.modes if change.since <= day]
        return max(begun, key=lambda change: change.since, default=ModeChange(date.min, BillingMode.PER_CALL))

    @property
    def first_day(self) -> date | None:
        """From this day on the calls must be known to tell what is left in the packages."""
        return min((package.since for package in self.packages), default=None)


@dataclass(frozen=True, slots=True)
class PackageUse:
    """``used`` calls of this month came from ``package``; ``left`` is what the month's end leaves in it."""

    package: CallPackage
    used: int
    left: int


@dataclass(frozen=True, slots=True)
class MonthCost:
    """A month's calls by what paid for them. Calls that may have been charged are counted as charged."""

    usage: MonthUsage
    free_used: int
    packages: tuple[PackageUse, ...]
    post_paid: int
    within_qps: int

    @property
    def free_left(self) -> int:
        return FREE_CALLS - self.free_used


class _Books:
    """Calls drawn so far, replayed day by day."""

    def __init__(self, terms: BillingTerms) -> None:
        self._terms = terms
        self.left = {package.id: package.calls for package in terms.packages}
        self._by_expiry = sorted(terms.packages, key=lambda package: package.expires)
        self._month = (0, 0)
        self.free_used = self.post_paid = self.within_qps = 0

    def draw(self, day: DayUsage) -> None:
        """Pay for the calls of ``day``, which is not before the last one drawn."""
        self.turn_to(day.day)
        if self._terms.mode_on(day.day).mode is BillingMode.QPS:
            self.within_qps += day.at_most
            return
        free = min(day.at_most, FREE_CALLS - self.free_used)
        self.free_used += free
        self.post_paid += self._draw_packages(day.day, day.at_most - free)

    def turn_to(self, day: date) -> None:
        """Each month has its own free calls and its own bill."""
        if self._month != (day.year, day.month):
            self._month = (day.year, day.month)
            self.free_used = self.post_paid = self.within_qps = 0

    def _draw_packages(self, day: date, calls: int) -> int:
        """The calls no package had room for; the package that expires first is drawn first."""
        for package in self._by_expiry:
            if package.is_valid_on(day):
                drawn = min(calls, self.left[package.id])
                self.left[package.id] -= drawn
                calls -= drawn
        return calls


def month_cost(days: Iterable[DayUsage], terms: BillingTerms, year: int, month: int) -> MonthCost:
    """What paid for the calls of a month.

    ``days`` reach from :func:`days_needed`'s first to its last day. Which of two packages is drawn first no document
    says: here it is the one that expires first.
    """
    books = _Books(terms)
    first, last = month_days(year, month)
    ordered = sorted((day for day in days if day.day <= last), key=lambda day: day.day)
    _draw_all(books, [day for day in ordered if day.day < first])
    before = dict(books.left)
    books.turn_to(first)
    own = tuple(day for day in ordered if day.day >= first)
    _draw_all(books, own)
    uses = tuple(PackageUse(it, before[it.id] - books.left[it.id], books.left[it.id]) for it in terms.packages)
    return MonthCost(MonthUsage(year, month, own), books.free_used, uses, books.post_paid, books.within_qps)


def days_needed(terms: BillingTerms, year: int, month: int) -> tuple[date, date]:
    """The days whose calls :func:`month_cost` needs: whole months, back to the first package's."""
    first, last = month_days(year, month)
    start = min(terms.first_day or first, first)
    return start.replace(day=1), last


def _draw_all(books: _Books, days: Sequence[DayUsage]) -> None:
    for day in days:
        books.draw(day)
