"""The Python, Node.js and curl programs, run as they stand: with the official SDKs, unmodified, against loopback.

First against a service that remembers what arrived, then against the sandbox. The programs of the other languages are
checked in tests/unit/cloud/snippets: Java by javac and by running it against a stub, PHP by running it against a stub,
C++ by g++, Go and C# by their grammars.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from desktop.cloud.snippets import snippet
from desktop.domain.cloud.snippets import FILE_NAMES, PictureFile, SnippetEndpoint, SnippetLanguage, SnippetRequest
from desktop.sandbox.authentication import DEFAULT_KEYS
from desktop.sandbox.sandbox import SandboxOptions
from desktop.sandbox.server import SandboxServer
from desktop.sandbox.setup import build_sandbox
from tests.e2e.recording import REQUEST_ID, RESULT, SECRET_ID, SECRET_KEY, URL, picture_answer, recording
from tests.unit.cloud.snippets.cases import AWKWARD, DETECT, FUSE_FACE, MATERIALS, PLAIN
from tests.waiting import HANG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.e2e.recording import Recorder

TOKEN, NOBODY = "temporary", "nobody"
NODE_MODULES = Path(__file__).parent / "node" / "node_modules"
COMMANDS = {
    SnippetLanguage.PYTHON: [sys.executable],
    SnippetLanguage.NODE: ["node"],
    SnippetLanguage.CURL: ["sh"],
}


def unavailable(language: SnippetLanguage) -> str:
    """Why programs of a language cannot be run here, or nothing."""
    if language is SnippetLanguage.NODE and not (shutil.which("node") and NODE_MODULES.is_dir()):
        return "the Node.js SDK is not installed: npm ci in tests/e2e/node"
    if language is SnippetLanguage.CURL and not all(map(shutil.which, ("sh", "curl", "openssl"))):
        return "sh, curl or openssl is not installed"
    return ""


LANGUAGES = [
    pytest.param(language, marks=pytest.mark.skipif(bool(unavailable(language)), reason=unavailable(language)))
    for language in COMMANDS
]
every_language = pytest.mark.parametrize("language", LANGUAGES)


class Runner:
    """Saves a program in a folder of its own and runs it there with nothing but the keys in its environment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.keys = {"TENCENTCLOUD_SECRET_ID": SECRET_ID, "TENCENTCLOUD_SECRET_KEY": SECRET_KEY}

    def __call__(self, language: SnippetLanguage, request: SnippetRequest) -> subprocess.CompletedProcess[str]:
        program = self.folder / FILE_NAMES[language]
        program.write_text(snippet(language, request), "utf-8")
        basics = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "NODE_PATH": str(NODE_MODULES)}
        return subprocess.run(
            [*COMMANDS[language], program],
            cwd=self.folder,
            env={**basics, "LC_ALL": "C.UTF-8", **self.keys},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=HANG,
            check=False,
        )


@pytest.fixture
def run(tmp_path: Path, grace_hopper: Path, astronaut: Path) -> Runner:
    shutil.copy(grace_hopper, tmp_path / "1-user.jpg")
    shutil.copy(grace_hopper, tmp_path / "照片 1.jpg")
    shutil.copy(astronaut, tmp_path / "2-logo.png")
    return Runner(tmp_path)


@pytest.fixture
def service() -> Iterator[Recorder]:
    with recording() as recorder:
        yield recorder


def at(endpoint: str, request: SnippetRequest) -> SnippetRequest:
    host, _, port = endpoint.partition(":")
    return replace(request, endpoint=SnippetEndpoint(host, "http", int(port)))


def plain(value: Any, folder: Path) -> Any:
    """Parameters with each picture file replaced by what the program is to make of it."""
    if isinstance(value, PictureFile):
        return b64encode((folder / value.name).read_bytes()).decode()
    if isinstance(value, dict):
        return {key: plain(item, folder) for key, item in value.items()}
    return [plain(item, folder) for item in value] if isinstance(value, list) else value


