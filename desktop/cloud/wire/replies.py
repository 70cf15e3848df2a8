"""What comes back: the service's JSON becomes domain values.

Fields that we do not know are passed over, wrong types are not.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_pascal

from desktop.domain.cloud.calls import DetectedFace, RemoteFace, RemoteMaterial
from desktop.domain.geometry import Box, Size


class WireReply(BaseModel):
    """Strict: a number in quotes is not a number."""

    model_config = ConfigDict(alias_generator=to_pascal, extra="ignore", strict=True, frozen=True)


class WireError(WireReply):
    code: str
    message: str = ""


class Envelope(WireReply):
    """Every reply of the service (fact book, 1.8). ``response`` is read once it is known what was asked."""

    response: dict[str, Any]


class ResponseHead(WireReply):
    """What every ``Response`` has."""

    request_id: str = ""
    error: WireError | None = None


class FusedReply(WireReply):
    """FuseFace and FuseFaceUltra: a URL, or base64 without prefix."""

    fused_image: str = Field(min_length=1, repr=False)


class WireBox(WireReply):
    """May begin outside the picture, but is never empty."""

    x: int
    y: int
    width: int = Field(ge=1)
    height: int = Field(ge=1)

    def to_box(self) -> Box:
        return Box(self.x, self.y, self.width, self.height)


class MaterialFace(WireReply):
    face_id: str
    face_info: WireBox


class MaterialInfo(WireReply):
    material_id: str
    material_status: int
    material_name: str | None = None
    create_time: str | None = None
    update_time: str | None = None
    audit_result: str | None = None
    material_face_list: list[MaterialFace] | None = None

    def to_material(self) -> RemoteMaterial:
        faces = tuple(RemoteFace(face.face_id, face.face_info.to_box()) for face in self.material_face_list or ())
        return RemoteMaterial(
            material_id=self.material_id,
            name=self.material_name or "",
            status=self.material_status,
            created=self.create_time or "",
            updated=self.update_time or "",
            audit_result=self.audit_result or "",
            faces=faces,
        )


class MaterialListReply(WireReply):
    """One page. ``Count`` is left alone: it may be the page's or the activity's (fact book, 3.4)."""

    material_infos: list[MaterialInfo] | None = None

    def to_materials(self) -> tuple[RemoteMaterial, ...]:
        return tuple(info.to_material() for info in self.material_infos or ())


class FaceAttributes(WireReply):
    """Without a pose the reply is of no use, so all three are wanted."""

    pitch: float
    yaw: float
    roll: float


class FaceQuality(WireReply):
    score: int | None = None
    sharpness: int | None = None


class FaceInfo(WireBox):
    face_attributes_info: FaceAttributes
    face_quality_info: FaceQuality | None = None

    def to_face(self) -> DetectedFace:
        pose = self.face_attributes_info
        quality = self.face_quality_info or FaceQuality()
        return DetectedFace(
            box=self.to_box(),
            pitch=pose.pitch,
            yaw=pose.yaw,
            roll=pose.roll,
            quality=quality.score,
            sharpness=quality.sharpness,
        )


class DetectReply(WireReply):
    image_width: int = Field(ge=1)
    image_height: int = Field(ge=1)
    face_infos: list[FaceInfo]

    def to_size(self) -> Size:
        return Size(self.image_width, self.image_height)

    def to_faces(self) -> tuple[DetectedFace, ...]:
        return tuple(info.to_face() for info in self.face_infos)
