"""How the words of the command line are understood."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from desktop.cli.prepare import finite, parse_faces
from desktop.cli.preview import parse_output, parse_photo
from desktop.domain.fusing.fusion import PhotoAssignment
from desktop.domain.preparing import FaceChoice


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("largest", FaceChoice.largest()),
        ("all", FaceChoice.all()),
        ("2", FaceChoice.of("F2")),
        ("1,3", FaceChoice.of("F1", "F3")),
        ("F1, f12", FaceChoice.of("F1", "F12")),
    ],
)
def test_faces_are_chosen_by_word_or_number(text: str, choice: FaceChoice) -> None:
    assert parse_faces(text) == choice


@pytest.mark.parametrize("text", ["", "0", "1,,2", "first", "-1", "1;2", "F"])
def test_other_words_for_faces_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="face numbers"):
        parse_faces(text)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_margin_is_a_finite_number(number: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        finite(number)


def test_a_photo_may_name_its_template_face() -> None:
    assert parse_photo("anna.jpg=F2") == PhotoAssignment(Path("anna.jpg"), "F2")
    assert parse_photo("anna.jpg=2") == PhotoAssignment(Path("anna.jpg"), "F2")


def test_a_photo_without_a_label_has_none() -> None:
    assert parse_photo("a=b.jpg") == PhotoAssignment(Path("a=b.jpg"))


def test_a_file_that_ends_like_a_label_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "scan=F1"
    path.touch()
    assert parse_photo(str(path)) == PhotoAssignment(path)


@pytest.mark.parametrize("name", ["fused.gif", "fused", "fused.jpg.txt"])
def test_a_result_is_a_jpg_or_png(name: str) -> None:
    with pytest.raises(typer.BadParameter):
        parse_output(name)
