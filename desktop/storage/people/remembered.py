"""What the window remembers of pictures: those opened last, and those that were open in its sessions."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.files.paths import read_file
from desktop.domain.files.spelling import parsed_json
from desktop.domain.fusing.people import Erasure, Kept, Left, LeftBecause, Removed
from desktop.storage.atomic import OWNER, write_atomically
from desktop.storage.failures import failures_of
from desktop.storage.lock import FolderLock
from desktop.storage.people.folders import content_of, files_in
from desktop.storage.recent import RECENT_PICTURES
from desktop.storage.session import FILE_NAME, FILES_NAME, KIND, LOCK_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.domain.fusing.people import Traces


@dataclass(frozen=True, slots=True)
class RecentPictures:
    """The list at ``path``, as :class:`desktop.domain.fusing.people.OwnFolders`."""

    path: Path

    def erase(self, traces: Traces) -> Erasure:
        known = _read(self.path)
        kept = [place for place in known if not _is_of(Path(place), traces)]
        if len(kept) == len(known):
            return Erasure()
        with failures_of(self.path, RECENT_PICTURES):
            write_atomically(self.path, json.dumps(kept, indent=1).encode(), mode=OWNER)
        return Erasure((Removed(Kept.RECENT, self.path, len(known) - len(kept)),))

    def expire(self, before: datetime) -> Erasure:  # noqa: ARG002 - as the port says
        """It has no pictures."""
        return Erasure()


@dataclass(frozen=True, slots=True)
class Sessions:
    """The sessions below ``root``, as :class:`desktop.domain.fusing.people.OwnFolders`; each window has one."""

    root: Path

    def erase(self, traces: Traces) -> Erasure:
        """Pasted pictures go; a mode that names the person begins anew. Of a window that is open that is told."""
        done = Erasure()
        for folder in sorted(path for path in self.root.glob("*") if path.is_dir()):
            with failures_of(folder, KIND):
                gone = [path for path in files_in(folder / FILES_NAME) if path.stem in traces.contents]
                for path in gone:
                    path.unlink()
                done += Erasure((Removed(Kept.COPY, folder, len(gone)),) if gone else ())
                done += _without_modes(folder, traces)
        return done

    def expire(self, before: datetime) -> Erasure:
        """Pasted pictures of sessions that nobody has had open since."""
        done = Erasure()
        for folder in sorted(path for path in self.root.glob("*") if path.is_dir()):
            with failures_of(folder, KIND):
                old = [it for it in files_in(folder / FILES_NAME) if it.stat().st_mtime < before.timestamp()]
                if old and _is_free(folder):
                    for path in old:
                        path.unlink()
                    done += Erasure((Removed(Kept.COPY, folder, len(old)),))
        return done


def _without_modes(folder: Path, traces: Traces) -> Erasure:
    path = folder / FILE_NAME
    try:
        document = parsed_json(read_file(path))
        modes = dict(document["modes"])
    except (FileNotFoundError, ValueError, KeyError, TypeError):  # none yet, or no session: the search looks at it
        return Erasure()
    theirs = [mode for mode, kept in modes.items() if _mentions(json.dumps(kept, ensure_ascii=False), traces)]
    if not theirs:
        return Erasure()
    if not _is_free(folder):
        return Erasure(left=(Left(LeftBecause.IN_USE, path, "a window has the photo open"),))
    document["modes"] = {mode: kept for mode, kept in modes.items() if mode not in theirs}
    text = json.dumps(document)
    write_atomically(path, text.encode(), mode=OWNER)
    return Erasure((Removed(Kept.SESSION, path, len(theirs)),)) + _without_orphans(folder, text)


def _without_orphans(folder: Path, text: str) -> Erasure:
    """Results that were kept for a mode show the person; nobody names them any more."""
    orphans = [path for path in files_in(folder / FILES_NAME) if path.name not in text]
    for path in orphans:
        path.unlink()
    return Erasure((Removed(Kept.COPY, folder, len(orphans)),) if orphans else ())


def _is_free(folder: Path) -> bool:
    try:
        FolderLock(folder / LOCK_NAME, KIND).release()
    except StoreError as error:
        if error.code is not ErrorCode.STORE_LOCKED:
            raise
        return False
    return True


def _mentions(text: str, traces: Traces) -> bool:
    return any(word in text for word in (*traces.contents, *traces.file_names))


def _is_of(path: Path, traces: Traces) -> bool:
    try:
        return path.name in traces.file_names or (path.is_file() and content_of(path) in traces.contents)
    except OSError:
        return False


def _read(path: Path) -> list[str]:
    """What is no list of ours names nobody."""
    try:
        known: Iterable[object] = json.loads(read_file(path))
    except (OSError, ValueError):
        return []
    return [place for place in known if isinstance(place, str)] if isinstance(known, list) else []
