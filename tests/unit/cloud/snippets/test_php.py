"""Run by PHP against stub classes with the methods of the SDK: every action, with and without pictures."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from base64 import b64encode
from typing import TYPE_CHECKING, Any

import pytest

from desktop.cloud.snippets import snippet
from desktop.domain.cloud.snippets import SnippetLanguage
from tests.unit.cloud.snippets.cases import AWKWARD, CASES
from tests.unit.cloud.snippets.php_stubs import write_sdk

if TYPE_CHECKING:
    from pathlib import Path

KEYS = {"TENCENTCLOUD_SECRET_ID": "id", "TENCENTCLOUD_SECRET_KEY": "key"}
pytestmark = pytest.mark.skipif(not shutil.which("php"), reason="php is not installed: PHP snippets not run")


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("php")
    write_sdk(folder)
    for name in ("1-user.jpg", "2-logo.png", "1-template.png", "照片 1.jpg"):
        (folder / name).write_bytes(b"PICTURE")
    return folder


def run(sdk: Path, name: str, keys: dict[str, str] = KEYS) -> subprocess.CompletedProcess[str]:
    program = sdk / f"{name}.php"
    program.write_text(snippet(SnippetLanguage.PHP, CASES[name]), "utf-8")
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **keys}
    command = ["php", "-d", "display_errors=stderr", "-d", "error_reporting=-1", str(program)]
    return subprocess.run(
        command, cwd=sdk, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def heard(sdk: Path, name: str) -> tuple[list[Any], list[str]]:
    """What arrived at the client, and the lines that were printed after it."""
    ran = run(sdk, name)
    assert (ran.returncode, ran.stderr) == (0, "")
    first, *rest = ran.stdout.splitlines()
    return json.loads(first), rest


@pytest.mark.parametrize("name", CASES)
def test_a_program_runs_without_a_warning(sdk: Path, name: str) -> None:
    (action, request_class, _, (secret_id, region, _, http)), _ = heard(sdk, name)
    request = CASES[name]
    assert (action, request_class.rpartition("\\")[2]) == (request.action, f"{request.action}Request")
    assert (secret_id, region) == ("id", request.region)
    assert http == [f"{request.endpoint.scheme}://", request.endpoint.authority, 60]


def test_every_parameter_arrives_and_the_picture_is_saved(sdk: Path) -> None:
    (_, _, given, _), printed = heard(sdk, "fuse_face")
    assert given["MergeInfos"][0]["Image"] == b64encode(b"PICTURE").decode()
    assert given["FuseParam"]["ImageCodecParam"]["MetaData"] == [{"MetaKey": "aigc", "MetaValue": AWKWARD}]
    assert given["LogoParam"]["LogoRect"] == {"X": 120, "Y": -3, "Width": 160, "Height": 160}
    assert printed == ["result.jpg"]
    assert (sdk / "result.jpg").read_bytes() == b"ABC"


def test_real_numbers_arrive_as_they_were(sdk: Path) -> None:
    (_, _, given, _), _ = heard(sdk, "ultra")
    assert given["FusionUltraParam"] == {"WarpRadio": 0.7, "EnhanceRadio": 1, "MpRadio": 1e-05, "TeethEnhanceRadio": 0}


def test_a_refused_call_is_told_with_its_request_id(sdk: Path) -> None:
    ran = run(sdk, "plain", {**KEYS, "FAIL": "1"})
    assert ran.returncode == 1
    assert ran.stderr.splitlines() == ["FailedOperation: no", "RequestId: the-id"]


def test_a_missing_key_is_named(sdk: Path) -> None:
    ran = run(sdk, "plain", {"TENCENTCLOUD_SECRET_ID": "id"})
    assert (ran.returncode, ran.stderr) == (1, "TENCENTCLOUD_SECRET_KEY is not set\n")
