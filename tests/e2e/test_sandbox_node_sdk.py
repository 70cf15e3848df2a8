"""The official Node SDK, unmodified, against the sandbox; ``./dev test`` installs it, else the tests are skipped."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from desktop.sandbox.authentication import DEFAULT_KEYS
from tests.e2e.sandbox_cases import WRONGS
from tests.sandboxes import opened, sample_photo
from tests.waiting import HANG

if TYPE_CHECKING:
    from tests.e2e.sandbox_cases import Service, Wrong

FOLDER = Path(__file__).parent / "node"
MISSING = not shutil.which("node") or not (FOLDER / "node_modules" / "tencentcloud-sdk-nodejs").is_dir()
REQUIRED = os.environ.get("FUSION_DESK_REQUIRE_NODE") == "1"

pytestmark = pytest.mark.skipif(
    MISSING and not REQUIRED, reason="the Node SDK is not installed: run npm ci in tests/e2e/node, or ./dev test"
)


def prepared(
    service: Service,
    action: str,
    parameters: dict[str, Any],
    wrong: Wrong | None = None,
    **changes: str,
) -> dict[str, Any]:
    """One call for the script."""
    keys = wrong.keys if wrong else DEFAULT_KEYS
    return {
        "endpoint": service.server.endpoint,
        "secretId": keys.secret_id,
        "secretKey": keys.secret_key,
        "region": wrong.region if wrong else "ap-guangzhou",
        "product": "facefusion",
        "action": action,
        "parameters": parameters,
    } | changes


def run(*calls: dict[str, Any]) -> list[dict[str, Any]]:
    """All calls in one process: each start of Node takes half a second."""
    ran = subprocess.run(
        ["node", "call.js"],
        cwd=FOLDER,
        input=json.dumps(calls),
        capture_output=True,
        text=True,
        check=True,
        timeout=HANG,
    )
    outcomes: list[dict[str, Any]] = json.loads(ran.stdout)
    return outcomes


def test_faces_are_fused_with_both_kinds_of_result(service: Service) -> None:
    one, one_by_url, three, by_url, ultra = run(
        prepared(service, "FuseFace", service.fuse()),
        prepared(service, "FuseFace", service.fuse(RspImgType="url")),
        prepared(service, "FuseFace", service.three("base64")),
        prepared(service, "FuseFace", service.three("url")),
        prepared(service, "FuseFaceUltra", service.ultra()),
    )
    assert opened(one["result"]["FusedImage"]).size == (512, 512)
    assert opened(three["result"]["FusedImage"]).size == (1080, 500)
    assert opened(ultra["result"]["FusedImage"]).size == (512, 512)
    assert httpx.get(one_by_url["result"]["FusedImage"], trust_env=False).content.startswith(b"\x89PNG")
    assert httpx.get(by_url["result"]["FusedImage"], trust_env=False).content.startswith(b"\xff\xd8")


def test_materials_are_listed_and_faces_detected(service: Service) -> None:
    """The scope of this SDK is named after the first label of the endpoint, ``127``, for both products."""
    listed, detected = run(
        prepared(service, "DescribeMaterialList", service.materials()),
        prepared(service, "DetectFace", {"Image": sample_photo()}, product="iai"),
    )
    assert [row["MaterialStatus"] for row in listed["result"]["MaterialInfos"]] == [1, 21, 11, 0, 2]
    assert detected["result"]["FaceInfos"][0]["X"] == 159


def test_raw_chinese_in_a_body_is_signed_as_it_is_sent(service: Service) -> None:
    entry = {"MetaKey": "来源", "MetaValue": "本图片为AI合成图片"}
    marked = service.fuse(FuseParam={"ImageCodecParam": {"MetaData": [entry]}})
    (outcome,) = run(prepared(service, "FuseFace", marked))
    assert "本图片为AI合成图片" in opened(outcome["result"]["FusedImage"]).info.values()


def test_what_is_wrong_has_its_documented_code(service: Service) -> None:
    now = [wrong for wrong in WRONGS if not wrong.offset]
    outcomes = run(*(prepared(service, "FuseFace", service.fuse() | wrong.changes, wrong) for wrong in now))
    assert [outcome["error"]["code"] for outcome in outcomes] == [wrong.code for wrong in now]
    assert all(len(outcome["error"]["requestId"]) == 36 for outcome in outcomes)


@pytest.mark.parametrize("wrong", [wrong for wrong in WRONGS if wrong.offset], ids=lambda wrong: f"{wrong.offset} s")
def test_an_old_clock_is_told(service: Service, wrong: Wrong) -> None:
    service.clock.offset = -wrong.offset
    (outcome,) = run(prepared(service, "FuseFace", service.fuse()))
    assert outcome["error"]["code"] == wrong.code


def test_messages_come_in_the_language_of_the_profile(service: Service) -> None:
    wrong = service.fuse(ModelId="mt")
    outcomes = run(
        prepared(service, "FuseFace", wrong),
        prepared(service, "FuseFace", wrong, language="en-US"),
    )
    assert [outcome["error"]["message"] for outcome in outcomes] == [
        "未查找到素材Id。",
        "The material ID was not found.",
    ]
