"""``fusion-desk qa review`` and ``qa export``: after one changed parameter only what it touches awaits a word."""

from __future__ import annotations

import csv
import io
import json
import shutil
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import cv2
import pytest

from desktop.composition import qa_workbench
from desktop.domain.qa.tips import Flaw

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.e2e.conftest import CommandLine

PLAN = """\
title = "smoke"
[photos]
paths = ["panel"]
[[materials]]
path = "template.png"
[[settings]]
engine = "local"
algorithm = "swap"
[[settings]]
engine = "local"
algorithm = "premium"
features = {features}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    """A photo and a template, at a third of their size."""
    folder = tmp_path_factory.mktemp("qa")
    (folder / "panel").mkdir()
    for source, target in (("astronaut.png", "=anna.png"), ("grace_hopper.jpg", "../template.png")):
        pixels = cv2.imread(str(samples / source))
        assert pixels is not None
        small = cv2.resize(pixels, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)
        cv2.imwrite(str(folder / "panel" / target), small)
    return folder


@pytest.fixture(scope="module")
def made(folder: Path) -> Callable[[str], Path]:
    """Runs with 30 and with 70 degrees of features, carried out once for all tests; a copy of one."""
    from tests.e2e.conftest import CommandLine

    qa_workbench.cache_clear()
    for name, features in (("before", 30), ("now", 70)):
        (folder / "plan.toml").write_text(PLAN.format(features=features))
        assert CommandLine()("qa", folder / "plan.toml", "-o", folder / name).code == 0

    def copied(name: str) -> Path:
        to = folder / f"{name}-{len(list(folder.iterdir()))}"
        shutil.copytree(folder / name, to)
        return to

    return copied


def test_only_what_the_parameter_touches_awaits_a_word(desk: CommandLine, made: Callable[[str], Path]) -> None:
    now, before = made("now"), made("before")
    told = desk("qa", "review", now, "--baseline", before)
    assert told.code == 1
    assert "changed" in told.stdout
    assert "=anna.png + template.png, local premium features 70 shape 30; differs: settings" in told.stdout
    assert "against smoke (20" in told.stdout
    assert told.stdout.endswith("): 1 changed, 1 same\n")


def test_accepting_and_undoing_are_remembered(desk: CommandLine, made: Callable[[str], Path]) -> None:
    now, before = made("now"), made("before")
    document = desk("qa", "review", now, "--baseline", before, "--json").document
    (changed,) = [cell for cell in document["cells"] if cell["standing"] == "changed"]
    assert changed["causes"] == ["settings"]
    assert changed["structure"] < 0.97
    accepted = desk("qa", "review", now, "--accept", changed["key"][:8])
    assert accepted.code == 0
    assert accepted.stdout.endswith("): 1 changed, 1 same; 1 accepted\n")
    assert desk("qa", "review", now).code == 0
    assert desk("qa", "review", now, "--undo").code == 1
    assert desk("qa", "review", now, "--accept-material", "template.png").code == 0
    assert desk("qa", "review", now, "--undo").code == 1
    assert desk("qa", "review", now, "--accept-all").code == 0


def test_a_reviewed_run_is_the_baseline_of_the_next(desk: CommandLine, made: Callable[[str], Path]) -> None:
    """Cells that were not accepted are still held against the older run."""
    older, reviewed, again = made("before"), made("now"), made("now")
    assert desk("qa", "review", reviewed, "--baseline", older).code == 1
    assert desk("qa", "review", again, "--baseline", reviewed).code == 1
    assert desk("qa", "review", reviewed, "--accept-all").code == 0
    assert desk("qa", "review", again, "--baseline", reviewed).stdout.endswith("): 2 same\n")


def test_what_cannot_be_done_is_said(desk: CommandLine, made: Callable[[str], Path]) -> None:
    now, before = made("now"), made("before")
    never = desk("qa", "review", now)
    assert (never.code, "never reviewed" in never.stderr) == (2, True)
    assert desk("qa", "review", now, "--baseline", before, "--accept", "zz").code == 2
    assert desk("qa", "review", now, "--baseline", before, "--accept-material", "nobody.png").code == 2
    assert desk("qa", "review", now / "nowhere", "--baseline", before).code == 1
    (now / "review.json").write_text("{")
    assert "is damaged" in desk("qa", "review", now).stderr


@pytest.mark.usefixtures("qapp")
def test_every_kind_of_report_is_written(desk: CommandLine, made: Callable[[str], Path], tmp_path: Path) -> None:
    now, before = made("now"), made("before")
    assert desk("qa", "review", now, "--baseline", before).code == 1
    written = desk("qa", "export", now, "-o", tmp_path / "report", "--language", "zh-CN")
    assert written.stdout == f"{tmp_path / 'report'}\n"
    page = (tmp_path / "report" / "index.html").read_text("utf-8")
    assert "有变化" in page
    again = desk("qa", "export", now, "-o", tmp_path / "report", "--json").document
    assert again == {"kind": "html", "path": str(tmp_path / "report-2")}
    for name in ("run.pdf", "cells.csv", "junit.xml", "run.json", "packed.zip"):
        assert desk("qa", "export", now, "-o", tmp_path / name).code == 0
    assert desk("qa", "export", now, "-o", tmp_path / "sheets", "--as", "sheets").code == 0
    assert (tmp_path / "run.pdf").read_bytes().startswith(b"%PDF")
    lines = csv.DictReader(io.StringIO((tmp_path / "cells.csv").read_text("utf-8-sig")))
    assert [line["photo"] for line in lines] == ["'=anna.png"] * 2
    assert ElementTree.parse(tmp_path / "junit.xml").getroot().get("failures") == "1"  # noqa: S314 - our own
    assert json.loads((tmp_path / "run.json").read_bytes())["baseline"].startswith("smoke (20")
    assert [path.name for path in (tmp_path / "sheets").iterdir()] == ["sheet-001.jpg"]


def test_a_run_is_held_against_a_baseline_at_once(
    desk: CommandLine, made: Callable[[str], Path], folder: Path, tmp_path: Path
) -> None:
    """As in CI: exit 1 until the change is accepted, and the build server's report in its place."""
    before, junit = made("before"), tmp_path / "junit.xml"
    (folder / "plan.toml").write_text(PLAN.format(features=70))
    command = ("qa", folder / "plan.toml", "-o", tmp_path / "run", "--baseline", before, "--junit", junit)
    ran = desk(*command, "--json")
    assert ran.code == 1
    assert ran.document["verdicts"] == {"pass": 2}
    assert ran.document["review"]["waiting"] == 1
    assert ElementTree.parse(junit).getroot().get("failures") == "1"  # noqa: S314 - our own
    assert desk("qa", "review", tmp_path / "run", "--accept-all").code == 0
    again = desk(*command, "--resume")
    assert again.code == 0
    assert again.stdout.endswith("): 1 changed, 1 same; 1 accepted\n")
    assert ElementTree.parse(junit).getroot().get("failures") == "0"  # noqa: S314 - our own
    assert desk("qa", folder / "plan.toml", "-o", tmp_path / "other", "--baseline", tmp_path).code == 2
    assert not (tmp_path / "other").exists()


def test_junit_alone_needs_no_baseline(desk: CommandLine, made: Callable[[str], Path], folder: Path) -> None:
    (folder / "plan.toml").write_text(PLAN.format(features=70))
    now = made("now")
    junit = now.with_suffix(".xml")
    assert desk("qa", folder / "plan.toml", "-o", now, "--resume", "--junit", junit).code == 0
    assert junit.is_file()


def test_tips_say_how_far_a_photo_may_be_spoilt(desk: CommandLine, folder: Path) -> None:
    photo, template = folder / "panel" / "=anna.png", folder / "template.png"
    told = desk("qa", "tips", photo, "-t", template)
    assert told.code == 0
    assert [line.split(":")[0] for line in told.stdout.splitlines()] == list(Flaw)
    assert "% of the light" in told.stdout
    missing = desk("qa", "tips", folder / "nobody.png", "-t", template, "--json")
    assert missing.document["error"]["code"] == "file.not_found"


def test_help_names_the_commands_beside_a_plan(desk: CommandLine) -> None:
    for command in ("run", "review", "export", "tips"):
        assert command in desk("qa", "--help").stdout
