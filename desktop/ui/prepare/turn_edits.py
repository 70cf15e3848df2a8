"""What turning does to the options of a document: pure functions of the document, undone like every other edit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.errors import FaceError
from desktop.domain.geometry import Size
from desktop.domain.geometry.turning import Turn
from desktop.services.straightening import leveller, named_choice

if TYPE_CHECKING:
    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.prepare.document import Document

UNREAD = Size(1, 1)
"""Of a picture that has not been read yet: nothing is given in it whose place could change."""


def turned_to(document: Document, turn: Turn) -> PrepareOptions:
    """Frame, given faces and the faces that are meant stay with the picture."""
    size = document.inspection.info.source_size if document.inspection else UNREAD
    options = document.options.turned_to(turn, size)
    return replace(options, faces=named_choice(document.faces, options.faces))


def by_degrees(document: Document, degrees: float) -> PrepareOptions:
    """Turned on, clockwise."""
    return turned_to(document, document.options.turn.then(degrees))


def flipped(document: Document) -> PrepareOptions:
    """Mirrored left to right, as it is seen now."""
    return turned_to(document, document.options.turn.then(flip=True))


def at_angle(document: Document, degrees: float) -> PrepareOptions:
    """By ``degrees`` in all, mirrored or not as it was."""
    return turned_to(document, Turn(degrees, document.options.turn.flipped))


def straightened(document: Document) -> PrepareOptions | None:
    """With the eyes of the largest chosen face level; ``None`` where nobody knows where they are."""
    chosen = tuple(face for face in document.faces if face.label in document.chosen)
    try:
        return turned_to(document, leveller(document.options.turn, chosen))
    except FaceError:
        return None
