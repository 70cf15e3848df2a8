"""``usage``: the month's calls as this computer has counted them; nothing is asked of the service."""

from __future__ import annotations

import csv
import io
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.billing import BillingTerms, CallPackage
from desktop.domain.cloud.calls import Action, Charged
from desktop.domain.cloud.usage import BILLING_ZONE, CSV_HEADER, UsageRecord
from desktop.storage.usage import LEDGER_NAME, UsageFile

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import CommandLine

CALL = UsageRecord(
    datetime(2026, 10, 5, 12, tzinfo=UTC), Action.FUSE_FACE, "https://facefusion.tencentcloudapi.com", Charged.YES
)


@pytest.fixture
def ledger(own_folders: Path) -> Path:
    """Of October 2026: 1,002 calls that count, two that do not; a package that pays for what is not free."""
    with closing(UsageFile(own_folders / "data" / LEDGER_NAME)) as file:
        file.set_terms(BillingTerms((CallPackage("p", "包 [1]", 500, date(2026, 10, 1), date(2027, 9, 30)),)))
        for _ in range(1001):
            file.add(CALL)
        file.add(replace(CALL, charged=Charged.UNKNOWN, code="cancelled"))
        file.add(replace(CALL, charged=Charged.NO, code="=Bad()"))
        file.add(replace(CALL, endpoint="http://127.0.0.1:8670"))
        file.add(replace(CALL, time=datetime(2026, 9, 30, 15, tzinfo=UTC)))
    return own_folders


@pytest.mark.usefixtures("ledger")
def test_a_month_is_told_by_what_paid_for_it(desk: CommandLine) -> None:
    document = desk("usage", "--month", "2026-10", "--json").document
    assert (document["month"], document["calls"], document["charged"]) == ("2026-10", 1003, 1001)
    assert (document["not_charged"], document["unknown"]) == (1, 1)
    assert document["free"] == {"total": 1000, "used": 1000, "left": 0}
    [package] = document["packages"]
    assert (package["name"], package["used"], package["left"], document["post_paid"]) == ("包 [1]", 2, 498, 0)
    assert document["days"] == [{"day": "2026-10-05", "charged": 1001, "not_charged": 1, "unknown": 1}]


@pytest.mark.usefixtures("ledger")
def test_it_is_told_in_words_too(desk: CommandLine) -> None:
    told = desk("usage", "--month", "2026-10").stdout
    assert "free calls: 1,000 of 1,000 used, 0 left" in told
    assert "包 [1]: 2 used, 498 left, until 2027-09-30" in told


@pytest.mark.usefixtures("ledger")
def test_every_call_of_the_month_goes_into_a_csv_that_a_spreadsheet_may_open(desk: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "调用.csv"
    ran = desk("usage", "--month", "2026-10", "--csv", target)
    assert str(target) in ran.stderr
    rows = list(csv.reader(io.StringIO(target.read_text("utf-8-sig"))))
    assert (tuple(rows[0]), len(rows)) == (CSV_HEADER, 1 + 1004)
    assert "'=Bad()" in rows[1003]
    assert desk("usage", "--month", "2026-10", "--csv", target).code == 0
    assert (tmp_path / "调用-2.csv").exists(), "what is there stays"
    printed = desk("usage", "--month", "2026-10", "--csv", "-").stdout
    assert printed.removeprefix("\ufeff").splitlines()[0] == ",".join(CSV_HEADER)


def test_the_running_month_of_a_new_account_has_all_its_free_calls(desk: CommandLine) -> None:
    document = desk("usage", "--json").document
    assert document["month"] == f"{datetime.now(UTC).astimezone(BILLING_ZONE):%Y-%m}"
    assert (document["free"]["left"], document["packages"], document["days"]) == (1000, [], [])


@pytest.mark.parametrize(
    "arguments", [("--month", "2026-13"), ("--month", "0000-01"), ("--month", "Oct"), ("--csv", "-", "--json")]
)
def test_what_makes_no_sense_is_a_usage_error(desk: CommandLine, arguments: tuple[str, ...]) -> None:
    assert desk("usage", *arguments).code == 2


def test_a_damaged_ledger_is_an_error_like_any_other(desk: CommandLine, own_folders: Path) -> None:
    (own_folders / "data").mkdir()
    (own_folders / "data" / LEDGER_NAME).write_bytes(b"no database" * 100)
    ran = desk("usage", "--json")
    assert (ran.code, ran.document["error"]["charged"]) == (1, "no")
