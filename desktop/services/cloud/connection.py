"""Check connection (检查连接): one signed call that tells what stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.cloud.connection import ConnectionReport
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.jobs import Progress
    from desktop.services.cloud.account import CloudAccount


class ConnectionCheck:
    """Call it on worker threads."""

    def __init__(self, account: CloudAccount) -> None:
        self._account = account

    def check(self, settings: CloudSettings, progress: Progress) -> ConnectionReport:
        """What the service says to these keys; nothing is charged.

        Raises CloudError (CLOUD_KEYS_MISSING), KeyStoreError and Cancelled; every other failure is in the report.
        """
        return self._account.open(settings).check(progress)
