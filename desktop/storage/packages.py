"""Submission packages on disk: a folder or a zip file, written whole or not at all, and read back with suspicion."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import zipfile
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from desktop.domain.workspace.package import FileDigest, damaged_package
from desktop.storage.atomic import (
    PREFIX,
    SUFFIX,
    clear_left_over,
    next_name,
    settle,
    sync_file,
    sync_folder,
    write_synced,
)
from desktop.storage.failures import failures_of
from desktop.storage.zips import opened_zip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import IO

    from desktop.domain.jobs import Progress

ZIP_SUFFIX = ".zip"
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest a zip file can say: the same content makes the same bytes, whenever it is written."""

ZIP_MODE = 0o644 << 16
MAX_ENTRIES = 50_000
MAX_ENTRY_BYTES = 200_000_000
"""A picture for upload has half a megabyte; a package may come from anybody."""

BLOCK = 1 << 20
KIND = "package"


class PackageFiles:
    """As :class:`desktop.domain.workspace.ports.PackageFiles`."""

    def write(self, target: Path, entries: Iterable[tuple[str, bytes]]) -> Path:
        with ExitStack() as undo:
            undo.enter_context(failures_of(target, KIND))
            target.parent.mkdir(parents=True, exist_ok=True)
            clear_left_over(target.parent)
            room = Path(tempfile.mkdtemp(dir=target.parent, prefix=PREFIX, suffix=SUFFIX))
            undo.callback(shutil.rmtree, room, ignore_errors=True)
            part = room / "package"
            if target.suffix.lower() == ZIP_SUFFIX:
                _write_zip(part, entries)
                sync_file(part)
                return settle(part, target)
            _write_folder(part, entries)
            written = part.rename(next_name(target))
            sync_folder(written.parent)
            return written

    def read(self, package: Path, name: str, *, limit: int) -> bytes:
        with _opened(package) as source, source.stream(name) as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise damaged_package(package, f"{name} is too large")
        return data

    def digests(self, package: Path, progress: Progress) -> Mapping[str, FileDigest]:
        with _opened(package) as source:
            names = source.names()
            if len(names) > MAX_ENTRIES:
                raise damaged_package(package, f"it has {len(names):,} entries")
            found = {}
            for done, name in enumerate(names):
                progress.report(done, len(names))
                with source.stream(name) as stream:
                    found[name] = _digest(package, name, stream)
            progress.report(len(names), len(names))
        return found


# --- writing ---


def _write_folder(part: Path, entries: Iterable[tuple[str, bytes]]) -> None:
    part.mkdir()
    for name, data in entries:
        place = part / name
        place.parent.mkdir(parents=True, exist_ok=True)
        write_synced(place, data)
        place.chmod(0o644)


def _write_zip(part: Path, entries: Iterable[tuple[str, bytes]]) -> None:
    """Nothing is compressed: pictures are already, and another zlib would make other bytes."""
    with part.open("xb") as file, zipfile.ZipFile(file, "w") as archive:
        for name, data in entries:
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.create_system, entry.external_attr = 3, ZIP_MODE
            archive.writestr(entry, data)


# --- reading ---


class _Folder:
    def __init__(self, root: Path) -> None:
        self._root = root

    def names(self) -> list[str]:
        return sorted(path.relative_to(self._root).as_posix() for path in self._root.rglob("*") if path.is_file())

    def stream(self, name: str) -> BinaryIO:
        return (self._root / name).open("rb")


class _Zip:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def names(self) -> list[str]:
        return sorted(entry.filename for entry in self._archive.infolist() if not entry.filename.endswith("/"))

    def stream(self, name: str) -> IO[bytes]:
        return self._archive.open(name)


@contextmanager
def _opened(package: Path) -> Iterator[_Folder | _Zip]:
    """Raises :class:`~desktop.domain.errors.StoreError` for what is missing, no zip file, or damaged."""
    with failures_of(package, KIND):
        try:
            if package.is_dir():
                yield _Folder(package)
                return
            with opened_zip(package, partial(damaged_package, package)) as archive:
                yield _Zip(archive)
        except (FileNotFoundError, KeyError) as error:
            raise damaged_package(package, f"there is no {_name_in(error, package)}") from error


def _name_in(error: FileNotFoundError | KeyError, package: Path) -> str:
    """``KeyError`` is how a zip file says it."""
    if isinstance(error, KeyError) or error.filename is None:
        return "such file in it"
    missing = Path(error.filename)
    return missing.name if missing != package else "such file or folder"


def _digest(package: Path, name: str, stream: IO[bytes]) -> FileDigest:
    """Read in blocks, and no further than a file of a package can be long: a few bytes may unpack to many."""
    digest, length = hashlib.sha256(), 0
    while block := stream.read(BLOCK):
        length += len(block)
        if length > MAX_ENTRY_BYTES:
            raise damaged_package(package, f"{name} is too large")
        digest.update(block)
    return FileDigest(digest.hexdigest(), length)
