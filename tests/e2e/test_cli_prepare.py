"""``fusion-desk prepare`` and its JSON contract."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.waiting import HANG

if TYPE_CHECKING:
    from tests.e2e.conftest import CommandLine


def test_a_material_is_told_by_the_contract(desk: CommandLine, photos: Path, tmp_path: Path) -> None:
    ran = desk("prepare", photos / "好.jpg", "-o", tmp_path / "out", "--json")
    [item] = ran.document["items"]
    assert ran.code == 0
    assert item["status"] == "prepared"
    assert {"source", "output", "crop", "scale", "width", "height", "bytes", "format", "faces", "findings"} <= set(item)
    assert Path(item["output"]).stat().st_size == item["bytes"]
    with Image.open(item["output"]) as picture:
        assert picture.size == (item["width"], item["height"])
    [face] = item["faces"]
    assert min(face["margins"].values()) >= 0.5


def test_the_same_document_is_the_manifest(desk: CommandLine, photos: Path, tmp_path: Path) -> None:
    ran = desk("prepare", photos, "-o", tmp_path / "out", "--json")
    assert json.loads((tmp_path / "out" / "manifest.json").read_bytes()) == ran.document


def test_a_folder_is_done_as_far_as_it_goes(desk: CommandLine, photos: Path, tmp_path: Path) -> None:
    ran = desk("prepare", photos, "-o", tmp_path / "out", "--json")
    items = {Path(item["source"]).name: item for item in ran.document["items"]}
    assert ran.code == 1
    assert items["好.jpg"]["status"] == "prepared"
    assert items["tight.jpg"]["error"]["code"] == "crop.impossible"
    assert items["broken.png"]["error"]["code"] == "picture.truncated"
    assert "output" not in items["tight.jpg"]


def test_a_face_at_the_border_says_honestly_how_much_is_missing(
    desk: CommandLine, photos: Path, tmp_path: Path
) -> None:
    [item] = desk("prepare", photos / "tight.jpg", "-o", tmp_path / "out", "--json").document["items"]
    failing = [finding for finding in item["findings"] if finding["severity"] == "fail"]
    assert failing[0]["face"] == "F1"
    assert failing[0]["values"]["side"] == "left"
    assert failing[0]["values"]["pixels"] > 0


def test_a_rule_that_fails_is_told_with_the_crop_it_was_judged_on(
    desk: CommandLine, photos: Path, tmp_path: Path
) -> None:
    ran = desk("prepare", photos / "好.jpg", "-o", tmp_path / "out", "--max-bytes", "1500", "--json")
    [item] = ran.document["items"]
    assert item["error"]["code"] == "rules.failed"
    assert (item["width"], item["height"]) == (item["crop"]["width"], item["crop"]["height"])
    assert min(item["faces"][0]["margins"].values()) >= 0.5


def test_padding_turns_it_into_a_correct_crop(desk: CommandLine, photos: Path, tmp_path: Path) -> None:
    ran = desk("prepare", photos / "tight.jpg", "-o", tmp_path / "out", "--pad", "blur", "--json")
    [item] = ran.document["items"]
    assert ran.code == 0
    assert item["crop"]["x"] < 0
    assert min(item["faces"][0]["margins"].values()) >= 0.5


def test_options_shape_the_material(desk: CommandLine, photos: Path, tmp_path: Path) -> None:
    ran = desk(
        "prepare", photos / "好.jpg", "-o", tmp_path / "out", "--aspect", "1:1", "--margin", "2.2", "--faces", "1",
        "--pad", "color:#336699", "--format", "png", "--max-bytes", "375000", "--jobs", "1", "--json",
    )  # fmt: skip
    [item] = ran.document["items"]
    assert item["status"] == "prepared", item
    assert item["format"] == "png"
    assert abs(item["width"] - item["height"]) <= 1
    assert item["bytes"] <= 375_000
    assert min(item["faces"][0]["margins"].values()) >= 0.6


def test_keeping_the_frame_reports_the_margins(desk: CommandLine, astronaut: Path, tmp_path: Path) -> None:
    ran = desk("prepare", astronaut, "-o", tmp_path / "out", "--crop", "keep", "--json")
    [item] = ran.document["items"]
    assert (item["status"], item["width"], item["height"]) == ("prepared", 512, 512)
    assert "crop.margins" in {finding["code"] for finding in item["findings"]}


@pytest.mark.parametrize("options", [[], ["--margin", "minimum"], ["--faces", "every"], ["--crop", "keep"]])
def test_what_was_written_passes_inspect_with_the_same_numbers(
    desk: CommandLine, photos: Path, tmp_path: Path, options: list[str]
) -> None:
    made = desk("prepare", photos / "tight.jpg", "-o", tmp_path / "out", "--pad", "blur", "--json", *options)
    [item] = made.document["items"]
    seen = desk("inspect", item["output"], "--json")
    assert (made.code, seen.code) == (0, 0)
    [picture] = seen.document
    assert item["faces"][0]["box"] in [face["box"] for face in picture["faces"] if face["label"] == "F1"]
    [told] = [face["margins"] for face in item["faces"]]
    [rule] = [finding["values"] for finding in picture["findings"] if finding["code"] == "crop.margins"]
    assert {side: round(rule[side], 4) for side in told} == told
    box = item["faces"][0]["box"]
    assert told["left"] == round(box["x"] / box["width"], 4)
    assert told["bottom"] == round((item["height"] - box["y"] - box["height"]) / box["height"], 4)


@pytest.mark.parametrize(
    "options",
    [
        ["--margin", "1.5"],
        ["--margin", "nan"],
        ["--aspect", "0:1"],
        ["--faces", "first"],
        ["--pad", "color:blue"],
        ["--crop", "manual"],
        ["--format", "gif"],
        ["--max-bytes", "0"],
        ["--jobs", "0"],
        ["--unknown"],
    ],
)
def test_a_wrong_option_is_a_usage_error(
    desk: CommandLine, astronaut: Path, tmp_path: Path, options: list[str]
) -> None:
    assert desk("prepare", astronaut, "-o", tmp_path / "out", *options).code == 2
    assert not (tmp_path / "out").exists()


def test_a_folder_without_pictures_is_a_usage_error(desk: CommandLine, tmp_path: Path) -> None:
    assert desk("prepare", tmp_path, "-o", tmp_path / "out").code == 2


def test_a_manifest_of_the_user_is_not_replaced(desk: CommandLine, astronaut: Path, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"name": "mine"}')
    ran = desk("prepare", astronaut, "-o", tmp_path, "--json")
    assert (ran.code, ran.document["error"]["code"]) == (1, "file.is_source")


def test_words_for_people_name_output_and_reason(desk: CommandLine, photos: Path, tmp_path: Path) -> None:
    ran = desk("prepare", photos, "-o", tmp_path / "out")
    assert "prepared" in ran.stdout
    assert "failed" in ran.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for a child on Windows")
def test_ctrl_c_keeps_what_is_finished(photos: Path, tmp_path: Path) -> None:
    many = [photos / "好.jpg"] * 1 + [_copy(photos / "好.jpg", tmp_path / f"{number:03}.jpg") for number in range(200)]
    out = tmp_path / "out"
    command = [sys.executable, "-m", "desktop", "prepare", *map(str, many), "-o", str(out), "--jobs", "1", "--json"]
    heeding = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job is told to ignore it
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        signal.signal(signal.SIGINT, heeding)
        _wait_for_a_picture(out, process)
        os.kill(process.pid, signal.SIGINT)
        stdout, _ = process.communicate(timeout=HANG)
    items = json.loads(stdout)["items"]
    assert process.returncode == 130
    assert 1 <= len(items) < len(many)
    assert len(items) == len(list(out.glob("*.jpg")))
    assert json.loads((out / "manifest.json").read_bytes())["items"] == items


def _copy(source: Path, target: Path) -> Path:
    target.write_bytes(source.read_bytes())
    return target


def _wait_for_a_picture(folder: Path, process: subprocess.Popen[str]) -> None:
    """However long that takes; a program that ends before has failed."""
    while not any(folder.glob("*.jpg")):
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.05)
            pytest.fail("it ended before a picture was prepared")


def test_a_second_run_leaves_out_or_replaces_what_is_there(desk: CommandLine, photos: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    desk("prepare", photos / "好.jpg", "-o", out)
    skipped = desk("prepare", photos / "好.jpg", "-o", out, "--skip-existing", "--json")
    [item] = skipped.document["items"]
    assert (skipped.code, item["status"], item["output"]) == (0, "skipped", str(out / "好.jpg"))
    assert "made before" in desk("prepare", photos / "好.jpg", "-o", out, "--skip-existing").stdout
    [item] = desk("prepare", photos / "好.jpg", "-o", out, "--overwrite", "--json").document["items"]
    assert item["output"] == str(out / "好.jpg")
    assert desk("prepare", photos / "好.jpg", "-o", out, "--overwrite", "--skip-existing").code == 2


def test_sources_of_one_name_are_told_apart(desk: CommandLine, photos: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        shutil.copy(photos / "好.jpg", tmp_path / name / "x.jpg")
    ran = desk("prepare", tmp_path / "a", tmp_path / "b", "-o", tmp_path / "out")
    assert {f"from {tmp_path / name / 'x.jpg'}" for name in ("a", "b")} == set(re.findall("from .*?jpg", ran.stdout))
