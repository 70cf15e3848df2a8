"""Plans as files: what they may hold, and what is said of a wrong one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.plan import (
    Budget,
    CellExpectation,
    Expectations,
    FacePlan,
    Limit,
    MaterialChoice,
    Pairing,
    PairingMode,
    PhotoChoice,
    RunOptions,
    SettingsRow,
)
from desktop.domain.qa.problems import PlanError
from desktop.storage.plans.files import PlanFiles

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = """\
title = "春节 2027 · smoke"
[photos]
paths = ["panel/", "more/*.jpg"]
tags = { "anna.jpg" = ["glasses"] }
[[materials]]
path = "out/team.jpg"
faces = { F1 = "any", F2 = "fixed:anna.jpg" }
[[materials]]
workspace = "team/"
activity = "春节"
[[materials]]
project_id = "at_1"
model_id = "mt_1"
[[settings]]
engine = "local"
algorithm = ["swap", "premium"]
features = 30
[pairing]
mode = "sample"
n = 5
seed = 7
[expect]
default = "ok"
tags = { sky = "face.not_found" }
materials = { "b.jpg" = "ok" }
cells = [{ photo = "a.jpg", material = "b.jpg", outcome = "face.unclear" }]
[limits]
outside_changed = 0
skin_difference = { warn = 3, fail = 6.5 }
[budget]
paid_calls = 100
[run]
jobs = 2
repeat = 3
label = false
"""

SHORT = """\
title = "short"
photos.paths = ["a.jpg"]
materials = [{ path = "b.jpg" }]
settings = [{ engine = "local" }]
"""


def read(tmp_path: Path, text: str | bytes) -> PlanFiles:
    path = tmp_path / "smoke.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return PlanFiles()


def problems(tmp_path: Path, text: str) -> list[str]:
    files = read(tmp_path, text)
    with pytest.raises(PlanError) as caught:
        files.read(tmp_path / "smoke.toml")
    return [problem.text for problem in caught.value.problems]


def test_a_plan_says_all_there_is(tmp_path: Path) -> None:
    written = read(tmp_path, WHOLE).read(tmp_path / "smoke.toml")
    plan = written.plan
    assert plan.title == "春节 2027 · smoke"
    assert plan.photos == PhotoChoice(("panel/", "more/*.jpg"), {"anna.jpg": ("glasses",)})
    assert plan.materials == (
        MaterialChoice(path="out/team.jpg", faces=(FacePlan("F1"), FacePlan("F2", "anna.jpg"))),
        MaterialChoice(workspace="team/", activity="春节"),
        MaterialChoice(project_id="at_1", model_id="mt_1"),
    )
    assert plan.settings == (SettingsRow("local", (("algorithm", ("swap", "premium")), ("features", (30,)))),)
    assert plan.pairing == Pairing(PairingMode.SAMPLE, 5, 7)
    assert plan.expect == Expectations(
        "ok", {"sky": "face.not_found"}, {"b.jpg": "ok"}, (CellExpectation("a.jpg", "b.jpg", "face.unclear"),)
    )
    assert plan.limits == {
        FigureName.OUTSIDE_CHANGED: Limit(fail=0),
        FigureName.SKIN_DIFFERENCE: Limit(warn=3, fail=6.5),
    }
    assert (plan.budget, plan.run) == (Budget(100), RunOptions(jobs=2, repeat=3, label=False))
    assert (plan.text, written.lines["materials", 1]) == (WHOLE, 8)


def test_most_of_it_may_be_left_out(tmp_path: Path) -> None:
    """Written on Windows, too."""
    plan = read(tmp_path, b"\xef\xbb\xbf" + SHORT.replace("\n", "\r\n").encode()).read(tmp_path / "smoke.toml").plan
    assert (plan.pairing, plan.expect, plan.limits) == (Pairing(), Expectations(), {})
    assert (plan.budget, plan.run) == (Budget(), RunOptions())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("paths =", "pathes =", "3: photos.pathes is not known; allowed: paths, tags; nearest: paths"),
        (
            'path = "out/team.jpg"',
            "",
            ("5: materials[0] contradicts the rest; allowed: one of path, workspace, and project_id with model_id"),
        ),
        ('model_id = "mt_1"', "", "11: materials[2] contradicts the rest; allowed: project_id with model_id"),
        ('workspace = "team/"', 'path = "x"', "8: materials[1] contradicts the rest; allowed: activity with workspace"),
        (
            'activity = "春节"',
            'path = "x"',
            (
                "8: materials[1] contradicts the rest"
                "; allowed: workspace with activity, or path, or project_id with model_id, or path with both"
            ),
        ),
        (
            "fixed:anna",
            "fxed:anna",
            ("7: materials[0].faces.F2 cannot have this value ('fxed:anna.jpg'); allowed: any, or fixed:PHOTO"),
        ),
        (
            "features = 30",
            "features = []",
            (
                "17: settings[0].features cannot have this value ([])"
                "; allowed: a number, a text, true or false, or a list of them"
            ),
        ),
        (
            'mode = "sample"',
            'mode = "some"',
            ("19: pairing.mode cannot have this value ('some'); allowed: 'all', 'zip' or 'sample'"),
        ),
        ("n = 5", "", "18: pairing contradicts the rest; allowed: n with mode sample, and no other"),
        (
            "outcome =",
            "outcom =",
            ("26: expect.cells[0].outcom is not known; allowed: photo, material, outcome; nearest: outcome"),
        ),
        (
            "outside_changed = 0",
            "outside_changed = true",
            ("28: limits.outside_changed cannot have this value (True); allowed: a number or a table"),
        ),
        ("warn = 3", "warm = 3", "29: limits.skin_difference.warm is not known; allowed: warn, fail; nearest: warn"),
        ("jobs = 2", "jobs = 2.5", "33: run.jobs cannot have this value (2.5); allowed: a whole number"),
        ("repeat = 3", "repeat = 0", "34: run.repeat cannot have this value (0); allowed: greater than or equal to 1"),
    ],
)
def test_what_is_wrong_is_told_with_line_and_remedy(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in WHOLE
    assert said in problems(tmp_path, WHOLE.replace(old, new, 1))


def test_a_missing_key_is_told_where_it_should_stand(tmp_path: Path) -> None:
    assert problems(tmp_path, SHORT.replace('photos.paths = ["a.jpg"]\n', "")) == ["1: photos is missing"]


def test_a_figure_that_is_not_known_is_guessed(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, f"{SHORT}limits.seem = 1\n")
    assert problem.endswith("nearest: seam")


@pytest.mark.parametrize(("text", "line"), [("title = \n", 1), ('a = 1\ntitle = "x', 2), ("a = 1\na = 2", 2)])
def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    [problem] = problems(tmp_path, text)
    assert problem.startswith(f"{line}: plan this is no TOML (")


def test_a_plan_that_cannot_be_read_is_a_typed_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as missing:
        PlanFiles().read(tmp_path / "none.toml")
    assert missing.value.code is ErrorCode.STORE_UNUSABLE
    files = read(tmp_path, b"title = \xff")
    with pytest.raises(StoreError) as garbled:
        files.read(tmp_path / "smoke.toml")
    assert garbled.value.code is ErrorCode.STORE_DAMAGED


def test_the_schema_says_what_a_plan_may_hold() -> None:
    schema = json.loads(json.dumps(PlanFiles().schema()))
    assert set(schema["required"]) == {"title", "photos", "materials", "settings"}
    assert schema["$defs"]["PairingPart"]["properties"]["mode"]["enum"] == ["all", "zip", "sample"]
    assert schema["$defs"]["LimitsPart"]["additionalProperties"] is False
