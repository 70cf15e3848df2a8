"""A picture of the Prepare mode as other modes may use it: what would be exported of it now, and all of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.fusing.order import Source
from desktop.domain.preparing import Rejection

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.preparing import Encoded, PrepareOptions
    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspection
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

    @property
    def whole_version(self) -> object:
        options = self._document.options
        return options.turn, options.straighten, options.given

    def export(self) -> Callable[[Services], Source]:
        return partial(_export, self._document)

    def whole(self) -> Callable[[Services], Source]:
        return partial(_whole, self._document)

    @property
    def _document(self) -> Document:
        self._known = self._session.document(self._known.key) or self._known
        return self._known


def _export(document: Document, services: Services) -> Source:
    """What breaks a rule is tested too: whether it shall be written is another question."""
    made = services.preparer.build(_inspected(document, services), replace(document.options, allow_failing=True))
    if isinstance(made, Rejection):
        raise made.error
    return _source(document, made.encoded)


def _whole(document: Document, services: Services) -> Source:
    """The file itself, as long as it shows and says all that the user sees."""
    options = document.options
    if not (options.turn or options.straighten or options.given):
        return Source(document.path)
    return _source(document, services.preparer.whole(_inspected(document, services), options))


def _inspected(document: Document, services: Services) -> Inspection:
    return document.looked_at or document.inspection or services.inspector.inspect(document.path)


def _source(document: Document, made: Encoded) -> Source:
    return Source(Path(f"{document.path.stem}.{made.format.value}"), made.data)
