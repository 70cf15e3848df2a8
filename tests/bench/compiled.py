"""Modules compiled before they are measured, as they are in an installed program.

Where Python is told to write no bytecode (``PYTHONDONTWRITEBYTECODE``, as on many build machines), every start compiles
some sixty modules of ours anew, and beside a library that came compiled that is measured as if it were our work.
"""

from __future__ import annotations

import compileall
import os
import sys
from pathlib import Path

PROGRAM = Path(__file__).parents[2] / "desktop"
NO_BYTECODE, CACHE = "PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"


def use_compiled(folder: Path) -> None:
    """Compile the program into ``folder``; this process imports from there what it has not imported yet."""
    sys.pycache_prefix = str(folder)
    sys.dont_write_bytecode = False
    compileall.compile_dir(PROGRAM, quiet=2)


def compiling_environment(folder: Path) -> dict[str, str]:
    """The environment of a child that keeps in ``folder`` what it compiles: only its first start is slow."""
    kept = {name: value for name, value in os.environ.items() if name != NO_BYTECODE}
    return {**kept, CACHE: str(folder)}
