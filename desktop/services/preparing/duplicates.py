"""Finding pictures that are there already, before any of them is prepared."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, FusionDeskError, PictureError
from desktop.domain.files.paths import opened_file
from desktop.domain.preparing.duplicates import Fingerprint
from desktop.services.work import run, threads

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.jobs import Pace, PacedProgress
    from desktop.domain.ports import PictureReader
    from desktop.domain.preparing.duplicates import Duplicate, DuplicateIndex
    from desktop.domain.preparing.ports import Fingerprinter

ENOUGH = 64
"""Pixels of the long side that looks are taken of: twice what they are scaled to."""

PORTION = 1 << 20
"""Bytes of a file that are read at once."""


class DuplicateFinder:
    """Looks at pictures, several at once, and compares them in their order."""

    def __init__(self, reader: PictureReader, fingerprinter: Fingerprinter) -> None:
        self._reader = reader
        self._fingerprinter = fingerprinter

    def find(
        self, paths: Sequence[Path], index: DuplicateIndex, *, jobs: int, progress: PacedProgress
    ) -> dict[int, Duplicate]:
        """By its place, what each picture is a duplicate of: of one in ``index``, or of one that comes before it.

        A picture that cannot be read duplicates nothing. ``progress`` can cancel, and hears of nothing done.
        """
        found: dict[int, Duplicate] = {}
        with threads(jobs) as executor:
            for done in run(paths, self._fingerprint, executor=executor, workers=jobs, progress=_Waiting(progress)):
                if isinstance(done.outcome, FusionDeskError):
                    continue
                if duplicate := index.add(done.item, done.outcome):
                    found[done.index] = duplicate
        return found

    def _fingerprint(self, path: Path) -> Fingerprint:
        """Raises :class:`PictureError`."""
        digest = _digest(path)
        picture = self._reader.read(path, at_least=ENOUGH)
        return Fingerprint(digest, self._fingerprinter.looks_of(picture.pixels))


class _Waiting:
    """Progress of what comes before the work that is counted."""

    def __init__(self, outer: PacedProgress) -> None:
        self._outer = outer

    def report(self, _done: int, total: int, _pace: Pace | None = None) -> None:
        self._outer.report(0, total)


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with opened_file(path) as file:
            while portion := file.read(PORTION):
                digest.update(portion)
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror}."
        raise PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path)) from error
    return digest.hexdigest()
