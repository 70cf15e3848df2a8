"""``fusion-desk consent`` and ``unlabelled``, and what they are asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import CommandLine


def test_consent_is_written_down_shown_and_deleted(desk: CommandLine, photos: Path, astronaut: Path) -> None:
    added = desk(
        "consent", "add", astronaut, photos / "好.jpg", "--person", "李", "--purpose", "春节", "--until", "2999-12-31"
    )
    assert added.code == 0
    assert "2 photos" in added.stdout
    listed = desk("consent", "list", "--json").document
    assert [(it["person"], it["state"], it["until"]) for it in listed] == [("李", "given", "2999-12-31")] * 2
    assert "until 2999-12-31" in desk("consent", "list").stdout
    assert "2 consents" in desk("consent", "forget", "李").stdout
    assert desk("consent", "list", "--json").document == []


@pytest.mark.parametrize(
    "more", [["--until", "soon"], ["--until", "2001-01-01"], ["--under-14"], ["--person", " "]], ids=str
)
def test_terms_that_make_no_sense_are_usage_errors(desk: CommandLine, astronaut: Path, more: list[str]) -> None:
    terms = ["--person", "李", "--purpose", "春节", *more]
    assert desk("consent", "add", astronaut, *terms).code == 2


def test_a_result_without_its_label_is_written_down_and_the_duty_told_once(
    desk: CommandLine, astronaut: Path, grace_hopper: Path, tmp_path: Path
) -> None:
    out = tmp_path / "fused.png"
    first = desk("preview", "-t", astronaut, "-u", grace_hopper, "-o", out, "--no-label")
    assert first.code == 0
    assert "Art. 9" in first.stderr
    again = desk("preview", "-t", astronaut, "-u", grace_hopper, "-o", tmp_path / "second.png", "--no-label")
    assert "Art. 9" not in again.stderr
    assert [it["name"] for it in desk("unlabelled", "--json").document] == ["second.png", "fused.png"]
    assert "fused.png (local)" in desk("unlabelled").stdout


def test_nothing_goes_to_the_cloud_before_somebody_agreed(
    desk: CommandLine, grace_hopper: Path, tmp_path: Path
) -> None:
    call = ("fuse", "--project", "at_1", "--model", "mt_1", "-u", grace_hopper, "-o", tmp_path / "x.png", "--json")
    refused = desk(*call)
    assert refused.code == 1
    assert refused.document["error"]["code"] == "consent.missing"
    assert "consent add" in refused.stderr
    desk("consent", "add", grace_hopper, "--person", "格蕾丝", "--purpose", "test")
    assert desk(*call).document["error"]["code"] == "cloud.keys_missing"


def test_a_preview_tells_who_has_not_agreed_and_goes_on(
    desk: CommandLine, astronaut: Path, grace_hopper: Path, tmp_path: Path
) -> None:
    call = ("preview", "-t", astronaut, "-u", grace_hopper)
    ran = desk(*call, "-o", tmp_path / "a.png")
    assert ran.code == 0
    assert "nobody has agreed" in ran.stderr
    desk("consent", "add", grace_hopper, "--person", "格蕾丝", "--purpose", "test")
    assert "agreed" not in desk(*call, "-o", tmp_path / "b.png").stderr


def test_a_plan_tells_who_has_not_agreed_and_a_run_without_labels_its_duty(
    desk: CommandLine, astronaut: Path, grace_hopper: Path, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_text(
        f'title = "t"\nphotos.paths = ["{grace_hopper}"]\nmaterials = [{{ path = "{astronaut}" }}]\n'
        'settings = [{ engine = "local" }]\nrun.label = false\n',
        "utf-8",
    )
    dry = desk("qa", plan, "--dry-run", "--json").document
    assert dry["consent"] == [{"photo": "grace_hopper.jpg", "state": "missing", "until": None}]
    assert "nobody has agreed" in desk("qa", plan, "--dry-run").stderr
    ran = desk("qa", plan, "-o", tmp_path / "run", "--json")
    assert ran.document["consent"] == dry["consent"]
    assert "Art. 9" in ran.stderr
    [row] = desk("unlabelled", "--json").document
    assert row["name"] == "grace_hopper.jpg + astronaut.png"
    assert row["content"] in ran.document["cells"][0]["picture"]
    document = tmp_path / "report.json"
    desk("qa", "export", tmp_path / "run", "-o", document)
    assert json.loads(document.read_text("utf-8"))["consent"] == dry["consent"]


def test_of_many_photos_some_are_named(desk: CommandLine, astronaut: Path, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(7):
        (folder / f"{number}.png").write_bytes(astronaut.read_bytes() + bytes([number]))
    plan = tmp_path / "plan.toml"
    plan.write_text(
        f'title = "t"\nphotos.paths = ["{folder}"]\nmaterials = [{{ path = "{astronaut}" }}]\n'
        'settings = [{ engine = "local" }]\n',
        "utf-8",
    )
    assert "and 2 more" in desk("qa", plan, "--dry-run").stderr
