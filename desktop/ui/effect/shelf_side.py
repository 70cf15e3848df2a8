"""The shelf on the page: its faces go to the template, alone or all of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.order import Source
from desktop.services.fusing.table import engine_info
from desktop.ui.effect.shelf import ShelfCard
from desktop.ui.effect.shelf_state import ShelfState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.domain.fusing.fusion import Algorithm
    from desktop.domain.fusing.shelf import ShelfFace
    from desktop.services.bundle import Services
    from desktop.ui.effect.jobs import EffectJobs
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.kit.jobs import JobRunner


class Shelf(QObject):
    """``card`` shows what ``state`` knows. It is read when it is first looked at."""

    add_asked = Signal()
    failed = Signal(object)
    job_started = Signal(object)

    def __init__(
        self,
        session: EffectSession,
        jobs: EffectJobs,
        runner: JobRunner,
        services: Callable[[], Services],
        *,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._session, self._jobs, self._runner, self._services, self._page = session, jobs, runner, services, page
        self.state = ShelfState(runner, services, self)
        self.card = ShelfCard(session, self.state)
        self.state.failed.connect(self.failed)
        self.card.shown_first.connect(self.state.load)
        self.card.add_asked.connect(self.add_asked)
        self.card.put_asked.connect(self.put)
        self.card.consent_asked.connect(self._ask_consent)
        self.card.matrix_asked.connect(self._open_matrix)

    def put(self, face: ShelfFace, label: str) -> None:
        """Put a face on a template face: that of ``label``, or the first that is free, or the first."""
        template = self._session.template
        if template is None or not template.faces:
            return
        target = label or next(iter(self._session.free_labels()), template.faces[0].label)
        self._jobs.assign(target, Source(face.path))
        if self._is_one_of_several(face):
            self._session.choose_photo_face(target, face.label)

    def takes_drop(self, sources: Sequence[object], label: str | None) -> bool:
        """Whether what was dropped is the face that is being dragged off the shelf; then it is put there."""
        face = self.card.list.dragged
        if face is None or list(sources) != [Source(face.path)] or self._session.template is None:
            return False
        self.put(face, label or "")
        return True

    def _is_one_of_several(self, face: ShelfFace) -> bool:
        """Of a photo with one face that one is used in any case."""
        return sum(entry.face.photo == face.photo for entry in self.state.entries) > 1

    def _ask_consent(self, faces: Sequence[ShelfFace]) -> None:
        from desktop.ui.dialogs.consent import ConsentDialog  # noqa: PLC0415 - opened now and then

        names = tuple(dict.fromkeys(face.path.name for face in faces))
        dialog = ConsentDialog(names, date.today(), self._page)  # noqa: DTZ011 - the day on the user's calendar
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.state.consent(faces, dialog.terms) if dialog.terms is not None else None)
        dialog.open()

    def _open_matrix(self, faces: Sequence[ShelfFace]) -> None:
        from desktop.ui.effect.matrix import MatrixDialog  # noqa: PLC0415 - opened now and then

        dialog = MatrixDialog(self._session, self._runner, self._services, faces, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.started.connect(self.job_started)
        dialog.chosen.connect(self._look)
        dialog.show()
        dialog.start()

    def _look(self, face: ShelfFace, label: str, algorithm: Algorithm) -> None:
        """A cell of the matrix in full: its photo on its face, with its algorithm."""
        self._session.set_engine(engine_info(LOCAL))
        self._session.choose("algorithm", algorithm)
        self.put(face, label)
