"""A picture that was paid for must not be lost for want of a place to put it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import Charged
from desktop.domain.errors import ErrorCode, OutputError

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


def saved_or_kept(saver: ResultSaver, outcome: Outcome, target: Path) -> Saved:
    """Save to ``target``; when that fails after all, keep the picture in the folder for temporary files and say so.

    Raises the outcome's error where there is no picture, and :class:`~desktop.domain.errors.OutputError`.
    """
    if outcome.error is not None:
        raise outcome.error
    try:
        return saver.save(outcome, target)
    except OutputError as error:
        kept = saver.save(outcome, Path(tempfile.gettempdir()) / target.name).path
        cost = "" if outcome.charged is Charged.NO else "the fusion was charged; "
        error.add_note(f"{cost}its picture is kept in {kept}")
        raise
