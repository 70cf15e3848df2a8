"""Options of preparing, as they are written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.crop.values import Aspect, Padding
from desktop.domain.files.formats import OutputFormat
from desktop.domain.preparing import CropMode, FaceChoice, PrepareOptions
from desktop.domain.preparing.options import OPTIONS, OptionName, parse_assignment, parse_faces, with_options
from desktop.domain.rules.profiles import ProfileId

PLAIN = PrepareOptions()


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        ({}, PLAIN),
        ({"crop": "keep"}, replace(PLAIN, crop=CropMode.KEEP)),
        ({"margin": "2.5"}, replace(PLAIN, margin=2.5, least=2.5)),
        ({"aspect": "3:4"}, replace(PLAIN, aspect=Aspect.parse("3:4"))),
        ({"faces": "1,3"}, replace(PLAIN, faces=FaceChoice.of("F1", "F3"))),
        ({"pad": "blur"}, replace(PLAIN, padding=Padding.parse("blur"))),
        ({"max-bytes": "375000"}, replace(PLAIN, max_bytes=375_000)),
        ({"format": "png"}, replace(PLAIN, format=OutputFormat.PNG)),
        ({"straighten": "yes"}, replace(PLAIN, straighten=True)),
        ({"straighten": "no"}, PLAIN),
        ({"rules": "alibaba"}, replace(PLAIN, rules=(ProfileId.ALIBABA,))),
    ],
)
def test_what_is_written_is_what_holds(texts: dict[str, str], wanted: PrepareOptions) -> None:
    assert with_options(PLAIN, texts) == wanted


def test_every_option_can_be_written() -> None:
    assert set(OPTIONS) == set(OptionName)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("crop", "manual"),
        ("margin", "1.5"),
        ("aspect", "0:1"),
        ("faces", "first"),
        ("pad", "color:blue"),
        ("max-bytes", "10"),
        ("max-bytes", "10 MB"),
        ("max-bytes", "99999999"),
        ("format", "gif"),
        ("straighten", "true"),
        ("rules", "nobody"),
    ],
)
def test_what_makes_no_sense_is_refused_by_the_options_name(name: str, text: str) -> None:
    with pytest.raises(ValueError, match=f"^{name}: "):
        with_options(PLAIN, {name: text})


def test_of_an_unknown_option_those_are_told_that_there_are() -> None:
    with pytest.raises(ValueError, match="no option 'margins'; there are crop, margin"):
        with_options(PLAIN, {"margins": "2"})


def test_an_assignment_is_a_name_and_a_text() -> None:
    assert parse_assignment("pad=color:#336699") == ("pad", "color:#336699")
    assert parse_assignment(" margin = auto ") == ("margin", "auto")


@pytest.mark.parametrize("text", ["margin", "margins=2", "margin=no", ""])
def test_other_assignments_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="margin"):
        parse_assignment(text)


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("largest", FaceChoice.largest()),
        ("all", FaceChoice.all()),
        ("every", FaceChoice.each()),
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
