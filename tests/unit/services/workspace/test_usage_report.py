"""Calls of a month, and as CSV."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from desktop.domain.cloud.billing import BillingTerms, CallPackage
from desktop.domain.cloud.calls import Action, Charged
from desktop.domain.cloud.usage import CSV_HEADER, UsageRecord

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.services.workspace.bundle import WorkspaceServices
    from desktop.storage.usage import UsageFile

ENDPOINT = "https://facefusion.tencentcloudapi.com"
START = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


def record(ledger: UsageFile, count: int, *, code: str = "OK", model_id: str = "") -> None:
    for number in range(count):
        time = START + timedelta(seconds=number)
        ledger.add(UsageRecord(time, Action.FUSE_FACE, ENDPOINT, Charged.YES, code, model_id=model_id))


def test_a_month_is_paid_from_free_calls_then_packages(spaces: WorkspaceServices, ledger: UsageFile) -> None:
    record(ledger, 12)
    cost = spaces.usage.month(2026, 3)
    assert (cost.usage.charged, cost.free_used, cost.free_left, cost.post_paid) == (12, 12, 988, 0)
    assert len(cost.usage.days) == 31


def test_a_package_bought_earlier_counts_from_its_first_month(spaces: WorkspaceServices, ledger: UsageFile) -> None:
    package = CallPackage("p", "1 万次", 10_000, date(2026, 1, 15), date(2027, 1, 14))
    spaces.usage.set_terms(BillingTerms(packages=(package,)))
    assert spaces.usage.terms().packages == (package,)
    record(ledger, 3)
    (use,) = spaces.usage.month(2026, 3).packages
    assert (use.used, use.left) == (0, 10_000)


def test_every_call_is_a_row(spaces: WorkspaceServices, ledger: UsageFile) -> None:
    record(ledger, 2, code="FailedOperation.NoFaceDetected", model_id="=1+1")
    data = spaces.usage.csv(date(2026, 3, 1), date(2026, 3, 31))
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == CSV_HEADER
    assert len(rows) == 3
    assert rows[1][3] == "'=1+1"


def test_the_file_is_never_written_over_another(spaces: WorkspaceServices, ledger: UsageFile, tmp_path: Path) -> None:
    record(ledger, 1)
    target = tmp_path / "用量.csv"
    target.write_text("mine")
    written = spaces.usage.save_csv(target, date(2026, 3, 1), date(2026, 3, 31))
    assert (written.name, target.read_text()) == ("用量-2.csv", "mine")
    assert written.read_bytes() == spaces.usage.csv(date(2026, 3, 1), date(2026, 3, 31))
