"""A sketch of a picture, 8 x 8 greys beside its face labels, by which a mirrored or turned copy is known (缩影).

Other programs keep the metadata of a picture that they mirror: the places in it are then other people's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop.domain.geometry.turning import NO_TURN, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator

Sketch = NDArray[np.uint8]
"""8 x 8 mean greys, rows from the top."""

SIDE = 8

CLEARLY = 0.01
"""By how much better another way up must fit than the picture as it is (correlation).

Of 69 samples, portraits and photos, copies at half the size and JPEG quality 50 fit as they are to 0.9999 or better,
and mirrored to 0.95 at most (2026-11-30): what is more symmetric than that has its faces in the same places."""

SAME_PICTURE = 0.5
"""Correlation below which it is another picture that has got the metadata: of those 69, copies brightened by a gamma of
one half still have 0.96 (2026-11-30)."""

HALF, QUARTER = 180.0, 90.0


def sketch_text(sketch: Sketch) -> str:
    return sketch.tobytes().hex()


def read_sketch(text: str) -> Sketch | None:
    """What :func:`sketch_text` wrote; ``None`` for anything else."""
    try:
        greys = np.frombuffer(bytes.fromhex(text), np.uint8)
    except ValueError:
        return None
    return greys.reshape(SIDE, SIDE) if greys.size == SIDE * SIDE else None


def turn_since(written: Sketch, seen: Sketch, *, square: bool) -> Turn | None:
    """How a picture was turned since ``written`` was made of it, by what is ``seen`` now; ``None`` where it is another.

    Quarters are thought of where it is ``square``: another picture has another shape then.
    """
    fits = {turn: _likeness(_turned(written, turn), seen) for turn in _ways(square=square)}
    best = max(fits, key=lambda turn: (fits[turn], turn == NO_TURN))
    if fits[best] - fits[NO_TURN] < CLEARLY:
        best = NO_TURN
    return best if fits[best] >= SAME_PICTURE else None


def _ways(*, square: bool) -> Iterator[Turn]:
    for degrees in (0.0, HALF, *((QUARTER, -QUARTER) if square else ())):
        yield Turn(degrees)
        yield Turn(degrees, flipped=True)


def _turned(sketch: Sketch, turn: Turn) -> Sketch:
    return np.rot90(sketch[:, ::-1] if turn.flipped else sketch, -turn.quarters)


def _likeness(first: Sketch, second: Sketch) -> float:
    """Correlation of two sketches; 1 where one of them has no contrast, for then nothing speaks against it."""
    one, other = (greys.astype(float) - greys.mean() for greys in (first, second))
    spread = float(np.sqrt((one**2).sum() * (other**2).sum()))
    return float((one * other).sum()) / spread if spread > 0 else 1.0
