"""The workspaces opened last, in a file of the program's own."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from desktop.storage.atomic import write_atomically
from desktop.storage.failures import failures_of

RECENT_NAME = "recent-workspaces.json"
KEPT = 10

logger = logging.getLogger("desktop.storage")


class RecentFile:
    """As :class:`desktop.domain.ports_workspace.RecentPlaces`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> tuple[Path, ...]:
        try:
            plain = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return ()
        except (OSError, ValueError) as error:
            logger.warning("%s cannot be read, and is taken for empty: %s", self._path, error)
            return ()
        known = plain if isinstance(plain, list) else []
        return tuple(Path(place) for place in known if isinstance(place, str))[:KEPT]

    def add(self, place: Path) -> None:
        self._write((place.absolute(), *self._without(place)))

    def remove(self, place: Path) -> None:
        self._write(self._without(place))

    def _without(self, place: Path) -> tuple[Path, ...]:
        return tuple(known for known in self.load() if known != place.absolute())

    def _write(self, places: tuple[Path, ...]) -> None:
        data = json.dumps([str(place) for place in places[:KEPT]], indent=1).encode()
        with failures_of(self._path, "list of recent workspaces"):
            write_atomically(self._path, data)
