"""How prepared pictures are called: a pattern such as ``{stem}_{profile}_{n:03}``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import Formatter

FIELDS = ("stem", "profile", "n", "folder")
"""The source's name without its suffix, the output profile, the source's number, the name of the source's folder."""

FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
"""What no name of a file may hold on one of the three systems."""

MOST_DIGITS = 9

WORD_LENGTH = 40
"""Characters of a preset's name at most: it becomes part of the names of files."""

SINGLE, SEVERAL = "{stem}", "{stem}_{profile}"
"""What holds without a pattern, for one output of each source and for several."""


@dataclass(frozen=True, slots=True)
class NamePattern:
    """A checked pattern; ``text`` is as the user wrote it."""

    text: str = SINGLE

    @classmethod
    def parse(cls, text: str, *, profiles: int = 1) -> NamePattern:
        """Raises ``ValueError`` for a pattern that makes no name, or the same one for several outputs of a source."""
        used = {_field(name, form, conversion) for name, form, conversion in _parts(text) if name is not None}
        if not used & {"stem", "n"}:
            message = f"{text!r} calls every picture the same: {{stem}} or {{n}} is needed"
            raise ValueError(message)
        if profiles > 1 and "profile" not in used:
            message = f"{text!r} calls the outputs of one picture the same: {{profile}} is needed"
            raise ValueError(message)
        return cls(text)

    def name(self, stem: str, *, profile: str, number: int, folder: str) -> str:
        """The name without a suffix; what systems do not take at its end (dots, blanks) is left out."""
        name = self.text.format(stem=stem, profile=profile, n=number, folder=FORBIDDEN.sub("_", folder))
        return name.rstrip(". ") or stem


def check_word(text: str) -> str:
    """``text`` itself when it can be part of a file's name. Raises ``ValueError``."""
    if not text.strip() or text != text.strip() or FORBIDDEN.search(text) or len(text) > WORD_LENGTH:
        message = f"a name of up to {WORD_LENGTH} characters that a file can have, not {text!r}"
        raise ValueError(message)
    return text


def _parts(text: str) -> list[tuple[str | None, str, str]]:
    try:
        parts = list(Formatter().parse(text))
    except ValueError as error:
        message = f"{text!r} is no pattern: {error}"
        raise ValueError(message) from error
    for literal, _, _, _ in parts:
        if found := FORBIDDEN.search(literal):
            message = f"{text!r} holds {found[0]!r}, which no file's name may"
            raise ValueError(message)
    return [(name, form or "", conversion or "") for _, name, form, conversion in parts]


def _field(name: str, form: str, conversion: str) -> str:
    if name not in FIELDS:
        known = ", ".join(f"{{{it}}}" for it in FIELDS)
        message = f"there is no {{{name}}}; there are {known}, and {{n:03}} for numbers of three digits"
        raise ValueError(message)
    width = re.fullmatch(rf"0[1-{MOST_DIGITS}]", form) if name == "n" else None
    if conversion or (form and width is None):
        message = f"{{{name}:{form or conversion}}} makes no sense: only {{n:03}} takes a number of digits, 1 to 9"
        raise ValueError(message)
    return name
