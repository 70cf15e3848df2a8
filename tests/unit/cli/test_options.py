"""How the words of the command line are understood."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import typer

from desktop.cli.fuse import parse_metadata
from desktop.cli.logo import LogoOptions
from desktop.cli.photos import parse_labelled, parse_labelled_file, parse_photo
from desktop.cli.preview import known_values, parse_engine, parse_output
from desktop.domain.cloud.calls import CloudPictureUrl
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.order import Assignment, Source
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.geometry import Box


def test_a_photo_may_name_its_template_face() -> None:
    assert parse_labelled_file("anna.jpg=F2") == Assignment(Source(Path("anna.jpg")), "F2")
    assert parse_labelled_file("anna.jpg=2") == Assignment(Source(Path("anna.jpg")), "F2")


@pytest.mark.parametrize(
    ("text", "photo", "label", "box", "template"),
    [
        ("anna.jpg#F2=F1", "anna.jpg", "F2", None, "F1"),
        ("anna.jpg#2", "anna.jpg", "F2", None, None),
        ("a#b.jpg#10,20,30,40=3", "a#b.jpg", None, Box(10, 20, 30, 40), "F3"),
        ("a#b.jpg", "a#b.jpg", None, None, None),
        ("a.jpg#0,0,0,9", "a.jpg#0,0,0,9", None, None, None),
    ],
)
def test_a_photo_may_name_its_own_face_by_label_or_place(
    text: str, photo: str, label: str | None, box: Box | None, template: str | None
) -> None:
    assert parse_labelled_file(text) == Assignment(Source(Path(photo)), template, label, None, box)


def test_photos_of_the_cloud_name_their_own_face_too() -> None:
    assert parse_photo("a.jpg#F2=mt_1_2") == Assignment(Source(Path("a.jpg")), None, "F2", "mt_1_2")
    url = CloudPictureUrl("https://h/a.jpg?x=1")
    assert parse_photo("https://h/a.jpg?x=1#5,6,7,8=mt_1_2") == Assignment(url, None, None, "mt_1_2", Box(5, 6, 7, 8))
    assert parse_labelled("https://h/a.jpg?x=1#5,6,7,8=F2") == Assignment(url, "F2", None, None, Box(5, 6, 7, 8))


def test_a_file_that_ends_like_a_face_is_a_file(tmp_path: Path) -> None:
    for name in ("scan#2", "scan#F1=F2"):
        (tmp_path / name).touch()
        assert parse_labelled_file(str(tmp_path / name)) == Assignment(Source(tmp_path / name))


@pytest.mark.parametrize("text", ["key", "=v", "k" * 33 + "=v", "k=" + "素" * 86])
def test_metadata_that_the_service_would_refuse_is_a_usage_error(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="KEY=VALUE"):
        parse_metadata(text)
    assert parse_metadata("aigc=a=b") == ("aigc", "a=b")


@pytest.mark.parametrize(
    "options", [{"logo": Path("l.png")}, {"logo_box": "1,2,3,4"}, {"logo_holds_label": True}, {"logo_box": "1,2,0,4"}]
)
def test_a_logo_has_a_place_and_a_place_a_logo(options: dict[str, Any]) -> None:
    with pytest.raises(typer.BadParameter):
        LogoOptions(**options)


def test_a_photo_without_a_label_has_none() -> None:
    assert parse_labelled_file("a=b.jpg") == Assignment(Source(Path("a=b.jpg")))


def test_a_file_that_ends_like_a_label_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "scan=F1"
    path.touch()
    assert parse_labelled_file(str(path)) == Assignment(Source(path))


@pytest.mark.parametrize("name", ["fused.gif", "fused", "fused.jpg.txt"])
def test_a_result_is_a_jpg_or_png(name: str) -> None:
    with pytest.raises(typer.BadParameter):
        parse_output(name)


def test_an_engine_is_chosen_by_its_name_and_only_a_free_one() -> None:
    assert parse_engine("local") == LOCAL
    with pytest.raises(typer.BadParameter, match="not one of local"):
        parse_engine("FuseFace")


def test_parameters_are_those_given_and_the_algorithm() -> None:
    values = known_values(LOCAL, {"features": 20, "shape": None}, {"algorithm": "premium"})
    assert values == ParameterValues.of(algorithm="premium", features=20)


def test_a_parameter_the_engine_does_not_take_is_a_usage_error() -> None:
    with pytest.raises(typer.BadParameter, match="takes no --warp"):
        known_values(LOCAL, {"warp": 1}, {})
