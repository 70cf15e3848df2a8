"""What shared libraries define and ask for, as binutils tell it."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SYMBOL = re.compile(r"^\S*\s+[A-Za-z]\s+(?P<name>[A-Za-z_]\w*)(?:@+(?P<version>\w+))?$", re.MULTILINE)


def symbols(library: Path, which: str) -> set[tuple[str, str]]:
    """Names with their versions (empty for none); ``which`` is nm's ``--defined-only`` or ``--undefined-only``."""
    command = ["nm", "-D", "--with-symbol-versions", which, str(library)]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
    return {(it["name"], it["version"] or "") for it in _SYMBOL.finditer(listed)}


def direct_links(library: Path) -> set[str]:
    """Names of the libraries that ``library`` itself is linked to, less those that only these are linked to."""
    command = ["readelf", "-d", str(library)]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
    return set(re.findall(r"\(NEEDED\).*\[(.+)\]", listed))
