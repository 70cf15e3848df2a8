"""Signing real httpx requests, against the vectors of the fact book (2.2 and 2.3)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import httpx
import pytest

from desktop.cloud.auth import Tc3Auth
from desktop.domain.cloud.credentials import Credentials

EXAMPLE = Credentials("AKIDEXAMPLE", "EXAMPLESECRETKEY")
FUSION_HOST = "facefusion.tencentcloudapi.com"
SEPTEMBER = 1727251200
JSON, JSON_UTF8 = "application/json", "application/json; charset=utf-8"
THREE = ("content-type", "host", "x-tc-action")

BODY_A = (
    '{"ProjectId": "at_1603326187690926080", "ModelId": "mt_1603586676924403712", "RspImgType": "url", "MergeInfos": '
    '[{"Url": "https://example.com/user.jpg", "TemplateFaceID": "mt_1603586676924403712_1"}], "LogoAdd": 1}'
)
BODY_B = BODY_A.replace(": ", ":").replace(", ", ",")
BODY_C = (
    BODY_B[:-1] + ',"FuseParam":{"ImageCodecParam":{"MetaData":[{"MetaKey":"aigc","MetaValue":"本图片为AI合成图片"}]}}}'
)
LIST = '{"ActivityId": "at_1603326187690926080", "Limit": 20, "Offset": 0}'
DETECT = '{"MaxFaceNum": 1, "Url": "https://example.com/user.jpg", "NeedFaceAttributes": 1, "NeedQualityDetection": 1}'
CVM = r'{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}'


class Recorder:
    """Sends a request nowhere, and keeps it."""

    def __init__(self) -> None:
        self.request = httpx.Request("GET", "https://unsent.invalid")

    def send(self, auth: Tc3Auth, *, body: str, url: str, headers: dict[str, str]) -> httpx.Request:
        def keep(request: httpx.Request) -> httpx.Response:
            self.request = request
            return httpx.Response(200)

        with httpx.Client(transport=httpx.MockTransport(keep)) as client:
            client.post(url, content=body.encode(), headers=headers, auth=auth)
        return self.request


def sign(
    body: str,
    *,
    host: str = FUSION_HOST,
    service: str = "facefusion",
    timestamp: int = SEPTEMBER,
    content_type: str = JSON,
    signed: tuple[str, ...] = ("content-type", "host"),
    keys: Credentials = EXAMPLE,
    scheme: str = "https",
    action: str = "FuseFace",
    **more: str,
) -> tuple[httpx.Request, Tc3Auth]:
    auth = Tc3Auth(keys, service=service, clock=lambda: datetime.fromtimestamp(timestamp, UTC), signed=signed)
    headers = {"Content-Type": content_type, "X-TC-Action": action} | {
        name.replace("_", "-"): value for name, value in more.items()
    }
    return Recorder().send(auth, body=body, url=f"{scheme}://{host}/", headers=headers), auth


def signature_of(request: httpx.Request) -> str:
    return request.headers["Authorization"].rpartition("Signature=")[2]


@pytest.mark.parametrize(
    ("timestamp", "date", "signature"),
    [
        (SEPTEMBER, "2024-09-25", "b9cbf377142c2a5c0c8aa0fffee193a02433f634efe2ff7e2c285ddd25973c34"),
        (1735689599, "2024-12-31", "c17a33c6a727efa194d70d4a5c90e74934731b14bca99364c8000fec2eb5ccb4"),
        (1735689600, "2025-01-01", "9fbd0635cc5942bd90b1a127aae1c80afe5da13f864db34ee7e7076105f2049d"),
    ],
)
def test_the_scope_has_the_utc_date(timestamp: int, date: str, signature: str) -> None:
    """Vector A; the last two are neighbours around midnight UTC."""
    request, _ = sign(BODY_A, timestamp=timestamp)
    assert request.headers["Authorization"] == (
        f"TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/{date}/facefusion/tc3_request, "
        f"SignedHeaders=content-type;host, Signature={signature}"
    )
    assert request.headers["X-TC-Timestamp"] == str(timestamp)


def test_a_clock_in_china_signs_with_the_utc_date() -> None:
    """Its local date is a day ahead at that moment."""
    china = datetime.fromtimestamp(1735689599, timezone(timedelta(hours=8)))
    auth = Tc3Auth(EXAMPLE, service="facefusion", clock=lambda: china)
    headers = {"Content-Type": JSON, "X-TC-Action": "FuseFace"}
    request = Recorder().send(auth, body=BODY_A, url=f"https://{FUSION_HOST}/", headers=headers)
    assert signature_of(request) == "c17a33c6a727efa194d70d4a5c90e74934731b14bca99364c8000fec2eb5ccb4"


@pytest.mark.parametrize(
    ("content_type", "signed", "signature"),
    [
        (JSON, THREE[:2], "d2feae3edfb59cfa3d4f13fbf77da6419154fe28462e6e63a47612891a3041a1"),
        (JSON_UTF8, THREE[:2], "b7df328d1183abd66206908ddcaaf1059923dfa3a23c0f720434c3f9635fbbdb"),
        (JSON_UTF8, THREE, "5bc050b38d9bd0060881c3066fe9e3848b2843fa8815eb4f697a54095f60e2d0"),
        (JSON, THREE, "84ebe652a3d0ab6d5bedbf78d8acbe65acc3fbc5c07c71f102a480a31cbb0ebd"),
    ],
)
def test_content_type_and_signed_headers_count(content_type: str, signed: tuple[str, ...], signature: str) -> None:
    request, _ = sign(BODY_B, content_type=content_type, signed=signed)
    assert signature_of(request) == signature
    assert f"SignedHeaders={';'.join(signed)}," in request.headers["Authorization"]


def test_a_body_beyond_ascii_is_signed_as_its_bytes() -> None:
    request, _ = sign(BODY_C)
    assert signature_of(request) == "754526f7b56d1d8fada9f86901a2b8566c4d872f7efb9fdca1de8b82a240ef91"


@pytest.mark.parametrize(
    ("host", "scheme", "signature"),
    [
        (
            "facefusion.intl.tencentcloudapi.com",
            "https",
            "8a3554701bf8384811d37db978f248ba8b6327366ab3d6a463213c79692ac51d",
        ),
        ("127.0.0.1:8670", "http", "67ad2fb7fafc477a05a9ba1a1069121e25713f79f2fce66dc1356c6274bec4ee"),
    ],
)
def test_the_host_is_signed_as_it_is_sent(host: str, scheme: str, signature: str) -> None:
    request, _ = sign(BODY_A, host=host, scheme=scheme)
    assert request.headers["Host"] == host
    assert signature_of(request) == signature


def test_an_unsigned_payload_is_hashed_by_its_name() -> None:
    request, _ = sign(BODY_A, X_TC_Content_SHA256="UNSIGNED-PAYLOAD")
    assert signature_of(request) == "938a980921d490bdda641fcad4b150ab5a25a0006323026bcf7187ed60fa003e"


@pytest.mark.parametrize(
    ("body", "host", "service", "action", "signature"),
    [
        (
            LIST,
            FUSION_HOST,
            "facefusion",
            "DescribeMaterialList",
            "afec765f13863715a55a760a86138e9fcf8ddc4293e3b95b06587a4c0b6167e6",
        ),
        (
            DETECT,
            "iai.tencentcloudapi.com",
            "iai",
            "DetectFace",
            "65b38559f0825045ba64b5bf85bc657b3fd44a83a9738c7302d6cd99e58ba007",
        ),
    ],
)
def test_other_actions(body: str, host: str, service: str, action: str, signature: str) -> None:
    request, _ = sign(body, host=host, service=service, action=action)
    assert signature_of(request) == signature


@pytest.mark.parametrize(
    ("secret_key", "signed", "signature"),
    [
        ("*" * 32, THREE, "10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f"),
        ("*" * 32, THREE[:2], "0ba957c8479e10a99dbe251b81ef286936efd9d45d9be9e82afcc2cc2ce15b85"),
        (
            "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
            THREE[:2],
            "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
        ),
        (
            "Gu5t9xGARNpq86cd98joQYCN3*******",
            THREE[:2],
            "2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c",
        ),
    ],
)
def test_the_documented_example(secret_key: str, signed: tuple[str, ...], signature: str) -> None:
    """Fact book, 2.2."""
    request, _ = sign(
        CVM,
        host="cvm.tencentcloudapi.com",
        service="cvm",
        timestamp=1551113065,
        content_type=JSON_UTF8,
        signed=signed,
        keys=Credentials("any", secret_key),
        action="DescribeInstances",
    )
    assert signature_of(request) == signature


def test_the_signed_texts_are_kept_for_the_inspector() -> None:
    _, auth = sign(BODY_A)
    assert auth.texts.canonical_request == (
        "POST\n/\n\ncontent-type:application/json\nhost:facefusion.tencentcloudapi.com\n\ncontent-type;host\n"
        "fa22e140905deeae119331f7961d5d56ae180ba4cb364e7a3a7305af670e63c4"
    )
    assert auth.texts.string_to_sign == (
        "TC3-HMAC-SHA256\n1727251200\n2024-09-25/facefusion/tc3_request\n"
        "b5554904b9c6b7af3a7c51fc2d37f9e1f1309d6fddb5b82f737e473505910d6b"
    )


def test_a_token_goes_along_unsigned() -> None:
    with_token, _ = sign(BODY_A, keys=Credentials("AKIDEXAMPLE", "EXAMPLESECRETKEY", "a-token"))
    without, _ = sign(BODY_A)
    assert with_token.headers["X-TC-Token"] == "a-token"
    assert "X-TC-Token" not in without.headers
    assert signature_of(with_token) == signature_of(without)


def test_a_body_that_is_still_a_stream_is_read_before_signing() -> None:
    """Else something other than what goes out would be signed."""
    auth = Tc3Auth(EXAMPLE, service="facefusion", clock=lambda: datetime.fromtimestamp(SEPTEMBER, UTC))
    kept: list[httpx.Request] = []

    def keep(request: httpx.Request) -> httpx.Response:
        kept.append(request)
        return httpx.Response(200)

    with httpx.Client(transport=httpx.MockTransport(keep)) as client:
        halves = (part.encode() for part in (BODY_A[:100], BODY_A[100:]))
        client.post(f"https://{FUSION_HOST}/", content=halves, headers={"Content-Type": JSON}, auth=auth)
    assert signature_of(kept[0]) == "b9cbf377142c2a5c0c8aa0fffee193a02433f634efe2ff7e2c285ddd25973c34"
