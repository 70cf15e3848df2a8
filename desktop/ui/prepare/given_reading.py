"""How faces look that the user has given: found out in the background, whenever one comes or moves."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.kit.images import cut_out
from desktop.ui.kit.jobs import Latest
from desktop.ui.prepare.document import FACE_SIDE, GivenLook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.face.given import GivenFace
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspection
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.session import Session

PAUSE_MS = 150
"""A face rests this long before it is looked at."""

Looks = dict["GivenFace", GivenLook]


class GivenReader(QObject):
    """Keeps the looks of every document's given faces."""

    def __init__(
        self, session: Session, runner: JobRunner, services: Callable[[], Services], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._services = services
        self._runner = runner
        self._channels: dict[int, Latest] = {}
        self._asked: dict[int, tuple[GivenFace, ...]] = {}
        session.document_changed.connect(self._review)
        session.list_changed.connect(self._forget_removed)

    def _forget_removed(self) -> None:
        present = {document.key for document in self._session.documents}
        for key in self._channels.keys() - present:
            self._asked.pop(key, None)
            channel = self._channels.pop(key)
            channel.cancel()
            channel.deleteLater()

    def _review(self, key: int) -> None:
        document = self._session.document(key)
        if document is None or (seen := document.looked_at) is None:
            return
        missing = _missing(document)
        if not missing:
            self._asked.pop(key, None)
        elif self._asked.get(key) != missing:
            self._asked[key] = missing
            self._channel(key).request(partial(_looks, self._services, seen, missing), urgent=True)

    def _channel(self, key: int) -> Latest:
        if key not in self._channels:
            self._channels[key] = Latest(self._runner, self, delay_ms=PAUSE_MS)
            self._channels[key].succeeded.connect(partial(self._seen, key))
        return self._channels[key]

    def _seen(self, key: int, looks: Looks) -> None:
        document = self._session.document(key)
        if document is not None:
            self._session.replace(key, looks=_held(document, {**document.looks, **looks}))


def _missing(document: Document) -> tuple[GivenFace, ...]:
    return tuple(face for face in document.options.given.faces if face not in document.looks)


def _held(document: Document, looks: Looks) -> Mapping[GivenFace, GivenLook]:
    """Those of the faces as they are now: every place of a drag would be kept otherwise."""
    return {face: looks[face] for face in document.options.given.faces if face in looks}


def _looks(
    services: Callable[[], Services], inspection: Inspection, faces: tuple[GivenFace, ...], _: Progress
) -> Looks:
    inspector = services().inspector
    picture = inspector.large_enough(inspection.picture)
    found = inspector.read(picture, faces)
    return {
        given: GivenLook(face, cut_out(picture, face.box, FACE_SIDE)) for given, face in zip(faces, found, strict=True)
    }
