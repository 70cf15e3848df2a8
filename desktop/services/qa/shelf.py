"""Decoded pictures of a worker: each read once, as long as it is kept."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.picture import Picture

KEPT_BYTES = 256_000_000
"""Pixels kept by one worker: 7 pictures of 12 MP, or 73 of 1080 x 1080. Chosen 2026-11-30 so that two workers and the
program stay below 1 GB."""


@dataclass(slots=True)
class _Place:
    """Where one picture stands; held while it is being read, so that nobody reads it twice."""

    lock: Lock = field(default_factory=Lock)
    picture: Picture | None = None


class PictureShelf:
    """Keeps the pictures used last; safe to call from several threads."""

    def __init__(self, kept_bytes: int = KEPT_BYTES) -> None:
        self._kept_bytes = kept_bytes
        self._lock = Lock()
        self._places: OrderedDict[str, _Place] = OrderedDict()

    def get(self, sha256: str, read: Callable[[], Picture]) -> Picture:
        """The picture of that content; read now where it is not here. What ``read`` raises comes through."""
        with self._lock:
            place = self._places.setdefault(sha256, _Place())
            self._places.move_to_end(sha256)
        with place.lock:
            if place.picture is None:
                place.picture = read()
            picture = place.picture
        self._clear()
        return picture

    def _clear(self) -> None:
        """The oldest go while all take too much; the newest stays, however large."""
        with self._lock:
            while len(self._places) > 1 and self._bytes() > self._kept_bytes:
                self._places.popitem(last=False)

    def _bytes(self) -> int:
        return sum(place.picture.pixels.nbytes for place in self._places.values() if place.picture)
