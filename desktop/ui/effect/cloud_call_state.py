"""What the window knows of the cloud while effects are tried out: materials, faces, the last call, the month so far."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.cloud.calls import ResultForm
from desktop.domain.cloud.face_matching import match_faces
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.fusing.engine import LOCAL, Need
from desktop.services.fusing.table import engine_info, engine_infos
from desktop.ui.dialogs.call import Inspected

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.cloud.calls import RemoteMaterial
    from desktop.domain.cloud.face_matching import FaceMatching
    from desktop.domain.errors import FusionDeskError
    from desktop.domain.fusing.engine import EngineInfo
    from desktop.domain.fusing.outcome import Outcome
    from desktop.domain.fusing.parameters import ParameterValues
    from desktop.services.cloud.usage import UsageNow
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.kit.usage_watch import UsageWatch


class Missing(StrEnum):
    """Why no call can be made now; the first that holds is told."""

    PHOTO = "photo"
    READING = "reading"
    ACTIVITY = "activity"
    MATERIAL = "material"
    UNUSABLE = "unusable"
    FACE_IDS = "face_ids"
    CONFIRMATION = "confirmation"


def inspected_of(outcome: Outcome) -> Inspected | None:
    """The call that was made, if one was."""
    if outcome.exchange is None:
        return None
    expires = outcome.address.expires if outcome.address else None
    return Inspected(outcome.exchange, (lambda: outcome.sent) if outcome.sent else None, expires)


class CloudCallState(QObject):
    """GUI thread only. ``changed``: anything of it."""

    changed = Signal()

    def __init__(self, session: EffectSession, watch: UsageWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._watch = session, watch
        self._engine = next(info.id for info in engine_infos() if Need.MATERIAL in info.needs)
        self.settings = CloudSettings()
        self.material: RemoteMaterial | None = None
        self.matching: FaceMatching | None = None
        self.confirmed = False
        self.shrink = True
        self.form = ResultForm.BASE64
        self.busy = False
        self.error: FusionDeskError | None = None
        self.inspected: Inspected | None = None
        session.template_changed.connect(self._match)
        session.assignments_changed.connect(self.changed)
        session.settings_changed.connect(self._count_once)
        watch.changed.connect(self.changed)

    # -- where it goes -------------------------------------------------------------------------------------------

    def offers(self, engine: EngineInfo) -> bool:
        """Whether the site of the account has what ``engine`` calls."""
        return engine.offered_at(self.settings.site)

    def use(self, settings: CloudSettings) -> None:
        """Where the cloud is from now on; an engine that is not there gives way to the local preview."""
        if settings != self.settings:
            self.settings = settings
            if not self.offers(self._session.engine):
                self._session.set_engine(engine_info(LOCAL))
            self.changed.emit()

    @property
    def is_sandbox(self) -> bool:
        """Whether calls go to this machine, where nobody is charged."""
        return self.settings.is_local

    @property
    def usage(self) -> UsageNow | None:
        """This month so far, as far as it is known."""
        return self._watch.usage

    def _count_once(self) -> None:
        if not self._session.engine.is_free and not self._watch.asked:
            self._watch.refresh()

    @property
    def project_id(self) -> str:
        """The activity whose material is asked for."""
        return self._values.text("project_id")

    @property
    def model_id(self) -> str:
        return self._values.text("model_id")

    def name_activity(self, project_id: str) -> None:
        """Type an activity: its materials are others."""
        if project_id != self.project_id:
            self._change(self._values.having(project_id=project_id).without("model_id"), None)

    def name_material(self, model_id: str) -> None:
        """Type a material: nothing is known of its faces."""
        if model_id != self.model_id:
            self._change(self._values.having(model_id=model_id), None)

    def choose_material(self, project_id: str, material: RemoteMaterial) -> None:
        """Take a material from the list and match its faces with those of the template."""
        self._change(self._values.having(project_id=project_id, model_id=material.material_id), material)
        self._match()

    def name_all(self, project_id: str, model_id: str, material: RemoteMaterial | None) -> None:
        """The IDs of a material of the workspace, with what the console last said of it, if anything."""
        if project_id and material is not None and material.material_id == model_id:
            self.choose_material(project_id, material)
        elif (project_id, model_id) != (self.project_id, self.model_id):
            self._change(self._values.having(project_id=project_id, model_id=model_id), None)

    @property
    def _values(self) -> ParameterValues:
        return self._session.values_of(self._engine)

    def _change(self, values: ParameterValues, material: RemoteMaterial | None) -> None:
        self.material, self.matching, self.confirmed = material, None, False
        self._session.set_values(values, engine=self._engine)
        self._session.set_face_ids({})
        self.changed.emit()

    # -- which face is which -------------------------------------------------------------------------------------

    @property
    def face_ids(self) -> Mapping[str, str]:
        return self._session.face_ids

    def name_face(self, label: str, face_id: str) -> None:
        """Say by hand which TemplateFaceID a face of the template has; empty: not known."""
        ids = {**self.face_ids, label: face_id}
        self._session.set_face_ids({name: value for name, value in ids.items() if value})
        self.confirmed = False
        self.changed.emit()

    @property
    def needs_confirmation(self) -> bool:
        """Whether the user must look at the pairs: also at a face that was found in no place of the material."""
        ids = self.face_ids
        return self.matching is not None or any(ids.get(item.template_label or "") for item in self._session.assigned)

    def confirm(self, *, confirmed: bool) -> None:
        self.confirmed = confirmed
        self.changed.emit()

    def _match(self) -> None:
        template = self._session.template
        if self.material is None or template is None:
            self.matching = None
        else:
            self.matching = match_faces(template.faces, self.material.faces)
            self._session.set_face_ids(self.matching.face_ids)
        self.confirmed = False
        self.changed.emit()

    # -- whether a call can be made ------------------------------------------------------------------------------

    @property
    def missing(self) -> Missing | None:
        """What stands in the way of a call, ``None`` when it can be made."""
        session = self._session
        if session.missing_sources():
            return Missing.READING
        if session.template is None or not session.order.assignments:
            return Missing.PHOTO
        return self._missing_of_material() if Need.MATERIAL in session.engine.needs else None

    def _missing_of_material(self) -> Missing | None:
        ids = [item.template_face_id for item in self._session.order.assignments]
        several = len(ids) > 1
        rows = (
            (not self.project_id, Missing.ACTIVITY),
            (not self.model_id, Missing.MATERIAL),
            (self.material is not None and not self.material.is_usable, Missing.UNUSABLE),
            (several and (None in ids or len(set(ids)) < len(ids)), Missing.FACE_IDS),
            (self.needs_confirmation and not self.confirmed, Missing.CONFIRMATION),
        )
        return next((missing for holds, missing in rows if holds), None)

    # -- calls ---------------------------------------------------------------------------------------------------

    def set_busy(self, *, busy: bool) -> None:
        self.busy = busy
        if busy:
            self.error = None
        self.changed.emit()

    def show_error(self, error: FusionDeskError | None) -> None:
        self.error = error
        self.changed.emit()

    def inspect(self, inspected: Inspected | None) -> None:
        """The call to look at: the last one, or that of the result gone back to."""
        self.inspected = inspected
        self.changed.emit()
