"""FuseFace and FuseFaceUltra (云端融合): one charged call, its picture verified, its usage recorded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import FuseRequest
from desktop.domain.errors import PictureError
from desktop.domain.jobs import unnoted
from desktop.services.cloud.jobs import CloudFusion
from desktop.services.cloud.refusals import not_a_picture
from desktop.services.cloud.usage import CountedCall

if TYPE_CHECKING:
    from desktop.domain.cloud.calls import CloudResult, UltraRequest
    from desktop.domain.cloud.ports import CloudService
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.jobs import BeforeCall, Progress
    from desktop.domain.picture import Picture
    from desktop.domain.ports import PictureReader
    from desktop.services.cloud.account import CloudAccount
    from desktop.services.cloud.jobs import CloudPlan, FuseJob, UltraJob
    from desktop.services.cloud.planning import Planner
    from desktop.services.cloud.usage import UsageRecorder


@dataclass(frozen=True, slots=True)
class FuserPorts:
    """What a fusion in the cloud needs."""

    account: CloudAccount
    planner: Planner
    recorder: UsageRecorder
    reader: PictureReader


class CloudFuser:
    """Fuses user photos with the service. Call it on worker threads.

    Planning raises PictureError, FaceError and CloudError (refused here); sending raises CloudError, KeyStoreError
    and :class:`~desktop.domain.jobs.Cancelled`.
    """

    def __init__(self, ports: FuserPorts) -> None:
        self._ports = ports

    def plan_fuse(self, job: FuseJob) -> CloudPlan:
        """Offline and free: reads and checks the pictures, fits them, and makes the request."""
        return self._ports.planner.fuse(job)

    def plan_ultra(self, job: UltraJob) -> CloudPlan:
        """As :meth:`plan_fuse`."""
        return self._ports.planner.fuse_ultra(job)

    def send(
        self,
        plan: CloudPlan,
        settings: CloudSettings,
        progress: Progress,
        before_call: BeforeCall = unnoted,
    ) -> CloudFusion:
        """One charged call. What reached the service is recorded, whatever came of it.

        ``before_call`` as in :class:`~desktop.domain.fusing.order.Sending`.
        """
        started = perf_counter()
        service = self._ports.account.open(settings)
        call = CountedCall.of(plan.request, settings.fusion_url)
        with self._ports.recorder.watching(call):
            result = _sent(service, plan.request, progress, before_call)
            picture = self._verified(result)
        notes = self._ports.recorder.succeeded(call, result.exchange)
        return CloudFusion(
            plan=plan,
            data=result.data,
            pixels=picture.pixels,
            format=picture.info.format,
            size=picture.info.size,
            elapsed_ms=(perf_counter() - started) * 1000,
            request_id=result.request_id,
            exchange=result.exchange,
            findings=(*plan.findings, *notes),
            url=result.url,
            expires=result.expires,
        )

    def _verified(self, result: CloudResult) -> Picture:
        try:
            return self._ports.reader.decode(result.data, Path(f"result.{result.format}"))
        except PictureError as error:
            raise not_a_picture(result, error.message) from error


def _sent(
    service: CloudService,
    request: FuseRequest | UltraRequest,
    progress: Progress,
    before_call: BeforeCall,
) -> CloudResult:
    if isinstance(request, FuseRequest):
        return service.fuse(request, progress, before_call)
    return service.fuse_ultra(request, progress, before_call)
