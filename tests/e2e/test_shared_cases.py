"""Pictures, names and consoles from bug reports of tools like ours, through ``inspect`` and ``prepare``."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cases import CASES, FOLDER, Case, needs_cases
from tests.waiting import HANG

if TYPE_CHECKING:
    from tests.e2e.conftest import CommandLine

pytestmark = needs_cases

TURN = 12
"""Degrees that a roll may be off: the labels were measured, not constructed."""


def told(findings: list[dict[str, str]]) -> set[str]:
    return {finding["code"] for finding in findings if finding["severity"] != "pass"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path)
def test_inspect_sees_faces_turns_damage_and_colours(desk: CommandLine, case: Case) -> None:
    [item] = desk("inspect", case.file, "--json").document
    rolls, right = sorted(round(face["roll"]) for face in item["faces"]), sorted(case.rolls)
    assert len(rolls) == len(right)
    assert max(abs(one - other) for one, other in zip(rolls, right, strict=True)) <= TURN
    assert case.codes <= told(item["findings"])
    assert item["passed"] is case.passed


def test_prepare_tells_something_of_every_case(desk: CommandLine, tmp_path: Path) -> None:
    """Each is prepared or refused for a reason of its own; nothing ends the batch."""
    out = tmp_path / "out"
    ran = desk("prepare", *[case.file for case in CASES], "-o", out, "--pad", "blur", "--json")
    items = {Path(item["source"]).name: item for item in ran.document["items"]}
    assert len(items) == len(CASES)
    failed = {name: item["error"]["code"] for name, item in items.items() if item["status"] == "failed"}
    assert set(failed) <= {"badsector.jpg", "mask.jpg", "sunglasses.jpg", "edge_right.jpg", "blur6b.jpg", "float.tif"}
    assert all(Path(item["output"]).exists() for item in items.values() if item["status"] == "prepared")
    assert json.loads((out / "manifest.json").read_bytes())["items"] == ran.document["items"]


def test_labels_stay_with_their_faces(desk: CommandLine, tmp_path: Path) -> None:
    """Case 1: F1 is the same woman in the source, in the manifest and in the written file."""
    source = FOLDER / "01_label_flip" / "pair400.jpg"
    [item] = desk(
        "prepare", source, "-o", tmp_path, "--faces", "all", "--pad", "blur", "--json"
    ).document["items"]  # fmt: skip
    [before] = desk("inspect", source, "--json").document
    [after] = desk("inspect", item["output"], "--json").document
    orders = [
        [face["label"] for face in sorted(document["faces"], key=lambda face: face["box"]["x"])]
        for document in (before, item, after)
    ]
    assert orders[0] == orders[1] == orders[2] == ["F1", "F2"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are not UTF-8")
def test_a_name_in_gbk_is_prepared_and_told(desk: CommandLine, tmp_path: Path) -> None:
    """Case 3."""
    folder = os.fsencode(tmp_path / "d")
    Path(os.fsdecode(folder)).mkdir()
    shutil.copy(FOLDER / "04_bad_sector" / "badsector.jpg", os.fsdecode(folder + b"/\xc8\xcb\xc1\xb3.jpg"))
    ran = desk("prepare", tmp_path / "d", "-o", tmp_path / "out", "--json")
    [item] = ran.document["items"]
    assert "人脸" in item["source_shown"]
    assert json.loads((tmp_path / "out" / "manifest.json").read_bytes())


def test_helpers_of_a_mac_are_left_out(desk: CommandLine, tmp_path: Path) -> None:
    """Case 7."""
    helper = FOLDER / "07_aux_files_mac" / "._IMG_1.jpg"
    (tmp_path / "__MACOSX").mkdir()
    for place in (tmp_path, tmp_path / "__MACOSX"):
        shutil.copy(helper, place)
    shutil.copy(FOLDER / "02_turned_head" / "rot180.jpg", tmp_path / "IMG_1.jpg")
    [item] = desk("inspect", tmp_path, "--json").document
    assert Path(item["path"]).name == "IMG_1.jpg"
    [named] = desk("inspect", helper, "--json").document
    assert named["error"]["code"].startswith("picture.")


def test_a_console_in_gbk_gets_one_whole_document(tmp_path: Path) -> None:
    """Case 14."""
    picture = tmp_path / "笑😀.jpg"
    shutil.copy(FOLDER / "02_turned_head" / "rot180.jpg", picture)
    command = [sys.executable, "-m", "desktop", "prepare", str(picture), "-o", str(tmp_path / "o"), "--json"]
    environment = os.environ | {"PYTHONUTF8": "0", "PYTHONIOENCODING": "gbk"}
    ran = subprocess.run(command, capture_output=True, env=environment, check=False, timeout=HANG)
    assert [Path(item["source"]).name for item in json.loads(ran.stdout.decode())["items"]] == [picture.name]
    assert b"Traceback" not in ran.stderr


def test_a_name_of_255_bytes_is_written_twice(desk: CommandLine, tmp_path: Path) -> None:
    """Case 20."""
    picture = tmp_path / ("素" * 83 + "ab.jpg")
    shutil.copy(FOLDER / "02_turned_head" / "rot180.jpg", picture)
    for _ in range(2):
        ran = desk("prepare", picture, "-o", tmp_path / "out", "--pad", "blur", "--json")
        assert [item["status"] for item in ran.document["items"]] == ["prepared"]
    assert len(list((tmp_path / "out").glob("*.jpg"))) == 2
