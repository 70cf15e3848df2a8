"""The results of a run for other programs: CSV and JSON."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from desktop.domain.files.spelling import escaped, json_text
from desktop.domain.files.spreadsheet import BYTE_ORDER_MARK, inert
from desktop.domain.rules.findings import Severity
from desktop.services.manifest import manifest_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.services.preparing.results import ItemResult

TEXTS = ("source", "profile", "status", "output", "format", "error", "message", "findings")
NUMBERS = ("width", "height", "bytes")


def results_csv(results: Sequence[ItemResult]) -> bytes:
    """One line an output; names and messages can be no formula. UTF-8 with the mark that spreadsheets look for."""
    lines = io.StringIO()
    rows = csv.writer(lines, lineterminator="\r\n")
    rows.writerow([*TEXTS, *NUMBERS])
    for result in results:
        texts, document = _texts(result), result.document
        rows.writerow([*(inert(escaped(texts[name])) for name in TEXTS), *(document.get(name, "") for name in NUMBERS)])
    return (BYTE_ORDER_MARK + lines.getvalue()).encode()


def results_json(results: Sequence[ItemResult]) -> bytes:
    """The document that ``prepare --json`` prints."""
    return json_text(manifest_document([it.document for it in results])).encode()


def _texts(result: ItemResult) -> dict[str, str]:
    error = result.document.get("error") or {}
    told = [it for it in result.findings if it.severity is not Severity.PASS]
    return {
        "source": str(result.source),
        "profile": result.profile,
        "status": result.status.value,
        "output": str(result.output or ""),
        "format": str(result.document.get("format", "")),
        "error": str(error.get("code", "")),
        "message": str(error.get("message", "")),
        "findings": ", ".join(f"{it.severity}: {it.code}{f' ({it.face})' if it.face else ''}" for it in told),
    }
