"""Checked by g++ (syntax and types, C++11, no warning) against stub headers with the SDK's signatures. Not linked."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from desktop.cloud.snippets import snippet
from desktop.domain.cloud.snippets import SnippetLanguage
from tests.unit.cloud.snippets.cases import CASES, PLAIN
from tests.unit.cloud.snippets.cpp_stubs import write_sdk

if TYPE_CHECKING:
    from pathlib import Path

STRICT = ("-std=c++11", "-Wall", "-Wextra", "-Wpedantic", "-Werror")


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cpp")
    write_sdk(folder)
    return folder


@pytest.mark.skipif(not shutil.which("g++"), reason="g++ is not installed: C++ snippets unchecked")
@pytest.mark.parametrize("name", CASES)
def test_a_program_compiles_without_a_warning(name: str, sdk: Path) -> None:
    program = snippet(SnippetLanguage.CPP, CASES[name])
    command = ["g++", "-fsyntax-only", *STRICT, "-I", str(sdk), "-x", "c++", "-"]
    ran = subprocess.run(command, input=program.encode(), capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()


def test_how_calls_are_kept_at_the_endpoint_is_said_in_a_comment_alone() -> None:
    """Released SDKs do not have the setter."""
    [line] = [line for line in snippet(SnippetLanguage.CPP, PLAIN).splitlines() if "SetDisableRegionBreaker" in line]
    assert line.strip().startswith("//")


def test_the_language_goes_among_the_headers_because_the_profile_has_none() -> None:
    assert 'client.SetHeader({{"X-TC-Language", "en-US"}});' in snippet(SnippetLanguage.CPP, PLAIN)
