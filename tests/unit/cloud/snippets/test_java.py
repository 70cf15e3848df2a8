"""Checked by javac against stub classes with the SDK's signatures, and by running the classes against a stub client."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from desktop.cloud.snippets import snippet
from desktop.domain.cloud.snippets import PictureFile, SnippetLanguage
from tests.unit.cloud.snippets.cases import AWKWARD, CASES, FUSE_FACE, PLAIN
from tests.unit.cloud.snippets.java_stubs import write_sdk

if TYPE_CHECKING:
    from pathlib import Path

needs_javac = pytest.mark.skipif(not shutil.which("javac"), reason="javac is not installed: Java snippets unchecked")


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One run of javac for all calls, each in a package of its own because every class is called Call."""
    folder = tmp_path_factory.mktemp("java")
    sources = write_sdk(folder)
    for name, request in CASES.items():
        source = folder / name / "Call.java"
        source.parent.mkdir()
        source.write_text(f"package {name};\n{snippet(SnippetLanguage.JAVA, request)}", "utf-8")
        sources.append(source)
    command = ["javac", "-encoding", "UTF-8", "-Xlint:all", "-Xlint:-serial", "-Werror", "-d", str(folder / "classes")]
    ran = subprocess.run([*command, *sources], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return folder


def run(compiled: Path, name: str) -> list[str]:
    for file in ("1-user.jpg", "2-logo.png", "1-template.png"):
        (compiled / file).write_bytes(b"PICTURE")
    command = [
        "java",
        "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8",
        "-cp",
        str(compiled / "classes"),
        f"{name}.Call",
    ]
    keys = {"TENCENTCLOUD_SECRET_ID": "id", "TENCENTCLOUD_SECRET_KEY": "key"}
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **keys}
    ran = subprocess.run(command, cwd=compiled, capture_output=True, check=True, env=environment)
    return ran.stdout.decode().split("\n")


@needs_javac
def test_the_programs_of_all_actions_compile_without_a_warning(compiled: Path) -> None:
    assert len(list((compiled / "classes").glob("*/Call.class"))) == len(CASES)


@needs_javac
def test_a_program_sets_every_parameter_and_saves_the_picture(compiled: Path) -> None:
    text = "\n".join(run(compiled, "fuse_face"))
    assert f"MetaKey=aigc, MetaValue={AWKWARD}" in text
    assert "LogoRect={Height=160, Width=160, X=120, Y=-3}" in text
    assert "Image=UElDVFVSRQ==" in text
    assert "RspImgType=base64" in text
    assert "X-Forwarded-For=203.0.113.7" in text
    assert text.endswith("result.jpg\n")
    assert (compiled / "result.jpg").read_bytes() == b"ABC"


@needs_javac
def test_real_numbers_arrive_as_they_were(compiled: Path) -> None:
    shown = run(compiled, "ultra")[0]
    assert "FusionUltraParam={EnhanceRadio=1.0, MpRadio=1.0E-5, TeethEnhanceRadio=0.0, WarpRadio=0.7}" in shown


def test_how_calls_are_kept_at_the_endpoint_is_said_in_a_comment_alone() -> None:
    """Released SDKs do not have the setter."""
    [line] = [line for line in snippet(SnippetLanguage.JAVA, PLAIN).splitlines() if "setDisableRegionBreaker" in line]
    assert line.strip().startswith("//")


def test_nothing_is_imported_that_is_not_used() -> None:
    text = snippet(SnippetLanguage.JAVA, PLAIN)
    assert "java.util" not in text
    assert "java.io" not in text


def test_the_picture_files_are_those_of_the_request() -> None:
    text = snippet(SnippetLanguage.JAVA, FUSE_FACE)
    assert [name for name in ("1-user.jpg", "2-logo.png") if f'picture("{PictureFile(name).name}")' not in text] == []
