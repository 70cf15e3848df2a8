"""Looking at what a path leads to, and reading it, so that no path can hang, fill or end the program.

``pathlib`` raises for a folder that may not be entered and for a name that is too long for the disk, and opening a
named pipe waits for somebody who writes to it. Whoever asks here gets an answer, whoever reads here an ``OSError``.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

MOST_BYTES = 200_000_000
"""Of any file that is read whole, pictures first: a larger one is not what it is taken for."""

MOST_TEXT_BYTES = 16_000_000
"""For what people write by hand; a plan of 100,000 photos that are named one by one has 10 MB."""

_PLAIN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def is_there(path: Path) -> bool:
    """Tell whether anything is at ``path``; what cannot be reached is not there."""
    return os.path.exists(path)  # noqa: PTH110 - the method raises


def is_file(path: Path) -> bool:
    """Tell whether ``path`` is a plain file that can be reached."""
    return os.path.isfile(path)  # noqa: PTH113 - as above


def is_folder(path: Path) -> bool:
    """Tell whether ``path`` is a folder that can be reached."""
    return os.path.isdir(path)  # noqa: PTH112 - as above


def is_gone(path: Path) -> bool:
    """Tell whether the system says that nothing is at ``path``; what may not be looked at may still be there."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a name no file can have
        return True
    except OSError:
        return False
    return False


def home_folder() -> Path:
    """The user's own folder; where the system knows none, as in some containers, the one the program was started in."""
    try:
        return Path.home()
    except RuntimeError:
        return Path.cwd()


def opened_file(path: Path) -> BinaryIO:
    """Open the plain file at ``path`` for reading.

    Raises ``OSError`` for what is none: a folder, a pipe, a device, a name no file can have. Never waits for another
    program.
    """
    try:
        handle = os.open(path, _PLAIN)
    except ValueError as error:
        raise OSError(errno.EINVAL, str(error), str(path)) from error
    kind = os.fstat(handle).st_mode
    if stat.S_ISREG(kind):
        return os.fdopen(handle, "rb")
    os.close(handle)
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    raise OSError(errno.EINVAL, "it is not a file", str(path))


def read_file(path: Path, most: int = MOST_BYTES) -> bytes:
    """Read all of the plain file at ``path``; raises ``OSError`` also where it has more than ``most`` bytes."""
    with opened_file(path) as file:
        if os.fstat(file.fileno()).st_size > most:
            raise OSError(errno.EINVAL, f"it has more than {most:,} bytes", str(path))
        return file.read()
