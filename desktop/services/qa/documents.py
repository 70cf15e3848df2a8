"""Forecasts and runs as JSON documents."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.services.documents import error_document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain.fusing.consent import ConsentGap
    from desktop.domain.qa.forecast import Forecast
    from desktop.domain.qa.ports import RunStore
    from desktop.domain.qa.problems import PlanProblem
    from desktop.domain.qa.results import CellResult
    from desktop.domain.qa.tips import Tip
    from desktop.services.qa.reviewing import Reviewed
    from desktop.services.qa.runner import RunReport


def problem_document(problem: PlanProblem) -> dict[str, object]:
    """What is wrong with a plan, for editors."""
    return {
        "line": problem.line,
        "key": problem.key,
        "fault": problem.fault,
        "given": problem.given,
        "allowed": problem.allowed,
        "nearest": problem.nearest,
    }


def forecast_document(forecast: Forecast) -> dict[str, object]:
    return {
        "cells": forecast.cells,
        "paid_cells": forecast.paid_cells,
        "paid_calls": forecast.paid_calls,
        "over_budget": forecast.over_budget,
        "seconds": round(forecast.seconds, 1),
        "consent": consent_documents(forecast.consent),
        "timeline": [
            {
                "setting": stretch.setting.title,
                "cells": stretch.cells,
                "rate": round(stretch.rate, 2),
                "begins": round(stretch.begins, 1),
                "ends": round(stretch.ends, 1),
            }
            for stretch in forecast.stretches
        ],
    }


def consent_documents(notes: Iterable[ConsentGap]) -> list[dict[str, object]]:
    """Photos that nobody has agreed to, or not much longer."""
    return [
        {"photo": it.name, "state": it.state.value, "until": it.until.isoformat() if it.until else None} for it in notes
    ]


def run_document(store: RunStore, report: RunReport) -> dict[str, object]:
    """The run with every cell."""
    run = store.run()
    return {
        "run": run.id,
        "title": run.title,
        "begun": run.begun.isoformat(),
        "ended": run.ended.isoformat() if run.ended else None,
        "versions": dict(run.versions),
        "cancelled": report.cancelled,
        "stopped": error_document(report.stopped) if report.stopped else None,
        "states": dict(report.totals.states),
        "verdicts": dict(report.totals.verdicts),
        "paid_calls": report.totals.spent,
        "stages": dict(report.counts),
        "cells": [cell_document(result) for result in run.results],
    }


def cell_document(result: CellResult) -> dict[str, object]:
    cell = result.cell
    return {
        "key": cell.key,
        "photo": cell.photo.name,
        "tags": list(cell.photo.tags),
        "material": cell.material.name,
        "engine": cell.setting.engine,
        "values": dict(cell.setting.values.pairs),
        "repeat": cell.repeat,
        "expected": cell.expected,
        "state": result.state,
        "verdict": result.verdict,
        "code": result.code,
        "message": result.message,
        "figures": {str(name): value for name, value in result.figures.items()},
        "picture": result.picture.name if result.picture else None,
        "bytes": result.bytes,
        "seconds": round(result.seconds, 3),
        "request_id": result.request_id,
        "charged": result.charged,
        "attempts": result.attempts,
        "notes": list(result.notes),
    }


def review_document(reviewed: Reviewed) -> dict[str, object]:
    """A run beside its baseline."""
    return {
        "baseline": reviewed.report.baseline,
        "waiting": len(reviewed.waiting),
        "standings": dict(Counter(it.standing for it in reviewed.comparisons)),
        "cells": [
            {
                "key": it.key,
                "photo": it.now.cell.photo.name,
                "material": it.now.cell.material.name,
                "setting": it.now.cell.setting.title,
                "standing": it.standing,
                "causes": list(it.causes),
                "structure": it.likeness.structure if it.likeness else None,
                "colour": it.likeness.colour if it.likeness else None,
                "accepted": it.accepted,
                "code": it.now.code,
            }
            for it in reviewed.comparisons
        ],
    }


def tip_document(tip: Tip) -> dict[str, object]:
    """Where one flaw of a photo begins to matter."""
    return {"flaw": tip.flaw, "good": tip.good, "bad": tip.bad, "code": tip.code}
