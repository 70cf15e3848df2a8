"""What came of deleting as JSON, and the ledger of unlabelled results as CSV."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from desktop.domain.files.spreadsheet import inert

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain.fusing.people import Erasure
    from desktop.domain.marking.unlabelled import UnlabelledExport
    from desktop.services.documents import JsonObject

CSV_ENCODING = "utf-8-sig"
"""With the mark that spreadsheets need to see UTF-8."""

COLUMNS = ("time", "file", "sha256", "engine", "producer", "workspace")


def erasure_document(done: Erasure) -> JsonObject:
    """For the command line and for a report that is kept."""
    return {
        "done": done.is_done,
        "deleted": [{"what": it.kept.value, "place": str(it.place), "count": it.count} for it in done.removed],
        "left": [{"why": it.because.value, "place": str(it.place), "detail": it.detail} for it in done.left],
    }


def unlabelled_csv(exports: Iterable[UnlabelledExport]) -> bytes:
    """Every row, the latest first; times as ISO 8601."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for it in exports:
        time = it.time.isoformat(timespec="seconds")
        writer.writerow([time, *map(inert, (it.name, it.content, it.engine, it.producer, it.workspace))])
    return text.getvalue().encode(CSV_ENCODING, "replace")
