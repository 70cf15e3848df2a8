"""The best closed line around a face or an eye: dynamic programming over profiles from the inside outwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

if TYPE_CHECKING:
    from numpy.typing import NDArray


def followed(strengths: NDArray[np.floating], *, jump: int, bend: float) -> NDArray[np.intp]:
    """For each line one step for each profile, along which the sum of its strengths is greatest.

    ``strengths``: lines x profiles x steps. From one profile to the next a line moves ``jump`` steps at most; each
    costs ``bend``. It is followed twice around and read in the middle, so that it closes.
    """
    cost = bend * np.abs(np.arange(-jump, jump + 1.0))
    rounds = np.concatenate([strengths, strengths], axis=1).swapaxes(0, 1)
    scores = np.pad(rounds.astype(np.float64), ((0, 0), (0, 0), (jump, jump)), constant_values=-np.inf)
    near = sliding_window_view(scores, strengths.shape[2], axis=2).swapaxes(1, 2)
    for number in range(1, len(scores)):
        scores[number, :, jump:-jump] += (near[number - 1] - cost[:, None, None]).max(axis=0)
    return np.stack([_read(line, cost) for line in scores.swapaxes(0, 1)])


def _read(scores: NDArray[np.float64], cost: NDArray[np.float64]) -> NDArray[np.intp]:
    """The way back from the best score, in the middle. ``scores``: profiles x steps, with a jump's margins."""
    jump = len(cost) // 2
    at = int(scores[-1].argmax()) - jump
    steps = [at]
    for row in scores[-2::-1]:
        at += int((row[at : at + len(cost)] - cost).argmax()) - jump
        steps.append(at)
    count, start = len(scores) // 2, len(scores) // 4
    return np.roll(np.array(steps[::-1])[start : start + count], start)
