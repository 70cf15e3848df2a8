"""A picture that was paid for must not be lost for want of a place to put it."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import Charged
from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.paths import home_folder

if TYPE_CHECKING:
    from desktop.domain.fusing.outcome import Outcome, Saved
    from desktop.services.fusing.saving import ResultSaver


def check_place(target: Path) -> None:
    """Try to write beside ``target``, or in the folder in which its folders will be made, and leave nothing behind.

    Raises :class:`~desktop.domain.errors.OutputError`.
    """
    folder = next(parent for parent in target.absolute().parents if os.path.lexists(parent))
    try:
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        message = f"{target} cannot be written ({error.strerror}); nothing was sent"
        raise OutputError(ErrorCode.FILE_NOT_WRITABLE, message, path=str(target)) from error


class UnsavedResultError(OutputError):
    """A result that came, and could not be written where it was wanted; ``kept`` is where it is now, if anywhere."""

    def __init__(self, error: OutputError, outcome: Outcome, kept: Path | None) -> None:
        super().__init__(error.code, error.message, **error.values)
        self.outcome = outcome
        self.kept = kept


def saved_or_kept(saver: ResultSaver, outcome: Outcome, target: Path) -> Saved:
    """Save to ``target``; when that fails after all, keep the picture where there is room for it.

    Raises the outcome's error where there is no picture, and :class:`UnsavedResultError`, which says where it is kept.
    """
    if outcome.error is not None:
        raise outcome.error
    try:
        return saver.save(outcome, target)
    except OutputError as error:
        unsaved = UnsavedResultError(error, outcome, _kept(saver, outcome, target.name))
        cost = "" if outcome.charged is Charged.NO else "the fusion was charged; "
        where = f"its picture is kept in {unsaved.kept}" if unsaved.kept else "no disk has room for its picture"
        unsaved.add_note(cost + where)
        if outcome.address:
            unsaved.add_note(f"{outcome.address.url} works until {outcome.address.expires:%Y-%m-%d %H:%M} UTC")
        raise unsaved from error


def _kept(saver: ResultSaver, outcome: Outcome, name: str) -> Path | None:
    """The picture in a new folder of the first disk with room, for this user's eyes only: it shows people's faces."""
    for place in rescue_places():
        with suppress(OSError, OutputError):
            kept = saver.save(outcome, Path(tempfile.mkdtemp(prefix="fusion-desk-", dir=place)) / name).path
            kept.chmod(0o600)
            return kept
    return None


def rescue_places() -> tuple[Path, ...]:
    """Folders on disks that may still have room, the most likely first; the last one is memory."""
    from desktop.storage.paths import find_folders

    return (Path(tempfile.gettempdir()), find_folders().data, home_folder(), Path("/dev/shm"))  # noqa: S108 - mkdtemp in it
