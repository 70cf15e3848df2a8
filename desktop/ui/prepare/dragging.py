"""Prepared pictures dragged off the filmstrip: the files that an export would write, and only those."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.files.spelling import readable
from desktop.domain.preparing import Rejection
from desktop.ui.kit.drag_out import DragOut, DragStart, Made, ToDrag
from desktop.ui.kit.notice import NoticeState
from desktop.ui.messages import error_about
from desktop.ui.prepare.export_flow import MAX_NAMED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.errors import FusionDeskError
    from desktop.services.bundle import Services
    from desktop.ui.kit.mode import ModeContext
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.filmstrip import Filmstrip
    from desktop.ui.prepare.session import Session


class StripDragging(QObject):
    """What breaks a rule is left out and told: exporting it anyway is asked for in a dialog of its own."""

    def __init__(self, context: ModeContext, session: Session, strip: Filmstrip, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._notice = session, context.notice
        self.out = DragOut(context.runner, context.services, strip)
        self.out.said.connect(lambda text: context.notice.say(text, NoticeState.GOOD))
        self.out.left_out.connect(self._tell_left_out)
        self.out.failed.connect(context.show_error)
        DragStart.of_items(strip).begun.connect(self.begin)

    def begin(self) -> None:
        """Drag the selected pictures out, as an export would write them."""
        documents = self._session.selection
        if documents:
            key = tuple((document.key, document.options) for document in documents)
            seen = documents[0].pictures
            self.out.begin(ToDrag(key, partial(_make, documents), picture=seen.picture.image if seen else None))

    def _tell_left_out(self, left_out: Sequence[tuple[str, FusionDeskError]]) -> None:
        lines = [self.tr("%n picture(s) not dragged out; “Export…” asks about them:", "", len(left_out))]
        lines += [error_about(readable(name), error) for name, error in left_out[:MAX_NAMED]]
        if len(left_out) > MAX_NAMED:
            lines.append(self.tr("… and %n more", "", len(left_out) - MAX_NAMED))
        self._notice.say("\n".join(lines), NoticeState.WARN)


def _make(documents: Sequence[Document], services: Services, folder: Path) -> Made:
    files: list[Path] = []
    left_out: list[tuple[str, FusionDeskError]] = []
    for document in documents:
        done = services.preparer.prepare(document.path, document.options, folder, known_faces=document.known_faces)
        if isinstance(done, Rejection):
            left_out.append((document.path.name, done.error))
        elif done.output is not None:
            files.append(done.output)
    return Made(tuple(files), tuple(left_out))
