"""Modules compiled before they are measured, as they are in an installed program.

Where Python is told to write no bytecode (``PYTHONDONTWRITEBYTECODE``, as on many build machines), every start compiles
some sixty modules of ours anew, and beside a library that came compiled that is measured as if it were our work.
"""

from __future__ import annotations

import compileall
import sys
from pathlib import Path

PROGRAM = Path(__file__).parents[2] / "desktop"


def use_compiled() -> None:
    """Compile the program where Python looks for that, beside its sources: an installation does the same."""
    sys.dont_write_bytecode = False
    compileall.compile_dir(PROGRAM, quiet=2)
