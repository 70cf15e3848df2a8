"""How well a face can be seen: the limits of what is measured on its pixels, and their checks.

The FAQ only names these (uneven light, unclear features), so the numbers are ours; they only ever warn. All were set on
2026-11-30 on the odd ones of 59 official portraits and on what was made of them, and judged on the even ones: at most
one of 30 is warned of (``./dev bench analysis clean degraded``). Each says what it separates: the worst good portrait |
the mildest spoilt one it is to catch.
"""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from desktop.domain.rules.judging import of_each_face, warn_unless

if TYPE_CHECKING:
    from desktop.domain.errors import Value
    from desktop.domain.face import Face, Tint, Tones
    from desktop.domain.rules.facts import MaterialFacts
    from desktop.domain.rules.judging import Check, Verdict

MIN_EVENNESS = 0.68
"""0.69 | half the face at a half of its light: 0.59 in the middle, for it may brighten a shadow side (two thirds are
below). Three quarters of a side-lit studio portrait is still good."""

MIN_BRIGHTNESS, MAX_BRIGHTNESS = 0.2, 0.85
"""0.34 to 0.72 | darkened to 5 of 255 in the mean, brightened by a gamma of 0.25: 0.17 and 0.85 in the middle."""

MAX_CLIPPED = 0.05
"""0.025 | 0.25, stretched five times in contrast."""

MAX_UNDEREXPOSED, MAX_OVEREXPOSED = 0.15, 0.05
"""0.10 and 0.04 | 0.19 at a gamma of about 4, 0.20 stretched in contrast, in the middle."""

DULL_BY_LIGHT = 0.66
MAX_DULLNESS = 0.28
"""Saturation of the skin less 0.66 of its light parts, a number that darkening moves the same way on pale and on dark
skin: 0.24, and 0.33 of one dark face in half-light | 0.42 at a gamma of 2.5."""

PALE_BY_SHADOW, PALE_BY_SATURATION = 0.48, 0.35
MAX_PALENESS = 1.0
"""Light parts of the skin and 0.48 of its dark ones, less 0.35 of its saturation: 0.98 | 1.03 at a gamma of 0.55."""

MIN_SHARPNESS = 0.36
"""0.41, and 0.37 reduced to a half or a third | 0.32 shaken by 18 pixels, 0.29 enlarged five times from 40 pixels, 0.25
out of focus by 4 of 170 pixels; the same after JPEG at quality 10 and in noise of 48 levels. Of 60 good portraits
reduced to faces of 40 and 60 pixels one each is below."""

TOO_BLURRED = 0.2
"""Below it a face's box and pose cannot be trusted: 0.25 out of focus by 4 of 170 pixels, where both still hold | 0.12
by 6 of 113, whose box is a third too large. Since 2026-11-30."""

MAX_NOISE = 10.0
"""5.4, and 7.9 after JPEG at quality 50 | 11.9 with grain of 20 levels."""

MAX_BLOCKS, MAX_BLOCK_SHARE = 2.0, 0.3
"""Both must be passed. 1.8 and 0.37 | JPEG at quality 30: 2.2 and 0.29, in the middle 2.9 and 0.58."""

BLOCKS_BY_QUALITY = ((95, 0.6), (75, 1.3), (50, 1.7), (30, 2.8), (20, 3.8), (10, 5.7))
"""The step across JPEG's blocks, in levels, in the middle of 59 portraits saved at each quality (2026-11-30)."""

SEEN_EARLIER = 20
"""How much better than its blocks look a file's own quality must be to say that it was saved worse before."""

SKIN_RANGES = (5.0, 25.0), (5.0, 35.0)
"""Natural skin, a* and b* (ISO/IEC 29794-5, 7.3.10)."""

EYE_RANGES = (2.0, 18.0), (0.0, 19.0)
"""What is inside the eyes, a* and b*: nineteen of twenty portraits (2026-11-30)."""

MAX_CAST = 8.0
"""How far skin and eyes are out of those ranges together: 7.0 | 19 with a* and b* shifted by 18, in the middle."""

MIN_SHADES = 0.45
"""0.58 | 16 levels a channel: 0.32 in the middle, 17 levels of luma: 0.07."""

MIN_RANGE, MAX_CONTRAST = 0.35, 0.285
"""0.44, and 0.29 of three small faces in shade of 40 in groups | flattened to a half, 0.32 in the middle; and 0.27 |
stretched five times, 0.34 in the middle."""


