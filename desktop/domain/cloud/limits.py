"""What the service takes, side by side (fact book, sections 1.4, 3 and 4). "M" is read as 10^6, the smaller (10.23)."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.cloud.calls import Action
from desktop.domain.files.formats import PictureFormat

CALLS_A_SECOND = {
    Action.FUSE_FACE: 20.0,
    Action.FUSE_FACE_ULTRA: 2.0,
    Action.DESCRIBE_MATERIAL_LIST: 1.0,
    Action.DETECT_FACE: 50.0,
}
"""How often each action may be called (1.5 and discrepancies 3 and 4)."""

MIN_FUSED_FACES, MAX_FUSED_FACES = 1, 6
"""Faces per call: ``MergeInfos`` (both seed documents; 3.1 and 10.6)."""

MIN_BOX_SIDE = 30
"""Explicit face boxes, in pixels, that side included (3.1)."""

MIN_LOGO_SIDE, MAX_LOGO_SIDE = 1, 2160
"""``LogoRect`` in pixels, both included (3.1; zero is refused: 10.18)."""

MAX_BODY_BYTES = 10_000_000
"""The whole body stays below this (1.4, POST with TC3): two pictures, each of legal size, may be too much together."""

MAX_META_KEY_BYTES, MAX_META_VALUE_BYTES = 32, 256
"""In UTF-8 bytes: whether the service counts bytes or characters is not said (3.1)."""

ULTRA_MODELS = range(1, 7)
"""``SwapModelType`` (3.3)."""

MATERIALS_A_PAGE = 20
"""Largest ``Limit`` of DescribeMaterialList (3.4)."""

URL_DAYS, ULTRA_URL_DAYS = 7, 1
"""How long a result URL of FuseFace and of FuseFaceUltra lives (3.1, 3.3)."""

UPLOAD_FORMATS = frozenset({PictureFormat.JPEG, PictureFormat.PNG})
"""What the fusions take (4)."""

DETECT_FORMATS = UPLOAD_FORMATS | {PictureFormat.BMP}
"""What DetectFace takes (4)."""


@dataclass(frozen=True, slots=True)
class PictureLimits:
    """Limits of one picture that travels as base64.

    Sides in pixels, both bounds included; ``max_base64`` in characters of base64 text, itself included.
    """

    min_side: int
    max_side: int
    max_base64: int

    @property
    def max_bytes(self) -> int:
        """The longest file whose base64 text still fits."""
        return self.max_base64 // 4 * 3


PHOTO = PictureLimits(min_side=65, max_side=4095, max_base64=5_000_000)
"""A user photo of FuseFace: larger than 64, below 4096 (4)."""

ULTRA_PHOTO = PictureLimits(min_side=65, max_side=4095, max_base64=10_000_000)
"""A user photo of FuseFaceUltra: no size of its own is stated, so only the body's counts (4)."""

ULTRA_TEMPLATE = PictureLimits(min_side=65, max_side=7999, max_base64=10_000_000)
"""The template that goes to FuseFaceUltra: below 8000 (4)."""

LOGO = PictureLimits(min_side=1, max_side=4095, max_base64=5_000_000)
"""A logo picture of FuseFace (3.1). Its sides are not stated: no more than a photo's is ours."""

ULTRA_LOGO = PictureLimits(min_side=1, max_side=7999, max_base64=10_000_000)
"""A logo picture of FuseFaceUltra (3.3)."""

DETECT_JPEG = PictureLimits(min_side=64, max_side=4000, max_base64=5_000_000)
"""A JPEG for DetectFace (8)."""

DETECT_OTHER = PictureLimits(min_side=64, max_side=2000, max_base64=5_000_000)
"""Any other picture for DetectFace (8)."""


def detect_limits(picture_format: PictureFormat) -> PictureLimits:
    """DetectFace allows a JPEG longer sides than any other picture (8)."""
    return DETECT_JPEG if picture_format is PictureFormat.JPEG else DETECT_OTHER


def base64_length(size: int) -> int:
    """Characters of base64 text, padding included, for a file of ``size`` bytes."""
    return -(-size // 3) * 4
