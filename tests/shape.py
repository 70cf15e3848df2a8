"""Which files and functions are long: a report to read, not a rule. ``python -m tests.shape``.

A file is cut by its reasons to change; one that is long for one reason stays whole.
"""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LONG_FILE, LONG_FUNCTION = 300, 40
"""Lines. Above these a reader should ask whether there is a second thing inside."""


def long_files(folder: Path) -> list[tuple[int, str]]:
    """Lines and path of each file that is long, the longest first."""
    counted = ((path.read_text("utf-8").count("\n"), path) for path in folder.rglob("*.py"))
    return sorted(((lines, _name(path)) for lines, path in counted if lines > LONG_FILE), reverse=True)


def long_functions(folder: Path) -> list[tuple[int, str]]:
    """Lines, path and name of each function that is long, the longest first."""
    found = [
        (lines, f"{_name(path)}:{node.lineno} {node.name}")
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > LONG_FUNCTION
    ]
    return sorted(found, reverse=True)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def main() -> None:
    for title, found in (("Files", long_files(ROOT / "desktop")), ("Functions", long_functions(ROOT / "desktop"))):
        print(f"{title}: {len(found)}")
        for lines, name in found:
            print(f"{lines:6}  {name}")


if __name__ == "__main__":
    main()
