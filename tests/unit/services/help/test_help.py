"""Help answers every question of the user's documents, in both languages, and is found by what people type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.assets import HELP
from desktop.cloud.errors import CATALOGUE
from desktop.domain.cloud.filing import FILING_NUMBER
from desktop.domain.cloud.limits import (
    CALLS_A_SECOND,
    MAX_BODY_BYTES,
    MAX_FUSED_FACES,
    MIN_BOX_SIDE,
    ULTRA_URL_DAYS,
    URL_DAYS,
)
from desktop.domain.crop.values import MIN_MARGIN_FACTOR, TARGET_MARGIN_FACTOR
from desktop.domain.errors import ErrorCode
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.rules.limits import BASE64_SAFE_BYTES, MAX_BYTES, MAX_SIDE, MIN_FACE_SIDE
from desktop.domain.rules.rules import MIN_PICTURE_SIDE, POSE_LIMIT, POSE_WARNING, RULES
from desktop.services.help.reading import SUFFIX, read_library, read_topic
from desktop.services.help.search import HelpSearch, stem, tokens
from desktop.services.help.topics import LANGUAGES, LINK, Source
from tests.unit.cloud.test_errors import CODES_OF_2022
from tests.unit.services.help.questions import FAQ, QUICK_START, SEARCHES

if TYPE_CHECKING:
    from desktop.domain.rules.rules import Rule
    from desktop.domain.settings import Language
    from desktop.services.help.topics import Topic

LIBRARY = read_library(HELP)
TOPICS = [topic.id for topic in LIBRARY.topics]
SEARCH = HelpSearch(LIBRARY.topics)
CHINESE, ENGLISH = LANGUAGES
HAN = re.compile(r"[\u4e00-\u9fff]")

GOOD = """+++
place = "crop"
sources = ["faq: A › B"]
+++

<!-- zh_CN -->
# 标题

正文

<!-- en -->
# Title