@every_language
def test_what_arrives_is_what_was_asked_for(language: SnippetLanguage, run: Runner, service: Recorder) -> None:
    service.answer = picture_answer()
    ran = run(language, at(service.endpoint, FUSE_FACE))
    assert (ran.returncode, ran.stderr) == (0, "")
    (call,) = service.calls
    assert call.parameters == plain(FUSE_FACE.parameters, run.folder)
    assert call.parameters["FuseParam"]["ImageCodecParam"]["MetaData"][0]["MetaValue"] == AWKWARD


@every_language
def test_the_headers_are_those_of_the_call(language: SnippetLanguage, run: Runner, service: Recorder) -> None:
    service.answer = picture_answer()
    run.keys["TENCENTCLOUD_TOKEN"] = TOKEN
    run(language, at(service.endpoint, FUSE_FACE))
    headers = service.calls[0].headers
    assert headers["x-tc-action"] == "FuseFace"
    assert headers["x-tc-version"] == "2022-09-27"
    assert headers["x-tc-region"] == "ap-guangzhou"
    assert headers["x-tc-language"] == "en-US"
    assert headers["x-forwarded-for"] == "203.0.113.7"
    assert headers["x-tc-token"] == TOKEN


@every_language
def test_without_a_token_none_is_sent(language: SnippetLanguage, run: Runner, service: Recorder) -> None:
    service.answer = {"FusedImage": URL}
    run(language, at(service.endpoint, PLAIN))
    assert "x-tc-token" not in service.calls[0].headers


@every_language
@pytest.mark.parametrize("escapes", [False, True], ids=["plain", "escaped"])
def test_a_picture_is_saved(language: SnippetLanguage, run: Runner, service: Recorder, *, escapes: bool) -> None:
    service.answer, service.escapes = picture_answer(), escapes
    ran = run(language, at(service.endpoint, FUSE_FACE))
    assert ran.stdout == "result.png\n"
    assert (run.folder / "result.png").read_bytes() == RESULT


@every_language
@pytest.mark.parametrize("escapes", [False, True], ids=["plain", "escaped"])
def test_a_url_is_printed(language: SnippetLanguage, run: Runner, service: Recorder, *, escapes: bool) -> None:
    service.answer, service.escapes = {"FusedImage": URL}, escapes
    assert run(language, at(service.endpoint, PLAIN)).stdout == f"{URL}\n"


@every_language
def test_a_document_is_printed(language: SnippetLanguage, run: Runner, service: Recorder) -> None:
    service.answer = {"Count": 0, "MaterialInfos": []}
    ran = run(language, at(service.endpoint, MATERIALS))
    assert service.calls[0].parameters.get("MaterialId") is None
    document = json.loads(ran.stdout)
    assert document.get("Response", document)["Count"] == 0


@every_language
def test_the_detector_is_another_service(language: SnippetLanguage, run: Runner, service: Recorder) -> None:
    service.answer = {"FaceInfos": []}
    ran = run(language, at(service.endpoint, DETECT))
    assert ran.returncode == 0, ran.stderr
    headers = service.calls[0].headers
    assert (headers["x-tc-action"], headers["x-tc-version"]) == ("DetectFace", "2020-03-03")
    assert "x-tc-region" not in headers or headers["x-tc-region"] == ""


@every_language
def test_a_refused_call_tells_code_message_and_request_id(
    language: SnippetLanguage, run: Runner, service: Recorder
) -> None:
    run.keys["TENCENTCLOUD_SECRET_KEY"] = NOBODY
    ran = run(language, at(service.endpoint, PLAIN))
    assert ran.returncode == 1
    assert [text for text in ("AuthFailure.SignatureFailure", "签名错误", REQUEST_ID) if text not in ran.stderr] == []
    assert ran.stdout == ""


@every_language
def test_a_picture_that_is_not_there_is_no_call(language: SnippetLanguage, run: Runner, service: Recorder) -> None:
    (run.folder / "1-user.jpg").unlink()
    ran = run(language, at(service.endpoint, FUSE_FACE))
    assert ran.returncode != 0
    assert "1-user.jpg" in ran.stderr
    assert service.calls == []


