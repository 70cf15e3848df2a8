"""How the words of the command line are understood."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from desktop.cli.preview import known_values, parse_engine, parse_output, parse_photo
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.order import Assignment, Source
from desktop.domain.fusing.parameters import ParameterValues


def test_a_photo_may_name_its_template_face() -> None:
    assert parse_photo("anna.jpg=F2") == Assignment(Source(Path("anna.jpg")), "F2")
    assert parse_photo("anna.jpg=2") == Assignment(Source(Path("anna.jpg")), "F2")


def test_a_photo_without_a_label_has_none() -> None:
    assert parse_photo("a=b.jpg") == Assignment(Source(Path("a=b.jpg")))


def test_a_file_that_ends_like_a_label_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "scan=F1"
    path.touch()
    assert parse_photo(str(path)) == Assignment(Source(path))


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
