"""``fusion-desk qa`` as a person and a script run it."""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from desktop.cli.qa.working import chosen_workers
from desktop.composition import qa_workbench
from desktop.services.qa.processes import WORTH_PROCESSES, LastingPool
from desktop.services.qa.runner import QaRunner
from tests.labelling import assert_labelled, pixels_of
from tests.unit.services.qa.world import StopAfter

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import CommandLine
    from tests.e2e.sandbox_cases import Service

PLAN = """\
title = "smoke"
[photos]
paths = ["panel"]
[[materials]]
path = "panel/hopper.jpg"
[[settings]]
engine = "local"
[expect]
tags = { nobody = "face.not_found" }
"""


@pytest.fixture(autouse=True)
def _own_workbench() -> None:
    """As in a process of its own: no picture is there that another test has read."""
    qa_workbench.cache_clear()


@pytest.fixture
def plan(tmp_path: Path, grace_hopper: Path, astronaut: Path) -> Path:
    """Two photos with a face and one without, onto one material."""
    panel = tmp_path / "panel"
    (panel / "nobody").mkdir(parents=True)
    shutil.copy(grace_hopper, panel / "hopper.jpg")
    shutil.copy(astronaut, panel / "=astronaut.png")
    Image.linear_gradient("L").resize((300, 200)).convert("RGB").save(panel / "nobody" / "sky.png")
    path = tmp_path / "smoke.toml"
    path.write_text(PLAN)
    return path


