"""Names that are no text, code pages without the letters, and names that would command a terminal."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageCms

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import CommandLine

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are text there")

GBK, LATIN, ODD = "人脸.jpg".encode("gbk"), "café.jpg".encode("latin-1"), "x\x1b[31m[red]😀.jpg".encode()


@pytest.fixture
def named(tmp_path: Path, grace_hopper: Path) -> Path:
    folder = tmp_path / "named"
    folder.mkdir()
    for name in (GBK, LATIN, ODD):
        shutil.copy(grace_hopper, folder / os.fsdecode(name))
    return folder


def test_names_that_are_no_text_are_prepared_and_told(desk: CommandLine, named: Path, tmp_path: Path) -> None:
    ran = desk("prepare", named, "-o", tmp_path / "out", "--pad", "blur", "--json")
    assert ran.code == 0
    assert json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8")) == ran.document
    assert sorted(os.fsencode(path.name) for path in (tmp_path / "out").iterdir()) == sorted(
        [GBK, LATIN, ODD, b"manifest.json"]
    )
    sources = {item["source"].rpartition("/")[2]: item.get("source_shown", "") for item in ran.document["items"]}
    assert sources["\\xc8\\xcb\\xc1\\xb3.jpg"].endswith("/人脸.jpg (GBK?)")
    assert sources["caf\\xe9.jpg"].endswith("/café.jpg (Latin-1?)")
    assert sources[ODD.decode()] == ""


def test_words_show_what_the_name_most_likely_says(desk: CommandLine, named: Path) -> None:
    ran = desk("inspect", named)
    assert "人脸.jpg (GBK?)" in ran.stdout
    assert "\x1b" not in ran.stdout
    assert "x\\x1b[31m[red]😀.jpg" in ran.stdout


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_code_page_without_the_letters_ends_nothing(named: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "desktop", "prepare", named, "-o", tmp_path / "out", "--pad", "blur", *options],
        env={**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": "gbk"},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    if options:
        assert len(json.loads(ran.stdout.decode("utf-8"))["items"]) == 3
    else:
        assert "\\U0001f600" in ran.stdout.decode("gbk")


def test_a_profile_with_markup_in_its_name_is_words(desk: CommandLine, tmp_path: Path, grace_hopper: Path) -> None:
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for entry in range(132, 132 + 12 * int.from_bytes(profile[128:132]), 12):
        name = bytes(profile[entry : entry + 4])
        profile[entry : entry + 4] = {b"rXYZ": b"gXYZ", b"gXYZ": b"rXYZ"}.get(name, name)
    before = "sRGB built-in".encode("utf-16-be")
    assert before in profile
    path = tmp_path / "marked.jpg"
    named = bytes(profile).replace(before, "[/]\x1b[1m[/r]".ljust(13).encode("utf-16-be"))
    Image.open(grace_hopper).save(path, icc_profile=named)
    ran = desk("inspect", path)
    assert "[/]\\x1b[1m[/r]" in ran.stdout
    assert "\x1b" not in ran.stdout


def test_a_line_break_in_a_name_begins_no_line_of_its_own(desk: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "a\nprepared all.jpg").write_bytes(b"no picture")
    ran = desk("prepare", tmp_path / "a\nprepared all.jpg", "-o", tmp_path / "out")
    assert "a\\x0aprepared all.jpg" in ran.stdout
    assert not [line for line in ran.stdout.splitlines() if line.startswith("prepared")]


def test_json_commands_no_terminal_either(desk: CommandLine, tmp_path: Path) -> None:
    name = "\x9b31m\u202egpj.\u2066.jpg"
    (tmp_path / name).write_bytes(b"no picture")
    ran = desk("inspect", tmp_path / name, "--json")
    assert not set("\x9b\u202e\u2066") & set(ran.stdout)
    assert json.loads(ran.stdout)[0]["path"] == str(tmp_path / name)


LONG = "a" * 300


@pytest.mark.parametrize(
    "command",
    [
        ("prepare", LONG, "-o", "out"),
        ("prepare", f"{LONG}.jpg", "pipe", "-o", "out"),
        ("prepare", "a.jpg", "-o", LONG),
        ("prepare", "a.jpg", "-o", "circle"),
        ("inspect", f"{LONG}.jpg", "pipe"),
        ("label-check", f"{LONG}.jpg", "pipe"),
        ("preview", "-t", f"{LONG}.jpg", "-u", f"{LONG}.jpg", "-o", "out.jpg"),
        ("qa", "pipe", "-o", "run"),
        ("qa", "endless", "-o", "run"),
        ("qa", LONG, "-o", "run"),
        ("qa", "review", LONG),
        ("workspace", "import", "here", "--archive", "pipe"),
        ("workspace", "import", "here", "--archive", LONG),
    ],
)
def test_no_path_hangs_or_ends_the_program(
    desk: CommandLine, tmp_path: Path, grace_hopper: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """A name that no disk takes, a pipe into which nobody writes, a device that never ends, a link to itself."""
    shutil.copy(grace_hopper, tmp_path / "a.jpg")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "endless").symlink_to("/dev/zero")
    (tmp_path / "circle").symlink_to("circle")
    monkeypatch.chdir(tmp_path)
    ran = desk(*command)
    assert ran.code == 1
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize(
    "command", [("qa", "deep.toml", "-o", "run"), ("prepare", "a.jpg", "-o", "out", "--overrides", "deep.toml")]
)
def test_toml_that_nests_too_deep_is_told(
    desk: CommandLine, tmp_path: Path, grace_hopper: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    shutil.copy(grace_hopper, tmp_path / "a.jpg")
    (tmp_path / "deep.toml").write_text("a = " + "[" * 50_000)
    monkeypatch.chdir(tmp_path)
    ran = desk(*command)
    assert ran.code == 2
    assert "nests too deep" in ran.stderr
