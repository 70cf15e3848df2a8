"""The materials of an activity in the console, and which of their faces are those of a local picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.cloud import Action, Charged
from desktop.domain.cloud_errors import CloudError
from desktop.domain.face_matching import match_faces
from desktop.services.cloud.usage import Call

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.cloud import MaterialPage, RemoteMaterial
    from desktop.domain.cloud_settings import CloudSettings
    from desktop.domain.face import Face
    from desktop.domain.face_matching import FaceMatching
    from desktop.domain.jobs import Progress
    from desktop.services.cloud.account import CloudAccount
    from desktop.services.cloud.usage import UsageRecorder


class MaterialLister:
    """DescribeMaterialList. Call it on worker threads."""

    def __init__(self, account: CloudAccount, recorder: UsageRecorder) -> None:
        self._account = account
        self._recorder = recorder

    def list(self, activity_id: str, settings: CloudSettings, progress: Progress) -> MaterialPage:
        """All materials of the activity; nowhere said to be charged. Raises CloudError, KeyStoreError and Cancelled."""
        service = self._account.open(settings)
        call = Call(Action.DESCRIBE_MATERIAL_LIST, settings.fusion_url, activity_id)
        try:
            page = service.list_materials(activity_id, progress)
        except CloudError as error:
            self._recorder.failed(call, error)
            raise
        for exchange in page.exchanges:
            self._recorder.succeeded(call, exchange, Charged.NO)
        return page

    def compare(self, faces: Sequence[Face], material: RemoteMaterial, *, scale: float | None = None) -> FaceMatching:
        """Match faces of a local picture with those of ``material``; ``scale`` is material pixels per local pixel."""
        return match_faces(faces, material.faces, scale=scale)
