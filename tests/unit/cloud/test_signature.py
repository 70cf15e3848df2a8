"""TC3-HMAC-SHA256 against every vector of the fact book (2.2, 2.3) and against the official SDK."""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tencentcloud.common.sign import Sign
from tencentcloud.facefusion.v20220927.facefusion_client import FacefusionClient

from desktop.cloud.signature import (
    UNSIGNED_PAYLOAD,
    authorization,
    canonical_request,
    credential_scope,
    derived_keys,
    payload_hash,
    signature,
    signed_headers,
    signing_key,
    string_to_sign,
    utc_date,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

JSON = "application/json"
JSON_UTF8 = "application/json; charset=utf-8"

DOC_BODY = rb'{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}'
DOC_TIME = 1551113065
DOC_HOST = "cvm.tencentcloudapi.com"
STARS = "*" * 32

BODY_A = (
    b'{"ProjectId": "at_1603326187690926080", "ModelId": "mt_1603586676924403712", "RspImgType": "url", '
    b'"MergeInfos": [{"Url": "https://example.com/user.jpg", "TemplateFaceID": "mt_1603586676924403712_1"}], '
    b'"LogoAdd": 1}'
)
BODY_B = (
    b'{"ProjectId":"at_1603326187690926080","ModelId":"mt_1603586676924403712","RspImgType":"url",'
    b'"MergeInfos":[{"Url":"https://example.com/user.jpg","TemplateFaceID":"mt_1603586676924403712_1"}],"LogoAdd":1}'
)
BODY_C = (
    BODY_B[:-1]
    + (',"FuseParam":{"ImageCodecParam":{"MetaData":[{"MetaKey":"aigc","MetaValue":"本图片为AI合成图片"}]}}}').encode()
)
LIST_BODY = b'{"ActivityId": "at_1603326187690926080", "Limit": 20, "Offset": 0}'
DETECT_BODY = (
    b'{"MaxFaceNum": 1, "Url": "https://example.com/user.jpg", "NeedFaceAttributes": 1, "NeedQualityDetection": 1}'
)
KEY = "EXAMPLESECRETKEY"
TIME = 1727251200
HOST = "facefusion.tencentcloudapi.com"


@dataclass(frozen=True)
class Vector:
    """One signed request of the fact book and what must come out of it."""

    name: str
    signed: str
    body: bytes = BODY_A
    timestamp: int = TIME
    content_type: str = JSON
    host: str = HOST
    service: str = "facefusion"
    key: str = KEY
    action: str = ""
    hashed: str = ""
    canonical: str = ""
    payload: bytes | None = None

    def request(self) -> str:
        headers = {"Content-Type": self.content_type, "Host": self.host}
        headers |= {"X-TC-Action": self.action} if self.action else {}
        return canonical_request(headers, payload_hash(self.body if self.payload is None else self.payload))

    def sign(self) -> str:
        date = utc_date(self.timestamp)
        text = string_to_sign(self.timestamp, credential_scope(date, self.service), self.request())
        return signature(signing_key(self.key, date, self.service), text)


def documented(name: str, signed: str, **other: Any) -> Vector:
    values: dict[str, Any] = {
        "body": DOC_BODY, "timestamp": DOC_TIME, "content_type": JSON_UTF8, "host": DOC_HOST, "service": "cvm",
        "hashed": "35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064",
    }  # fmt: skip
    return Vector(name, signed, **(values | other))


TWO_SIGNED = "5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031"
HASH_A = "fa22e140905deeae119331f7961d5d56ae180ba4cb364e7a3a7305af670e63c4"
CANONICAL_A = "b5554904b9c6b7af3a7c51fc2d37f9e1f1309d6fddb5b82f737e473505910d6b"
HASH_B = "dfb4110fd678a8e9345617dff79c0b06168583cee20a500400fc41eee702fe64"

VECTORS = [
    documented(
        "documentation, three headers",
        "10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f",
        key=STARS,
        action="DescribeInstances",
        canonical="7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84",
    ),
    documented(
        "documentation, two headers",
        "0ba957c8479e10a99dbe251b81ef286936efd9d45d9be9e82afcc2cc2ce15b85",
        key=STARS,
        canonical=TWO_SIGNED,
    ),
    documented(
        "documentation, example key",
        "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
        key="Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
        canonical=TWO_SIGNED,
    ),
    documented(
        "documentation, masked key",
        "2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c",
        key="Gu5t9xGARNpq86cd98joQYCN3*******",
        canonical=TWO_SIGNED,
    ),
    Vector(
        "A",
        "b9cbf377142c2a5c0c8aa0fffee193a02433f634efe2ff7e2c285ddd25973c34",
        hashed=HASH_A,
        canonical=CANONICAL_A,
    ),
    Vector(
        "A, last second of 2024",
        "c17a33c6a727efa194d70d4a5c90e74934731b14bca99364c8000fec2eb5ccb4",
        timestamp=1735689599,
    ),
    Vector(
        "A, first second of 2025",
        "9fbd0635cc5942bd90b1a127aae1c80afe5da13f864db34ee7e7076105f2049d",
        timestamp=1735689600,
    ),
    Vector(
        "B",
        "d2feae3edfb59cfa3d4f13fbf77da6419154fe28462e6e63a47612891a3041a1",
        body=BODY_B,
        hashed=HASH_B,
        canonical="0e49c0013037dad1bb2975628117f0b35f7e02aef5acd62ef9b00f708a6a5f59",
    ),
    Vector(
        "B, charset",
        "b7df328d1183abd66206908ddcaaf1059923dfa3a23c0f720434c3f9635fbbdb",
        body=BODY_B,
        content_type=JSON_UTF8,
        canonical="4902510c6f93710773447d2f7bb24ebee78892fafb82caaa538b10a9035ca8db",
    ),
    Vector(
        "B, charset and action",
        "5bc050b38d9bd0060881c3066fe9e3848b2843fa8815eb4f697a54095f60e2d0",
        body=BODY_B,
        content_type=JSON_UTF8,
        action="FuseFace",
        canonical="c046cf0b4e23cb667f0657023fcfce25a7bc396fde2fb9b15aca66ea72a0d83a",
    ),
    Vector(
        "B, action",
        "84ebe652a3d0ab6d5bedbf78d8acbe65acc3fbc5c07c71f102a480a31cbb0ebd",
        body=BODY_B,
        action="FuseFace",
        canonical="08c309b6c6a9df192a7fe09012a8cf35cd0d4086edae28745a9ee1b8a6f93fbb",
    ),
    Vector(
        "C, raw Chinese",
        "754526f7b56d1d8fada9f86901a2b8566c4d872f7efb9fdca1de8b82a240ef91",
        body=BODY_C,
        hashed="c7db00372ee66c1e419f1311e94e51b3a4d80ad698f7ccd1324a3009cf3642fb",
        canonical="da8c763ea340561f1c51bfefd0aba022ca53160d88bb862fbec37d4c6620d091",
    ),
    Vector(
        "A, unsigned payload",
        "938a980921d490bdda641fcad4b150ab5a25a0006323026bcf7187ed60fa003e",
        payload=UNSIGNED_PAYLOAD.encode(),
    ),
    Vector(
        "A, international host",
        "8a3554701bf8384811d37db978f248ba8b6327366ab3d6a463213c79692ac51d",
        host="facefusion.intl.tencentcloudapi.com",
    ),
    Vector(
        "A, host with a port",
        "67ad2fb7fafc477a05a9ba1a1069121e25713f79f2fce66dc1356c6274bec4ee",
        host="127.0.0.1:8670",
    ),
    Vector(
        "DescribeMaterialList",
        "afec765f13863715a55a760a86138e9fcf8ddc4293e3b95b06587a4c0b6167e6",
        body=LIST_BODY,
    ),
    Vector(
        "DetectFace",
        "65b38559f0825045ba64b5bf85bc657b3fd44a83a9738c7302d6cd99e58ba007",
        body=DETECT_BODY,
        host="iai.tencentcloudapi.com",
        service="iai",
    ),
]


@pytest.fixture
def eight_hours_ahead() -> Iterator[None]:
    """The clock of a user in China."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Asia/Shanghai")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.name)
def test_a_vector_gives_its_signature(vector: Vector) -> None:
    assert vector.sign() == vector.signed


@pytest.mark.parametrize("vector", [v for v in VECTORS if v.hashed], ids=lambda vector: vector.name)
def test_a_body_gives_its_hash(vector: Vector) -> None:
    assert payload_hash(vector.body) == vector.hashed


@pytest.mark.parametrize("vector", [v for v in VECTORS if v.canonical], ids=lambda vector: vector.name)
def test_a_request_gives_its_canonical_hash(vector: Vector) -> None:
    assert hashlib.sha256(vector.request().encode()).hexdigest() == vector.canonical


def test_the_documented_canonical_request_is_reproduced_line_by_line() -> None:
    assert VECTORS[0].request() == (
        "POST\n/\n\n"
        "content-type:application/json; charset=utf-8\nhost:cvm.tencentcloudapi.com\nx-tc-action:describeinstances\n\n"
        "content-type;host;x-tc-action\n"
        "35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064"
    )


def test_the_string_to_sign_of_vector_a_is_reproduced_line_by_line() -> None:
    text = string_to_sign(TIME, credential_scope("2024-09-25", "facefusion"), VECTORS[4].request())
    assert text == f"TC3-HMAC-SHA256\n1727251200\n2024-09-25/facefusion/tc3_request\n{CANONICAL_A}"


@pytest.mark.parametrize(
    ("key", "date", "service", "derived"),
    [
        (STARS, "2019-02-25", "cvm", (
            "da98fb70dcf6b112dc21038d1eeeb3a95c74b4dcb12c1131f864f6066bd02be0",
            "8d70cbefb03939f929db64d32dc2ba89b1095620119fe3e050e2b18c5bd2752f",
            "b596b923aad85185e2d1f6659d2a062e0a86731226e021e61bfe06f7ed05f5af",
        )),
        (KEY, "2024-09-25", "facefusion", (
            "733cbcba3a0c0f413e34bd893b644bb03fb826c3c26e8c5f7e750c3d0c48ece3",
            "4c1ed695afcb1ad92eb3462df1f654b04bf33d5016392d02f20c49a6e7521f51",
            "b8bd3d630e4889ed99079c318016d386c7155ad4ffa15b04aa041f3f9eeb81d4",
        )),
        (KEY, "2024-12-31", "facefusion", (
            "ff995b58972fce7f9e78f6782bc04d7188d1b8ca3b599ace6017a608cc82783b",
            "2056134470cc5399a939644f0f66594de86e756f61e853ada0c1cac79657ce6b",
            "ad48869ed895a5a6f4df8d061c6ee14545ac5e7d2aa1ce87dca09885cf242a5a",
        )),
        (KEY, "2025-01-01", "facefusion", (
            "75d5d8aa2bc3a8fa8ae2c70454645a134c3be77413074ed6f0a8d21e9c18040e",
            "3aa41344d2ced7c29ab6201099424c2ebb9d264b4e65a3531ac466df8a0e9749",
            "a0b10a93cd62dbdadef24c7743d95cf4fb67e4d6732ae8cc2477d0fe67e660be",
        )),
    ],
)  # fmt: skip
def test_the_keys_are_derived_for_day_and_service(
    key: str, date: str, service: str, derived: tuple[str, str, str]
) -> None:
    assert tuple(step.hex() for step in derived_keys(key, date, service)) == derived


@pytest.mark.parametrize(
    ("timestamp", "date"), [(1735689599, "2024-12-31"), (1735689600, "2025-01-01"), (0, "1970-01-01")]
)
@pytest.mark.usefixtures("eight_hours_ahead")
def test_the_date_is_that_of_utc(timestamp: int, date: str) -> None:
    assert utc_date(timestamp) == date


def test_the_header_of_vector_a_is_the_documented_one() -> None:
    header = authorization(
        "AKIDEXAMPLE", credential_scope("2024-09-25", "facefusion"), signed_headers(["Host", "Content-Type"]),
        VECTORS[4].sign(),
    )  # fmt: skip
    assert header == (
        "TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2024-09-25/facefusion/tc3_request, "
        "SignedHeaders=content-type;host, "
        "Signature=b9cbf377142c2a5c0c8aa0fffee193a02433f634efe2ff7e2c285ddd25973c34"
    )


def test_values_are_trimmed_and_names_lowered_and_sorted() -> None:
    text = canonical_request({"Host": " example.com ", "CONTENT-TYPE": f"{JSON}\t"}, "hash", method="GET", query="a=1")
    assert text == "GET\n/\na=1\ncontent-type:application/json\nhost:example.com\n\ncontent-type;host\nhash"


keys = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=40)
hosts = st.from_regex(r"[a-z]{1,12}(\.[a-z]{1,12}){1,3}(:[1-9][0-9]{0,4})?", fullmatch=True)
values = st.one_of(st.text(max_size=20), st.integers(), st.none(), st.booleans())


@given(key=keys, host=hosts, timestamp=st.integers(0, 4_000_000_000), body=st.dictionaries(st.text(max_size=9), values))
def test_any_request_is_signed_as_the_official_sdk_signs_it(
    key: str, host: str, timestamp: int, body: dict[str, Any]
) -> None:
    data = json.dumps(body)
    vector = Vector("random", "", body=data.encode(), host=host, timestamp=timestamp, key=key)
    assert vector.sign() == _official_signature(data, host, timestamp, key)


@given(key=keys, text=st.text(), date=st.dates(), service=keys)
def test_any_text_is_signed_as_the_official_sdk_signs_it(key: str, text: str, date: Any, service: str) -> None:
    day = date.isoformat()
    assert signature(signing_key(key, day, service), text) == Sign.sign_tc3(key, day, service, text)


def _official_signature(data: str, host: str, timestamp: int, key: str) -> str:
    """The whole of the SDK's own way, from headers to signature, without its HTTP client and its clock."""
    header = {"Content-Type": JSON, "Host": host, "X-TC-Timestamp": str(timestamp)}
    request = SimpleNamespace(uri="/", method="POST", data=data, header=header)
    client = FacefusionClient.__new__(FacefusionClient)
    date = utc_date(timestamp)
    return str(client._get_tc3_signature({}, request, date, "facefusion", key))
