"""Where each key of a TOML file stands, which its parser does not tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.qa.problems import Place

TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|[\[\]{}=,.\n]|[^\s"\'#\[\]{}=,.]+',
    re.DOTALL,
)
END_OF_VALUE = frozenset({"\n", ",", "]", "}"})


def lines_of(text: str) -> dict[Place, int]:
    """The line, from 1, of every table, key and item of an array in ``text``, which is known to be TOML."""
    return _Scanner(text).scan()


class _Scanner:
    """Reads tokens one after the other; only as much of TOML as says where something begins."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._at = 0
        self._lines: dict[Place, int] = {}
        self._counts: dict[Place, int] = {}

    def scan(self) -> dict[Place, int]:
        table: Place = ()
        while self._more():
            word, line = self._next()
            if word == "[":
                table = self._header(line)
            elif word != "\n":
                self._at -= 1
                self._pair(table)
        return self._lines

    def _more(self) -> bool:
        return self._at < len(self._tokens)

    def _next(self) -> tuple[str, int]:
        self._at += 1
        return self._tokens[self._at - 1]

    def _peek(self) -> str:
        return self._tokens[self._at][0] if self._more() else "\n"

    def _header(self, line: int) -> Place:
        many = self._peek() == "["
        if many:
            self._next()
        place: Place = ()
        keys = self._keys("]")
        for number, key in enumerate(keys, start=1):
            place = (*place, key)
            if many and number == len(keys):
                self._lines.setdefault(place, line)
                self._counts[place] = self._counts.get(place, -1) + 1
            if place in self._counts:
                place = (*place, self._counts[place])
        if many:
            self._next()
        self._lines.setdefault(place, line)
        return place

    def _keys(self, end: str) -> list[str]:
        """The parts of a dotted key, up to ``end``."""
        keys = []
        while self._more() and (word := self._next()[0]) != end:
            if word != ".":
                keys.append(word.strip("\"'"))
        return keys

    def _pair(self, table: Place) -> None:
        line = self._tokens[self._at][1]
        place = table
        for key in self._keys("="):
            place = (*place, key)
            self._lines.setdefault(place, line)
        self._value(place)

    def _value(self, place: Place) -> None:
        word = self._peek()
        if word == "[":
            self._next()
            self._array(place)
        elif word == "{":
            self._next()
            self._inline(place)
        else:
            while self._peek() not in END_OF_VALUE:
                self._next()

    def _array(self, place: Place) -> None:
        index = 0
        while self._more():
            word, line = self._next()
            if word == "]":
                return
            if word not in {"\n", ","}:
                self._at -= 1
                self._lines[*place, index] = line
                self._value((*place, index))
                index += 1

    def _inline(self, place: Place) -> None:
        while self._more():
            word = self._next()[0]
            if word == "}":
                return
            if word not in {"\n", ","}:
                self._at -= 1
                self._pair(place)


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    line, last = 1, 0
    for match in TOKEN.finditer(text):
        line += text.count("\n", last, match.start())
        last = match.start()
        if not match[0].startswith("#"):
            yield match[0], line
