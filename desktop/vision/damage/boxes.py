"""The boxes of ISO base media files (HEIC, AVIF): which coded pictures they hold, and where (ISO/IEC 14496-12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER = 8
_FULL = 4
"""Bytes of version and flags that most boxes begin with."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box by its ``kind``; ``start`` and ``end`` are those of what it holds."""

    kind: bytes
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """A coded picture: its ``kind`` (``hvc1``, ``av01``), its properties, and where its bytes lie in the file."""

    kind: bytes
    properties: tuple[Box, ...]
    extents: tuple[tuple[int, int], ...]

    def configuration(self, kind: bytes) -> Box | None:
        return next((it for it in self.properties if it.kind == kind), None)


class _Numbers:
    """Reads big-endian numbers one after the other. Raises ``ValueError`` behind the end."""

    def __init__(self, data: bytes, place: int) -> None:
        self._data = data
        self.place = place

    def take(self, size: int) -> int:
        if self.place + size > len(self._data):
            message = f"the boxes break off at byte {self.place}"
            raise ValueError(message)
        value = int.from_bytes(self._data[self.place : self.place + size])
        self.place += size
        return value


def boxes(data: bytes, start: int, end: int) -> Iterator[Box]:
    """The boxes between two places."""
    place = start
    while place + _HEADER <= end:
        length, head = int.from_bytes(data[place : place + 4]), _HEADER
        if length == 1:
            length, head = int.from_bytes(data[place + 8 : place + 16]), 2 * _HEADER
        stop = end if length == 0 else place + length
        if stop < place + head or stop > end:
            return
        yield Box(data[place + 4 : place + 8], place + head, stop)
        place = stop


def coded_items(data: bytes) -> tuple[Item, ...]:
    """Every item whose bytes lie in the file itself. Raises ``ValueError`` where the boxes make no sense."""
    meta = _child(data, Box(b"", 0, len(data)), b"meta")
    inside = Box(b"meta", meta.start + _FULL, meta.end)
    kinds, properties = _kinds(data, inside), _properties(data, inside)
    return tuple(
        Item(kinds[name], properties.get(name, ()), extents) for name, extents in _places(data, inside) if name in kinds
    )


def item_kinds(data: bytes) -> frozenset[bytes]:
    """What the items of a file are, and ``moov`` where there is a film beside them.

    Raises ``ValueError`` where the tables make no sense, or are there twice: two readers may take different ones.
    """
    whole = Box(b"", 0, len(data))
    meta = _only_child(data, whole, b"meta")
    table = _only_child(data, Box(b"meta", meta.start + _FULL, meta.end), b"iinf")
    film = {b"moov"} & {it.kind for it in boxes(data, 0, len(data))}
    return frozenset({kind for _, kind in _entries(data, table)} | film)


def _only_child(data: bytes, parent: Box, kind: bytes) -> Box:
    if sum(it.kind == kind for it in boxes(data, parent.start, parent.end)) > 1:
        message = f"more than one {kind!r} box"
        raise ValueError(message)
    return _child(data, parent, kind)


def _child(data: bytes, parent: Box, kind: bytes) -> Box:
    found = next((it for it in boxes(data, parent.start, parent.end) if it.kind == kind), None)
    if found is None:
        message = f"no {kind!r} box"
        raise ValueError(message)
    return found


def _kinds(data: bytes, meta: Box) -> dict[int, bytes]:
    """What each item is."""
    return dict(_entries(data, _child(data, meta, b"iinf")))


def _entries(data: bytes, table: Box) -> Iterator[tuple[int, bytes]]:
    """The number and the kind of each item in a table of them (8.11.6)."""
    wide = data[table.start] > 0
    for entry in boxes(data, table.start + _FULL + (4 if wide else 2), table.end):
        numbers = _Numbers(data, entry.start + _FULL)
        name = numbers.take(2 if data[entry.start] == 2 else 4)  # noqa: PLR2004 - the box's version
        numbers.take(2)
        yield name, data[numbers.place : numbers.place + 4]


def _properties(data: bytes, meta: Box) -> dict[int, tuple[Box, ...]]:
    """The properties of each item (ISO/IEC 23008-12, 9.3)."""
    parent = _child(data, meta, b"iprp")
    container, table = _child(data, parent, b"ipco"), _child(data, parent, b"ipma")
    every = list(boxes(data, container.start, container.end))
    version, flags = data[table.start], data[table.start + 3]
    numbers = _Numbers(data, table.start + _FULL)
    found = {}
    for _ in range(numbers.take(4)):
        name = numbers.take(2 if version == 0 else 4)
        size = 2 if flags & 1 else 1
        indices = [numbers.take(size) & (0x7FFF if size == 2 else 0x7F) for _ in range(numbers.take(1))]  # noqa: PLR2004
        found[name] = tuple(every[index - 1] for index in indices if 0 < index <= len(every))
    return found


def _places(data: bytes, meta: Box) -> Iterator[tuple[int, tuple[tuple[int, int], ...]]]:
    """Start and length of each extent of each item whose bytes lie in the file (8.11.3)."""
    table = _child(data, meta, b"iloc")
    version = data[table.start]
    numbers = _Numbers(data, table.start + _FULL)
    offset_size, length_size = divmod(numbers.take(1), 16)
    base_size, index_size = divmod(numbers.take(1), 16)
    wide = 4 if version == 2 else 2  # noqa: PLR2004 - the box's version
    for _ in range(numbers.take(wide)):
        name = numbers.take(wide)
        method = numbers.take(2) & 15 if version else 0
        numbers.take(2)
        base = numbers.take(base_size)
        extents = []
        for _ in range(numbers.take(2)):
            numbers.take(index_size if version else 0)
            extents.append((base + numbers.take(offset_size), numbers.take(length_size)))
        if method == 0:
            yield name, tuple(extents)
