"""One thing found out about each document, in the background, whenever it may have changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.kit.jobs import Latest

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.errors import FusionDeskError
    from desktop.ui.kit.jobs import JobRunner, Work
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.session import Session


@dataclass(frozen=True, slots=True)
class Question:
    """The same ``wanted`` is not asked twice; ``is_answered``: the document holds the answer."""

    wanted: object
    work: Work
    is_answered: bool


class PerDocument(QObject):
    """Asks ``question`` of each document that changes; ``None`` means that nothing can be asked yet."""

    answered = Signal(int, object)
    """The document's key, and what the work gave."""
    failed = Signal(int, object, object)
    """The document's key, what was wanted, and the error."""

    def __init__(
        self,
        session: Session,
        runner: JobRunner,
        question: Callable[[Document], Question | None],
        *,
        pause_ms: int,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._runner, self._question, self._pause_ms = session, runner, question, pause_ms
        self._channels: dict[int, Latest] = {}
        self._asked: dict[int, object] = {}
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
        if document is None or (question := self._question(document)) is None:
            return
        if question.is_answered:
            self._forget(key)
        elif self._asked.get(key) != question.wanted:
            self._asked[key] = question.wanted
            self._channel(key).request(question.work, urgent=document is self._session.current)

    def _channel(self, key: int) -> Latest:
        if key not in self._channels:
            channel = Latest(self._runner, self, delay_ms=self._pause_ms)
            channel.succeeded.connect(partial(self.answered.emit, key))
            channel.failed.connect(partial(self._failed, key))
            self._channels[key] = channel
        return self._channels[key]

    def _failed(self, key: int, error: FusionDeskError) -> None:
        self.failed.emit(key, self._asked[key], error)

    def _forget(self, key: int) -> None:
        self._asked.pop(key, None)
        channel = self._channels.pop(key, None)
        if channel is not None:
            channel.cancel()
            channel.deleteLater()
