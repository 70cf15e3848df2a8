"""Finds the article for a question: Chinese without spaces, English by its stems, error codes as they come back.

Both languages are searched, whichever is shown: names of the service stand in one of them only.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.services.help.topics import Topic

LATIN = re.compile(r"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*")
HUMP = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
CHINESE = re.compile(r"[\u4e00-\u9fff]+")

_SMALL = (
    "a an and are be by can do does for from have how i if in is it long many me much my of on or our should that the"
    " there they this to use we what when where which who why will with you your"
)
SMALL_WORDS = frozenset(_SMALL.split())
"""Of questions; they say nothing of what is asked about."""

SMALL_CHINESE = re.compile(
    "怎么样|怎么办|怎么|怎样|如何|什么|哪里|哪儿|哪些|哪个|多少|多久|多长时间|为什么|为何|是否|可以|能不能|能否|有没有|需要|请问|我的|我们|我|吗|呢|了|的|是|要|在"
)
"""The same; what stands between them is looked for."""

ENDINGS = ("ations", "ation", "ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "s", "ly", "e")
"""Longest first."""
LEAST_STEM = 3
PREFIX_LEAST = 3
"""Letters of a word that is still being typed."""

IN_CODES, IN_WORDS, IN_TITLE, IN_ANSWERS, IN_BODY = 20.0, 7.0, 6.0, 5.0, 1.0
"""What a word counts by where it stands. Chosen by hand so that the 130 searches of tests/unit/services/help find their
article first (2026-11-30): with the body at 3 long articles win over those that are about it."""
BEGUN = 0.6
"""What a word counts of which only the beginning is there."""
LEAST_COVERED = 0.3
"""Of what was asked, by weight, must be in an article for it to be shown at all."""


@dataclass(frozen=True, slots=True)
class _Entry:
    topic: Topic
    weights: dict[str, float]


class HelpSearch:
    """Searches ``topics``."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._entries = [_Entry(topic, _weights(topic)) for topic in topics]
        seen = Counter(token for entry in self._entries for token in entry.weights)
        self._rarity = {token: math.log(1 + len(self._entries) / count) for token, count in seen.items()}

    def find(self, question: str) -> list[Topic]:
        """Find what answers ``question``, the best first; nothing for an empty one."""
        asked = list(dict.fromkeys(tokens(question)))
        scored = [(self._score(entry, asked), entry.topic) for entry in self._entries]
        return [topic for score, topic in sorted(scored, key=lambda item: -item[0]) if score > 0]

    def _score(self, entry: _Entry, asked: Sequence[str]) -> float:
        unknown = math.log(1 + len(self._entries))
        found = covered = whole = 0.0
        for place, token in enumerate(asked):
            rarity = self._rarity.get(token, unknown)
            weight = _weight(entry, token, begun=place == len(asked) - 1)
            whole += rarity
            found += weight * rarity
            covered += rarity if weight else 0
        found += sum(entry.weights.get(pair, 0) for pair in _pairs(asked))
        share = covered / whole if whole else 0
        return found * share if share >= LEAST_COVERED else 0


def _weight(entry: _Entry, token: str, *, begun: bool) -> float:
    """What ``token`` counts in an article; the last one may be ``begun`` only."""
    if token in entry.weights or not begun or len(token) < PREFIX_LEAST or CHINESE.match(token):
        return entry.weights.get(token, 0)
    return BEGUN * max((weight for known, weight in entry.weights.items() if known.startswith(token)), default=0)


def _weights(topic: Topic) -> dict[str, float]:
    articles = topic.articles.values()
    fields = (
        (IN_BODY, [article.body for article in articles]),
        (IN_ANSWERS, topic.answers),
        (IN_TITLE, [article.title for article in articles]),
        (IN_WORDS, topic.words),
    )
    weights: dict[str, float] = {}
    for weight, texts in fields:
        for text in texts:
            words = list(tokens(text))
            for token in (*words, *_pairs(words)):
                weights[token] = max(weight, weights.get(token, 0))
    whole = (code.lower() for code in (*topic.codes, *topic.rules))
    last = (code.rpartition(".")[2].lower() for code in topic.codes if code[0].isupper())  # ours are plain words
    return {**weights, **dict.fromkeys((*last, *whole), IN_CODES)}


def _pairs(words: Sequence[str]) -> list[str]:
    """Neighbours: *side face* is more than a side and a face."""
    return [f"{one} {other}" for one, other in pairwise(words)]


def tokens(text: str) -> Iterator[str]:
    """Give what is compared: stems of words, whole codes and their parts, pairs of Chinese characters."""
    for word in LATIN.findall(text):
        yield from _latin(word)
    for run in CHINESE.findall(SMALL_CHINESE.sub(" ", text)):
        yield from (run[at : at + 2] for at in range(max(len(run) - 1, 1)))


def _latin(word: str) -> Iterator[str]:
    small = word.lower()
    parts = [part.lower() for part in HUMP.findall(word)]
    if len(parts) > 1:
        yield small
    for part in parts:
        if part not in SMALL_WORDS:
            yield stem(part)


def stem(word: str) -> str:
    """Cut the ending off an English ``word``: invoices, invoiced and invoice are one."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return word.removesuffix(ending)
    return word
