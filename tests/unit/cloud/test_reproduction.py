from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace

import pytest

from desktop.cloud.reproduction import reproduction_bundle
from desktop.domain.cloud.reproduction import Reproduction
from desktop.domain.cloud.snippets import FILE_NAMES
from tests.unit.domain.cloud.exchanges import JPEG, PNG, SECRET_ID, SECRET_KEY, TOKEN, exchange

VERSIONS = {"fusion-desk": "0.1.0", "python": "3.11"}
REPRODUCTION = Reproduction(exchange(), VERSIONS)


def contents(reproduction: Reproduction) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(reproduction_bundle(reproduction))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_everything_support_asks_for_is_in_it() -> None:
    files = contents(REPRODUCTION)
    assert [name for name in files if "/" not in name] == [
        "README.md",
        "README.zh-CN.md",
        "canonical_request.txt",
        "exchange.json",
        "request.json",
        "request_headers.json",
        "response.json",
        "response_headers.json",
        "string_to_sign.txt",
        "versions.json",
    ]
    assert {name.removeprefix("snippets/") for name in files if "/" in name} == set(FILE_NAMES.values())
    assert json.loads(files["versions.json"]) == VERSIONS


def test_the_exchange_is_told_in_numbers() -> None:
    assert json.loads(contents(REPRODUCTION)["exchange.json"]) == {
        "action": "FuseFace",
        "endpoint": "http://127.0.0.1:8670",
        "method": "POST",
        "url": "http://127.0.0.1:8670/",
        "started": "2024-09-25T08:00:00+00:00",
        "elapsed_ms": 812.3,
        "attempts": 1,
        "status": 200,
        "request_id": "1a2e88a4",
        "failure": "",
    }


def test_pictures_are_told_by_their_hash_only() -> None:
    files = contents(REPRODUCTION)
    assert b"<base64, 403 bytes, JPEG, sha256 " in files["request.json"]
    assert b"<base64, 403 bytes, JPEG, sha256 " in files["response.json"]
    assert b"not in this bundle" in files["README.md"]


def test_pictures_the_user_agreed_to_are_beside_the_programs() -> None:
    files = contents(replace(REPRODUCTION, pictures=[PNG, JPEG, b"of another call"]))
    assert files["snippets/1-user.jpg"] == JPEG
    assert files["snippets/2-logo.png"] == PNG
    assert b"with the pictures they read" in files["README.md"]
    assert "以及所读取的图片".encode() in files["README.zh-CN.md"]
    assert len(files) == 10 + len(FILE_NAMES) + 2


@pytest.mark.parametrize("pictures", [[], [JPEG]])
def test_there_is_no_secret_in_it(pictures: list[bytes]) -> None:
    everything = b"".join(contents(replace(REPRODUCTION, pictures=pictures)).values())
    for secret in SECRET_ID, SECRET_KEY, TOKEN, "0123456789abcdef" * 4:
        assert secret.encode() not in everything
    assert "••••••••7890".encode() in everything


def test_the_same_call_gives_the_same_bytes() -> None:
    assert reproduction_bundle(REPRODUCTION) == reproduction_bundle(Reproduction(exchange(), dict(VERSIONS)))


def test_its_files_can_be_read_by_everybody_and_run_by_nobody() -> None:
    with zipfile.ZipFile(io.BytesIO(reproduction_bundle(REPRODUCTION))) as archive:
        assert {info.external_attr >> 16 for info in archive.infolist()} == {0o644}


def test_a_call_without_an_answer_can_be_saved_too() -> None:
    failed = replace(exchange(), status=None, response_body="", response_headers={}, failure="network.refused")
    summary = json.loads(contents(Reproduction(failed, VERSIONS))["exchange.json"])
    assert (summary["status"], summary["failure"]) == (None, "network.refused")
