"""``--face``: a drawn face on the command line, from the first look to the fused picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.drawings import COMIC_FACE, COMIC_POINTS, save_comic

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import CommandLine

BOX = f"{COMIC_FACE.x},{COMIC_FACE.y},{COMIC_FACE.width},{COMIC_FACE.height}"
WITH_POINTS = ",".join([BOX, *(f"{x},{y}" for x, y in COMIC_POINTS)])


@pytest.fixture
def comic(tmp_path: Path) -> Path:
    return save_comic(tmp_path / "comic.png")


def test_a_drawn_face_is_prepared_inspected_and_fused(
    desk: CommandLine, comic: Path, grace_hopper: Path, tmp_path: Path
) -> None:
    seen = desk("inspect", comic)
    assert seen.code == 1
    assert "F1 may be a face: --face " in seen.stdout
    assert desk("inspect", comic, "--face", BOX).code == 0
    out = tmp_path / "out"
    assert desk("prepare", comic, "--face", WITH_POINTS, "-o", out).code == 0
    (seen,) = desk("inspect", out / "comic.png", "--json").document
    assert [(face["label"], face["origin"], face["landmarks"]) for face in seen["faces"]] == [
        ("F1", "by_hand", "placed")
    ]
    assert desk("preview", "-t", out / "comic.png", "-u", grace_hopper, "-o", tmp_path / "fused.png").code == 0
    ran = desk("preview", "-t", comic, "--face", WITH_POINTS, "-u", grace_hopper, "-o", tmp_path / "own.png", "--json")
    assert ran.document["faces"][0]["template_label"] == "F1"


def test_two_faces_are_given_by_two_options(desk: CommandLine, comic: Path) -> None:
    (seen,) = desk("inspect", comic, "--face", BOX, "--face", "20,20,90,90", "--json").document
    assert [face["label"] for face in seen["faces"]] == ["F1", "F2"]


@pytest.mark.parametrize("text", ["1,2,3", "1,2,3,x", "1,2,0,4", f"{BOX},1,2", "1,2,3,999999999"])
def test_what_is_no_face_is_a_usage_error(desk: CommandLine, comic: Path, text: str) -> None:
    assert desk("inspect", comic, "--face", text).code == 2


def test_a_place_is_in_one_picture(desk: CommandLine, comic: Path, grace_hopper: Path, tmp_path: Path) -> None:
    assert desk("inspect", comic, grace_hopper, "--face", BOX).code == 2
    assert desk("prepare", comic, grace_hopper, "--face", BOX, "-o", tmp_path / "out").code == 2
