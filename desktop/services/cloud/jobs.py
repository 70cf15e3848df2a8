"""What the cloud use cases are asked for and what comes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import CloudPictureUrl, ResultForm

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.domain.cloud.calls import CloudLogo, FuseRequest, MetaData, UltraParameters, UltraRequest
    from desktop.domain.cloud.degrees import Degrees
    from desktop.domain.cloud.exchange import Exchange
    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.fusing.fusion import FusedFace
    from desktop.domain.fusing.order import Subject
    from desktop.domain.geometry import Box, Size
    from desktop.domain.picture import Pixels
    from desktop.domain.rules.findings import Finding


@dataclass(frozen=True, slots=True)
class PastedPicture:
    """A picture that is in memory only; ``name`` stands in for its path."""

    name: Path
    data: bytes = field(repr=False)


PictureSource = Path | PastedPicture | CloudPictureUrl


@dataclass(frozen=True, slots=True)
class CloudPhoto:
    """A user photo and the template face it goes to.

    ``face_id`` (``TemplateFaceID``) is for FuseFace, ``template_label`` (F1, F2, …) for FuseFaceUltra. Without
    ``photo_label`` the photo's largest face is used, or that in ``photo_box`` (pixels of the photo). ``subject`` is the
    photo already read and analysed, so that the labels are those which the user saw; else it is read here.
    """

    source: PictureSource
    face_id: str | None = None
    template_label: str | None = None
    photo_label: str | None = None
    photo_box: Box | None = None
    subject: Subject | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class SendOptions:
    """``shrink``: a picture the service would not take may be encoded anew and scaled down; else it is refused.

    ``force``: send although the local check found no face, or none above 34 px. Such a call is charged (FAQ).
    """

    shrink: bool = True
    force: bool = False


@dataclass(frozen=True, slots=True)
class FuseJob:
    """FuseFace for a material in the console. ``degrees`` ``None`` leaves the console's values.

    ``producer`` stands in the implicit label that the service is asked to write, empty for our own name; with ``None``
    it is asked for none. ``metadata`` is an entry of one's own in its place: the service writes no second one.
    """

    project_id: str
    model_id: str
    photos: tuple[CloudPhoto, ...]
    form: ResultForm = ResultForm.BASE64
    degrees: Degrees | None = None
    label: bool = True
    logo: CloudLogo | None = None
    producer: str | None = ""
    metadata: MetaData | None = None
    options: SendOptions = field(default_factory=SendOptions)


@dataclass(frozen=True, slots=True)
class UltraJob:
    """FuseFaceUltra: the template travels along. ``model`` is ``SwapModelType``, 1 to 6."""

    template: PictureSource
    photos: tuple[CloudPhoto, ...]
    form: ResultForm = ResultForm.BASE64
    parameters: UltraParameters | None = None
    model: int = 1
    label: bool = True
    logo: CloudLogo | None = None
    template_subject: Subject | None = field(default=None, repr=False, compare=False)
    options: SendOptions = field(default_factory=SendOptions)


@dataclass(frozen=True, slots=True)
class CloudPlan:
    """A call ready to be made. ``findings`` say what was done to the pictures; ``sources`` must not be written over."""

    request: FuseRequest | UltraRequest
    faces: tuple[FusedFace, ...]
    findings: tuple[Finding, ...]
    sources: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class CloudFusion:
    """A fused picture from the cloud: ``data`` as the service sent it, ``pixels`` decoded from it.

    ``elapsed_ms`` is the whole call with its waiting and repeating. ``url`` and ``expires`` (UTC) when the service
    gave a URL.
    """

    plan: CloudPlan
    data: bytes = field(repr=False)
    pixels: Pixels = field(repr=False, compare=False)
    format: PictureFormat
    size: Size
    elapsed_ms: float
    request_id: str
    exchange: Exchange = field(repr=False)
    findings: tuple[Finding, ...] = ()
    url: str | None = None
    expires: datetime | None = None

    @property
    def faces(self) -> tuple[FusedFace, ...]:
        return self.plan.faces
