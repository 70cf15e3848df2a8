"""Memory for decoding, decided from what a file's header says."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Condition
from typing import TYPE_CHECKING

from desktop.domain.files.formats import PictureFormat

if TYPE_CHECKING:
    from collections.abc import Iterator

JPEG_BYTES, PLAIN_BYTES, DEEP_BYTES = 3, 10, 15
"""Bytes a pixel that decoding takes at its height: JPEG goes straight into ours; others through Pillow's four a pixel
and a copy of their channels; deeper ones through another. Estimates, since 2026-11-30: a 16-bit PNG of
199 MP took 14.6 (2.9 GB) before there was a limit."""

PER_PICTURE = 2_000_000_000
"""Bytes: 200 MP of 8 bits, 133 MP of 16. Ours, for machines of 8 GB."""

AT_ONCE = 2_500_000_000
"""Bytes that all decoders of the program may take together; a picture alone is never held up."""


def decoding_bytes(size: tuple[int, int], form: PictureFormat, *, bits: int, factor: int = 1) -> int:
    """What decoding a picture of ``size`` with ``bits`` a channel takes; a JPEG's sides divided by ``factor``."""
    pixels = size[0] * size[1]
    if form is PictureFormat.JPEG:
        return pixels * JPEG_BYTES // (factor * factor)
    return pixels * (DEEP_BYTES if bits > 8 else PLAIN_BYTES)  # noqa: PLR2004 - more than pixels of ours hold


class MemoryBudget:
    """Lets decoders begin as memory allows; safe to use from several threads."""

    def __init__(self, limit: int = AT_ONCE) -> None:
        self._limit = limit
        self._taken = 0
        self._changed = Condition()

    @contextmanager
    def take(self, count: int) -> Iterator[None]:
        """Wait until ``count`` bytes are free, or nothing is taken, and hold them."""
        with self._changed:
            self._changed.wait_for(lambda: self._taken == 0 or self._taken + count <= self._limit)
            self._taken += count
        try:
            yield
        finally:
            with self._changed:
                self._taken -= count
                self._changed.notify_all()
