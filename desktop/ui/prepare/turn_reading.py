"""Turned pictures are looked at again: found out in the background, whenever one is turned."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.kit.jobs import Latest
from desktop.ui.prepare.document import Check
from desktop.ui.prepare.opening import summed_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.geometry.turning import Turn
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspection
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.prepare.document import Inspected
    from desktop.ui.prepare.session import Session

PAUSE_MS = 120
"""An angle rests this long before the picture is looked at."""


class TurnReader(QObject):
    """Keeps what is seen in every document's turned picture."""

    def __init__(
        self, session: Session, runner: JobRunner, services: Callable[[], Services], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._services = services
        self._runner = runner
        self._channels: dict[int, Latest] = {}
        self._asked: dict[int, Turn] = {}
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
        if document is None or document.inspection is None:
            return
        turn = document.options.turn
        if document.is_seen:
            self._forget(key)
        elif self._asked.get(key) != turn:
            self._asked[key] = turn
            work = partial(_turned, self._services, document.inspection, turn)
            self._channel(key).request(work, urgent=document is self._session.current)

    def _channel(self, key: int) -> Latest:
        if key not in self._channels:
            channel = Latest(self._runner, self, delay_ms=PAUSE_MS)
            channel.succeeded.connect(partial(self._seen, key))
            channel.failed.connect(partial(self._failed, key))
            self._channels[key] = channel
        return self._channels[key]

    def _seen(self, key: int, turned: Inspected) -> None:
        self._session.replace(key, turned=turned)

    def _failed(self, key: int, error: FusionDeskError) -> None:
        """A picture that cannot be turned so far has no export; the card says why."""
        document = self._session.document(key)
        if document is not None:
            self._session.replace(key, check=Check(document.options, (), error=error))

    def _forget(self, key: int) -> None:
        self._asked.pop(key, None)
        channel = self._channels.pop(key, None)
        if channel is not None:
            channel.cancel()
            channel.deleteLater()


def _turned(services: Callable[[], Services], inspection: Inspection, turn: Turn, _: Progress) -> Inspected:
    return summed_up(services().inspector.turned(inspection, turn))
