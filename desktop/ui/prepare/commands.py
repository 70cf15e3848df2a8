"""The user's edits as undo commands: the only way they reach the session."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from desktop.domain.preparing import CropMode, FaceChoice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desktop.domain.geometry import Box
    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.session import Session

EDIT_OPTIONS_ID, FACE_ID_ID = 1, 2
"""Undo commands with the same id may merge."""


@dataclass(frozen=True, slots=True)
class PictureEdit:
    """What a panel asks for of pictures: ``change`` makes the new options of one document from the document.

    ``gesture`` is any value that the parts of one drag or pull share, ``None`` for an edit by itself.
    """

    text: str
    change: Callable[[Document], PrepareOptions]
    gesture: object = None


class EditOptions(QUndoCommand):
    """Changes how documents are prepared.

    Edits of one ``gesture`` (a drag on the canvas, a pull of a slider) become one step; one that changed nothing
    in the end vanishes.
    """

    def __init__(self, session: Session, documents: Sequence[Document], edit: PictureEdit) -> None:
        super().__init__(edit.text)
        self._session = session
        self._before = {document.key: document.options for document in documents}
        self.after = {document.key: edit.change(document) for document in documents}
        self.gesture = edit.gesture
        self.setObsolete(self._before == self.after)

    def id(self) -> int:
        return EDIT_OPTIONS_ID

    def redo(self) -> None:
        self._apply(self.after)

    def undo(self) -> None:
        self._apply(self._before)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditOptions) or self.gesture is None or other.gesture != self.gesture:
            return False
        self.after = self.after | other.after
        self.setObsolete(self._before == self.after)
        return True

    def _apply(self, options: Mapping[int, PrepareOptions]) -> None:
        for key, wanted in options.items():
            document = self._session.document(key)
            if document is not None and document.options != wanted:
                self._session.replace(key, options=wanted)


class SetTemplateFaceId(QUndoCommand):
    """Notes which TemplateFaceID of the cloud a face has; an empty one forgets it. Typing one is one step."""

    def __init__(self, session: Session, document: Document, label: str, face_id: str) -> None:
        super().__init__(QCoreApplication.translate("Commands", "Set TemplateFaceID of %1").replace("%1", label))
        self._session = session
        self._key = document.key
        self.subject = (document.key, label)
        self._before = document.template_face_ids
        others = {name: value for name, value in self._before.items() if name != label}
        self.after = others | ({label: face_id} if face_id else {})
        self.setObsolete(self._before == self.after)

    def redo(self) -> None:
        self._session.replace(self._key, template_face_ids=self.after)

    def id(self) -> int:
        return FACE_ID_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, SetTemplateFaceId) or other.subject != self.subject:
            return False
        self.after = other.after
        self.setObsolete(self._before == self.after)
        return True

    def undo(self) -> None:
        self._session.replace(self._key, template_face_ids=self._before)


class RemoveDocuments(QUndoCommand):
    """Takes pictures out of the filmstrip; the files stay where they are."""

    def __init__(self, session: Session, documents: Sequence[Document], text: str) -> None:
        super().__init__(text)
        self._session = session
        self._keys = [document.key for document in documents]
        self._removed: tuple[tuple[int, Document], ...] = ()

    def redo(self) -> None:
        self._removed = self._session.remove(self._keys)

    def undo(self) -> None:
        self._session.insert(self._removed)
        self._session.select(self._keys, self._keys[0])


def frame_edit(frame: Box, drag: int) -> PictureEdit:
    """Set the crop frame by hand; the moves of one ``drag`` are one step."""

    def change(document: Document) -> PrepareOptions:
        return replace(document.options, crop=CropMode.MANUAL, frame=frame)

    return PictureEdit(QCoreApplication.translate("Commands", "Move crop frame"), change, ("drag", drag))


def faces_edit(labels: Iterable[str]) -> PictureEdit:
    """Build the crop around the faces with these labels (at least one)."""
    choice = FaceChoice.of(*sorted(labels, key=lambda label: (len(label), label)))

    def change(document: Document) -> PrepareOptions:
        return replace(document.options, faces=choice)

    return PictureEdit(QCoreApplication.translate("Commands", "Choose faces"), change)
