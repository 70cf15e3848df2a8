"""What would be exported, found out in the background whenever it may have changed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.preparing import Rejection
from desktop.ui.prepare.document import Check
from desktop.ui.prepare.per_document import PerDocument, Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Progress
    from desktop.domain.preparing import PrepareOptions
    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspection
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.session import Session

PAUSE_MS = 150
"""A slider rests this long before its material is built."""


class Checker(QObject):
    """Keeps the check of every document fresh: builds its material in memory and notes what came out."""

    def __init__(
        self, session: Session, runner: JobRunner, services: Callable[[], Services], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._services = session, services
        work = PerDocument(session, runner, self._question, pause_ms=PAUSE_MS, parent=self)
        work.answered.connect(lambda key, check: session.replace(key, check=check))
        work.failed.connect(self._failed)

    def _question(self, document: Document) -> Question | None:
        if (seen := document.looked_at) is None:
            return None
        work = partial(_build, self._services, seen, document.options)
        return Question(document.options, work, is_answered=document.fresh_check is not None)

    def _failed(self, key: int, options: PrepareOptions, error: FusionDeskError) -> None:
        self._session.replace(key, check=Check(options, (), error=error))


def _build(services: Callable[[], Services], inspection: Inspection, options: PrepareOptions, _: Progress) -> Check:
    """Failing rules are what the card is there to show, so they do not keep the material from being built."""
    outcome = services().preparer.build(inspection, replace(options, allow_failing=True))
    if isinstance(outcome, Rejection):
        return Check(options, outcome.findings, error=outcome.error, plan=outcome.plan)
    encoded = outcome.encoded
    return Check(
        options,
        outcome.findings,
        encoded.size,
        len(encoded.data),
        encoded.format,
        plan=outcome.plan,
        facts=outcome.facts,
    )
