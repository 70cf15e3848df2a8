"""What holds for the programs of all eight languages. Checked by reading them; Python and Node.js also parse theirs.

They are run in tests/e2e/test_snippets_run.py.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace

import pytest

from desktop.cloud.snippets import snippet
from desktop.domain.cloud.snippets import FILE_NAMES, LABELS, SnippetEndpoint, SnippetLanguage
from tests.unit.cloud.snippets.cases import CASES, DETECT, FUSE_FACE, MATERIALS, PLAIN

SDKS = [language for language in SnippetLanguage if language is not SnippetLanguage.CURL]


def test_every_language_has_a_name_and_a_file_name() -> None:
    assert set(LABELS) == set(FILE_NAMES) == set(SnippetLanguage)


@pytest.mark.parametrize("language", SnippetLanguage)
@pytest.mark.parametrize("name", CASES)
def test_nothing_is_left_to_fill_in(language: SnippetLanguage, name: str) -> None:
    text = snippet(language, CASES[name]).replace("«action»", "", 1)  # the awkward text of the case itself
    assert "«" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not [line for line in text.splitlines() if line != line.rstrip()]


@pytest.mark.parametrize("language", SnippetLanguage)
def test_keys_come_from_the_environment(language: SnippetLanguage) -> None:
    text = snippet(language, PLAIN)
    assert [name for name in ("SECRET_ID", "SECRET_KEY", "TOKEN") if f"TENCENTCLOUD_{name}" not in text] == []


@pytest.mark.parametrize("language", SnippetLanguage)
def test_endpoint_region_and_language_are_set(language: SnippetLanguage) -> None:
    endpoint = SnippetEndpoint("facefusion.ap-nanjing.tencentcloudapi.com", "https", 8443)
    text = snippet(language, replace(PLAIN, endpoint=endpoint, region="ap-nanjing", language="zh-CN"))
    assert "facefusion.ap-nanjing.tencentcloudapi.com:8443" in text
    assert "ap-nanjing" in text.replace(endpoint.host, "")
    assert "zh-CN" in text or "ZH_CN" in text


@pytest.mark.parametrize("language", SnippetLanguage)
def test_plain_http_only_when_it_is_configured(language: SnippetLanguage) -> None:
    local = SnippetEndpoint("127.0.0.1", "http", 8670)
    texts = [
        snippet(language, replace(PLAIN, endpoint=endpoint, parameters={"RspImgType": "url"}))
        for endpoint in (PLAIN.endpoint, local)
    ]
    plain = ("http://", '"http"', "REQ_HTTP)", "REQ_HTTP,", "Scheme::HTTP)")
    assert [any(mark in text for mark in plain) for text in texts] == [False, True]


@pytest.mark.parametrize("language", SDKS)
def test_the_detector_belongs_to_another_product(language: SnippetLanguage) -> None:
    text = snippet(language, DETECT)
    assert "iai" in text.lower()
    assert "20200303" in text
    assert "facefusion" not in text.lower()


@pytest.mark.parametrize("language", SnippetLanguage)
def test_a_picture_is_read_from_its_file(language: SnippetLanguage) -> None:
    assert "照片 1.jpg" in snippet(language, DETECT)
    assert "picture(" not in snippet(language, MATERIALS).lower()


@pytest.mark.parametrize("language", SnippetLanguage)
def test_a_result_is_printed_or_saved_as_asked(language: SnippetLanguage) -> None:
    assert "result.png" in snippet(language, FUSE_FACE)
    assert "FusedImage" in snippet(language, PLAIN)
    assert "result.png" not in snippet(language, PLAIN)
    assert "FusedImage" not in snippet(language, MATERIALS)


@pytest.mark.parametrize("name", CASES)
def test_python_compiles(name: str) -> None:
    program = compile(snippet(SnippetLanguage.PYTHON, CASES[name]), "call.py", "exec")
    wanted = {"Credential", "HttpProfile", "ClientProfile", "parameters", "request", "response", CASES[name].action}
    assert wanted - set(program.co_names) == set()


@pytest.mark.skipif(not shutil.which("node"), reason="node is not installed")
@pytest.mark.parametrize("name", CASES)
def test_node_parses(name: str) -> None:
    program = snippet(SnippetLanguage.NODE, CASES[name])
    ran = subprocess.run(["node", "--check", "-"], input=program.encode(), capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()


@pytest.mark.parametrize("name", CASES)
def test_a_shell_parses(name: str) -> None:
    program = snippet(SnippetLanguage.CURL, CASES[name])
    ran = subprocess.run(["sh", "-n"], input=program.encode(), capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()


def test_a_shell_tells_no_secret_to_another_process() -> None:
    """Arguments of a process can be read by everybody on the machine: keys go through pipes only."""
    text = snippet(SnippetLanguage.CURL, PLAIN)
    for line in text.splitlines():
        if "$TENCENTCLOUD" in line:
            assert line.strip().startswith(("printf ", "key=$(printf ", "[ ")), line
    assert "-hmac" not in text
