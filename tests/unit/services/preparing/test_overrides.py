"""Options of single pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.preparing import PrepareOptions
from desktop.domain.preparing.options import with_options
from desktop.services.preparing.overrides import Override, overridden, parse_override, read_overrides, unused

ANNA, BEN = Path("in/anna.jpg"), Path("in/ben.jpg")


@pytest.mark.parametrize(
    ("text", "override"),
    [
        ("anna*:margin=2.5", Override("anna*", {"margin": "2.5"})),
        ("anna*:aspect=3:4", Override("anna*", {"aspect": "3:4"})),
        ("C:\\in\\*:pad=color:#336699", Override("C:\\in\\*", {"pad": "color:#336699"})),
        ("a=b*:format=png", Override("a=b*", {"format": "png"})),
    ],
)
def test_an_override_is_a_pattern_and_an_option(text: str, override: Override) -> None:
    assert parse_override(text) == override


@pytest.mark.parametrize("text", ["", "anna*", "margin=2.5", ":margin=2.5", "anna*:margin", "anna*:margins=2.5"])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="margin"):
        parse_override(text)


def test_of_two_that_say_something_the_later_holds() -> None:
    some = [Override("*", {"margin": "3", "pad": "blur"}), Override("anna*", {"margin": "2.5"})]
    options = PrepareOptions()
    assert overridden(options, ANNA, some) == with_options(options, {"margin": "2.5", "pad": "blur"})
    assert overridden(options, BEN, some) == with_options(options, {"margin": "3", "pad": "blur"})


def test_what_no_picture_fits_is_told() -> None:
    some = [Override("anna*", {}), Override("ana*", {})]
    assert unused(some, [ANNA, BEN]) == (some[1],)


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8-sig")
    return path


def test_a_table_has_a_column_for_the_pattern_and_one_for_each_option(tmp_path: Path) -> None:
    path = written(tmp_path, "o.csv", "name,margin,pad\nanna*,2.5,\n*.png,,blur\n")
    assert read_overrides(path) == (Override("anna*", {"margin": "2.5"}), Override("*.png", {"pad": "blur"}))


def test_toml_has_a_table_for_each_pattern(tmp_path: Path) -> None:
    path = written(tmp_path, "o.toml", '["anna*"]\nmargin = 2.5\n["*.png"]\npad = "blur"\n').read_bytes()
    (tmp_path / "o.TOML").write_bytes(path.removeprefix(b"\xef\xbb\xbf"))
    assert read_overrides(tmp_path / "o.TOML") == (
        Override("anna*", {"margin": "2.5"}),
        Override("*.png", {"pad": "blur"}),
    )


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("o.csv", "", "o.csv:1: there is no column 'name'"),
        ("o.csv", "file,margin\na,2\n", "o.csv:1: there is no column 'name'"),
        ("o.csv", "name,margins\na,2\n", "o.csv:2: there is no option 'margins'"),
        ("o.csv", "name,margin\na,2\nb,1\n", "o.csv:3: margin: "),
        ("o.csv", "name,margin\n,2\n", "o.csv:2: which pictures is not said"),
        ("o.csv", "name,margin\na,2,3\n", "o.csv:2: more values than columns"),
        ("o.csv", 'name,margin\n"a,2\n', "unexpected end of data"),
        ("o.toml", '["a"\nmargin = 2', "at line 1"),
        ("o.toml", "margin = 2", r'\["margin"\]: it has to be a table of options'),
        ("o.toml", '["a"]\nmargin = 1', r'\["a"\]: margin: '),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_place(tmp_path: Path, name: str, text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_overrides(written(tmp_path, name, text))


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "o.csv").write_bytes(b"name,margin\n\xff,2")
    with pytest.raises(ValueError, match="is not UTF-8"):
        read_overrides(tmp_path / "o.csv")


def test_a_file_that_is_not_there_is_the_worlds_fault(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"none\.csv"):
        read_overrides(tmp_path / "none.csv")
