"""What was opened last, in a file of the program's own."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path

from desktop.domain.files.paths import read_file
from desktop.domain.files.spelling import parsed_json
from desktop.storage.atomic import OWNER, write_atomically
from desktop.storage.failures import failures_of

RECENT_NAME = "recent-workspaces.json"
RECENT_PICTURES_NAME, RECENT_PICTURES = "recent-pictures.json", "list of recent pictures"
KEPT = 10

logger = logging.getLogger("desktop.storage")


class RecentFile:
    """As :class:`desktop.domain.workspace.ports.RecentPlaces`."""

    def __init__(self, path: Path, kind: str = "list of recent workspaces") -> None:
        self._path, self._kind = path, kind

    def load(self) -> tuple[Path, ...]:
        try:
            plain = parsed_json(read_file(self._path))
        except FileNotFoundError:
            return ()
        except (OSError, ValueError) as error:
            logger.warning("%s cannot be read, and is taken for empty: %s", self._path, error)
            return ()
        known = plain if isinstance(plain, list) else []
        return tuple(Path(place) for place in known if isinstance(place, str) and "\0" not in place)[:KEPT]

    def add(self, place: Path) -> None:
        place = place.absolute()
        self._write((place, *(known for known in self.load() if known != place)))

    def clear(self) -> None:
        self._write(())

    def _write(self, places: tuple[Path, ...]) -> None:
        data = json.dumps([str(it) for it in places[:KEPT]], indent=1).encode()
        with failures_of(self._path, self._kind):
            write_atomically(Path(os.path.realpath(self._path)), data, mode=OWNER)
