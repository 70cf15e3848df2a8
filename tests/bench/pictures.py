"""Pictures of a wanted size for the benchmark, made from a bundled sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageOps

from desktop.assets import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path


def make_portrait(folder: Path, *, megapixels: float, name: str = "") -> Path:
    """A 4:3 camera-like JPEG: the sample with room around it, enlarged, with fine sensor noise."""
    with Image.open(SAMPLES / "grace_hopper.jpg") as sample:
        framed = ImageOps.expand(sample.convert("RGB"), border=(254, 82), fill=(120, 130, 140))
    height = round((megapixels * 1_000_000 * 3 / 4) ** 0.5)
    enlarged = np.asarray(framed.resize((round(height * 4 / 3), height), Image.Resampling.BICUBIC), np.int16)
    noise = np.random.default_rng(1).normal(0, 3, enlarged.shape[:2]).astype(np.int16)[..., None]
    path = folder / f"portrait{name}_{megapixels}mp.jpg"
    Image.fromarray(np.clip(enlarged + noise, 0, 255).astype(np.uint8)).save(path, quality=92)
    return path
