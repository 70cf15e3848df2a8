"""``fusion-desk preview`` and ``demo``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

if TYPE_CHECKING:
    from tests.e2e.conftest import CommandLine


def test_a_preview_is_told_by_the_contract(
    desk: CommandLine, astronaut: Path, grace_hopper: Path, tmp_path: Path
) -> None:
    out = tmp_path / "fused.png"
    ran = desk("preview", "-t", astronaut, "-u", f"{grace_hopper}=F1", "-o", out, "--json")
    document = ran.document
    assert ran.code == 0
    assert (document["output"], document["engine"]) == (str(out), "local")
    assert document["faces"][0]["template_label"] == "F1"
    assert document["elapsed_ms"] > 0
    with Image.open(out) as picture:
        assert picture.size == (512, 512)


@pytest.mark.parametrize("algorithm", ["swap", "premium", "enjoy"])
def test_every_algorithm_version_gives_a_picture(
    desk: CommandLine, astronaut: Path, grace_hopper: Path, tmp_path: Path, algorithm: str
) -> None:
    out = tmp_path / "fused.jpg"
    ran = desk("preview", "-t", grace_hopper, "-u", astronaut, "-o", out, "--algorithm", algorithm, "--features", 50)
    assert ran.code == 0
    assert out.exists()


def test_a_logo_of_ones_own_is_drawn_where_it_is_said(
    desk: CommandLine, astronaut: Path, grace_hopper: Path, tmp_path: Path
) -> None:
    logo, out = tmp_path / "logo.png", tmp_path / "fused.png"
    Image.new("RGB", (6, 2), (200, 30, 40)).save(logo)
    ran = desk(
        "preview", "-t", astronaut, "-u", grace_hopper, "-o", out, "--logo", logo, "--logo-box", "10,400,90,30"
    )  # fmt: skip
    assert ran.code == 0
    with Image.open(out) as picture:
        assert picture.convert("RGB").getpixel((50, 415)) == (200, 30, 40)


def test_an_error_is_a_json_document_too(desk: CommandLine, photos: Path, astronaut: Path, tmp_path: Path) -> None:
    ran = desk("preview", "-t", photos / "broken.png", "-u", astronaut, "-o", tmp_path / "x.png", "--json")
    assert ran.code == 1
    assert ran.document["error"]["code"] == "picture.truncated"
    assert not (tmp_path / "x.png").exists()


@pytest.mark.parametrize("options", [["--features", "101"], ["--algorithm", "best"], ["-o", "fused.gif"]])
def test_a_wrong_option_is_a_usage_error(
    desk: CommandLine, astronaut: Path, tmp_path: Path, options: list[str]
) -> None:
    assert desk("preview", "-t", astronaut, "-u", astronaut, "-o", tmp_path / "x.png", *options).code == 2


def test_the_label_can_be_left_out(desk: CommandLine, astronaut: Path, grace_hopper: Path, tmp_path: Path) -> None:
    desk("preview", "-t", astronaut, "-u", grace_hopper, "-o", tmp_path / "with.png")
    desk("preview", "-t", astronaut, "-u", grace_hopper, "-o", tmp_path / "without.png", "--no-label")
    with Image.open(tmp_path / "with.png") as labelled, Image.open(tmp_path / "without.png") as plain:
        corner = (256, 470, 512, 512)
        assert labelled.convert("RGB").crop(corner).tobytes() != plain.convert("RGB").crop(corner).tobytes()


def test_the_demo_leaves_a_material_and_a_fused_picture(desk: CommandLine, tmp_path: Path) -> None:
    ran = desk("demo", "-o", tmp_path / "demo")
    assert ran.code == 0
    pictures = sorted((tmp_path / "demo").glob("*.*"))
    assert [path.name for path in pictures] == ["astronaut.png", "fused.jpg"]
    for path in pictures:
        assert str(path) in ran.stdout
        with Image.open(path) as picture:
            assert max(picture.size) <= 1080
    assert Path(pictures[0]).stat().st_size <= 500_000


def test_the_version_is_told(desk: CommandLine) -> None:
    assert desk("--version").stdout.startswith("fusion-desk ")