def test_results_are_labelled_though_figures_are_measured_before(desk: CommandLine, plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    document = desk("qa", plan, "-o", out, "--json").document
    (cell,) = [cell for cell in document["cells"] if cell["photo"] == "=astronaut.png"]
    assert cell["figures"]["outside_changed"] == 0
    pictures = [path for path in out.rglob("*.jpg") if b"AIGC" in path.read_bytes()]
    template = pixels_of((tmp_path / "panel" / "hopper.jpg").read_bytes())
    for picture in pictures:
        assert_labelled(picture.read_bytes())
        shown = pixels_of(picture.read_bytes())
        corner = np.s_[-shown.shape[0] // 8 :, shown.shape[1] // 2 :]
        assert np.abs(shown[corner].astype(int) - template[corner]).mean() > 5
    assert len(pictures) == 2


def test_a_plan_is_carried_out_and_all_came_as_expected(desk: CommandLine, plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    ran = desk("qa", plan, "-o", out, "--json")
    assert ran.code == 0
    document = ran.document
    assert (document["title"], document["states"], document["verdicts"]) == (
        "smoke",
        {"done": 2, "failed": 1},
        {"pass": 3},
    )
    assert document["stages"] == {"read": 3, "looked_at": 3, "fused": 3, "measured": 2, "drawn": 2}
    cells = {cell["photo"]: cell for cell in document["cells"]}
    assert cells["sky.png"]["code"] == "face.not_found"
    done = cells["=astronaut.png"]
    assert done["figures"]["outside_changed"] == 0, "exact: measured before the result is encoded"
    assert (out / "files" / done["picture"][:2] / done["picture"]).stat().st_size == done["bytes"]

    again = desk("qa", plan, "-o", out, "--resume", "--junit", tmp_path / "qa.xml")
    assert again.code == 0
    assert 'tests="3"' in (tmp_path / "qa.xml").read_text("utf-8")
    assert again.stdout == "3 cells: 2 done, 1 failed; 3 pass\n"
    assert desk("qa", plan, "-o", out).code == 1, "a run is not written over"


def test_what_did_not_come_as_expected_is_told_and_exits_1(desk: CommandLine, plan: Path, tmp_path: Path) -> None:
    plan.write_text(PLAN.replace("face.not_found", "ok") + "[limits]\nlatency_ms = { warn = 0.001 }\n")
    ran = desk("qa", plan, "-o", tmp_path / "run")
    assert ran.code == 1
    assert "fail sky.png + hopper.jpg, local swap: face.not_found, expected ok" in ran.stdout
    assert "warn =astronaut.png + hopper.jpg, local swap: ok" in ran.stdout
    assert ran.stdout.endswith("3 cells: 2 done, 1 failed; 1 fail, 2 warn\n")


def test_a_plan_is_told_beforehand(desk: CommandLine, plan: Path, tmp_path: Path) -> None:
    ran = desk("qa", plan, "--dry-run")
    assert (ran.code, ran.stdout.splitlines()[0]) == (0, "3 cells, 0 of them paid calls, about 0.0 minutes")
    plan.write_text(PLAN + '[[settings]]\nengine = "fuse-ultra"\n[budget]\npaid_calls = 1\n')
    ran = desk("qa", plan, "--dry-run")
    assert "the budget allows 1 calls: 2 cells are skipped" in ran.stdout
    document = desk("qa", plan, "--dry-run", "--json", "-o", tmp_path / "run").document
    assert (document["cells"], document["paid_cells"], document["over_budget"]) == (6, 3, 2)
    assert document["timeline"][1] == {
        "setting": "FuseFaceUltra 1",
        "cells": 3,
        "rate": 2.0,
        "begins": 0.0,
        "ends": 1.5,
    } | {"setting": document["timeline"][1]["setting"]}
    assert not (tmp_path / "run").exists()


def test_a_wrong_plan_exits_2_with_a_line_for_each_problem(desk: CommandLine, plan: Path, tmp_path: Path) -> None:
    plan.write_text(PLAN.replace("local", "lokal"))
    ran = desk("qa", plan, "-o", tmp_path / "run", "--json")
    assert ran.code == 2
    assert ran.document["problems"] == [
        {
            "line": 7,
            "key": "settings[0].engine",
            "fault": "wrong_value",
            "given": "lokal",
            "allowed": "local, own, fuse-face, fuse-ultra",
            "nearest": "local",
        }
    ]
    said = f"{plan}:7: settings[0].engine cannot have this value (lokal); allowed: local, own, fuse-face, fuse-ultra"
    assert said in ran.stderr
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("PLAN",),
        ("PLAN", "-o", "x", "--retry-failed"),
        ("PLAN", "-o", "x", "--retry-unknown"),
        ("PLAN", "-o", "x", "--cluster", "somewhere"),
    ],
)
def test_options_that_do_not_go_together_are_a_usage_error(
    desk: CommandLine, plan: Path, arguments: tuple[str, ...]
) -> None:
    assert desk("qa", *(plan if it == "PLAN" else it for it in arguments)).code == 2


def test_many_cells_are_given_to_processes_and_a_cluster_is_asked_where_it_is_named() -> None:
    """Started when the first unit comes; a packaged program has none."""
    with chosen_workers("", 2, WORTH_PROCESSES) as many, chosen_workers("", 2, WORTH_PROCESSES - 1) as few:
        assert (type(many.executor), type(few.executor)) == (LastingPool, ThreadPoolExecutor)
    with chosen_workers("", 1, WORTH_PROCESSES) as alone:
        assert isinstance(alone.executor, ThreadPoolExecutor)


def test_without_the_extra_a_cluster_is_told_to_be_missing(
    desk: CommandLine, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    ran = desk("qa", plan, "-o", tmp_path / "run", "--cluster", "local:1")
    assert ran.code == 1
    assert "cluster.missing: The package distributed is not installed. Install fusion-desk[cluster]" in ran.stderr
    assert desk("qa", plan, "-o", tmp_path / "run", "--resume").code == 0


def test_the_schema_is_printed(desk: CommandLine) -> None:
    ran = desk("qa", "--schema")
    assert ran.code == 0
    assert json.loads(ran.stdout)["title"] == "PlanPart"


def test_a_run_that_is_stopped_exits_130_and_goes_on_later(
    desk: CommandLine, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried_out = QaRunner.run
    monkeypatch.setattr(
        QaRunner, "run", lambda self, *args, **options: carried_out(self, *args, **options | {"progress": StopAfter(0)})
    )
    ran = desk("qa", plan, "-o", tmp_path / "run")
    assert (ran.code, ran.stdout) == (130, "3 cells: 3 waiting\n")
    monkeypatch.undo()
    assert desk("qa", plan, "-o", tmp_path / "run", "--resume").code == 0


def test_without_keys_paid_cells_are_skipped_and_the_rest_is_kept(
    desk: CommandLine, plan: Path, tmp_path: Path
) -> None:
    plan.write_text(PLAN + '[[settings]]\nengine = "fuse-ultra"\n')
    no_keys = ("--endpoint", "http://127.0.0.1:9", "--profile", "test")
    ran = desk("qa", plan, "-o", tmp_path / "run", *no_keys)
    assert ran.code == 1
    assert "no more paid calls were made, after this:" in ran.stderr
    assert "this call goes to a service on this machine" in ran.stderr
    assert "2 done" in ran.stdout


# --- the call of a paid cell ---


@pytest.fixture
def mixed(plan: Path, service: Service, desk: CommandLine, tmp_path: Path) -> Path:
    """A run of local and of paid cells."""
    shutil.rmtree(tmp_path / "panel" / "nobody")
    plan.write_text(PLAN.split("[expect]", maxsplit=1)[0] + '[[settings]]\nengine = "fuse-ultra"\n')
    out = tmp_path / "run"
    assert desk("qa", plan, "-o", out, "--endpoint", service.server.url).code == 0
    return out


def test_the_call_of_a_paid_cell_goes_into_a_bundle_for_support(desk: CommandLine, mixed: Path, tmp_path: Path) -> None:
    desk("qa", "export", mixed, "-o", tmp_path / "run.json")
    cells = json.loads((tmp_path / "run.json").read_text("utf-8"))["cells"]
    paid = next(it for it in cells if it["request_id"])
    free = next(it for it in cells if it["setting"] != paid["setting"])
    whole = tmp_path / "whole.zip"
    told = desk("qa", "export", mixed, "--cell", paid["key"][:12], "-o", whole, "--pictures", "--json").document
    assert told == {"kind": "bundle", "path": str(whole)}
    assert desk("qa", "export", mixed, "--as", "bundle", "--cell", paid["key"], "-o", tmp_path / "call.zip").code == 0
    with zipfile.ZipFile(whole) as bundle, zipfile.ZipFile(tmp_path / "call.zip") as without:
        assert json.loads(bundle.read("exchange.json"))["request_id"] == paid["request_id"]
        pictures = set(bundle.namelist()) - set(without.namelist())
        texts = b"".join(without.read(name) for name in without.namelist())
    assert len(pictures) == 2, "the template and the photo"
    assert b"sandbox-key" not in texts

    assert "no call is kept of the cell" in desk("qa", "export", mixed, "--cell", free["key"], "-o", "x.zip").stderr
    assert "no cell of the run begins" in desk("qa", "export", mixed, "--cell", "zzzzzz", "-o", "x.zip").stderr


@pytest.mark.parametrize(
    "arguments",
    [("--as", "bundle"), ("--cell", "abc"), ("--as", "csv", "--cell", "abcdef"), ("--pictures",)],
)
def test_a_bundle_is_of_one_cell_and_a_report_of_the_run(
    desk: CommandLine, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    assert desk("qa", "export", tmp_path, "-o", tmp_path / "x", *arguments).code == 2
