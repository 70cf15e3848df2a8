"""The cloud adapter: domain requests in, domain results out, everything in between kept in the exchange."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.cloud import limits
from desktop.cloud.caller import Caller
from desktop.cloud.check import ConnectionCheck
from desktop.cloud.download import Downloader
from desktop.cloud.http import HttpClients
from desktop.cloud.loop import LoopThread
from desktop.cloud.pacing import Pacing
from desktop.cloud.results import Results
from desktop.cloud.retry import RetryPolicy
from desktop.cloud.transport import Call, Transport
from desktop.cloud.wire import replies, requests
from desktop.domain.cloud.calls import Action, Detection, MaterialPage
from desktop.domain.cloud.limits import CALLS_A_SECOND, MATERIALS_A_PAGE, ULTRA_URL_DAYS, URL_DAYS
from desktop.domain.cloud.settings import check_endpoint
from desktop.domain.jobs import unnoted

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from desktop.cloud.reply import Reply
    from desktop.cloud.wire.requests import WireRequest
    from desktop.domain.cloud.calls import CloudPicture, CloudResult, FuseRequest, RemoteMaterial, UltraRequest
    from desktop.domain.cloud.connection import ConnectionReport
    from desktop.domain.cloud.credentials import Credentials
    from desktop.domain.cloud.exchange import Exchange
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.jobs import BeforeCall, Progress

USER_AGENT = "FUSION_DESK"
"""Who calls, when nobody adds a version."""

MAX_PAGES = 500
"""10,000 materials: a service that never sends a short page must not keep us forever."""


def utc_now() -> datetime:
    """The clock of everyday use."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Timing:
    """``clock`` gives aware datetimes, ``jitter`` numbers from 0 to 1; ``rates`` are calls a second.

    Time-outs go by the clock of the loop that ``make_loop`` gives.
    """

    clock: Callable[[], datetime] = utc_now
    jitter: Callable[[], float] = random.random
    sleep: Callable[[float], Coroutine[object, object, None]] = asyncio.sleep
    rates: Mapping[Action, float] = field(default_factory=lambda: CALLS_A_SECOND)
    make_loop: Callable[[], asyncio.AbstractEventLoop] = asyncio.new_event_loop


class CloudClient:
    """A :class:`~desktop.domain.cloud.ports.CloudService` over HTTP. Close it: it has a thread and connections.

    Raises ``ValueError`` for an endpoint that keys must not be sent to.
    """

    def __init__(
        self,
        credentials: Credentials,
        settings: CloudSettings,
        timing: Timing | None = None,
        *,
        user_agent: str = USER_AGENT,
    ) -> None:
        check_endpoint(settings.fusion_url)
        check_endpoint(settings.face_url)
        self._credentials = credentials
        self._settings = settings
        self._http = HttpClients(user_agent)
        timing = timing or Timing()
        self._loop = LoopThread("cloud", timing.make_loop)
        pacing = Pacing(timing.rates)
        transport = Transport(credentials, settings, http=self._http, pacing=pacing, clock=timing.clock)
        self._caller = Caller(
            transport, self._loop, policy=RetryPolicy(timing.jitter, settings.retries), sleep=timing.sleep
        )
        self._results = Results(Downloader(self._http, settings), self._loop, sleep=timing.sleep)

    def fuse(self, request: FuseRequest, progress: Progress, before_call: BeforeCall = unnoted) -> CloudResult:
        """FuseFace, and its picture."""
        limits.check_fuse(request, self._settings.site)
        reply = self._call(Action.FUSE_FACE, requests.fuse_face(request), progress, before_call)
        return self._results.collect(reply, request.form, url_days=URL_DAYS, progress=progress)

    def fuse_ultra(self, request: UltraRequest, progress: Progress, before_call: BeforeCall = unnoted) -> CloudResult:
        """FuseFaceUltra, and its picture."""
        limits.check_ultra(request, self._settings.site)
        reply = self._call(Action.FUSE_FACE_ULTRA, requests.fuse_face_ultra(request), progress, before_call)
        return self._results.collect(reply, request.form, url_days=ULTRA_URL_DAYS, progress=progress)

    def list_materials(self, activity_id: str, progress: Progress) -> MaterialPage:
        """Page after page until a short one: whether ``Count`` is a total is not known (fact book, 3.4)."""
        limits.check_materials(activity_id, self._settings.site)
        materials: list[RemoteMaterial] = []
        exchanges: list[Exchange] = []
        for page in range(MAX_PAGES):
            offset = page * MATERIALS_A_PAGE
            question = requests.describe_material_list(activity_id, limit=MATERIALS_A_PAGE, offset=offset)
            reply = self._call(Action.DESCRIBE_MATERIAL_LIST, question, progress)
            found = reply.read(replies.MaterialListReply).to_materials()
            materials.extend(found)
            exchanges.append(reply.exchange)
            if len(found) < MATERIALS_A_PAGE:
                break
        return MaterialPage(tuple(materials), tuple(exchanges))

    def detect_faces(self, picture: CloudPicture, progress: Progress) -> Detection:
        """DetectFace with pose and quality; the five largest faces, for no other has a pose (fact book, 8)."""
        limits.check_detect(picture)
        reply = self._call(Action.DETECT_FACE, requests.detect_face(picture), progress)
        found = reply.read(replies.DetectReply)
        return Detection(found.to_size(), found.to_faces(), reply.request_id, reply.exchange)

    def check(self, progress: Progress) -> ConnectionReport:
        """One call that cannot succeed and is not charged; it is not repeated."""
        return ConnectionCheck(self._caller, self._credentials, self._settings).run(progress)

    def close(self) -> None:
        """Ends calls that still run (as if the user had stopped them), the connections and the thread."""
        self._loop.close(self._http.aclose)

    def _call(
        self, action: Action, question: WireRequest, progress: Progress, before_call: BeforeCall = unnoted
    ) -> Reply:
        limits.check_account(self._credentials, self._settings)
        body = question.to_json()
        limits.check_body(body)
        return self._caller.call(Call(action, body), progress, before_call)


def connect(credentials: Credentials, settings: CloudSettings, *, user_agent: str = USER_AGENT) -> CloudClient:
    """A :class:`~desktop.domain.cloud.ports.CloudConnector`."""
    return CloudClient(credentials, settings, user_agent=user_agent)
