"""The pictures a command is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from desktop.domain.files.spelling import readable
from desktop.services.sources import find_pictures

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def some_pictures(given: Sequence[Path], *, without: Path | None = None) -> tuple[Path, ...]:
    """The pictures named and those in the folders named; a usage error when there is none at all.

    ``without`` is a folder to leave out. Raises :class:`~desktop.domain.errors.PictureError`.
    """
    files = find_pictures(given, without=without)
    if not files:
        raise no_pictures(given)
    return files


def no_pictures(given: Sequence[Path]) -> typer.BadParameter:
    return typer.BadParameter(f"no picture in {', '.join(readable(str(path)) for path in given)}")
