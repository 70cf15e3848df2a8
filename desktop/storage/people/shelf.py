"""The shelf of user photos, in the file of the consents: what is deleted of a person is deleted here as well."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.fusing.shelf import ShelfFace
from desktop.domain.geometry import Box
from desktop.storage.database import transaction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.storage.duties import DutyFile

FACES = "SELECT photo, label, path, box, tags FROM shelf ORDER BY id"
PUT = (
    "INSERT INTO shelf (photo, label, path, box, tags) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (photo, label) DO UPDATE SET path = excluded.path, box = excluded.box, tags = excluded.tags"
)


class ShelfFile:
    """As :class:`desktop.domain.fusing.shelf.ShelfStore`. Paths are kept as bytes: a name need not be text."""

    def __init__(self, duties: DutyFile) -> None:
        self._duties = duties

    def faces(self) -> tuple[ShelfFace, ...]:
        with self._duties.opened() as database, self._duties.readable():
            return tuple(
                ShelfFace(photo, label, Path(os.fsdecode(path)), _box(box), _tags(tags))
                for photo, label, path, box, tags in database.execute(FACES)
            )

    def put(self, faces: Iterable[ShelfFace]) -> None:
        rows = [(it.photo, it.label, os.fsencode(it.path), _plain(it.box), json.dumps(it.tags)) for it in faces]
        with self._duties.opened() as database, transaction(database):
            database.executemany(PUT, rows)

    def take(self, faces: Iterable[ShelfFace]) -> None:
        with self._duties.opened() as database, transaction(database):
            database.executemany("DELETE FROM shelf WHERE photo = ? AND label = ?", [it.key for it in faces])


def _plain(box: Box) -> str:
    return json.dumps([box.x, box.y, box.width, box.height])


def _box(plain: str) -> Box:
    x, y, width, height = json.loads(plain)
    return Box(int(x), int(y), int(width), int(height))


def _tags(plain: str) -> tuple[str, ...]:
    tags = json.loads(plain)
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        message = f"no tags: {plain}"
        raise ValueError(message)
    return tuple(tags)
