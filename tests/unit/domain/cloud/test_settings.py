"""Where calls may go, and what travels along in a settings value."""

from __future__ import annotations

import pytest

from desktop.domain.cloud.calls import MaterialStatus, RemoteMaterial, Site
from desktop.domain.cloud.limits import DETECT_JPEG, DETECT_OTHER, PHOTO, base64_length, detect_limits
from desktop.domain.cloud.settings import MOST_LETTERS, CloudSettings, check_endpoint, check_web_address, is_loopback
from desktop.domain.files.formats import PictureFormat


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://facefusion.example",
        "https://127.0.0.1:8670/",
        "http://127.0.0.1:8670",
        "http://[::1]",
        "http://localhost",
    ],
)
def test_keys_may_be_sent_there(url: str) -> None:
    assert check_endpoint(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "http://facefusion.example",
        "http://localhost.example",
        "http://10.0.0.1",
        "ftp://127.0.0.1",
        "https://",
        "facefusion.example",
        "https://host/path",
        "https://host?query",
        "https://host#part",
        "https://name:word@host",
        "https://host:0",
        "https://host:65536",
        "https://host:port",
        "https://[half",
        f"https://{'a' * 64}.example",
        "https://two..dots",
    ],
)
def test_keys_may_not_be_sent_there(url: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        check_endpoint(url)


@pytest.mark.parametrize(
    ("host", "local"),
    [("localhost", True), ("127.0.0.1", True), ("127.1.2.3", True), ("::1", True), ("10.0.0.1", False), ("h", False)],
)
def test_this_machine_is_known_by_name_or_number(host: str, local: bool) -> None:
    assert is_loopback(host) is local


def test_an_empty_endpoint_is_the_sites_own() -> None:
    abroad = CloudSettings(site=Site.INTERNATIONAL)
    assert abroad.fusion_url == "https://facefusion.intl.tencentcloudapi.com"
    assert abroad.face_url == "https://iai.intl.tencentcloudapi.com"
    own = CloudSettings(fusion_endpoint="https://a", face_endpoint="https://b")
    assert (own.fusion_url, own.face_url) == ("https://a", "https://b")


def test_the_longest_photo_still_fits() -> None:
    assert base64_length(PHOTO.max_bytes) == PHOTO.max_base64
    assert base64_length(PHOTO.max_bytes + 1) > PHOTO.max_base64


def test_a_jpeg_may_be_longer_for_detection() -> None:
    assert detect_limits(PictureFormat.JPEG) is DETECT_JPEG
    assert detect_limits(PictureFormat.PNG) is DETECT_OTHER


@pytest.mark.parametrize(
    ("status", "known", "usable"),
    [(1, MaterialStatus.PASSED_BY_HUMAN, True), (0, MaterialStatus.IN_REVIEW, False), (99, None, False)],
)
def test_a_status_newer_than_ours_stays_readable(status: int, known: MaterialStatus | None, usable: bool) -> None:
    material = RemoteMaterial("mt_1", "name", status, "", "", "", ())
    assert (material.known_status, material.is_usable) == (known, usable)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://example.invalid/1.2/notes?lang=en#new",
        "http://127.0.0.1:8670/newest.json",
        "https://示例.invalid/新",
    ],
)
def test_a_page_of_the_web_may_be_asked_for(url: str) -> None:
    assert check_web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "http://example.invalid/",
        "http:///page",
        "https:///page",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "example.invalid/page",
        "https://name:word@example.invalid/",
        "https://example.invalid:0/",
        "https://example.invalid:port/",
        "https://example.invalid/a b",
        "https://example.invalid\\@127.0.0.1/",
        "https://example.invalid/\r\nX-Evil: 1",
        "https://example.invalid/\u202egpj",
        "https://example.invalid/" + "a" * MOST_LETTERS,
    ],
)
def test_what_is_no_page_of_the_web_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        check_web_address(url)