@every_language
def test_without_keys_nothing_is_sent(language: SnippetLanguage, run: Runner, service: Recorder) -> None:
    run.keys.clear()
    ran = run(language, at(service.endpoint, PLAIN))
    assert ran.returncode != 0
    assert "TENCENTCLOUD_SECRET_ID" in ran.stderr
    assert service.calls == []


@pytest.mark.skipif(bool(unavailable(SnippetLanguage.CURL)), reason=unavailable(SnippetLanguage.CURL))
def test_curl_refuses_a_key_it_cannot_sign_with(run: Runner, service: Recorder) -> None:
    run.keys["TENCENTCLOUD_SECRET_KEY"] = "k" * 62
    ran = run(SnippetLanguage.CURL, at(service.endpoint, PLAIN))
    assert (ran.returncode, ran.stderr) == (1, "the SecretKey is too long\n")


@pytest.mark.skipif(bool(unavailable(SnippetLanguage.CURL)), reason=unavailable(SnippetLanguage.CURL))
def test_curl_leaves_no_temporary_file(run: Runner, service: Recorder) -> None:
    service.answer = {"FusedImage": URL}
    run.keys["TMPDIR"] = str(run.folder / "temporary")
    (run.folder / "temporary").mkdir()
    run(SnippetLanguage.CURL, at(service.endpoint, PLAIN))
    assert len(service.calls) == 1
    assert list((run.folder / "temporary").iterdir()) == []


@pytest.fixture(scope="module")
def sandbox() -> Iterator[SandboxServer]:
    with SandboxServer(build_sandbox(SandboxOptions(rate_limits=False))) as server:
        yield server


@pytest.fixture
def run_there(run: Runner) -> Runner:
    run.keys = {
        "TENCENTCLOUD_SECRET_ID": DEFAULT_KEYS.secret_id,
        "TENCENTCLOUD_SECRET_KEY": DEFAULT_KEYS.secret_key,
    }
    return run


def fusion(sandbox: SandboxServer, **parameters: Any) -> SnippetRequest:
    """The first usable material of the sandbox and a real portrait."""
    activity = sandbox.sandbox.catalogue.activities[0]
    material = next(material for material in activity.materials if material.is_usable)
    asked = {
        "ProjectId": activity.activity_id,
        "ModelId": material.material_id,
        "MergeInfos": [{"Image": PictureFile("1-user.jpg")}],
        **parameters,
    }
    return at(sandbox.endpoint, replace(FUSE_FACE, parameters=asked, headers={}))


@every_language
def test_the_sandbox_fuses_a_picture(language: SnippetLanguage, run_there: Runner, sandbox: SandboxServer) -> None:
    ran = run_there(language, fusion(sandbox, RspImgType="base64", LogoAdd=1))
    assert ran.returncode == 0, ran.stderr
    assert (run_there.folder / ran.stdout.strip()).stat().st_size > 10_000


@every_language
def test_the_sandbox_answers_with_a_url(language: SnippetLanguage, run_there: Runner, sandbox: SandboxServer) -> None:
    ran = run_there(language, fusion(sandbox, RspImgType="url"))
    assert ran.stdout.startswith(f"{sandbox.url}/results/"), ran.stderr


@every_language
def test_the_sandbox_lists_its_materials(language: SnippetLanguage, run_there: Runner, sandbox: SandboxServer) -> None:
    activity = sandbox.sandbox.catalogue.activities[0]
    request = replace(MATERIALS, parameters={"ActivityId": activity.activity_id, "Limit": 20, "Offset": 0})
    ran = run_there(language, at(sandbox.endpoint, request))
    assert [material.material_id for material in activity.materials if material.material_id not in ran.stdout] == []


@every_language
def test_the_sandbox_knows_a_wrong_id(language: SnippetLanguage, run_there: Runner, sandbox: SandboxServer) -> None:
    run_there.keys["TENCENTCLOUD_SECRET_ID"] = NOBODY
    ran = run_there(language, fusion(sandbox, RspImgType="url"))
    assert ran.returncode == 1
    assert "AuthFailure.SecretIdNotFound" in ran.stderr
    assert "RequestId" in ran.stderr
