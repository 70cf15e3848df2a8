"""The usage ledger: on the disk when acknowledged, shared by several openers."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.billing import BillingMode, BillingTerms, CallPackage, ModeChange
from desktop.domain.cloud.calls import Action, Charged
from desktop.domain.cloud.usage import DayUsage, UsageRecord
from desktop.domain.errors import ErrorCode, StoreError
from desktop.storage.usage import UsageFile
from tests.at_once import at_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.workspace.ports import UsageLedger

ROOT = Path(__file__).resolve().parents[3]
CLOUD = "https://facefusion.tencentcloudapi.com"
MARCH = date(2026, 3, 1), date(2026, 3, 31)


def call(day: int = 14, charged: Charged = Charged.YES, endpoint: str = CLOUD) -> UsageRecord:
    return UsageRecord(
        time=datetime(2026, 3, day, 9, 30, 0, 123456, tzinfo=UTC),
        action=Action.FUSE_FACE,
        endpoint=endpoint,
        charged=charged,
        code="FailedOperation.FuseFreqCtrl",
        latency_ms=812.5,
        request_id="3e93f5d5",
        project_id="at_1",
        model_id="mt_1",
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "usage.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[UsageLedger]:
    file = UsageFile(path)
    yield file
    file.close()


def charged_in_march(ledger: UsageLedger) -> int:
    return sum(day.charged for day in ledger.per_day(*MARCH))


def test_nothing_is_made_before_it_is_needed(ledger: UsageLedger, path: Path) -> None:
    assert not path.exists()
    ledger.add(call())
    assert path.exists()


def test_a_record_comes_back_as_it_was(ledger: UsageLedger) -> None:
    ledger.add(call())
    assert ledger.records(*MARCH) == (call(),)


def test_records_come_oldest_first_and_of_the_days_asked_for(ledger: UsageLedger) -> None:
    for day in (20, 3, 14):
        ledger.add(call(day))
    assert ledger.records(date(2026, 3, 3), date(2026, 3, 14)) == (call(3), call(14))


def test_each_day_counts_by_what_was_charged(ledger: UsageLedger) -> None:
    for charged in (Charged.YES, Charged.YES, Charged.NO, Charged.UNKNOWN):
        ledger.add(call(charged=charged))
    days = ledger.per_day(*MARCH)
    assert [day for day in days if day.calls] == [DayUsage(date(2026, 3, 14), charged=2, free=1, unknown=1)]
    assert [day.day.day for day in days] == list(range(1, 32))


def test_the_sandbox_is_recorded_and_not_counted(ledger: UsageLedger) -> None:
    ledger.add(call(endpoint="http://127.0.0.1:8670"))
    assert len(ledger.records(*MARCH)) == 1
    assert sum(day.calls for day in ledger.per_day(*MARCH)) == 0


def test_terms_are_kept_and_replaced_as_a_whole(ledger: UsageLedger) -> None:
    assert ledger.terms() == BillingTerms()
    terms = BillingTerms(
        (CallPackage("p", "万次包", 10_000, *MARCH),),
        (ModeChange(date(2026, 3, 2), BillingMode.QPS, 20),),
    )
    ledger.set_terms(terms)
    assert ledger.terms() == terms
    ledger.set_terms(BillingTerms())
    assert ledger.terms() == BillingTerms()


def test_terms_that_cannot_be_kept_leave_the_old_ones(ledger: UsageLedger) -> None:
    once = CallPackage("same", "a", 1, *MARCH)
    ledger.set_terms(BillingTerms((once,)))
    with pytest.raises(Exception, match="UNIQUE"):
        ledger.set_terms(BillingTerms((once, once)))
    assert ledger.terms() == BillingTerms((once,))


def test_a_second_opener_sees_every_record(ledger: UsageLedger, path: Path) -> None:
    """The window and a command at the same time."""
    other = UsageFile(path)
    try:
        ledger.add(call(1))
        other.add(call(2))
        assert ledger.records(*MARCH) == other.records(*MARCH) == (call(1), call(2))
    finally:
        other.close()


def test_calls_from_several_threads_all_arrive(ledger: UsageLedger) -> None:
    def add_five() -> None:
        for _ in range(5):
            ledger.add(call())

    threads = [Thread(target=add_five) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert charged_in_march(ledger) == 20


def test_programs_that_begin_a_ledger_at_once_all_find_room_in_it(path: Path) -> None:
    command = [sys.executable, "-m", "tests.unit.storage.ledger_writer", str(path), "10"]
    assert at_once([command] * 4) == [0] * 4
    with closing(UsageFile(path)) as ledger:
        assert charged_in_march(ledger) == 40


def test_a_call_at_midnight_in_china_belongs_to_the_new_month(ledger: UsageLedger) -> None:
    midnight = datetime(2026, 3, 31, 16, 0, tzinfo=UTC)
    for time in (midnight - timedelta(microseconds=1), midnight):
        ledger.add(replace(call(), time=time))
    days = ledger.per_day(date(2026, 3, 31), date(2026, 4, 1))
    assert [day.charged for day in days] == [1, 1]
    assert [record.time for record in ledger.records(date(2026, 4, 1), date(2026, 4, 1))] == [midnight]


def test_a_closed_ledger_opens_again(ledger: UsageLedger) -> None:
    ledger.close()
    ledger.add(call())
    ledger.close()
    ledger.close()
    assert charged_in_march(ledger) == 1


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE call SET charged = 'perhaps'",
        "UPDATE call SET day = '2026-03-14x'",
        "UPDATE call SET action = 7, time = 5",
        "UPDATE call SET charged = CAST(x'ff' AS TEXT), time = CAST(x'ff' AS TEXT)",
    ],
)
def test_a_call_that_makes_no_sense_is_damage(ledger: UsageLedger, path: Path, change: str) -> None:
    ledger.add(call())
    with closing(sqlite3.connect(path)) as database:
        database.execute(change)
        database.commit()
    with pytest.raises(StoreError) as caught:
        ledger.per_day(*MARCH), ledger.records(*MARCH)
    assert caught.value.code is ErrorCode.STORE_DAMAGED


@pytest.mark.parametrize("change", ["UPDATE package SET calls = -1", "UPDATE package SET since = 5"])
def test_terms_that_make_no_sense_are_damage(ledger: UsageLedger, path: Path, change: str) -> None:
    ledger.set_terms(BillingTerms((CallPackage("p", "a", 1, *MARCH),)))
    with closing(sqlite3.connect(path)) as database:
        database.execute(change)
        database.commit()
    with pytest.raises(StoreError) as caught:
        ledger.terms()
    assert caught.value.code is ErrorCode.STORE_DAMAGED


def test_a_damaged_ledger_is_told_and_left(ledger: UsageLedger, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreError) as caught:
        ledger.add(call())
    assert caught.value.code is ErrorCode.STORE_DAMAGED
    assert path.read_bytes().startswith(b"not a database")
