"""A material of the workspace under test: it fills the page, and results go back into its history."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.order import Source
from desktop.services.workspace.effect_tests import MaterialResult

if TYPE_CHECKING:
    from desktop.services.workspace.effect_tests import MaterialUnderTest
    from desktop.ui.effect.cloud_call_state import CloudCallState
    from desktop.ui.effect.jobs import EffectJobs
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.kit.mode import Materials


class MaterialLink(QObject):
    """``changed``: another material is under test, or none. It is one as long as its picture is the template."""

    changed = Signal()

    def __init__(
        self,
        session: EffectSession,
        jobs: EffectJobs,
        desk: CloudCallState,
        materials: Materials,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._desk, self._materials = session, jobs, desk, materials
        self._taken: tuple[Source, MaterialUnderTest] | None = None
        session.template_changed.connect(self.changed)

    @property
    def material(self) -> MaterialUnderTest | None:
        template = self._session.template
        if self._taken is None or template is None or template.source != self._taken[0]:
            return None
        return self._taken[1]

    def take(self, material: MaterialUnderTest) -> None:
        """Test a material: its picture, its activity's algorithm, its IDs and those of its faces."""
        source = Source(Path(material.name), material.picture)
        self._jobs.begin_with(source, lambda: self._fill(source, material))

    def _fill(self, source: Source, material: MaterialUnderTest) -> None:
        self._taken = source, material
        if self._session.engine.id == LOCAL:
            self._session.choose("algorithm", material.algorithm)
        self._desk.name_all(material.project_id, material.model_id, material.remote)
        self._session.set_face_ids({**self._session.face_ids, **material.face_ids})
        self.changed.emit()

    def keep(self) -> None:
        """Give the result on screen, with its stars and its note, to the material's history."""
        material, result, run = self.material, self._session.result, self._session.current_run()
        if material is not None and result is not None and self._session.is_current:
            stars, note = (run.stars, run.note) if run is not None else (0, "")
            self._materials.kept.emit(MaterialResult(material, result.outcome, stars, note))
