"""``fusion-desk inspect`` and its JSON contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from desktop.cli.progress import Shown
from desktop.domain.jobs import Cancelled

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import CommandLine


def test_a_picture_is_told_by_the_contract(desk: CommandLine, astronaut: Path) -> None:
    [item] = desk("inspect", astronaut, "--json").document
    assert (item["path"], item["width"], item["height"], item["format"]) == (str(astronaut), 512, 512, "png")
    assert item["bytes"] == astronaut.stat().st_size
    assert isinstance(item["passed"], bool)
    [face] = item["faces"]
    assert set(face) == {
        "label", "box", "score", "yaw", "pitch", "roll", "eyes_closed", "mouth_open", "teeth_showing", "sharpness",
        "landmarks", "measurements", "covers", "yaw_error", "pitch_error", "eyes_confidence", "mouth_confidence",
        "teeth_confidence",
    }  # fmt: skip
    assert set(face["box"]) == {"x", "y", "width", "height"}
    assert set(face["covers"]) == {
        "whole", "left_eye", "right_eye", "nose", "mouth", "chin", "brows", "forehead",
    }  # fmt: skip
    assert all({"code", "severity", "values"} <= set(finding) for finding in item["findings"])


def test_an_unreadable_file_is_an_item_with_an_error(desk: CommandLine, photos: Path) -> None:
    ran = desk("inspect", photos / "broken.png", "--json")
    [item] = ran.document
    assert ran.code == 1
    assert set(item) == {"path", "error"}
    assert set(item["error"]) == {"code", "message"}


def test_the_rest_is_done_when_one_fails(desk: CommandLine, photos: Path) -> None:
    ran = desk("inspect", photos, "--json")
    assert ran.code == 1
    assert ["error" in item for item in ran.document] == [True, False, False]


def test_a_picture_that_passes_exits_with_zero(desk: CommandLine, photos: Path, tmp_path: Path) -> None:
    prepared = desk("prepare", photos / "好.jpg", "-o", tmp_path / "out", "--json").document["items"][0]["output"]
    ran = desk("inspect", prepared, "--json")
    assert ran.document[0]["passed"] is True
    assert ran.code == 0


def test_words_for_people_name_the_faces(desk: CommandLine, astronaut: Path, photos: Path) -> None:
    ran = desk("inspect", astronaut, photos / "broken.png")
    assert "F1" in ran.stdout
    assert "picture.truncated" in ran.stdout


@pytest.mark.parametrize("names", [("left_eye", "right_eye"), ("nose", "mouth", "chin")])
def test_a_face_with_half_of_its_features_hidden_does_not_pass(
    desk: CommandLine, astronaut: Path, tmp_path: Path, names: tuple[str, ...]
) -> None:
    """A bar over the eyes, and one over the lower face (issue 11, case 13)."""
    spoilt, (top, bottom) = tmp_path / "covered.png", {"left_eye": (92, 116), "nose": (118, 200)}[names[0]]
    with Image.open(astronaut) as picture:
        picture.paste((60, 120, 90), (165, top, 280, bottom))
        picture.save(spoilt)
    ran = desk("inspect", spoilt, "--json")
    [item] = ran.document
    [found] = [finding for finding in item["findings"] if finding["code"] == "face.covered"]
    assert (ran.code, item["passed"], found["severity"], found["face"]) == (1, False, "fail", "F1")
    assert found["values"]["covered"] == ", ".join(names)
    assert min(found["values"][name] for name in names) > 0.6
    assert found["values"]["confidence"] >= 0.9
    words = desk("inspect", spoilt).stdout
    assert "FAIL face.covered F1: left_eye" in words


def test_no_picture_is_a_usage_error(desk: CommandLine) -> None:
    assert desk("inspect").code == 2


def test_a_folder_without_pictures_is_a_usage_error(desk: CommandLine, tmp_path: Path) -> None:
    assert desk("inspect", tmp_path).code == 2


def test_ctrl_c_ends_it(desk: CommandLine, astronaut: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise Cancelled

    monkeypatch.setattr(Shown, "report", stopped)
    ran = desk("inspect", astronaut, "--json")
    assert (ran.code, ran.stdout) == (130, "[]\n")


def test_one_material_is_judged_by_several_profiles(desk: CommandLine, astronaut: Path) -> None:
    ran = desk("inspect", astronaut, "--rules", "tencent,alibaba,volcengine", "--json")
    [item] = ran.document
    assert {name: told["passed"] for name, told in item["profiles"].items()} == {
        "tencent": True,
        "alibaba": True,
        "volcengine": False,
    }
    assert all(told["findings"] for told in item["profiles"].values())
    assert ran.code == 1


def test_the_profiles_asked_for_decide(desk: CommandLine, astronaut: Path) -> None:
    ran = desk("inspect", astronaut, "--rules", "alibaba")
    assert ran.code == 0
    assert "alibaba: passes" in ran.stdout


def test_without_a_profile_none_is_told(desk: CommandLine, astronaut: Path) -> None:
    assert "profiles" not in desk("inspect", astronaut, "--json").document[0]


def test_an_unknown_profile_is_a_usage_error(desk: CommandLine, astronaut: Path) -> None:
    assert desk("inspect", astronaut, "--rules", "nobody").code == 2


def test_a_broken_picture_passes_no_profile(desk: CommandLine, photos: Path) -> None:
    ran = desk("inspect", photos / "broken.png", "--rules", "alibaba", "--json")
    assert (ran.code, set(ran.document[0])) == (1, {"path", "error"})


def test_all_measurements_are_in_the_document_and_null_where_they_cannot_be_told(
    desk: CommandLine, astronaut: Path
) -> None:
    [item] = desk("inspect", astronaut, "--json").document
    [face] = item["faces"]
    numbers = face["measurements"]
    assert numbers["sharpness"] == pytest.approx(face["sharpness"], abs=0.001)
    assert numbers["jpeg_quality"] is None
    assert {"eye_distance", "noise", "cast", "shades", "backdrop", "entropy"} <= set(numbers)
