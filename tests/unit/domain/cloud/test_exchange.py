from __future__ import annotations

import base64
import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cloud.exchange import ELIDED, MAX_TEXT_CHARACTERS, elided, masked_headers, readable

JPEG = b"\xff\xd8\xff" + bytes(range(256)) * 4
TEXT = base64.b64encode(JPEG).decode()
SIGNATURE = "b9cbf377142c2a5c0c8aa0fffee193a02433f634efe2ff7e2c285ddd25973c34"
SECRET_ID = "IDENTITYOFANEXAMPLE1234"  # noqa: S105 - made up


@pytest.mark.parametrize("key", ["Image", "ModelImage", "LogoImage", "FusedImage"])
def test_a_picture_is_told_by_size_kind_and_hash(key: str) -> None:
    shown = f"<base64, 1,027 bytes, JPEG, sha256 {hashlib.sha256(JPEG).hexdigest()}>"
    assert elided({key: TEXT}) == {key: shown}


def test_pictures_are_found_however_deep() -> None:
    shown = elided({"MergeInfos": [{"Image": TEXT, "Url": "u"}], "LogoParam": {"LogoImage": TEXT}})
    assert TEXT not in json.dumps(shown)
    assert json.dumps(shown).count("<base64") == 2


def test_the_parameters_themselves_are_not_changed() -> None:
    parameters = {"MergeInfos": [{"Image": TEXT}]}
    elided(parameters)
    assert parameters == {"MergeInfos": [{"Image": TEXT}]}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"BM", "BMP"),
        (b"RIFF....WEBP", "WEBP"),
        (b"GIF89a", "GIF"),
        (b"MM\0*", "TIFF"),
        (b"??", "unknown"),
    ],
)
def test_other_kinds_are_told_apart(data: bytes, kind: str) -> None:
    (shown,) = elided({"Image": base64.b64encode(data + bytes(300)).decode()}).values()
    match = ELIDED.fullmatch(str(shown))
    assert match
    assert match["kind"] == kind


def test_a_picture_field_that_is_no_base64_says_so() -> None:
    assert elided({"Image": "不" * 300}) == {"Image": "<300 characters that are not base64>"}


def test_a_short_text_stays() -> None:
    assert elided({"Image": "QUJD"}) == {"Image": "QUJD"}


def test_a_long_url_stays() -> None:
    url = "https://example.com/?" + "x" * 300
    assert elided({"FusedImage": url}) == {"FusedImage": url}


def test_other_fields_stay_however_long() -> None:
    assert elided({"ModelId": TEXT, "LogoAdd": 1, "Url": None}) == {"ModelId": TEXT, "LogoAdd": 1, "Url": None}


def test_a_json_body_is_indented_with_its_chinese() -> None:
    body = json.dumps({"Response": {"Error": {"Message": "图片中没有人脸"}}}).encode()
    assert readable(body) == ('{\n  "Response": {\n    "Error": {\n      "Message": "图片中没有人脸"\n    }\n  }\n}')


def test_a_picture_in_a_reply_is_elided() -> None:
    assert TEXT not in readable(json.dumps({"Response": {"FusedImage": TEXT}}).encode())


def test_a_list_of_texts_is_shown_as_it_is() -> None:
    assert json.loads(readable(b'["a", ["b"], 1]')) == ["a", ["b"], 1]


def test_what_is_not_json_is_shown_as_text() -> None:
    assert readable(b"<html>Bad Gateway \xff</html>") == "<html>Bad Gateway �</html>"


def test_a_cut_off_reply_does_not_show_half_a_picture() -> None:
    shown = readable(b'{"Response":{"FusedImage":"' + TEXT.encode()[:1000])
    assert shown == '{"Response":{"FusedImage":"<1,000 characters of base64>'


def test_an_endless_page_is_cut() -> None:
    shown = readable(b"a b " * MAX_TEXT_CHARACTERS)
    assert shown.endswith("\n<60,000 more characters>")
    assert len(shown) < MAX_TEXT_CHARACTERS + 100


def test_the_authorization_keeps_its_scope_and_no_more_than_a_hint_of_the_rest() -> None:
    value = (
        f"TC3-HMAC-SHA256 Credential={SECRET_ID}/2024-09-25/facefusion/tc3_request, "
        f"SignedHeaders=content-type;host, Signature={SIGNATURE}"
    )
    assert masked_headers({"authorization": value}) == {
        "authorization": "TC3-HMAC-SHA256 Credential=••••••••1234/2024-09-25/facefusion/tc3_request, "
        "SignedHeaders=content-type;host, Signature=b9cbf377…"
    }


@given(st.text())
def test_an_authorization_of_another_form_is_hidden_whole(value: str) -> None:
    assert masked_headers({"Authorization": f"Bearer {value}"}) == {"Authorization": "••••••••"}


@pytest.mark.parametrize("name", ["X-TC-Token", "Proxy-Authorization", "Cookie", "Set-Cookie"])
def test_a_token_is_hidden_whole(name: str) -> None:
    assert masked_headers({name: "a token of twenty letters"}) == {name: "••••••••"}


def test_other_headers_are_shown() -> None:
    assert masked_headers({"X-TC-Action": "FuseFace"}) == {"X-TC-Action": "FuseFace"}
