"""Names of files as people and programs are told of them: any bytes can be a name, few of them are text.

Inside the program a byte that is no UTF-8 stays what Python makes of it (PEP 383: a lone surrogate), so the file is
found again. Outside it is written ``\\xNN``, in JSON as everywhere else; people see what it most likely says.
"""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from typing import Any

_LONE = re.compile(r"[\ud800-\udfff]")
_ESCAPED_BYTE = range(0xDC80, 0xDD00)
_WORD = re.compile(r"[^\s/]*[\udc80-\udcff][^\s/]*")
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})
"""Categories of characters that command a terminal, turn the direction of writing, or break the line."""

_COMMANDS = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Those of them that JSON lets through as they are: a document is printed on terminals too."""

_JOINERS = frozenset({"\u200c", "\u200d"})
"""They hold together letters and emoji, and command nothing."""


def is_text(name: str) -> bool:
    """Whether ``name`` can be written as UTF-8."""
    return _LONE.search(name) is None


def escaped(name: str) -> str:
    """``name`` as text for any file: a byte that is none becomes ``\\xNN``, other lone surrogates ``\\uNNNN``."""
    return _LONE.sub(lambda match: _escape(match[0]), name)


def readable(name: str) -> str:
    """``name`` for people: what its bytes most likely say, marked as a guess, and without power over a terminal."""
    return "".join(_seen(letter) for letter in escaped(_WORD.sub(lambda match: _guessed(match[0]), name)))


def json_text(document: object, *, indent: int | None = 2) -> str:
    """``document`` as JSON that is valid UTF-8, whatever names are in it: :func:`escaped` says how they are told.

    What would command a terminal is written by its number, which whoever reads the JSON does not see.
    """
    text = json.dumps(document, ensure_ascii=False, indent=indent)
    text = _COMMANDS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return _LONE.sub(lambda match: _escape(match[0]).replace("\\", "\\\\"), text)


def parsed_json(data: str | bytes) -> Any:  # noqa: ANN401 - whatever JSON can be
    """Read JSON that may come from anybody. Raises ``ValueError``, also where it nests too deep to be a program's."""
    try:
        return json.loads(data)
    except RecursionError as error:
        raise ValueError(TOO_DEEP) from error


def parsed_toml(text: str) -> dict[str, Any]:
    """Read TOML, as :func:`parsed_json`. Raises ``tomllib.TOMLDecodeError``."""
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise tomllib.TOMLDecodeError(TOO_DEEP) from error


TOO_DEEP = "it nests too deep"


def _escape(letter: str) -> str:
    code = ord(letter)
    return f"\\x{code - 0xDC00:02x}" if code in _ESCAPED_BYTE else f"\\u{code:04x}"


def _guessed(word: str) -> str:
    try:
        data = word.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # a surrogate that stands for no byte, from a system whose names are UTF-16
        return word
    try:
        return f"{data.decode('gb18030')} (GBK?)"  # zip files made on Chinese Windows come first
    except UnicodeDecodeError:
        return f"{data.decode('latin-1')} (Latin-1?)"  # nearly all else is an old western disk


def _seen(letter: str) -> str:
    if unicodedata.category(letter) not in _UNSEEN or letter in _JOINERS:
        return letter
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 - two digits are enough
