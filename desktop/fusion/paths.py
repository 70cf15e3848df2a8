"""The best closed line around a face or an eye: dynamic programming over profiles from the inside outwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def followed(strength: NDArray[np.floating], *, jump: int, bend: float) -> NDArray[np.intp]:
    """One step for each profile (``strength``: profiles x steps), along which the sum of strengths is greatest.

    From one profile to the next the line moves ``jump`` steps at most; each costs ``bend``. It is followed twice around
    and read in the middle, so that it closes.
    """
    shifts = np.arange(-jump, jump + 1)
    sources = np.clip(np.arange(strength.shape[1]) + shifts[:, None], 0, strength.shape[1] - 1)
    cost = bend * np.abs(shifts)[:, None]
    score, came = strength[0], []
    for row in np.concatenate([strength[1:], strength]):
        options = score[sources] - cost
        chosen = options.argmax(axis=0)
        came.append(sources[chosen, np.arange(len(row))])
        score = options.max(axis=0) + row
    steps = [int(score.argmax())]
    for back in reversed(came):
        steps.append(int(back[steps[-1]]))
    half = len(strength) // 2
    return np.roll(np.array(steps[::-1])[half : half + len(strength)], half)
