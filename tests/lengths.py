"""``python -m tests.lengths``: the longest files, for whoever looks for what to split. A report and no rule:

a file is split where it has two reasons to change, not where it has too many lines.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LONG = 300


def long_files() -> list[tuple[int, str]]:
    """Lines and name of every source file with more than :data:`LONG` lines, the longest first."""
    sources = (ROOT / "desktop").rglob("*.py")
    counted = ((path.read_text("utf-8").count("\n"), path.relative_to(ROOT).as_posix()) for path in sources)
    return sorted((it for it in counted if it[0] > LONG), reverse=True)


def main() -> None:
    for lines, name in long_files():
        sys.stdout.write(f"{lines:5}  {name}\n")


if __name__ == "__main__":
    main()
