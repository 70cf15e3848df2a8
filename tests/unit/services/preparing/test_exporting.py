"""Results as a table and as a document."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from desktop.domain.errors import ErrorCode, FusionDeskError
from desktop.domain.preparing.duplicates import Duplicate
from desktop.services.preparing.exporting import results_csv, results_json
from desktop.services.preparing.results import ItemResult, ItemStatus, left_out

PREPARED = ItemResult(
    Path("/in/安娜.jpg"),
    ItemStatus.PREPARED,
    {"source": "/in/安娜.jpg", "status": "prepared", "format": "jpg", "width": 800, "height": 600, "bytes": 4},
    "base64",
    Path("/out/安娜.jpg"),
)
FORMULA = ItemResult(
    Path("=1+1.jpg"),
    ItemStatus.FAILED,
    {"source": "=1+1.jpg", "status": "failed", "error": {"code": "picture.empty", "message": "@SUM(A1) is empty"}},
    error=FusionDeskError(ErrorCode.PICTURE_EMPTY, "@SUM(A1) is empty"),
)


def rows(*results: ItemResult) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(results_csv(results).decode("utf-8-sig"))))


def test_each_output_is_a_line() -> None:
    [row] = rows(PREPARED)
    assert row == {
        "source": "/in/安娜.jpg",
        "profile": "base64",
        "status": "prepared",
        "output": "/out/安娜.jpg",
        "format": "jpg",
        "error": "",
        "message": "",
        "findings": "",
        "width": "800",
        "height": "600",
        "bytes": "4",
    }


def test_nothing_in_it_is_computed_by_a_spreadsheet() -> None:
    [row] = rows(FORMULA)
    assert (row["source"], row["message"]) == ("'=1+1.jpg", "'@SUM(A1) is empty")


def test_findings_are_named() -> None:
    [row] = rows(left_out(Path("b.jpg"), Duplicate(Path("a.jpg"), 2, same=False), "base64"))
    assert (row["status"], row["profile"], row["findings"]) == ("skipped", "base64", "info: batch.looks_alike")


def test_a_name_that_is_no_text_is_told_escaped() -> None:
    odd = ItemResult(Path("\udcff.jpg"), ItemStatus.SKIPPED, {"source": "\udcff.jpg", "status": "skipped"})
    assert rows(odd)[0]["source"] == "\\xff.jpg"


def test_the_document_is_that_of_the_manifest() -> None:
    document = json.loads(results_json([PREPARED]))
    assert document == {"kind": "fusion-desk.prepared", "items": [PREPARED.document]}
