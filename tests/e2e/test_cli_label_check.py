"""``fusion-desk label-check``."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from tests.certificates import make_identity
from tests.labelling import assert_labelled

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import CommandLine


@pytest.fixture
def fused(desk: CommandLine, astronaut: Path, grace_hopper: Path, tmp_path: Path) -> Path:
    out = tmp_path / "fused.jpg"
    desk("preview", "-t", astronaut, "-u", grace_hopper, "-o", out)
    return out


def clauses(item: Any) -> dict[str, Any]:
    return {clause["clause"]: clause for clause in item["clauses"]}


def test_a_result_of_ours_passes_with_its_numbers(desk: CommandLine, fused: Path) -> None:
    ran = desk("label-check", fused, "--json")
    assert ran.code == 0
    [item] = ran.document
    assert (item["file"], item["passed"]) == (str(fused), True)
    found = clauses(item)
    assert found["visible"]["values"]["share"] >= 0.06
    assert found["one_label"]["values"]["labels"] == 1
    assert found["code"]["state"] == "unknown"
    assert found["pairs"]["reference"] == "GB 45438-2025, E note 1"


def test_a_picture_without_a_label_fails(desk: CommandLine, astronaut: Path, fused: Path) -> None:
    ran = desk("label-check", fused, astronaut, "--json")
    assert ran.code == 1
    assert [item["passed"] for item in ran.document] == [True, False]
    assert clauses(ran.document[1])["visible"]["state"] == "unknown"


def test_a_copy_that_lost_its_metadata_shows_its_words_still(desk: CommandLine, fused: Path, tmp_path: Path) -> None:
    with Image.open(fused) as picture:
        picture.convert("RGB").save(tmp_path / "copy.png")
    [item] = desk("label-check", tmp_path / "copy.png", "--json").document
    assert clauses(item)["visible"]["state"] == "pass"
    assert clauses(item)["one_label"]["state"] == "fail"


def test_people_read_lines_and_what_cannot_be_read_is_said(desk: CommandLine, fused: Path, photos: Path) -> None:
    ran = desk("label-check", fused, photos / "broken.png")
    assert ran.code == 1
    assert "fused.jpg: passes" in ran.stdout
    assert "exactly one implicit label (GB 45438-2025, 6.1 c): labels 1, places xmp" in ran.stdout
    assert "picture.truncated" in ran.stdout
    assert desk("label-check", photos / "broken.png", "--json").document[0]["error"]["code"] == "picture.truncated"


@pytest.mark.skipif(find_spec("c2pa") is None, reason="the extra c2pa is not installed")
def test_results_that_pass_are_signed_into_a_folder(
    desk: CommandLine, astronaut: Path, grace_hopper: Path, tmp_path: Path
) -> None:
    identity, fused, out = make_identity(tmp_path), tmp_path / "fused.jpg", tmp_path / "signed"
    desk("preview", "-t", grace_hopper, "-u", astronaut, "-o", fused)
    pem = ("--certificate", identity.certificate, "--key", identity.key)
    ran = desk("label-check", fused, astronaut, "--sign", out, *pem, "--json")
    assert ran.code == 1, "one of both has no label"
    signed, refused = ran.document
    assert signed["credentials"]["state"] == "valid"
    assert refused["error"]["code"] == "credentials.not_labelled"
    assert [path.name for path in out.iterdir()] == ["fused.jpg"]
    assert_labelled((out / "fused.jpg").read_bytes())
    assert "signed by 示例公司" in desk("label-check", out).stdout


def test_signing_takes_all_three_options_and_says_what_it_lacks(
    desk: CommandLine, astronaut: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk("label-check", astronaut, "--sign", tmp_path).code == 2
    monkeypatch.setattr("desktop.fusion.marking.credentials.find_spec", lambda _: None)
    fused = tmp_path / "fused.png"
    desk("preview", "-t", astronaut, "-u", astronaut, "-o", fused)
    ran = desk("label-check", fused, "--sign", tmp_path, "--certificate", fused, "--key", fused)
    assert ran.code == 1
    assert "fusion-desk[c2pa]" in ran.stdout
