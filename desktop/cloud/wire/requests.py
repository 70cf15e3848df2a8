"""What is sent: domain values become the service's JSON. Fields that are not set are left out."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, TypedDict

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_pascal

from desktop.domain.cloud.calls import CloudPictureUrl

if TYPE_CHECKING:
    from desktop.domain.cloud import calls as cloud
    from desktop.domain.geometry import Box


SPELLINGS = {"template_face_id": "TemplateFaceID"}
"""Where the service does not write its fields as it writes the others."""


def spelling(name: str) -> str:
    """``merge_infos`` becomes ``MergeInfos``."""
    return SPELLINGS.get(name, to_pascal(name))


class WireRequest(BaseModel):
    """Attributes in Python's spelling, JSON in the service's."""

    model_config = ConfigDict(alias_generator=spelling, populate_by_name=True, extra="forbid", frozen=True)

    def to_json(self) -> bytes:
        """Compact JSON in UTF-8, as the Node SDK sends it."""
        return self.model_dump_json(by_alias=True, exclude_none=True).encode()


class FaceRect(WireRequest):
    x: int
    y: int
    width: int
    height: int


class WireMergeInfo(WireRequest):
    image: str | None = Field(default=None, repr=False)
    url: str | None = None
    input_image_face_rect: FaceRect | None = None
    template_face_id: str | None = None
    template_face_rect: FaceRect | None = None


class LogoParam(WireRequest):
    logo_rect: FaceRect
    logo_url: str | None = None
    logo_image: str | None = Field(default=None, repr=False)


class WireMetaData(WireRequest):
    meta_key: str
    meta_value: str


class ImageCodecParam(WireRequest):
    meta_data: tuple[WireMetaData, ...]


class FuseParam(WireRequest):
    image_codec_param: ImageCodecParam


class FuseFace(WireRequest):
    project_id: str
    model_id: str
    rsp_img_type: str
    merge_infos: tuple[WireMergeInfo, ...]
    fuse_profile_degree: int | None = None
    fuse_face_degree: int | None = None
    logo_add: int = 1
    logo_param: LogoParam | None = None
    fuse_param: FuseParam | None = None


class FusionUltraParam(WireRequest):
    warp_radio: float
    enhance_radio: float
    mp_radio: float
    teeth_enhance_radio: float
    makeup_transfer_radio: float


class FuseFaceUltra(WireRequest):
    rsp_img_type: str
    merge_infos: tuple[WireMergeInfo, ...]
    model_url: str | None = None
    model_image: str | None = Field(default=None, repr=False)
    fusion_ultra_param: FusionUltraParam | None = None
    logo_add: int = 1
    logo_param: LogoParam | None = None
    swap_model_type: int = 1


class DescribeMaterialList(WireRequest):
    activity_id: str
    limit: int
    offset: int


class DetectFace(WireRequest):
    """``need_face_attributes`` brings the pose, ``need_quality_detection`` the sharpness (fact book, 8).

    No more faces than the five largest: for any further one the service would give a pose of zeros.
    """

    max_face_num: int = 5
    min_face_size: int = 34
    image: str | None = Field(default=None, repr=False)
    url: str | None = None
    need_face_attributes: int = 1
    need_quality_detection: int = 1
    face_model_version: str = "3.0"


class Source(TypedDict, total=False):
    """A picture under the names that most requests give it."""

    image: str
    url: str


def fuse_face(request: cloud.FuseRequest) -> FuseFace:
    """FuseFace 2022-09-27."""
    degrees = request.degrees
    return FuseFace(
        project_id=request.project_id,
        model_id=request.model_id,
        rsp_img_type=request.form.value,
        merge_infos=tuple(_merge_info(merge) for merge in request.merges),
        fuse_profile_degree=degrees.shape if degrees else None,
        fuse_face_degree=degrees.features if degrees else None,
        logo_add=int(request.label),
        logo_param=_logo(request.logo) if request.logo else None,
        fuse_param=_metadata(request.metadata) if request.metadata else None,
    )


def fuse_face_ultra(request: cloud.UltraRequest) -> FuseFaceUltra:
    """FuseFaceUltra 2022-09-27."""
    template = _source(request.template)
    return FuseFaceUltra(
        rsp_img_type=request.form.value,
        merge_infos=tuple(_merge_info(merge) for merge in request.merges),
        model_url=template.get("url"),
        model_image=template.get("image"),
        fusion_ultra_param=_ultra(request.parameters) if request.parameters else None,
        logo_add=int(request.label),
        logo_param=_logo(request.logo) if request.logo else None,
        swap_model_type=request.model,
    )


def describe_material_list(activity_id: str, *, limit: int, offset: int) -> DescribeMaterialList:
    """One page of DescribeMaterialList 2022-09-27."""
    return DescribeMaterialList(activity_id=activity_id, limit=limit, offset=offset)


def detect_face(picture: cloud.CloudPicture) -> DetectFace:
    """iai DetectFace 2020-03-03."""
    return DetectFace(**_source(picture))


def _source(picture: cloud.CloudPicture) -> Source:
    """Base64 without prefix or line breaks, or the URL (fact book, 1.4)."""
    if isinstance(picture, CloudPictureUrl):
        return {"url": picture.url}
    return {"image": base64.b64encode(picture.data).decode("ascii")}


def _merge_info(merge: cloud.MergeInfo) -> WireMergeInfo:
    return WireMergeInfo(
        **_source(merge.photo),
        input_image_face_rect=_rect(merge.photo_box) if merge.photo_box else None,
        template_face_id=merge.template_face_id,
        template_face_rect=_rect(merge.template_box) if merge.template_box else None,
    )


def _rect(box: Box) -> FaceRect:
    return FaceRect(x=box.x, y=box.y, width=box.width, height=box.height)


def _logo(logo: cloud.CloudLogo) -> LogoParam:
    source = _source(logo.picture)
    return LogoParam(logo_rect=_rect(logo.box), logo_url=source.get("url"), logo_image=source.get("image"))


def _metadata(entry: cloud.MetaData) -> FuseParam:
    meta_data = (WireMetaData(meta_key=entry.key, meta_value=entry.value),)
    return FuseParam(image_codec_param=ImageCodecParam(meta_data=meta_data))


def _ultra(parameters: cloud.UltraParameters) -> FusionUltraParam:
    return FusionUltraParam(
        warp_radio=parameters.warp,
        enhance_radio=parameters.enhance,
        mp_radio=parameters.smooth,
        teeth_enhance_radio=float(parameters.repair_teeth),
        makeup_transfer_radio=float(parameters.transfer_makeup),
    )
