"""What the user does to faces, on the canvas and in the list, becomes undo steps here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.prepare import given_edits
from desktop.ui.prepare.commands import EditOptions

if TYPE_CHECKING:
    from desktop.domain.face import Face
    from desktop.domain.face.given import Spot
    from desktop.domain.geometry import Box
    from desktop.ui.canvas.face_canvas import FaceCanvas
    from desktop.ui.prepare.commands import PictureEdit
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.session import Session


@dataclass(frozen=True, slots=True)
class _Held:
    """A face as it was when a drag began: moves are counted from there, so that nothing drifts by rounding."""

    drag: int
    face: Face
    points: tuple[Spot, ...]


class FaceTool(QObject):
    """Draws, moves, removes, accepts and dismisses faces of the current document."""

    def __init__(self, session: Session, canvas: FaceCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._canvas = canvas
        self._held: _Held | None = None
        canvas.faceDrawn.connect(self._draw)
        canvas.faceMoved.connect(self._move)
        canvas.facePlaced.connect(self._place)
        canvas.faceRemoved.connect(self.remove)
        canvas.faceAccepted.connect(self.accept)

    def accept(self, label: str) -> None:
        """Take the unsure face of that label for one."""
        self._edit_face(label, given_edits.accepted_edit)

    def remove(self, label: str) -> None:
        """Take the face of that label, unsure or not, for none."""
        self._edit_face(label, given_edits.removed_edit)

    def _draw(self, box: Box) -> None:
        document = self._session.current
        if document is not None and document.inspection is not None:
            label = given_edits.label_for(document, box)
            self._push(document, given_edits.drawn_edit(label, box))
            self._canvas.reach(label)

    def _move(self, label: str, box: Box, drag: int) -> None:
        held = self._hold(label, drag)
        if held is not None:
            self._edit(given_edits.moved_edit(held.face, box, held.points, drag))

    def _place(self, label: str, points: tuple[Spot, ...], drag: int) -> None:
        held = self._hold(label, drag)
        if held is not None:
            self._edit(given_edits.placed_edit(held.face, points, drag))

    def _hold(self, label: str, drag: int) -> _Held | None:
        if self._held is None or self._held.drag != drag:
            document = self._session.current
            face = document.anyone(label) if document is not None else None
            placed = document.placed_points(label) if document is not None else ()
            self._held = _Held(drag, face, placed) if face is not None else None
        return self._held

    def _edit_face(self, label: str, edit: given_edits.FaceEdit) -> None:
        document = self._session.current
        face = document.anyone(label) if document is not None else None
        if face is not None:
            self._edit(edit(face))

    def _edit(self, edit: PictureEdit) -> None:
        if self._session.current is not None:
            self._push(self._session.current, edit)

    def _push(self, document: Document, edit: PictureEdit) -> None:
        self._session.push(EditOptions(self._session, [document], edit))
