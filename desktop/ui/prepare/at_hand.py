"""A picture of the Prepare mode as other modes may use it: what would be exported of it now."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.fusing.order import Source
from desktop.domain.preparing import Rejection

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.preparing import PrepareOptions
    from desktop.services.bundle import Services
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.session import Session


class DocumentAtHand:
    """As :class:`~desktop.ui.kit.mode.PictureAtHand`. A picture that leaves the list stays as it was then."""

    def __init__(self, session: Session, document: Document) -> None:
        self._session = session
        self._known = document

    @property
    def path(self) -> Path:
        return self._known.path

    @property
    def version(self) -> PrepareOptions:
        return self._document.options

    def export(self) -> Callable[[Services], Source]:
        return partial(_export, self._document)

    @property
    def _document(self) -> Document:
        self._known = self._session.document(self._known.key) or self._known
        return self._known


def _export(document: Document, services: Services) -> Source:
    """What breaks a rule is tested too: whether it shall be written is another question."""
    inspection = document.looked_at or document.inspection or services.inspector.inspect(document.path)
    made = services.preparer.build(inspection, replace(document.options, allow_failing=True))
    if isinstance(made, Rejection):
        raise made.error
    return Source(Path(f"{document.path.stem}.{made.encoded.format.value}"), made.encoded.data)
