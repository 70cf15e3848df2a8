"""Text as a string literal of each language. What is invisible or ends a line somewhere is escaped everywhere."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

INVISIBLE = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
"""Not escaped by JSON, yet a line end in C# (U+0085, U+2028), illegal in Go (U+FEFF), or able to hide code (bidi)."""

JAVA = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
PHP = {"\\": "\\\\", '"': '\\"', "$": "\\$", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
CPP = {"\\": "\\\\", '"': '\\"', "?": "\\?", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def json_string(text: str) -> str:
    """For Python, JavaScript, Go and C# too: what JSON escapes, all of them read back."""
    return INVISIBLE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def java_string(text: str) -> str:
    """Octal for control characters: javac turns a \\u000a into a line end before it looks for literals."""
    return _quoted(text, JAVA, control=lambda code: f"\\{code:03o}", invisible=lambda code: f"\\u{code:04x}")


def php_string(text: str) -> str:
    """Double quotes, with ``$`` escaped so that nothing is interpolated (PHP 7 and later)."""
    return _quoted(text, PHP, control=lambda code: f"\\x{code:02x}", invisible=lambda code: f"\\u{{{code:x}}}")


def cpp_string(text: str) -> str:
    """Octal for control characters (hexadecimal has no end); each ``?`` escaped, for C++11 still knows trigraphs."""
    return _quoted(text, CPP, control=lambda code: f"\\{code:03o}", invisible=_octal_bytes)


def shell_string(text: str) -> str:
    """In single quotes nothing has a meaning but the single quote itself. No NUL: a shell cannot hold one."""
    return "'" + shell_inner(text) + "'"


def shell_inner(text: str) -> str:
    """The same for text that already stands inside single quotes."""
    return text.replace("'", "'\\''")


def _quoted(
    text: str, table: Mapping[str, str], *, control: Callable[[int], str], invisible: Callable[[int], str]
) -> str:
    def escaped(character: str) -> str:
        if character in table:
            return table[character]
        if character < " ":
            return control(ord(character))
        return invisible(ord(character)) if INVISIBLE.match(character) else character

    return '"' + "".join(map(escaped, text)) + '"'


def _octal_bytes(code: int) -> str:
    return "".join(f"\\{byte:03o}" for byte in chr(code).encode())
