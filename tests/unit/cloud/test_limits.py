"""What is refused before anything is sent: the service's own code, free of charge, and the picture at fault."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.cloud import limits
from desktop.domain.cloud.calls import (
    Charged,
    CloudLogo,
    CloudPictureFile,
    CloudPictureUrl,
    FuseRequest,
    MergeInfo,
    MetaData,
    Site,
    UltraParameters,
    UltraRequest,
)
from desktop.domain.cloud.credentials import Credentials
from desktop.domain.cloud.degrees import Degrees
from desktop.domain.cloud.errors import CloudError
from desktop.domain.cloud.limits import PHOTO, ULTRA_PHOTO, base64_length
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.errors import ErrorCode
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Box, Size
from tests.clouds import HOPPER, KEYS

URL = CloudPictureUrl("https://example.com/user.jpg")
FUSE = FuseRequest("at_1", "mt_1", (MergeInfo(HOPPER),))
ULTRA = UltraRequest(HOPPER, (MergeInfo(HOPPER),))


def picture(
    width: int = 600, height: int = 600, *, size: int = 100, kind: PictureFormat = PictureFormat.JPEG
) -> CloudPictureFile:
    return CloudPictureFile("me.jpg", bytes(size), kind, Size(width, height))


def with_photo(photo: CloudPictureFile | CloudPictureUrl, box: Box | None = None) -> FuseRequest:
    return replace(FUSE, merges=(MergeInfo(photo, box),))


def logo(box: Box, drawn: CloudPictureFile | CloudPictureUrl = HOPPER) -> CloudLogo:
    return CloudLogo(drawn, box)


def refusal_of(request: FuseRequest | UltraRequest, site: Site = Site.MAINLAND) -> CloudError | None:
    try:
        if isinstance(request, FuseRequest):
            limits.check_fuse(request, site)
        else:
            limits.check_ultra(request, site)
    except CloudError as error:
        return error
    return None


@pytest.mark.parametrize(
    "request_",
    [
        FUSE,
        with_photo(URL, Box(9000, 9000, 30, 30)),
        with_photo(picture(65, 65)),
        with_photo(picture(4095, 4095)),
        with_photo(picture(size=PHOTO.max_bytes)),
        with_photo(picture(), Box(570, 570, 30, 30)),
        with_photo(CloudPictureUrl("http://example.com/a.png?sign=x%20y")),
        replace(FUSE, merges=FUSE.merges * 6),
        replace(FUSE, logo=logo(Box(0, 0, 1, 2160), picture(1, 1))),
        replace(FUSE, metadata=MetaData("k" * 32, "值" * 85)),
        replace(FUSE, degrees=Degrees(0, 100)),
        ULTRA,
        replace(ULTRA, template=picture(7999, 65)),
        replace(ULTRA, merges=(MergeInfo(picture(size=ULTRA_PHOTO.max_bytes), template_box=Box(0, 0, 30, 30)),)),
        replace(ULTRA, parameters=UltraParameters(warp=0.0, enhance=1.0, smooth=0.0), model=6),
        replace(ULTRA, logo=logo(Box(0, 0, 10, 10), picture(size=7_000_000))),
    ],
)
def test_what_the_service_takes_passes(request_: FuseRequest | UltraRequest) -> None:
    """Each of these is at the very edge."""
    assert refusal_of(request_) is None


@pytest.mark.parametrize(
    ("request_", "code", "at_fault"),
    [
        (replace(FUSE, project_id=""), "MissingParameter", ""),
        (replace(FUSE, model_id=" "), "MissingParameter", ""),
        (replace(FUSE, merges=()), "InvalidParameterValue.ParameterValueError", ""),
        (replace(FUSE, merges=FUSE.merges * 7), "InvalidParameterValue.ParameterValueError", ""),
        (with_photo(picture(64, 600)), "FailedOperation.ImageResolutionTooSmall", "me.jpg"),
        (with_photo(picture(4096, 600)), "FailedOperation.ImageSizeInvalid", "me.jpg"),
        (with_photo(picture(size=PHOTO.max_bytes + 1)), "FailedOperation.ImageSizeExceed", "me.jpg"),
        (with_photo(picture(kind=PictureFormat.WEBP)), "FailedOperation.ImageDecodeFailed", "me.jpg"),
        (
            with_photo(picture(), Box(0, 0, 29, 90)),
            "InvalidParameterValue.FaceRectParameterValueError",
            "me.jpg",
        ),
        (
            with_photo(picture(), Box(-1, 0, 90, 90)),
            "InvalidParameterValue.FaceRectParameterValueError",
            "me.jpg",
        ),
        (
            with_photo(picture(), Box(571, 0, 30, 30)),
            "InvalidParameterValue.FaceRectParameterValueError",
            "me.jpg",
        ),
        (with_photo(CloudPictureUrl("ftp://h/a.jpg")), "InvalidParameterValue.UrlIllegal", ""),
        (with_photo(CloudPictureUrl("https:///a.jpg")), "InvalidParameterValue.UrlIllegal", ""),
        (with_photo(CloudPictureUrl("https://[half/a.jpg")), "InvalidParameterValue.UrlIllegal", ""),
        (with_photo(CloudPictureUrl("https://h/my photo.jpg")), "InvalidParameterValue.UrlIllegal", ""),
        (replace(FUSE, logo=logo(Box(0, 0, 2161, 9))), "InvalidParameterValue.ParameterValueError", HOPPER.name),
        (replace(FUSE, logo=logo(Box(-1, 0, 9, 9))), "InvalidParameterValue.ParameterValueError", HOPPER.name),
        (
            replace(FUSE, logo=logo(Box(0, 0, 9, 9), picture(size=4_000_000))),
            "FailedOperation.ImageSizeExceed",
            "me.jpg",
        ),
        (replace(FUSE, metadata=MetaData("", "v")), "InvalidParameterValue.ParameterValueError", ""),
        (replace(FUSE, metadata=MetaData("键" * 11, "v")), "InvalidParameterValue.ParameterValueError", ""),
        (replace(FUSE, metadata=MetaData("k", "v" * 257)), "InvalidParameterValue.ParameterValueError", ""),
        (replace(ULTRA, template=picture(8000, 600)), "FailedOperation.ImageSizeInvalid", "me.jpg"),
        (replace(ULTRA, template=picture(size=7_500_001)), "FailedOperation.ImageSizeExceed", "me.jpg"),
        (replace(ULTRA, model=0), "FailedOperation.ParameterValueError", ""),
        (replace(ULTRA, model=7), "FailedOperation.ParameterValueError", ""),
        (replace(ULTRA, parameters=UltraParameters(warp=1.2)), "FailedOperation.ParameterValueError", ""),
        (replace(ULTRA, parameters=UltraParameters(smooth=-0.1)), "FailedOperation.ParameterValueError", ""),
        (
            replace(ULTRA, merges=(MergeInfo(HOPPER, template_box=Box(500, 0, 30, 30)),)),
            "InvalidParameterValue.FaceRectParameterValueError",
            HOPPER.name,
        ),
    ],
)
def test_what_the_service_would_refuse(request_: FuseRequest | UltraRequest, code: str, at_fault: str) -> None:
    error = refusal_of(request_)
    assert error is not None
    assert (error.code, error.service_code) == (ErrorCode.CLOUD_REQUEST, code)
    assert error.verdict.charged is Charged.NO
    assert not error.verdict.retryable
    assert error.picture == at_fault
    assert error.exchange is None


def test_the_picture_at_fault_is_the_second_one() -> None:
    error = refusal_of(replace(FUSE, merges=(MergeInfo(HOPPER), MergeInfo(picture(64, 64)))))
    assert error is not None
    assert error.picture == "me.jpg"
    assert (error.values["side"], error.values["limit"]) == (64, 65)


@pytest.mark.parametrize(
    ("request_", "code"),
    [(replace(FUSE, degrees=Degrees(1, 1)), "UnknownParameter"), (ULTRA, "InvalidAction")],
)
def test_what_the_international_site_does_not_offer(request_: FuseRequest | UltraRequest, code: str) -> None:
    error = refusal_of(request_, Site.INTERNATIONAL)
    assert error is not None
    assert (error.code, error.service_code) == (ErrorCode.CLOUD_NOT_OFFERED, code)
    assert refusal_of(FUSE, Site.INTERNATIONAL) is None


def test_a_material_list_needs_an_activity_and_the_mainland() -> None:
    limits.check_materials("at_1", Site.MAINLAND)
    with pytest.raises(CloudError, match="ActivityId"):
        limits.check_materials("", Site.MAINLAND)
    with pytest.raises(CloudError, match="does not offer"):
        limits.check_materials("at_1", Site.INTERNATIONAL)


@pytest.mark.parametrize(
    ("photo", "code"),
    [
        (URL, ""),
        (picture(4000, 64), ""),
        (picture(2000, 64, kind=PictureFormat.BMP), ""),
        (picture(4001, 64), "FailedOperation.ImageResolutionExceed"),
        (picture(2001, 64, kind=PictureFormat.PNG), "FailedOperation.ImageResolutionExceed"),
        (picture(63, 64), "FailedOperation.ImageResolutionTooSmall"),
        (picture(kind=PictureFormat.GIF), "FailedOperation.ImageDecodeFailed"),
        (picture(size=4_000_000), "FailedOperation.ImageSizeExceed"),
        (CloudPictureUrl("me.jpg"), "InvalidParameterValue.UrlIllegal"),
    ],
)
def test_detection_has_limits_of_its_own(photo: CloudPictureFile | CloudPictureUrl, code: str) -> None:
    found = ""
    try:
        limits.check_detect(photo)
    except CloudError as error:
        found = error.service_code
    assert found == code


def test_the_whole_body_stays_below_ten_million_bytes() -> None:
    limits.check_body(bytes(9_999_999))
    with pytest.raises(CloudError) as caught:
        limits.check_body(bytes(10_000_000))
    assert caught.value.service_code == "RequestSizeLimitExceeded"


@pytest.mark.parametrize(
    ("keys", "changes", "code"),
    [
        (KEYS, {}, ""),
        (KEYS, {"forwarded_for": "203.0.113.7, 2001:db8::1"}, ""),
        (Credentials("", "key"), {}, "cloud.keys_missing"),
        (Credentials("id", ""), {}, "cloud.keys_missing"),
        (Credentials("id with blank", "key"), {}, "AuthFailure.SecretIdNotFound"),
        (Credentials("id\r\nX-Evil: 1", "key"), {}, "AuthFailure.SecretIdNotFound"),
        (Credentials("密钥", "key"), {}, "AuthFailure.SecretIdNotFound"),
        (Credentials("id", "key", "to ken"), {}, "AuthFailure.TokenFailure"),
        (Credentials("id", "two words"), {}, "AuthFailure.SignatureFailure"),
        (Credentials("id", "key\udcff"), {}, "AuthFailure.SignatureFailure"),
        (KEYS, {"region": ""}, "UnsupportedRegion"),
        (KEYS, {"region": "广州"}, "UnsupportedRegion"),
        (KEYS, {"forwarded_for": "me"}, "InvalidParameterValue.ParameterValueError"),
    ],
)
def test_headers_can_only_hold_what_belongs_there(keys: Credentials, changes: dict[str, str], code: str) -> None:
    found = None
    try:
        limits.check_account(keys, replace(CloudSettings(), **changes))  # type: ignore[arg-type] # text fields only
    except CloudError as error:
        found = error
    assert (found.service_code if found else "") == code
    assert keys.secret_id not in str(found) or keys.secret_id in {"", "id", KEYS.secret_id}


@pytest.mark.parametrize(("size", "length"), [(0, 0), (1, 4), (3, 4), (4, 8), (3_750_000, 5_000_000)])
def test_base64_grows_by_a_third(size: int, length: int) -> None:
    assert base64_length(size) == length
