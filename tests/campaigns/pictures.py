"""Picture files that disks, cables and people with bad intentions make: read, or refused with a typed error."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from PIL import Image

from desktop.domain.errors import PictureError
from desktop.vision.images import PictureFiles
from tests.campaigns.confined import confined
from tests.campaigns.report import Report
from tests.mutants import mutants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.campaigns.report import Effort

HEIC = Path(__file__).parents[1] / "heic"

SAVED: tuple[dict[str, Any], ...] = (
    {"format": "JPEG", "quality": 85},
    {"format": "JPEG", "quality": 85, "progressive": True},
    {"format": "PNG"},
    {"format": "WEBP", "quality": 85},
    {"format": "WEBP", "lossless": True},
    {"format": "AVIF", "quality": 70, "speed": 9},
    {"format": "BMP"},
    {"format": "TIFF", "compression": "tiff_lzw"},
    {"format": "GIF"},
)
SIDES = 240, 180

EXTREMES = (b"\0", b"\xff", b"\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\0\0\xff\xff")
"""What a field of a header may hold that nobody expects."""

HEAD = 600
"""Bytes at the beginning, where formats say how large and of what kind they are."""

AT_LEAST = (None, 64, 1280)


def run(effort: Effort) -> Report:
    """See the table in ``__main__``."""
    cv2.setNumThreads(1)
    reader, report = PictureFiles(), Report()
    sources = list(_sources())
    for source in sources:  # so that children need not load decoders anew
        reader.decode(source, Path("whole"))
    for number, data in enumerate(_cases(sources, effort)):
        at_least = AT_LEAST[number % len(AT_LEAST)]
        said = confined(lambda data=data, at_least=at_least: _read(reader, data, at_least))  # type: ignore[misc]
        kind = said.split()[0]
        report.add(kind, fault="" if kind in {"read", "refused", "memory"} else f"case {number}: {said}")
        if report.faults and report.faults[-1].startswith(f"case {number}:"):
            keep(data, number)
    return report


def keep(data: bytes, number: int) -> None:
    """Leave a case that is a fault where somebody can look at it."""
    folder = Path("build/campaigns/pictures")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"case-{number}").write_bytes(data)


def _read(reader: PictureFiles, data: bytes, at_least: int | None) -> str:
    try:
        picture = reader.decode(data, Path("case"), at_least=at_least)
    except PictureError as error:
        return "memory" if isinstance(error.__cause__, MemoryError) else f"refused {error.code}"
    if picture.pixels.shape[2] not in {3, 4}:
        return f"shape {picture.pixels.shape}"
    return "read"


def _sources() -> Iterator[bytes]:
    down, along = np.mgrid[0 : SIDES[1], 0 : SIDES[0]]
    waves = 120 + 60 * np.sin(along / 17) * np.cos(down / 11)
    image = Image.fromarray(np.dstack([waves, waves * 0.8, 255 - waves]).astype(np.uint8))
    for options in SAVED:
        buffer = io.BytesIO()
        image.save(buffer, **options)
        yield buffer.getvalue()
    yield from (path.read_bytes() for path in sorted(HEIC.glob("*.heic"))[:2])


def _cases(sources: list[bytes], effort: Effort) -> Iterator[bytes]:
    each = effort.of(small=28, long=330)
    random = np.random.default_rng(effort.seed)
    for seed, source in enumerate(sources):
        damaged = mutants(source, each // 2, effort.seed * 1000 + seed)
        yield from (mutant.data for mutant in damaged)
        for _ in range(each // 3):
            yield _lying(source, random)
        for _ in range(each - each // 2 - each // 3):
            yield _spliced(source, sources[int(random.integers(len(sources)))], random)


def _lying(data: bytes, random: np.random.Generator) -> bytes:
    """One or two fields of the header hold extremes."""
    changed = bytearray(data)
    for _ in range(int(random.integers(1, 3))):
        field = EXTREMES[int(random.integers(len(EXTREMES)))]
        place = int(random.integers(4, min(HEAD, len(data) - len(field))))
        changed[place : place + len(field)] = field
    return bytes(changed)


def _spliced(first: bytes, second: bytes, random: np.random.Generator) -> bytes:
    """The beginning of one and the end of another."""
    return first[: int(random.integers(16, len(first)))] + second[int(random.integers(len(second))) :]
