"""Taking a workspace out of an archive that may come from anybody: bounded, checked, and whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.files.paths import opened_file
from desktop.storage.failures import failures_of
from desktop.storage.workspace.archive import FORMAT, KIND, MANIFEST_NAME
from desktop.storage.workspace.schema import DATABASE_NAME, FILES_NAME
from desktop.storage.zips import opened_zip

if TYPE_CHECKING:
    import zipfile
    from pathlib import Path
    from typing import BinaryIO

    from desktop.domain.jobs import Progress

MAX_ENTRIES = 200_000
MAX_BYTES = 50_000_000_000
MAX_MANIFEST_BYTES = 64_000_000
"""Ten thousand materials have about 20,000 files of half a megabyte: 10 GB, and 4 MB of manifest."""

MAX_GROWTH = 200
HARMLESS_BYTES = 100_000_000
"""Pictures do not shrink in a zip file, a database to a tenth or a twentieth: what unpacks to much more than
it is, and would be felt on the disk, was made to fill it."""

BLOCK = 1 << 20

FILE_NAME = re.compile(rf"{FILES_NAME}/([0-9a-f]{{2}})/(\1[0-9a-f]{{62}})(\.[a-z0-9]{{1,8}})?")
"""The only names besides the database and the manifest: nothing that could leave the folder."""


@dataclass(frozen=True, slots=True)
class Entry:
    """``length`` in bytes, unpacked."""

    name: str
    sha256: str
    length: int


def unpack(archive: Path, folder: Path, progress: Progress) -> None:
    """Every entry of ``archive`` below ``folder``, an empty one.

    Raises :class:`~desktop.domain.errors.StoreError` for an archive that is too large or not what it says, and
    ``OSError`` for what the disk does; ``folder`` then holds a part of it.
    """
    with _opened(archive) as stream, opened_zip(stream, partial(_damaged, archive)) as file:
        entries = _entries(archive, file)
        total = sum(entry.length for entry in entries)
        done = 0
        for entry in entries:
            progress.report(done, total)
            _extract(archive, file, entry, folder)
            done += entry.length
        progress.report(total, total)


def _opened(archive: Path) -> BinaryIO:
    with failures_of(archive, "archive"):
        return opened_file(archive)


def _entries(archive: Path, file: zipfile.ZipFile) -> list[Entry]:
    names = file.namelist()
    if len(names) > MAX_ENTRIES:
        raise _too_large(archive, f"{len(names):,} entries")
    entries = _read_manifest(archive, file)
    if sorted(names) != sorted([MANIFEST_NAME, *(entry.name for entry in entries)]):
        raise _damaged(archive, "its manifest names other files than there are")
    _check_size(archive, sum(entry.length for entry in entries))
    return entries


def _check_size(archive: Path, unpacked: int) -> None:
    if unpacked > MAX_BYTES:
        raise _too_large(archive, "more than 50 GB")
    if unpacked > max(HARMLESS_BYTES, MAX_GROWTH * archive.stat().st_size):
        raise _too_large(archive, f"it would grow to {unpacked:,} bytes")


def _read_manifest(archive: Path, file: zipfile.ZipFile) -> list[Entry]:
    try:
        with file.open(MANIFEST_NAME) as stream:
            data = stream.read(MAX_MANIFEST_BYTES + 1)
    except KeyError as error:
        raise _damaged(archive, "it has no manifest") from error
    if len(data) > MAX_MANIFEST_BYTES:
        raise _too_large(archive, "the manifest")
    try:
        plain = json.loads(data)
        if (plain["kind"], plain["format"]) != (KIND, FORMAT):
            raise _damaged(archive, "it was made by another program or a newer version")
        return _checked(archive, [Entry(it["name"], it["sha256"], it["length"]) for it in plain["files"]])
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise _damaged(archive, "its manifest makes no sense") from error


def _checked(archive: Path, entries: list[Entry]) -> list[Entry]:
    names = {entry.name for entry in entries}
    if len(names) < len(entries) or DATABASE_NAME not in names or not all(map(_is_plausible, entries)):
        raise _damaged(archive, "its manifest names what a workspace does not have")
    return entries


def _is_plausible(entry: Entry) -> bool:
    match = FILE_NAME.fullmatch(entry.name)
    if type(entry.length) is not int or entry.length < 0:
        return False
    return match[2] == entry.sha256 if match else entry.name == DATABASE_NAME


def _extract(archive: Path, file: zipfile.ZipFile, entry: Entry, folder: Path) -> None:
    """Written block by block, never more than the manifest says: a small zip may unpack to anything."""
    target = folder / entry.name
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, left = hashlib.sha256(), entry.length
    with file.open(entry.name) as source, target.open("xb") as output:
        while block := source.read(min(BLOCK, left + 1)):
            digest.update(block)
            left -= len(block)
            if left < 0:
                break
            output.write(block)
        output.flush()
        os.fsync(output.fileno())
    if left or digest.hexdigest() != entry.sha256:
        raise _damaged(archive, f"{entry.name} is not what it was")


def _damaged(archive: Path, reason: str) -> StoreError:
    message = f"The archive {archive} cannot be used: {reason}."
    return StoreError(ErrorCode.ARCHIVE_DAMAGED, message, path=str(archive), reason=reason)


def _too_large(archive: Path, reason: str) -> StoreError:
    message = f"The archive {archive} is too large for a workspace: {reason}. Nothing was taken out of it."
    return StoreError(ErrorCode.ARCHIVE_TOO_LARGE, message, path=str(archive), reason=reason)
