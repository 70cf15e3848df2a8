"""Calls and their cost: one month of the bill, and every call as CSV."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from desktop.domain.cloud.billing import days_needed, month_cost
from desktop.domain.cloud.usage import csv_rows

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from desktop.domain.cloud.billing import BillingTerms, MonthCost
    from desktop.domain.ports import FileWriter
    from desktop.domain.workspace.ports import UsageLedger

CSV_ENCODING = "utf-8-sig"
"""With the mark that spreadsheets need to see UTF-8."""


class UsageReports:
    """Reads the ledger; every method raises :class:`~desktop.domain.errors.StoreError`."""

    def __init__(self, ledger: UsageLedger, writer: FileWriter) -> None:
        self._ledger = ledger
        self._writer = writer

    def month(self, year: int, month: int) -> MonthCost:
        """The month's calls by day, and what paid for them by the terms entered."""
        terms = self._ledger.terms()
        return month_cost(self._ledger.per_day(*days_needed(terms, year, month)), terms, year, month)

    def terms(self) -> BillingTerms:
        """The packages and modes entered by hand."""
        return self._ledger.terms()

    def set_terms(self, terms: BillingTerms) -> None:
        """In force for every month from now on looked at."""
        self._ledger.set_terms(terms)

    def csv(self, first: date, last: date) -> bytes:
        """Every call of these days, those that are never billed too, oldest first."""
        text = io.StringIO(newline="")
        csv.writer(text).writerows(csv_rows(self._ledger.records(first, last)))
        return text.getvalue().encode(CSV_ENCODING)

    def save_csv(self, target: Path, first: date, last: date) -> Path:
        """Never over a file that is there: the path really written is returned.

        Raises also :class:`~desktop.domain.errors.OutputError`.
        """
        return self._writer.save(self.csv(first, last), target)
