"""Finds what the user means by a few letters: of names in both languages, and of other words for the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WORDS = re.compile(r"\w+")

EXACT, NAME_BEGINS, WORD_BEGINS, INSIDE, OTHER_WORD, LETTERS = 100, 90, 80, 60, 50, 20
"""What a term is worth by how it is found. Only their order counts: a name before a synonym, a whole word before
letters that happen to come in this order."""

MOST_SKIPPED = 12
"""Letters between those of a term that is found by its letters alone: with more it would match nearly anything."""


@dataclass(frozen=True, slots=True)
class Searched:
    """``names``: what it is called, in each language. ``words``: other words that people may look for."""

    key: str
    names: tuple[str, ...]
    words: str = ""


def ranked(query: str, searched: Iterable[Searched], recent: Sequence[str] = ()) -> list[str]:
    """Gives the keys of what ``query`` may mean, best first.

    Every term of the query has to be found. What was used lately comes first among equals, and of an empty query all.
    """
    terms = query.casefold().split()
    found = [(_worth(terms, it), it.key) for it in searched]
    last = {key: place for place, key in enumerate(recent)}
    kept = [(worth, last.get(key, len(last)), key) for worth, key in found if worth]
    return [key for *_, key in sorted(kept, key=lambda it: (-it[0], it[1]))]


def _worth(terms: Sequence[str], it: Searched) -> int:
    """The sum over all terms; nothing where one of them is not found. An empty query finds everything alike."""
    worths = [max(*(_in_name(term, name.casefold()) for name in it.names), _in_words(term, it.words)) for term in terms]
    return (sum(worths) if all(worths) else 0) if terms else 1


def _in_name(term: str, name: str) -> int:
    if term == name:
        return EXACT
    if name.startswith(term):
        return NAME_BEGINS
    if any(word.startswith(term) for word in WORDS.findall(name)):
        return WORD_BEGINS
    if term in name:
        return INSIDE
    return LETTERS if _letters_in_order(term, name) else 0


def _in_words(term: str, words: str) -> int:
    return OTHER_WORD if any(word.startswith(term) for word in words.casefold().split()) else 0


def _letters_in_order(term: str, name: str) -> bool:
    """From the beginning of a word on: ``opf`` is "Open folder"."""
    for begin in re.finditer(rf"\b{re.escape(term[0])}", name):
        place = begin.start()
        for letter in term[1:]:
            place = name.find(letter, place + 1)
            if place < 0:
                break
        else:
            if place - begin.start() - len(term) < MOST_SKIPPED:
                return True
    return False
