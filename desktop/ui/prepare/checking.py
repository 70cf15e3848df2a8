"""What would be exported, found out in the background whenever it may have changed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.preparing import Rejection
from desktop.ui.kit.jobs import Latest
from desktop.ui.prepare.document import Check

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Progress
    from desktop.domain.preparing import PrepareOptions
    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspection
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.prepare.session import Session

PAUSE_MS = 150
"""A slider rests this long before its material is built."""


class Checker(QObject):
    """Keeps the check of every document fresh: builds its material in memory and notes what came out."""

    def __init__(
        self, session: Session, runner: JobRunner, services: Callable[[], Services], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._services = services
        self._channels: dict[int, Latest] = {}
        self._asked: dict[int, PrepareOptions] = {}
        session.document_changed.connect(self._review)
        session.list_changed.connect(self._review_all)

    def _review_all(self) -> None:
        present = {document.key for document in self._session.documents}
        for key in self._channels.keys() - present:
            self._forget(key)
        for key in present:
            self._review(key)

    def _review(self, key: int) -> None:
        document = self._session.document(key)
        if document is None or (seen := document.looked_at) is None:
            return
        if document.fresh_check is not None:
            self._forget(key)
        elif self._asked.get(key) != document.options:
            self._asked[key] = document.options
            work = partial(_build, self._services, seen, document.options)
            self._channel(key).request(work, urgent=document is self._session.current)

    def _channel(self, key: int) -> Latest:
        if key not in self._channels:
            channel = Latest(self._runner, self, delay_ms=PAUSE_MS)
            channel.succeeded.connect(partial(self._checked, key))
            channel.failed.connect(partial(self._failed, key))
            self._channels[key] = channel
        return self._channels[key]

    def _checked(self, key: int, check: Check) -> None:
        self._session.replace(key, check=check)

    def _failed(self, key: int, error: FusionDeskError) -> None:
        self._session.replace(key, check=Check(self._asked[key], (), error=error))

    def _forget(self, key: int) -> None:
        self._asked.pop(key, None)
        channel = self._channels.pop(key, None)
        if channel is not None:
            channel.cancel()
            channel.deleteLater()


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
