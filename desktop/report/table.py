"""A run as rows, for spreadsheets (CSV) and programs (JSON)."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from desktop.domain.cloud.filing import ALGORITHM, FILING_NUMBER
from desktop.domain.files.spreadsheet import BYTE_ORDER_MARK, inert
from desktop.domain.qa import summary
from desktop.domain.qa.figures import FIGURES
from desktop.domain.qa.robustness import robustness
from desktop.report import looks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.qa.report import Report
    from desktop.domain.qa.results import CellResult

CSV_NAME, JSON_NAME = "cells.csv", "run.json"

VERSION = 1
"""Of the JSON document: raised when a program that reads it would have to be changed."""

_TEXTS = (
    *("photo", "photo_tags", "material", "setting", "engine", "state", "verdict", "expected", "code", "message"),
    *("notes", "standing", "causes", "mark", "rating_tags", "note", "request_id", "charged", "key"),
)
_NUMBERS = ("number", "repeat", "accepted", "stars", "seconds")


def csv_file(report: Report, words: Mapping[str, str]) -> tuple[str, bytes]:
    """One line a cell; what a person wrote can be no formula."""
    lines = io.StringIO()
    rows = csv.writer(lines, lineterminator="\r\n")
    columns = ("number", *_TEXTS, *_NUMBERS[1:])
    rows.writerow([*columns, *(spec.name for spec in FIGURES)])
    for number, result in enumerate(report.run.results, start=1):
        told = _told(report, result, number) | {"setting": looks.setting(result.cell.setting, words)}
        texts = {name: inert(_joined(told[name])) for name in _TEXTS}
        numbers = {name: "" if told[name] is None else told[name] for name in _NUMBERS}
        figures = [result.figures.get(spec.name, "") for spec in FIGURES]
        rows.writerow([*((texts | numbers)[name] for name in columns), *figures])
    return CSV_NAME, (BYTE_ORDER_MARK + lines.getvalue()).encode("utf-8", "replace")


def json_file(report: Report) -> tuple[str, bytes]:
    """Everything that is known of the run, as it is."""
    run, results = report.run, tuple(report.run.results)
    document = {
        "version": VERSION,
        "id": run.id,
        "title": run.title,
        "begun": run.begun.isoformat(),
        "ended": run.ended.isoformat() if run.ended else None,
        "versions": dict(run.versions),
        "baseline": report.baseline or None,
        "plan": run.plan,
        "filing": {"algorithm": ALGORITHM, "number": FILING_NUMBER} if report.names_service else None,
        "consent": [
            {"photo": it.name, "state": it.state, "until": it.until.isoformat() if it.until else None}
            for it in report.consent
        ],
        "summary": {
            "cells": asdict(summary.tally(results)),
            "failures": [
                {"kind": it.kind, "name": it.name, "cells": [found.cell.key for found in it.results]}
                for it in summary.failures(results, report.limits)
            ],
            "robustness": {it.material: it.score for it in robustness(results, report.limits)},
            "latencies": [asdict(it) for it in summary.latencies(results)],
            "spent": [asdict(it) for it in summary.spent(results)],
        },
        "cells": [_told(report, result, number) | _measured(result) for number, result in enumerate(results, start=1)],
    }
    return JSON_NAME, json.dumps(document, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _told(report: Report, result: CellResult, number: int) -> dict[str, Any]:
    cell, comparison, rating = result.cell, report.comparison(result), report.rating(result)
    return {
        "number": number,
        "key": cell.key,
        "photo": cell.photo.name,
        "photo_tags": list(cell.photo.tags),
        "material": cell.material.name,
        "engine": cell.setting.engine,
        "setting": dict(cell.setting.values),
        "repeat": cell.repeat,
        "state": result.state,
        "verdict": result.verdict,
        "expected": cell.expected,
        "code": result.code,
        "message": result.message,
        "notes": list(result.notes),
        "standing": comparison.standing if comparison else None,
        "causes": list(comparison.causes) if comparison else [],
        "accepted": comparison.accepted if comparison else None,
        "mark": rating.mark if rating else None,
        "stars": rating.stars if rating else None,
        "rating_tags": list(rating.tags) if rating else [],
        "note": rating.note if rating else "",
        "request_id": result.request_id,
        "charged": result.charged,
        "attempts": result.attempts,
        "seconds": result.seconds,
    }


def _measured(result: CellResult) -> dict[str, Any]:
    return {
        "figures": {spec.name: result.figures[spec.name] for spec in FIGURES if spec.name in result.figures},
        "picture": result.picture.name if result.picture else None,
    }


def _joined(value: object) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
