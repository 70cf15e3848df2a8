"""``fusion-desk help`` answers in the terminal: in the question's language, offline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.assets import HELP
from desktop.cli.help import language_of
from desktop.domain.settings import Language
from desktop.services.help.reading import read_library

if TYPE_CHECKING:
    from tests.e2e.conftest import CommandLine


def test_a_question_in_chinese_is_answered_in_chinese(desk: CommandLine) -> None:
    ran = desk("help", "怎么开发票")
    assert ran.code == 0
    assert ran.stdout.startswith("可以开发票吗？")
    assert "是否可以开发票？" in ran.stdout, "where it is written"


def test_an_error_code_is_explained(desk: CommandLine) -> None:
    ran = desk("help", "--lang", "en", "FailedOperation.NoFaceDetected")
    assert ran.stdout.startswith("Which failed calls are charged?")
    assert "See also: " in ran.stdout


def test_several_words_need_no_quotes(desk: CommandLine) -> None:
    assert desk("help", "--lang", "en", "order", "of", "calls").stdout.startswith("What happens after the free calls")


def test_without_a_question_all_articles_are_listed(desk: CommandLine) -> None:
    ran = desk("help", "--lang", "zh")
    for topic in read_library(HELP).topics:
        assert topic.articles[Language.CHINESE].title in ran.stdout


def test_the_articles_are_there_as_json(desk: CommandLine) -> None:
    best, *_ = desk("help", "--lang", "en", "--json", "appeal").document
    assert best["id"] == "appeal"
    assert best["sources"]
    assert best["place"]


def test_what_nobody_wrote_about_fails_and_says_so(desk: CommandLine) -> None:
    ran = desk("help", "xyzzy")
    assert (ran.code, ran.stdout) == (1, "")
    assert "fusion-desk help" in ran.stderr
    ran = desk("help", "--json", "xyzzy")
    assert (ran.code, ran.document) == (1, [])


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, Language.CHINESE),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, Language.ENGLISH),
        ({"LC_ALL": "", "LANG": "Chinese (Simplified)"}, Language.CHINESE),
        ({"LANG": "de_DE.UTF-8"}, Language.ENGLISH),
    ],
)
def test_the_terminal_s_language_is_spoken(environment: dict[str, str], language: Language) -> None:
    assert language_of("quota", environment) is language
