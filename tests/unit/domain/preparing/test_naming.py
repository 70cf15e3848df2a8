"""Names of prepared pictures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.preparing.naming import FORBIDDEN, WORD_LENGTH, NamePattern, check_word


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{stem}", "安娜"),
        ("{stem}_{profile}_{n:03}", "安娜_base64_007"),
        ("{n}", "7"),
        ("{folder}-{stem}", "春节-安娜"),
        ("{{{stem}}}", "{安娜}"),
    ],
)
def test_a_pattern_makes_a_name(pattern: str, name: str) -> None:
    assert NamePattern.parse(pattern).name("安娜", profile="base64", number=7, folder="春节") == name


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("", "calls every picture the same"),
        ("{profile}", "calls every picture the same"),
        ("{name}", r"there is no {name}; there are {stem}, {profile}, {n}, {folder}"),
        ("{}", "there is no {}"),
        ("{stem", "is no pattern"),
        ("stem}", "is no pattern"),
        ("{stem:03}", "only {n:03} takes a number of digits"),
        ("{n:3}", "only {n:03} takes a number of digits"),
        ("{n:010}", "only {n:03} takes a number of digits"),
        ("{n!r}", "only {n:03} takes a number of digits"),
        ("{stem.parent}", "there is no {stem.parent}"),
        ("../{stem}", "holds '/', which no file's name may"),
        ("{stem}?", "holds '\\?', which no file's name may"),
        ("{stem}\n", "which no file's name may"),
    ],
)
def test_a_pattern_that_makes_no_sense_is_refused_with_the_reason(pattern: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason.replace("{", r"\{").replace("}", r"\}")):
        NamePattern.parse(pattern)


def test_several_outputs_of_one_picture_need_different_names() -> None:
    with pytest.raises(ValueError, match="outputs of one picture the same"):
        NamePattern.parse("{stem}", profiles=2)
    assert NamePattern.parse("{n}{profile}", profiles=2).text == "{n}{profile}"


def test_a_name_ends_in_nothing_that_a_system_takes_away() -> None:
    assert NamePattern.parse("{stem}. .").name("a", profile="", number=1, folder="") == "a"
    assert NamePattern.parse("{stem}").name("...", profile="", number=1, folder="") == "..."


@given(st.text(), st.text(min_size=1))
def test_folders_names_never_lead_elsewhere(folder: str, stem: str) -> None:
    name = NamePattern.parse("{folder}{n}").name(stem, profile="", number=1, folder=folder)
    assert not FORBIDDEN.search(name)


@pytest.mark.parametrize("word", ["standard", "我的", "a b"])
def test_a_word_can_be_part_of_a_name(word: str) -> None:
    assert check_word(word) == word


@pytest.mark.parametrize("word", ["", " ", " a", "a/b", "a:b", "a\n", "x" * (WORD_LENGTH + 1)])
def test_other_words_are_refused(word: str) -> None:
    with pytest.raises(ValueError, match="a name of up to"):
        check_word(word)
