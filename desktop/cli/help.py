"""``fusion-desk help``: the article that answers a question, offline, in Chinese or English."""

from __future__ import annotations

import locale
import os
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.output import Failure, print_json, shown, shown_lines, stderr, words
from desktop.domain.settings import Language
from desktop.services.help.search import CHINESE, HelpSearch
from desktop.services.help.topics import LINK

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.services.help.topics import Library, Topic

QUOTED = r"“\1”"
"""What becomes of a link to another article."""

MOST_OTHERS = 4
"""Articles that are named besides the best one."""


class HelpLanguage(StrEnum):
    """As ``--lang`` is spelled."""

    ZH = "zh"
    EN = "en"


LANGUAGES: Mapping[HelpLanguage, Language] = {
    HelpLanguage.ZH: Language.CHINESE,
    HelpLanguage.EN: Language.ENGLISH,
}
ALSO: Mapping[Language, str] = {Language.CHINESE: "另见", Language.ENGLISH: "See also"}
WRITTEN: Mapping[Language, str] = {Language.CHINESE: "出处", Language.ENGLISH: "Source"}
NOTHING: Mapping[Language, str] = {
    Language.CHINESE: "没有找到。fusion-desk help 列出全部条目。",
    Language.ENGLISH: "Nothing was found. fusion-desk help lists all articles.",
}


def help_(
    question: Annotated[
        list[str] | None, typer.Argument(metavar="[QUESTION]...", help="Words, or an error code.", show_default=False)
    ] = None,
    lang: Annotated[
        HelpLanguage | None, typer.Option("--lang", help="The language of the articles.", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")] = False,
) -> None:
    """Answer a question about the service or the program; without one, list all articles."""
    from desktop.assets import HELP
    from desktop.services.help.reading import read_library

    library, asked = read_library(HELP), " ".join(question or ())
    language = LANGUAGES[lang] if lang else language_of(asked, os.environ)
    found = HelpSearch(library.topics).find(asked) if asked.strip() else list(library.topics)
    if as_json:
        print_json([document_of(library, topic, language) for topic in found])
    elif not asked.strip():
        _print_all(library, language)
    elif found:
        _print_best(library, found, language)
    else:
        stderr().print(NOTHING[language])
    if not found:
        raise Failure


def language_of(question: str, environment: Mapping[str, str]) -> Language:
    """The language to answer in: that of a question in Chinese, or else the terminal's, or else English."""
    if CHINESE.search(question):
        return Language.CHINESE
    named = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    text = next((it for it in named if it), locale.getlocale()[0] or "")
    return Language.CHINESE if text.lower().startswith(("zh", "chinese")) else Language.ENGLISH


def document_of(library: Library, topic: Topic, language: Language) -> dict[str, object]:
    """An article as JSON."""
    article = topic.articles[language]
    return {
        "id": topic.id,
        "title": article.title,
        "body": article.body,
        "sources": [library.cited(source, language) for source in topic.sources],
        "place": topic.place,
        "codes": list(topic.codes),
    }


def _print_all(library: Library, language: Language) -> None:
    for group in library.groups:
        words().print(f"[bold]{shown(group.titles[language])}[/]")
        for topic in group.topics:
            words().print(f"  {shown(topic.articles[language].title)}")


def _print_best(library: Library, found: Sequence[Topic], language: Language) -> None:
    best, *others = found
    article, out = best.articles[language], words()
    out.print(f"[bold]{shown(article.title)}[/]\n\n{shown_lines(LINK.sub(QUOTED, article.body))}\n")
    for source in best.sources:
        out.print(f"[dim]{WRITTEN[language]}: {shown(library.cited(source, language))}[/]")
    if others:
        titles = " · ".join(topic.articles[language].title for topic in others[:MOST_OTHERS])
        out.print(f"\n{ALSO[language]}: {shown(titles)}")
