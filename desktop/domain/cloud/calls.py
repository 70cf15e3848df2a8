"""Calling the cloud (云端): what is asked of Face Fusion and what comes back, free of HTTP.

Names follow the fact book, section 3; limits are in :mod:`desktop.domain.cloud.limits`. All IDs of the service are
opaque strings (fact book, 3.8).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from desktop.domain.cloud.degrees import Degrees
    from desktop.domain.cloud.exchange import Exchange
    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.geometry import Box, Size


class Action(StrEnum):
    """What the service can be asked (fact book, 1.2)."""

    FUSE_FACE = "FuseFace"
    FUSE_FACE_ULTRA = "FuseFaceUltra"
    DESCRIBE_MATERIAL_LIST = "DescribeMaterialList"
    DETECT_FACE = "DetectFace"


class Site(StrEnum):
    """Mainland (cloud.tencent.com) or international account; they offer different actions (fact book, 1.2)."""

    MAINLAND = "mainland"
    INTERNATIONAL = "international"


OFFERED = {
    Site.MAINLAND: frozenset(Action),
    Site.INTERNATIONAL: frozenset({Action.FUSE_FACE, Action.DETECT_FACE}),
}
"""Which actions each site has (fact book, discrepancy 33)."""

DEGREES_OFFERED = frozenset({Site.MAINLAND})
"""The international FuseFace has no ``Fuse*Degree`` (fact book, 1.2)."""


class Charged(StrEnum):
    """Whether a call counts against the free calls, a package or the bill (fact book, 5.1 and 6)."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Who(StrEnum):
    """Who can do something about an error (fact book, 5.1)."""

    PHOTO = "photo"
    TEMPLATE = "template"
    CALLER = "caller"
    KEYS = "keys"
    CLOCK = "clock"
    ACCOUNT = "account"
    BILLING = "billing"
    NETWORK = "network"
    CLOUD = "cloud"


class ResultForm(StrEnum):
    """``RspImgType``: a URL that expires, or the picture itself."""

    URL = "url"
    BASE64 = "base64"


class MaterialStatus(IntEnum):
    """``MaterialStatus`` of DescribeMaterialList (fact book, 3.4)."""

    IN_REVIEW = 0
    PASSED_BY_HUMAN = 1
    FAILED_BY_HUMAN = 2
    UNDER_APPEAL = 3
    APPEAL_ACCEPTED = 11
    APPEAL_REJECTED = 12
    PASSED_BY_MACHINE = 21
    FAILED_BY_MACHINE = 22
    VIDEO_READY = 31
    VIDEO_FAILED = 32
    ROLE_NOT_IN_VIDEO = 33


USABLE = frozenset(
    {MaterialStatus.PASSED_BY_HUMAN, MaterialStatus.APPEAL_ACCEPTED, MaterialStatus.PASSED_BY_MACHINE},
)
"""Materials that FuseFace takes."""


@dataclass(frozen=True, slots=True)
class CloudPictureFile:
    """A picture that travels inside the request as base64. ``name`` is for messages only."""

    name: str
    data: bytes = field(repr=False)
    format: PictureFormat
    size: Size


@dataclass(frozen=True, slots=True)
class CloudPictureUrl:
    """A picture that the service downloads."""

    url: str

    @property
    def name(self) -> str:
        return self.url


CloudPicture = CloudPictureFile | CloudPictureUrl


@dataclass(frozen=True, slots=True)
class MergeInfo:
    """One user photo and the template face it goes to; an unset face means the largest (fact book, 3.1).

    ``photo_box`` in pixels of the photo. ``template_face_id`` is for FuseFace, ``template_box`` (pixels of the
    template) for FuseFaceUltra.
    """

    photo: CloudPicture
    photo_box: Box | None = None
    template_face_id: str | None = None
    template_box: Box | None = None


@dataclass(frozen=True, slots=True)
class CloudLogo:
    """``LogoParam``: a picture stretched to ``box`` (pixels of the result) in place of the label."""

    picture: CloudPicture
    box: Box


@dataclass(frozen=True, slots=True)
class MetaData:
    """Custom metadata for the output file; at most one entry a call."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class FuseRequest:
    """FuseFace 2022-09-27. ``degrees`` ``None`` leaves the console's values."""

    project_id: str
    model_id: str
    merges: tuple[MergeInfo, ...]
    form: ResultForm = ResultForm.URL
    degrees: Degrees | None = None
    label: bool = True
    logo: CloudLogo | None = None
    metadata: MetaData | None = None


@dataclass(frozen=True, slots=True)
class UltraParameters:
    """``FusionUltraParam``; in ``warp``, higher is more like the user (fact book, discrepancy 11).

    ``warp``, ``enhance`` and ``smooth`` 0 to 1. Used by the models 1 to 5.
    """

    warp: float = 0.7
    enhance: float = 0.5
    smooth: float = 0.5
    repair_teeth: bool = True
    transfer_makeup: bool = False


@dataclass(frozen=True, slots=True)
class UltraRequest:
    """FuseFaceUltra 2022-09-27: the template travels along, no material slot is used.

    ``model`` is ``SwapModelType``, 1 to 6. ``parameters`` ``None`` leaves the service's recommended values.
    """

    template: CloudPicture
    merges: tuple[MergeInfo, ...]
    form: ResultForm = ResultForm.URL
    parameters: UltraParameters | None = None
    model: int = 1
    label: bool = True
    logo: CloudLogo | None = None


@dataclass(frozen=True, slots=True)
class CloudResult:
    """A fused picture that was verified to be one. ``url`` and ``expires`` (UTC) when the service gave a URL."""

    data: bytes = field(repr=False)
    format: PictureFormat
    request_id: str
    exchange: Exchange
    url: str | None = None
    expires: datetime | None = None


@dataclass(frozen=True, slots=True)
class RemoteFace:
    """A face of a material in the console; ``face_id`` is what goes into ``TemplateFaceID``."""

    face_id: str
    box: Box


@dataclass(frozen=True, slots=True)
class RemoteMaterial:
    """One row of DescribeMaterialList. ``status`` is the service's number: a newer one than ours stays readable.

    ``created`` and ``updated`` are the service's text: it names no time zone.
    """

    material_id: str
    name: str
    status: int
    created: str
    updated: str
    audit_result: str
    faces: tuple[RemoteFace, ...]

    @property
    def known_status(self) -> MaterialStatus | None:
        return MaterialStatus(self.status) if self.status in set(MaterialStatus) else None

    @property
    def is_usable(self) -> bool:
        return self.status in USABLE


@dataclass(frozen=True, slots=True)
class DetectedFace:
    """One face of iai DetectFace. ``box`` in pixels of the picture sent (may begin outside it); angles in degrees.

    ``quality`` and ``sharpness`` 0 to 100, ``None`` when the service left them out.
    """

    box: Box
    pitch: float
    yaw: float
    roll: float
    quality: int | None = None
    sharpness: int | None = None


@dataclass(frozen=True, slots=True)
class Detection:
    """What DetectFace said of a picture."""

    size: Size
    faces: tuple[DetectedFace, ...]
    request_id: str
    exchange: Exchange


@dataclass(frozen=True, slots=True)
class MaterialPage:
    """All materials of an activity, and the exchanges that brought them, one a page."""

    materials: tuple[RemoteMaterial, ...]
    exchanges: Sequence[Exchange]
