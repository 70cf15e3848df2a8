"""Programs killed at random moments: nothing acknowledged is lost, and nothing is paid for twice.

The work is done in ``tests/bench/killed.py`` and ``tests/bench/qa_killed.py``.
"""

from __future__ import annotations

from tests.bench import killed, qa_killed
from tests.campaigns.report import Effort, Report


def run(effort: Effort) -> Report:
    """See the table in ``__main__``."""
    report, times = Report(), effort.of(small=3, long=200)
    for name, main in {"edits and imports": killed.main, "runs with paid cells": qa_killed.main}.items():
        try:
            main(times)
        except (AssertionError, SystemExit) as error:
            report.add("failed", fault=f"{name}: {error}")
        else:
            report.counts["killed"] += times * (2 if main is killed.main else 1)
    return report
