"""The service's limits, checked before anything is sent: with its own code, and the picture that is at fault."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop.cloud.errors import not_offered, refusal, wire_error
from desktop.domain.cloud import limits
from desktop.domain.cloud.calls import DEGREES_OFFERED, OFFERED, Action, CloudPictureUrl
from desktop.domain.cloud.credentials import is_word

if TYPE_CHECKING:
    from desktop.domain.cloud.calls import (
        CloudLogo,
        CloudPicture,
        CloudPictureFile,
        FuseRequest,
        MergeInfo,
        MetaData,
        Site,
        UltraParameters,
        UltraRequest,
    )
    from desktop.domain.cloud.credentials import Credentials
    from desktop.domain.cloud.limits import PictureLimits
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.geometry import Box

KEYS_MISSING = "cloud.keys_missing"
MISSING = "MissingParameter"
BAD_VALUE = "InvalidParameterValue.ParameterValueError"
BAD_ULTRA_VALUE = "FailedOperation.ParameterValueError"
BAD_BOX = "InvalidParameterValue.FaceRectParameterValueError"
BAD_URL = "InvalidParameterValue.UrlIllegal"
BAD_FORMAT = "FailedOperation.ImageDecodeFailed"
TOO_SMALL = "FailedOperation.ImageResolutionTooSmall"
TOO_LARGE = "FailedOperation.ImageSizeInvalid"
TOO_LARGE_TO_DETECT = "FailedOperation.ImageResolutionExceed"
TOO_LONG = "FailedOperation.ImageSizeExceed"
BODY_TOO_LONG = "RequestSizeLimitExceeded"


def check_fuse(request: FuseRequest, site: Site) -> None:
    """FuseFace (fact book, 3.1). Like all checks here, raises :class:`~desktop.domain.cloud.errors.CloudError`."""
    _check_offered(Action.FUSE_FACE, site)
    if request.degrees is not None and site not in DEGREES_OFFERED:
        raise not_offered("UnknownParameter", "the international site has no degrees of likeness; leave them unset")
    _check_given(ProjectId=request.project_id, ModelId=request.model_id)
    _check_merges(request.merges, limits.PHOTO)
    if request.logo is not None:
        _check_logo(request.logo, limits.LOGO)
    if request.metadata is not None:
        _check_metadata(request.metadata)


def check_ultra(request: UltraRequest, site: Site) -> None:
    """FuseFaceUltra (fact book, 3.3)."""
    _check_offered(Action.FUSE_FACE_ULTRA, site)
    _check_picture(request.template, limits.ULTRA_TEMPLATE)
    _check_merges(request.merges, limits.ULTRA_PHOTO)
    for merge in request.merges:
        if merge.template_box is not None:
            _check_box(merge.template_box, request.template)
    if request.logo is not None:
        _check_logo(request.logo, limits.ULTRA_LOGO)
    if request.parameters is not None:
        _check_ultra_parameters(request.parameters)
    if request.model not in limits.ULTRA_MODELS:
        raise refusal(BAD_ULTRA_VALUE, f"SwapModelType must be 1 to 6, not {request.model}")


def check_materials(activity_id: str, site: Site) -> None:
    """DescribeMaterialList (fact book, 3.4)."""
    _check_offered(Action.DESCRIBE_MATERIAL_LIST, site)
    _check_given(ActivityId=activity_id)


def check_detect(picture: CloudPicture) -> None:
    """DetectFace (fact book, 8)."""
    if isinstance(picture, CloudPictureUrl):
        _check_url(picture)
        return
    _check_format(picture, limits.DETECT_FORMATS)
    _check_sides(picture, limits.detect_limits(picture.format), too_large=TOO_LARGE_TO_DETECT)
    _check_length(picture, limits.detect_limits(picture.format))


def check_body(body: bytes) -> None:
    """The whole request (fact book, 1.4): pictures of legal size may be too much together."""
    if len(body) >= limits.MAX_BODY_BYTES:
        message = f"the request has {len(body):,} bytes, and must stay below {limits.MAX_BODY_BYTES:,}"
        raise refusal(BODY_TOO_LONG, message, bytes=len(body), limit=limits.MAX_BODY_BYTES)


def check_account(credentials: Credentials, settings: CloudSettings) -> None:
    """Keys are there, and all that goes into a header can go there."""
    if not credentials.secret_id or not credentials.secret_key:
        raise wire_error(KEYS_MISSING, "SecretId and SecretKey are needed; save them first")
    if not is_word(credentials.secret_id):
        raise refusal("AuthFailure.SecretIdNotFound", "the SecretId has blanks or other characters no SecretId has")
    if not is_word(credentials.secret_key):
        raise refusal("AuthFailure.SignatureFailure", "the SecretKey has blanks or other characters no SecretKey has")
    if credentials.token and not is_word(credentials.token):
        raise refusal("AuthFailure.TokenFailure", "the token has blanks or other characters no token has")
    if not is_word(settings.region):
        raise refusal("UnsupportedRegion", f"a region like ap-guangzhou is needed, not {settings.region!r}")
    if settings.forwarded_for and not all(_is_address(part) for part in settings.forwarded_for.split(",")):
        raise refusal(BAD_VALUE, f"X-Forwarded-For takes IP addresses, not {settings.forwarded_for!r}")


def _is_address(text: str) -> bool:
    try:
        ip_address(text.strip())
    except ValueError:
        return False
    return True


def _check_offered(action: Action, site: Site) -> None:
    if action not in OFFERED[site]:
        raise not_offered("InvalidAction", f"the {site} site does not offer {action}")


def _check_given(**fields: str) -> None:
    for name, value in fields.items():
        if not value.strip():
            raise refusal(MISSING, f"{name} is missing", parameter=name)


def _check_merges(merges: tuple[MergeInfo, ...], photo_limits: PictureLimits) -> None:
    if not limits.MIN_FUSED_FACES <= len(merges) <= limits.MAX_FUSED_FACES:
        message = f"one call takes {limits.MIN_FUSED_FACES} to {limits.MAX_FUSED_FACES} faces, not {len(merges)}"
        raise refusal(BAD_VALUE, message, faces=len(merges), limit=limits.MAX_FUSED_FACES)
    for merge in merges:
        _check_picture(merge.photo, photo_limits)
        if merge.photo_box is not None:
            _check_box(merge.photo_box, merge.photo)


def _check_picture(picture: CloudPicture, picture_limits: PictureLimits) -> None:
    if isinstance(picture, CloudPictureUrl):
        _check_url(picture)
        return
    _check_format(picture, limits.UPLOAD_FORMATS)
    _check_sides(picture, picture_limits)
    _check_length(picture, picture_limits)


def _check_url(picture: CloudPictureUrl) -> None:
    try:
        parts = urlsplit(picture.url)
        well_formed = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        well_formed = False
    if not well_formed or not is_word(picture.url):
        raise refusal(BAD_URL, f"a picture's URL must be like https://host/picture.jpg, not {picture.url!r}")


def _check_format(picture: CloudPictureFile, formats: frozenset[PictureFormat]) -> None:
    if picture.format not in formats:
        message = f"{picture.name} is {picture.format.upper()}; the service takes JPG and PNG"
        raise refusal(BAD_FORMAT, message, picture=picture.name, format=picture.format.value)


def _check_sides(picture: CloudPictureFile, bounds: PictureLimits, *, too_large: str = TOO_LARGE) -> None:
    size = f"{picture.name} has {picture.size.width} x {picture.size.height} pixels"
    if picture.size.short_side < bounds.min_side:
        message = f"{size}; each side must have at least {bounds.min_side}"
        raise refusal(TOO_SMALL, message, picture=picture.name, side=picture.size.short_side, limit=bounds.min_side)
    if picture.size.long_side > bounds.max_side:
        message = f"{size}; each side may have at most {bounds.max_side}"
        raise refusal(too_large, message, picture=picture.name, side=picture.size.long_side, limit=bounds.max_side)


def _check_length(picture: CloudPictureFile, bounds: PictureLimits) -> None:
    length = limits.base64_length(len(picture.data))
    if length > bounds.max_base64:
        message = f"{picture.name} has {length:,} characters as base64; at most {bounds.max_base64:,} are taken"
        raise refusal(TOO_LONG, message, picture=picture.name, bytes=len(picture.data), limit=bounds.max_bytes)


def _check_box(box: Box, picture: CloudPicture) -> None:
    """``box`` in pixels of ``picture``; whether it lies inside is known for files only."""
    if min(box.width, box.height) < limits.MIN_BOX_SIDE:
        message = f"the face box on {picture.name} is {box.width} x {box.height}; at least 30 x 30 is needed"
        raise refusal(BAD_BOX, message, picture=picture.name, limit=limits.MIN_BOX_SIDE)
    outside = min(box.x, box.y) < 0
    if not isinstance(picture, CloudPictureUrl):
        outside = outside or box.right > picture.size.width or box.bottom > picture.size.height
    if outside:
        raise refusal(BAD_BOX, f"the face box reaches out of {picture.name}", picture=picture.name)


def _check_logo(logo: CloudLogo, picture_limits: PictureLimits) -> None:
    _check_picture(logo.picture, picture_limits)
    sides = (logo.box.width, logo.box.height)
    if (
        not all(limits.MIN_LOGO_SIDE <= side <= limits.MAX_LOGO_SIDE for side in sides)
        or min(logo.box.x, logo.box.y) < 0
    ):
        message = f"a logo may be 1 to {limits.MAX_LOGO_SIDE} pixels wide and high and begins inside the result"
        raise refusal(BAD_VALUE, message, picture=logo.picture.name, limit=limits.MAX_LOGO_SIDE)


def _check_metadata(entry: MetaData) -> None:
    for name, text, limit in (
        ("MetaKey", entry.key, limits.MAX_META_KEY_BYTES),
        ("MetaValue", entry.value, limits.MAX_META_VALUE_BYTES),
    ):
        if not 1 <= len(text.encode()) <= limit:
            message = f"{name} must have 1 to {limit} bytes of UTF-8, not {len(text.encode())}"
            raise refusal(BAD_VALUE, message, parameter=name, limit=limit)


def _check_ultra_parameters(parameters: UltraParameters) -> None:
    for name, value in (
        ("WarpRadio", parameters.warp),
        ("EnhanceRadio", parameters.enhance),
        ("MpRadio", parameters.smooth),
    ):
        if not 0 <= value <= 1:
            raise refusal(BAD_ULTRA_VALUE, f"{name} must be 0 to 1, not {value}", parameter=name)
