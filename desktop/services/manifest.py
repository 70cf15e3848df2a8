"""The manifest of an output folder: the document of ``prepare``, beside the pictures it speaks of."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.paths import is_folder, is_there, read_file
from desktop.domain.files.spelling import escaped, json_text, parsed_json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.domain.ports import FileWriter
    from desktop.services.documents import JsonObject

MANIFEST_NAME = "manifest.json"

KIND = "fusion-desk.prepared"
"""Says that a manifest is ours; those of earlier versions had no kind and are known by their items."""

EARLY_STATES = ("prepared", "failed")
"""What earlier versions said became of a source."""

MOST_BYTES = 1_000_000_000
"""A manifest of 100,000 pictures has 400 MB."""

LEAST_PAUSE, SHARE_OF_TIME = 1.0, 0.05
"""Seconds between two writings of a manifest that grows, and the part of the time that writing it may take: killed, a
batch of any length has told of all but its last seconds."""


def manifest_document(items: Sequence[JsonObject]) -> JsonObject:
    """What a manifest, and ``prepare --json``, says."""
    return {"kind": KIND, "items": list(items)}


def check_manifest(folder: Path) -> None:
    """Raise :class:`OutputError` when a ``manifest.json`` that is not ours lies in ``folder``: it is the user's."""
    target = folder / MANIFEST_NAME
    if is_there(target):
        _own_items(target)


def write_manifest(items: Sequence[JsonObject], folder: Path, writer: FileWriter) -> Path:
    """Write ``folder/manifest.json`` atomically, replacing what is there: one of ours. Raises :class:`OutputError`."""
    return writer.replace(json_text(manifest_document(items)).encode(), folder / MANIFEST_NAME)


def manifest_items(path: Path) -> list[Any]:
    """What the manifest at ``path`` lists; nothing where there is none, or none of ours."""
    return _items(path) or []


class GrowingManifest:
    """The manifest of a folder while a run adds to it: what others told stays, unless it is told anew.

    Others are earlier runs, and programs that write into the same folder at the same time: what is on the disk is read
    again where it is not as this run has left it. An item of theirs goes when the run writes a picture of the same
    name, or speaks of a source that had failed.
    """

    def __init__(self, folder: Path, writer: FileWriter, clock: Callable[[], float] = time.monotonic) -> None:
        """Raises :class:`OutputError` when a manifest that is not ours lies in ``folder``."""
        self._folder = folder
        self._path = folder / MANIFEST_NAME
        self._writer = writer
        self._clock = clock
        self._state: tuple[int, ...] = ()
        self._others: list[JsonObject] = []
        self._earlier: list[JsonObject] = []
        self._new: dict[int, JsonObject] = {}
        self._next_write = clock()
        self._read()

    def add_earlier(self, items: Sequence[JsonObject]) -> None:
        """Add what an earlier run has done and did not come to tell; on the disk with the next item."""
        self._earlier = list(items)

    def written(self) -> Mapping[tuple[str, str], Path]:
        """The pictures in the folder that earlier runs have told of, by the source and the output profile they were
        made of."""
        names = {escaped(path.name): path for path in self._folder.iterdir()} if is_folder(self._folder) else {}
        told = ((_made_of(item), _output(item)) for item in _still_true(self._others, self._earlier))
        return {made_of: names[name] for made_of, name in told if name in names}

    def put(self, index: int, item: JsonObject) -> None:
        """Add what became of the source at place ``index``; on the disk at once, or in some seconds."""
        self._new[index] = item
        if self._clock() >= self._next_write:
            self.write()

    def write(self) -> None:
        """Write it as it is now, where the run has anything to tell. Raises :class:`OutputError`."""
        if not self._new:
            return
        begun = self._clock()
        try:
            with self._writer.turn(self._path):
                self._read()
                new = [self._new[index] for index in sorted(self._new)]
                write_manifest(_still_true(_still_true(self._others, self._earlier), new), self._folder, self._writer)
                self._state = _state(self._path)
        finally:
            ended = self._clock()
            self._next_write = ended + max(LEAST_PAUSE, (ended - begun) / SHARE_OF_TIME)

    def _read(self) -> None:
        """What this run has written itself comes back as others' items: it is the first that goes."""
        state = _state(self._path)
        if state and state != self._state:
            self._others = [item for item in _own_items(self._path) if isinstance(item, dict)]
            self._state = state


def _still_true(told: Sequence[JsonObject], new: Sequence[JsonObject]) -> list[JsonObject]:
    """All items, less those of ``told`` that ``new`` ones have taken the place of."""
    outputs = {_output(item) for item in new} - {None}
    sources = {_made_of(item) for item in new}
    kept = [
        item
        for item in told
        if _output(item) not in outputs and not (_output(item) is None and _made_of(item) in sources)
    ]
    return [*kept, *new]


def _state(path: Path) -> tuple[int, ...]:
    """Tells a file from one that has been put in its place; empty without one."""
    try:
        status = path.stat()
    except (OSError, ValueError):  # ValueError: a name no file can have
        return ()
    return status.st_ino, status.st_mtime_ns, status.st_size


def _output(item: JsonObject) -> str | None:
    """The name of the picture an item tells of, as the manifest spells it."""
    output = item.get("output")
    return escaped(Path(output).name) if isinstance(output, str) else None


def _made_of(item: JsonObject) -> tuple[str, str]:
    """The source and the output profile."""
    return escaped(str(item.get("source"))), str(item.get("profile", ""))


def _own_items(path: Path) -> list[Any]:
    if (items := _items(path)) is None:
        message = f"{path} is not a Fusion Desk manifest and will not be replaced."
        raise OutputError(ErrorCode.FILE_IS_SOURCE, message, path=str(path))
    return items


def _items(path: Path) -> list[Any] | None:
    try:
        document = parsed_json(read_file(path, MOST_BYTES))
    except (OSError, ValueError):
        return None
    items = document.get("items") if isinstance(document, dict) else None
    if not isinstance(items, list):
        return None
    return items if document.get("kind") == KIND or _is_of_an_earlier_version(document, items) else None


def _is_of_an_earlier_version(document: Mapping[str, object], items: Sequence[object]) -> bool:
    """An empty list and other keys beside it are what other programs have too."""
    return document.keys() == {"items"} and bool(items) and all(map(_is_early_item, items))


def _is_early_item(item: object) -> bool:
    return isinstance(item, dict) and "source" in item and item.get("status") in EARLY_STATES
