"""Turned pictures are looked at again: found out in the background, whenever one is turned."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.prepare.document import Check
from desktop.ui.prepare.opening import summed_up
from desktop.ui.prepare.per_document import PerDocument, Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.geometry.turning import Turn
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspection
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.prepare.document import Document, Inspected
    from desktop.ui.prepare.session import Session

PAUSE_MS = 120
"""An angle rests this long before the picture is looked at."""


class TurnReader(QObject):
    """Keeps what is seen in every document's turned picture."""

    def __init__(
        self, session: Session, runner: JobRunner, services: Callable[[], Services], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._services = session, services
        work = PerDocument(session, runner, self._question, pause_ms=PAUSE_MS, parent=self)
        work.answered.connect(lambda key, turned: session.replace(key, turned=turned))
        work.failed.connect(self._failed)

    def _question(self, document: Document) -> Question | None:
        if document.inspection is None:
            return None
        turn = document.options.turn
        work = partial(_turned, self._services, document.inspection, turn)
        return Question(turn, work, is_answered=document.is_seen)

    def _failed(self, key: int, _: Turn, error: FusionDeskError) -> None:
        """A picture that cannot be turned so far has no export; the card says why."""
        document = self._session.document(key)
        if document is not None:
            self._session.replace(key, check=Check(document.options, (), error=error))


def _turned(services: Callable[[], Services], inspection: Inspection, turn: Turn, _: Progress) -> Inspected:
    return summed_up(services().inspector.turned(inspection, turn))
