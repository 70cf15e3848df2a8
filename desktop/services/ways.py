"""What each way of bringing a crop below a byte limit costs: pixels, format and bytes, by measured quality.

Few bytes can hold all pixels coarsely or fewer pixels finely, as a JPEG or as a PNG. Which of them a person would
choose is measured: each file is enlarged to the crop's own size again and held against the crop.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf, log10
from typing import TYPE_CHECKING

import numpy as np

from desktop.domain.geometry import Size
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.picture import Pixels
    from desktop.domain.ports import PictureReader, PictureTransformer, PictureWriter
    from desktop.domain.preparing import Encoded, EncodeRequest

SCALES = (1.0, 0.84, 0.71, 0.59, 0.5, 0.42, 0.35, 0.25)
"""Of the crop's sides, tried in turn: two steps halve the pixels."""

PAST_THE_BEST = 1.0
"""Decibels below the best way of a format from which on still fewer pixels are not tried: quality has one summit."""

WORTH_PIXELS = 0.5
"""Decibels: so much better a way with fewer pixels must be. Of four portraits at 12,000 to 60,000 bytes neighbouring
sizes near the summit lay 0.1 to 0.7 dB apart, which nobody sees, PNG 3 to 17 dB below JPEG (2026-11-30)."""

COMPROMISES = frozenset({FindingCode.TOO_LARGE, FindingCode.PALETTE_REDUCED})

LOUDEST = 255.0


@dataclass(frozen=True, slots=True)
class Way:
    """One file that could be made. ``quality`` is its peak signal-to-noise ratio against the crop, in decibels."""

    format: PictureFormat
    size: Size
    bytes: int
    fits: bool
    quality: float

    def __str__(self) -> str:
        """Like ``jpg 700 x 500, 41,200 bytes, 33.1 dB``."""
        quality = "no loss" if self.quality == inf else f"{self.quality:.1f} dB"
        return f"{self.format.value} {self.size.width} x {self.size.height}, {self.bytes:,} bytes, {quality}"


@dataclass(frozen=True, slots=True)
class Ways:
    """Finds them by the adapters that preparing has."""

    reader: PictureReader
    transformer: PictureTransformer
    writer: PictureWriter

    def of(self, crop: Pixels, request: EncodeRequest, formats: Iterable[PictureFormat], name: Path) -> tuple[Way, ...]:
        """Of a crop's pixels (BGR or BGRA); ``request`` says what else goes into the file, ``name`` whose it is."""
        return tuple(way for wanted in formats for way in self._of_format(crop, replace(request, format=wanted), name))

    def _of_format(self, crop: Pixels, request: EncodeRequest, name: Path) -> Iterator[Way]:
        best = -inf
        for scale in SCALES:
            way = self._way(crop, request, _scaled(crop, scale), name)
            yield way
            best = max(best, way.quality if way.fits else -inf)
            if way.fits and way.quality < best - PAST_THE_BEST:
                break

    def _way(self, crop: Pixels, request: EncodeRequest, size: Size, name: Path) -> Way:
        encoded = self.writer.encode(self.transformer.resize(crop, size), request)
        fits = len(encoded.data) <= request.max_bytes
        quality = self._quality(crop, encoded, name) if fits else -inf
        return Way(request.format, size, len(encoded.data), fits, quality)

    def _quality(self, crop: Pixels, encoded: Encoded, name: Path) -> float:
        seen = self.reader.decode(encoded.data, name.with_suffix(f".{encoded.format.value}")).pixels
        whole = self.transformer.resize(seen, Size(crop.shape[1], crop.shape[0]))
        difference = crop[..., :3].astype(np.float32) - whole[..., :3]
        error = float(np.square(difference).mean())
        return inf if error == 0 else 10 * log10(LOUDEST**2 / error)


def asks_for_ways(encoded: Sequence[Finding]) -> bool:
    """Whether a file was made at the cost of what can be seen, or not at all: then other ways are looked at."""
    return any(
        it.code in COMPROMISES or (it.code is FindingCode.QUALITY_REDUCED and it.severity is Severity.WARN)
        for it in encoded
    )


def best_way(ways: Sequence[Way]) -> Way | None:
    """The one a person would choose: the best to look at, and of those that look alike the one with most pixels."""
    fitting = [way for way in ways if way.fits]
    best = max((way.quality for way in fitting), default=0.0)
    alike = [way for way in fitting if way.quality >= best - WORTH_PIXELS]
    return max(alike, key=lambda way: (way.size.width * way.size.height, way.quality), default=None)


def ways_finding(ways: Sequence[Way], chosen: Way) -> Finding:
    """What was chosen, and what each other way would have cost; those that do not fit are left out."""
    others = [way for way in ways if way.fits and way != chosen]
    values = {"chosen": str(chosen), "others": "; ".join(map(str, others))}
    return Finding(FindingCode.WAYS_COMPARED, Severity.INFO, dict(values))


def _scaled(crop: Pixels, scale: float) -> Size:
    height, width = crop.shape[:2]
    return Size(max(1, round(width * scale)), max(1, round(height * scale)))
