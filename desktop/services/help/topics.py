"""What help consists of: topics with an article in each language, where they are written, where they lead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.settings import Language

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = (Language.CHINESE, Language.ENGLISH)
"""Every article is there in both."""


@dataclass(frozen=True, slots=True)
class Source:
    """A place where what an article says is written: ``document`` by its ID, ``part`` in the document's own words."""

    document: str
    part: str


@dataclass(frozen=True, slots=True)
class Article:
    """``body`` is Markdown without the title."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Topic:
    """One question with its answer.

    ``place``: where in the window it is done, by the ID of a place. ``answers``: the questions of the user's documents
    that it answers, as they are written there. ``codes``: error codes, ``rules``: codes of findings that it explains.
    ``words``: what else people may search for.
    """

    id: str
    place: str
    sources: tuple[Source, ...]
    answers: tuple[str, ...]
    codes: tuple[str, ...]
    rules: tuple[str, ...]
    words: tuple[str, ...]
    articles: Mapping[Language, Article]


@dataclass(frozen=True, slots=True)
class Group:
    """Topics that belong together, in the order in which they are read."""

    id: str
    titles: Mapping[Language, str]
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """All of help; ``documents`` has what each document of the sources is called, ``sections`` what their Chinese
    chapters and headings say in English."""

    groups: tuple[Group, ...]
    documents: Mapping[str, Mapping[Language, str]]
    sections: Mapping[str, str]

    @property
    def topics(self) -> tuple[Topic, ...]:
        return tuple(topic for group in self.groups for topic in group.topics)

    def topic(self, topic_id: str) -> Topic:
        """Find the topic of that ID. Raises ``KeyError``."""
        return {topic.id: topic for topic in self.topics}[topic_id]

    def of_rule(self, code: str) -> Topic | None:
        """Find the topic that explains the rule ``code``."""
        return next((topic for topic in self.topics if code in topic.rules), None)

    def of_error(self, code: str) -> Topic | None:
        """Find the topic that explains the error ``code``, or its longest known beginning (whole dotted parts)."""
        known = {code: topic for topic in self.topics for code in topic.codes}
        while code and code not in known:
            code = code.rpartition(".")[0]
        return known.get(code)

    def of_place(self, place: str) -> Topic | None:
        """Find the first topic that leads to ``place``."""
        return next((topic for topic in self.topics if topic.place == place), None)

    def cited(self, source: Source, language: Language) -> str:
        """Name ``source`` for people: the document, and the part of it; in English its Chinese heading stands behind,
        by which it is found in the document."""
        part, said = source.part, SEPARATOR.join(self.sections.get(it, it) for it in source.part.split(SEPARATOR))
        if language is Language.ENGLISH and said != part:
            part = f"{said} ({part})"
        return f"{self.documents[source.document][language]}{SEPARATOR}{part}"


SEPARATOR = " › "

LINK = re.compile(r"\[([^\]]+)\]\(help:([\w-]+)\)")
"""How an article refers to another one: its words, and the ID of the topic."""
