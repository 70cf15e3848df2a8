"""``prepare --straighten``, ``--rotate`` and ``--flip``, and that ``inspect`` agrees with what comes of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.drawings import COMIC_FACE, save_comic

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import CommandLine

BOX = f"{COMIC_FACE.x},{COMIC_FACE.y},{COMIC_FACE.width},{COMIC_FACE.height}"


@pytest.fixture
def askew(tmp_path: Path, grace_hopper: Path) -> Path:
    """A portrait with room, taken with the camera askew by 25 degrees."""
    path = tmp_path / "askew.jpg"
    with Image.open(grace_hopper) as picture:
        canvas = Image.new("RGB", (912, 1000), (120, 130, 140))
        canvas.paste(picture, (200, 200))
        canvas.rotate(-25, Image.Resampling.BICUBIC, expand=True, fillcolor=(120, 130, 140)).save(path, quality=92)
    return path


@pytest.mark.parametrize("options", [("--straighten",), ("--rotate", "-25"), ("--rotate", "90", "--flip")])
def test_what_is_prepared_turned_passes_inspect(
    desk: CommandLine, askew: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    out = tmp_path / "out"
    ran = desk("prepare", askew, *options, "-o", out, "--json")
    assert ran.code == 0, ran.stdout
    (item,) = ran.document["items"]
    assert json.loads((out / "manifest.json").read_text())["items"][0]["turn"] == item["turn"]
    assert item["turn"]["flipped"] is ("--flip" in options)
    assert item["turn"]["degrees"] == pytest.approx(90 if "90" in options else -25, abs=6)
    seen = desk("inspect", out / "askew.jpg", "--json")
    assert seen.code == 0
    (face,) = seen.document[0]["faces"]
    assert (face["label"], face["box"]) == (item["faces"][0]["label"], item["faces"][0]["box"])
    if "--straighten" in options:
        assert abs(face["roll"]) < 5


def test_how_a_picture_was_turned_is_said_in_words(desk: CommandLine, askew: Path, tmp_path: Path) -> None:
    for name, options, words in (
        ("a", ("--rotate", "-25"), ", turned by -25 degrees"),
        ("b", ("--flip", "--rotate", "25"), ", mirrored, turned by 25 degrees"),
        ("c", ("--flip",), ", mirrored"),
        ("d", (), " bytes"),
    ):
        ran = desk("prepare", askew, *options, "-o", tmp_path / name)
        said = " ".join(ran.stdout.split())
        assert words in said
        assert ("mirrored" in said, "turned by" in said) == ("mirrored" in words, "turned by" in words)


def test_a_face_given_in_the_source_is_found_in_the_turned_picture(desk: CommandLine, tmp_path: Path) -> None:
    comic = save_comic(tmp_path / "comic.png")
    for name, options in (("plain", ()), ("turned", ("--rotate", "90", "--flip"))):
        ran = desk("prepare", comic, "--face", BOX, *options, "-o", tmp_path / name, "--json")
        assert ran.code == 0
        (item,) = ran.document["items"]
        assert [face["origin"] for face in item["faces"]] == ["by_hand"]
        assert desk("inspect", tmp_path / name / "comic.png").code == 0


def test_a_given_face_in_no_picture_is_told_as_ever(desk: CommandLine, tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    ran = desk("prepare", broken, "--face", BOX, "--flip", "-o", tmp_path / "out", "--json")
    assert (ran.code, ran.document["items"][0]["error"]["code"]) == (1, "picture.unsupported")


@pytest.mark.parametrize(
    "options", [("--straighten", "--rotate", "5"), ("--rotate", "400"), ("--rotate", "left"), ("--rotate", "nan")]
)
def test_what_makes_no_sense_is_a_usage_error(
    desk: CommandLine, askew: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    assert desk("prepare", askew, *options, "-o", tmp_path / "out").code == 2


def test_a_workspace_takes_pictures_in_straightened(desk: CommandLine, askew: Path, tmp_path: Path) -> None:
    space = tmp_path / "team"
    ran = desk("workspace", "import", space, "--new", "--activity", "spring", askew, "--straighten", "--json")
    assert ran.code == 0, ran.stdout
    (item,) = ran.document["items"]
    shown = desk("workspace", "show", space, "askew", "--json")
    assert (shown.code, item["status"]) == (0, "added")
