"""Cloud services that answer at once, with what they were asked for; the edge is that of services/cloud."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from desktop.domain.cloud.billing import MonthCost
from desktop.domain.cloud.calls import (
    CloudPictureFile,
    Detection,
    FuseRequest,
    MaterialPage,
    MaterialStatus,
    MergeInfo,
    RemoteFace,
    RemoteMaterial,
    UltraRequest,
)
from desktop.domain.cloud.connection import ConnectionOutcome, ConnectionReport
from desktop.domain.cloud.exchange import Exchange
from desktop.domain.cloud.usage import MonthUsage, every_day, month_days
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.fusion import FusedFace
from desktop.domain.fusing.order import Source
from desktop.domain.fusing.people import PlaceKind
from desktop.domain.geometry import Box, Size
from desktop.services.cloud.jobs import CloudFusion, CloudPlan
from desktop.services.cloud.pose import PoseCheck
from desktop.services.cloud.usage import Payment, UsageNow
from desktop.services.duties import Consents, UnlabelledExports
from desktop.services.fusing import fuse_face, fuse_ultra, table
from desktop.services.fusing.ports import EnginePorts
from desktop.services.people.bundle import PeoplePorts, people_services
from desktop.storage.people.folders import AllFolders, CopyFolder
from desktop.storage.people.record import PeopleFile
from desktop.storage.people.search import FileSearch
from tests.ui.effects import (
    FACE_BOXES,
    SIZE,
    FakeConsents,
    FakeLocal,
    FakePeople,
    FakePictures,
    FakeReader,
    FakeResults,
    FakeUnlabelled,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.domain.cloud.reproduction import Reproduction
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.cloud.snippets import SnippetLanguage, SnippetRequest
    from desktop.domain.errors import FusionDeskError
    from desktop.domain.fusing.engine import Engine
    from desktop.domain.jobs import Progress
    from desktop.domain.picture import Pixels
    from desktop.domain.preparing import Encoded, EncodeRequest
    from desktop.domain.rules.findings import Finding
    from desktop.services.bundle import Services
    from desktop.services.cloud.jobs import FuseJob, UltraJob
    from desktop.services.fusing.local import LocalPreview
    from desktop.services.people.bundle import PeopleServices
    from desktop.storage.duties import DutyFile

FUSE_FACE, ULTRA = fuse_face.INFO.id, fuse_ultra.INFO.id

REQUEST_ID = "1a2e88a4-3614-48a0-96b9-d09bf6de2fe4"
NOON = datetime(2024, 5, 6, 4, tzinfo=UTC)
ACTIVITY = "at_1603326187690926080"


def exchange(action: str = "FuseFace", request_id: str = REQUEST_ID) -> Exchange:
    """As the client notes it: no picture, no whole key."""
    digest = hashlib.sha256(b"photo").hexdigest()
    image = f"<JPEG, 48,213 bytes, sha256 {digest}>"
    parameters = {
        "ProjectId": ACTIVITY,
        "ModelId": "mt_1603586676924403712",
        "RspImgType": "base64",
        "MergeInfos": [{"Image": image}],
    }
    authorization = (
        "TC3-HMAC-SHA256 Credential=••••••••1234/2024-05-06/facefusion/tc3_request, "
        "SignedHeaders=content-type;host;x-tc-action, Signature=0f1e2d3c…"
    )
    return Exchange(
        action=action,
        endpoint="https://facefusion.tencentcloudapi.com",
        method="POST",
        url="https://facefusion.tencentcloudapi.com/",
        request_headers={
            "Host": "facefusion.tencentcloudapi.com",
            "Content-Type": "application/json",
            "X-TC-Action": action,
            "X-TC-Version": "2022-09-27",
            "X-TC-Region": "ap-guangzhou",
            "X-TC-Timestamp": "1714968000",
            "Authorization": authorization,
        },
        canonical_request="POST\n/\n\ncontent-type:application/json\nhost:facefusion.tencentcloudapi.com\n"
        f"x-tc-action:{action.lower()}\n\ncontent-type;host;x-tc-action\n{digest}",
        string_to_sign=f"TC3-HMAC-SHA256\n1714968000\n2024-05-06/facefusion/tc3_request\n{digest}",
        body=json.dumps(parameters, indent=2),
        started=NOON,
        elapsed_ms=812.4,
        status=200,
        response_headers={"Content-Type": "application/json", "Server": "nginx"},
        response_body=json.dumps({"Response": {"FusedImage": image, "RequestId": request_id}}, indent=2),
        request_id=request_id,
    )


def material(number: int, status: int, *boxes: Box, name: str = "", audit: str = "") -> RemoteMaterial:
    material_id = f"mt_{1603586676924403711 + number}"
    faces = tuple(RemoteFace(f"{material_id}_{index + 1}", box) for index, box in enumerate(boxes))
    when = "2024-04-30 18:46:34"
    return RemoteMaterial(material_id, name or f"template {number}.jpg", status, when, when, audit, faces)


MATERIALS = (
    material(1, MaterialStatus.PASSED_BY_HUMAN, *FACE_BOXES[:2], name="新春全家福.jpg", audit="审核成功"),
    material(2, MaterialStatus.PASSED_BY_MACHINE, Box(168, 62, 104, 138), name="astronaut.png"),
    material(3, MaterialStatus.IN_REVIEW, FACE_BOXES[0]),
    material(4, MaterialStatus.FAILED_BY_HUMAN, FACE_BOXES[0], audit="缺少版权证明"),
    material(5, 99),
)


def usage(used: int, payment: Payment = Payment.FREE) -> UsageNow:
    first, last = month_days(2024, 5)
    days = every_day(first, last, {})
    used_day = type(days[0])(date(2024, 5, 1), charged=used)
    return UsageNow(MonthCost(MonthUsage(2024, 5, (used_day, *days[1:])), min(used, 1000), (), 0, 0), payment)


@dataclass
class FakeFuser:
    """Results are as bright as ``grey``; ``error`` is raised in place of sending."""

    grey: int = 60
    size: Size = SIZE
    error: FusionDeskError | None = None
    findings: tuple[Finding, ...] = ()
    planned: list[FuseJob | UltraJob] = field(default_factory=list)
    sent: list[tuple[CloudPlan, CloudSettings]] = field(default_factory=list)
    before_sending: Callable[[Progress], None] = lambda _progress: None

    def plan_fuse(self, job: FuseJob) -> CloudPlan:
        self.planned.append(job)
        faces = tuple(FusedFace(str(item.source), template_face_id=item.face_id) for item in job.photos)
        merges = tuple(MergeInfo(_picture(), template_face_id=item.face_id) for item in job.photos)
        request = FuseRequest(job.project_id, job.model_id, merges, degrees=job.degrees)
        return CloudPlan(request, faces, self.findings, ())

    def plan_ultra(self, job: UltraJob) -> CloudPlan:
        self.planned.append(job)
        request = UltraRequest(_picture(), tuple(MergeInfo(_picture()) for _ in job.photos), model=job.model)
        faces = tuple(FusedFace(str(item.source), None, item.template_label) for item in job.photos)
        return CloudPlan(request, faces, self.findings, ())

    def send(
        self,
        plan: CloudPlan,
        settings: CloudSettings,
        progress: Progress,
        before_call: object = None,  # noqa: ARG002 - as the service
    ) -> CloudFusion:
        self.sent.append((plan, settings))
        self.before_sending(progress)
        if self.error is not None:
            raise self.error
        pixels = np.full((self.size.height, self.size.width, 3), self.grey, np.uint8)
        action = "FuseFace" if isinstance(plan.request, FuseRequest) else "FuseFaceUltra"
        return CloudFusion(
            plan=plan,
            data=b"\xff\xd8\xff",
            pixels=pixels,
            format=PictureFormat.JPEG,
            size=self.size,
            elapsed_ms=1234.5,
            request_id=REQUEST_ID,
            exchange=exchange(action),
            findings=plan.findings,
            url="https://host/result.jpg",
            expires=NOON + timedelta(days=7),
        )


@dataclass
class FakeMaterials:
    page: MaterialPage = field(default_factory=lambda: MaterialPage(MATERIALS, (exchange("DescribeMaterialList"),)))
    error: FusionDeskError | None = None
    asked: list[str] = field(default_factory=list)

    def list(self, activity_id: str, settings: CloudSettings, progress: Progress) -> MaterialPage:  # noqa: ARG002
        self.asked.append(activity_id)
        if self.error is not None:
            raise self.error
        return self.page


@dataclass
class FakeUsage:
    now: UsageNow = field(default_factory=lambda: usage(12))
    error: FusionDeskError | None = None
    asked: int = 0

    def this_month(self) -> UsageNow:
        self.asked += 1
        if self.error is not None:
            raise self.error
        return self.now


@dataclass
class FakeConnection:
    report: ConnectionReport = field(default_factory=lambda: ConnectionReport(ConnectionOutcome.OK, 0.4))
    error: FusionDeskError | None = None

    def check(self, settings: CloudSettings, progress: Progress) -> ConnectionReport:  # noqa: ARG002 - as the service
        if self.error is not None:
            raise self.error
        return self.report


@dataclass
class FakePose:
    findings: tuple[Finding, ...] = ()
    error: FusionDeskError | None = None
    asked: list[str] = field(default_factory=list)

    def check(self, source: Any, settings: CloudSettings, progress: Progress, *, subject: Any = None) -> PoseCheck:  # noqa: ARG002
        self.asked.append(source.name)
        if self.error is not None:
            raise self.error
        return PoseCheck(self.findings, Detection(SIZE, (), REQUEST_ID, exchange("DetectFace")), _picture())


@dataclass
class FakeCloud:
    fuser: FakeFuser = field(default_factory=FakeFuser)
    materials: FakeMaterials = field(default_factory=FakeMaterials)
    usage: FakeUsage = field(default_factory=FakeUsage)
    connection: FakeConnection = field(default_factory=FakeConnection)
    pose: FakePose = field(default_factory=FakePose)
    reproduced: list[Reproduction] = field(default_factory=list)

    def snippet(self, language: SnippetLanguage, request: SnippetRequest) -> str:
        return f"# {language}: {request.action}\nmake_the_call()\n"

    def reproduce(self, reproduction: Reproduction) -> bytes:
        self.reproduced.append(reproduction)
        return b"PK"

    def close(self) -> None:
        """Nothing was opened."""


@dataclass
class FakeWriter:
    saved: list[tuple[Path, bytes]] = field(default_factory=list)

    def encode(self, pixels: Pixels, request: EncodeRequest) -> Encoded:
        height, width = pixels.shape[:2]
        return cast("Encoded", CloudPictureFile("logo", b"PNG", request.format, Size(width, height)))

    def save(self, data: bytes, target: Path, *, sources: Sequence[Path] = ()) -> Path:
        assert not sources
        self.saved.append((target, data))
        return target


@dataclass
class CloudyServices:
    """The services of the Test effect mode, cloud included."""

    pictures: FakePictures = field(default_factory=FakePictures)
    local: FakeLocal = field(default_factory=FakeLocal)
    results: FakeResults = field(default_factory=FakeResults)
    reader: FakeReader = field(default_factory=FakeReader)
    writer: FakeWriter = field(default_factory=FakeWriter)
    cloud: FakeCloud = field(default_factory=FakeCloud)
    unlabelled: FakeUnlabelled = field(default_factory=FakeUnlabelled)
    consents: FakeConsents = field(default_factory=FakeConsents)
    people: FakePeople = field(default_factory=FakePeople)

    @property
    def engines(self) -> Mapping[str, Engine]:
        """All of the table, built on the fakes; the local one is made up."""
        pictures, fuser = cast("Any", self.pictures), cast("Any", self.cloud.fuser)
        ports = EnginePorts(pictures, cast("Any", None), fuser, cast("Any", self.writer))
        return {**{row.info.id: row.build(ports) for row in table.ENGINES}, LOCAL: self.local}

    def provide(self) -> Services:
        return cast("Services", cast("Any", self))


def with_cloud(services: Services, cloud: Any) -> Services:
    """The services with another cloud, whose calls the engines make as well; the local preview stays the same."""
    fusion = cast("LocalPreview", services.engines[LOCAL])._fusion
    ports = EnginePorts(services.pictures, fusion, cloud.fuser, services.writer)
    return replace(services, cloud=cloud, engines=table.Engines(ports))


def with_duties(services: Services, duties: DutyFile) -> Services:
    """The services with what is written down of people and labels in ``duties``, which the engines ask as well."""
    fusion = cast("LocalPreview", services.engines[LOCAL])._fusion
    consents = Consents(duties, _now)
    ports = EnginePorts(services.pictures, fusion, services.cloud.fuser, services.writer, consents)
    unlabelled = UnlabelledExports(duties, _now)
    people = _people(services, duties)
    return replace(services, consents=consents, unlabelled=unlabelled, people=people, engines=table.Engines(ports))


def _people(services: Services, duties: DutyFile) -> PeopleServices:
    """On the same workspaces and runs, so that those which are open are reached."""
    erasers, folder = services.people.forgetting._erasers, duties.path.parent
    return people_services(
        PeoplePorts(
            consents=duties,
            record=PeopleFile(duties),
            workspaces=erasers[PlaceKind.WORKSPACE],
            runs=erasers[PlaceKind.RUN],
            own=AllFolders((CopyFolder(folder / "paste"),)),
            search=FileSearch((folder,)),
        ),
        _now,
    )


def _now() -> datetime:
    return datetime.now(UTC)


def source(name: str) -> Source:
    return Source(Path(name))


def _picture() -> CloudPictureFile:
    return CloudPictureFile("user.jpg", b"photo", PictureFormat.JPEG, SIZE)
