"""Names of files that the window suggests."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


FORBIDDEN = frozenset('<>:"/\\|?*')
"""In file names on Windows."""


def with_suffix(path: Path, suffix: str) -> Path:
    """``path`` with ``suffix`` behind it, unless it is there in any case: file dialogs leave it to the user."""
    return path if path.suffix.lower() == suffix else path.with_name(f"{path.name}{suffix}")


def plain_name(text: str) -> str:
    """``text`` as every file system takes it."""
    return "".join("_" if letter in FORBIDDEN else letter for letter in text).strip(". ") or "_"
