"""Words of a report: all of them in both languages."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from desktop.assets import REPORT
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.qa.baseline import Cause, Standing
from desktop.domain.qa.cells import Setting
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.report import Language
from desktop.domain.qa.results import CellState, Mark, Verdict
from desktop.domain.qa.summary import FailureKind
from desktop.report import looks
from desktop.report.words import words

NAMES = [
    *FigureName,
    *(f"verdict.{it}" for it in Verdict),
    *(f"state.{it}" for it in CellState),
    *(f"standing.{it}" for it in Standing),
    *(f"cause.{it}" for it in Cause),
    *(f"mark.{it}" for it in Mark),
    *(f"kind.{it}" for it in FailureKind),
]
SAME_IN_BOTH = {"request_id"}


def used() -> set[str]:
    """The words that page and script ask for by name."""
    page = re.findall(r"\bw\.(\w+)", (REPORT / "index.html").read_text("utf-8"))
    return {*page, *re.findall(r"\bwords\.(\w+)", (REPORT / "report.js").read_text("utf-8"))}


@pytest.mark.parametrize("language", Language)
def test_every_value_of_an_enumeration_has_a_word(language: Language) -> None:
    assert not set(map(str, NAMES)) - set(words(language))


def test_every_word_of_page_and_script_is_there() -> None:
    assert len(used()) > 40
    assert not used() - set(words(Language.ENGLISH))


def test_the_languages_have_the_same_words_and_say_them_differently() -> None:
    english, chinese = words(Language.ENGLISH), words(Language.CHINESE)
    assert set(english) == set(chinese)
    assert {name for name in english if english[name] == chinese[name]} == SAME_IN_BOTH
    assert not [name for name, word in english.items() if re.search("[一-鿿]", word)]


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        (FigureName.SEAM, 1.0449, "1.04"),
        (FigureName.SKIN_DIFFERENCE, 6.25, "6.2 ΔE"),
        (FigureName.OUTSIDE_CHANGED, 12345.0, "12,345 px"),
        (FigureName.COVERED, 0.126, "13%"),
        (FigureName.BYTES, 204_800.0, "200 KB"),
        (FigureName.LATENCY_MS, 98.4, "98 ms"),
    ],
)
def test_figures_are_written_with_their_units(name: FigureName, value: float, text: str) -> None:
    assert looks.figure(name, value) == text


def test_settings_are_written_in_the_language() -> None:
    chosen = Setting("local", ParameterValues.of(algorithm="premium", features=30))
    assert looks.setting(chosen, words(Language.ENGLISH)) == "local · premium · features 30"
    assert looks.setting(chosen, words(Language.CHINESE)) == "本地预览 · 优享版 · 五官 30"
    assert looks.setting(chosen, words(Language.CHINESE), engine=False) == "优享版 · 五官 30"
    assert looks.setting(Setting("FuseFace"), words(Language.CHINESE), engine=False) == "FuseFace"


def test_moments_are_in_utc() -> None:
    assert looks.moment(datetime(2026, 11, 30, 9, 5, tzinfo=UTC)) == "2026-11-30 09:05 UTC"
