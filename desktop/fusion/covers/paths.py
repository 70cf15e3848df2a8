"""The best line through a strip, open or closed around a face or an eye: dynamic programming over its profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

if TYPE_CHECKING:
    from numpy.typing import NDArray


def followed(strengths: NDArray[np.floating], *, jump: int, bend: float) -> NDArray[np.intp]:
    """:func:`traced`, for lines that close: they are followed twice around and read in the middle."""
    count, half = strengths.shape[1], strengths.shape[1] // 2
    twice = traced(np.concatenate([strengths, strengths], axis=1), jump=jump, bend=bend)
    return np.roll(twice[:, half : half + count], half, axis=1)


def traced(strengths: NDArray[np.floating], *, jump: int, bend: float) -> NDArray[np.intp]:
    """For each line one step for each profile, along which the sum of its strengths is greatest.

    ``strengths``: lines x profiles x steps. From one profile to the next a line moves ``jump`` steps at most; each
    costs ``bend``.
    """
    cost = bend * np.abs(np.arange(-jump, jump + 1.0))
    profiles = strengths.swapaxes(0, 1).astype(np.float64)
    scores = np.pad(profiles, ((0, 0), (0, 0), (jump, jump)), constant_values=-np.inf)
    near = sliding_window_view(scores, strengths.shape[2], axis=2).swapaxes(1, 2)
    for number in range(1, len(scores)):
        scores[number, :, jump:-jump] += (near[number - 1] - cost[:, None, None]).max(axis=0)
    return np.stack([_read(line, cost) for line in scores.swapaxes(0, 1)])


def _read(scores: NDArray[np.float64], cost: NDArray[np.float64]) -> NDArray[np.intp]:
    """The way back from the best score. ``scores``: profiles x steps, with a jump's margins."""
    jump = len(cost) // 2
    at = int(scores[-1].argmax()) - jump
    steps = [at]
    for row in scores[-2::-1]:
        at += int((row[at : at + len(cost)] - cost).argmax()) - jump
        steps.append(at)
    return np.array(steps[::-1])
