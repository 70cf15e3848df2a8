"""The stages of work on cells, counted: what is done once for many cells must not be done for each."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum


class Stage(StrEnum):
    """``LOOKED_AT``: faces found in a picture; ``READ``: decoded; ``FUSED``, ``MEASURED``, ``DRAWN`` (a thumbnail)."""

    READ = "read"
    LOOKED_AT = "looked_at"
    FUSED = "fused"
    MEASURED = "measured"
    DRAWN = "drawn"


Counts = Counter[Stage]
"""How often each stage was gone through."""
