"""Usage (调用量): every call to the cloud, whether it was charged, and how many there were on each day.

The bill goes by calendar month (FAQ, 支持免费测试吗？); its clock is taken for that of Beijing.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop.domain.cloud.calls import Action, Charged
from desktop.domain.cloud.settings import is_loopback
from desktop.domain.files.spreadsheet import inert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

BILLING_ZONE = timezone(timedelta(hours=8), "UTC+8")
"""No document names the zone of the bill; the service's own times and its company are in China."""

SUCCEEDED = "OK"
"""The result code of a call that brought what was asked for."""

BILLED_ACTIONS = frozenset({Action.FUSE_FACE, Action.FUSE_FACE_ULTRA})
"""DetectFace is billed by another product (fact book, 6); listing materials is nowhere said to cost anything."""


@dataclass(frozen=True, slots=True)
class UsageRecord:
    """One attempt to call the service; a call sent again makes a record for each attempt.

    ``time`` is aware. ``code`` is the service's error code, or ours when no reply came, or :data:`SUCCEEDED`.
    ``endpoint`` is the base URL called. Raises ``ValueError`` for a naive time.
    """

    time: datetime
    action: Action
    endpoint: str
    charged: Charged
    code: str = SUCCEEDED
    latency_ms: float = 0.0
    request_id: str = ""
    project_id: str = ""
    model_id: str = ""

    def __post_init__(self) -> None:
        if self.time.tzinfo is None:
            message = "the time of a call needs a time zone"
            raise ValueError(message)

    @property
    def day(self) -> date:
        """The day of the bill."""
        return self.time.astimezone(BILLING_ZONE).date()

    @property
    def is_billed(self) -> bool:
        """Whether this call is of the kind that costs: the sandbox on this machine never does."""
        return self.action in BILLED_ACTIONS and not is_loopback(urlsplit(self.endpoint).hostname or "")


@dataclass(frozen=True, slots=True)
class DayUsage:
    """How many billed calls of one day were charged, not charged, or may have been."""

    day: date
    charged: int = 0
    free: int = 0
    unknown: int = 0

    @property
    def calls(self) -> int:
        return self.charged + self.free + self.unknown

    @property
    def at_most(self) -> int:
        """Calls to reckon with: those not known to be free count as charged."""
        return self.charged + self.unknown


@dataclass(frozen=True, slots=True)
class MonthUsage:
    """``days`` has every day of the month, in order."""

    year: int
    month: int
    days: tuple[DayUsage, ...]

    @property
    def charged(self) -> int:
        return sum(day.charged for day in self.days)

    @property
    def free(self) -> int:
        return sum(day.free for day in self.days)

    @property
    def unknown(self) -> int:
        return sum(day.unknown for day in self.days)

    @property
    def calls(self) -> int:
        return sum(day.calls for day in self.days)

    @property
    def at_most(self) -> int:
        return sum(day.at_most for day in self.days)


def month_days(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def every_day(first: date, last: date, counts: Mapping[tuple[date, Charged], int]) -> tuple[DayUsage, ...]:
    """One entry for each day from ``first`` to ``last``, zeros included: what a chart needs."""
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return tuple(
        DayUsage(
            day,
            charged=counts.get((day, Charged.YES), 0),
            free=counts.get((day, Charged.NO), 0),
            unknown=counts.get((day, Charged.UNKNOWN), 0),
        )
        for day in days
    )


CSV_HEADER = (
    "time_utc",
    "action",
    "project_id",
    "model_id",
    "result",
    "charged",
    "latency_ms",
    "request_id",
    "endpoint",
)


def csv_rows(records: Iterable[UsageRecord]) -> Iterator[tuple[str, ...]]:
    """The header and one row for each record, safe to open in a spreadsheet."""
    yield CSV_HEADER
    for record in records:
        cells = (
            record.time.astimezone(UTC).isoformat(timespec="milliseconds"),
            record.action.value,
            record.project_id,
            record.model_id,
            record.code,
            record.charged.value,
            f"{record.latency_ms:.0f}",
            record.request_id,
            record.endpoint,
        )
        yield tuple(map(inert, cells))  # codes and IDs come from a server
