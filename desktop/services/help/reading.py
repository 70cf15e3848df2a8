"""Reads help from its files: one a topic, TOML between two lines of ``+++`` and then an article for each language.

An article begins with ``<!-- LANGUAGE -->`` and its title (``# …``). ``index.toml`` has the groups with their topics in
order, the names of the documents that are cited, and what their Chinese headings say in English.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from desktop.services.help.topics import LANGUAGES, Article, Group, Library, Source, Topic

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.domain.settings import Language

INDEX, SUFFIX = "index.toml", ".md"
FENCE = "+++\n"
ARTICLE = re.compile(r"^<!-- (\w+) -->\n+# (.+)\n", re.MULTILINE)


def read_library(folder: Path) -> Library:
    """Read all of help, which ships with the program. Raises ``ValueError`` or ``KeyError`` where it makes no sense."""
    index = tomllib.loads((folder / INDEX).read_text("utf-8"))
    groups = tuple(
        Group(row["id"], _by_language(row["title"]), tuple(_read_file(folder, name) for name in row["topics"]))
        for row in index["groups"]
    )
    documents = {name: _by_language(titles) for name, titles in index["documents"].items()}
    return Library(groups, documents, dict(index["sections"]))


def read_topic(topic_id: str, text: str) -> Topic:
    """Read one file of help. Raises ``ValueError`` or ``KeyError`` where something is missing."""
    before, head, rest = text.split(FENCE, 2)
    if before:
        message = f"{topic_id}: a topic begins with {FENCE!r}"
        raise ValueError(message)
    facts = tomllib.loads(head)
    parts = ARTICLE.split(rest)[1:]
    found = {parts[at]: Article(parts[at + 1], parts[at + 2].strip()) for at in range(0, len(parts), 3)}
    return Topic(
        id=topic_id,
        place=facts["place"],
        sources=tuple(Source(*source.split(": ", 1)) for source in facts["sources"]),
        answers=tuple(facts.get("answers", ())),
        codes=tuple(facts.get("codes", ())),
        rules=tuple(facts.get("rules", ())),
        words=tuple(facts.get("words", ())),
        articles={language: found[language.value] for language in LANGUAGES},
    )


def _read_file(folder: Path, name: str) -> Topic:
    return read_topic(name, (folder / f"{name}{SUFFIX}").read_text("utf-8"))


def _by_language(texts: Mapping[str, Any]) -> dict[Language, str]:
    return {language: texts[language.value] for language in LANGUAGES}
