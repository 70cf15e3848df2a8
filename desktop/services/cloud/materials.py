"""The materials of an activity in the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import Action, Charged
from desktop.services.cloud.usage import CountedCall

if TYPE_CHECKING:
    from desktop.domain.cloud.calls import MaterialPage
    from desktop.domain.cloud.settings import CloudSettings
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
        call = CountedCall(Action.DESCRIBE_MATERIAL_LIST, settings.fusion_url, activity_id)
        with self._recorder.watching(call):
            page = service.list_materials(activity_id, progress)
        for exchange in page.exchanges:
            self._recorder.succeeded(call, exchange, Charged.NO)
        return page