Body
"""


def body(topic_id: str, language: Language) -> str:
    return LIBRARY.topic(topic_id).articles[language].body


# -- the articles ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("question", "topic"), [*FAQ.items(), *QUICK_START.items()])
def test_each_question_of_the_documents_has_one_article(question: str, topic: str) -> None:
    assert [it.id for it in LIBRARY.topics if question in it.answers] == [topic]


def test_no_article_claims_a_question_that_is_not_in_the_documents() -> None:
    assert {answer for topic in LIBRARY.topics for answer in topic.answers} == {*FAQ, *QUICK_START}


@pytest.mark.parametrize("topic_id", TOPICS)
def test_an_article_is_whole_in_both_languages(topic_id: str) -> None:
    known = LIBRARY.topic(topic_id)
    assert known.sources
    assert known.words
    for source in known.sources:
        assert source.document in LIBRARY.documents
        assert source.part
    chinese, english = (known.articles[language] for language in LANGUAGES)
    assert HAN.search(chinese.title)
    assert not HAN.search(english.title)
    assert len(HAN.findall(chinese.body)) >= 40
    assert len(english.body.split()) >= 40
    tables = [len(re.findall(r"^\|", article.body, re.MULTILINE)) for article in (chinese, english)]
    assert tables[0] == tables[1], "what stands in a table of one language stands in the other"


def test_what_an_article_refers_to_is_there() -> None:
    for topic in LIBRARY.topics:
        names = [{name for _, name in LINK.findall(topic.articles[language].body)} for language in LANGUAGES]
        assert names[0] == names[1]
        assert names[0] <= set(TOPICS)
    assert LINK.findall(body("review-reasons", ENGLISH)) == [("how to appeal", "appeal")]


def test_every_file_stands_in_one_group() -> None:
    listed = [topic.id for topic in LIBRARY.topics]
    assert sorted(listed) == sorted(path.name.removesuffix(SUFFIX) for path in HELP.glob(f"*{SUFFIX}"))
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.value)
def test_each_rule_is_explained_with_its_source(rule: Rule) -> None:
    code, citation = rule.code.value, rule.citation
    topics = [topic for topic in LIBRARY.topics if code in topic.rules]
    assert len(topics) == 1
    assert LIBRARY.of_rule(code) is topics[0]
    cited = [source.part for source in topics[0].sources]
    if citation.document == "FAQ":
        assert any(part.endswith(citation.section) for part in cited)
    else:
        assert any(source.document == "contract" for source in topics[0].sources)


@pytest.mark.parametrize("code", [*CODES_OF_2022, *(it for it in CATALOGUE if it.startswith("AuthFailure"))])
def test_each_error_code_is_explained_and_found_first(code: str) -> None:
    topic = LIBRARY.of_error(code)
    assert topic is not None
    assert SEARCH.find(code)[0] == topic


@pytest.mark.parametrize("code", [*CATALOGUE, *(it.value for it in ErrorCode if it.value.startswith("cloud."))])
def test_each_error_of_the_catalogue_leads_to_an_article(code: str) -> None:
    assert LIBRARY.of_error(code) is not None


def test_an_unknown_code_goes_by_its_beginning() -> None:
    assert LIBRARY.of_error("AuthFailure.NobodyHasHeardOfIt") == LIBRARY.topic("keys")


FACTS = (
    ("format-and-size", (f"{MAX_SIDE} × {MAX_SIDE}", f"{MAX_BYTES:,}", f"{BASE64_SAFE_BYTES:,}")),
    ("least-sizes", (f"{MIN_FACE_SIDE} × {MIN_FACE_SIDE}", f"{MIN_PICTURE_SIDE}")),
    ("many-faces", (f"**{MAX_FUSED_FACES}",)),
    ("pose", (f"{POSE_LIMIT:g}", f"{POSE_WARNING:g}")),
    ("qps", tuple(f"{calls:g}" for action, calls in CALLS_A_SECOND.items() if action != "DetectFace")),
    ("result-url", (f"{URL_DAYS}", f"{ULTRA_URL_DAYS}")),
    ("parameter-errors", (f"{MIN_BOX_SIDE}", f"{MAX_BODY_BYTES // 10**6} MB")),
    ("filing", (FILING_NUMBER,)),
    ("degrees", ("10 · 20 · 30 · 50 · 70", "30 · 40 · 50 · 60 · 70")),
    ("crop", (f"{MIN_MARGIN_FACTOR:g}", f"{TARGET_MARGIN_FACTOR:g}", "20 × 50", "40 × 100")),
    ("quota", ("**10",)),
    ("free-calls", ("1000", "1,000")),
)


@pytest.mark.parametrize(("topic", "numbers"), FACTS, ids=[topic for topic, _ in FACTS])
def test_articles_say_the_numbers_that_the_program_holds(topic: str, numbers: tuple[str, ...]) -> None:
    for language in LANGUAGES:
        said = body(topic, language)
        if topic == "free-calls":
            assert any(number in said for number in numbers)
        else:
            assert not [number for number in numbers if number not in said]


def test_all_versions_are_compared() -> None:
    assert len(Algorithm) == 3
    for name in ("换脸版", "优享版", "畅享版"):
        assert all(name in body("versions", language) for language in LANGUAGES)


def test_a_source_is_named_in_the_language_that_is_read() -> None:
    source = LIBRARY.topic("invoice").sources[0]
    assert LIBRARY.cited(source, CHINESE).startswith("腾讯云人脸融合《常见问题》")
    assert LIBRARY.cited(source, CHINESE).endswith(" › 计费相关 › 是否可以开发票？")
    named = " › Billing › Can I get an invoice? (计费相关 › 是否可以开发票？)"
    assert LIBRARY.cited(source, ENGLISH) == LIBRARY.documents["faq"][ENGLISH] + named


@pytest.mark.parametrize("topic", LIBRARY.topics, ids=lambda topic: topic.id)
def test_who_reads_english_is_told_every_heading_in_english(topic: Topic) -> None:
    for source in topic.sources:
        said, _, original = LIBRARY.cited(source, ENGLISH).partition(f" ({source.part})")
        assert not HAN.search(said), source
        assert not original


def test_what_nobody_explains_is_none() -> None:
    assert LIBRARY.of_rule("no.such.rule") is None
    assert LIBRARY.of_error("NoSuchCode") is None
    assert LIBRARY.of_place("nowhere") is None
    with pytest.raises(KeyError):
        LIBRARY.topic("nothing")


def test_a_place_leads_to_its_article() -> None:
    crop = LIBRARY.of_place("prepare.crop")
    assert crop is not None
    assert crop.id in {"crop", "least-sizes"}


# -- reading -----------------------------------------------------------------------------------------------------


def test_a_file_is_read() -> None:
    topic = read_topic("x", GOOD)
    assert (topic.place, topic.sources) == ("crop", (Source("faq", "A › B"),))
    assert topic.articles[CHINESE].title == "标题"
    assert topic.articles[ENGLISH].body == "Body"


@pytest.mark.parametrize(
    "text",
    [
        "no front matter",
        "before " + GOOD,
        GOOD.replace("<!-- en -->", ""),
        GOOD.replace('place = "crop"', ""),
        GOOD.replace("faq: A › B", "faq"),
        GOOD.replace('place = "crop"', "place = crop"),
    ],
)
def test_a_file_that_lacks_something_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        read_topic("x", text)


# -- searching ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("question", "topic"), SEARCHES.items())
def test_what_people_type_finds_the_right_article_first(question: str, topic: str) -> None:
    found = SEARCH.find(question)
    assert (found[0].id if found else "") == topic


@pytest.mark.parametrize(("question", "topic"), [*FAQ.items()])
def test_the_faq_s_own_question_finds_its_article(question: str, topic: str) -> None:
    assert topic in [it.id for it in SEARCH.find(question)[:2]]


@pytest.mark.parametrize("topic_id", TOPICS)
def test_an_article_is_found_by_its_own_title(topic_id: str) -> None:
    known = LIBRARY.topic(topic_id)
    for language in LANGUAGES:
        assert known in SEARCH.find(known.articles[language].title)[:3]


@pytest.mark.parametrize("question", ["", "   ", "？！", "the how is", "xyzzy"])
def test_what_says_nothing_finds_nothing(question: str) -> None:
    assert SEARCH.find(question) == []


@given(st.text(max_size=60))
def test_any_text_can_be_searched(question: str) -> None:
    found = SEARCH.find(question)
    assert len(set(map(id, found))) == len(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("invoices invoiced invoicing", ["invoic"] * 3),
        ("素材额度", ["素材", "材额", "额度"]),
        ("脸", ["脸"]),
        ("FailedOperation.NoFaceDetected", ["failedoperation.nofacedetected", "fail", "oper", "no", "fac", "detect"]),
        ("怎么裁剪", ["裁剪"]),
    ],
)
def test_texts_become_tokens(text: str, expected: list[str]) -> None:
    assert list(tokens(text)) == expected


def test_a_short_word_keeps_its_ending() -> None:
    assert stem("bed") == "bed"
    assert stem("uses") == "use"