def lit_evenly(*, limit: float) -> Check:
    """Both sides of the face are lit alike: evenness of at least ``limit``."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        evenness = face.quality.evenness
        return warn_unless(evenness >= limit), {"evenness": evenness, "limit": limit}

    return of_each_face(judge)


def dullness(tones: Tones) -> float:
    """How much too dark the skin is for its colour; from 0.28 a face is underexposed."""
    return tones.saturation - DULL_BY_LIGHT * tones.highlight


def paleness(tones: Tones) -> float:
    """How much too bright the skin is for its colour; from 1 a face is overexposed."""
    return tones.highlight + PALE_BY_SHADOW * tones.shadow - PALE_BY_SATURATION * tones.saturation


def exposed_well(
    *,
    dark: float,
    bright: float,
    max_clipped: float,
    max_underexposed: float,
    max_overexposed: float,
    max_dullness: float,
    max_paleness: float,
) -> Check:
    """Brightness from ``dark`` to ``bright`` and right for the skin's colour, and not too much without detail."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        quality, tones = face.quality, face.quality.tones
        measured: dict[str, Value] = {
            "clipped": quality.clipped,
            "underexposed": tones.dark,
            "overexposed": tones.bright,
            "dullness": dullness(tones),
            "paleness": paleness(tones),
        }
        limits: dict[str, Value] = {
            "max_clipped": max_clipped,
            "max_underexposed": max_underexposed,
            "max_overexposed": max_overexposed,
            "max_dullness": max_dullness,
            "max_paleness": max_paleness,
        }
        good = dark <= quality.brightness <= bright and all(
            float(measured[name]) <= float(limits[f"max_{name}"]) for name in measured
        )
        values = {"brightness": quality.brightness, "dark": dark, "bright": bright, **measured, **limits}
        return warn_unless(good), values

    return of_each_face(judge)


def sharp_enough(*, limit: float) -> Check:
    """The face holds at least the part ``limit`` of the detail that one of its size can hold."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        quality = face.quality
        values = {"sharpness": quality.sharpness, "detail": quality.detail, "limit": limit}
        return warn_unless(quality.sharpness >= limit), values

    return of_each_face(judge)


def free_of_noise(*, limit: float) -> Check:
    """The grain on the skin has a standard deviation of at most ``limit`` levels."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        return warn_unless(face.quality.noise <= limit), {"noise": face.quality.noise, "limit": limit}

    return of_each_face(judge)


def free_of_blocks(*, limit: float, max_share: float) -> Check:
    """JPEG's blocks do not show: the step across them is at most ``limit`` levels, or little beside what is there.

    Tells the quality that such blocks come from (0 where the face is too small to tell), the file's own (0 where it is
    no JPEG), and whether the one is so much better than the other that the file was saved worse before.
    """

    def judge(facts: MaterialFacts, face: Face) -> Verdict:
        blocks, share = face.quality.blocks or 0.0, face.quality.block_share
        looks_like = quality_of_blocks(blocks) if face.quality.blocks is not None else 0
        own = facts.jpeg_quality or 0
        good = blocks <= limit or share <= max_share
        return warn_unless(good), {
            "blocks": blocks,
            "share": share,
            "looks_like": looks_like,
            "own_quality": own,
            "saved_worse": not good and own >= looks_like + SEEN_EARLIER,
            "limit": limit,
            "max_share": max_share,
        }

    return of_each_face(judge)


def is_too_blurred(face: Face) -> bool:
    """Whether where a face ends is a guess: of such a one that is to be said, and no missing pixels."""
    return face.quality.sharpness < TOO_BLURRED


def quality_of_blocks(blocks: float) -> int:
    """The JPEG quality, 10 to 95, whose blocks show as much."""
    for (better, low), (worse, high) in pairwise(BLOCKS_BY_QUALITY):
        if blocks <= high:
            part = max(0.0, (blocks - low) / (high - low))
            return round(better + part * (worse - better))
    return BLOCKS_BY_QUALITY[-1][0]


def cast_of(tint: Tint) -> float:
    """How far the colours of skin and eyes are out of their natural ranges, in units of CIELAB.

    A black-and-white picture has no cast.
    """
    if not tint.coloured:
        return 0.0
    return _beyond(tint.skin, SKIN_RANGES) + _beyond(tint.eyes, EYE_RANGES)


def _beyond(colour: tuple[float, float], ranges: tuple[tuple[float, float], tuple[float, float]]) -> float:
    a, b = (max(low - value, value - high, 0.0) for value, (low, high) in zip(colour, ranges, strict=True))
    return hypot(a, b)


def coloured_naturally(*, limit: float) -> Check:
    """Skin and eyes are together at most ``limit`` out of their natural colours."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        tint = face.quality.tint
        return warn_unless(cast_of(tint) <= limit), {
            "cast": cast_of(tint),
            "skin_a": tint.skin[0],
            "skin_b": tint.skin[1],
            "limit": limit,
        }

    return of_each_face(judge)


def toned_finely(*, min_shades: float, min_range: float, max_contrast: float) -> Check:
    """Tones run smoothly (not posterised) over a range that is neither flat nor harsh."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        tones = face.quality.tones
        good = tones.shades >= min_shades and tones.range >= min_range and tones.contrast <= max_contrast
        return warn_unless(good), {
            "shades": tones.shades,
            "range": tones.range,
            "contrast": tones.contrast,
            "min_shades": min_shades,
            "min_range": min_range,
            "max_contrast": max_contrast,
        }

    return of_each_face(judge)
