"""Templates for program text: no engine, because what is filled in is already code."""

from __future__ import annotations

import re

PLACEHOLDER = re.compile(r"«(\w+)»")


def filled(template: str, **parts: str) -> str:
    """``template`` with each ``«name»`` replaced, once.

    A part of several lines goes in at the indentation of its placeholder. A line that holds only a placeholder
    disappears when the part is empty.
    """
    lines = (_filled_line(line, parts) for line in template.split("\n"))
    return "\n".join(line for line in lines if line is not None)


def _filled_line(line: str, parts: dict[str, str]) -> str | None:
    margin = line[: len(line) - len(line.lstrip())]
    alone = PLACEHOLDER.fullmatch(line.strip())
    if alone and not parts[alone[1]]:
        return None
    text = PLACEHOLDER.sub(lambda match: indented(parts[match[1]], margin), line)
    return text.rstrip() if not line.strip() else text


def indented(text: str, margin: str) -> str:
    """All lines but the first moved right. Only a line feed ends a line here, unlike in ``textwrap``."""
    return re.sub(r"\n(?!\n|\Z)", f"\n{margin}", text)


def sections(*texts: str) -> str:
    """The texts that are not empty, one under the other."""
    return "\n".join(text for text in texts if text)
