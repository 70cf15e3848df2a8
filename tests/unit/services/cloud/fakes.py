"""The edge of the machine in memory: a service that answers as it is told, keys, and a ledger that breaks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import Charged, CloudResult, Detection, MaterialPage, Who
from desktop.domain.cloud.connection import ConnectionOutcome, ConnectionReport
from desktop.domain.cloud.credentials import REAL, Credentials, KeyPlace, KeyringStatus
from desktop.domain.cloud.errors import Advice, CloudError, Verdict
from desktop.domain.cloud.exchange import Exchange
from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Size
from desktop.domain.jobs import Cancelled, unnoted
from desktop.storage.usage import UsageFile

if TYPE_CHECKING:
    from desktop.domain.cloud.calls import CloudPicture, FuseRequest, UltraRequest
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.cloud.usage import UsageRecord
    from desktop.domain.jobs import BeforeCall, Progress

KEYS = Credentials("sandbox-id", "sandbox-key")
MOMENT = datetime(2025, 3, 14, 6, 0, tzinfo=UTC)
REQUEST_ID = "1a2e88a4-3614-48a0-96b9-d09bf6de2fe4"

EXCHANGE = Exchange(
    action="FuseFace",
    endpoint="https://facefusion.tencentcloudapi.com",
    method="POST",
    url="https://facefusion.tencentcloudapi.com/",
    request_headers={},
    canonical_request="",
    string_to_sign="",
    body="{}",
    started=MOMENT,
    elapsed_ms=321.0,
    status=200,
    request_id=REQUEST_ID,
)


def cloud_error(
    service_code: str = "FailedOperation.NoFaceDetected",
    *,
    code: ErrorCode = ErrorCode.CLOUD_SERVICE,
    charged: Charged = Charged.YES,
    exchange: Exchange | None = EXCHANGE,
) -> CloudError:
    verdict = Verdict(Who.PHOTO, Advice("Another photo.", "换一张照片。"), charged=charged)
    return CloudError(
        code, "no face", verdict=verdict, service_code=service_code, request_id=REQUEST_ID, exchange=exchange
    )


@dataclass
class FakeCloud:
    """Answers every call with ``picture``, or raises ``error``."""

    picture: bytes = b""
    error: Exception | None = None
    exchange: Exchange = EXCHANGE
    page: MaterialPage = field(default_factory=lambda: MaterialPage((), (EXCHANGE,)))
    detection: Detection = field(default_factory=lambda: Detection(Size(512, 512), (), REQUEST_ID, EXCHANGE))
    fused: list[FuseRequest | UltraRequest] = field(default_factory=list)
    looked_at: list[CloudPicture] = field(default_factory=list)
    closed: bool = False

    def fuse(self, request: FuseRequest, progress: Progress, before_call: BeforeCall = unnoted) -> CloudResult:
        before_call("")
        return self._answer(request, progress)

    def fuse_ultra(self, request: UltraRequest, progress: Progress, before_call: BeforeCall = unnoted) -> CloudResult:
        before_call("")
        return self._answer(request, progress)

    def list_materials(self, activity_id: str, progress: Progress) -> MaterialPage:
        assert activity_id
        self._maybe_fail(progress)
        return self.page

    def detect_faces(self, picture: CloudPicture, progress: Progress) -> Detection:
        self.looked_at.append(picture)
        self._maybe_fail(progress)
        return self.detection

    def check(self, progress: Progress) -> ConnectionReport:
        self._maybe_fail(progress)
        return ConnectionReport(ConnectionOutcome.OK)

    def close(self) -> None:
        self.closed = True

    def _answer(self, request: FuseRequest | UltraRequest, progress: Progress) -> CloudResult:
        self.fused.append(request)
        self._maybe_fail(progress)
        return CloudResult(self.picture, PictureFormat.JPEG, REQUEST_ID, self.exchange)

    def _maybe_fail(self, progress: Progress) -> None:
        progress.report(0, 1)
        if self.error is not None:
            raise self.error


@dataclass
class FakeConnector:
    """Gives ``cloud`` to whoever connects, and remembers with what."""

    cloud: FakeCloud
    made: list[tuple[Credentials, CloudSettings]] = field(default_factory=list)

    def __call__(self, credentials: Credentials, settings: CloudSettings) -> FakeCloud:
        self.made.append((credentials, settings))
        return self.cloud


@dataclass
class KeysInHand:
    """A key store without a keyring, the same for every key profile; ``asked`` are those that were wanted."""

    found: Credentials | None = KEYS
    asked: list[str] = field(default_factory=list)

    def status(self) -> KeyringStatus:
        return KeyringStatus(KeyPlace.KEYRING, "test")

    def load(self, profile: str = REAL) -> Credentials | None:
        self.asked.append(profile)
        return self.found

    def save(self, credentials: Credentials, profile: str = REAL) -> None:
        self.asked.append(profile)
        self.found = credentials

    def delete(self, profile: str = REAL) -> None:
        self.asked.append(profile)
        self.found = None


class Stopped:
    """Progress of somebody who has pressed stop."""

    def report(self, done: int, total: int) -> None:
        assert done <= total
        raise Cancelled


class BrokenLedger(UsageFile):
    """A ledger that raises ``error``; without one it is on a full disk."""

    def __init__(self, error: Exception | None = None) -> None:
        super().__init__(Path("nowhere"))
        self._error = error or StoreError(ErrorCode.DISK_FULL, "no room for the ledger")

    def add(self, record: UsageRecord) -> None:
        assert record
        raise self._error


def tried_again(times: int) -> Exchange:
    """The exchange of a call that was sent ``times`` times."""
    return replace(EXCHANGE, attempts=times)
