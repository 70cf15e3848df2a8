"""Quantiles of a few hundred values, to the last digit those of numpy."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.vision.histograms import quantile


@pytest.mark.parametrize("count", [1, 2, 7, 100, 391])
@pytest.mark.parametrize(("share", "kind"), [(0.25, np.float32), (0.5, np.float32), (0.5, np.uint8), (0.9, np.uint8)])
def test_a_quantile_is_numpys(share: float, kind: type[np.generic], count: int) -> None:
    values = (np.random.default_rng(count).random(count) * 255).astype(kind)
    assert quantile(values, share) == float(np.quantile(values, share))
