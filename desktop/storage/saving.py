"""What the user saves: beside what is there, or in place of what is ours."""

from __future__ import annotations

import contextlib
import os
from contextlib import ExitStack
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, OutputError
from desktop.storage.atomic import FULL_DISK, PREFIX, SUFFIX, clear_left_over, write_atomically, write_beside
from desktop.storage.lock import turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


class FileSaver:
    """As :class:`desktop.domain.ports.FileWriter`; safe to call from several threads.

    The first time it writes into a folder it clears what killed programs have left there.
    """

    def __init__(self) -> None:
        self._cleared: set[Path] = set()

    def save(self, data: bytes, target: Path, *, sources: Sequence[Path] = ()) -> Path:
        """Write a new file and return its path: ``target``, or ``name-2``, … where that is taken or a source.

        Raises :class:`OutputError`; nothing is left behind then.
        """
        taken = frozenset(_spelling(source) for source in sources)
        with as_output_error(target):
            self._clear(target.parent)
            return write_beside(target, data, is_free=lambda name: _spelling(name) not in taken)

    def replace(self, data: bytes, target: Path) -> Path:
        """Write ``target`` whole or not at all, over what is there; raises :class:`OutputError`. For our own files."""
        with as_output_error(target):
            self._clear(target.parent)
            write_atomically(target, data)
        return target

    @contextlib.contextmanager
    def turn(self, target: Path) -> Iterator[None]:
        """Keep other programs that ask too from ``target`` while it is read and replaced.

        Raises :class:`OutputError`, also where another has it for ten seconds.
        """
        with ExitStack() as held:
            with as_output_error(target):
                target.parent.mkdir(parents=True, exist_ok=True)
                held.enter_context(turn(target.with_name(f"{PREFIX}turn{SUFFIX}")))
            yield

    def _clear(self, folder: Path) -> None:
        if folder not in self._cleared:
            self._cleared.add(folder)
            clear_left_over(folder)


@contextlib.contextmanager
def as_output_error(target: Path) -> Iterator[None]:
    """Tell what the disk says of ``target`` as :class:`OutputError`."""
    try:
        yield
    except OSError as error:
        raise _output_error(target, error) from error


def _output_error(target: Path, error: OSError) -> OutputError:
    if error.errno in FULL_DISK:
        message = f"{target} does not fit on the disk"
        return OutputError(ErrorCode.DISK_FULL, message, path=str(target))
    message = f"{target} cannot be written ({error.strerror})"
    return OutputError(ErrorCode.FILE_NOT_WRITABLE, message, path=str(target))


def _spelling(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))
