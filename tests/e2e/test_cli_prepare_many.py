"""``fusion-desk prepare`` for folders of many: presets, outputs, names, filters, overrides, duplicates, watching."""

from __future__ import annotations

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from tests.waiting import HANG

if TYPE_CHECKING:
    from tests.e2e.conftest import CommandLine

GOOD = "好.jpg"


@pytest.fixture
def many(photos: Path, tmp_path: Path) -> Path:
    """A good picture, the same with another name, a small one, and one that is none."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("anna.jpg", "ben.jpg"):
        shutil.copy(photos / GOOD, folder / name)
    Image.new("RGB", (90, 90)).save(folder / "small.png")
    (folder / "torn.jpg").write_bytes(b"no picture")
    return folder


def outputs(document: Any) -> list[str]:
    return [Path(item["output"]).name for item in document["items"] if item.get("output")]


def test_a_preset_is_saved_listed_used_and_removed(desk: CommandLine, many: Path, tmp_path: Path) -> None:
    assert desk("presets", "save", "web", "--format", "png", "--max-bytes", "300000").code == 0
    listed = desk("presets", "list", "--json").document["presets"]
    assert listed["web"] == {"max-bytes": "300000", "format": "png"}
    assert listed["base64"] == {"max-bytes": "375000"}
    assert "web: --max-bytes 300000 --format png" in desk("presets", "list").stdout
    ran = desk("prepare", many / "anna.jpg", "-o", tmp_path / "out", "--preset", "web", "--json")
    assert ran.document["items"][0]["bytes"] <= 300_000
    assert outputs(ran.document) == ["anna.png"]
    again = desk("prepare", many / "anna.jpg", "-o", tmp_path / "out", "--preset", "web", "--format", "jpg", "--json")
    assert outputs(again.document) == ["anna.jpg"], "what is said beside it holds"
    assert desk("presets", "remove", "web").code == 0
    assert desk("prepare", many / "anna.jpg", "-o", tmp_path / "out", "--preset", "web").code == 2
    assert desk("presets", "remove", "web").code == 2


@pytest.mark.parametrize(
    "arguments",
    [("save", "a/b"), ("save", "base64"), ("save", "x", "--margin", "1"), ("save", "x", "--rules", "nobody")],
)
def test_what_makes_no_preset_is_a_usage_error(desk: CommandLine, arguments: tuple[str, ...]) -> None:
    assert desk("presets", *arguments).code == 2
    assert "x" not in desk("presets", "list", "--json").document["presets"]


def test_settings_that_are_damaged_are_kept_aside_and_told(desk: CommandLine) -> None:
    desk("presets", "save", "web")
    settings = next(Path(os.environ["FUSION_DESK_HOME"]).rglob("settings.json"))
    settings.write_text('{"presets": 3}')
    listed = desk("presets", "list", "--json")
    assert "web" not in listed.document["presets"]
    assert "settings.damaged" in listed.stderr


def test_one_picture_has_several_outputs_by_a_pattern(desk: CommandLine, many: Path, tmp_path: Path) -> None:
    ran = desk(
        "prepare", many / "anna.jpg", many / "ben.jpg", "-o", tmp_path / "out", "--json",
        "--profile", "standard", "--profile", "base64", "--profile", "alibaba", "--name", "{stem}_{profile}_{n:03}",
    )  # fmt: skip
    assert ran.code == 0
    assert outputs(ran.document) == [
        f"{name}_{profile}_{number}.jpg"
        for name, number in (("anna", "001"), ("ben", "002"))
        for profile in ("standard", "base64", "alibaba")
    ]
    assert all(item["bytes"] <= 375_000 for item in ran.document["items"] if item["profile"] == "base64")


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--name", "{name}"), "there is no {name}"),
        (("--name", "{stem}", "--profile", "standard", "--profile", "base64"), "{profile} is needed"),
        (("--profile", "nobody"), "there is no preset 'nobody'"),
        (("--set", "anna*:margins=2"), "there is no option 'margins'"),
        (("--overrides", "none.csv"), "none.csv cannot be read"),
        (("--newer-than", "soon"), "a date such as"),
        (("--resume", "--retry-failed"), "neither IMG_OR_DIR nor --watch"),
        (("--duplicates", "maybe"), "'maybe' is not one of"),
    ],
)
def test_what_makes_no_sense_is_a_usage_error(
    desk: CommandLine, many: Path, tmp_path: Path, options: tuple[str, ...], reason: str
) -> None:
    ran = desk("prepare", many, "-o", tmp_path / "out", *options)
    assert ran.code == 2
    assert reason in " ".join(ran.stderr.replace("│", " ").split())
    assert not (tmp_path / "out").exists()


def test_pictures_are_needed_or_failed_ones(desk: CommandLine, tmp_path: Path, many: Path) -> None:
    assert desk("prepare", "-o", tmp_path / "out").code == 2
    assert desk("prepare", "-o", tmp_path / "out", "--retry-failed").code == 2, "nothing has failed there"
    assert desk("prepare", many / "anna.jpg", "-o", tmp_path / "out", "--watch").code == 2, "no folder to watch"


def test_only_what_is_wanted_is_taken(desk: CommandLine, many: Path, tmp_path: Path) -> None:
    ran = desk("prepare", many, "-o", tmp_path / "out", "--min-side", "100", "--exclude", "torn*", "--json")
    assert outputs(ran.document) == ["anna.jpg", "ben.jpg"]
    old = 1_000_000_000
    os.utime(many / "ben.jpg", (old, old))
    ran = desk("prepare", many, "-o", tmp_path / "new", "--include", "*.JPG", "--newer-than", "1d", "--json")
    assert [Path(item["source"]).name for item in ran.document["items"]] == ["anna.jpg", "torn.jpg"]


def test_single_pictures_have_options_of_their_own(desk: CommandLine, many: Path, tmp_path: Path) -> None:
    overrides = tmp_path / "o.csv"
    overrides.write_text("name,format\nanna*,png\nben*,png\n")
    ran = desk(
        "prepare", many / "anna.jpg", many / "ben.jpg", "-o", tmp_path / "out", "--overrides", overrides,
        "--set", "ben*:format=jpg", "--set", "eve*:format=png", "--json",
    )  # fmt: skip
    assert outputs(ran.document) == ["anna.png", "ben.jpg"]
    assert "no picture fits eve*" in ran.stderr


def test_duplicates_are_told_or_left_out(desk: CommandLine, many: Path, tmp_path: Path) -> None:
    both = (many / "anna.jpg", many / "ben.jpg")
    kept = desk("prepare", *both, "-o", tmp_path / "out", "--duplicates", "keep", "--json").document["items"]
    assert [item["status"] for item in kept] == ["prepared", "prepared"]
    assert kept[1]["findings"][-1]["code"] == "batch.duplicate"
    left = desk("prepare", *both, "-o", tmp_path / "out", "--duplicates", "skip", "--json").document["items"]
    assert [item["status"] for item in left] == ["prepared", "skipped"]
    said = desk("prepare", *both, "-o", tmp_path / "out", "--duplicates", "skip").stdout
    assert "ben.jpg: a duplicate" in said


def test_failed_ones_are_tried_again_with_other_options(desk: CommandLine, photos: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    desk("prepare", photos, "-o", out)
    ran = desk("prepare", "-o", out, "--retry-failed", "--pad", "blur", "--json")
    assert {Path(item["source"]).name: item["status"] for item in ran.document["items"]} == {
        "broken.png": "failed",
        "tight.jpg": "prepared",
    }
    items = json.loads((out / "manifest.json").read_bytes())["items"]
    assert sorted(Path(item["source"]).name for item in items) == ["broken.png", "tight.jpg", GOOD]


def test_of_several_outputs_those_that_failed_are_tried_again(desk: CommandLine, photos: Path, tmp_path: Path) -> None:
    out, profiles = tmp_path / "out", ("--profile", "standard", "--profile", "volcengine")
    desk("prepare", photos / GOOD, "-o", out, *profiles, "--set", "*:max-bytes=1500")
    assert desk("prepare", "-o", out, "--retry-failed").code == 2, "which options they had is to be said"
    ran = desk("prepare", "-o", out, "--retry-failed", *profiles, "--json")
    assert outputs(ran.document) == ["好_standard.jpg", "好_volcengine.jpg"]


def test_results_are_written_as_a_table(desk: CommandLine, many: Path, tmp_path: Path) -> None:
    formula = Path(shutil.copy(many / "anna.jpg", many / "=1+1.jpg"))
    for _ in range(2):
        desk("prepare", formula, many / "torn.jpg", "-o", tmp_path / "out", "--csv", tmp_path / "r.csv")
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["status"] for row in rows] == ["prepared", "failed"]
    assert Path(rows[0]["source"]) == formula
    assert rows[1]["error"] == "picture.unsupported"


def test_going_on_does_what_is_left(desk: CommandLine, many: Path, tmp_path: Path) -> None:
    ran = desk("prepare", many / "anna.jpg", "-o", tmp_path / "out", "--resume", "--json")
    assert outputs(ran.document) == ["anna.jpg"]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for a child on Windows")
def test_a_watched_folder_is_prepared_as_pictures_come_until_ctrl_c(many: Path, photos: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "desktop", "prepare", str(many), "-o", str(out), "--watch", "--json"]
    heeding = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        signal.signal(signal.SIGINT, heeding)
        _wait_for(out / "ben.jpg", process)
        shutil.copy(photos / GOOD, many / "eve.jpg")
        _wait_for(out / "eve.jpg", process)
        os.kill(process.pid, signal.SIGINT)
        stdout, _ = process.communicate(timeout=HANG)
    items = json.loads(stdout)["items"]
    assert process.returncode == 1, "one of them is no picture"
    assert outputs({"items": items}) == ["anna.jpg", "ben.jpg", "eve.jpg"]
    told = json.loads((out / "manifest.json").read_bytes())["items"]
    assert sorted(Path(item["source"]).name for item in told) == sorted(Path(item["source"]).name for item in items)


def _wait_for(path: Path, process: subprocess.Popen[str]) -> None:
    """However long that takes; a program that ends before has failed."""
    while not path.exists():
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.05)
            pytest.fail("it ended before")
