"""Pictures and documents of a workspace or a run, each under its SHA-256: ``files/ab/abcd….jpg``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.files.paths import read_file
from desktop.domain.workspace.files import StoredFile
from desktop.storage.atomic import OWNER, write_atomically
from desktop.storage.failures import failures_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def place_of(file: StoredFile) -> str:
    """Below the folder of the files; two letters of the hash keep folders small."""
    return f"{file.sha256[:2]}/{file.name}"


class FileVault:
    """The files below one folder, made when the first one comes. Raises :class:`~desktop.domain.errors.StoreError`."""

    def __init__(self, folder: Path, kind: str) -> None:
        self._folder = folder
        self._kind = kind

    def put(self, data: bytes, suffix: str) -> StoredFile:
        """Keep ``data``, safely on the disk. What is there and sound is left alone; what is damaged is mended."""
        file = StoredFile.of(data, suffix)
        path = self.path_of(file)
        with failures_of(self._folder.parent, self._kind):
            if not self._is_sound(file):
                write_atomically(path, data, mode=OWNER)
        return file

    def read(self, file: StoredFile) -> bytes:
        path = self.path_of(file)
        with failures_of(path, self._kind):
            try:
                data = read_file(path)
            except FileNotFoundError as error:
                message = f"The picture {path} was removed from the {self._kind}."
                raise StoreError(ErrorCode.STORE_FILE_MISSING, message, path=str(path)) from error
        if not file.holds(data):
            message = f"The picture {path} is not what was stored in the {self._kind}."
            raise StoreError(ErrorCode.STORE_FILE_DAMAGED, message, path=str(path))
        return data

    def path_of(self, file: StoredFile) -> Path:
        return self._folder / place_of(file)

    def paths(self) -> Iterator[Path]:
        """Every file there, in a stable order."""
        yield from sorted(path for path in self._folder.glob("*/*") if path.is_file())

    def _is_sound(self, file: StoredFile) -> bool:
        path = self.path_of(file)
        return path.exists() and file.holds(read_file(path))
