from __future__ import annotations

import hashlib

import pytest

from desktop.domain.cloud.exchange import elided
from desktop.domain.cloud.snippets import PictureFile, SnippetEndpoint, snippet_request, with_picture_files
from tests.unit.domain.cloud.exchanges import HEADERS, JPEG, PARAMETERS, PNG, exchange


@pytest.mark.parametrize(
    ("endpoint", "authority"),
    [
        (SnippetEndpoint("facefusion.tencentcloudapi.com"), "facefusion.tencentcloudapi.com"),
        (SnippetEndpoint("facefusion.tencentcloudapi.com", "https", 443), "facefusion.tencentcloudapi.com"),
        (SnippetEndpoint("127.0.0.1", "http", 80), "127.0.0.1"),
        (SnippetEndpoint("127.0.0.1", "http", 443), "127.0.0.1:443"),
        (SnippetEndpoint("127.0.0.1", "http", 8670), "127.0.0.1:8670"),
        (SnippetEndpoint("::1", "http", 8670), "[::1]:8670"),
    ],
)
def test_the_host_header_names_the_port_only_when_it_must(endpoint: SnippetEndpoint, authority: str) -> None:
    assert endpoint.authority == authority


def test_an_exchange_is_a_call_that_can_be_made_again() -> None:
    request = snippet_request(exchange())
    assert (request.action, request.version, request.region) == ("FuseFace", "2022-09-27", "ap-guangzhou")
    assert request.endpoint == SnippetEndpoint("127.0.0.1", "http", 8670)
    assert request.language == "en-US"
    assert request.headers == {"X-Forwarded-For": "203.0.113.7"}


def test_its_pictures_are_files_with_the_right_ending_and_hash() -> None:
    parameters = snippet_request(exchange()).parameters
    assert parameters["MergeInfos"] == [
        {"Image": PictureFile("1-user.jpg", hashlib.sha256(JPEG).hexdigest())},
        {"Url": "https://example.com/b.jpg"},
    ]
    assert parameters["LogoParam"] == {"LogoImage": PictureFile("2-logo.png", hashlib.sha256(PNG).hexdigest())}


def test_what_was_not_sent_is_not_sent_again() -> None:
    request = snippet_request(exchange(PARAMETERS, {"X-TC-Version": HEADERS["x-tc-version"]}))
    assert (request.region, request.language, request.headers) == ("", "zh-CN", {})


def test_a_template_of_unknown_kind_is_named_all_the_same() -> None:
    parameters = with_picture_files(elided({"ModelImage": "A" * 400, "SwapModelType": 1}))
    picture = parameters["ModelImage"]
    assert isinstance(picture, PictureFile)
    assert picture.name == "1-template.bin"
    assert parameters["SwapModelType"] == 1


def test_text_that_only_looks_like_an_elided_picture_stays_text() -> None:
    text = f"<base64, 1 bytes, JPEG, sha256 {'0' * 64}>"
    assert with_picture_files({"ModelId": text, "Image": "short"}) == {"ModelId": text, "Image": "short"}
