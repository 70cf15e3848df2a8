"""Versions of a template: what it was made from, how, and what came out, so that it can be made again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.domain.geometry import Box, Size
    from desktop.domain.preparing import PrepareOptions
    from desktop.domain.workspace.files import StoredFile


@dataclass(frozen=True, slots=True)
class TemplateFace:
    """A face of the template, ``box`` in pixels of the export. ``face_id`` is its ``TemplateFaceID``, once known."""

    label: str
    box: Box
    face_id: str = ""


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """One way from an original to a picture fit for upload.

    ``original_name`` is the file's name where it was found. ``frame`` is what was cut, in pixels of the original
    after EXIF orientation and the turn of the options. ``export`` is missing while only a crop was chosen.
    ``program`` is the version that made it: the same one makes the same bytes from ``original``, ``frame`` and
    ``options``.
    """

    number: int
    created: datetime
    original: StoredFile
    original_name: str
    options: PrepareOptions
    frame: Box | None = None
    export: StoredFile | None = None
    export_size: Size | None = None
    program: str = ""
    note: str = ""

    @property
    def picture(self) -> StoredFile:
        """What stands for the version in a list."""
        return self.export or self.original
