"""What the segments of a JPEG say of its scans: how its blocks lie, where its data ends, whether scans are missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.files.segments import END_OF_IMAGE, START_OF_SCAN, BrokenStructureError, jpeg_segments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.files.segments import Segment

SEQUENTIAL, PROGRESSIVE = frozenset({0xC0, 0xC1}), 0xC2
"""Markers of frames whose scan holds each block whole, or a little more of all blocks a scan (T.81, table B.1)."""

BLOCK = 8
"""Pixels a side."""

COEFFICIENTS = 64


@dataclass(frozen=True, slots=True)
class Frame:
    """``unit`` is the width and height in pixels of what is coded together; ``components`` are the colours' names.

    ``scans`` is the byte at which the first of them may begin.
    """

    progressive: bool
    unit: tuple[int, int]
    components: tuple[int, ...]
    scans: int


def frame_of(data: bytes) -> Frame | None:
    """How the blocks of a JPEG lie; ``None`` for kinds that nobody uses, and where the header is no good."""
    kinds = SEQUENTIAL | {PROGRESSIVE}
    header = next((it for it in _segments(data) if it.marker in kinds), None)
    if header is None:
        return None
    rows = [header.content[place : place + 3] for place in range(6, len(header.content) - 2, 3)]
    if not rows or any(not row[1] >> 4 or not row[1] & 15 for row in rows):
        return None
    across, down = max(row[1] >> 4 for row in rows), max(row[1] & 15 for row in rows)
    if len(rows) == 1:  # one colour is coded block by block, whatever its header says (T.81, A.2.2)
        across = down = 1
    return Frame(
        header.marker == PROGRESSIVE, (BLOCK * across, BLOCK * down), tuple(row[0] for row in rows), header.end
    )


def data_end(data: bytes) -> int | None:
    """Where the end marker of the picture itself stands; ``None`` without one."""
    return next((it.start for it in _segments(data) if it.marker == END_OF_IMAGE), None)


def lacks_scans(data: bytes) -> bool:
    """Whether a progressive JPEG ends before the last bits of all its blocks came: it was cut off between two scans."""
    frame = frame_of(data)
    if frame is None or not frame.progressive:
        return False
    missing = {(component, place) for component in frame.components for place in range(COEFFICIENTS)}
    for segment in _segments(data):
        if segment.marker == START_OF_SCAN:
            missing -= set(_finished(segment.content))
    return bool(missing)


def _finished(scan: bytes) -> Iterator[tuple[int, int]]:
    """The coefficients whose last bit a scan holds, from its header (T.81, B.2.3)."""
    count = scan[0] if scan else 0
    components, rest = scan[1 : 1 + 2 * count : 2], scan[1 + 2 * count :]
    if len(rest) == 3 and not rest[2] & 15:  # noqa: PLR2004 - first and last coefficient, bits before and after
        yield from ((component, place) for component in components for place in range(rest[0], rest[1] + 1))


def _segments(data: bytes) -> Iterator[Segment]:
    """As far as they can be read."""
    try:
        yield from jpeg_segments(data)
    except BrokenStructureError:
        return
