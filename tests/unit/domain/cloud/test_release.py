"""The notice of a release: read strictly, and versions compared by their numbers."""

from __future__ import annotations

import json
from importlib.metadata import version

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cloud.release import MAX_NOTICE_BYTES, ReleaseNotice, is_newer, parse_notice, version_numbers
from desktop.domain.errors import ErrorCode, ReleaseNoticeError

PAGE = "https://example.invalid/1.2.0"

numbers = st.lists(st.integers(0, 999_999), min_size=1, max_size=4)


def written(parts: list[int]) -> str:
    return ".".join(map(str, parts))


def padded(parts: list[int]) -> list[int]:
    return parts + [0] * (4 - len(parts))


@given(numbers, numbers)
def test_versions_are_in_the_order_of_their_numbers(one: list[int], other: list[int]) -> None:
    assert is_newer(written(one), written(other)) is (padded(one) > padded(other))
    assert not (is_newer(written(one), written(other)) and is_newer(written(other), written(one)))


@pytest.mark.parametrize(("new", "old"), [("1.10", "1.9"), ("2", "1.99.99"), ("1.2.1", "1.2"), ("0.1.0.1", "0.1.0")])
def test_numbers_are_no_texts(new: str, old: str) -> None:
    assert is_newer(new, old)
    assert not is_newer(old, new)


def test_zeros_at_the_end_make_nothing_newer() -> None:
    assert not is_newer("1.2.0", "1.2")
    assert not is_newer("1.2", "1.2.0")
    assert version_numbers("0.0") == ()


def test_the_version_of_this_program_can_be_compared() -> None:
    assert version_numbers(version("fusion-desk"))


@pytest.mark.parametrize(
    "text", ["", "1.", ".1", "v1.2", "1.2-beta", "1.2.3.4.5", "1234567", "١.٢", "1.2\n", "<b>1</b>"]
)
def test_what_is_no_version_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"a version like"):
        version_numbers(text)


@pytest.mark.parametrize("page", [PAGE, "http://127.0.0.1:8670/page"])
def test_a_notice_says_version_and_page_and_may_say_more(page: str) -> None:
    data = json.dumps({"version": "1.2.0", "page": page, "later": [1]}).encode()
    assert parse_notice(data) == ReleaseNotice("1.2.0", page)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html>",
        b"\xff",
        b"[1]",
        b'"1.2.0"',
        b"[" * 50_000,
        b"1" * 5_000,
        b'{"version": 1.2, "page": "https://example.invalid/"}',
        b'{"version": "1.2"}',
        b'{"version": "1.2", "page": ""}',
        b'{"version": "1.2", "page": ["https://example.invalid/"]}',
        b'{"version": "1.2", "page": "http://example.invalid/"}',
        b'{"version": "1.2", "page": "javascript:alert(1)"}',
        b'{"version": "newest", "page": "https://example.invalid/"}',
        b'{"version": "1.2", "page": "https://example.invalid/"}' + b" " * MAX_NOTICE_BYTES,
    ],
    ids=lambda data: repr(data[:40]),
)
def test_what_is_no_notice_is_a_typed_error(data: bytes) -> None:
    with pytest.raises(ReleaseNoticeError) as caught:
        parse_notice(data)
    assert caught.value.code is ErrorCode.RELEASE_NOTICE
    assert caught.value.values["reason"]
